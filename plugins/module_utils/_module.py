# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The only util that knows Ansible: the options every module has, and how a module's work is run and ended."""

from __future__ import annotations

import os
import typing as t

from ansible.module_utils.basic import AnsibleModule, missing_required_lib
from ansible.module_utils.common.parameters import AnsibleFallbackNotFound, remove_values

from ._errors import OptionError, PleskError, ResultError
from ._packet import decode
from ._transport import http, login

Work = t.Callable[[t.Mapping[str, t.Any], http.Transport, bool], t.Dict[str, t.Any]]


def environment(variable: str) -> str:
    """Return the value of an environment variable as an option's fallback; an empty one counts as unset."""
    value = os.environ.get(variable)
    if not value:
        raise AnsibleFallbackNotFound
    return value


def argument_spec(**options: t.Any) -> dict[str, t.Any]:
    """Return the argument spec of a module: its own options and those of the connection."""

    def option(variable: str, **spec: t.Any) -> dict[str, t.Any]:
        return dict(spec, fallback=(environment, [variable]))

    return dict(
        host=option("PLESK_HOST", type="str", default="localhost"),
        port=option("PLESK_PORT", type="int", default=8443),
        use_tls=option("PLESK_USE_TLS", type="bool", default=True),
        username=option("PLESK_USERNAME", type="str", default="admin"),
        password=option("PLESK_PASSWORD", type="str", no_log=True),
        secret_key=option("PLESK_SECRET_KEY", type="str", no_log=True),
        validate_certs=option("PLESK_VALIDATE_CERTS", type="bool", default=True),
        ca_path=option("PLESK_CA_PATH", type="path"),
        cert_fingerprint=option("PLESK_CERT_FINGERPRINT", type="str"),
        timeout=option("PLESK_TIMEOUT", type="int", default=60),
        use_proxy=option("PLESK_USE_PROXY", type="bool", default=True),
        protocol_version=option("PLESK_PROTOCOL_VERSION", type="str"),
        **options,
    )


class Module(AnsibleModule):
    """An AnsibleModule that knows its secrets whatever else is wrong: ansible-core forgets all of them if suboptions are no dictionaries."""

    def fail_json(self, msg: str, **returned: t.Any) -> None:
        """Fail, without a secret."""
        self.no_log_values.update(login.secrets(self.params))
        super().fail_json(msg, **returned)


def run(module: AnsibleModule, work: Work) -> None:
    """Do the work of a module, and end the module with what came of it."""
    module.no_log_values.update(login.secrets(module.params))
    for library, error in (("requests", http.REQUESTS_IMPORT_ERROR), ("lxml", decode.LXML_IMPORT_ERROR)):
        if error:
            module.fail_json(msg=missing_required_lib(library), exception=error)
    returned = perform(work, module.params, module.check_mode, module._verbosity)
    for warning in returned.pop("warnings", ()):
        # ansible-core masks what is returned, but since 2.19 no longer what is warned of.
        module.warn(remove_values(warning, module.no_log_values))
    if "msg" in returned:
        module.fail_json(**returned)
    module.exit_json(**returned)


def perform(work: Work, params: t.Mapping[str, t.Any], check_mode: bool, verbosity: int) -> dict[str, t.Any]:
    """Return what the task returns; there is a ``msg`` exactly if it failed."""
    try:
        with connect(params) as transport:
            returned = work(params, transport, check_mode)
    except OptionError as error:
        return error.facts()
    except PleskError as error:
        returned = error.facts()
        if isinstance(error, ResultError) and error.request and error.errcode == 1014 and verbosity >= 3:
            returned["packet"] = error.request.decode("utf-8")
    if http.in_clear(params):
        warning = "The credentials for {0} travel in clear, because use_tls is false".format(params["host"])
        returned["warnings"] = [warning, *returned.get("warnings", ())]
    return returned


def connect(params: t.Mapping[str, t.Any]) -> http.HTTPTransport:
    """Return the transport that the connection options describe."""
    return http.HTTPTransport(params)
