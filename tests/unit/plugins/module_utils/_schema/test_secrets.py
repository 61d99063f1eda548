# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which names are those of secrets, and which texts are secrets because of their names."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._schema.secrets import is_secret, of_content, of_element, of_text
from ansible_collections.community.plesk.plugins.module_utils._schema.tables import REQUESTS
from lxml import etree

from .source import elements, names, requests

SECRET = """
    password passwd passphrase pwd ftp_password ftp_pass pass smtp_password adminPassword PVT pvt license activation-code remote-access-hash session-id
    private-key privateKey PrivateKey api_key API_KEY apiKey secret secret-key secretKey client_secret token access_token user-pass license-key password2
    DB_PASSWORD authorization
"""
HARMLESS = """
    token-id login name value id key-id key_id publicKey public-key pass-through passes bypass compass type db_type password-type passwordHint password-length
    secret_name license_update_date license-id additional_key csr cert ca content sort_key hash file-hash guid user-guid description instance-id
    keyboard session create_session admin_multiple_sessions trial-license-status activation-date lic_get_info monkey tokenize
"""
# The names of the schema that are those of secrets; create_session and the like hold none.
IN_REQUESTS = "PVT activation-code ftp_pass license passwd password pvt remote-access-hash secret_key session-id smtp_password trial_license"


@pytest.mark.parametrize("name", SECRET.split())
def test_names_of_secrets_are_known(name):
    assert is_secret(name) is True


@pytest.mark.parametrize("name", [*HARMLESS.split(), "", "123", "key"])
def test_other_names_are_harmless(name):
    assert is_secret(name) is False


@pytest.mark.parametrize("operator, secret", [("secret_key", True), ("extension", True), ("locale", False), ("server", False)])
def test_a_key_is_secret_where_secrets_go_by_that_name(operator, secret):
    assert is_secret("key", operator) is secret


def test_the_schema_has_these_names_of_secrets_and_no_others():
    found = {element.name for name in names(requests.TYPES) for element in elements(REQUESTS.type(name))}
    assert sorted(name for name in found if is_secret(name)) == IN_REQUESTS.split()


CONTENTS = [
    ("customer", {"gen_info": {"login": "jdoe", "passwd": "topsecret"}}, ["topsecret"]),
    ("customer", {"gen_info": [{"login": "jdoe"}, {"passwd": "topsecret"}]}, ["topsecret"]),
    ("mail", {"filter": {"mailname": [{"name": "a", "password": {"value": "one", "type": "plain"}}, {"password": {"value": "two"}}]}}, ["one", "two"]),
    ("mail", {"password": [{"type": "plain"}, {"value": "one"}]}, ["one"]),
    ("webspace", {"property": [{"name": "ftp_login", "value": "jdoe"}, {"name": "ftp_password", "value": "topsecret"}]}, ["topsecret"]),
    ("webspace", {"property": [{"value": "topsecret"}, {"name": "ftp_password"}]}, ["topsecret"]),
    ("webspace", {"property": {"value": "harmless", "name": "shell"}}, []),
    ("secret_key", {"filter": {"key": ["one", "two"]}}, ["one", "two"]),
    ("locale", {"filter": {"key": ["one", "two"]}}, []),
    ("server", {"key": {"filter": {"key-id": "PLSK.00000001"}}}, []),
    ("certificate", {"content": {"csr": "public", "pvt": "private", "cert": "public"}}, ["private"]),
    ("server", {"license": "UExFU0s=", "additional_key": None}, ["UExFU0s="]),
    (
        "extension",
        {"backup": {"storage": {"accessKey": "AK1", "region": "eu", "credentials": {"user": "me", "deep": ["x1", {"y": "x2"}]}}}},
        ["AK1", "me", "x1", "x2"],
    ),
    ("customer", {"passwd": 12345}, ["12345"]),
    ("customer", {"passwd": ["a", {"b": "c"}, None, "a"]}, ["a", "c"]),
    ("customer", [["passwd", "x"], {"passwd": "topsecret", "login": "jdoe"}], ["topsecret"]),
    ("customer", "topsecret", []),
    ("customer", None, []),
    ("customer", {5: {"passwd": " topsecret\n"}}, ["topsecret"]),
    # What everything has in it is not worth hiding.
    ("ui", {"url-components": {"ftp_pass": True}, "password": ""}, []),
]


@pytest.mark.parametrize("operator, content, found", CONTENTS)
def test_secrets_are_found_in_what_users_write_whatever_form_it_has(operator, content, found):
    assert of_content(operator, content) == found


ELEMENTS = [
    ("<customer><add><gen_info><login>jdoe</login><passwd>top&amp;secret</passwd></gen_info></add></customer>", ["top&secret"]),
    ("<mail><update><password><value>one</value><type>plain</type></password></update></mail>", ["one"]),
    ("<site><set><property><name>ftp_password</name><value>topsecret</value></property></set></site>", ["topsecret"]),
    ("<site><set><property><name>shell</name><value>/bin/false</value></property></set></site>", []),
    ("<secret_key><delete><filter><key>one</key></filter></delete></secret_key>", ["one"]),
    ("<secret_key><create><description>harmless</description></create></secret_key>", []),
    ("<packet><secret_key><delete><key>one</key></delete></secret_key><customer><add><passwd>two</passwd></add></customer></packet>", ["one", "two"]),
    ("<locale><get-message><filter><key>one</key></filter></get-message></locale>", []),
    ("<customer><!-- note --><add><passwd><!-- note -->o<!-- note -->ne</passwd></add></customer>", ["one"]),
    ("<site><property><name>ftp_<!-- note -->password</name><value>one</value></property></site>", ["one"]),
    ("<extension><call><x><token>one</token></x></call></extension>", ["one"]),
]


@pytest.mark.parametrize("xml, found", ELEMENTS)
def test_secrets_are_found_in_elements(xml, found):
    assert of_element(etree.fromstring(xml)) == found


def test_an_operation_within_its_operator_is_enough():
    operator = etree.fromstring("<secret_key><delete><filter><key>one</key></filter></delete></secret_key>")
    assert of_element(operator[0]) == ["one"]


def test_an_operation_alone_needs_the_name_of_its_operator():
    operation = etree.fromstring("<delete><filter><key>one</key></filter></delete>")
    assert (of_element(operation, "secret_key"), of_element(operation, "locale")) == (["one"], [])


TEXTS = [
    ("<customer><add><passwd>topsecret</pass", ["topsecret</pass"]),
    ("<customer><add><passwd>top&secret</passwd></add>", ["top&secret"]),
    ("<passwd>a<b</passwd>", ["a<b"]),
    ("<passwd>top&amp;secret</passwd>", ["top&amp;secret", "top&secret"]),
    ("<passwd><![CDATA[top<1]]></passwd><login>jdoe</login>", ["top<1", "<![CDATA[top<1]]>"]),
    ("<passwd><![CDATA[topsecret", ["topsecret", "<![CDATA[topsecret"]),
    ("<password><value>one</value><type>plain</type></password>", ["one"]),
    ("<property><name>ftp_password</name><value>one</value></property><property><name>shell</name><value>two</value></property>", ["one"]),
    ("<secret_key><delete><filter><key>one</key></filter></delete></secret_key>", ["one"]),
    ("<passwd/><login>jdoe</login>", []),
    ("<passwd attribute='x'>one</passwd>", ["one"]),
    ("jdoe:passwd", []),
    ("", []),
]


@pytest.mark.parametrize("xml, found", TEXTS)
def test_secrets_are_found_in_xml_that_is_broken(xml, found):
    assert of_text(xml) == found
