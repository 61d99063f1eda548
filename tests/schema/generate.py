# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Write the schema tables of the packet library: ``python3 tests/schema/generate.py SOURCE_DIR``.

SOURCE_DIR has ``agent_input.json`` and ``agent_output.json``, the schema as the navigator of https://github.com/plesk/api-schemas shows it:
``{"protocol": VERSION, "packet": NODE, "types": {NAME: [NODE, ...]}}``. A NODE is an element ``{"name", "type"?, "base"?, "occurs"?, "inside"?}``,
a group ``{"group": "seq" | "choice" | "all", "occurs"?, "inside"}``, a wildcard or an attribute. ``notation.py`` explains what comes out.
"""

from __future__ import annotations

import json
import pathlib
import sys
import textwrap

ROOM = pathlib.Path(__file__).resolve().parents[2] / "plugins" / "module_utils" / "_schema"
FILES = {"agent_input.json": ("requests", "a request"), "agent_output.json": ("replies", "a reply")}
# Types that others extend; the longer one comes first.
EXTENDED = ("resultFilterType", "resultType")
SEPARATORS = {"seq": ", ", "choice": " | ", "all": " & "}
MARKS = {(0, 1): "?", (0, None): "*", (1, None): "+", (1, 1): ""}
WIDTH = 160
# A blank at which no line ends.
FIXED = "\u00a0"
HEAD = '''# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What {what} of protocol {protocol} may hold, in the notation of ``notation.py``; tests/schema/generate.py writes this file."""

from __future__ import annotations

TYPES = r"""
{lines}
"""
'''


class Writer:
    """Writes the nodes of one schema in the notation."""

    def __init__(self, schema):
        self.types = schema["types"]
        # The groups that have a line for each of their members: the operators of the packet, and the operations of each operator.
        self.long = []

    def file(self, schema, what):
        """Return the text of a Python file."""
        root = schema["packet"]
        packet = root.get("inside") or self.types[root["type"]]
        self.long = [max(groups(packet), key=lambda node: len(node["inside"]))]
        self.long += [self.types[node["type"]][0] for node in self.long[0]["inside"]]
        lines = [] if root.get("type") else [self.line("packet", packet)]
        lines += [self.line("packet" if name == root.get("type") else name, nodes) for name, nodes in self.types.items()]
        return HEAD.format(what=what, protocol=schema["protocol"], lines="\n".join(lines))

    def line(self, name, nodes):
        """Return the line of a type, with the lines that continue it."""
        line = "{0} = {1}".format(name, self.content(nodes))
        return line if "\n" in line else wrapped(line, "    ")

    def content(self, nodes):
        """Return the notation of what a type or an element holds: a group, and perhaps attributes."""
        attributes = {None: "", "attribute": "@", "wildcard": "@any"}
        kind = next(iter(nodes[1])) if nodes[1:] else None
        return self.group(nodes[0]) + attributes[kind]

    def node(self, node):
        """Return the notation of one node within a group."""
        if "group" in node:
            extended = next((name for name in EXTENDED if self.types.get(name) == [node]), None)
            return "..." + extended if extended else self.group(node)
        if "wildcard" in node:
            return "<any>" + self.mark(node)
        name = node["name"] + self.mark(node)
        if "inside" in node:
            return name + ":" + self.content(node["inside"])
        kind = node.get("type") or ("~" + node["base"] if "base" in node else "")
        return name + ":" + kind if kind else name

    def group(self, node):
        """Return the notation of a group."""
        separator = SEPARATORS[node["group"]]
        members = [self.node(member) for member in node["inside"]]
        if any(node is group for group in self.long) and node["group"] == "choice":
            return "\n".join(["(", *(wrapped("  | " + member, "      ") for member in members), "  )" + self.mark(node)])
        alone = separator.lstrip() if len(members) == 1 and node["group"] != "seq" else ""
        return "(" + alone + separator.join(members) + ")" + self.mark(node)

    @staticmethod
    def mark(node):
        """Return how often a node may occur."""
        low, high = node.get("occurs", (1, 1))
        return MARKS[low, high] if (low, high) in MARKS else "{{{0}..{1}}}".format(low, high)


def groups(nodes):
    """Yield every choice among nodes, but not those within elements."""
    for node in nodes:
        if "group" in node:
            if node["group"] == "choice":
                yield node
            yield from groups(node["inside"])


def wrapped(line, indent):
    """Return a line as lines that are not too long, none of which begins with a separator."""
    line = line.replace(" |", FIXED + "|").replace(" &", FIXED + "&")
    lines = textwrap.fill(line, WIDTH, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False)
    return lines.replace(FIXED, " ")


def generate(source, room=ROOM):
    """Write the tables of the schema in ``source`` to ``room``."""
    for document, (name, what) in FILES.items():
        schema = json.loads((pathlib.Path(source) / document).read_text(encoding="utf-8"))
        (pathlib.Path(room) / (name + ".py")).write_text(Writer(schema).file(schema, what), encoding="utf-8")


if __name__ == "__main__":
    generate(*sys.argv[1:])
