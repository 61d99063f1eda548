# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Who may log in, and whose things they are: accounts and secret keys."""

from __future__ import annotations

import dataclasses
import uuid
from typing import Any

ROLES = ("administrator", "reseller", "customer")
PERSON = ("cname", "pname", "phone", "fax", "email", "address", "city", "state", "pcode", "country", "locale")


@dataclasses.dataclass
class Account:
    """An account that may or may not use the XML API; person holds what customer/get and reseller/get tell of it."""

    login: str
    password: str
    role: str
    id: int
    xml_api: bool = True
    disabled: bool = False
    locked: bool = False
    failures: int = 0
    owner: str = ""
    guid: str = ""
    external_id: str = ""
    description: str = ""
    status: int = 0
    created: str = "2024-02-01"
    person: dict[str, Any] = dataclasses.field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.role not in ROLES:
            raise ValueError("Account %r: the role is one of %s, not %r" % (self.login, ", ".join(ROLES), self.role))
        unknown = sorted(set(self.person) - set(PERSON))
        if unknown:
            raise ValueError("Account %r: person does not know %s. It knows: %s" % (self.login, ", ".join(unknown), ", ".join(PERSON)))
        self.guid = self.guid or str(uuid.uuid5(uuid.NAMESPACE_OID, "account %s" % self.id))
        self.owner = self.owner or ("admin" if self.role == "customer" else "")


@dataclasses.dataclass
class SecretKey:
    """A key that stands for an account; with addresses, only from there."""

    key: str
    login: str
    addresses: list[str] = dataclasses.field(default_factory=list)
