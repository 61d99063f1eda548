# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The collection at work on a simulated Plesk, a story in scenes, each compared with what has to be seen."""

from __future__ import annotations

from .. import collection, console, place, playbook_run, simulated_plesk, suites
from ..demo import observation, story
from ..tally import Tally

DEMO = place.CHECKOUT / "tests" / "dev" / "demo"


def run(options):
    """Tell the story and return how many scenes went as they should."""
    home = suites.environment_of_default_core()
    with collection.linked() as link:
        root = link.parents[2]
        with simulated_plesk.running(home, link / "tests", root / "ready.json", DEMO / "plesk.yml") as plesk:
            return sum((played(home, root, plesk, scene, number) for number, scene in enumerate(story.STORY, 1)), Tally())


def played(home, root, plesk, scene, number):
    """Play a scene, say whether it went as it should, and return its tally."""
    console.say("\n-- {0}. {1}".format(number, scene.told))
    console.say("   $ ansible-playbook {0}".format(" ".join([scene.playbook, *scene.words])))
    before = len(plesk.requests())
    results = playbook_run.run(home, root, DEMO / "playbooks" / scene.playbook, scene.words, plesk.connection)
    seen = observation.observed(results[-1] if results else {}, plesk.requests()[before:], plesk.state())
    wrong = observation.differences(scene.expected, seen)
    console.step("As it should be: " + observation.summary(seen) if not wrong else "NOT as it should be:")
    for line in wrong:
        console.step("  " + line)
    return Tally(failed=1) if wrong else Tally(passed=1)
