# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""One add-on plan of a reply as typed data, always in the same shape; what is not known is kept, so that nothing is lost."""

from __future__ import annotations

import collections
import typing as t

from . import _addon_plan_types as types
from ._packet import BLANKS, text_of

Plan = t.Dict[str, t.Any]
Type = t.Callable[[str], types.Value]

SECTIONS = ("limits", "hosting", "performance", "permissions", "php_settings", "packages")
IDENTITY = ("status", "errcode", "errtext", "id", "name", "guid", "external-id", "owner-id", "owner-login")


class Oddities:
    """What is odd about plans: one warning for each kind, however many plans share it."""

    def __init__(self) -> None:
        self._plans: dict[str, list[str]] = collections.defaultdict(list)

    def note(self, plan: str, what: str) -> None:
        """Note something about one plan."""
        self._plans[what].append(plan)

    def forget(self) -> None:
        """Begin anew, because the plans are read once more."""
        self._plans.clear()

    def warnings(self) -> list[str]:
        """Return the warnings in the order in which the oddities were met."""
        return ["Add-on plan {0}{1}: {2}".format(plans[0], _others(len(plans) - 1), what) for what, plans in self._plans.items()]


def convert(result: t.Any, sections: t.Collection[str], oddities: Oddities) -> Plan:
    """Return the plan that a ``result`` element holds, with these sections; the others are not even looked at."""
    draft = _Draft(text_of(result, "name") or text_of(result, "id") or "", sections, oddities)
    plan = draft.plan
    plan.update(
        id=draft.identifier("id", text_of(result, "id")),
        name=text_of(result, "name"),
        guid=text_of(result, "guid"),
        external_id=text_of(result, "external-id"),
        owner_id=draft.identifier("owner_id", text_of(result, "owner-id")),
        owner_login=text_of(result, "owner-login"),
    )
    for child in result:
        key = _key(child)
        if key in sections:
            _READERS[key](draft, child)
        elif key not in SECTIONS and child.tag not in IDENTITY:
            draft.keep(key, child)
    return draft.finished()


class _Draft:
    """A plan while it is being read."""

    def __init__(self, name: str, sections: t.Collection[str], oddities: Oddities) -> None:
        self._name = name
        self._sections = sections
        self._oddities = oddities
        self._kept: dict[str, list[t.Any]] = {}
        self.plan: Plan = {}
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
            self._oddities.note(self._name, "{0} stays text, because {1!r} is not {2}".format(place, text, wanted))
            return text

    def put(self, section: str, name: str, text: str, kind: Type) -> None:
        """Enter a value; of a name that occurs twice the last one counts, and all are kept."""
        values = self.values[section]
        try:
            value = kind(text)
        except types.Unfit:
            value = self.typed("{0}.{1}".format(section, name), text, kind)
        if name in values:
            place = "{0}.{1}".format(section, name)
            self._oddities.note(self._name, "{0} occurs more than once, the last value counts and all are in other".format(place))
            self._kept.setdefault(place, [values[name]]).append(value)
        values[name] = value

    def keep(self, key: str, element: t.Any) -> None:
        """Keep an element that is not known."""
        self._kept.setdefault(key, []).append(_generic(element))

    def finished(self) -> Plan:
        """Return the plan, its sections in their order."""
        for section in SECTIONS:
            if section == "hosting" and section in self._sections:
                self.plan["hosting_type"] = self.hosting_type
            if section in self._sections:
                self.plan[section] = self.values[section]
        self.plan["other"] = {key: values[0] if len(values) == 1 else values for key, values in self._kept.items()}
        return self.plan


def _read_pairs(section: str, tag: str, kinds: t.Callable[[str], Type]) -> t.Callable[[_Draft, t.Any], None]:
    """Return the reader of a section of name and value pairs."""

    def read(draft: _Draft, element: t.Any) -> None:
        for child in element:
            name, text = _pair(child)
            if child.tag == tag and name:
                draft.put(section, name, text, kinds(name))
            else:
                draft.keep("{0}.{1}".format(section, _key(child)), child)

    return read


def _pair(element: t.Any) -> tuple[str | None, str]:
    """Return the name and the text of the value of an element that has just these two."""
    if len(element) == 2:
        first, second = element[0], element[1]
        if first.tag == "name" and second.tag == "value":
            return (first.text or "").strip(BLANKS), second.text or ""
        if first.tag == "value" and second.tag == "name":
            return (second.text or "").strip(BLANKS), first.text or ""
    return None, ""


_read_properties = _read_pairs("hosting", "property", lambda name: types.HOSTING.get(name, types.evident))


def _read_hosting(draft: _Draft, element: t.Any) -> None:
    for child in element:
        if child.tag in ("vrt_hst", "none"):
            draft.hosting_type = child.tag
            _read_properties(draft, child)
        else:
            draft.keep("hosting.{0}".format(_key(child)), child)


def _read_performance(draft: _Draft, element: t.Any) -> None:
    for child in element:
        if child.tag in ("bandwidth", "max_connections"):
            draft.put("performance", child.tag, (child.text or "").strip(BLANKS), types.number)
        else:
            draft.keep("performance.{0}".format(_key(child)), child)


def _read_packages(draft: _Draft, element: t.Any) -> None:
    for child in element:
        if child.tag == "package" and len(child):
            package = {}
            for part in child:
                value = _generic(part)
                package[part.tag] = types.PACKAGE.get(part.tag, types.evident)(value) if isinstance(value, str) else value
            draft.values["packages"].append(package)
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
        return (element.text or "").strip(BLANKS) or None
    children: dict[str, list[t.Any]] = {}
    for child in element:
        children.setdefault(_key(child), []).append(_generic(child))
    return {key: values[0] if len(values) == 1 else values for key, values in children.items()}


def _key(element: t.Any) -> str:
    """Return the name of an element as a key of ours."""
    return element.tag.rpartition("}")[2].replace("-", "_")


def _others(count: int) -> str:
    return " and {0} more".format(count) if count else ""
