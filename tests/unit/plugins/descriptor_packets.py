# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The packets of conversations about descriptors."""

from __future__ import annotations

OPERATIONS = {"limits": "get-limit-descriptor", "permissions": "get-permission-descriptor", "hosting": "get-physical-hosting-descriptor"}
GET_AND_DESCRIPTORS = ("get", *OPERATIONS.values())


def prop(name, kind="int", default="", enum=(), writers=("admin",), label=""):
    """Return a property of a descriptor; what is empty is left out."""
    xml = "<name>{0}</name><type>{1}</type>".format(name, kind)
    xml += "".join("<enum><value>{0}</value><label>the label of it</label></enum>".format(value) for value in enum)
    xml += "<default-value>{0}</default-value>".format(default) if default else ""
    xml += "".join("<writable-by>{0}</writable-by>".format(who) for who in writers)
    return "<property>{0}{1}</property>".format(xml, "<label>{0}</label>".format(label) if label else "")


def descriptor(*properties):
    """Return a descriptor."""
    return "<descriptor>{0}</descriptor>".format("".join(properties))


def described(content, echo=""):
    """Return the result of a descriptor operation; ``echo`` is XML that says which plan it is about."""
    return "<result><status>ok</status>{0}{1}</result>".format(echo, content)


def answers(**results):
    """Return the operations behind ``get`` in a reply, by section."""
    return "".join("<{0}>{1}</{0}>".format(operation, "".join(results.get(section, ()))) for section, operation in OPERATIONS.items())
