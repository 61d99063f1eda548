# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""How a module's work is run and how it ends; besides the options, the only util that knows Ansible."""

from __future__ import annotations

import os
import typing as t

from ansible.module_utils.basic import AnsibleModule, missing_required_lib
from ansible.module_utils.common.parameters import AnsibleFallbackNotFound

from . import _masking
from ._client import Client
from ._errcodes import PACKET_REFUSED
from ._errors import OptionError, PleskError, ResultError
from ._options import CONNECTION
from ._packet import xml
from ._transport import http, login

# From these options a module works with a client, perhaps in check mode, towards what it returns; a dict with ``failed`` if it failed.
Work = t.Callable[[t.Mapping[str, t.Any], Client, bool], t.Dict[str, t.Any]]
FindSecrets = t.Callable[[t.Mapping[str, t.Any]], t.Iterable[str]]


def argument_spec(**options: t.Any) -> dict[str, t.Any]:
    """Return the argument spec of a module: the options of the connection and its own."""
    connection = {name: dict(spec, fallback=(read_environment, ["PLESK_" + name.upper()])) for name, spec in CONNECTION.items()}
    return dict(connection, **options)


def read_environment(variable: str) -> str:
    """Return the value of an environment variable; raise AnsibleFallbackNotFound if it is unset or empty."""
    value = os.environ.get(variable)
    if not value:
        raise AnsibleFallbackNotFound
    return value


class _Module(AnsibleModule):
    """An AnsibleModule that knows its secrets whatever else is wrong: ansible-core forgets all of them if suboptions are not dictionaries."""

    params: dict[str, t.Any]

    def __init__(self, find_secrets: FindSecrets, **spec: t.Any) -> None:
        self.find_secrets = find_secrets
        super().__init__(**spec)

    def exit_json(self, **returned: t.Any) -> None:
        """End, without a secret in what is returned."""
        super().exit_json(**self._masked(returned))

    def fail_json(self, msg: str, **returned: t.Any) -> None:
        """Fail, without a secret in what is returned."""
        super().fail_json(**self._masked(dict(returned, msg=msg)))

    def _log_invocation(self) -> None:
        """Write to the log of this machine that the module runs and with which options; ansible-core knows only the secrets that are options of their own."""
        params = self.params
        self.params = _masking.mask(params, self._find_secrets())
        try:
            super()._log_invocation()
        finally:
            self.params = params

    def _masked(self, returned: dict[str, t.Any]) -> dict[str, t.Any]:
        secrets = self._find_secrets()
        _masking.register(secrets)
        invocation = dict(module_args=_masking.hide_unknown(self.params, self.argument_spec))
        return _masking.mask(dict(returned, invocation=invocation), secrets)

    def _find_secrets(self) -> t.Collection[str]:
        self.no_log_values.update(login.secrets(self.params), self.find_secrets(self.params))
        return self.no_log_values


def run(spec: t.Mapping[str, t.Any], work: Work, find_secrets: FindSecrets = lambda params: ()) -> None:
    """Run a module with these options, do its work, and end it with what came of it; ``find_secrets`` returns what else is secret in the options."""
    module = _Module(find_secrets, supports_check_mode=True, **spec)
    module.no_log_values.update(login.secrets(module.params), find_secrets(module.params))
    for library, error in find_missing_libraries().items():
        module.fail_json(msg=missing_required_lib(library), exception=error)
    returned = perform(work, module.params, module.check_mode, module._verbosity)
    for warning in returned.pop("warnings", ()):
        # ansible-core 2.19 and newer do not mask what is warned of.
        module.warn(_masking.mask(warning, module.no_log_values))
    (module.fail_json if returned.pop("failed", False) else module.exit_json)(**returned)


def find_missing_libraries() -> dict[str, str]:
    """Return why a library that every module needs could not be imported, by its name."""
    errors = dict(requests=http.REQUESTS_IMPORT_ERROR, lxml=xml.LXML_IMPORT_ERROR)
    return {library: error for library, error in errors.items() if error}


def perform(work: Work, params: t.Mapping[str, t.Any], check_mode: bool, verbosity: int) -> dict[str, t.Any]:
    """Return what the task returns, with ``failed`` if it failed; PleskError ends here."""
    try:
        with connect(params) as transport:
            returned = work(params, Client(transport, params["protocol_version"]), check_mode)
    except OptionError as error:
        return error.facts()
    except PleskError as error:
        returned = dict(error.facts(), request=error.request if isinstance(error, ResultError) else None)
    request = returned.pop("request", None)
    if request and returned.get("errcode") == PACKET_REFUSED and verbosity >= 3:
        returned["packet"] = request.decode("utf-8")
    if http.is_in_clear(params):
        warning = "The credentials for {0} are sent in clear text, because use_tls is false".format(params["host"])
        returned["warnings"] = [warning, *returned.get("warnings", ())]
    return returned


def connect(params: t.Mapping[str, t.Any]) -> http.HTTPTransport:
    """Return the transport that the connection options describe."""
    return http.HTTPTransport(params)
