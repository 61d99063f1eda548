# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What one more server costs: a check with nothing to do on fleets of growing size."""

from __future__ import annotations

import dataclasses

from .. import contenders, measuring, servers
from ..goal import in_time
from ..report import Chart, Report, Table, milliseconds, times

LIGHT = (contenders.DEBUG, contenders.CHECK[1], contenders.FACTS_OF_FLEET)
HEAVY = (contenders.URI, contenders.CHECK[0])
HEADINGS = ["hosts, forks, contender", "whole s", "CPU s", "wall ms/host", "CPU ms/host", "wall of debug", "CPU of debug", "peak MiB"]
NOTE = (
    "Each host is a simulated server on a loopback address of its own, asked once; per host: without the empty play on the same hosts. "
    "CPU and memory are those of ansible-playbook and all that it starts; the servers share the two cores with it. "
    "What needs a Python per task was measured on up to {0} hosts."
)


@dataclasses.dataclass(frozen=True)
class Course:
    """A fleet of a size, managed with so many forks, so many times, also by those that are slow."""

    hosts: int
    forks: int
    rounds: int
    heavy: bool

    def run(self, controller, fleet):
        """Play everything and return the Runs."""
        print("   " + "{0} hosts, {1} forks".format(self.hosts, self.forks), flush=True)
        inventory = fleet.inventory(self.hosts)
        members = LIGHT + HEAVY if self.heavy else LIGHT
        return Runs(self, measuring.play_rounds(lambda contender: controller.play(contender, inventory, self.forks, memory=True), members, self.rounds))


class Runs:
    """What the runs of a course took, whole and for each host."""

    def __init__(self, course, whole):
        """Take the whole runs by contender."""
        self.course = course
        self.whole = {contender.name: measuring.median(found) for contender, found in whole.items()}
        self.per_host = {
            contender.name: measuring.net(found, whole[contenders.EMPTY], course.hosts)
            for contender, found in whole.items()
            if contender is not contenders.EMPTY
        }

    def ratio(self, name):
        """Return the ratio of a contender to debug, for each host."""
        return measuring.ratios(self.per_host[name], self.per_host[contenders.DEBUG.name])

    def rows(self):
        """Return the rows of the table."""
        return [self._row(name) for name in self.per_host]

    def _row(self, name):
        whole, cost, ratio = self.whole[name], measuring.median(self.per_host[name]), self.ratio(name)
        label = "{0:,}, {1}, {2}".format(self.course.hosts, self.course.forks, name)
        seconds = ["{0:.1f}".format(value) for value in whole[:2]]
        return [label, *seconds, milliseconds(cost.wall), milliseconds(cost.cpu), times(ratio.wall), times(ratio.cpu), "{0:.0f}".format(whole.peak)]


def courses(quick):
    """Return what is run."""
    if quick:
        return [Course(10, 10, 1, True), Course(100, 10, 1, False)]
    light = [Course(1000, forks, count, False) for forks, count in ((10, 2), (20, 1))]
    return [Course(10, 10, 2, True), Course(10, 20, 1, True), Course(100, 10, 1, True), Course(100, 20, 1, True), *light]


def run(controller, quick):
    """Start the fleet and run all courses."""
    planned = courses(quick)
    size = max(course.hosts for course in planned)
    with servers.running(controller.home, controller.copy / "tests", controller.folder, [servers.BUSY] * size) as fleet:
        controller.warm_up(fleet.inventory(1))
        found = [course.run(controller, fleet) for course in planned]
    most = max(course.hosts for course in planned if course.heavy)
    table = Table("A fleet, one check on each server", NOTE.format(most), HEADINGS, [row for runs in found for row in runs.rows()])
    return Report([table], goals(found, size), {"benchmarks-fleet.svg": picture(found)})


def goals(found, size):
    """Return what came of our goals for the largest fleet."""
    words = "fleet of {0:,}, {1}, forks {2}: cost per host, of debug"
    limits = {contenders.CHECK[1].name: 2, contenders.FACTS_OF_FLEET.name: 2.5}
    largest = [runs for runs in found if runs.course.hosts == size]
    return [in_time(words.format(size, name, runs.course.forks), limit, runs.ratio(name)) for runs in largest for name, limit in limits.items()]


def picture(found):
    """Return the chart of what a host costs, with 10 forks."""
    lines = {}
    for contender in (*HEAVY[::-1], *LIGHT[::-1]):
        runs = [each for each in found if each.course.forks == 10 and contender.name in each.per_host]
        lines[contender.name] = [(each.course.hosts, measuring.median(each.per_host[contender.name]).cpu * 1000) for each in runs]
    return Chart("CPU time per host, 10 forks", "hosts", "ms", lines)
