# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whose result is whose, when only positions tell."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._errors import PacketError
from ansible_collections.community.plesk.plugins.module_utils._operators.positions import by_position
from ansible_collections.community.plesk.plugins.module_utils._packet.result import Result


def result(position, answer):
    """Return a result at a position, ok if the answer is 0, else with that errcode."""
    return Result("server/srv_man", position, None, "error" if answer else "ok", answer or None, None)


@pytest.mark.parametrize(
    "asked, results, told",
    [
        # Each result is its position, 0 or an errcode, and how many objects it names.
        (1, [(0, 0, 1)], [0]),
        (2, [(0, 0, 1), (1, 1013, 0)], [0, 1013]),
        (3, [(0, 1013, 0), (1, 0, 1), (2, 1023, 0)], [1013, 0, 1023]),
        # The last operation has a result, so that the positions are those of the request.
        (2, [(1, 0, 1)], [None, 0]),
        # Of several results in one position an error counts, the first of them.
        (1, [(0, 0, 0), (0, 1023, 0)], [1023]),
        (1, [(0, 1023, 0), (0, 0, 0)], [1023]),
        (1, [(0, 1013, 0), (0, 1023, 0)], [1013]),
        # Fewer positions than operations: one result may stand for several, those that it names.
        (2, [(0, 0, 2)], [0, 0]),
        (3, [(0, 0, 2), (1, 1013, 0)], [0, 0, 1013]),
        (3, [(0, 1013, 0), (1, 0, 2)], [1013, 0, 0]),
        (2, [(0, 0, 0), (0, 1023, 0)], [0, 1023]),
        (3, [(0, 0, 1)], [0, None, None]),
        (4, [(1, 0, 2)], [None, 0, 0, None]),
        (2, [(0, 0, 0)], [0, None]),
    ],
)
def test_results_belong_to_operations_by_their_position(asked, results, told):
    found = by_position("server/srv_man", [(result(position, answer), named) for position, answer, named in results], asked)
    assert [answer and (answer.errcode or 0) for answer in found] == told


@pytest.mark.parametrize("asked, results", [(1, [(0, 1), (1, 1)]), (1, [(1, 1)]), (3, [(0, 4)]), (3, [(0, 2), (1, 2)])])
def test_more_results_than_operations_answer_nothing(asked, results):
    with pytest.raises(PacketError, match=r"^server/srv_man came back with more results than it was sent for$"):
        by_position("server/srv_man", [(result(position, 0), named) for position, named in results], asked)


def test_a_packet_without_any_result_answers_nothing():
    with pytest.raises(PacketError, match=r"^The reply holds no result of server/srv_man$"):
        by_position("server/srv_man", [], 1)
