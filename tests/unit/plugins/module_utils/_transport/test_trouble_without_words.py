# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A library may raise an exception that says nothing at all: its name has to do then."""

from __future__ import annotations

import pytest
import requests
from ansible_collections.community.plesk.plugins.module_utils._transport.trouble import Trouble


@pytest.mark.parametrize("sent", [True, False])
def test_an_exception_without_words_is_called_by_its_name(sent):
    error = Trouble("https://plesk.example.com:8443/", []).explain(requests.ConnectionError(), 1, sent)
    assert ": ConnectionError" in str(error)
    assert (error.failure, error.sent) == ("connection", sent)


@pytest.mark.parametrize("url, failure, sent", [("https://plesk.example.com:8443/", "protocol", True), ("http://plesk.example.com:8880/", "connection", False)])
def test_http_407_is_the_proxys_only_where_the_request_is_not_within_tls(url, failure, sent):
    error = Trouble(url, []).refuse_status(407, {}, b"")
    assert (error.failure, error.sent) == (failure, sent)
