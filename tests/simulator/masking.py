# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Passwords and keys are never shown; a document that was read without them can be put back all the same."""

from __future__ import annotations

from typing import Any, Callable

MASK = "********"
SECRETS = {"accounts": "password", "secret_keys": "key"}


def mask(document: dict[str, Any]) -> None:
    """Hide the credentials of a document."""
    for part, secret in SECRETS.items():
        for entry in document[part]:
            entry[secret] = MASK


def unmasked(part: str, entries: list[Any], known: list[dict[str, Any]], complete: Callable[[Any], dict[str, Any]]) -> list[Any]:
    """Return the entries with their secrets: behind a mask is that of the known entry it stands for."""
    secret = SECRETS[part]
    return [
        _unmasked(secret, complete(entry), known[place : place + 1] + known) if isinstance(entry, dict) and entry.get(secret) == MASK else entry
        for place, entry in enumerate(entries)
    ]


def _unmasked(secret: str, entry: dict[str, Any], known: list[dict[str, Any]]) -> dict[str, Any]:
    alike = [one[secret] for one in known if dict(one, **{secret: MASK}) == entry]
    same_login = {one[secret] for one in known if one["login"] == entry["login"]}
    if not alike and len(same_login) != 1:
        raise ValueError("The %s of %r cannot be told: give it instead of the mask" % (secret, entry))
    return dict(entry, **{secret: alike[0] if alike else same_login.pop()})
