# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Values that a task wants in sections whose names the schema knows: elements in elements."""

from __future__ import annotations

import typing as t

from .._operators import plan_writes
from .._packet.xml import BLANKS
from .._plans import value_types as types
from .._schema import values as schema_values
from .._schema.faults import joined, unknown_name, wrong_value
from .._schema.fill import SWITCHES
from .numbers import write_number
from .paths import EMPTY, PRESENT, Named, Path, write_path

if t.TYPE_CHECKING:
    from .._schema.fields import Field


def read_tree(field: Field, value: t.Any, path: Path, faults: list[str]) -> Named:
    """Return the values that an element holds, by path; what is wrong with them is added to the faults."""
    known = plan_writes.inside(field)
    if not known:
        return _read_leaf(field, value, path, faults)
    is_choice = plan_writes.is_choice(field)
    if not isinstance(value, dict):
        faults.append("{0} takes a mapping of {1}".format(write_path(path), joined(known, "or" if is_choice else "and")))
        return {}
    named: Named = {}
    for key, inner in value.items():
        name = _name(str(key), known)
        here = (*path, name)
        if name not in known:
            faults.append("{0} {1}".format(write_path(here), unknown_name(name, known)[0]))
        elif is_choice and inner in (None, {}) and plan_writes.inside(known[name]):
            named[here] = PRESENT
        else:
            named.update(read_tree(known[name], inner, here, faults))
            if is_choice and named.get(here, PRESENT) is None:
                named[here] = EMPTY
    chosen = dict.fromkeys(inner_path[len(path)] for inner_path in named)
    if is_choice and len(chosen) > 1:
        faults.append("{0} holds {1}, of which only one may be there".format(write_path(path), joined(chosen, "and")))
    return named


def _name(key: str, known: t.Container[str]) -> str:
    """Return the name that is meant: YAML takes the words on and off for booleans."""
    name = key.strip(BLANKS).replace("-", "_")
    return name if name in known else SWITCHES.get(name.lower(), name)


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
    text = text if kind == "boolean" else write_number(text, is_whole=kind in schema_values.WHOLE)
    wanted = schema_values.unfit(kind, text)
    if wanted:
        faults.append("{0} {1}".format(write_path(path), wrong_value(path[-1], text, wanted)))
        return {}
    return {path: types.number(text) if kind == schema_values.NUMBER else schema_values.read(kind, text)}
