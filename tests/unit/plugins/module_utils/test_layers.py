# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which files of module_utils know Ansible, HTTP and XML libraries."""

from __future__ import annotations

import pathlib
import re

import pytest

MODULE_UTILS = pathlib.Path(__file__).parents[4] / "plugins" / "module_utils"
ROOMS = dict(ansible={"_module.py", "_masking.py"}, requests={"_transport"}, urllib3={"_transport"}, lxml={"_packet"})


@pytest.mark.parametrize("library, rooms", list(ROOMS.items()))
def test_a_library_is_imported_in_its_own_rooms_alone(library, rooms):
    imports = re.compile(r"^\s*(from|import) {0}\b".format(library), re.MULTILINE)
    importing = [path.relative_to(MODULE_UTILS) for path in MODULE_UTILS.rglob("*.py") if imports.search(path.read_text(encoding="utf-8"))]
    assert {path.parts[0] for path in importing} == rooms
