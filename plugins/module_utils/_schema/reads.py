# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Which operations only read, which ones write, and whether a filter selects everything.

A read may be repeated, and runs in check mode. What is not in the table may write.
"""

from __future__ import annotations

import typing as t

from .fields import fields
from .notation import Group
from .tables import REQUESTS

DESCRIPTORS = "get-limit-descriptor get-permission-descriptor get-physical-hosting-descriptor"
# lic_get_info tells what a licence holds that is sent along, and installs nothing; the lists of buttons and of restrictions do not begin with get.
READS = {
    "server": "get get_protos get_misc get_additional_key lic_get_info domain-restriction-list",
    "customer": "get get-domain-list",
    "webspace": "get get_traffic get-changed cform_buttons_list " + DESCRIPTORS,
    "subdomain": "get",
    "dns": "get get_rec get_acl get_master_server get-status-remote-dns get-recursion get-supported-recursion",
    "db_server": "get get-default get-supported-types get-local",
    "mail": "get_info get_prefs get-available-mail-providers",
    "certificate": "get-pool",
    "site-alias": "get get-supported-services",
    "ip": "get",
    "event_log": "get_events get-last-id",
    "secret_key": "get_info",
    "ui": "get-custombutton get-navigation",
    "service-plan": "get " + DESCRIPTORS,
    "service-plan-addon": "get " + DESCRIPTORS,
    "reseller-plan": "get get-limit-descriptor get-permission-descriptor",
    "reseller": "get get-domain-list cform-buttons-list get-limit-descriptor get-permission-descriptor",
    "virtdir": "get",
    "database": "get-db get-default-user get-db-users",
    "ftp-user": "get",
    "session": "get",
    "locale": "get get-message",
    "log-rotation": "get get-status",
    "protected-dir": "get get-user get-pd-location-descriptor",
    "aps": "get-download-status get-packages-list get-packages-list-by-reseller get-packages-list-by-webspace",
    "site": "get get_traffic cform_buttons_list get-physical-hosting-descriptor",
    "php-handler": "get get-usage",
    "extension": "get",
}
WRITES = {
    "server": """
        set srv_man lic_install lic_update initial_setup remove_additional_key renew_additional_key set_misc del_misc create_session set-ppb-connection reboot
        license-rollback-key license-retrieve-keys clean-mail-queue add-admin-alias set-admin-alias del-admin-alias
        domain-restriction-add domain-restriction-remove domain-restriction-rename domain-restriction-enable domain-restriction-disable
    """,
    "customer": "add set del convert-to-reseller change-owner",
    "webspace": """
        add set del set_traffic switch-subscription sync-subscription add-subscription remove-subscription add-package remove-package
        add-plan-item remove-plan-item enable-aps-filter disable-aps-filter
    """,
    "subdomain": "add set del rename",
    "dns": """
        set add_rec del_rec add_to_acl remove_from_acl switch add_master_server del_master_server enable disable enable-remote-dns disable-remote-dns
        set-recursion sync-with-template
    """,
    "db_server": "add set del set-default",
    "mail": "create update remove enable disable set_prefs rename",
    "certificate": "install update remove generate",
    "site-alias": "create set delete rename",
    "ip": "add set del",
    "secret_key": "create delete",
    "ui": "create-custombutton delete-custombutton branding-theme-install branding-theme-uninstall",
    "service-plan": "add set del duplicate add-package remove-package add-plan-item remove-plan-item enable-aps-filter disable-aps-filter",
    "service-plan-addon": "add set del duplicate add-package remove-package",
    "reseller-plan": "add set del duplicate add-package remove-package enable-aps-filter disable-aps-filter",
    "reseller": """
        add set del ippool-add-ip ippool-del-ip ippool-set-ip convert-to-customer switch-subscription sync-subscription add-package remove-package
        enable-aps-filter disable-aps-filter
    """,
    "virtdir": "create update remove",
    "database": "add-db del-db assign-to-subscription set-default-user add-db-user del-db-user set-db-user set-custom-host",
    "ftp-user": "add set del",
    "session": "terminate",
    "locale": "enable disable",
    "log-rotation": "set enable disable",
    "protected-dir": "add set delete add-user set-user delete-user",
    "aps": "download-package import-package install import-config set-package-properties",
    "site": "add set del set_traffic",
    "php-handler": "enable disable",
    # What an extension does when it is called is its own affair.
    "extension": "install uninstall call",
}
# What these do depends on what they hold: events are deleted as they are given out, unless that is switched off; database servers are listed, added or removed.
EITHER = {"event_log": "get", "webspace": "db-servers", "service-plan": "db-servers"}


def is_read(operator: str, operation: str, element: t.Any = None) -> bool:
    """Tell whether an operation only reads; ``element`` is the operation with what it holds."""
    if operation in READS.get(operator, "").split():
        return True
    if element is None or EITHER.get(operator) != operation:
        return False
    if operation == "get":
        return (element.findtext("options/flush_selected_range") or "").strip() in ("false", "0")
    return [child.tag for child in element] == ["list"]


def has_empty_filter(operator: str, element: t.Any) -> bool:
    """Tell whether an operation that selects by filter has one that is empty or missing, which for Plesk means all objects."""
    operation = REQUESTS.operation(operator, element.tag)
    if operation is None:
        return element.find("filter") is not None and _selects_all(element)
    return any(_selects_all(place) for place in _selecting(REQUESTS.content(operation), element))


def _selecting(content: Group | str, element: t.Any) -> t.Iterator[t.Any]:
    """Yield the elements that ought to have a filter: the operation, or what it holds where the filter stands deeper."""
    if isinstance(content, Group):
        if "filter" in content.names:
            yield element
            return
        for child in element:
            field = fields(content).get(child.tag)
            inner = REQUESTS.content(field.element) if field else ""
            if isinstance(inner, Group) and "filter" in inner.names:
                yield child


def _selects_all(element: t.Any) -> bool:
    found = element.find("filter")
    return found is None or not len(found)
