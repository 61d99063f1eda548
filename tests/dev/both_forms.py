# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whether tasks in the controller's process return what modules return: every result of the integration targets that run in both forms, key by key."""

from __future__ import annotations

import itertools
import json
import re

IN_PROCESS = "in process"
FORMS = {IN_PROCESS: "true", "as modules": "false"}
# What differs from run to run, because each has a simulator and a directory of its own, or by the way to a module.
VARYING = (
    (re.compile(r"(127\.0\.0\.1|localhost|\[::1\]):\d+"), r"\1:PORT"),
    (re.compile(r'"port": "?\d+"?'), '"port": "PORT"'),
    (re.compile(r"(?i)(sha256:)?(?:[0-9a-f]{2}:?){32}"), "FINGERPRINT"),
    (re.compile(r'/[^" \\]*/(simulated-plesk-|ansible_collections/|tmp)[^" ,\\]*'), "PATH"),
    # A module gets keys that are booleans as JSON spells them.
    (re.compile(r'"True":'), '"true":'),
    (re.compile(r'"False":'), '"false":'),
)
# What only a module can return: which interpreter was found for it, and how ansible-core wraps its failure.
OF_MODULES = {"ansible_facts", "exception", "_ansible_parsed", "_ansible_no_log", "_ansible_verbose_always"}


def spread(cores, at_hand, modules, roles):
    """Return what runs on each core, what takes longest first: pairs of targets and the forms in which they run.

    Targets of modules run in both forms on the oldest and the newest core; roles, which call them, within Ansible's process. The cores between share
    the targets: each runs on one of them, in one form. The core at hand is left out there: the stage ``test`` runs all targets on it.
    """
    every = tuple(FORMS)
    edges = {core: [(modules, every), (roles, (IN_PROCESS,))] for core in (cores[-1], cores[0])}
    between = [core for core in cores[1:-1] if core != at_hand]
    return edges | {core: [((modules + roles)[number :: len(between)], (every[number % 2],))] for number, core in enumerate(between)}


def compared(records):
    """Return how many recorded results were compared, and a line for each that is not the same in both forms."""
    forms = [[normal(line) for line in record if not line.startswith('{"playbook": ')] for record in records]
    different = ["{0}\n      {1}\n      {2}".format(name(a or b), *apart(a, b)) for a, b in itertools.zip_longest(*forms) if a != b]
    if not all(forms):
        different.append("nothing was recorded")
    return max(map(len, forms)), different


def normal(line):
    """Return a recorded result without what has to differ."""
    for pattern, constant in VARYING:
        line = pattern.sub(constant, line)
    return without(json.loads(line))


def without(value):
    """Return a result without the keys that only a module has, in the results of loops too."""
    if isinstance(value, dict):
        return {key: without(item) for key, item in value.items() if key not in OF_MODULES}
    return [without(item) for item in value] if isinstance(value, list) else value


def name(result):
    """Return the name of the task of a result."""
    return result.get("task", "?")


def apart(one, other):
    """Return what either result has that the other has not, as text."""
    one, other = one or {}, other or {}
    keys = [key for key in sorted(set(one) | set(other)) if one.get(key) != other.get(key)]
    return [json.dumps({key: result[key] for key in keys if key in result})[:2000] for result in (one, other)]
