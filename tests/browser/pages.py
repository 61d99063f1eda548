# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes reports on made-up servers into a folder, to be looked at: small, middling, large, hostile, and the one of the picture in docs/."""

from __future__ import annotations

import pathlib
import sys

from ansible_collections.community.plesk.plugins.filter.report_files import report_files
from ansible_collections.community.plesk.plugins.filter.report_server import report_server

from . import fleet

SIZES = (3, 100, 1000)
# What the ten servers of the picture have.
PLANTED = {1: fleet.stop("dns", "named.service: main process exited, code=exited"), 4: fleet.fill_disk, 5: fleet.keep_old_php, 7: fleet.let_update_wait}


def described(servers):
    """Return what the report says of servers, by name."""
    return {name: report_server(facts, name, fleet.options(), fleet.READ_AT, reason) for name, facts, reason in servers}


def hostile():
    """Yield a server whose every text is code, among others."""
    for position, (name, facts, reason) in enumerate(fleet.fleet(5)):
        yield name, fleet.hostile(facts) if position == 2 else facts, reason


def picture():
    """Yield ten servers, with a fault for each kind that a reader should see."""
    for position, (name, facts, dummy) in enumerate(fleet.fleet(10, planted=False)):
        PLANTED.get(position, lambda well: None)(facts)
        yield name, facts, fleet.REFUSED.format(name) if position == 8 else None


def write(folder):
    """Write all pages."""
    pages = {str(size): fleet.fleet(size) for size in SIZES}
    for name, servers in dict(pages, hostile=hostile(), picture=picture()).items():
        (file,) = report_files(described(servers), fleet.READ_AT, fleet.options(), ["html"])
        (folder / (name + ".html")).write_text(file["content"], encoding="utf-8")


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1]))
