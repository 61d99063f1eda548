# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What can be set in plans, as the server's descriptors say: types, defaults, permitted values, and who may write them."""

from __future__ import annotations

import typing as t

from .. import _errcodes
from .._operators.plans import FILTERS, PlanOperator
from .._packet.xml import BLANKS, etree, text_of
from . import value_types as types
from .oddities import Oddities
from .pairing import Answer, pair

if t.TYPE_CHECKING:
    from .._errors import ResultError
    from .._packet.result import Result
    from .draft import Plan

Descriptors = t.Dict[str, t.Dict[str, t.Any]]

# The types of properties (https://docs.plesk.com/en-US/obsidian/api-rpc/39693/); all others are text. Bytes may be -1, and a date is a number of seconds.
TYPES: dict[str, t.Callable[[str], types.Value]] = {
    **dict.fromkeys(("int", "uint", "bytes", "date"), types.whole),
    "float": types.number,
    "boolean": types.boolean,
}
# How a server may refuse a packet because it has no descriptors, or not for this account.
_REFUSED = (_errcodes.PERMISSION_DENIED, _errcodes.PACKET_REFUSED)
_SILENT = "the server says nothing about them"


def is_without(error: ResultError) -> bool:
    """Tell whether an error to a packet that asks for descriptors means that this server, or this account, has none."""
    return error.refuses_packet and error.errcode in _REFUSED


def read_descriptor(descriptor: t.Any) -> Descriptors:
    """Return by name what can be set: ``{type, default, enum, writable_by, label}``.

    ``enum`` is a list of the only values there are, empty if all of the type will do, and ``writable_by`` a list of text; all else is null if it is empty.
    ``default`` and ``enum`` are of the type, or text if they do not fit it. The default of a password is never told.
    """
    named = ((text_of(found, "name"), found) for found in descriptor.iterchildren("property"))
    return {name: _read_property(found) for name, found in named if name}


def _read_property(found: t.Any) -> dict[str, t.Any]:
    kind = text_of(found, "type")
    enum = [(value.text or "").strip(BLANKS) for value in found.iterfind("enum/value")]
    default = None if kind == "password" else text_of(found, "default-value")
    writers = [(who.text or "").strip(BLANKS) for who in found.iterchildren("writable-by")]
    return dict(
        type=kind,
        default=None if default is None else _typed(kind, default),
        enum=[_typed(kind, value) for value in enum],
        writable_by=[who for who in writers if who],
        label=text_of(found, "label"),
    )


def _typed(kind: str | None, text: str) -> types.Value:
    try:
        return TYPES[kind or ""](text)
    except (KeyError, ValueError):
        return text


class DescriptorReader:
    """Takes the results of the descriptor operations beside a ``get`` of plans, one at a time; what is the same for many plans is kept once."""

    def __init__(self, operator: PlanOperator) -> None:
        self._title = operator.title
        self._sections = {"{0}/{1}".format(operator.name, name): section for section, name in operator.descriptors.items()}
        self._answers: dict[str, list[Answer]] = {section: [] for section in operator.descriptors}
        self._known: dict[bytes, Descriptors] = {}

    def take(self, result: Result) -> None:
        """Keep what a result says; results of other operations are passed over, and so are those for values that no plan has."""
        section = self._sections.get(result.operation)
        if section and result.errcode != _errcodes.OBJECT_NOT_FOUND:
            self._answers[section].append(self._answer(result))

    def add_to(self, plans: t.Sequence[Plan]) -> list[str]:
        """Give each plan its descriptors by section, null where the server has none for it; return warnings that say why."""
        paired = {section: pair(answers, plans) for section, answers in self._answers.items()}
        oddities = Oddities(self._title)
        for place, plan in enumerate(plans):
            plan["descriptors"] = {}
            reasons: dict[str, list[str]] = {}
            for section, found in paired.items():
                answer = found[place] or Answer(None, None, None, _SILENT)
                plan["descriptors"][section] = answer.content
                if answer.content is None:
                    reasons.setdefault(answer.reason, []).append(section)
            for reason, sections in reasons.items():
                _note(oddities, plan, sections, reason)
        return oddities.warnings()

    def of_any(self) -> dict[str, Descriptors | None]:
        """Return the descriptors of whichever plan has some, by section, None where none has."""
        return {section: next((answer.content for answer in answers if answer.content), None) for section, answers in self._answers.items()}

    def _answer(self, result: Result) -> Answer:
        found = ((kind, text_of(result.element, tag)) for kind, tag in FILTERS.items())
        kind, value = next(((kind, value) for kind, value in found if value), (None, None))
        if not result.ok:
            return Answer(kind, value, None, _errcodes.quote(result.errcode, result.errtext))
        descriptor = result.element.find("descriptor")
        content = None if descriptor is None else self._read(descriptor)
        # One that holds nothing says nothing: it does not mean that nothing can be set.
        return Answer(kind, value, content or None, "the server sends none")

    def _read(self, descriptor: t.Any) -> Descriptors:
        text = etree.tostring(descriptor, with_tail=False)
        if text not in self._known:
            self._known[text] = read_descriptor(descriptor)
        return self._known[text]


def without_descriptors(operator: PlanOperator, plans: t.Sequence[Plan], reason: str) -> list[str]:
    """Give each plan the descriptors of a server that has none, which is null for each section; return the warning that says why."""
    oddities = Oddities(operator.title)
    for plan in plans:
        plan["descriptors"] = dict.fromkeys(operator.descriptors)
        _note(oddities, plan, list(operator.descriptors), reason)
    return oddities.warnings()


def _note(oddities: Oddities, plan: Plan, sections: t.Sequence[str], reason: str) -> None:
    """Note for which sections a plan has no descriptors, and why."""
    words = "the descriptors of {0} are null, because {1}".format(", ".join(sections), reason)
    oddities.note(str(plan["name"] or plan["id"]), words, words)
