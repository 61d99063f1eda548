# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Put YAML data into the order of the reply schema, and make up what it requires and the data leave out."""

from __future__ import annotations

from typing import Any, Dict, List

from ..nearest import nearest
from ..rendering import spelled
from ..results import Node
from ..schema.model import ANY, CHOICE, ELEMENT, Model, names, occurs
from .made_up import MadeUp
from .values import free, listed, raw

Pool = Dict[str, List[Any]]


class Arranger:
    """Arranges the content of one reply."""

    def __init__(self, model: Model, made_up: MadeUp) -> None:
        self._model = model
        self._made_up = made_up

    def element(self, declaration: Any, content: Any, path: str, generous: bool = False) -> Node:
        """Return the element with its content; generous: groups of children that may be left out are made up too."""
        name = declaration.get("name")
        kind, particle = self._model.kind(declaration), self._model.content(declaration)
        if kind == "xs:anyType":
            return name, free(content)
        if particle is None:
            if isinstance(content, (dict, list)):
                raise ValueError("%s holds %s, not %s" % (path, "a text" if kind else "nothing", "a list" if isinstance(content, list) else "a mapping"))
            return name, spelled(content)
        return name, self._children(particle, {} if content is None else content, path, generous)

    def made_up(self, declaration: Any, path: str) -> Node:
        """Return the element with nothing but what it requires."""
        kind = self._model.kind(declaration)
        if kind and kind != "xs:anyType":
            return declaration.get("name"), self._made_up.value(declaration.get("name"), kind)
        return self.element(declaration, None, path)

    def _children(self, particle: Any, content: Any, path: str, generous: bool) -> list[Any]:
        if not isinstance(content, dict):
            raise ValueError("%s holds a mapping, not %r" % (path, content))
        places = self._model.places(particle)
        wild = "" in names(particle)
        pool: Pool = {}
        for name, value in content.items():
            if name not in places and not wild and name != "raw":
                raise ValueError("%s.%s is not in the schema of the reply%s" % (path, name, nearest(name, places)))
            values = listed(value) if name not in places or places[name].repeats else [value]
            if values and name != "raw":
                pool[name] = list(values)
        nodes: list[Any] = self._taken(particle, pool, path, generous)
        if pool:
            raise ValueError("%s.%s cannot stand beside the rest, or not that often" % (path, next(iter(pool))))
        return nodes + ([raw(content["raw"], path + ".raw")] if "raw" in content else [])

    def _taken(self, particle: Any, pool: Pool, path: str, generous: bool) -> list[Node]:
        """Return what the pool has for the particle, taking it out, and at least what the particle requires."""
        least, most = occurs(particle)
        if generous and particle.tag not in (ELEMENT, ANY):
            least = max(least, 1)
        nodes: list[Node] = []
        count = 0
        while most is None or count < most:
            if not self._wanted(particle, pool) and count >= least:
                break
            nodes += self._once(particle, pool, path, generous)
            count += 1
        return nodes

    def _once(self, particle: Any, pool: Pool, path: str, generous: bool) -> list[Node]:
        if particle.tag == ANY:
            return [(name, free(value)) for name in list(pool) for value in pool.pop(name)]
        if particle.tag == ELEMENT:
            name = particle.get("name")
            path = "%s.%s" % (path, name)
            if name not in pool:
                return [self.made_up(particle, path)]
            content = pool[name].pop(0)
            if not pool[name]:
                del pool[name]
            return [self.element(particle, content, path)]
        parts = [self._branch(particle, pool)] if particle.tag == CHOICE else particle
        return [node for part in parts for node in self._taken(part, pool, path, generous)]

    def _branch(self, choice: Any, pool: Pool) -> Any:
        known = {name: [value] for name, value in self._made_up.known.items()}
        fitting = [part for names in (pool, known) for part in choice if self._wanted(part, names)]
        return fitting[0] if fitting else choice[0]

    @staticmethod
    def _wanted(particle: Any, pool: Pool) -> bool:
        known = names(particle)
        return bool(pool) if "" in known else not known.isdisjoint(pool)
