# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Processes that outlive the tests that started them: known by the directory of their run, which is in their command line."""

from __future__ import annotations

import contextlib
import os
import pathlib
import signal
import time

PATIENCE = 10


def end(directory):
    """End the processes that name a directory of ours, and return their command lines."""
    found = naming(directory)
    for pid in found:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGTERM)
    deadline = time.monotonic() + PATIENCE
    while naming(directory) and time.monotonic() < deadline:
        time.sleep(0.1)
    for pid in naming(directory):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    return list(found.values())


def naming(directory):
    """Return the command lines by pid of this user's processes that name a directory."""
    lines = {}
    for entry in pathlib.Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            line = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace").strip()
            if str(directory) in line and entry.stat().st_uid == os.getuid() and int(entry.name) != os.getpid():
                lines[int(entry.name)] = line
    return lines
