# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The options whose values select objects on the server: at most one of them, and values that an object can have."""

from __future__ import annotations

import typing as t

from ._errors import OptionError

# Ids are positive and below this.
ID_LIMIT = 2**32


def only_one(params: t.Mapping[str, t.Any], options: t.Iterable[str], why: str) -> str | None:
    """Return the option that is set, None if none is; raise OptionError, with the reason, if several are."""
    used = [option for option in options if params[option] is not None]
    if len(used) > 1:
        raise OptionError("{0} exclude each other; {1}".format(" and ".join(used), why))
    return used[0] if used else None


def values_of(params: t.Mapping[str, t.Any], option: str | None, thing: str) -> list[t.Any]:
    """Return the values of a list that selects things, each once, and none if there is no option; raise OptionError if it can select nothing."""
    values = list(dict.fromkeys(params[option])) if option else []
    if option and not values:
        raise OptionError("{0} is an empty list; name the {1}s, or leave the option out to get all of them".format(option, thing))
    if not all(map(can_be_a_value, values)):
        raise OptionError("{0} has a value that no {1} can have; ids are positive numbers below {2}, all else is text".format(option, thing, ID_LIMIT))
    return values


def can_be_a_value(value: t.Any) -> bool:
    """Tell whether something can have this id, name or other text."""
    # Ansible takes true and false for numbers.
    return bool(value.strip()) if isinstance(value, str) else 0 < value < ID_LIMIT and not isinstance(value, bool)
