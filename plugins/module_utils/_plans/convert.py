# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""One add-on plan of a reply as typed data, always in the same shape; what is not known is kept, so that nothing is lost."""

from __future__ import annotations

import collections
import functools
import reprlib
import typing as t

from .._packet.decode import BLANKS, text_of
from . import values as types

Plan = t.Dict[str, t.Any]
Type = t.Callable[[str], types.Value]

SECTIONS = ("limits", "hosting", "performance", "permissions", "php_settings", "packages")
IDENTITY = ("status", "errcode", "errtext", "id", "name", "guid", "external-id", "owner-id", "owner-login")


class Oddities:
    """What is odd about plans: one warning for each kind, however many plans share it."""

    def __init__(self) -> None:
        self._first: dict[str, tuple[str, str]] = {}
        self._plans: collections.Counter[str] = collections.Counter()

    def note(self, plan: str, kind: str, words: str) -> None:
        """Note something about one plan; of several plans with the same kind of oddity the words for the first one count."""
        self._first.setdefault(kind, (plan, words))
        self._plans[kind] += 1

    def forget(self) -> None:
        """Begin anew, because the plans are read once more."""
        self._first.clear()
        self._plans.clear()

    def warnings(self) -> list[str]:
        """Return the warnings in the order in which the oddities were met."""
        return ["Add-on plan {0}{1}: {2}".format(plan, _others(self._plans[kind] - 1), words) for kind, (plan, words) in self._first.items()]


def convert(result: t.Any, sections: t.Collection[str], oddities: Oddities) -> Plan:
    """Return the plan that a ``result`` element holds, with these sections; the others are not even looked at."""
    draft = _Draft(text_of(result, "name") or text_of(result, "id") or "", sections, oddities)
    identity: dict[str, str | None] = {}
    for child in result:
        key = _key(child)
        if key in sections:
            _READERS[key](draft, child)
        elif child.tag in IDENTITY and child.tag not in identity:
            identity[child.tag] = _text(child)
        elif key not in SECTIONS:
            draft.keep(key, child)
    return dict(
        id=draft.identifier("id", identity.get("id")),
        name=identity.get("name"),
        guid=identity.get("guid"),
        external_id=identity.get("external-id"),
        owner_id=draft.identifier("owner_id", identity.get("owner-id")),
        owner_login=identity.get("owner-login"),
        **draft.finished(),
    )


class _Draft:
    """A plan while it is being read."""

    def __init__(self, name: str, sections: t.Collection[str], oddities: Oddities) -> None:
        self._name = name
        self._sections = sections
        self._oddities = oddities
        self._noted: set[str] = set()
        self._kept: dict[str, list[t.Any]] = {}
        self._repeated: dict[str, list[t.Any]] = {}
        self.values: dict[str, t.Any] = {section: [] if section == "packages" else {} for section in sections}
        self.hosting_type: str | None = None

    def identifier(self, place: str, text: str | None) -> types.Value:
        """Return an id as a number, None if there is none."""
        return None if text is None else self.typed(place, text, types.whole_number)

    def typed(self, place: str, text: str, kind: Type) -> types.Value:
        """Return the text as what it should be, or as it is, with a warning, if it is not."""
        try:
            return kind(text)
        except types.Unfit as wanted:
            self._note(place + " stays text", "because it is not {0}: {1}".format(wanted, reprlib.repr(text)))
            return text

    def _note(self, kind: str, words: str) -> None:
        """Note something odd about this plan, once."""
        if kind not in self._noted:
            self._noted.add(kind)
            self._oddities.note(self._name, kind, "{0}, {1}".format(kind, words))

    def put(self, section: str, name: str, text: str, kind: Type) -> None:
        """Enter a value; of a name that occurs twice the last one counts, and all are kept."""
        values = self.values[section]
        try:
            value = kind(text)
        except types.Unfit:
            value = self.typed("{0}.{1}".format(section, name), text, kind)
        if name in values:
            place = "{0}.{1}".format(section, name)
            self._note(place + " occurs more than once", "the last value counts and all are in other")
            self._repeated.setdefault(place, [values[name]]).append(value)
        values[_shared(name)] = _shared(value) if isinstance(value, str) else value

    def keep(self, key: str, element: t.Any) -> None:
        """Keep an element that is not known."""
        self._kept.setdefault(key, []).append(_generic(element))

    def finished(self) -> Plan:
        """Return the sections in their order, and what is kept besides."""
        plan: Plan = {}
        for section in SECTIONS:
            if section == "hosting" and section in self._sections:
                plan["hosting_type"] = self.hosting_type
            if section in self._sections:
                plan[section] = self.values[section]
        for place, values in self._repeated.items():
            self._kept.setdefault(place, []).extend(values)
        plan["other"] = _single(self._kept)
        return plan


