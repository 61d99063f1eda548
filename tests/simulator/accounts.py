# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Who may log in: accounts and secret keys."""

from __future__ import annotations

import dataclasses

ROLES = ("administrator", "reseller", "customer")


@dataclasses.dataclass
class Account:
    """An account that may or may not use the XML API."""

    login: str
    password: str
    role: str
    id: int
    xml_api: bool = True
    disabled: bool = False
    locked: bool = False
    failures: int = 0

    def __post_init__(self) -> None:
        if self.role not in ROLES:
            raise ValueError("Account %r: the role is one of %s, not %r" % (self.login, ", ".join(ROLES), self.role))


@dataclasses.dataclass
class SecretKey:
    """A key that stands for an account; with addresses, only from there."""

    key: str
    login: str
    addresses: list[str] = dataclasses.field(default_factory=list)
