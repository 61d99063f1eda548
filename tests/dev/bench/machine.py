# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where it was measured, with which versions."""

from __future__ import annotations

import json
import os
import pathlib
import platform
import re

from .. import process, surroundings

ASK = """
import importlib.metadata, json, platform
names = ("ansible-core", "requests", "urllib3", "lxml", "xmltodict")
print(json.dumps(dict({name: importlib.metadata.version(name) for name in names}, Python=platform.python_version())))
"""


def described(home):
    """Return the machine and the versions in an environment, as names and words."""
    versions = json.loads(process.must([home.python, "-c", ASK], surroundings.of_tests()))
    load = ", ".join("{0:.1f}".format(value) for value in os.getloadavg())
    facts = {
        "processor": "{0}, {1} cores".format(processor(), os.cpu_count()),
        "memory": "{0:.0f} GiB".format(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3),
        "system": "{0} {1}".format(platform.system(), platform.release().split("-")[0]),
        "load before": load,
    }
    return dict(facts, **versions)


def processor():
    """Return the name of the processor."""
    found = re.search(r"^model name\s*: (.*)$", pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    return found.group(1).strip() if found else platform.machine()
