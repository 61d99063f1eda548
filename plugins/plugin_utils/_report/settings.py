# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The variables of the role, as what they mean."""

from __future__ import annotations

import dataclasses
import datetime
import math
import typing as t

from ansible.module_utils.parsing.convert_bool import boolean

from ...module_utils._errors import OptionError
from ...module_utils._facts.choose import choose
from .dates import read_date
from .php_support import ENDS
from .versions import is_version

_PREFIX = "plesk_report_"


@dataclasses.dataclass(frozen=True)
class Settings:
    """What counts as a problem; the role's documentation describes each."""

    services: tuple[str, ...] = ()
    licence_days: float = 30
    disk_percent: float = 90
    minimum_version: str = ""
    php_support_ends: dict[str, datetime.date | None] = dataclasses.field(default_factory=lambda: dict(ENDS))
    wanted_extensions: tuple[str, ...] = ()
    unwanted_extensions: tuple[str, ...] = ()
    subscription_names: bool = False


def read_settings(options: t.Mapping[str, t.Any]) -> Settings:
    """Return the settings from those variables that are set, by name without prefix. Raises OptionError, for what is read elsewhere as well."""
    for name, check in _READ_ELSEWHERE.items():
        if name in options:
            check(name, options[name])
    return Settings(**{name: _READERS[name](name, value) for name, value in options.items() if name in _READERS})


def _names(name: str, value: t.Any) -> tuple[str, ...]:
    if isinstance(value, str):
        value = value.split(",")
    if not isinstance(value, (list, tuple)):
        raise _wrong(name, value, "a list of ids")
    return tuple(text for text in (str(item).strip() for item in value) if text)


def _days(name: str, value: t.Any) -> float:
    return _number(name, value, math.inf, "a number of days")


def _percent(name: str, value: t.Any) -> float:
    return _number(name, value, 100, "a number from 0 to 100")


def _number(name: str, value: t.Any, most: float, wanted: str) -> float:
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise _wrong(name, value, wanted) from None
    if not 0 <= number <= most:
        raise _wrong(name, value, wanted)
    return number


def _switch(name: str, value: t.Any) -> bool:
    try:
        return bool(boolean(value))
    except TypeError:
        raise _wrong(name, value, "true or false") from None


def _version(name: str, value: t.Any) -> str:
    text = str(value).strip()
    if not is_version(text):
        raise _wrong(name, value, "a version like 18.0.60")
    return text


def _subsets(name: str, value: t.Any) -> None:
    choose(_names(name, value), _PREFIX + name)


def _expressions(name: str, value: t.Any) -> None:
    if not isinstance(value, dict):
        raise _wrong(name, value, "a dictionary of expressions by title")


def _ends(name: str, value: t.Any) -> dict[str, datetime.date | None]:
    """Return the known ends of support, with these instead of theirs."""
    if not isinstance(value, dict):
        raise _wrong(name, value, 'a dictionary of dates by version, like {"8.2": 2026-12-31}')
    ends: dict[str, datetime.date | None] = dict(ENDS)
    for version, end in value.items():
        ends[str(version)] = read_date(end)
        if end is not None and ends[str(version)] is None:
            raise _wrong(name, value, "a dictionary of dates by version, and {0!r} is no date".format(end))
    return ends


def _wrong(name: str, value: t.Any, wanted: str) -> OptionError:
    return OptionError("{0}{1} is {2!r}; set it to {3}".format(_PREFIX, name, value, wanted))


_READERS: dict[str, t.Callable[[str, t.Any], t.Any]] = dict(
    services=_names,
    licence_days=_days,
    disk_percent=_percent,
    minimum_version=_version,
    php_support_ends=_ends,
    wanted_extensions=_names,
    unwanted_extensions=_names,
    subscription_names=_switch,
)
# The role itself reads these; if they are wrong, that is no fault of the servers.
_READ_ELSEWHERE: dict[str, t.Callable[[str, t.Any], t.Any]] = dict(gather=_subsets, php_usage=_switch, columns=_expressions, checks=_expressions)
