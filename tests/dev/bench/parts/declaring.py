# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Plans as code: many add-on plans declared in one task, against a loop that posts a packet for each."""

from __future__ import annotations

from .. import contenders, measuring, servers
from ..goal import Goal, in_time
from ..report import Report, Table, milliseconds
from .tasks import Group

SIZES = (5, 50, 500)
HEADINGS = ["plans in a task", "wall ms", "CPU ms", "CPU ms a plan", "MiB over the empty play"]
DECLARED = 50
OF_A_PLAN = "<packet><service-plan-addon>{0}</service-plan-addon></packet>"
GET_PLAN = OF_A_PLAN.format("<get><filter><name>{{ item }}</name></filter></get>")
SET_PLAN = OF_A_PLAN.format("<set><filter><name>{{ item }}</name></filter><limits><limit><name>max_box</name><value>VALUE</value></limit></limits></set>")
PLAN_NAMES = ["Generated add-on {0:05}".format(number) for number in range(1, 501)]


def declare(count, *boxes):
    """Return the contender that declares so many add-on plans, once for each number of mailboxes."""
    plans = [[dict(name=name, limits=dict(max_box=number, max_db=7, max_site=3)) for name in PLAN_NAMES[:count]] for number in boxes or (1,)]
    tasks = tuple({"community.plesk.plesk_addon_plan": dict(contenders.WHERE, plans=listed), "register": "reply"} for listed in plans)
    return contenders.Contender("{0} plans in one task".format(count), tasks, in_process=True)


DECLARE_AGAIN = declare(DECLARED)
DECLARE_CHANGED = declare(DECLARED, 2, 3)
URI_GET_EACH_PLAN = contenders.Contender("loop of 50 uri items", (contenders.uri(GET_PLAN, loop=PLAN_NAMES[:DECLARED]),))
URI_SET_EACH_PLAN = contenders.Contender(
    "loop of 50 uri items", tuple(contenders.uri(SET_PLAN.replace("VALUE", box), loop=PLAN_NAMES[:DECLARED]) for box in "23")
)


def run(controller, quick):
    """Measure both groups on one server, and how a task grows."""
    count, pieces = (1, 1) if quick else (3, 2)
    loop, asking = URI_GET_EACH_PLAN, DECLARE_AGAIN
    setting, declaring = URI_SET_EACH_PLAN, DECLARE_CHANGED
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
        controller.play(declare(max(SIZES)), plesk.inventory())
        sized = {number: declare(number) for number in SIZES}
        grown = measuring.play_rounds(lambda contender: controller.play(contender, plesk.inventory(), memory=True), list(sized.values()), count)
    costs = {number: measuring.median(measuring.net(grown[contender], grown[contenders.EMPTY], 1)) for number, contender in sized.items()}
    empty = measuring.median(grown[contenders.EMPTY]).peak
    tables = [group.table() for group in groups]
    tables.append(Table("A task's time by the number of plans it declares", "Nothing to do; without the empty play.", HEADINGS, rows(costs, empty)))
    return Report(tables, goals(groups, costs, empty))


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
    growth = measuring.share((costs[large].cpu - costs[middle].cpu) / (large - middle), (costs[middle].cpu - costs[small].cpu) / (middle - small))
    return [
        in_time("50 plans in one task, nothing to do, in-process: of a loop of 50 uri items", 0.02, again.ratio(DECLARE_AGAIN.name)),
        in_time("50 plans in one task, all changed, in-process: of a loop of 50 uri items", 0.04, changed.ratio(DECLARE_CHANGED.name)),
        Goal("500 plans in one task: MiB over the empty play", 40, {"peak": costs[large].peak - empty}),
        Goal("500 plans in one task: CPU of one more plan, of that at 50", 1.25, {"": growth}),
    ]
