# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the tables of protocol 1.6.9.1 say."""

from __future__ import annotations

import json
import os
import pathlib

import pytest
from ansible_collections.community.plesk.plugins.module_utils import _schema
from ansible_collections.community.plesk.plugins.module_utils._schema.tables import REPLIES, REQUESTS
from ansible_collections.community.plesk.tests.schema import generate

from .source import BOTH, elements, names, node, nodes, operations

OPERATORS = """
    server customer webspace subdomain dns db_server mail certificate site-alias ip event_log secret_key ui service-plan virtdir database ftp-user session
    locale log-rotation protected-dir reseller reseller-plan aps service-plan-addon site business-logic-upgrade php-handler extension
"""
SOME_OPERATIONS = {
    "customer": "add get del set convert-to-reseller change-owner get-domain-list",
    "db_server": "add set del set-default get-default get get-supported-types get-local",
    "mail": "create update get_info remove enable disable set_prefs get_prefs rename get-available-mail-providers",
    "service-plan-addon": """
        add get del set add-package remove-package get-limit-descriptor get-permission-descriptor get-physical-hosting-descriptor duplicate
    """,
    "event_log": "get get_events get-last-id",
    "extension": "install uninstall call get",
    "business-logic-upgrade": "",
}
# Those that have no line and hold a value: what the schema of an older version says of them is in values.py.
SIMPLE = """
    APSUrlPrefixType Antivir CBPlace DNSRecursionValueType DatabaseServerError ExtensionIdType ExtensionUrlType RealDirPath SessionType
    VDirExecutePermissionsType VDirPath ZoneStatusType ZoneType anySimpleType base64 base64Binary boolean booleanWithDefault class_type date dateTime datetime
    domainHType domainName double emailType event_type forwardingURL garbageOutput id_type int integer ipType ip_address long miscPropertyNameType
    netInterface objectStatus passwdType result_status serverPassword size srvIdType srvOpType statTtl string text token turnOffAction unsignedInt urlType
    zipcodeType
"""
EMPTY = "DomainRestrictionDisableType DomainRestrictionEnableType DomainRestrictionListType GetProtosType NoneType"
SOURCE = os.environ.get("PLESK_SCHEMA_SOURCE")


def test_there_are_29_operators():
    assert list(REQUESTS.operators()) == OPERATORS.split()


def test_replies_have_the_same_operators_and_one_that_no_request_has():
    assert sorted(REPLIES.operators()) == sorted([*OPERATORS.split(), "upload"])


def test_there_are_247_operations():
    assert len(set(operations())) == len(operations()) == 247


@pytest.mark.parametrize("operator", SOME_OPERATIONS)
def test_an_operator_has_its_operations_in_order(operator):
    assert list(REQUESTS.operations(operator)) == SOME_OPERATIONS[operator].split()


@pytest.mark.parametrize("operator, operation", operations())
def test_every_operation_can_be_read_in_both_directions(operator, operation):
    assert [table.operation(operator, operation).name for table in (REQUESTS, REPLIES)] == [operation, operation]


@pytest.mark.parametrize("direction, count", [("requests", 263), ("replies", 261)])
def test_every_type_has_one_line(direction, count):
    dummy, text = BOTH[direction]
    found = [name for name in names(text) if name != "packet" or direction == "replies"]
    assert (len(found), len(set(found))) == (count, count)


@pytest.mark.parametrize("direction", BOTH)
def test_every_type_is_in_the_table_or_simple(direction):
    table, text = BOTH[direction]
    used = {element.kind.lstrip("~") for name in names(text) for element in elements(table.type(name))}
    assert {kind for kind in used if kind and not table.type(kind)} <= {*SIMPLE.split(), *EMPTY.split()}


def test_no_simple_type_is_without_use():
    used = {element.kind.lstrip("~") for table, text in BOTH.values() for name in names(text) for element in elements(table.type(name))}
    assert {*SIMPLE.split(), *EMPTY.split()} <= used


def element(name, kind, *occurs):
    return dict(name=name, type=kind, **({"occurs": list(occurs)} if occurs else {}))


