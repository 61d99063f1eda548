# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The packets of conversations about plans, by default add-on plans, and the add-on plan that the reference of the XML API shows."""

from __future__ import annotations

from xml.sax.saxutils import escape


def get(selects="", owner="", operator="service-plan-addon", operations=("get",)):
    """Return the packet that asks for the plans that the filter and the owner, both XML, select."""
    asked = "".join("<{0}><filter>{1}</filter>{2}</{0}>".format(operation, selects, owner) for operation in operations)
    return "<packet><{0}>{1}</{0}></packet>".format(operator, asked)


ALL = get()
BY_NAME = get("<name>base_plan</name>")


def reply_with_plans(*results, operator="service-plan-addon", more=""):
    """Return a reply packet to ``get`` with these results; ``more`` is XML of the operations behind it."""
    node = "<{0}><get>{1}</get>{2}</{0}>".format(operator, "".join(results), more)
    return '<?xml version="1.0" encoding="UTF-8"?>\n<packet version="1.6.9.1">{0}</packet>\n'.format(node)


def plan(sections="", number=11, name="base_plan", guid="befbe7ca-1c78-cfbb-2eaf-debf4cce4896", external="", owner="<owner-login>admin</owner-login>"):
    """Return the result that is a plan; ``sections`` and ``owner`` are XML, the rest is text."""
    identity = "<id>{0}</id><name>{1}</name><guid>{2}</guid><external-id>{3}</external-id>".format(number, escape(name), guid, external)
    return "<result><status>ok</status>{0}{1}{2}</result>".format(identity, owner, sections)


def unknown(echo=""):
    """Return the result for a value that selects nothing; ``echo`` is what it repeats of the request."""
    return error(1013, "Add-on plan does not exist", echo)


def error(errcode, errtext="Refused", echo=""):
    """Return a result that is an error."""
    return "<result><status>error</status><errcode>{0}</errcode><errtext>{1}</errtext>{2}</result>".format(errcode, errtext, echo)


def pairs(tag, *values):
    """Return elements of that tag with the names and values given as pairs."""
    return "".join("<{0}><name>{1}</name><value>{2}</value></{0}>".format(tag, name, value) for name, value in values)


def limits(*values):
    """Return the section ``limits``."""
    return "<limits>{0}</limits>".format(pairs("limit", *values))


def hosting(*values):
    """Return the section ``hosting`` of physical hosting."""
    return "<hosting><vrt_hst>{0}</vrt_hst></hosting>".format(pairs("property", *values))


def permissions(*values):
    """Return the section ``permissions``."""
    return "<permissions>{0}</permissions>".format(pairs("permission", *values))


def php_settings(*values):
    """Return the section ``php-settings``."""
    return "<php-settings>{0}</php-settings>".format(pairs("setting", *values))


SECTIONS = (
    limits(("max_site", "0"), ("disk_space", "-1"))
    + hosting(("ssl", "true"), ("ftp_quota", "-1"), ("shell", "/bin/false"))
    + "<performance><bandwidth>-1</bandwidth><max_connections>-1</max_connections></performance>"
    + "<packages/>"
    + permissions(("manage_phosting_ssi", "true"))
    + php_settings(("safe_mode", "off"))
)
DOCUMENTED = plan(SECTIONS)
TYPED = dict(
    id=11,
    name="base_plan",
    guid="befbe7ca-1c78-cfbb-2eaf-debf4cce4896",
    external_id=None,
    owner_id=None,
    owner_login="admin",
    limits=dict(max_site=0, disk_space=-1),
    hosting_type="vrt_hst",
    hosting=dict(ssl=True, ftp_quota=-1, shell="/bin/false"),
    performance=dict(bandwidth=-1, max_connections=-1),
    permissions=dict(manage_phosting_ssi=True),
    php_settings=dict(safe_mode="off"),
    packages=[],
    other={},
)
EMPTY = dict(limits={}, hosting_type=None, hosting={}, performance={}, permissions={}, php_settings={}, packages=[], other={})


def bare(**identity):
    """Return what becomes of a plan without sections."""
    return dict(TYPED, **dict(EMPTY, **identity))


def lists(value):
    """Return plain data with dictionaries as lists of pairs, in which the order and the types of all values count."""
    if isinstance(value, dict):
        return [(key, lists(inner)) for key, inner in value.items()]
    if isinstance(value, list):
        return [lists(inner) for inner in value]
    return type(value).__name__, value
