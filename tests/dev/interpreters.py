# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The Pythons of this machine."""

from __future__ import annotations

import functools
import os
import pathlib
import re
import subprocess
import sys

NAME = re.compile(r"python3\.(\d+)$")
OLDEST = (3, 8)


def search_path():
    """Return PATH without pyenv's shims, which fail for versions that are not active, and with the versions themselves."""
    words = os.environ.get("PATH", os.defpath).split(os.pathsep)
    real = [word for word in words if word and not is_shims(word)]
    own = [str(pathlib.Path(current()).parent)]
    return os.pathsep.join(dict.fromkeys(own + real + pyenv_folders(words)))


def is_shims(folder):
    """Say whether a folder of PATH holds pyenv's shims."""
    return pathlib.PurePath(folder).name == "shims" and "pyenv" in folder


def pyenv_folders(words):
    """Return the ``bin`` folders of all pyenv versions: the shims on PATH tell where they are, else HOME does."""
    roots = [pathlib.Path(word).parent for word in words if is_shims(word)]
    roots.append(pathlib.Path(os.environ.get("PYENV_ROOT") or os.path.expanduser("~/.pyenv")))
    folders = [str(folder) for root in roots for folder in sorted(root.glob("versions/3.*/bin"))]
    return list(dict.fromkeys(folders))


def current():
    """Return the Python that runs this, or the one behind it if that is a virtual environment."""
    behind = pathlib.Path(sys.base_prefix, "bin", "python{0}.{1}".format(*sys.version_info))
    return str(behind if behind.exists() else sys.executable)


@functools.lru_cache(maxsize=None)
def found():
    """Return all Pythons we promise to support, as a dictionary of paths by version, the oldest first."""
    versions = {}
    for folder in search_path().split(os.pathsep):
        for path in sorted(pathlib.Path(folder).glob("python3.*")):
            match = NAME.match(path.name)
            version = (3, int(match.group(1))) if match else None
            if version and version >= OLDEST and version not in versions and works(path):
                versions[version] = str(path)
    versions[sys.version_info[:2]] = current()
    return dict(sorted(versions.items()))


def works(path):
    """Say whether a Python starts and can make virtual environments."""
    try:
        return subprocess.run([str(path), "-c", "import ssl, venv"], check=False, capture_output=True, timeout=30).returncode == 0
    except (OSError, subprocess.SubprocessError):
        return False


def text(version):
    """Return a version as people write it."""
    return ".".join(str(number) for number in version)
