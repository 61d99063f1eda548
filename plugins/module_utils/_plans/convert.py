# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""One plan of a reply as typed data, always in the same shape; what is not known is kept, so that nothing is lost."""

from __future__ import annotations

import typing as t

from .._packet.generic import strip_text, to_data, unwrap
from .._packet.xml import text_of
from . import value_types as types
from .draft import Draft, Plan, name_key
from .oddities import Oddities
from .pairs import read_pairs
from .trees import read_flag, read_names, read_tree

if t.TYPE_CHECKING:
    from .._operators.plans import PlanOperator

# Children of a result that say which plan it is, or how the operation went.
IDENTITY = ("status", "errcode", "errtext", "id", "name", "guid", "external-id", "owner-id", "owner-login")
Reader = t.Callable[[Draft, t.Any], None]


def read(elements: t.Iterable[t.Any], operator: PlanOperator, sections: t.Collection[str]) -> tuple[list[Plan], list[str]]:
    """Return the plans that ``result`` elements hold, with these sections, and warnings about what is odd."""
    converter = Converter(operator, sections)
    return [converter.convert(element) for element in elements], converter.warnings()


class Converter:
    """Makes data of the plans of one operator, with some of its sections; the others are not even looked at."""

    def __init__(self, operator: PlanOperator, sections: t.Collection[str]) -> None:
        self._sections = [section for section in operator.sections if section in sections]
        self._passed = {section for section in operator.sections if section != "overuse"}.difference(sections)
        self._readers = {section: _READERS[section] for section in self._sections if section != "overuse"}
        if "overuse" in operator.sections:
            self._readers["limits"] = _read_overuse_and(self._readers.get("limits"))
        self._oddities = Oddities(operator.title)

    def warnings(self) -> list[str]:
        """Return what is odd about the plans so far, a sentence for each kind."""
        return self._oddities.warnings()

    def convert(self, result: t.Any) -> Plan:
        """Return the plan that a ``result`` element holds."""
        draft = Draft(text_of(result, "name") or text_of(result, "id") or "", self._sections, self._oddities)
        identity: dict[str, str | None] = {}
        for child in result:
            key = name_key(child)
            if key in self._readers:
                self._readers[key](draft, child)
            elif child.tag in IDENTITY and child.tag not in identity:
                identity[child.tag] = strip_text(child)
            elif key not in self._passed:
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


_read_properties = read_pairs("hosting")


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


def _read_overuse_and(read_limits: Reader | None) -> Reader:
    """Return the reader of limits that hold what happens where they are exceeded."""

    def read(draft: Draft, element: t.Any) -> None:
        overuse = element.find("overuse")
        if overuse is not None and not len(overuse):
            element.remove(overuse)
            if "overuse" in draft.values:
                draft.values["overuse"] = draft.values["overuse"] or strip_text(overuse)
        if read_limits:
            read_limits(draft, element)

    return read


_READERS: dict[str, Reader] = dict(
    limits=read_pairs("limits"),
    hosting=_read_hosting,
    performance=_read_performance,
    permissions=read_pairs("permissions"),
    php_settings=read_pairs("php_settings"),
    packages=_read_packages,
    mail=read_tree,
    preferences=read_tree,
    log_rotation=read_tree,
    web_server_settings=read_tree,
    plan_items=read_names,
    aps_filter=read_flag,
)
