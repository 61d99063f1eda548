# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Results without credentials, in the same words on every ansible-core.

Before 2.22 ansible-core masks what a module returns. Since then it masks only what it shows, so that registered variables, and files made of them,
would hold a credential that a server repeats.
"""

from __future__ import annotations

import typing as t

try:
    from ansible.module_utils.secrets import register_secrets as _register
except ImportError:  # ansible-core before 2.22
    _register = None

WHOLE = "VALUE_SPECIFIED_IN_NO_LOG_PARAMETER"
PART = "********"


def register(secrets: t.Iterable[str]) -> None:
    """Have ansible-core 2.22 and newer mask these texts in all that it shows; older ones have nothing of the kind."""
    if _register is not None:
        _register(secrets)


def hide_unknown(params: t.Mapping[str, t.Any], spec: t.Mapping[str, t.Mapping[str, t.Any]]) -> dict[str, t.Any]:
    """Return options without the values of those that the argument spec has not: they may be meant for one that is secret."""
    known = {name for option, described in spec.items() for name in (option, *(described.get("aliases") or ()))}
    return {name: value if name in known else WHOLE for name, value in params.items()}


def mask(value: t.Any, secrets: t.Collection[str]) -> t.Any:
    """Return plain data without these texts: the value itself if they are not in it, as in most; true, false and nothing are never masked."""
    return _replace(value, sorted(secrets, key=len, reverse=True)) if _holds(value, secrets) else value


def _holds(value: t.Any, secrets: t.Collection[str]) -> bool:
    # Most results hold no secret, and looking costs a tenth of copying.
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(value.values())
        elif isinstance(value, (list, tuple)):
            waiting.extend(value)
        elif value is not None and not isinstance(value, bool):
            text = str(value)
            for secret in secrets:
                if secret in text:
                    return True
    return False


def _replace(value: t.Any, secrets: t.Sequence[str]) -> t.Any:
    if isinstance(value, dict):
        return {key: _replace(item, secrets) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_replace(item, secrets) for item in value]
    if not _holds(value, secrets):
        return value
    # Part of a number would not be a number any more.
    if not isinstance(value, str) or value in secrets:
        return WHOLE
    for secret in secrets:
        value = value.replace(secret, PART)
    return value