def test_an_add_on_plan_is_set_in_this_order():
    assert nodes(REQUESTS.type("DomainAddonTemplateSetInputType")) == [
        {
            "group": "seq",
            "inside": [
                element("filter", "DomainAddonTemplateFilterType"),
                {"group": "choice", "occurs": [0, 1], "inside": [element("owner-id", "id_type"), element("owner-login", "string")]},
                {
                    "group": "seq",
                    "inside": [
                        element("limits", "DomainAddonTemplateLimits", 0, 1),
                        element("hosting", "DomainAddonTemplateVrtHst", 0, 1),
                        element("performance", "DomainPerformanceType", 0, 1),
                        element("permissions", "domainPerms", 0, 1),
                        element("external-id", "string", 0, 1),
                        element("name", "string", 0, 1),
                        element("php-settings", "phpSettings", 0, 1),
                    ],
                },
            ],
        }
    ]


def test_a_service_is_named_before_the_operation():
    assert nodes(REQUESTS.type("ServicesManagementType")) == [{"group": "seq", "inside": [element("id", "srvIdType"), element("operation", "srvOpType")]}]


def test_the_setup_of_a_webspace_is_ten_things_at_most_in_any_order():
    setup = REQUESTS.operation("webspace", "add").inside.members[0]
    assert (setup.name, setup.inside.order, setup.inside.low, setup.inside.high) == ("gen_setup", "|", 1, 10)
    assert setup.inside.names == set(
        "name owner-id owner-login owner-guid owner-external-id htype ip_address status external-id description admin-description reseller-description".split()
    )


def test_preferences_stand_in_any_order_and_some_are_limited():
    port = next(member for member in REQUESTS.type("serverPrefs").members if member.name == "smtp_port")
    assert (REQUESTS.type("serverPrefs").order, node(port)) == ("&", {"name": "smtp_port", "base": "int", "occurs": [0, 1]})


def test_a_result_of_customers_holds_these_in_order():
    result = REPLIES.operation("customer", "get").inside.members[0]
    assert (result.name, result.low) == ("result", 1)
    assert [member.name for member in elements(result.inside)] == ["status", "errcode", "errtext", "filter-id", "id", "data"]


def test_what_any_type_holds_is_free():
    free = [{"group": "seq", "inside": [{"wildcard": "elements", "occurs": [0, None]}]}, {"wildcard": "attributes"}]
    assert [nodes(table.type("anyType")) for table, dummy in BOTH.values()] == [free, free]


@pytest.mark.parametrize("file", ["requests.py", "replies.py", "notation.py"])
def test_files_stay_small(file):
    assert (pathlib.Path(next(iter(_schema.__path__))) / file).stat().st_size < 50_000


@pytest.mark.skipif(not SOURCE, reason="the document of the schema is not here: PLESK_SCHEMA_SOURCE does not say where it is")
class TestSource:
    """The tables and the document they come from."""

    @pytest.fixture(params=[("requests", "agent_input.json"), ("replies", "agent_output.json")], ids=["requests", "replies"])
    def direction(self, request):
        direction, file = request.param
        return direction, json.loads((pathlib.Path(SOURCE) / file).read_text(encoding="utf-8"))

    def test_every_type_of_the_document_comes_back_from_the_table(self, direction):
        table, text = BOTH[direction[0]]
        types = {name: nodes(table.type(name)) for name in names(text)}
        document = {"ResponsePacketType": types["packet"]} if direction[0] == "replies" else {}
        document.update((name, inside) for name, inside in types.items() if name != "packet")
        assert document == direction[1]["types"]

    def test_the_packet_of_the_document_comes_back_from_the_table(self, direction):
        packet = nodes(BOTH[direction[0]][0].type("packet"))
        assert direction[1]["packet"].get("inside", direction[1]["types"]["ResponsePacketType"] if direction[0] == "replies" else None) == packet

    def test_the_files_are_what_the_script_writes(self, direction, tmp_path):
        generate.generate(SOURCE, tmp_path)
        written = (tmp_path / (direction[0] + ".py")).read_text(encoding="utf-8")
        assert written == (pathlib.Path(next(iter(_schema.__path__))) / (direction[0] + ".py")).read_text(encoding="utf-8")
