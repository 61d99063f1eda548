# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""One service of a task, from what it is to what became of it."""

from __future__ import annotations

import dataclasses
import typing as t

from .._errors import PleskError, ResultError, StateError, seconds
from .._operators.server import Service

if t.TYPE_CHECKING:
    from .._operators.server import Answer

AFTER = {"start": "running", "stop": "stopped", "restart": "running"}


@dataclasses.dataclass(frozen=True)
class Entry:
    """What happens to one service: ``before`` and ``after`` are its states, None where the server does not list it."""

    name: str
    title: str | None = None
    before: str | None = None
    after: str | None = None
    operation: str | None = None
    outcome: str = "unchanged"
    changed: bool = False
    error: PleskError | None = None
    lost: PleskError | None = None

    def planned(self, operation: str) -> Entry:
        """Return the entry as it is once the operation is done."""
        return dataclasses.replace(self, operation=operation, after=AFTER[operation], outcome="done", changed=True)

    def impossible(self, why: str, ignore: bool) -> Entry:
        """The server does not have the service; whether that matters is for the task to say."""
        return dataclasses.replace(self, outcome="skipped") if ignore else dataclasses.replace(self, outcome="failed", error=StateError(why, "service"))

    def untouched(self) -> Entry:
        """Return the entry as it is if nothing is done, because something else stands against it."""
        return dataclasses.replace(self, operation=None, after=self.before, outcome="skipped", changed=False) if self.operation else self

    def as_before(self) -> Service:
        """Return the service as it was before."""
        return Service(self.name, self.title, self.before, None)

    def agrees(self, service: Service | None) -> bool:
        """Tell whether the service is as the operation leaves it; one that is not installed does not run either."""
        states = ("stopped", "none") if self.operation == "stop" else ("running",)
        return service is not None and service.state in states

    def done(self, service: Service | None, lost: PleskError | None = None) -> Entry:
        """The operation was carried out, and the service was read afterwards, if it could be; its answer may have been lost."""
        return dataclasses.replace(self, after=service.state if service else None, lost=lost)

    def refused(self, answer: Answer, service: Service | None) -> Entry:
        """Plesk answered the operation with an error; what the service is then does not make that good."""
        now = ", although the service is {0} now".format(service.state) if service and self.agrees(service) else ""
        what = "{0} failed{1}{2}".format(self.operation, now, _said(service))
        failed = self.failed(ResultError(what, answer.errcode, answer.errtext, "service"), service)
        return dataclasses.replace(failed, changed=service is not None and service.state != self.before)

    def late(self, service: Service | None, waited: int) -> Entry:
        """Plesk carried the operation out, but the service did not become what it should within so many seconds."""
        seen = "still {0}".format(service.state) if service else "not seen {0}".format(AFTER[str(self.operation)])
        what = "{0} {1} after {2}{3}; look into its log on the server, or raise wait_timeout"
        return self.failed(StateError(what.format(seen, seconds(waited), self.operation, _said(service)), "timeout"), service)

    def unseen(self, service: Service | None, trouble: PleskError) -> Entry:
        """Plesk carried the operation out, but what became of the service could not be read to the end."""
        seen = "last seen {0}{1}".format(service.state, _said(service)) if service else "not seen since"
        error = StateError("{0} was carried out, {1}, then reading the state failed: {2}".format(self.operation, seen, trouble), "timeout")
        if trouble.final:
            error.failure, error.errcode, error.errtext = trouble.failure, trouble.errcode, trouble.errtext
        return self.failed(error, service)

    def unconfirmed(self, lost: PleskError, service: Service | None, trouble: PleskError | None) -> Entry:
        """The operation was sent, its answer was lost, and nothing tells whether it was carried out, perhaps because reading failed too."""
        seen = "the service is {0}{1}".format(service.state, _said(service)) if service else "the state could not be read"
        if trouble and trouble.final:
            seen += " ({0})".format(trouble)
        what = "{0} was sent, outcome unknown, {1}: {2}; look at the service before you run the task again"
        error = StateError(what.format(self.operation, seen, lost), lost.failure or "connection")
        if trouble and trouble.final:
            error.errcode, error.errtext = trouble.errcode, trouble.errtext
        return dataclasses.replace(self.failed(error, service), outcome="unknown")

    def failed(self, error: PleskError, service: Service | None) -> Entry:
        """The service is not as it was asked to be."""
        return dataclasses.replace(self, after=service.state if service else None, outcome="failed", error=error)

    def returned(self) -> dict[str, t.Any]:
        """Return the entry as the task returns it."""
        error = self.error
        return dict(
            name=self.name,
            title=self.title,
            before=self.before,
            after=self.after,
            operation=self.operation,
            changed=self.changed,
            failed=error is not None,
            outcome=self.outcome,
            errcode=error.errcode if error else None,
            errtext=error.errtext if error else None,
        )


def _said(service: Service | None) -> str:
    """Return what the service says about itself, if it says anything."""
    return ', and it reports "{0}"'.format(service.error) if service and service.error else ""
