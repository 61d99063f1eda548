# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The seam between the engine and what it changes: what differs between services, plans and extensions."""

from __future__ import annotations

import typing as t

if t.TYPE_CHECKING:
    from .._packet.result import Result
    from .change import Change

# What the server has for each of several changes, in their order; None where it has nothing.
Found = t.List[t.Any]


class Kind:
    """One kind of object. A module derives from this, and says how its objects are read, changed and described."""

    noun = ""
    """What messages call one object; its plural is the key of the return value."""
    failure = ""
    """The kind of failure of one object."""
    hints: t.Mapping[int, str] = {}
    """What to do about errcodes that mean something of their own for these objects."""
    advice = "raise wait_timeout"
    """What to do about an object that does not become what it should."""
    shortfall = "timeout"
    """The kind of failure of an object that does not become what it should."""

    def read(self, changes: t.Sequence[Change], timeout: float) -> Found:
        """Read what the server has, once, within ``timeout`` seconds. Raises PleskError."""
        raise NotImplementedError

    def send(self, changes: t.Sequence[Change]) -> tuple[t.Sequence[Result | None], Found | None]:
        """Send the operations of the changes and a reading in one packet, once.

        Returns the result of each, None where there is none, and what the server has afterwards, None if it could not be read. Raises PleskError.
        """
        raise NotImplementedError

    def agrees(self, change: Change, found: t.Any) -> bool:
        """Tell whether the object is as the operation leaves it."""
        raise NotImplementedError

    def proves(self, change: Change) -> bool:
        """Tell whether an object that agrees proves that the operation was carried out."""
        return True

    def excuses(self, change: Change, errcode: int | None) -> bool:
        """Tell whether this error of an operation is none if the object agrees all the same: somebody else was faster."""
        return False

    def mend(self, change: Change, found: t.Any) -> Change | None:
        """Return the change to send if an operation that was carried out undid something else, None if it did not."""
        return None

    def show(self, change: Change, found: t.Any) -> t.Any:
        """Return an object as ``before`` and ``after`` show it."""
        raise NotImplementedError

    def compare(self, change: Change) -> tuple[t.Any, t.Any]:
        """Return the two sides of the diff."""
        return self.show(change, change.before), self.show(change, change.after)

    def identify(self, change: Change) -> dict[str, t.Any]:
        """Return what the entry of an object holds besides, or instead of, what every entry has."""
        return {}

    def name_state(self, change: Change, found: t.Any) -> str:
        """Return the state of an object as a word, such as ``stopped``."""
        raise NotImplementedError

    def quote(self, change: Change, found: t.Any) -> str:
        """Return what an object reports about itself, as the continuation of a sentence; empty if it reports nothing."""
        return ""

    def explain_shortfall(self, change: Change, found: t.Any, waited: str) -> str:
        """Return how an object differs from what it should be, ``waited`` after an operation that was carried out."""
        seen = "still {0}".format(self.name_state(change, found)) if found is not None else "not seen " + self.name_state(change, change.after)
        return "{0} {1} after {2}{3}; {4}".format(seen, waited, change.operation, self.quote(change, found), self.advice)

    def warn(self, change: Change) -> t.Iterable[str]:
        """Yield what the user should know although nothing failed."""
        return ()

    def explain_refusals(self, changes: t.Sequence[Change]) -> str:
        """Return what helps if changes cannot be made, as the continuation of a sentence."""
        return ""
