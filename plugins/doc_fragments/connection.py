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
  - A task that runs on the controller does its work within Ansible's own process, which is much faster than a module.
    See the attribute C(action) for the conditions.
  - In a play with C(become=true), set C(become=false) for tasks that run on the controller.
    Otherwise Ansible runs C(sudo) there, which may ask for a password. The modules never need root.
options:
  host:
    description:
      - The name or address of the Plesk server, as seen from where the module runs.
      - The default often resolves to the IPv6 address C(::1) first. If O(secret_key) is bound to V(127.0.0.1), set this option to V(127.0.0.1) too.
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
      - Whether to use TLS. With V(false) the connection is plain HTTP, for which Plesk listens on port 8880.
        The credentials are then sent in clear text, and there is a warning unless O(host) is this machine and no proxy is used.
      - If not set, the value of the environment variable E(PLESK_USE_TLS) is used.
    type: bool
    default: true
  username:
    description:
      - The login that O(password) belongs to, of the administrator or, for plans, of a reseller.
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
      - A secret key of the XML API. Prefer it to a password. If both are set, the key is used.
      - If not set, the value of the environment variable E(PLESK_SECRET_KEY) is used.
    type: str
  validate_certs:
    description:
      - Whether to verify the server's certificate. If it is self-signed, set O(cert_fingerprint) or O(ca_path) rather than V(false).
      - If not set, the value of the environment variable E(PLESK_VALIDATE_CERTS) is used.
    type: bool
    default: true
  ca_path:
    description:
      - A file or folder with the certificates of the authorities to trust, in PEM format, instead of those that requests trusts by default.
      - It must also contain the intermediate certificates that the server does not send. Prepare a folder with C(openssl rehash).
      - If not set, the value of the environment variable E(PLESK_CA_PATH) is used.
    type: path
  cert_fingerprint:
    description:
      - The SHA-256 fingerprint of the server's certificate, as V(sha256:AB:CD:...), as plain hexadecimal digits in either case,
        or as OpenSSL shows it, V(sha256 Fingerprint=AB:CD:...).
      - It pins this one certificate. Authorities, names and dates are not checked, and O(ca_path) is not used.
      - If not set, the value of the environment variable E(PLESK_CERT_FINGERPRINT) is used.
    type: str
  timeout:
    description:
      - How many seconds one exchange with the server may take in total, 86400 at most.
      - If not set, the value of the environment variable E(PLESK_TIMEOUT) is used.
    type: int
    default: 60
  use_proxy:
    description:
      - Whether to use the proxy from the environment variables E(HTTPS_PROXY), E(HTTP_PROXY), E(ALL_PROXY) and E(NO_PROXY).
      - If not set, the value of the environment variable E(PLESK_USE_PROXY) is used.
    type: bool
    default: true
  protocol_version:
    description:
      - The version of the XML API to use, such as V(1.6.9.1). Without this option the server uses its newest version.
      - If not set, the value of the environment variable E(PLESK_PROTOCOL_VERSION) is used.
    type: str
"""
