# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""How a task ends when something goes wrong: the few patterns that all faults follow."""

from __future__ import annotations

import dataclasses

from .tasks import OF_EXTENSIONS, OF_PLANS, READ_PLANS

# Seconds
PAUSES_OF_RETRIES = 1.0
TIMEOUT = 2


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
    """How a task ends whose readings are struck, and one whose write is; ``plans`` and ``plan_write`` only where plans differ."""

    reading: Outcome
    start: Outcome
    restart: Outcome
    plans: Outcome | None = None
    plan_write: Outcome | None = None

    def of(self, task):
        """Return the outcome of a task by its name in the table of tasks."""
        if task in READ_PLANS and self.plans:
            return self.plans
        if task in OF_PLANS:
            return self.plan_write or self.start
        if task in OF_EXTENSIONS:
            # An extension that is refused has no kind of failure of its own.
            return dataclasses.replace(self.start, failure="server") if self.start.failure == "service" else self.start
        return dict(start=self.start, stop=self.start, restart=self.restart).get(task, self.reading)


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
    of_plans = (Outcome("failed", plans), dataclasses.replace(written, failure=plans)) if plans else (None, None)
    return Outcomes(Outcome("failed", failure), written, written, *of_plans)


def lost(failure, acted=True, writes=1):
    """There is no answer: it is asked for again if it was a reading, else the state tells what was done."""
    seconds = TIMEOUT if failure == "timeout" else 0.0
    repeated = failure in ("connection", "server")
    unknown = Outcome("unknown", failure, 3, writes, seconds)
    start = dataclasses.replace(unknown, ending="warned", failure=None) if acted else unknown
    return Outcomes(Outcome("failed", failure, 3 if repeated else 1, 0, PAUSES_OF_RETRIES if repeated else seconds), start, unknown)
