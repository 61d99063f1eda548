# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The errtexts, in the server's language: nobody may rely on them, so they can be changed."""

from __future__ import annotations

import html
from typing import Any

TEXTS = {
    "not_configured": (
        "Plesk is not configured. Go to the control panel to perform post-installation configuring.",
        "Plesk ist nicht konfiguriert. Schließen Sie die Einrichtung im Control Panel ab.",
    ),
    "api_disabled": ("Access to API is disabled for %s", "Der Zugriff auf die API ist für %s deaktiviert"),
    "no_authentication": ("Authentication method is not specified", "Authentifizierungsmethode ist nicht angegeben"),
    "wrong_key": ("PleskAPIInvalidSecretKeyException : key is not found",) * 2,
    "key_address": ("PleskAPIInvalidSecretKeyException : Invalid secret key usage. Please check logs for details.",) * 2,
    "administrator_address": (
        "Access for administrator from address '%s' is restricted in accordance with IP Access restriction policy currently applied.",
        "Der Zugriff des Administrators von der Adresse '%s' ist durch die IP-Zugriffsbeschränkung eingeschränkt.",
    ),
    "disabled": ("The account is disabled.", "Das Konto ist deaktiviert."),
    "locked": ("The login is locked.", "Die Anmeldung ist gesperrt."),
    "licence": ("The license key has expired.", "Der Lizenzschlüssel ist abgelaufen."),
    "denied": ("Permission denied.", "Zugriff verweigert."),
    "version_field": (
        "Protocol version '%s' is not supported. Current protocol version is '%s'",
        "Protokollversion '%s' wird nicht unterstützt. Die aktuelle Version ist '%s'",
    ),
    "version_documented": ("XML API protocol version not supported.", "XML-API-Protokollversion wird nicht unterstützt."),
    "feature_version": (
        "This feature is not supported for protocol version %s.",
        "Diese Funktion wird von Protokollversion %s nicht unterstützt.",
    ),
    "not_simulated": ("Operation '%s' of operator '%s' is not simulated.", "Operation '%s' von Operator '%s' wird nicht simuliert."),
    "object_unknown": ("Object not found.", "Das Objekt wurde nicht gefunden."),
    "service_unknown": ("Service '%s' does not exist", "Der Dienst '%s' existiert nicht"),
    "service_unknown_old": ("service does not exist", "Dienst existiert nicht"),
    "service_none": ("Service %s is not installed", "Der Dienst %s ist nicht installiert"),
    "service_refused": ("Unable to %s service '%s': it is %s", "Aktion '%s' für Dienst '%s' nicht möglich: Zustand %s"),
    "service_failed": ("Unable to %s service '%s'", "Aktion '%s' für Dienst '%s' fehlgeschlagen"),
    "addon_unknown": ("Service plan add-on does not exist", "Add-on-Plan existiert nicht"),
    "addon_exists": ('Service plan add-on with the name "%s" already exists.', 'Ein Add-on-Plan mit dem Namen "%s" existiert bereits.'),
    "plan_unknown": ("Service plan does not exist", "Serviceplan existiert nicht"),
    "plan_exists": ('Service plan with the name "%s" already exists.', 'Ein Serviceplan mit dem Namen "%s" existiert bereits.'),
    "name_empty": ("The name of the plan is empty.", "Der Name des Plans ist leer."),
    "external_id_taken": ('The external ID "%s" is used already.', 'Die externe ID "%s" wird bereits verwendet.'),
    "external_id_empty": ("The external ID is empty.", "Die externe ID ist leer."),
    "value_name": ('Unknown property "%s".', 'Unbekannte Eigenschaft "%s".'),
    "value_bad": ('Value "%s" is not allowed for "%s".', 'Wert "%s" ist für "%s" nicht erlaubt.'),
    "value_not_writable": ('The property "%s" cannot be changed.', 'Die Eigenschaft "%s" kann nicht geändert werden.'),
    "package_unknown": ("Application package does not exist.", "Das Anwendungspaket existiert nicht."),
    "item_unknown": ("Plan item does not exist.", "Das Planelement existiert nicht."),
    "webspace_unknown": ("Domain does not exist.", "Die Domain existiert nicht."),
    "webspace_exists": ('Domain with the name "%s" already exists.', 'Eine Domain mit dem Namen "%s" existiert bereits.'),
    "webspace_name": ("The domain name is empty.", "Der Domainname ist leer."),
    "status_wrong": ("The status is wrong.", "Der Status ist falsch."),
    "sync_refused": ("The subscription cannot be synchronized.", "Das Abonnement kann nicht synchronisiert werden."),
    "attach_refused": ("The plan cannot be attached to the subscription.", "Der Plan kann dem Abonnement nicht zugewiesen werden."),
    "attached_already": ("The plan is attached to the subscription already.", "Der Plan ist dem Abonnement bereits zugewiesen."),
    "not_attached": ("The plan is not attached to the subscription.", "Der Plan ist dem Abonnement nicht zugewiesen."),
    "plan_in_use": ("The plan has subscriptions.", "Der Plan hat Abonnements."),
    "customer_unknown": ("client does not exist", "Kunde existiert nicht"),
    "reseller_unknown": ("reseller does not exist", "Reseller existiert nicht"),
    "login_taken": ("User account with login name '%s' already exists.", "Ein Benutzerkonto mit dem Benutzernamen '%s' existiert bereits."),
    "login_empty": ("The login name is empty.", "Der Benutzername ist leer."),
    "extension_unknown": ("Extension with id '%s' is not installed.", "Die Erweiterung mit der ID '%s' ist nicht installiert."),
    "extension_not_in_catalogue": ("Unable to find '%s' in the catalog.", "'%s' wurde im Katalog nicht gefunden."),
    "extension_installed_already": ("Extension with id '%s' is installed already.", "Die Erweiterung mit der ID '%s' ist bereits installiert."),
    "extension_failed": ("Unable to install the extension '%s'.", "Die Erweiterung '%s' konnte nicht installiert werden."),
    "php_handler_unknown": ("Php handler does not exists", "Der PHP-Handler existiert nicht"),
    "owner_unknown": ("Owner is not found.", "Besitzer nicht gefunden."),
}


def say(switches: dict[str, Any], name: str, *values: Any) -> str:
    """Return the text in the language of the switches, with the values put in."""
    english, german = TEXTS[name]
    text = german if switches["errtext_language"] == "german" else english
    text = text % values if values else text
    return html.escape(text) if switches["errtext_language"] == "html" else text


def denied(switches: dict[str, Any]) -> str:
    """Return the text for an account that may not do what it asks for."""
    wanted: str = switches["text_1006"]
    return say(switches, "denied") if wanted == "by_language" else wanted
