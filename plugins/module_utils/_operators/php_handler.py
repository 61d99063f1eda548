# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The operator ``php-handler``: which PHP runs websites, and in which way.

``get`` returns the handlers (https://docs.plesk.com/en-US/obsidian/api-rpc/75313/), ``get-usage`` the domains that use them.
"""

from __future__ import annotations

import typing as t

from .._errors import ResultError, show
from .._packet.generic import local_name, strip_text, to_data
from .._packet.xml import E, leaf, text_of
from .._schema.values import BOOLEANS, whole
from .reading import Reading

if t.TYPE_CHECKING:
    from .._packet.result import Result

Handler = t.Dict[str, t.Any]

# What we call the elements of a handler, and what their texts mean that are more than text.
NAMES = {
    "id": "name",
    "display-name": "display_name",
    "version": "version",
    "full-version": "full_version",
    "type": "type",
    "path": "path",
    "clipath": "cli_path",
    "phpini": "php_ini",
    "custom": "custom",
    "handler-status": "enabled",
}
SWITCHES = {"custom": BOOLEANS, "handler-status": {"enabled": True, "disabled": False}}
_OF_RESULT = frozenset(("status", "errcode", "errtext"))


def get() -> Reading[list[Handler]]:
    """Return the reading of all handlers, in the server's order."""
    return Reading("php-handler", E.get(E.filter()), _handlers)


def get_usage(handler_id: str) -> Reading[list[dict[str, t.Any]]]:
    """Return the reading of the domains that use one handler, each with ``id`` and ``name``.

    Plesk takes several ids, but does not say in its results whose domains they are. Of several operations the position tells.
    """
    request = E("get-usage", E.filter(leaf("id", handler_id)))
    return Reading("php-handler", request, lambda results: _domains(handler_id, results))


def find_oddities(handlers: t.Iterable[Handler]) -> t.Iterator[str]:
    """Yield what is no switch although it ought to be one."""
    for handler in handlers:
        for tag in SWITCHES:
            value = handler[NAMES[tag]]
            if isinstance(value, str):
                yield "PHP handler {0}: {1} stays text, because it is {2!r}".format(handler["name"], NAMES[tag], value)


def _handlers(results: t.Iterable[Result]) -> list[Handler]:
    handlers: dict[str, Handler] = {}
    for result in results:
        if not result.ok:
            raise result.error("server")
        name = text_of(result.element, "id")
        # Without an id it is not a handler, but a way to say that there is none.
        if name and name not in handlers:
            handlers[name] = _handler(result.element)
    return list(handlers.values())


def _handler(element: t.Any) -> Handler:
    """Return a handler in our names; what is not known is kept in its own."""
    handler: Handler = dict.fromkeys(NAMES.values())
    for child in element.iterchildren("*"):
        tag = local_name(child)
        if tag in NAMES:
            text = strip_text(child)
            handler[NAMES[tag]] = text and SWITCHES.get(tag, {}).get(text, show(text))
        elif tag not in _OF_RESULT:
            handler.setdefault(tag.replace("-", "_"), to_data(child))
    return handler


def _domains(handler_id: str, results: t.Iterable[Result]) -> list[dict[str, t.Any]]:
    domains: dict[t.Any, dict[str, t.Any]] = {}
    for result in results:
        if not result.ok:
            raise ResultError("php-handler/get-usage of {0} failed".format(handler_id), result.errcode, result.errtext)
        for element in result.element.iterchildren("domain"):
            domain = dict(id=_read_id(text_of(element, "id")), name=text_of(element, "name"))
            domains[domain["id"], domain["name"]] = domain
    return list(domains.values())


def _read_id(text: str | None) -> t.Any:
    """Return an id as a number, if it is one."""
    try:
        return text and whole(text)
    except ValueError:
        return text
