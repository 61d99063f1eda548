# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The memory of a process and all below it, looked at while they run: what several of them share counts once."""

from __future__ import annotations

import contextlib
import pathlib
import re
import threading

INTERVAL = 0.05
SHARE = re.compile(rb"^Pss: +(\d+) kB", re.MULTILINE)


class TreeMemory:
    """Keeps the peak, in KiB, from when it is entered until it is left."""

    def __init__(self, pid):
        """Take the process at the top."""
        self._pid = pid
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self.peak = 0

    def __enter__(self):
        """Begin to look."""
        self._thread.start()
        return self

    def __exit__(self, *dummy):
        """Look no more."""
        self._over.set()
        self._thread.join()

    def _watch(self):
        while not self._over.wait(INTERVAL):
            self.peak = max(self.peak, sum(map(share, tree(self._pid))))


def tree(pid):
    """Return the process and all below it, as far as they are still there."""
    found = [pid]
    for parent in found:
        with contextlib.suppress(OSError):
            for listed in pathlib.Path("/proc", str(parent), "task").glob("*/children"):
                found.extend(int(word) for word in listed.read_text().split())
    return found


def share(pid):
    """Return the KiB of a process, its share of what it shares; 0 if it is gone."""
    with contextlib.suppress(OSError):
        match = SHARE.search(pathlib.Path("/proc", str(pid), "smaps_rollup").read_bytes())
        return int(match.group(1)) if match else 0
    return 0
