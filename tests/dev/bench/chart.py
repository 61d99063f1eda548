# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A line chart on logarithmic scales, as SVG written by hand."""

from __future__ import annotations

import dataclasses
import html
import math
import typing

WIDTH, HEIGHT = 880, 420
LEFT, RIGHT, TOP, BOTTOM = 70, 330, 50, 60
COLOURS = ("#c0392b", "#d68910", "#7d3c98", "#943126", "#2471a3", "#148f77", "#5dade2", "#45b39d")
HEADER = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1}" role="img" aria-label="{2}" font-family="sans-serif" font-size="13">
<!-- SPDX-FileCopyrightText: Contributors to community.plesk -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="{3}" y="28" font-size="16" font-weight="bold">{2}</text>"""
TEXT = '<text x="{0:.1f}" y="{1:.1f}" text-anchor="{2}" fill="{3}">{4}</text>'
RULE = '<line x1="{0:.1f}" y1="{1:.1f}" x2="{2:.1f}" y2="{3:.1f}" stroke="#d5d8dc"/>'
CURVE = '<polyline points="{0}" fill="none" stroke="{1}" stroke-width="2.5"/>'
POINT = '<circle cx="{0:.1f}" cy="{1:.1f}" r="4" fill="{2}"><title>{3}</title></circle>'
LABEL_HEIGHT = 17


class Line(typing.NamedTuple):
    """A name and its points."""

    name: str
    points: list


class Scale(typing.NamedTuple):
    """Where a value lies between two powers of ten, in pixels from one end to the other."""

    low: int
    high: int
    start: float
    end: float

    def at(self, value):
        """Return the pixel of a value."""
        return self.start + (self.end - self.start) * (math.log10(value) - self.low) / (self.high - self.low)

    def ticks(self):
        """Return the powers of ten."""
        return [10.0**power for power in range(self.low, self.high + 1)]


def scale(values, start, end):
    """Return the scale on which all the values have room."""
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return Scale(low, max(high, low + 1), start, end)


@dataclasses.dataclass(frozen=True)
class Chart:
    """A title, the names of both axes, and lines; points that are not positive have no place and are left out."""

    title: str
    across: str
    up: str
    lines: list

    def svg(self):
        """Return the picture."""
        lines = [Line(line.name, [point for point in line.points if min(point) > 0]) for line in self.lines]
        points = [point for line in lines for point in line.points]
        x = scale([point[0] for point in points], LEFT, WIDTH - RIGHT)
        y = scale([point[1] for point in points], HEIGHT - BOTTOM, TOP)
        parts = [HEADER.format(WIDTH, HEIGHT, html.escape(self.title), LEFT), *self._grid(x, y)]
        for line, colour, place in zip(lines, COLOURS, label_places([y.at(line.points[-1][1]) if line.points else TOP for line in lines])):
            parts += drawn(line, colour, x, y, place) if line.points else []
        return "\n".join([*parts, "</svg>", ""])

    def _grid(self, x, y):
        parts = []
        for tick in x.ticks():
            parts += [RULE.format(x.at(tick), TOP, x.at(tick), HEIGHT - BOTTOM), words(x.at(tick), HEIGHT - BOTTOM + 20, "middle", "{0:,.0f}".format(tick))]
        for tick in y.ticks():
            parts += [RULE.format(LEFT, y.at(tick), WIDTH - RIGHT, y.at(tick)), words(LEFT - 8, y.at(tick) + 4, "end", "{0:,g}".format(tick))]
        middle = (LEFT + WIDTH - RIGHT) / 2
        return [*parts, words(middle, HEIGHT - 14, "middle", self.across), words(LEFT - 8, TOP - 14, "end", self.up)]


def words(x, y, anchor, text, colour="#212f3d"):
    """Return a text."""
    return TEXT.format(x, y, anchor, colour, html.escape(text))


def drawn(line, colour, x, y, place):
    """Return a line, its points, and its name behind the last of them."""
    spots = [(x.at(across), y.at(up), "{0:,}: {1:.3g}".format(across, up)) for across, up in line.points]
    curve = CURVE.format(" ".join("{0:.1f},{1:.1f}".format(*spot[:2]) for spot in spots), colour)
    return [curve, *(POINT.format(*spot[:2], colour, spot[2]) for spot in spots), words(WIDTH - RIGHT + 12, place + 4, "start", line.name, colour)]


def label_places(wanted):
    """Return where labels stand so that none covers another, as near as can be to where they are wanted."""
    places = list(wanted)
    order = sorted(range(len(places)), key=places.__getitem__)
    for upper, lower in zip(order, order[1:]):
        places[lower] = max(places[lower], places[upper] + LABEL_HEIGHT)
    return places
