# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""All tests, on this Python and the newest ansible-core that it runs."""

from __future__ import annotations

from .. import collection, suites


def run(options):
    """Run the unit tests and the integration targets."""
    home = suites.environment_of_default_core()
    with collection.copied() as copy:
        result = suites.units(home, copy)
    return result + suites.integration(home)
