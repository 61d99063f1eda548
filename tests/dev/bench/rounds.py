# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""All contenders in turn, several times, so that what else the machine does meets all of them alike."""

from __future__ import annotations

from .. import console
from .contenders import EMPTY
from .figures import net


def run(play, contenders, count):
    """Play the empty play and all contenders, so many times; return the runs of each by its name."""
    runs = {contender: [] for contender in (EMPTY, *contenders)}
    for number in range(count):
        console.step("  round {0} of {1}".format(number + 1, count))
        for contender in runs:
            runs[contender].append(play(contender))
    return runs


def without_empty(runs):
    """Return what one piece of work of each contender took in each round, by its name."""
    return {contender.name: net(found, runs[EMPTY], contender.pieces) for contender, found in runs.items() if contender is not EMPTY}
