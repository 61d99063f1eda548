# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Values that a task wants plans to have, typed as plans are read, with a sentence for each that does not fit."""

from __future__ import annotations

import typing as t

from .._operators import plan_writes
from .._operators.plans import ENTRIES
from .._packet.xml import BLANKS
from .._plans import value_types as types
from .._schema import values as schema_values
from .._schema.faults import wrong_value
from .numbers import write_number
from .paths import Named, write_path
from .trees import read_tree

if t.TYPE_CHECKING:
    from .._operators.plans import PlanOperator
    from .._schema.fields import Field

CHOICES = {"hosting_type": ("vrt_hst", "none")}


class Sections:
    """What can be set on the plans of one operator; ``facts`` are its settings that are no mapping."""

    def __init__(self, operator: PlanOperator) -> None:
        known = plan_writes.sections(operator.name)
        self._trees = plan_writes.trees(operator.name)
        self.names = [key for key in known if key not in plan_writes.FACTS]
        self.facts = [key for key in ("overuse", "hosting_type") if _has(known, key)]

    def read(self, entry: t.Mapping[str, t.Any], faults: list[str]) -> Named:
        """Return what an entry names, by path; what is wrong with it is added to the faults."""
        named: Named = {}
        for section in self.names:
            values = entry[section] or {}
            named.update(_read_pairs(section, values, faults) if section in ENTRIES else read_tree(self._trees[section], values, (section,), faults))
        named.update(self._read_facts(entry, faults))
        if named.get(("hosting_type",)) == "none" and any(path[0] == "hosting" for path in named):
            faults.append("hosting does not go with hosting_type=none; leave one of them out")
        return named

    def _read_facts(self, entry: t.Mapping[str, t.Any], faults: list[str]) -> Named:
        named: Named = {}
        for fact in self.facts:
            if entry[fact] is not None:
                value = named[fact,] = entry[fact].strip(BLANKS)
                if not value:
                    faults.append("{0} is empty; set it, or leave it out".format(fact))
                elif value not in CHOICES.get(fact, (value,)):
                    faults.append("{0} is {1!r}, not {2}".format(fact, value, " or ".join(CHOICES[fact])))
        return named


def _has(known: t.Mapping[str, Field], fact: str) -> bool:
    return fact in plan_writes.inside(known["limits"]) if fact == "overuse" else "vrt_hst" in plan_writes.inside(known["hosting"])


def _read_pairs(section: str, values: t.Mapping[t.Any, t.Any], faults: list[str]) -> Named:
    """Return the values of a section of names and values."""
    stripped = {str(name).strip(BLANKS): value for name, value in values.items()}
    if "" in stripped:
        faults.append("{0} has an empty name; leave it out".format(section))
    return {(section, name): _read_pair(section, name, value, faults) for name, value in stripped.items() if name}


def _read_pair(section: str, name: str, value: t.Any, faults: list[str]) -> t.Any:
    """Return the value of a name in a section of names and values."""
    kind = types.kind_of(section, name)
    path = write_path((section, name))
    if value is None and kind in (types.plain, types.evident):
        return ""
    if value is None or isinstance(value, (dict, list)):
        faults.append("{0} {1}".format(path, "has no value; set it, or leave it out" if value is None else "takes a value, not a mapping or a list"))
        return None
    text = _write(section, kind, value)
    text = write_number(text, is_whole=True) if kind is types.whole else text
    try:
        typed = kind(text)
    except ValueError as wanted:
        faults.append("{0} {1}".format(path, wrong_value(name, text, str(wanted))))
        return None
    unfit = schema_values.unfit("long", text) if section == "limits" else ""
    if unfit:
        faults.append("{0} {1}".format(path, wrong_value(name, text, unfit)))
    return typed


def _write(section: str, kind: types.Type, value: t.Any) -> str:
    """Return a value as text; words that YAML takes for booleans are what php.ini calls them."""
    if isinstance(value, bool) and section == "php_settings":
        return "on" if value else "off"
    if kind is types.evident and value in ("True", "False"):
        return str(value).lower()
    return schema_values.write("boolean" if kind is types.boolean else schema_values.NUMBER, value)
