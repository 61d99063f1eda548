# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from xml.etree import ElementTree

from ansible_collections.community.plesk.tests.dev.bench import chart, page, table
from ansible_collections.community.plesk.tests.dev.bench.report import Report

TABLE = table.Table("Speed", "In short.", ["", "ms"], [["one", "5"], ["the other", "1,000"]])
CHART = chart.Chart("Cost & more", "hosts", "ms", [chart.Line("a < b", [(10, 300.0), (1000, 30.0)]), chart.Line("other", [(10, 0.0), (1000, 31.0)])])
SVG = "{http://www.w3.org/2000/svg}"


def test_columns_of_figures_are_aligned_to_the_right():
    assert TABLE.for_terminal() == ["Speed", "                ms", "  one            5", "  the other  1,000"]


def test_a_page_has_the_table_as_markdown():
    assert TABLE.for_page() == ["### Speed", "", "In short.", "", "|  | ms |", "| :--- | ---: |", "| one | 5 |", "| the other | 1,000 |", ""]


def test_a_picture_is_xml_with_a_line_and_a_name_for_each():
    picture = ElementTree.fromstring(CHART.svg())
    assert len(picture.findall(SVG + "polyline")) == 2
    assert {"Cost & more", "a < b", "other", "10", "100", "1,000"} <= {text.text for text in picture.findall(SVG + "text")}


def test_a_point_without_a_logarithm_is_left_out():
    assert len(ElementTree.fromstring(CHART.svg()).findall(SVG + "circle")) == 3


def test_powers_of_ten_are_evenly_spread():
    scale = chart.scale([12, 900], 0, 200)
    assert [scale.at(tick) for tick in scale.ticks()] == [0, 100, 200]


def test_names_that_would_cover_each_other_are_moved_apart():
    assert chart.label_places([100, 102, 300]) == [100, 117, 300]


def test_what_people_wrote_below_the_line_stays(tmp_path):
    report = Report(tables=[TABLE], pictures={"cost.svg": CHART})
    written = page.write(tmp_path / "reports", tmp_path / "docs", report, {"cores": "2"}, "dev.py bench", 60)
    with written.open("a", encoding="utf-8") as file:
        file.write("\nBy hand.\n")
    page.write(tmp_path / "reports", tmp_path / "docs", report, {"cores": "4"}, "dev.py bench", 60)
    text = written.read_text(encoding="utf-8")
    assert text.endswith("\nBy hand.\n")
    assert text.count(page.MARK) == 1
    assert "- cores: 4" in text
    assert (tmp_path / "docs" / "cost.svg").exists()
    assert "![Cost & more](../docs/cost.svg)" in text
