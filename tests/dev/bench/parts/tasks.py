# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a task costs, how many requests and connections it takes, near by and far away."""

from __future__ import annotations

from .. import contenders, measuring, servers
from ..goal import Goal, in_time
from ..report import Report, Table, milliseconds, times

ROUND_TRIP = 0.05
HEADINGS = ["", "wall ms", "CPU ms", "wall ratio", "CPU ratio", "requests", "connections"]

PER_TASK = (
    contenders.NOTHING,
    contenders.FLOOR,
    contenders.FLOOR_OF_REQUESTS,
    contenders.PING,
    contenders.URI,
    contenders.URI_PARSED,
    *contenders.READ,
    *contenders.CHECK,
)
LOOKING = (contenders.URI_EACH, *contenders.CHECK_EACH, *contenders.CHECK_ALL)
ACTING = (contenders.URI_RESTART_EACH, *contenders.RESTART_ALL)
PIECES = {contenders.URI_EACH: 1, contenders.CHECK_EACH[0]: 1, contenders.URI_RESTART_EACH: 1}


class Group:
    """Contenders that are compared with one of them, on one server."""

    def __init__(self, title, members, measure, pieces):
        """Take the contenders; ``measure`` is the one that counts 1, ``pieces`` how often a play does what does not take seconds."""
        self.title, self.measure = title, measure
        self.members = [member.times(min(PIECES.get(member, pieces), pieces)) for member in members]
        self.counted, self.costs = {}, {}

    def run(self, controller, plesk, inventory, count):
        """Play everything so many times."""
        print("   " + self.title, flush=True)

        def play(contender):
            before = plesk.counters()
            found = controller.play(contender, inventory)
            self.counted[contender.name] = {name: (value - before[name]) / contender.pieces for name, value in plesk.counters().items()}
            return found

        self.costs = measuring.without_empty(measuring.play_rounds(play, self.members, count))
        return self

    def ratio(self, name, other=None):
        """Return the ratio of a contender to another one."""
        return measuring.ratios(self.costs[name], self.costs[other or self.measure])

    def table(self):
        """Return what was found."""
        pieces = ", ".join(str(member.pieces) for member in self.members)
        rounds_ = len(self.costs[self.measure])
        note = "Without the empty play; times the work is done in a play: {0}; medians of {1} rounds. Ratios: to {2}.".format(pieces, rounds_, self.measure)
        return Table(self.title, note, HEADINGS, [self._row(member.name) for member in self.members])

    def _row(self, name):
        cost, ratio, seen = measuring.median(self.costs[name]), self.ratio(name), self.counted[name]
        counts = ["{0:g}".format(seen[what]) for what in ("requests", "connections")]
        return [name, milliseconds(cost.wall), milliseconds(cost.cpu), times(ratio.wall), times(ratio.cpu), *counts]


def run(controller, quick):
    """Measure the groups, near by and over the delay line."""
    count, pieces = (1, 3) if quick else (4, 10)
    fewer = 1 if quick else 2
    loop = contenders.URI_EACH.name
    near = (
        # What the first task of a play has to load weighs less in a longer play.
        Group("One service, nothing to do", PER_TASK, contenders.PING.name, 2 * pieces),
        Group("Twelve services, nothing to do", LOOKING, loop, pieces // 2 + 1),
        Group("Twelve services restarted", ACTING, loop, pieces // 2 + 1),
    )
    far = (
        Group("One service, nothing to do, a round trip of 50 ms", (contenders.URI, *contenders.CHECK), contenders.URI.name, pieces // 2 + 1),
        Group("Twelve services restarted, a round trip of 50 ms", ACTING, loop, pieces // 3),
    )
    tests = controller.copy / "tests"
    with servers.running(controller.home, tests, controller.folder, [servers.BUSY], ROUND_TRIP) as plesk:
        controller.warm_up(plesk.inventory())
        for group in near:
            group.run(controller, plesk, plesk.inventory(), count if group is near[0] else fewer)
        for group in far:
            group.run(controller, plesk, plesk.distant_inventory(), fewer)
    groups = (*near, *far)
    return Report([group.table() for group in groups], goals(*near))


def goals(one, looking, acting):
    """Return what came of our goals for tasks."""
    in_process = contenders.CHECK[1].name
    reading, floor = contenders.READ[1].name, contenders.FLOOR_OF_REQUESTS.name
    all_module, all_in_process = (contender.name for contender in contenders.CHECK_ALL)
    found = [
        Goal("plesk_service_info in process: of the CPU of one POST with requests", 1.15, {"CPU": one.ratio(reading, floor).cpu}),
        Goal("plesk_service in process, nothing to do: of the CPU of one POST with requests", 1.25, {"CPU": one.ratio(in_process, floor).cpu}),
    ]
    for words, group, requests in (("nothing to do", looking, 1), ("all restarted", acting, 2)):
        what = "12 services in one task, {0}: ".format(words)
        found.append(in_time(what + "module, of a loop of 12 uri items", 0.3, group.ratio(all_module)))
        found.append(in_time(what + "in-process, of a loop of 12 uri items", 0.15, group.ratio(all_in_process)))
        for form in (all_module, all_in_process):
            found.append(Goal(what + "requests, " + form.split(", ")[1], requests, {"": group.counted[form]["requests"]}))
            found.append(Goal(what + "TLS connections, " + form.split(", ")[1], requests, {"": group.counted[form]["connections"]}))
    return found
