# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!

"""One thing that can be declared of a server."""

from __future__ import annotations

import typing as t

Faults = t.List[str]


class Check(t.NamedTuple):
    """Something that can be declared of a server and compared with its facts.

    ``subset`` is what has to be gathered, ``section`` the part of it that is looked at, and ``title`` what messages call that.
    ``read`` takes the variable's name, its value and the faults, to which it adds a sentence for each, and returns what is wanted.
    ``compare`` takes what is wanted and the fact, and yields a sentence for each difference.
    """

    subset: str
    title: str
    read: t.Callable[[str, t.Any, Faults], t.Any]
    compare: t.Callable[[t.Any, t.Any], t.Iterator[str]]
    section: str | None = None


def is_mapping(variable: str, value: t.Any, wanted: str, faults: Faults) -> bool:
    """Tell whether the value of a variable is a mapping, and note a fault that says what is wanted if it is not."""
    if not isinstance(value, dict):
        faults.append("{0} has to be a dictionary {1}".format(variable, wanted))
    return isinstance(value, dict)
