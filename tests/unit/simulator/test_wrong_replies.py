# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Replies that Plesk could not give are refused when they come, with a sentence, and change nothing."""

from __future__ import annotations

import re

import pytest

GET = "customer/get"


@pytest.mark.parametrize(
    "replies, words",
    [
        ({"custmer/get": []}, "'custmer/get' is not operator/operation: there is not an operator custmer; the nearest is customer"),
        ({"customer/gett": []}, "'customer/gett' is not operator/operation: customer does not have it; the nearest is get"),
        ({"customer": []}, "'customer' is not operator/operation"),
        ({"service-plan-addon/enable-aps-filter": []}, "service-plan-addon does not have it"),
        ({5: []}, "5 is not operator/operation"),
        ({GET: [5]}, "replies: customer/get: result 1 is a mapping or XML text, not 5"),
        ({GET: None}, "replies: customer/get: result 1 is a mapping or XML text, not None"),
        ({GET: [{"id": 1}, {"idd": 2}]}, "replies: customer/get: result 2.idd is not in the schema of the reply; the nearest is id"),
        ({GET: [{"data": {"gen_info": {"phon": 1}}}]}, "result 1.data.gen_info.phon is not in the schema of the reply; the nearest is phone"),
        ({GET: [{"data": {"x": 1}}]}, "result 1.data.x is not in the schema of the reply; it has gen_info, stat"),
        ({GET: [{"data": 5}]}, "result 1.data holds a mapping, not 5"),
        ({GET: [{"data": [{"gen_info": None}]}]}, "result 1.data holds a mapping, not [{"),
        ({GET: [{"id": {"a": 1}}]}, "result 1.id holds a text, not a mapping"),
        ({GET: [{"id": [1, 2]}]}, "result 1.id holds a text, not a list"),
        ({GET: [{"id": "abc"}]}, "replies: customer/get/result/id: Element 'id': 'abc' is not a valid value of the atomic type 'id_type'."),
        ({GET: [{"id": 5}, {"id": 0}]}, "replies: customer/get/result[2]/id: Element 'id':"),
        ({GET: [{"status": "fine"}]}, "'fine' is not an element of the set {'ok', 'error'}"),
        ({GET: [{"filter-id": "\x01"}]}, "replies: customer/get: result 1: "),
        ({"dns/enable": [{"site-id": 1, "site-alias-id": 2}]}, "result 1.site-alias-id cannot stand beside the rest, or not that often"),
        ({GET: ["<result>"]}, "replies: customer/get: result 1 is XML that is not well-formed"),
        ({GET: [{"data": {"raw": "a & b"}}]}, "result 1.data.raw is XML that is not well-formed"),
        ({GET: [{"when": {"filter": {"logn": "x"}}}]}, "result 1: when.filter.logn is not in the schema of the request; the nearest is login"),
        ({GET: [{"when": "jdoe"}]}, "result 1: when is a mapping of what the request holds, not 'jdoe'"),
        ({GET: [{"before": "customer/ad"}]}, "result 1: before: 'customer/ad' is not operator/operation: customer does not have it; the nearest is add"),
        ({GET: [{"after": 7}]}, "result 1: after: 7 is not operator/operation"),
        ([], "State: replies is a mapping"),
    ],
)
def test_what_plesk_could_not_answer_is_refused(plesk, replies, words):
    plesk.update(replies={GET: [{"id": 7}]})
    with pytest.raises(ValueError, match=re.escape(words)):
        plesk.update(replies=replies, services=[])
    assert plesk.state.document["replies"] == {GET: [{"id": 7}]}
    assert plesk.service("web").state == "running"
