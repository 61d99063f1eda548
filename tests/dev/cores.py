# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which ansible-core runs on which Python."""

from __future__ import annotations

CONTROLLERS = {
    "2.16": ((3, 10), (3, 12)),
    "2.17": ((3, 10), (3, 12)),
    "2.18": ((3, 11), (3, 13)),
    "2.19": ((3, 11), (3, 13)),
    "2.20": ((3, 12), (3, 14)),
    "2.21": ((3, 12), (3, 14)),
}
TARGETS = {
    "2.16": ((3, 8), (3, 12)),
    "2.17": ((3, 8), (3, 12)),
    "2.18": ((3, 8), (3, 13)),
    "2.19": ((3, 8), (3, 13)),
    "2.20": ((3, 9), (3, 14)),
    "2.21": ((3, 9), (3, 14)),
}


def within(versions, limits):
    """Return those of the versions that lie within the limits."""
    oldest, newest = limits
    return [version for version in sorted(versions) if oldest <= version <= newest]


def spread(versions):
    """Return a dictionary of controller Pythons by core, None where no Python suits it.

    Each core gets the oldest Python that it runs on, the newest of them gets the newest: the edges break first.
    """
    choice = {core: (within(versions, limits) or [None])[0] for core, limits in CONTROLLERS.items()}
    usable = [core for core, version in choice.items() if version]
    if usable:
        choice[usable[-1]] = within(versions, CONTROLLERS[usable[-1]])[-1]
    return choice


def widest(versions):
    """Return the newest core that runs here and reaches the oldest Python found, and all the target Pythons it reaches."""
    usable = [core for core, version in spread(versions).items() if version]
    core = max(usable, key=lambda core: (len(within(versions, TARGETS[core])), usable.index(core)), default=None)
    return core, within(versions, TARGETS[core]) if core else []


def every_target(core):
    """Return all target Pythons that we promise to support on a core."""
    oldest, newest = TARGETS[core]
    return [(3, minor) for minor in range(oldest[1], newest[1] + 1)]
