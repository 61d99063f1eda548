# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A stand-in for the script with which ansible-test brings pip into its own environments.

ansible-test fetches that script from a host of its own, which a machine behind a mirror or a proxy does not reach, unless it lies in
the cache in the home directory. The stand-in there lends the pip of the package index to all environments, so that each Python compiles it once.
"""

from __future__ import annotations

import ast
import pathlib

from . import process, surroundings

STAND_IN = """\
import pathlib
import runpy
import sys
import sysconfig

pathlib.Path(sysconfig.get_path("purelib"), "pip.pth").write_text({folder!r})
others = [word for word in sys.argv[1:] if "==" in word and not word.startswith("pip==")]
if others:
    sys.path.insert(0, {folder!r})
    sys.argv[1:] = ["install", *others]
    runpy.run_module("pip", run_name="__main__", alter_sys=True)
"""


def provide(environment, home):
    """Put a stand-in into that home directory for every pip that the ansible-test of an environment asks for."""
    cache = pathlib.Path(home) / ".ansible" / "test" / "cache"
    cache.mkdir(parents=True, exist_ok=True)
    for version in versions(next(environment.glob("lib/*/site-packages/ansible_test/_internal/python_requirements.py"))):
        script = cache / "get_pip_{0}.py".format(version.replace(".", "_"))
        if not script.exists():
            script.write_text(STAND_IN.format(folder=str(fetch(environment, version, cache))), encoding="utf-8")


def versions(source):
    """Return the versions of pip that ansible-test names for the Pythons we support."""
    function = next(
        node for node in ast.parse(source.read_text(encoding="utf-8")).body if isinstance(node, ast.FunctionDef) and node.name == "get_venv_packages"
    )
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "dict"]
    named = [keyword.value.value for call in calls for keyword in call.keywords if keyword.arg == "pip"]
    return [version for version in dict.fromkeys(named) if int(version.split(".")[0]) >= 23]


def fetch(environment, version, cache):
    """Return a folder in the cache with that pip."""
    folder = cache / "pip-{0}".format(version)
    install = [environment / "bin" / "python", "-m", "pip", "install", "--quiet", "--no-deps", "--upgrade", "--target", folder, "pip==" + version]
    process.must(install, surroundings.plain())
    return folder
