# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Extensions as the engine for changes sees them."""

from __future__ import annotations

import typing as t

from .._changes.kind import Found, Kind
from .._operators import extension
from .._operators.reading import read

if t.TYPE_CHECKING:
    from .._changes.change import Change
    from .._client import Client
    from .._operators.extension import Extension
    from .._packet.result import Result


class Extensions(Kind):
    """The extensions of one server. A change wants a state, and what the server has is an Extension."""

    noun = "extension"
    failure = "server"
    advice = "look at the extensions in the panel, or raise wait_timeout"

    def __init__(self, client: Client, url: str | None) -> None:
        """``url`` is where to install from, None for Plesk's catalogue."""
        self._client = client
        self._url = url

    def read(self, changes: t.Sequence[Change], timeout: float) -> Found:
        return self._pick(changes, read(self._client, extension.get(), timeout, repeat=False))

    def send(self, changes: t.Sequence[Change]) -> tuple[t.Sequence[Result | None], Found | None]:
        results, extensions = extension.carry_out(self._client, [self._build(change) for change in changes])
        return results, None if extensions is None else self._pick(changes, extensions)

    def _build(self, change: Change) -> t.Any:
        return extension.install(change.name, self._url) if change.operation == "install" else extension.uninstall(change.name)

    def _pick(self, changes: t.Iterable[Change], extensions: t.Iterable[Extension]) -> Found:
        known = extension.by_id(extensions)
        return [known.get(change.name) for change in changes]

    def agrees(self, change: Change, found: Extension | None) -> bool:
        return (found is not None) == (change.operation == "install")

    def show(self, change: Change, found: Extension | None) -> str | None:
        return None if found is None else found.version or ""

    def compare(self, change: Change) -> tuple[t.Any, t.Any]:
        return _describe(change.before), _describe(change.after)

    def name_state(self, change: Change, found: Extension | None) -> str:
        return "not installed" if found is None else "installed"

    def explain_shortfall(self, change: Change, found: Extension | None, waited: str) -> str:
        seen = "not installed" if found is None else "still installed"
        return "{0} {1} after {2}{3}; {4}".format(seen, waited, change.operation, self.quote(change, found), self.advice)


def _describe(found: Extension | None) -> dict[str, str]:
    return dict(state="absent") if found is None else dict(state="present", version=found.version or "")
