# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which ansible-core runs on which Python: the only place that lists the supported versions of ansible-core."""

from __future__ import annotations

import json
import typing


class Core(typing.NamedTuple):
    """The oldest and the newest Python on which a version runs, and on which its modules run as far as this collection does."""

    controllers: tuple[tuple[int, int], tuple[int, int]]
    targets: tuple[tuple[int, int], tuple[int, int]]
    prerelease: str = ""


CORES = {
    "2.16": Core(controllers=((3, 10), (3, 12)), targets=((3, 8), (3, 12))),
    "2.17": Core(controllers=((3, 10), (3, 12)), targets=((3, 8), (3, 12))),
    "2.18": Core(controllers=((3, 11), (3, 13)), targets=((3, 8), (3, 13))),
    "2.19": Core(controllers=((3, 11), (3, 13)), targets=((3, 8), (3, 13))),
    "2.20": Core(controllers=((3, 12), (3, 14)), targets=((3, 9), (3, 14))),
    "2.21": Core(controllers=((3, 12), (3, 14)), targets=((3, 9), (3, 14))),
    "2.22": Core(controllers=((3, 13), (3, 15)), targets=((3, 9), (3, 15)), prerelease="rc1"),
}


def requirement(core):
    """Return the requirement for pip that installs the newest release of a core; without one, the newest pre-release."""
    return "ansible-core ~= {0}.0{1}\n".format(core, CORES[core].prerelease)


def default(version):
    """Return the newest released core that runs on a Python; without one, the newest core."""
    usable = [core for core in CORES if within([version], CORES[core].controllers)]
    released = [core for core in usable if not CORES[core].prerelease]
    return (released or usable or list(CORES))[-1]


def within(versions, limits):
    """Return those of the versions that lie within the limits."""
    oldest, newest = limits
    return [version for version in sorted(versions) if oldest <= version <= newest]


def spread(versions):
    """Return a dictionary of controller Pythons by core, None where no Python suits it.

    Each core gets the oldest Python that it runs on, the newest of them gets the newest: the edges break first.
    """
    choice = {name: (within(versions, core.controllers) or [None])[0] for name, core in CORES.items()}
    usable = [name for name, version in choice.items() if version]
    if usable:
        choice[usable[-1]] = within(versions, CORES[usable[-1]].controllers)[-1]
    return choice


def widest(versions):
    """Return the newest core that runs here and reaches the oldest Python found, and all the target Pythons it reaches."""
    usable = [core for core, version in spread(versions).items() if version]
    core = max(usable, key=lambda core: (len(within(versions, CORES[core].targets)), usable.index(core)), default=None)
    return core, within(versions, CORES[core].targets) if core else []


def every_target(core):
    """Return all target Pythons that we promise to support on a core."""
    oldest, newest = CORES[core].targets
    return [(3, minor) for minor in range(oldest[1], newest[1] + 1)]


def jobs():
    """Return a job for each core, with the Python that the matrix would give it where there are all of them, as a pipeline wants it."""
    newest = max(core.controllers[1] for core in CORES.values())
    chosen = spread([(3, minor) for minor in range(newest[1] + 1)])
    return [{"core": core, "python": "{0}.{1}".format(*version)} for core, version in chosen.items()]


if __name__ == "__main__":
    print(json.dumps(jobs()))
