# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The filter ``report_files``: what stands in the page, and that nothing from a server is more than text there."""

from __future__ import annotations

import base64
import csv
import hashlib
import html.parser
import io
import json
import pathlib
import re

import pytest
from ansible.errors import AnsibleFilterError
from ansible.parsing.dataloader import DataLoader
from ansible.template import Templar
from ansible_collections.community.plesk.plugins.filter.report_files import report_files
from ansible_collections.community.plesk.plugins.filter.report_server import report_server
from ansible_collections.community.plesk.tests.browser import fleet

ROOT = pathlib.Path(__file__).parents[4]
TEMPLATES = ROOT / "roles" / "plesk_report" / "templates"
MIB = 1 << 20


def servers(count=10, own=None, **more):
    """Return what the report says of made-up servers, by name, and of those given as facts."""
    given = [*fleet.fleet(count), *((name, facts, None) for name, facts in more.items())]
    return {name: report_server(facts, name, fleet.options(), fleet.READ_AT, reason, own) for name, facts, reason in given}


def files(described, **options):
    """Return the files of the report by format."""
    return {file["format"]: file["content"] for file in report_files(described, fleet.READ_AT, fleet.options(), **options)}


class Page(html.parser.HTMLParser):
    """The elements of a page, with their attributes and all text."""

    def __init__(self, content):
        super().__init__()
        self.elements, self.text, self.open = [], [], []
        self.feed(content)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text.append(data)

    def find(self, tag, **wanted):
        return [attrs for name, attrs in self.elements if name == tag and all(attrs.get(key) == value for key, value in wanted.items())]


@pytest.fixture(scope="module")
def hostile():
    """Return the files on a server whose every text is code."""
    ((dummy, facts, dummy_too),) = fleet.fleet(1, planted=False)
    text = "<script>alert(2)</script>{{ 7 * 7 }}"
    own = {"columns": {text: {"value": text, "error": None}}, "checks": {text: {"value": text, "error": None}}}
    return files(servers(1, own=own, **{text: fleet.hostile(facts)}), title=text)


def test_no_text_from_a_server_becomes_an_element_or_an_attribute(hostile):
    page = Page(hostile["html"])
    assert len(page.find("script")) == 1
    assert page.find("img") == []
    assert [key for dummy, attrs in page.elements for key in attrs if key.startswith("on") or key in ("src", "style")] == []
    assert {attrs["href"][0] for attrs in page.find("a")} == {"#"}


def test_text_from_a_server_is_shown_as_it_is(hostile):
    assert "<script>alert(1)</script>" in "".join(Page(hostile["html"]).text)
    assert "{{ 7 * 7 }}" in hostile["html"]
    assert "{{ 7 * 7 }}" in hostile["csv"]


@pytest.mark.parametrize("name", ["html", "csv", "json"])
def test_no_file_becomes_a_template(hostile, name):
    assert Templar(loader=DataLoader(), variables=dict(content=hostile[name])).template(hostile[name]) == hostile[name]


def test_control_characters_are_spelled_out_everywhere(hostile):
    assert all("\u202e" not in content for content in hostile.values())


def test_json_holds_the_text_as_it_came(hostile):
    titles = [service["title"] for server in json.loads(hostile["json"])["servers"] for service in server["services"].values()]
    assert any(title.startswith('"><script>') for title in titles)


def test_no_template_switches_escaping_off():
    written = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES.glob("*.j2"))
    assert not re.search(r"\|\s*(safe|forceescape)|autoescape|Markup", written)


def test_the_policy_allows_this_script_and_this_style_and_nothing_else():
    content = files(servers(3))["html"]
    (policy,) = [attrs["content"] for attrs in Page(content).find("meta") if attrs.get("http-equiv") == "Content-Security-Policy"]
    hashes = [re.search("<{0}>(.*?)</{0}>".format(tag), content, re.DOTALL).group(1).encode("utf-8") for tag in ("style", "script")]
    style, script = ("'sha256-{0}'".format(base64.b64encode(hashlib.sha256(text).digest()).decode("ascii")) for text in hashes)
    assert policy == "default-src 'none'; style-src {0}; script-src {1}; base-uri 'none'; form-action 'none'".format(style, script)


def test_the_page_asks_for_nothing():
    content = files(servers(3))["html"]
    assert not re.search(r"url\(|@import|<link|<iframe|<object|fetch\(|XMLHttpRequest", content)


