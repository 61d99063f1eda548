# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The options of the connection, which every module has, and checks that argument specs cannot express."""

from __future__ import annotations

import typing as t

from ._errors import OptionError

# The longest time that any option may ask to wait, in seconds: a day. Sockets cannot wait for ever.
MAX_SECONDS = 86400

# What Ansible has to know of each option; the fallback is the environment variable PLESK_ and its name in capitals.
CONNECTION: dict[str, dict[str, t.Any]] = dict(
    host=dict(type="str", default="localhost"),
    port=dict(type="int", default=8443),
    use_tls=dict(type="bool", default=True),
    username=dict(type="str", default="admin"),
    password=dict(type="str", no_log=True),
    secret_key=dict(type="str", no_log=True),
    validate_certs=dict(type="bool", default=True),
    ca_path=dict(type="path"),
    cert_fingerprint=dict(type="str"),
    timeout=dict(type="int", default=60),
    use_proxy=dict(type="bool", default=True),
    protocol_version=dict(type="str"),
)


def require_within(option: str, number: int, least: int, most: int) -> None:
    """Raise OptionError unless a number lies within limits; Ansible takes true and false for numbers."""
    if isinstance(number, bool) or not least - 1 < number <= most:
        raise OptionError("{0} has to be a number between {1} and {2}".format(option, least, most))
