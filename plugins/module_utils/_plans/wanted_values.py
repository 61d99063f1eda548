# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Values that a task wants plans to have, typed as plans are read, with a sentence for each that does not fit."""

from __future__ import annotations

import typing as t

from .._operators import plan_writes
from .._packet.xml import BLANKS
from .._schema import values as schema_values
from .._schema.faults import unknown_name, wrong_value
from .._schema.fill import SWITCHES
from . import value_types as types
from .paths import EMPTY, PRESENT, Named, Path, write_path

if t.TYPE_CHECKING:
    from .._operators.plans import PlanOperator
    from .._schema.fields import Field

UNLIMITED = "unlimited"
# Sections that are mappings of names that only the server knows.
PAIRS = frozenset(plan_writes.ENTRIES)
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
            for name, value in (entry[section] or {}).items():
                if section in PAIRS:
                    named[section, name] = _read_pair(section, str(name), value, faults)
                else:
                    named.update(_read_tree(self._trees[section], {name: value}, (section,), faults))
        for fact in self.facts:
            if entry[fact] is not None:
                named[fact,] = entry[fact]
                if entry[fact] not in CHOICES.get(fact, (entry[fact],)):
                    faults.append("{0} is {1!r}, not {2}".format(fact, entry[fact], " or ".join(CHOICES[fact])))
        if named.get(("hosting_type",)) == "none" and any(path[0] == "hosting" for path in named):
            faults.append("hosting does not go with hosting_type=none; leave one of them out")
        return named


def _has(known: t.Mapping[str, Field], fact: str) -> bool:
    return fact in plan_writes.inside(known["limits"]) if fact == "overuse" else "vrt_hst" in plan_writes.inside(known["hosting"])


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
    text = "-1" if kind is types.whole and _is_unlimited(text) else text
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


def _read_tree(field: Field, value: t.Any, path: Path, faults: list[str]) -> Named:
    """Return the values of a section whose names the schema knows."""
    known = plan_writes.inside(field)
    if not known:
        return _read_leaf(field, value, path, faults)
    if not isinstance(value, dict):
        faults.append("{0} takes a mapping".format(write_path(path)))
        return {}
    named: Named = {}
    for key, inner in value.items():
        name = SWITCHES.get(str(key).lower(), str(key).replace("-", "_"))
        if name in known:
            named.update(_read_tree(known[name], inner, (*path, name), faults))
            if plan_writes.is_choice(field) and named.get((*path, name), PRESENT) is None:
                named[(*path, name)] = EMPTY
        else:
            faults.append("{0} {1}".format(write_path((*path, name)), unknown_name(name, known)[0]))
    return named


def _read_leaf(field: Field, value: t.Any, path: Path, faults: list[str]) -> Named:
    """Return the value of an element that holds nothing else; nothing if it names none, or one that cannot be."""
    kind = field.element.kind.lstrip("~")
    if kind in schema_values.EMPTY or kind == "anyType":
        return {} if value is False else {path: PRESENT}
    if isinstance(value, (dict, list)):
        faults.append("{0} takes a value, not a mapping or a list".format(write_path(path)))
        return {}
    if kind not in schema_values.READERS:
        return {path: schema_values.write(kind, "" if value is None else value).strip(BLANKS) or None}
    if value is None:
        # So an element is read that is there and empty, and there is no other way to have it so.
        return {}
    text = schema_values.write(kind, value)
    text = "-1" if kind != "boolean" and _is_unlimited(text) else text
    wanted = schema_values.unfit(kind, text)
    if wanted:
        faults.append("{0} {1}".format(write_path(path), wrong_value(path[-1], text, wanted)))
        return {}
    return {path: types.number(text) if kind == schema_values.NUMBER else schema_values.read(kind, text)}


def _is_unlimited(text: str) -> bool:
    return text.strip().lower() == UNLIMITED
