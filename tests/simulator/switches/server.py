# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What nobody knows about server/get, extensions and PHP handlers."""

from __future__ import annotations

from .switch import Switch

SERVER = (Switch("updates_flags", ("words", "digits"), "words", "a sample writes numbers", "Whether the flags of updates are true and false, or 1 and 0."),)
