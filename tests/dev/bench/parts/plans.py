# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What add-on plans cost, from one in a reply to ten thousand."""

from __future__ import annotations

import dataclasses

from .. import contenders, measuring, servers
from ..goal import Goal
from ..report import Chart, Report, Table, milliseconds, times

WHOLE = ["", "wall s", "CPU s", "peak MiB", "wall ratio", "CPU ratio", "memory ratio"]
FILTER = "uri + from_xml"
TREE_NOTE = "Whole runs of ansible-playbook, medians of {0} rounds. Ratios: to {1}."
GROWTH_NOTE = (
    "CPU time of a task in ms, the one that counts the plans included, without the empty play. With the filters the plans exist only within the "
    "expression that counts them; set_fact keeps them in a variable, as the modules do, and was measured on up to {0:,} plans."
)
MOST_KEPT = 1000


@dataclasses.dataclass(frozen=True)
class Size:
    """A number of plans in a reply, how often a play asks for them, and how often it is played."""

    plans: int
    pieces: int
    rounds: int

    def contenders(self):
        """Return all contenders for this many plans."""
        ours = (*contenders.plans(self.plans), *contenders.plans(self.plans, sections=["limits"]))
        kept = [contenders.uri_plans_kept(self.plans)] if self.plans <= MOST_KEPT else []
        return [contender.times(self.pieces) for contender in (*contenders.other_plans(self.plans), *kept, *ours)]

    def run(self, controller, inventory):
        """Play everything; return the whole runs, and what a task took, by name."""
        print("   " + "{0:,} add-on plans".format(self.plans), flush=True)
        whole = measuring.play_rounds(lambda contender: controller.play(contender, inventory, memory=True), self.contenders(), self.rounds)
        return {contender.name: found for contender, found in whole.items()}, measuring.without_empty(whole)


def sizes(quick):
    """Return what is run."""
    if quick:
        return [Size(1, 5, 1), Size(100, 5, 1), Size(1000, 1, 1)]
    return [Size(1, 10, 3), Size(100, 10, 3), Size(1000, 1, 3), Size(10000, 1, 2)]


def run(controller, quick):
    """Start a server for each size and measure."""
    planned = sizes(quick)
    states = [servers.with_plans(size.plans) for size in planned]
    with servers.running(controller.home, controller.copy / "tests", controller.folder, states) as plesk:
        controller.warm_up(plesk.inventory_of(0))
        found = [size.run(controller, plesk.inventory_of(number)) for number, size in enumerate(planned)]
    per_task = [net for dummy, net in found]
    largest = found[-1][0]
    tables = [whole_runs(planned[-1], largest), growth(planned, per_task)]
    return Report(tables, goals(planned, largest, per_task), {"benchmarks-plans.svg": picture(planned, per_task)})


def whole_runs(size, largest):
    """Return the table of the largest reply."""
    rows = []
    for name, runs in largest.items():
        run_, ratio = measuring.median(runs), measuring.ratios(runs, largest[FILTER])
        figures_ = ["{0:.1f}".format(run_.wall), "{0:.1f}".format(run_.cpu), "{0:,.0f}".format(run_.peak)]
        rows.append([name, *figures_, *map(times, ratio)])
    note = TREE_NOTE.format(size.rounds, FILTER)
    return Table("{0:,} add-on plans in one reply".format(size.plans), note, WHOLE, rows)


def growth(planned, per_task):
    """Return the table of a task's time by the number of plans."""
    headings = ["", *("{0:,}".format(size.plans) for size in planned)]
    rows = [[name, *(milliseconds(measuring.median(costs[name]).cpu) if name in costs else "" for costs in per_task)] for name in per_task[0]]
    return Table("A task's time by the number of add-on plans", GROWTH_NOTE.format(MOST_KEPT), headings, rows)


def goals(planned, largest, per_task):
    """Return what came of our goals for plans."""
    full, narrow = (contenders.plans(0, **options) for options in ({}, {"sections": ["limits"]}))
    ratio = {contender.name: measuring.ratios(largest[contender.name], largest[FILTER]) for contender in (*full, *narrow)}
    count = "{0:,} add-on plans: ".format(planned[-1].plans)
    limits = {full[0].name: 0.75, full[1].name: 0.45, narrow[0].name: 0.25, narrow[1].name: 0.25}
    found = [Goal("{0}{1}, time of {2}".format(count, name, FILTER), limit, {"wall": ratio[name].wall}) for name, limit in limits.items()]
    found += [Goal("{0}{1}, memory of {2}".format(count, name, FILTER), 0.4, {"peak": ratio[name].peak}) for name in limits]
    for contender in full:
        words = "{0}: time per plan, of that at {1:,}".format(contender.name, planned[1].plans)
        found.append(Goal(words, 1.25, flatness(planned, [costs[contender.name] for costs in per_task])))
    return found


def flatness(planned, costs):
    """Return what one more plan takes in the larger replies, as ratios to the second smallest, by the number of plans."""
    first = planned[0].plans
    per_plan = [
        measuring.per_item([measuring.median(costs[0])], [measuring.median(cost)], first, size.plans)[0].cpu for cost, size in zip(costs[1:], planned[1:])
    ]
    return {"at {0:,}".format(size.plans): measuring.share(value, per_plan[0]) for value, size in zip(per_plan[1:], planned[2:])}


def picture(planned, per_task):
    """Return the chart of how a task's time grows."""
    lines = {name: [(size.plans, measuring.median(costs[name]).cpu) for size, costs in zip(planned, per_task) if name in costs] for name in per_task[0]}
    return Chart("CPU time of a task that gets add-on plans", "plans in the reply", "s", lines)
