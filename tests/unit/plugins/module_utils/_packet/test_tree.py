# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where results stand in a reply."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._packet.tree import is_result


@pytest.mark.parametrize(
    "path, answer",
    [
        ("server/get/result", True),
        ("server/get/data/result", False),
        ("server/result", False),
        ("server/get", False),
        # Deeper, in a child that names what was done.
        ("mail/update/set/result", True),
        ("mail/update/result", False),
        ("webspace/db-servers/get/result", True),
        ("service-plan/db-servers/get/result", True),
        ("service-plan-addon/db-servers/get/result", False),
        # Its own result.
        ("server/lic_get_info", True),
        ("server/lic_update", True),
        ("server/domain-restriction-list", True),
        ("site/lic_update", False),
    ],
)
def test_a_result_is_known_by_its_path(path, answer):
    assert is_result(tuple(path.split("/"))) is answer
