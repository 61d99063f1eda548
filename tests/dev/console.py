# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the workshop says while it works."""

from __future__ import annotations

import sys


def say(text=""):
    """Write a line that is seen at once, whatever the terminal can encode."""
    encoding = sys.stdout.encoding or "ascii"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding) + "\n")
    sys.stdout.flush()


def step(text):
    """Say what is being done within a stage."""
    say("   " + text)


def title(text):
    """Say that something begins."""
    say("== " + text)
