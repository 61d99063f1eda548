# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The lookup ``options``: which variables count as set."""

from __future__ import annotations

import pytest
import yaml
from ansible.parsing.dataloader import DataLoader
from ansible.template import Templar
from ansible_collections.community.plesk.plugins.lookup import options
from ansible_collections.community.plesk.plugins.module_utils._options import CONNECTION

try:
    from ansible.template import trust_as_template
except ImportError:  # ansible-core before 2.19

    def trust_as_template(value):
        """Return the value, which needs no mark."""
        return value


def look_up(variables, *terms, **kwargs):
    """Return the options that the lookup finds in variables."""
    known = {name: trust_as_template(value) if isinstance(value, str) else value for name, value in variables.items()}
    templar = Templar(loader=DataLoader(), variables=known)
    plugin = options.LookupModule(loader=None, templar=templar)
    plugin._load_name = "community.plesk.options"
    plugin.set_options = lambda **given: None
    plugin.get_option = lambda name: kwargs.get(name, "plesk_")
    (found,) = plugin.run(list(terms), known)
    return found


def test_every_option_of_the_connection_has_a_variable():
    assert look_up({"plesk_" + name: "value of " + name for name in CONNECTION}) == {name: "value of " + name for name in CONNECTION}


def test_only_what_is_set_is_returned():
    assert look_up(dict(plesk_host="plesk.example.com", plesk_other="x", host="y")) == dict(host="plesk.example.com")


@pytest.mark.parametrize("blank", [None, "", " ", "\n", "{{ none }}", "{{ '' }}", "{{ nothing | default('') }}"])
def test_a_blank_variable_counts_as_not_set(blank):
    assert look_up(dict(plesk_port=blank, plesk_host="h")) == dict(host="h")


@pytest.mark.parametrize("value", [False, 0, [], {}])
def test_a_value_that_is_not_blank_is_kept_although_it_is_false(value):
    assert look_up(dict(plesk_validate_certs=value)) == dict(validate_certs=value)


def test_variables_may_hold_templates():
    assert look_up(dict(plesk_host="{{ name }}.example.com", name="a")) == dict(host="a.example.com")


def test_other_options_have_the_prefix_that_is_given():
    variables = dict(plesk_services_wait=False, plesk_services_missing="", plesk_host="h", wait=True)
    assert look_up(variables, "wait", "missing", prefix="plesk_services_") == dict(wait=False)


def test_the_documentation_names_every_option_of_the_connection():
    (terms,) = (yaml.safe_load(options.DOCUMENTATION)["options"]["_terms"]["description"],)
    assert all("V({0})".format(name) in " ".join(terms) for name in CONNECTION)
