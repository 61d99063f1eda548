# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The environment variables that a program of ours sees."""

from __future__ import annotations

import os
import pathlib
import sys

from . import place

STRANGERS = ("ANSIBLE_", "PLESK_", "PYTEST_", "PYTHON", "NOX")
NAMED_STRANGERS = ("CURL_CA_BUNDLE", "PIP_TARGET", "PIP_USER", "PIP_PREFIX", "VIRTUAL_ENV")
LOOPBACK = "127.0.0.1,localhost,::1"


def of_tests(**more):
    """Return what a test sees: nothing of the user's Ansible, a home directory of its own, the loopback without proxy."""
    environ = {name: value for name, value in plain().items() if name != "REQUESTS_CA_BUNDLE"}
    environ.update(HOME=str(place.kept_directory("home")))
    for name in ("NO_PROXY", "no_proxy"):
        environ[name] = ",".join(filter(None, [environ.get(name), LOOPBACK]))
    environ.update(more)
    return environ


def plain():
    """Return the user's environment in a UTF-8 locale, less what would change how Python, pip and Ansible work."""
    environ = {name: value for name, value in os.environ.items() if name not in NAMED_STRANGERS and not name.startswith(STRANGERS)}
    environ.update(PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_NO_INPUT="1", PIP_PREFER_BINARY="1", PIP_ROOT_USER_ACTION="ignore")
    environ.update(LC_ALL="C.UTF-8", PYTHONUNBUFFERED="1", PATH=search_path())
    return environ


def search_path():
    """Return PATH without pyenv's shims, which fail for versions that are not active, and with the versions themselves."""
    words = os.environ.get("PATH", os.defpath).split(os.pathsep)
    shims = [word for word in words if pathlib.PurePath(word).name == "shims" and "pyenv" in word]
    roots = [pathlib.Path(word).parent for word in shims] + [pathlib.Path(os.environ.get("PYENV_ROOT") or os.path.expanduser("~/.pyenv"))]
    versions = [str(folder) for root in roots for folder in sorted(root.glob("versions/3.*/bin"))]
    own = str(pathlib.Path(sys.base_prefix, "bin"))
    return os.pathsep.join(dict.fromkeys([own, *(word for word in words if word and word not in shims), *versions]))
