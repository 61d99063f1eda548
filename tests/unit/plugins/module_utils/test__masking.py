# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is left of a result that holds a credential."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils import _masking

try:
    from ansible.module_utils.secrets import mask_secrets
except ImportError:  # ansible-core before 2.22
    mask_secrets = None

WHOLE = "VALUE_SPECIFIED_IN_NO_LOG_PARAMETER"


@pytest.mark.parametrize(
    "value, masked",
    [
        ("sesame", WHOLE),
        ("open sesame, sesame!", "open ********, ********!"),
        (["sesame", {"deep": ("sesame",)}], [WHOLE, {"deep": [WHOLE]}]),
        (8443, WHOLE),
        (18443.5, WHOLE),
        (8080, 8080),
    ],
)
def test_a_secret_is_masked_wherever_it_is(value, masked):
    assert _masking.mask({"kept": "as it is", "masked": value}, {"sesame", "8443"}) == {"kept": "as it is", "masked": masked}


@pytest.mark.parametrize("value", [True, False, None])
def test_true_false_and_nothing_are_never_masked(value):
    assert _masking.mask({"value": value, "text": "True False None"}, {str(value)})["value"] is value


def test_the_longer_of_two_secrets_is_masked_as_a_whole():
    assert _masking.mask("It says sesame-open-up", {"sesame", "sesame-open-up"}) == "It says ********"


def test_the_names_of_values_stay():
    assert _masking.mask({"name": "name"}, {"name"}) == {"name": WHOLE}


def test_what_holds_no_secret_is_not_copied():
    value = {"plans": [{"id": 1}]}
    assert _masking.mask(value, {"sesame"}) is value


@pytest.mark.skipif(mask_secrets is None, reason="ansible-core 2.22 is the first that masks what it shows")
def test_ansible_core_masks_what_is_registered_in_all_that_it_shows():
    _masking.register(["open-sesame-3f1d0c"])
    assert mask_secrets("It says open-sesame-3f1d0c") == "It says $REDACTED$"


def test_options_and_their_aliases_are_shown_and_what_is_neither_is_hidden():
    spec = dict(name=dict(type="list", aliases=["service"]), port=dict(type="int"))
    params = dict(name=["web"], service=["web"], port=8443, secret_kye="sesame")
    assert _masking.hide_unknown(params, spec) == dict(params, secret_kye=_masking.WHOLE)
