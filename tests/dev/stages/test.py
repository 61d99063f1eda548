# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""All tests, on this Python and the newest ansible-core that it runs; the module form of the targets is the matter of the matrix."""

from __future__ import annotations

import concurrent.futures

from .. import collection, suites


def run(options):
    """Run the unit tests and the integration targets side by side: the ones wait where the others compute."""
    home = suites.environment_of_default_core()
    with collection.copied() as copy, concurrent.futures.ThreadPoolExecutor() as pool:
        integration = pool.submit(suites.integration, home)
        return suites.units(home, copy) + integration.result()
