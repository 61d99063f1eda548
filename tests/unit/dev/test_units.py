# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which unit tests run where."""

from __future__ import annotations

import pathlib
import re

import pytest

CHECKOUT = pathlib.Path(__file__).parents[3]
OF_ANSIBLE = re.compile(r"^\s*(?:from|import) ansible[.\s]", re.MULTILINE)


@pytest.mark.parametrize("folder", ["plugins/module_utils", "tests/unit/plugins/module_utils"])
def test_what_is_tested_once_on_each_python_knows_nothing_of_ansible(folder):
    files = sorted(CHECKOUT.joinpath(folder).glob("_*/**/*.py"))
    assert len(files) > 20
    assert [str(file) for file in files if OF_ANSIBLE.search(file.read_text(encoding="utf-8"))] == []


def test_an_import_of_ansible_is_noticed():
    assert OF_ANSIBLE.search("import os\n    from ansible.module_utils.basic import AnsibleModule\n")
    assert not OF_ANSIBLE.search("from ansible_collections.community.plesk.plugins import x\n")
