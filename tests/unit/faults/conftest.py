# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from ansible_collections.community.plesk.tests.simulator.pytest_fixtures import certificate, nothing_but_the_simulator

__all__ = ["certificate", "nothing_but_the_simulator"]
