# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What is written to plans: the elements of ``add``, ``set`` and ``del`` of ``service-plan`` and ``service-plan-addon``.

The schema says which sections an operation takes, in which order, and whether ``hosting`` is wrapped
(https://docs.plesk.com/en-US/obsidian/api-rpc/66420/, https://docs.plesk.com/en-US/obsidian/api-rpc/32895/).
"""

from __future__ import annotations

import functools
import typing as t

from .._schema.fields import Field, fields
from .._schema.fill import fill
from .._schema.notation import Group
from .._schema.tables import REQUESTS
from .plans import ENTRIES, FILTERS, OWNERS

Values = t.Mapping[str, t.Any]
# Keys of a plan that an operation takes as they are, besides its sections.
FACTS = ("name", "external_id", "hosting_type")


class Write(t.NamedTuple):
    """One operation: its element, None if it cannot be built, and a sentence for each fault of what it should hold."""

    element: t.Any
    faults: t.Sequence[str]


def add(operator: str, values: Values, owner: tuple[str, t.Any] | None) -> Write:
    """Return the operation that creates a plan with these values: sections by name as the return values show them, and facts such as its name."""
    return _write(operator, "add", {}, values, owner)


def change(operator: str, where: tuple[str, t.Any], values: Values, owner: tuple[str, t.Any] | None) -> Write:
    """Return the operation ``set``, which gives values to the one plan that ``where``, an element and its text, selects."""
    return _write(operator, "set", _filter(where), values, owner)


def delete(operator: str, where: tuple[str, t.Any], owner: tuple[str, t.Any] | None) -> Write:
    """Return the operation that deletes the one plan that ``where`` selects."""
    return _write(operator, "del", _filter(where), {}, owner)


@functools.lru_cache(maxsize=None)
def sections(operator: str, operation: str = "set") -> dict[str, Field]:
    """Return what an operation takes besides its filter and owner, by the keys of return values."""
    content = REQUESTS.content(t.cast(t.Any, REQUESTS.operation(operator, operation)))
    known = {name: field for name, field in fields(t.cast(Group, content)).items() if name not in ("filter", *OWNERS.values())}
    return {name.replace("-", "_"): field for name, field in known.items()}


@functools.lru_cache(maxsize=None)
def trees(operator: str) -> dict[str, Field]:
    """Return those sections whose names the schema knows, by the keys of return values."""
    return {key: field for key, field in sections(operator).items() if key not in ENTRIES and key not in FACTS}


def find_choice(operator: str, path: tuple[str, ...]) -> tuple[str, ...]:
    """Return the part of a path that leads to a choice, or all of it if there is none: alternatives are seen only together."""
    known = trees(operator)
    for depth, key in enumerate(path, 1):
        field = known.get(key)
        if field is None or is_choice(field):
            return path[:depth] if field else path
        known = inside(field)
    return path


@functools.lru_cache(maxsize=None)
def inside(field: Field) -> dict[str, Field]:
    """Return what an element may hold, by the keys of return values; nothing if it holds a value."""
    content = REQUESTS.content(field.element)
    return {name.replace("-", "_"): inner for name, inner in fields(content).items()} if isinstance(content, Group) and not content.free else {}


def is_choice(field: Field) -> bool:
    """Tell whether an element holds one of what it may hold."""
    content = REQUESTS.content(field.element)
    return isinstance(content, Group) and content.order == "|"


def _filter(where: tuple[str, t.Any]) -> dict[str, t.Any]:
    option, value = where
    return {"filter": {FILTERS[option]: value}}


def _write(operator: str, operation: str, content: dict[str, t.Any], values: Values, owner: tuple[str, t.Any] | None) -> Write:
    taken = sections(operator, operation)
    if owner:
        content[OWNERS[owner[0]]] = owner[1]
    for key, value in values.items():
        if key in ENTRIES and key != "hosting":
            content.setdefault(taken[key].element.name, {}).update({ENTRIES[key]: _pairs(value)})
        elif key == "overuse":
            content.setdefault("limits", {})[key] = value
        elif key not in ("hosting", "hosting_type"):
            content[taken[key].element.name] = _name(taken[key], value)
    if "hosting" in values or "hosting_type" in values:
        content.update(_hosting(taken, values))
    return Write(*fill(operator, operation, content))


def _pairs(values: Values) -> list[dict[str, t.Any]]:
    return [{"name": name, "value": value} for name, value in values.items()]


def _hosting(taken: t.Mapping[str, Field], values: Values) -> dict[str, t.Any]:
    """Return hosting as the operation takes it: properties in a wrapper that tells their type, or bare, with the type beside them or not at all."""
    kind, properties = values.get("hosting_type"), _pairs(values.get("hosting", {}))
    listed = {ENTRIES["hosting"]: properties}
    if "vrt_hst" in inside(taken["hosting"]):
        wrapped = {"none": None} if kind == "none" else {"vrt_hst": listed}
        return {"hosting": wrapped} if kind or properties else {}
    content: dict[str, t.Any] = {"hosting": listed} if properties else {}
    if kind and "hosting_type" in taken:
        content[taken["hosting_type"].element.name] = kind
    return content


def _name(field: Field, value: t.Any) -> t.Any:
    """Return what an element holds under the names of the schema."""
    known = inside(field)
    return {known[key].element.name: _name(known[key], inner) for key, inner in value.items()} if known and isinstance(value, dict) else value
