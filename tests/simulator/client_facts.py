# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a client has to know of a simulated server."""

from __future__ import annotations

from .certificate import Certificate
from .state import State


class ClientFacts:
    """The credentials and the files, as they are at the moment."""

    state: State
    certificate: Certificate

    @property
    def login(self) -> str:
        """Return the login of the first administrator."""
        return next(account.login for account in self.state.accounts if account.role == "administrator")

    @property
    def password(self) -> str:
        """Return the administrator's password."""
        return next(account.password for account in self.state.accounts if account.login == self.login)

    @property
    def secret_key(self) -> str | None:
        """Return the administrator's first secret key."""
        return next((key.key for key in self.state.secret_keys if key.login == self.login), None)

    @property
    def ca_path(self) -> str:
        """Return the file with the root, to be trusted."""
        return self.certificate.ca_path

    @property
    def intermediate_path(self) -> str:
        """Return the file with the intermediate, which issues some kinds of certificates."""
        return self.certificate.intermediate_path

    @property
    def leaf_path(self) -> str:
        """Return the file with the certificate that the server shows, without its chain."""
        return self.certificate.leaf_path

    @property
    def fingerprint(self) -> str:
        """Return the certificate's fingerprint, to be pinned."""
        return self.certificate.fingerprint
