# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where the results of an operation stand in its reply: right below it, one element deeper, or not at all."""

from __future__ import annotations

from typing import Any, NamedTuple

from ..results import Node
from ..schema.model import Model, model, occurs


class Placing(NamedTuple):
    """The place of results: within is an element around them; bare means that the operation itself is the one result."""

    model: Model
    declaration: Any
    within: str | None = None
    bare: bool = False

    @property
    def repeats(self) -> bool:
        """Tell whether there may be several results."""
        return not self.bare and (occurs(self.declaration)[1] != 1 or occurs(self.declaration.getparent())[1] != 1)

    @property
    def least(self) -> int:
        """Return how many results there have to be."""
        return 1 if self.bare else occurs(self.declaration)[0]

    def children(self) -> dict[str, Any]:
        """Return {name: declaration} of what a result may hold."""
        return {name: place.declaration for name, place in self.model.places(self.model.content(self.declaration)).items()}

    def put(self, results: list[Any]) -> list[Any]:
        """Return what the operation's node holds, given the results."""
        return [(self.within, results)] if self.within else results


def placings(operator: str, operation: str) -> list[Placing]:
    """Return the places that results of an operation may have; none where anything may stand."""
    known = model("replies", operator)
    if known is None or operation not in known.operations:
        return []
    declaration = known.operations[operation]
    places = known.places(known.content(declaration))
    if "result" in places:
        return [Placing(known, places["result"].declaration)]
    deeper = [(name, known.places(known.content(place.declaration))) for name, place in places.items()]
    return [Placing(known, inner["result"].declaration, name) for name, inner in deeper if "result" in inner] or [Placing(known, declaration, bare=True)]


def placing(operator: str, element: Any) -> Placing | None:
    """Return the place that the results of this request have, None where anything may stand."""
    places = placings(operator, element.tag)
    asked = {child.tag for child in element}
    return next((place for place in places if place.within in asked), places[0] if places else None)


def place_errors(operator: str, element: Any, results: list[Node]) -> list[Any]:
    """Return what the operation's node holds if these errors are all there is to say."""
    place = placing(operator, element)
    if place is None:
        return results
    # An error without a place in the schema still has to be told somehow
    return results[0][1] if place.bare and "errcode" in place.children() else place.put(results)
