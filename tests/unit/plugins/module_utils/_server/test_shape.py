# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The shapes of the sections of ``server/get``."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._server.shape import shape


def key(**properties):
    return dict(property=[dict(name=name, value=value) for name, value in properties.items()], content="c2VjcmV0")


@pytest.mark.parametrize(
    "section, data, expected",
    [
        (
            "key",
            key(plesk_key_id="PLSK.1", lim_date="20991231", lim_dom="-1", lim_cl="none"),
            dict(plesk_key_id="PLSK.1", lim_date="20991231", lim_dom=-1, lim_cl="none"),
        ),
        ("key", dict(key(product_version="18"), **{"additional-key": True}), dict(product_version="18", additional_key=True)),
        ("key", dict(property=[dict(name="lim_dom"), "odd", dict(value="x")], content=None), {}),
        ("key", [key(a="1"), key(b="2")], [dict(a="1"), dict(b="2")]),
        ("components", dict(component=[dict(name="nginx", version="1.26"), dict(name="mailman", version=None)]), dict(nginx="1.26", mailman=None)),
        ("components", dict(component=[]), {}),
        ("stat", dict(diskspace=dict(device=[dict(name="/dev/vda1")]), mem=dict(free=1)), dict(diskspace=[dict(name="/dev/vda1")], mem=dict(free=1))),
        ("stat", dict(mem=dict(free=1)), dict(mem=dict(free=1))),
        ("stat", dict(diskspace=None), dict(diskspace=None)),
        *(
            ("updates", dict(security_updates=text), dict(security_updates=value))
            for text, value in [("1", True), ("0", False), ("true", True), ("many", "many")]
        ),
        ("updates", dict(security_updates=None), dict(security_updates=None)),
        ("prefs", {"waf-rule-set": "x", "smtp_password": "S3cret", "inner": [{"api-token": "S3cret", "a-b": 1}]}, dict(waf_rule_set="x", inner=[dict(a_b=1)])),
        ("gen_info", "text", "text"),
        ("stat", None, None),
    ],
)
def test_a_section_has_its_shape(section, data, expected):
    assert shape(section, data) == expected
