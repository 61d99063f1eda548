# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whatever a user writes is sent as a packet that the schema accepts, and means what was written; or it is a clear error and nothing is sent."""

from __future__ import annotations

import re
from xml.sax import saxutils

import hypothesis
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError, PleskError, TransportError
from ansible_collections.community.plesk.plugins.modules import plesk_addon_plan_info, plesk_service
from ansible_collections.community.plesk.tests.simulator import packet
from ansible_collections.community.plesk.tests.simulator.schema.validation import complaint
from hypothesis import strategies as st

from ..plugins.fake_plesk import FakePlesk, reply
from .settings import examples

# Surrogates too: Ansible makes them of bytes that are no UTF-8.
CHARACTERS = st.characters(blacklist_categories=())
TEXTS = st.text(CHARACTERS, max_size=30)
XML_TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Cn"), blacklist_characters="\ufffe\uffff"), min_size=1, max_size=30)
PLANS = dict(
    name=None, id=None, guid=None, external_id=None, owner_id=None, owner_login=None, all_owners=False, sections=[], descriptors=False, protocol_version=None
)


def sent(work, params, *replies):
    """Return the last packet that was sent, as the schema has accepted it, or None if there was a clear error before."""
    plesk = FakePlesk(*((None, answer) for answer in replies), (None, TransportError("enough", "protocol", sent=False)))
    try:
        work(params, Client(plesk, params["protocol_version"]), False)
    except OptionError:
        assert not plesk.packets
        return None
    except PleskError:
        pass
    root = packet.parse(plesk.packets[-1].encode())
    assert complaint("requests", root) is None
    return root


FILTERS = st.one_of(
    st.tuples(st.sampled_from(["name", "guid", "external_id"]), st.lists(TEXTS, min_size=1, max_size=4)),
    st.tuples(st.just("id"), st.lists(st.integers(), min_size=1, max_size=4)),
    st.tuples(st.just("id"), st.lists(st.integers(1, 2**33), min_size=1, max_size=4)),
)
OWNERS = st.one_of(st.tuples(st.just("owner_login"), TEXTS), st.tuples(st.just("owner_id"), st.integers()), st.just(("all_owners", True)))


@examples(200)
@hypothesis.given(FILTERS, st.one_of(st.none(), OWNERS), st.one_of(st.none(), TEXTS))
def test_a_filter_is_sent_as_it_was_written_or_is_a_clear_error(filter_, owner, version):
    kind, values = filter_
    root = sent(plesk_addon_plan_info.work, dict(PLANS, protocol_version=version, **dict([filter_] + ([owner] if owner else []))))
    if root is not None:
        leaves = list(root.find("service-plan-addon/get/filter"))
        assert [leaf.text for leaf in leaves] == [str(value) for value in dict.fromkeys(values)]
        assert {leaf.tag for leaf in leaves} == {kind.replace("_", "-")}


@examples(120)
@hypothesis.given(XML_TEXTS, st.sampled_from(["started", "stopped", "restarted"]))
def test_a_service_of_any_name_can_be_managed(name, state):
    # Blanks that XML does not know as such may come with a copied name, but not with an id.
    hypothesis.assume(name.strip() == name.strip(" "))
    listed = srv(name, "running" if state == "stopped" else "stopped")
    params = dict(name=[name], services=None, state=state, missing="fail", wait=False, wait_timeout=0, timeout=1, protocol_version=None)
    root = sent(plesk_service.work, params, listed)
    if root is not None:
        assert packet.text(root.find("server/srv_man/id")) == re.sub(" +", " ", name.strip())


@examples(100)
@hypothesis.given(TEXTS, TEXTS)
def test_a_service_that_no_server_can_have_is_a_clear_error(name, version):
    params = dict(name=[name], services=None, state="started", missing="fail", wait=False, wait_timeout=0, timeout=1, protocol_version=version)
    root = sent(plesk_service.work, params, reply("<get><result><status>ok</status><services_state/></result></get>").encode())
    assert root is None or root.find("server/srv_man") is None


def srv(name, state):
    """Return a reply that lists one service."""
    listed = "<srv><id>{0}</id><title>x</title><state>{1}</state></srv>".format(saxutils.escape(name), state)
    return reply("<get><result><status>ok</status><services_state>{0}</services_state></result></get>".format(listed)).encode("utf-8")
