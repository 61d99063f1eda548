# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations


class ModuleDocFragment:
    """The options that say which Plesk server to talk to, and how."""

    DOCUMENTATION = r"""
requirements:
  - requests
  - lxml
notes:
  - Where a task runs on the controller anyway, its work is done in Ansible's own process, which is much faster.
    This applies with the connection plugin P(ansible.builtin.local#connection), without C(become) and C(async), and if Ansible's own Python has the libraries.
    Options and results are the same. Set the variable C(plesk_in_process) to V(false) to run the module as usual.
  - The module never needs root on the machine where it runs. With C(delegate_to=localhost) in a play with C(become=true), give the task C(become=false).
options:
  host:
    description:
      - The Plesk server, as a name or an address, seen from where the module runs.
      - A name may lead to an IPv6 address, V(localhost) to V(::1). A key that is bound to V(127.0.0.1) then needs that address here.
      - If not set, the value of the environment variable E(PLESK_HOST) is used.
    type: str
    default: localhost
  port:
    description:
      - The port of the panel.
      - If not set, the value of the environment variable E(PLESK_PORT) is used.
    type: int
    default: 8443
  use_tls:
    description:
      - With V(false) the connection is plain HTTP, for which Plesk listens on port 8880.
        The credentials are then sent in clear text, so there is a warning unless O(host) is this machine and no proxy is in between.
      - If not set, the value of the environment variable E(PLESK_USE_TLS) is used.
    type: bool
    default: true
  username:
    description:
      - The administrator, or for add-on plans a reseller, to log in as with O(password).
      - If not set, the value of the environment variable E(PLESK_USERNAME) is used.
    type: str
    default: admin
  password:
    description:
      - The password of O(username). Either this or O(secret_key) is required.
      - If not set, the value of the environment variable E(PLESK_PASSWORD) is used.
    type: str
  secret_key:
    description:
      - A secret key of the XML API, which is better than a password. If both are there, the key is used.
      - If not set, the value of the environment variable E(PLESK_SECRET_KEY) is used.
    type: str
  validate_certs:
    description:
      - Whether to check the server's certificate. For a self-signed one set O(cert_fingerprint) or O(ca_path) rather than V(false).
      - If not set, the value of the environment variable E(PLESK_VALIDATE_CERTS) is used.
    type: bool
    default: true
  ca_path:
    description:
      - A file or folder with the certificates of the authorities to trust, instead of those that requests trusts by default.
      - A file holds them in PEM, with the intermediate certificates that the server does not send. A folder has to be prepared with C(openssl rehash).
      - If not set, the value of the environment variable E(PLESK_CA_PATH) is used.
    type: path
  cert_fingerprint:
    description:
      - The SHA-256 fingerprint of the server's certificate, as V(sha256:AB:CD:...) or as bare hexadecimal digits in either case.
      - It pins this very certificate. Authorities, names and dates are not looked at, and neither is O(ca_path).
      - If not set, the value of the environment variable E(PLESK_CERT_FINGERPRINT) is used.
    type: str
  timeout:
    description:
      - How many seconds one exchange with the server may take as a whole, 86400 at most.
      - If not set, the value of the environment variable E(PLESK_TIMEOUT) is used.
    type: int
    default: 60
  use_proxy:
    description:
      - Whether to honour the environment variables E(HTTPS_PROXY), E(HTTP_PROXY) and E(NO_PROXY).
      - If not set, the value of the environment variable E(PLESK_USE_PROXY) is used.
    type: bool
    default: true
  protocol_version:
    description:
      - The version of the XML API to ask for, such as V(1.6.9.1). If left out, the server uses its newest.
      - If not set, the value of the environment variable E(PLESK_PROTOCOL_VERSION) is used.
    type: str
"""
