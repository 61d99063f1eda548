# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The packets of conversations about subscriptions."""

from __future__ import annotations

# What reads the names of plans.
PLANS = "".join("<{0}><get><filter/><owner-all/></get></{0}>".format(operator) for operator in ("service-plan", "service-plan-addon"))
DOMAIN = "5b0c9d2e-31f7-4c68-a1e5-8f46d07b9a32"
ADDON = "3d9e5b18-42c7-4a86-8f0d-91b6e7a3c524"
GUID = "f2a6c90d-8e14-4b73-95d7-3c0b61e8fa27"


def get(selects="", plans=""):
    """Return the packet that asks for the subscriptions that the filter, as XML, selects; ``plans`` is XML of operators before it."""
    asked = "<webspace><get><filter>{0}</filter><dataset><gen_info/><subscriptions/></dataset></get></webspace>".format(selects)
    return "<packet>{0}{1}</packet>".format(plans, asked)


ALL = get()


def reply_with_subscriptions(*results, plans=""):
    """Return a reply packet with these results; ``plans`` is XML of operators before them."""
    return '<?xml version="1.0"?><packet version="1.6.9.1">{0}<webspace><get>{1}</get></webspace></packet>'.format(plans, "".join(results))


def reply_of_plans(*results, operator="service-plan"):
    """Return the operator of a reply that answers ``get`` of plans."""
    return "<{0}><get>{1}</get></{0}>".format(operator, "".join(results))


def plans_of(*guids, locked="false", synchronized="true"):
    """Return the part ``subscriptions``."""
    plans = "".join("<plan><plan-guid>{0}</plan-guid></plan>".format(guid) for guid in guids)
    flags = "<locked>{0}</locked><synchronized>{1}</synchronized>".format(locked, synchronized)
    return "<subscriptions><subscription>{0}{1}</subscription></subscriptions>".format(flags, plans)


OF_BOTH = plans_of(DOMAIN, ADDON)


def subscription(plans=OF_BOTH, number=1, name="example.com", status=0, echo="", guid=GUID, owner="<owner-id>3</owner-id>", ascii_name=""):
    """Return the result that is a subscription; ``plans`` and ``owner`` are XML, ``echo`` is the text of ``filter-id``."""
    facts = "<cr_date>2024-05-17</cr_date><name>{0}</name><ascii-name>{1}</ascii-name><status>{2}</status><real_size>0</real_size>{3}<htype>vrt_hst</htype>"
    facts = facts.format(name, ascii_name or name, status, owner) + "<guid>{0}</guid><external-id/>".format(guid)
    ids = ("<filter-id>{0}</filter-id>".format(echo) if echo else "") + "<id>{0}</id>".format(number)
    return "<result><status>ok</status>{0}<data><gen_info>{1}</gen_info>{2}</data></result>".format(ids, facts, plans)


TYPED = dict(
    id=1,
    name="example.com",
    guid=GUID,
    external_id=None,
    owner_id=3,
    owner_login=None,
    status=["active"],
    locked=False,
    synchronized=True,
    plans=[DOMAIN, ADDON],
)
