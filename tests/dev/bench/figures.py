# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Medians and ratios. A ratio is taken within each round, whose runs lie close together in time, and only then the median of it."""

from __future__ import annotations

import statistics

from .measured import Measured


def net(runs, empty, pieces):
    """Return what each run took for one piece of work: the empty play of the same round taken off, the rest divided."""
    return [Measured((run.wall - none.wall) / pieces, (run.cpu - none.cpu) / pieces, run.peak) for run, none in zip(runs, empty)]


def median(runs):
    """Return the medians of several runs, each quantity for itself."""
    return Measured(*(statistics.median(values) for values in zip(*runs)))


def ratios(runs, others):
    """Return the medians of what each round's run took, measured by another contender's run of that round."""
    return median([Measured(*(share(*pair) for pair in zip(run, other))) for run, other in zip(runs, others)])


def share(value, other):
    """Return the ratio; of nothing at all, 0."""
    return value / other if other else 0.0


def per_item(small, large, few, many):
    """Return what one more item takes, from runs with few and with many."""
    return [Measured((more.wall - less.wall) / (many - few), (more.cpu - less.cpu) / (many - few)) for less, more in zip(small, large)]
