# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a program of the workshop sees of the user's environment."""

from __future__ import annotations

import os
import sys

import pytest
from ansible_collections.community.plesk.tests.dev import place, surroundings


@pytest.fixture(autouse=True)
def kept(monkeypatch, tmp_path):
    """Keep nothing for the copy in which the tests run."""
    monkeypatch.setattr(place, "kept", lambda: tmp_path)


def test_the_shims_of_pyenv_are_replaced_by_its_versions(monkeypatch, tmp_path):
    root = tmp_path / ".pyenv"
    (root / "versions" / "3.9.18" / "bin").mkdir(parents=True)
    (root / "versions" / "2.7.18" / "bin").mkdir(parents=True)
    monkeypatch.setenv("PATH", os.pathsep.join([str(root / "shims"), "/usr/bin"]))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "elsewhere"))
    monkeypatch.setattr(sys, "base_prefix", "/opt/python")
    assert surroundings.search_path().split(os.pathsep) == ["/opt/python/bin", "/usr/bin", str(root / "versions" / "3.9.18" / "bin")]


@pytest.mark.parametrize("stranger", ["ANSIBLE_CONFIG", "PLESK_PASSWORD", "PYTHONPATH", "PIP_TARGET", "NOXSESSION", "VIRTUAL_ENV"])
def test_what_would_change_python_pip_and_ansible_is_left_out(monkeypatch, stranger):
    monkeypatch.setenv(stranger, "of the user")
    assert "of the user" not in surroundings.plain().values()


def test_pip_sees_the_authority_of_the_user_and_a_test_does_not(monkeypatch):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/etc/ca.pem")
    assert surroundings.plain()["REQUESTS_CA_BUNDLE"] == "/etc/ca.pem"
    assert "REQUESTS_CA_BUNDLE" not in surroundings.of_tests()


def test_a_test_reaches_the_loopback_without_proxy_and_has_another_home(monkeypatch):
    monkeypatch.setenv("no_proxy", "example.com")
    environ = surroundings.of_tests()
    assert environ["no_proxy"] == "example.com,127.0.0.1,localhost,::1"
    assert environ["HOME"] != os.environ.get("HOME")
