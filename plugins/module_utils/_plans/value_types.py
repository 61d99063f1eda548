# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What the values of a plan are: whole numbers, numbers, booleans or text.

The names are those of the documentation (https://docs.plesk.com/en-US/obsidian/api-rpc/66420/) and of the schema of protocol 1.6.9.1.
"""

from __future__ import annotations

import typing as t

from .._schema.values import boolean, whole
from .._schema.values import number as any_number

Value = t.Union[bool, int, float, str, None]
Type = t.Callable[[str], Value]


def number(text: str) -> int | float:
    """Return a number, as a whole one if it is; raises ValueError if the text is not one."""
    try:
        return whole(text)
    except ValueError:
        value = any_number(text)
    return int(value) if value.is_integer() else value


def plain(text: str) -> str:
    """Return the text as it is."""
    return text


def evident(text: str) -> bool | str:
    """Return a boolean for exactly ``true`` and ``false``, for all else the text: what is not known must not change its meaning."""
    return {"true": True, "false": False}.get(text, text)


_BOOLEANS = """
    ssl ssl-redirect fp fp_ssl fp_auth webstat_protected errdocs wu_script ssi ssi_html php cgi perl python
    coldfusion asp asp_dot_net fastcgi miva php_served_by_nginx
"""
_TEXTS = "webstat shell php_handler_type php_handler_id unpaid_website_status managed_runtime_version"

HOSTING: dict[str, t.Callable[[str], Value]] = {
    **dict.fromkeys(_BOOLEANS.split(), boolean),
    **dict.fromkeys(_TEXTS.split(), plain),
    "ftp_quota": whole,
}
PACKAGE: dict[str, t.Callable[[str], Value]] = dict.fromkeys("name version release vendor packager description".split(), plain)


def kind_of(section: str, name: str) -> Type:
    """Return the type of a value by its section and name."""
    return HOSTING.get(name, evident) if section == "hosting" else _BY_SECTION[section]


_BY_SECTION: dict[str, Type] = dict(limits=whole, permissions=boolean, php_settings=plain)
