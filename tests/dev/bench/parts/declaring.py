# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Plans as code: many add-on plans declared in one task, against a loop that posts a packet for each."""

from __future__ import annotations

from .. import contenders, figures, rounds, servers
from ..goal import Goal, in_time
from ..report import Report, milliseconds
from ..table import Table
from .tasks import Group

COUNT = 50
SIZES = (5, 50, 500)
HEADINGS = ["plans in a task", "wall ms", "CPU ms", "CPU ms a plan", "MiB over the empty play"]


def run(controller, quick):
    """Measure both groups on one server, and how a task grows."""
    count, pieces = (1, 1) if quick else (3, 2)
    loop, asking = contenders.URI_GET_EACH_PLAN, contenders.DECLARE_AGAIN
    setting, declaring = contenders.URI_SET_EACH_PLAN, contenders.DECLARE_CHANGED
    groups = (
        Group("50 add-on plans, nothing to do", (loop, asking), loop.name, pieces),
        Group("50 add-on plans, each changed twice", (setting, declaring), setting.name, 1),
    )
    with servers.running(controller.home, controller.copy / "tests", controller.folder, [servers.with_plans(max(SIZES))]) as plesk:
        controller.warm_up(plesk.inventory())
        # The first declaration changes the plans to what the others find.
        controller.play(asking, plesk.inventory())
        for group in groups:
            group.run(controller, plesk, plesk.inventory(), count)
        controller.play(contenders.declare(max(SIZES)), plesk.inventory())
        sized = {number: contenders.declare(number) for number in SIZES}
        grown = rounds.run(lambda contender: controller.play(contender, plesk.inventory(), memory=True), list(sized.values()), count)
    costs = {number: figures.median(figures.net(grown[contender], grown[contenders.EMPTY], 1)) for number, contender in sized.items()}
    empty = figures.median(grown[contenders.EMPTY]).peak
    tables = [group.table() for group in groups]
    tables.append(Table("A task's time by the number of plans it declares", "Nothing to do; without the empty play.", HEADINGS, rows(costs, empty)))
    return Report(tables, goals(groups, costs, empty), {}, 4 + len(SIZES))


def rows(costs, empty):
    """Return the rows of the table of growth."""
    return [
        ["{0:,}".format(number), milliseconds(cost.wall), milliseconds(cost.cpu), milliseconds(cost.cpu / number), "{0:.0f}".format(cost.peak - empty)]
        for number, cost in costs.items()
    ]


def goals(groups, costs, empty):
    """Return what came of our goals for declared plans."""
    again, changed = groups
    small, middle, large = SIZES
    growth = figures.share((costs[large].cpu - costs[middle].cpu) / (large - middle), (costs[middle].cpu - costs[small].cpu) / (middle - small))
    return [
        in_time("50 plans in one task, nothing to do, in-process: of a loop of 50 uri items", 0.02, again.ratio(contenders.DECLARE_AGAIN.name)),
        in_time("50 plans in one task, all changed, in-process: of a loop of 50 uri items", 0.04, changed.ratio(contenders.DECLARE_CHANGED.name)),
        Goal("500 plans in one task: MiB over the empty play", 40, {"peak": costs[large].peak - empty}),
        Goal("500 plans in one task: CPU of one more plan, of that at 50", 1.25, {"": growth}),
    ]
