# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The operator ``extension``: what extends Plesk.

``get`` returns the installed extensions (https://docs.plesk.com/en-US/obsidian/api-rpc/79280/), ``install`` and ``uninstall`` change which these are.
"""

from __future__ import annotations

import dataclasses
import typing as t

from .._errors import show
from .._packet.generic import local_name, strip_text
from .._packet.xml import E, leaf
from .._schema.values import BOOLEANS
from .positions import by_position
from .reading import Reading, at_least_one

if t.TYPE_CHECKING:
    from .._client import Client
    from .._packet.result import Result


@dataclasses.dataclass(frozen=True)
class Extension:
    """One extension of ``details``: ``id`` is what operations call it, ``name`` its title, ``active`` None if the server does not tell."""

    id: str | None = None
    name: str | None = None
    version: str | None = None
    release: str | None = None
    active: bool | None = None


def get() -> Reading[list[Extension]]:
    """Return the reading of the installed extensions, in the server's order."""
    return Reading("extension", E.get(), _extensions)


def install(extension_id: str, url: str | None = None) -> t.Any:
    """Return the operation that installs an extension, from the catalogue or from a URL."""
    return E.install(leaf("url", url) if url else leaf("id", extension_id))


def uninstall(extension_id: str) -> t.Any:
    """Return the operation that removes an extension."""
    return E.uninstall(leaf("id", extension_id))


def carry_out(client: Client, operations: t.Sequence[t.Any]) -> tuple[list[Result | None], list[Extension] | None]:
    """Carry out operations of one name in their order, and read the extensions afterwards, all in one packet that is sent once.

    Returns the result of each without its element, None where there is none, and the extensions, None where they could not be read.
    Raises PleskError if there is no result at all; its ``sent`` tells whether the server may have acted all the same.
    """
    name, asked = "extension/" + operations[0].tag, len(operations)
    return client.send([E.extension(*operations, E.get())], lambda results: _carried_out(name, results, asked))


def describe(extension: Extension) -> dict[str, t.Any]:
    """Return an extension as tasks return it."""
    return dict(name=extension.id, title=extension.name, version=extension.version, release=extension.release, active=extension.active)


def by_id(extensions: t.Iterable[Extension]) -> dict[str, Extension]:
    """Return the extensions by their ids."""
    return {extension.id: extension for extension in extensions if extension.id}


def _extensions(results: t.Iterable[Result]) -> list[Extension]:
    found: list[Extension] = []
    for result in at_least_one("extension/get", results):
        found = _add(found, result)
    return found


def _carried_out(name: str, results: t.Iterable[Result], asked: int) -> tuple[list[Result | None], list[Extension] | None]:
    answers: list[tuple[Result, int]] = []
    found: list[Extension] | None = None
    for result in results:
        if result.operation == name:
            answers.append((dataclasses.replace(result, element=None), 1))
        elif result.operation == "extension/get" and result.ok:
            found = _add(found, result)
    return by_position(name, answers, asked), found


def _add(found: list[Extension] | None, result: Result) -> list[Extension]:
    """Return what was found with the extensions of one more result, each once."""
    more = (extension for details in result.element.iterchildren("details") for extension in _of_details(details))
    return list(dict.fromkeys([*(found or ()), *more]))


def _of_details(details: t.Any) -> t.Iterator[Extension]:
    """Yield the extensions of one node: where a name comes again, the next one begins."""
    facts: dict[str, str | None] = {}
    for child in details.iterchildren("*"):
        tag = local_name(child)
        if tag in facts:
            yield _extension(facts)
            facts = {}
        facts[tag] = strip_text(child)
    if facts:
        yield _extension(facts)


def _extension(facts: t.Mapping[str, str | None]) -> Extension:
    told = {tag: text and show(text) for tag, text in facts.items() if tag in ("id", "name", "version", "release")}
    return Extension(active=BOOLEANS.get(facts.get("active") or ""), **told)
