# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A stand-in for ssh-keygen where OpenSSH is not installed: ansible-test wants a key pair even for tests that never leave the machine."""

from __future__ import annotations

import os
import shutil

STAND_IN = """\
#!/bin/sh
while [ $# -gt 1 ]; do
    case "$1" in -f) key="$2" ;; esac
    shift
done
echo unused > "$key"
echo unused > "$key.pub"
"""


def path_with(environ, folder):
    """Return the PATH of an environment, extended by a folder with the stand-in where it is needed."""
    if shutil.which("ssh-keygen", path=environ["PATH"]):
        return environ["PATH"]
    folder.mkdir(exist_ok=True)
    program = folder / "ssh-keygen"
    program.write_text(STAND_IN, encoding="utf-8")
    program.chmod(0o755)
    return environ["PATH"] + os.pathsep + str(folder)
