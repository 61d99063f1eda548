# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""How a task ends when something goes wrong: the few patterns that all faults follow."""

from __future__ import annotations

import dataclasses

# Seconds
PAUSES_OF_RETRIES = 1.0
TIMEOUT = 2
PLANS = ("plesk_addon_plan_info", "plesk_service_plan_info", "plesk_subscription_info")


@dataclasses.dataclass(frozen=True)
class Outcome:
    """One word for the ending, the kind of failure, what was sent, and how long it takes at least.

    ``ok``; ``warned``: as asked, although an answer was lost; ``failed``: nothing was done; ``unknown``: something may have been done.
    """

    ending: str
    failure: str | None = None
    requests: int = 1
    writes: int = 0
    seconds: float = 0.0


@dataclasses.dataclass(frozen=True)
class Outcomes:
    """How a task ends whose readings are struck, and one whose write is; ``plans`` only where modules differ that read plans."""

    reading: Outcome
    start: Outcome
    restart: Outcome
    plans: Outcome | None = None

    def of(self, task):
        """Return the outcome of a task by its name in trial.TASKS."""
        if task in PLANS and self.plans:
            return self.plans
        written = dict(start=self.start, stop=self.start, restart=self.restart, install=self._of_extensions, uninstall=self._of_extensions)
        return written.get(task, self.reading)

    @property
    def _of_extensions(self):
        """An extension that is refused has no kind of failure of its own."""
        return dataclasses.replace(self.start, failure="server") if self.start.failure == "service" else self.start


def unharmed():
    """It harms nobody."""
    return Outcomes(Outcome("ok"), Outcome("ok", None, 2, 1), Outcome("ok", None, 2, 1))


def unreached(failure):
    """Nothing ever reaches the server; a reading is tried three times if another connection may help."""
    seconds = TIMEOUT if failure == "timeout" else 0.0
    written = Outcome("failed", failure, 1, 0, seconds)
    return Outcomes(Outcome("failed", failure, 0, 0, PAUSES_OF_RETRIES if failure == "connection" else seconds), written, written)


def refused(failure, plans=None, services=None):
    """Plesk answers with an error: nothing was done, and nobody asks again."""
    written = Outcome("failed", services or failure, 2, 1)
    return Outcomes(Outcome("failed", failure), written, written, Outcome("failed", plans) if plans else None)


def lost(failure, acted=True, writes=1):
    """There is no answer: it is asked for again if it was a reading, else the state tells what was done."""
    seconds = TIMEOUT if failure == "timeout" else 0.0
    repeated = failure in ("connection", "server")
    unknown = Outcome("unknown", failure, 3, writes, seconds)
    start = dataclasses.replace(unknown, ending="warned", failure=None) if acted else unknown
    return Outcomes(Outcome("failed", failure, 3 if repeated else 1, 0, PAUSES_OF_RETRIES if repeated else seconds), start, unknown)
