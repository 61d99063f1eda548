# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Build the parts of the state of mappings: a wrong value is refused when it comes, not when a request needs it."""

from __future__ import annotations

import dataclasses
from typing import Any, Callable


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_mapping(value: Any) -> bool:
    return isinstance(value, dict)


KINDS: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "str": ("a text", _is_text),
    "str | None": ("a text or null", lambda value: value is None or _is_text(value)),
    "bool": ("true or false", lambda value: isinstance(value, bool)),
    "int": ("a whole number from 0 on", lambda value: isinstance(value, int) and not isinstance(value, bool) and value >= 0),
    "float": ("a number from 0 on", lambda value: isinstance(value, (int, float)) and not isinstance(value, bool) and value >= 0),
    "list": ("a list", lambda value: isinstance(value, list)),
    "list[str]": ("a list of texts", lambda value: isinstance(value, list) and all(map(_is_text, value))),
    "list[Any] | None": ("a list or null", lambda value: value is None or isinstance(value, list)),
    "dict": ("a mapping", _is_mapping),
    "dict[str, Any]": ("a mapping", _is_mapping),
    "dict[str, Any] | None": ("a mapping or null", lambda value: value is None or _is_mapping(value)),
    "Any": ("anything", lambda value: True),
}


def check(owner: str, name: str, kind: str, value: Any) -> None:
    """Refuse a value that is not of the kind."""
    words, fits = KINDS[kind]
    if not fits(value):
        raise ValueError("%s: %s is %s, not %r" % (owner, name, words, value))


def built(kind: Any, facts: Any) -> Any:
    """Make a dataclass instance from a mapping of the state, naming what does not belong there."""
    if not isinstance(facts, dict):
        raise ValueError("%s needs a mapping, not %r" % (kind.__name__, facts))
    kinds = {field.name: str(field.type) for field in dataclasses.fields(kind) if field.init}
    unknown = sorted(str(name) for name in facts if name not in kinds)
    if unknown:
        raise ValueError("%s does not know %s. It knows: %s" % (kind.__name__, ", ".join(unknown), ", ".join(kinds)))
    for name, value in facts.items():
        check(kind.__name__, name, kinds[name], value)
    try:
        return kind(**facts)
    except TypeError as complaint:
        raise ValueError("%s: %s" % (kind.__name__, complaint)) from complaint
