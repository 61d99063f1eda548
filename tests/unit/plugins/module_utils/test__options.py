# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The options of the connection, and limits of numbers."""

from __future__ import annotations

import pytest
import yaml
from ansible_collections.community.plesk.plugins.doc_fragments.connection import ModuleDocFragment
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError
from ansible_collections.community.plesk.plugins.module_utils._options import CONNECTION, require_within


def test_every_connection_option_is_documented_with_its_type_default_and_variable():
    documented = yaml.safe_load(ModuleDocFragment.DOCUMENTATION)["options"]
    assert sorted(documented) == sorted(CONNECTION)
    for name, option in documented.items():
        assert (option["type"], option.get("default")) == (CONNECTION[name]["type"], CONNECTION[name].get("default"))
        assert "E(PLESK_{0})".format(name.upper()) in option["description"][-1]


@pytest.mark.parametrize("number", [1, 2, 10])
def test_a_number_may_be_as_small_or_as_large_as_its_limits(number):
    require_within("timeout", number, 1, 10)


@pytest.mark.parametrize("number", [0, 11, -1, 10**400, True, False])
def test_any_other_number_is_refused_by_its_name(number):
    with pytest.raises(OptionError, match=r"^timeout has to be a number between 1 and 10$"):
        require_within("timeout", number, 1, 10)
