# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where the workshop keeps things."""

from __future__ import annotations

import sys
from types import SimpleNamespace

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


@pytest.fixture
def commands(monkeypatch, tmp_path):
    """Give the commands that prepare an environment; those that have one of the words in ``failing`` fail."""
    ran = SimpleNamespace(lines=[], failing=())

    def run(command, **dummy):
        ran.lines.append(" ".join(command).replace(str(tmp_path), "HOME"))
        if ran.lines[-1].endswith(" uv"):
            (tmp_path / "lib" / "uv").touch()
        return SimpleNamespace(returncode=int(any(word in ran.lines[-1] for word in ran.failing)), stdout="what it said")

    monkeypatch.setattr(place.subprocess, "run", run)
    monkeypatch.setattr(place.sys, "executable", "python3")
    return ran


PIP = "python3 -m pip install --target HOME/lib/python{0}.{1}/site-packages ".format(*sys.version_info)
UV = "HOME/bin/python -m uv pip install --requirement nox.txt --python HOME/bin/python"


@pytest.mark.parametrize(
    "failing, lines",
    [
        ([], [PIP + "uv", UV]),
        (["-m uv"], [PIP + "uv", UV, PIP + "--requirement nox.txt"]),
        (["packages uv"], [PIP + "uv", PIP + "--requirement nox.txt"]),
    ],
)
def test_uv_prepares_an_environment_and_pip_where_uv_is_not_to_be_had_or_does_not_reach_the_packages(commands, tmp_path, failing, lines):
    commands.failing = failing
    place.prepare(tmp_path, "nox.txt", {})
    assert commands.lines == lines
    # What nox finds it uses.
    assert (tmp_path / "lib" / "uv").exists() == (not failing)


def test_what_pip_said_is_shown_if_it_fails_too(commands, tmp_path):
    commands.failing = ["install"]
    with pytest.raises(SystemExit, match=r"what it said\npip cannot install what nox\.txt names"):
        place.prepare(tmp_path, "nox.txt", {})
