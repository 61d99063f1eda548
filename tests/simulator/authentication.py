# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Find out whose request it is."""

from __future__ import annotations

import hmac

from .accounts import Account
from .addresses import among
from .request import Request
from .results import Refused
from .state import State
from .texts import say


def named_a_method(request: Request) -> bool:
    """Tell whether the request carries a key or a login; Authorization does not count."""
    return "KEY" in request.headers or bool(request.header("HTTP_AUTH_LOGIN"))


def authenticate(state: State, request: Request) -> Account:
    """Return the account of the request's key or else of its login, or refuse."""
    return _by_key(state, request) if "KEY" in request.headers else _by_password(state, request)


def _by_key(state: State, request: Request) -> Account:
    sent = request.header("KEY").decode("latin-1")
    found = next((key for key in state.secret_keys if key.key == sent), None)
    account = state.account(found.login) if found else None
    if found is None or account is None:
        raise Refused(11003, say(state.switches, "wrong_key"))
    if found.addresses and not among(request.peer, found.addresses):
        raise Refused(state.switches["key_from_other_address"], say(state.switches, "key_address"))
    return _usable(state, account, request)


def _by_password(state: State, request: Request) -> Account:
    logins = _readings(state, request.header("HTTP_AUTH_LOGIN"))
    passwords = [reading.encode("utf-8") for reading in _readings(state, request.header("HTTP_AUTH_PASSWD"))]
    account = next((account for account in map(state.account, logins) if account), None)
    if account is None:
        raise Refused(1001, state.switches["text_1001"])
    if not account.locked and not any(hmac.compare_digest(password, account.password.encode("utf-8")) for password in passwords):
        account.failures += 1
        account.locked = 0 < state.panel.lock_after <= account.failures
        raise Refused(1001, state.switches["text_1001"])
    account.failures = 0
    return _usable(state, account, request)


def _readings(state: State, raw: bytes) -> list[str]:
    """Return what the bytes may mean: whether Plesk reads them as UTF-8 or Latin-1 is not known."""
    encoding = state.switches["password_encoding"]
    encodings = ("utf-8", "latin-1") if encoding == "either" else (encoding,)
    return [raw.decode(name, "replace") for name in encodings]


def _usable(state: State, account: Account, request: Request) -> Account:
    restricted = state.panel.administrator_ips
    if account.role == "administrator" and restricted and not among(request.peer, restricted):
        raise Refused(state.switches["administrator_from_other_address"], say(state.switches, "administrator_address", request.peer))
    if account.locked:
        raise Refused(1012, say(state.switches, "locked"))
    if account.disabled:
        raise Refused(1011, say(state.switches, "disabled"))
    return account
