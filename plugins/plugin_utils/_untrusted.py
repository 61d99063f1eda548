# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What servers have a say in never becomes a template, however far it travels through facts, loops and variables."""

from __future__ import annotations

import typing as t

try:
    from ansible.utils.unsafe_proxy import wrap_var as _mark
except ImportError:

    def _mark(value: t.Any) -> t.Any:
        """Return the value: newer versions of Ansible trust nothing that is not marked as a template."""
        return value


Plain = t.TypeVar("Plain")


def distrust(value: Plain) -> Plain:
    """Return plain data, none of whose texts Ansible takes for a template; a filter that repeats what servers say returns it through this."""
    return t.cast(Plain, _mark(value))