def _read_pairs(section: str, tag: str, kinds: t.Callable[[str], Type]) -> t.Callable[[_Draft, t.Any], None]:
    """Return the reader of a section of name and value pairs."""

    def read(draft: _Draft, element: t.Any) -> None:
        regular = None if draft.values[section] else _regular(element, tag, kinds)
        if regular is not None:
            draft.values[section] = regular
            return
        for child in element:
            name, text = _pair(child)
            if child.tag == tag and name:
                draft.put(section, name, text, kinds(name))
            else:
                draft.keep("{0}.{1}".format(section, _key(child)), child)

    return read


def _regular(element: t.Any, tag: str, kinds: t.Callable[[str], Type]) -> dict[str, types.Value] | None:
    """Return the values of a section in which nothing is odd, or None: seen as a whole, it takes half the time."""
    nodes = list(element.iterdescendants())
    if [node.tag for node in nodes] != [tag, "name", "value"] * len(element) or sum(map(len, element)) != 2 * len(element):
        return None
    names = [(node.text or "").strip(BLANKS) for node in nodes[1::3]]
    try:
        values = [kinds(name)(node.text or "") for name, node in zip(names, nodes[2::3])]
    except types.Unfit:
        return None
    regular = {_shared(name): _shared(value) if isinstance(value, str) else value for name, value in zip(names, values)}
    return regular if len(regular) == len(names) and "" not in regular else None


@functools.lru_cache(maxsize=4096)
def _shared(text: str) -> str:
    """Return a text that is kept once, however many plans have it, here and on its way to the controller."""
    return text


def _pair(element: t.Any) -> tuple[str | None, str]:
    """Return the name and the text of the value of an element that has just these two."""
    if len(element) == 2:
        name, value = element[0], element[1]
        if name.tag == "value":
            name, value = value, name
        if name.tag == "name" and value.tag == "value" and not len(name) and not len(value):
            return (name.text or "").strip(BLANKS), value.text or ""
    return None, ""


_read_properties = _read_pairs("hosting", "property", lambda name: types.HOSTING.get(name, types.evident))


def _read_hosting(draft: _Draft, element: t.Any) -> None:
    for child in element:
        if child.tag in ("vrt_hst", "none") and not draft.hosting_type:
            draft.hosting_type = child.tag
            _read_properties(draft, child)
        else:
            draft.keep("hosting.{0}".format(_key(child)), child)


def _read_performance(draft: _Draft, element: t.Any) -> None:
    for child in element:
        if child.tag in ("bandwidth", "max_connections") and not len(child):
            draft.put("performance", child.tag, _text(child) or "", types.number)
        else:
            draft.keep("performance.{0}".format(_key(child)), child)


def _read_packages(draft: _Draft, element: t.Any) -> None:
    for child in element:
        if child.tag == "package" and len(child):
            package: dict[str, list[t.Any]] = {}
            for part in child:
                value = _generic(part)
                typed = types.PACKAGE.get(part.tag, types.evident)(value) if isinstance(value, str) else value
                package.setdefault(part.tag, []).append(typed)
            draft.values["packages"].append(_single(package))
        else:
            draft.keep("packages.{0}".format(_key(child)), child)


_READERS: dict[str, t.Callable[[_Draft, t.Any], None]] = dict(
    limits=_read_pairs("limits", "limit", lambda dummy: types.whole_number),
    hosting=_read_hosting,
    performance=_read_performance,
    permissions=_read_pairs("permissions", "permission", lambda dummy: types.boolean),
    php_settings=_read_pairs("php_settings", "setting", lambda dummy: types.plain),
    packages=_read_packages,
)


def _generic(element: t.Any) -> t.Any:
    """Return an element as plain data: text, None if it is empty, or its children by name, a list where a name repeats."""
    if not len(element):
        return _text(element)
    children: dict[str, list[t.Any]] = {}
    for child in element:
        children.setdefault(_key(child), []).append(_generic(child))
    return _single(children)


def _single(lists: t.Mapping[str, list[t.Any]]) -> dict[str, t.Any]:
    """Return the lists by name, but the values themselves where they are alone."""
    return {key: values[0] if len(values) == 1 else values for key, values in lists.items()}


def _text(element: t.Any) -> str | None:
    """Return the text of an element without surrounding blanks; None if there is none."""
    return (element.text or "").strip(BLANKS) or None


def _key(element: t.Any) -> str:
    """Return the name of an element as a key of ours."""
    return element.tag.rpartition("}")[2].replace("-", "_")


def _others(count: int) -> str:
    return " and {0} more".format(count) if count else ""
