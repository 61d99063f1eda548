# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The collection of what is odd."""

from __future__ import annotations

from ansible_collections.community.plesk.plugins.module_utils._plans.oddities import Oddities


def test_a_kind_is_told_once_for_its_first_plan_with_the_number_of_the_others():
    oddities = Oddities("Add-on plan")
    for name, kind in (("a", "one"), ("b", "two"), ("c", "one"), ("d", "one")):
        oddities.note(name, kind, "{0} of {1}".format(kind, name))
    assert oddities.warnings() == ["Add-on plan a and 2 more: one of a", "Add-on plan b: two of b"]


def test_a_warning_gives_no_orders_to_a_terminal():
    oddities = Oddities("Add-on plan")
    oddities.note("a\x1b[31m", "one", "it is '\x9b'")
    assert oddities.warnings() == ["Add-on plan a\\x1b[31m: it is '\\x9b'"]
