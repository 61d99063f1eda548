# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""How requests connects: to whichever address of a name answers, with a TLS context of ours, and with the pin if there is one, also behind a proxy."""

from __future__ import annotations

import traceback
import typing as t

from . import addresses, tls

try:
    import requests
    import requests.adapters
    import urllib3
except ImportError:
    REQUESTS_IMPORT_ERROR: str | None = traceback.format_exc()
    _Adapter = _Pool = _TLSPool = _Connection = _TLSConnection = t.cast(t.Any, object)
else:
    REQUESTS_IMPORT_ERROR = None
    _Adapter = t.cast(t.Any, requests.adapters.HTTPAdapter)
    _Pool, _TLSPool = t.cast(t.Any, urllib3.HTTPConnectionPool), t.cast(t.Any, urllib3.HTTPSConnectionPool)
    _Connection, _TLSConnection = _Pool.ConnectionCls, _TLSPool.ConnectionCls


class _Dialling:
    """A connection that is made to whichever address answers."""

    def _new_conn(self) -> t.Any:
        connection: t.Any = self
        host = getattr(connection, "_dns_host", connection.host)
        return addresses.connect(host.strip("[]"), connection.port, connection.timeout, connection.socket_options or ())


class _DiallingConnection(_Dialling, _Connection):
    pass


class _DiallingTLSConnection(_Dialling, _TLSConnection):
    pass


class _DiallingPool(_Pool):
    ConnectionCls = _DiallingConnection


class _DiallingTLSPool(_TLSPool):
    ConnectionCls = _DiallingTLSConnection


class Adapter(_Adapter):
    """The adapter for both schemes. ``verify`` tells whether an authority has to have signed the certificate, ``pin`` is its fingerprint."""

    def __init__(self, pin: str | None, verify: bool) -> None:
        self._tls = dict(ssl_context=tls.make_context() if verify else tls.UNVERIFIED)
        # urllib3 before 2 passes it on to connections without TLS, which do not take it.
        if pin:
            self._tls["assert_fingerprint"] = pin
        super().__init__()

    def init_poolmanager(self, *args: t.Any, **kwargs: t.Any) -> None:
        super().init_poolmanager(*args, **dict(kwargs, **self._tls))
        _dial(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **kwargs: t.Any) -> t.Any:
        manager = super().proxy_manager_for(proxy, **dict(kwargs, **self._tls))
        # The connections of SOCKS have a way of their own.
        if not proxy.lower().startswith("socks"):
            _dial(manager)
        return manager


def _dial(manager: t.Any) -> None:
    manager.pool_classes_by_scheme = dict(http=_DiallingPool, https=_DiallingTLSPool)
