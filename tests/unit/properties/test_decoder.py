# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whatever a server sends is data or a PleskError, soon, and the same however the network cuts it."""

from __future__ import annotations

import json
import time

import hypothesis
from ansible_collections.community.plesk.plugins.module_utils._errors import PleskError
from ansible_collections.community.plesk.plugins.module_utils._operators import server
from ansible_collections.community.plesk.plugins.module_utils._operators.plans import ADDON_PLANS
from ansible_collections.community.plesk.plugins.module_utils._packet.decode import decode
from ansible_collections.community.plesk.plugins.module_utils._plans import convert
from hypothesis import strategies as st

from .replies import VALID, cut, mutated
from .settings import examples


def plans(results):
    return convert.read((result.element for result in results), ADDON_PLANS, ADDON_PLANS.sections)


def every_result(results):
    return [(result.operation, result.position, result.status, result.errcode, result.errtext) for result in results]


READERS = (every_result, plans, server._services, lambda results: server._srv_man(results, 2))


def read(content, size=64):
    """Return what each reader makes of a reply: something that JSON can hold, or the facts of an error."""
    made = []
    for reader in READERS:
        try:
            made.append(json.dumps(reader(decode(iter(cut(content, size)))), default=vars))
        except PleskError as error:
            made.append(type(error).__name__ + json.dumps(sorted(error.facts())))
    return made


def check(content):
    begun = time.monotonic()
    read(content)
    assert time.monotonic() - begun < 5


@examples(300)
@hypothesis.given(st.binary(max_size=400))
def test_any_bytes_are_data_or_an_error(content):
    check(content)


@examples(500)
@hypothesis.given(mutated())
def test_any_mutation_of_a_valid_reply_is_data_or_an_error(content):
    check(content)


@examples(50)
@hypothesis.given(st.text(max_size=200), st.sampled_from(["utf-8", "utf-16", "utf-32", "latin-1", "cp037"]))
def test_any_text_in_any_encoding_is_data_or_an_error(text, encoding):
    check('<?xml version="1.0" encoding="{0}"?><packet>{1}</packet>'.format(encoding, text).encode(encoding, "replace"))


@examples(100)
@hypothesis.given(st.one_of(mutated(), st.sampled_from(VALID)), st.integers(1, 700))
def test_the_pieces_in_which_a_reply_arrives_do_not_matter(content, size):
    assert read(content, size) == read(content, len(content) or 1)
