# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""One add-on plan of a reply as typed data, always in the same shape; what is not known is kept, so that nothing is lost."""

from __future__ import annotations

import typing as t

from .._packet.generic import strip_text, to_data, unwrap
from .._packet.xml import BLANKS, text_of
from . import value_types as types
from .draft import SECTIONS, Draft, Plan, Type, name_key, share
from .oddities import Oddities

# Children of a result that say which plan it is, or how the operation went.
IDENTITY = ("status", "errcode", "errtext", "id", "name", "guid", "external-id", "owner-id", "owner-login")


def read(elements: t.Iterable[t.Any], sections: t.Collection[str]) -> tuple[list[Plan], list[str]]:
    """Return the plans that ``result`` elements hold, with these sections, and warnings about what is odd."""
    oddities = Oddities()
    return [convert(element, sections, oddities) for element in elements], oddities.warnings()


def convert(result: t.Any, sections: t.Collection[str], oddities: Oddities) -> Plan:
    """Return the plan that a ``result`` element holds, with these sections; the others are not even looked at."""
    draft = Draft(text_of(result, "name") or text_of(result, "id") or "", sections, oddities)
    identity: dict[str, str | None] = {}
    for child in result:
        key = name_key(child)
        if key in sections:
            _READERS[key](draft, child)
        elif child.tag in IDENTITY and child.tag not in identity:
            identity[child.tag] = strip_text(child)
        elif key not in SECTIONS:
            draft.keep(key, child)
    return dict(
        id=draft.read_id("id", identity.get("id")),
        name=identity.get("name"),
        guid=identity.get("guid"),
        external_id=identity.get("external-id"),
        owner_id=draft.read_id("owner_id", identity.get("owner-id")),
        owner_login=identity.get("owner-login"),
        **draft.finish(),
    )


def _read_pairs(section: str, tag: str, kinds: t.Callable[[str], Type]) -> t.Callable[[Draft, t.Any], None]:
    """Return the reader of a section of name and value pairs."""

    def read(draft: Draft, element: t.Any) -> None:
        regular = None if draft.values[section] else _read_regular(element, tag, kinds)
        if regular is not None:
            draft.values[section] = regular
            return
        for child in element:
            name, text = _split_pair(child)
            if child.tag == tag and name:
                draft.put(section, name, text, kinds(name))
            else:
                draft.keep("{0}.{1}".format(section, name_key(child)), child)

    return read


def _split_pair(element: t.Any) -> tuple[str | None, str]:
    """Return the name and the text of the value of an element that has just these two."""
    if len(element) == 2:
        name, value = element[0], element[1]
        if name.tag == "value":
            name, value = value, name
        if name.tag == "name" and value.tag == "value" and not len(name) and not len(value):
            return (name.text or "").strip(BLANKS), value.text or ""
    return None, ""


_read_properties = _read_pairs("hosting", "property", lambda name: types.HOSTING.get(name, types.evident))


def _read_hosting(draft: Draft, element: t.Any) -> None:
    for child in element:
        if child.tag in ("vrt_hst", "none") and not draft.hosting_type:
            draft.hosting_type = child.tag
            _read_properties(draft, child)
        else:
            draft.keep("hosting.{0}".format(name_key(child)), child)


def _read_performance(draft: Draft, element: t.Any) -> None:
    for child in element:
        if child.tag in ("bandwidth", "max_connections") and not len(child):
            draft.put("performance", child.tag, strip_text(child) or "", types.number)
        else:
            draft.keep("performance.{0}".format(name_key(child)), child)


def _read_packages(draft: Draft, element: t.Any) -> None:
    for child in element:
        if child.tag == "package" and len(child):
            package: dict[str, list[t.Any]] = {}
            for part in child:
                value = to_data(part, name_key)
                typed = types.PACKAGE.get(part.tag, types.evident)(value) if isinstance(value, str) else value
                package.setdefault(part.tag, []).append(typed)
            draft.values["packages"].append(unwrap(package))
        else:
            draft.keep("packages.{0}".format(name_key(child)), child)


# The fast path: a property test ties it to the reader above it.


def _read_regular(element: t.Any, tag: str, kinds: t.Callable[[str], Type]) -> dict[str, types.Value] | None:
    """Return the values of a section in which nothing is odd, or None: seen as a whole, it takes half the time."""
    nodes = list(element.iterdescendants())
    if [node.tag for node in nodes] != [tag, "name", "value"] * len(element) or sum(map(len, element)) != 2 * len(element):
        return None
    names = [(node.text or "").strip(BLANKS) for node in nodes[1::3]]
    try:
        values = [kinds(name)(node.text or "") for name, node in zip(names, nodes[2::3])]
    except ValueError:
        return None
    regular = {share(name): share(value) if isinstance(value, str) else value for name, value in zip(names, values)}
    return regular if len(regular) == len(names) and "" not in regular else None


_READERS: dict[str, t.Callable[[Draft, t.Any], None]] = dict(
    limits=_read_pairs("limits", "limit", lambda dummy: types.whole),
    hosting=_read_hosting,
    performance=_read_performance,
    permissions=_read_pairs("permissions", "permission", lambda dummy: types.boolean),
    php_settings=_read_pairs("php_settings", "setting", lambda dummy: types.plain),
    packages=_read_packages,
)
