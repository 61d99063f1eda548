# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What limits, hosting and permissions of plans can be set to: descriptors, derived from the known names."""

from __future__ import annotations

import dataclasses
import re
from typing import Any, Dict

from ..facts import built
from .names import COUNTS, PERMISSIONS, SIZES, SWITCHED

Described = Dict[str, Dict[str, "Descriptor"]]
SECTIONS = ("limits", "hosting", "permissions")
WHOLE = re.compile("-?[0-9]+")
FITS = {
    "int": WHOLE.fullmatch,
    "bytes": WHOLE.fullmatch,
    "date": WHOLE.fullmatch,
    "uint": re.compile("[0-9]+").fullmatch,
    "float": re.compile(r"-?[0-9]+(\.[0-9]+)?").fullmatch,
    "boolean": re.compile("true|false").fullmatch,
}


@dataclasses.dataclass
class Descriptor:
    """The descriptor of one name; without an enumeration, every value of the type will do."""

    type: str = "string"
    default: str | None = None
    enum: list[str] = dataclasses.field(default_factory=list)
    writable_by: list[str] = dataclasses.field(default_factory=lambda: ["admin", "reseller"])
    label: str = ""
    hint: str = ""
    extension: dict[str, Any] = dataclasses.field(default_factory=dict)

    def admits(self, value: str) -> bool:
        """Tell whether the value is of the type and in the enumeration."""
        return bool(FITS.get(self.type, lambda text: True)(value)) and (not self.enum or value in self.enum)


def _of_names() -> Described:
    """Return descriptors for every name that is known."""
    limits = {name: Descriptor("int", "-1", label="limit__" + name) for name in COUNTS}
    limits.update({name: Descriptor("bytes", "-1", label="limit__" + name) for name in SIZES})
    limits["expiration"] = Descriptor("int", "-1", label="limit__expiration")
    limits["upsell_site_builder"].writable_by = ["none"]
    hosting = {name: Descriptor("boolean", "false", label="hosting__" + name) for name in SWITCHED}
    hosting["webstat"] = Descriptor("string", "none", ["none", "awstats", "webalizer"], label="hosting__webstat")
    hosting["shell"] = Descriptor("string", "/bin/false", ["/bin/false", "/bin/bash", "/bin/sh", "/bin/rbash"], ["admin"], label="hosting__shell")
    hosting["ftp_quota"] = Descriptor("bytes", "-1", label="hosting__ftp_quota")
    hosting["php_handler_id"] = Descriptor("string", label="hosting__php_handler_id")
    hosting["unpaid_website_status"] = Descriptor("string", "suspended", ["suspended", "disabled"], label="hosting__unpaid_website_status")
    permissions = {name: Descriptor("boolean", "false", label="permission__" + name) for name in PERMISSIONS}
    permissions["manage_not_chroot_shell"].writable_by = ["admin"]
    for names in (limits, permissions):
        for name, descriptor in names.items():
            descriptor.extension = {"shared": "true"} if name.startswith("ext_") else {}
    return {"limits": limits, "hosting": hosting, "permissions": permissions}


OF_NAMES = _of_names()


def made(document: dict[str, Any]) -> Described:
    """Return the descriptors with those of the state put over them; null takes a name away."""
    described = {section: dict(names) for section, names in OF_NAMES.items()}
    for section, names in document.items():
        if section not in SECTIONS or not isinstance(names, dict):
            raise ValueError("State descriptors: a mapping of names under %s, not %r" % (", ".join(SECTIONS), {section: names}))
        for name, facts in names.items():
            if facts is None:
                described[section].pop(name, None)
            else:
                described[section][name] = built(Descriptor, facts)
    return described


def nodes(names: dict[str, Descriptor]) -> list[Any]:
    """Return the content of a node descriptor; a bind ties what belongs together on the panel's form."""
    properties = [("property", _property(name, descriptor)) for name, descriptor in names.items()]
    if {"php", "php_handler_id"} <= set(names):
        relevant = [("name", "php"), ("value", "true")]
        properties.append(("bind", [("ref", "php_handler_id"), ("relevant", relevant), ("read-only", "false")]))
    return properties


def _property(name: str, descriptor: Descriptor) -> list[Any]:
    content: list[Any] = [("name", name), ("type", descriptor.type)]
    content += [("enum", [("value", value), ("label", "value__" + value)]) for value in descriptor.enum]
    content += [] if descriptor.default is None else [("default-value", descriptor.default)]
    content += [("writable-by", who) for who in descriptor.writable_by]
    content += [(tag, value) for tag, value in (("label", descriptor.label), ("hint", descriptor.hint)) if value]
    return content + ([("extension", list(descriptor.extension.items()))] if descriptor.extension else [])
