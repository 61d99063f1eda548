# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where the workshop keeps things."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.tests.dev import place


@pytest.fixture
def kept(monkeypatch, tmp_path):
    """Give a function that returns what is kept for a checkout of a name, with links in a folder of this test."""
    monkeypatch.setattr(place, "temporary_root", lambda: tmp_path)
    monkeypatch.setattr(place, "LONGEST", len(str(tmp_path)) + 20)

    def find(name):
        monkeypatch.setattr(place, "CHECKOUT", tmp_path / name)
        place.CHECKOUT.mkdir(exist_ok=True)
        return place.kept()

    return find


def test_it_is_a_folder_of_the_checkout(kept, tmp_path):
    assert kept("plesk") == tmp_path / "plesk" / ".nox"


@pytest.mark.parametrize("name", ["a checkout", "a-checkout-with-a-long-name"])
def test_it_is_reached_through_a_link_where_programs_would_not_bear_the_path(kept, tmp_path, name):
    link = kept(name)
    assert link.is_symlink()
    assert link.resolve() == tmp_path / name / ".nox"
    assert kept(name) == link


def test_what_is_in_the_way_of_the_link_is_named(kept):
    link = kept("a checkout")
    link.unlink()
    link.symlink_to("/elsewhere")
    with pytest.raises(SystemExit, match=str(link) + " is in the way"):
        kept("a checkout")
