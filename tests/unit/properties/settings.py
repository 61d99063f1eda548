# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""How hypothesis searches: the same examples each time, so that a test fails for a change and for nothing else.

New examples are what the fuzzing is for, see tests/fuzz.
"""

from __future__ import annotations

import hypothesis


def examples(count):
    """Return the settings for so many examples."""
    return hypothesis.settings(max_examples=count, deadline=None, database=None, derandomize=True, suppress_health_check=list(hypothesis.HealthCheck))
