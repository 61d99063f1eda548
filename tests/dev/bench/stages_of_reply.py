# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where the time of a long reply goes: the same reply, taken a step further each time, in a process without Ansible around it."""

from __future__ import annotations

import json

from .. import console, process, surroundings
from . import playing
from .report import milliseconds
from .table import Table

NOTE = (
    "CPU time in one process without Ansible around it, the better of two; each step is what it takes more than the one before. "
    "What is left of a whole run is starting Python and Ansible, and the task that counts the plans."
)


def run(controller, facts, number):
    """Return the seconds of each stage by name, and the length of the reply under ``bytes``."""
    console.step("stages of a reply")
    order = playing.written(dict(facts["servers"][number], key=facts["secret_key"], pin=facts["fingerprint"]), controller.folder / "order.json")
    path = "{0}:{1}".format(controller.copy.parents[2], controller.copy / "tests")
    environ = surroundings.of_tests(PYTHONPATH=path)
    return json.loads(process.must([controller.home.python, "-m", "dev.bench.inside.reply_stages", order], environ, controller.folder))


def table(plans, stages):
    """Return the stages with their share of the whole."""
    seconds = {name: value for name, value in stages.items() if name != "bytes"}
    whole = sum(seconds.values())
    rows = [[name, milliseconds(value), "{0:.0%}".format(value / whole)] for name, value in seconds.items()]
    return Table("Where the time of {0:,} add-on plans goes".format(plans), NOTE, ["", "CPU ms", "share"], rows)
