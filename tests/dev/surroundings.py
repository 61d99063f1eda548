# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The environment variables that a program of ours sees."""

from __future__ import annotations

import os

from . import interpreters, place

STRANGERS = ("ANSIBLE_", "PLESK_", "PYTEST_", "PYTHON")
NAMED_STRANGERS = ("CURL_CA_BUNDLE", "PIP_TARGET", "PIP_USER", "PIP_PREFIX", "REQUESTS_CA_BUNDLE", "VIRTUAL_ENV")
LOOPBACK = "127.0.0.1,localhost,::1"


def of_pip():
    """Return what pip needs: the user's own settings, but none that would make it install elsewhere."""
    environ = plain(keep=("REQUESTS_CA_BUNDLE",))
    environ.update(PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_NO_INPUT="1", PIP_ROOT_USER_ACTION="ignore")
    return environ


def of_tests(**more):
    """Return what a test sees: nothing of the user's Ansible, a home directory of its own, the loopback without proxy."""
    environ = plain()
    environ.update(HOME=str(place.kept_directory("home")), PYTHONDONTWRITEBYTECODE="1")
    for name in ("NO_PROXY", "no_proxy"):
        environ[name] = ",".join(filter(None, [environ.get(name), LOOPBACK]))
    environ.update(more)
    return environ


def plain(keep=()):
    """Return the user's environment in a UTF-8 locale, less what would change how Python and Ansible work."""
    environ = {name: value for name, value in os.environ.items() if name in keep or not is_stranger(name)}
    environ.update(LC_ALL="C.UTF-8", PYTHONUNBUFFERED="1", PATH=interpreters.search_path())
    return environ


def is_stranger(name):
    """Say whether a variable is one of those that are not handed on."""
    return name in NAMED_STRANGERS or name.startswith(STRANGERS)