def test_problems_come_first_and_each_sentence_once():
    described = servers(0, **{name: {"plesk_server": {"updates": {"security_updates": True}}} for name in ("b2", "b10", "b1")})
    page = files(described)["html"]
    assert page.count("A security update is pending\n") == 1
    assert "on 3 servers" in page
    assert re.findall(r'<a href="#s\d+">(b\d+)</a>', page)[:3] == ["b1", "b2", "b10"]
    assert page.index('id="problems"') < page.index('id="services"') < page.index('id="charts"') < page.index('id="servers"')


def test_servers_that_cannot_be_reached_for_the_same_reason_share_a_sentence():
    described = {name: report_server({}, name, {}, fleet.READ_AT, fleet.REFUSED.format(name)) for name in ("a.example.com", "b.example.com")}
    page = files(described)["html"]
    assert page.count("Cannot reach Plesk: Connection refused") == 1
    assert page.count("Cannot reach https://a.example.com:8443/enterprise/control/agent.php: Connection refused") == 1


def test_a_server_that_cannot_be_read_stays_with_the_reason():
    made = files({"gone": None, **servers(1)})
    assert "It has not been read" in made["html"]
    first = next(csv.DictReader(io.StringIO(made["csv"])))
    assert (first["server"], first["state"]) == ("gone", "unread")


def test_every_server_has_a_row_in_all_files():
    described = servers(100)
    made = files(described)
    names = sorted(described)
    assert sorted(row["server"] for row in csv.DictReader(io.StringIO(made["csv"]))) == names
    assert sorted(server["server"] for server in json.loads(made["json"])["servers"]) == names
    assert len([attrs for attrs in Page(made["html"]).find("tr") if "id" in attrs]) == 100


def test_links_lead_to_rows():
    page = Page(files(servers(30))["html"])
    ids = {attrs["id"] for dummy, attrs in page.elements if "id" in attrs}
    assert {attrs["href"][1:] for attrs in page.find("a")} <= ids
    assert len(ids) == len([1 for dummy, attrs in page.elements if "id" in attrs])


def test_long_lists_are_folded_but_there():
    described = servers(0, **{"s{0}".format(number): {"plesk_server": {"updates": {"security_updates": True}}} for number in range(40)})
    page = files(described)["html"]
    assert '<details class="on"><summary>s0 and 39 more</summary>' in page
    assert page.count('<a href="#s39">') == 1


def test_the_number_of_differences_is_empty_where_nothing_was_compared():
    made = files(servers(1, same={"plesk_drift_differences": []}, another={"plesk_drift_differences": ["service dns is stopped, not running"]}))
    rows = {row["server"]: row["drift"] for row in csv.DictReader(io.StringIO(made["csv"]))}
    numbers = {server["server"]: server["drift"] for server in json.loads(made["json"])["servers"]}
    ((first, nothing),) = [pair for pair in rows.items() if pair[0] not in ("same", "another")]
    assert (rows["same"], rows["another"], nothing) == ("0", "1", "")
    assert (numbers["same"], numbers["another"], numbers[first]) == (0, 1, None)


def test_a_spreadsheet_takes_no_text_for_a_formula():
    own = {"columns": {"=1+1": {"value": "=cmd|' /C calc'!A0", "error": None}, "Number": {"value": -3, "error": None}}}
    (row,) = csv.DictReader(io.StringIO(files(servers(1, own=own))["csv"]))
    assert row["'=1+1"] == "'=cmd|' /C calc'!A0"
    assert row["Number"] == "-3"


def test_own_columns_are_in_all_files():
    own = {"columns": {"Place": {"value": "Oslo", "error": None}}}
    made = files(servers(1, own=own))
    assert ">Place</th>" in made["html"]
    assert next(csv.DictReader(io.StringIO(made["csv"])))["Place"] == "Oslo"
    assert json.loads(made["json"])["servers"][0]["columns"] == {"Place": "Oslo"}


def test_a_column_that_says_nothing_of_any_server_is_left_out_of_the_page():
    page = files(servers(1))["html"]
    assert ">Locked</th>" not in page
    assert ">Disk</th>" in page


def test_no_server_at_all_is_a_page_too():
    assert "0 servers" in files({})["html"]


def test_the_same_servers_make_the_same_files():
    assert files(servers(20)) == files(servers(20))


def test_a_thousand_servers_stay_far_below_five_megabytes():
    assert len(files(servers(1000))["html"].encode("utf-8")) < 2 * MIB


def test_only_the_formats_asked_for_are_made():
    assert list(files(servers(1), formats=["json", "html"])) == ["html", "json"]


@pytest.mark.parametrize("formats", [["pdf"], "html"])
def test_formats_that_do_not_exist_are_named(formats):
    with pytest.raises(AnsibleFilterError, match=r"plesk_report_formats is .*; set it to a list of html, csv, json"):
        files(servers(1), formats=formats)
