# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What ``plesk_addon_plan_info`` asks for and what it takes for an answer, at the edges."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError
from ansible_collections.community.plesk.plugins.module_utils._operators import service_plan_addon
from ansible_collections.community.plesk.plugins.modules import plesk_addon_plan_info as module
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import conversation

NOTHING = dict(name=None, id=None, guid=None, external_id=None, owner_id=None, owner_login=None, all_owners=False)
ALL = "<packet><service-plan-addon><get><filter/></get></service-plan-addon></packet>"
PLAN = "<service-plan-addon><{0}><result><status>ok</status><id>{1}</id></result></{0}></service-plan-addon>"
STRANGER = "<{0}><{1}><result><status>ok</status><id>9</id></result></{1}></{0}>"


@pytest.mark.parametrize("number", [1, 2, 2**32 - 1])
def test_an_id_is_any_number_that_plesk_can_count_to(number):
    assert module.selection(dict(NOTHING, id=[number])) == ("id", [number])
    assert module.owner(dict(NOTHING, owner_id=number)) == ("owner-id", str(number))


@pytest.mark.parametrize("number", [-1, 0, 2**32, 10**30, True])
def test_no_other_number_is_an_id(number):
    with pytest.raises(OptionError, match="positive numbers below 4294967296"):
        module.selection(dict(NOTHING, id=[7, number]))
    with pytest.raises(OptionError, match="a positive number below 4294967296"):
        module.owner(dict(NOTHING, owner_id=number))


@pytest.mark.parametrize(
    "operator, operation", [("server", "get"), ("webspace", "get"), ("service-plan-addon", "add"), ("service-plan-addon", "get-limit-descriptor")]
)
def test_results_of_another_operation_are_no_plans(operator, operation):
    stranger = STRANGER.format(operator, operation)
    with conversation((ALL, "<packet>{0}{1}{0}</packet>".format(stranger, PLAN.format("get", 5)))) as plesk:
        assert service_plan_addon.get(plesk, lambda: lambda result: result.findtext("id")) == ["5"]
