# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""There and back through the simulated Plesk: what has a strange name is found by it, and what is not there is missing."""

from __future__ import annotations

import hypothesis
import pytest
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._transport.http import HTTPTransport
from ansible_collections.community.plesk.plugins.modules import plesk_addon_plan_info, plesk_service, plesk_service_info
from ansible_collections.community.plesk.tests.simulator import Simulator
from hypothesis import strategies as st

from .settings import examples

CONNECTION = dict(username="admin", password=None, validate_certs=True, ca_path=None, cert_fingerprint=None, timeout=20, use_proxy=False, use_tls=False)
NO_OTHER_FILTERS = dict(id=None, guid=None, external_id=None, owner_id=None, owner_login=None, all_owners=False, sections=["limits"], descriptors=False)
CHARACTERS = st.characters(blacklist_categories=("Cs", "Cc", "Cn"), blacklist_characters="\ufffe\uffff")
# Blanks at the ends and in a row do not count for Plesk, and neither does upper and lower case for us.
NAMES = st.text(CHARACTERS, min_size=1, max_size=20).map(lambda text: " ".join(text.split())).filter(bool)


def alike(name):
    return name.casefold()


@pytest.fixture(scope="module")
def plesk():
    with Simulator() as simulator:
        yield simulator


def work(module, plesk, **params):
    settings = dict(CONNECTION, host=plesk.host, port=plesk.plain_port, secret_key=plesk.secret_key, protocol_version=None)
    with HTTPTransport(settings) as transport:
        return module.work(dict(settings, **params), Client(transport), False)


@examples(60)
@hypothesis.given(st.lists(NAMES, min_size=2, max_size=6, unique_by=alike), st.data())
def test_plans_are_found_by_their_names_and_the_others_are_missing(plesk, names, data):
    there = names[: data.draw(st.integers(1, len(names) - 1))]
    plans = [dict(id=number, name=name, guid="guid-{0}".format(number), owner="admin", limits={name: number}) for number, name in enumerate(there, 1)]
    plesk.update(addon_plans=plans)
    returned = work(plesk_addon_plan_info, plesk, name=names, **NO_OTHER_FILTERS)
    assert [(plan["name"], plan["limits"]) for plan in returned["addon_plans"]] == [(name, {name: number}) for number, name in enumerate(there, 1)]
    assert returned["missing"] == names[len(there) :]
    assert returned["warnings"] == []


@examples(60)
@hypothesis.given(st.lists(NAMES, min_size=2, max_size=5, unique=True))
def test_services_are_listed_and_managed_by_their_ids(plesk, names):
    plesk.update(services=[dict(id=name, title=name, state="stopped") for name in names[1:]])
    listed = work(plesk_service_info, plesk, name=names)
    assert [service["name"] for service in listed["services"]] == names[1:]
    assert listed["missing"] == names[:1]
    asked = dict(name=names, services=None, state="started", missing="ignore", wait=True, wait_timeout=5)
    returned = work(plesk_service, plesk, **asked)
    assert [(service["name"], service["outcome"]) for service in returned["services"]] == [(name, "done" if name in names[1:] else "skipped") for name in names]
    assert {plesk.service(name).state for name in names[1:]} == {"running"}
    assert work(plesk_service, plesk, **asked)["changed"] is False
