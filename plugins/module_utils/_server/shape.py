# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The sections of ``server/get`` in the shapes in which playbooks use them; without passwords, and without the licence itself."""

from __future__ import annotations

import typing as t

from .._schema.secrets import is_secret
from .._schema.values import boolean, whole

# The limits of a licence are numbers, but this is a date.
_DATE = "lim_date"


def shape(section: str, data: t.Any) -> t.Any:
    """Return a section in its shape; one that came more than once is a list of them."""
    if isinstance(data, list):
        return [shape(section, item) for item in data]
    plain = _rename(data)
    return _SHAPES[section](plain) if section in _SHAPES and isinstance(plain, dict) else plain


def _rename(value: t.Any) -> t.Any:
    """Return data with ``_`` for ``-`` in its names, and without what is secret."""
    if isinstance(value, dict):
        return {name.replace("-", "_"): _rename(item) for name, item in value.items() if not is_secret(name, "server")}
    return [_rename(item) for item in value] if isinstance(value, list) else value


def _shape_key(data: dict[str, t.Any]) -> dict[str, t.Any]:
    """Return the properties of a licence by name."""
    properties = {item["name"]: item["value"] for item in _pairs(data, "property", "value")}
    known = {name: _read(whole, value) if name.startswith("lim_") and name != _DATE else value for name, value in properties.items()}
    return dict({name: value for name, value in data.items() if name not in ("property", "content")}, **known)


def _shape_components(data: dict[str, t.Any]) -> dict[str, t.Any]:
    """Return the versions of the components by name."""
    return {item["name"]: item["version"] for item in _pairs(data, "component", "version")}


def _shape_stat(data: dict[str, t.Any]) -> dict[str, t.Any]:
    """Return the figures with a list of the disks."""
    if isinstance(data.get("diskspace"), dict):
        data["diskspace"] = data["diskspace"].get("device")
    return data


def _shape_updates(data: dict[str, t.Any]) -> dict[str, t.Any]:
    """Return the updates; the schema calls one switch a text."""
    if "security_updates" in data:
        data["security_updates"] = _read(boolean, data["security_updates"])
    return data


def _pairs(data: dict[str, t.Any], tag: str, value: str) -> t.Iterator[dict[str, t.Any]]:
    """Yield the pairs of a name and a value that are whole."""
    for item in data.get(tag) or ():
        if isinstance(item, dict) and isinstance(item.get("name"), str) and value in item:
            yield item


def _read(kind: t.Callable[[str], t.Any], value: t.Any) -> t.Any:
    """Return a text as what it is, or as it stands if it is something else."""
    try:
        return kind(value) if isinstance(value, str) else value
    except ValueError:
        return value


_SHAPES = {"key": _shape_key, "components": _shape_components, "stat": _shape_stat, "updates": _shape_updates}
