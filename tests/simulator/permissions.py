# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which account may use which operation."""

from __future__ import annotations

from .accounts import Account

ADMINISTRATOR_OPERATORS = ("server", "secret_key", "extension", "php-handler", "reseller", "reseller-plan")
NOT_BY_CUSTOMERS = (("customer", "add"), ("customer", "del"))
CUSTOMER_OPERATORS = ("customer", "webspace", "site", "site-alias", "subdomain", "mail", "database", "ftp-user", "dns", "certificate", "protected-dir")


def allows(account: Account, operator: str, operation: str) -> bool:
    """Tell whether the account may use the operation at all; whose objects it may touch is the operation's affair."""
    if account.role == "administrator" or operation == "get_protos":
        return True
    if operator in ADMINISTRATOR_OPERATORS:
        return False
    if account.role == "reseller":
        return True
    return operator in CUSTOMER_OPERATORS and (operator, operation) not in NOT_BY_CUSTOMERS and (operator != "webspace" or operation.startswith("get"))
