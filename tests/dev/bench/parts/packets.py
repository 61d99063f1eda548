# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What any operation costs, against uri with the same XML."""

from __future__ import annotations

from .. import contenders, servers
from ..goal import in_time
from ..report import Report
from .tasks import Group

COUNT = 1000


def with_customers(count):
    """Return the state of a server that answers with so many customers."""
    person = {"cname": "Example", "email": "someone@example.com", "phone": "555", "city": "Anywhere", "status": 0, "cr_date": "2026-11-28"}
    results = [
        {"id": number, "data": {"gen_info": dict(person, pname="Customer {0}".format(number), login="customer{0}".format(number))}}
        for number in range(1, count + 1)
    ]
    return {"replies": {"customer/get": results}}


def run(controller, quick):
    """Measure both groups on one server."""
    count, pieces = (1, 1) if quick else (4, 3)
    tests = controller.copy / "tests"
    many = contenders.customers(COUNT)
    single = (contenders.URI_READINGS, contenders.PACKET_READINGS)
    groups = (
        Group("One customer/get of {0} customers".format(COUNT), many, many[0].name, pieces),
        Group("20 readings", single, single[0].name, pieces),
    )
    with servers.running(controller.home, tests, controller.folder, [with_customers(COUNT)]) as plesk:
        controller.warm_up(plesk.inventory())
        for group in groups:
            group.run(controller, plesk, plesk.inventory(), count)
    goals = [
        in_time("one customer/get of 1,000 customers, in-process: of uri + from_xml", 0.4, groups[0].ratio(many[1].name)),
        in_time("20 readings in one packet, in-process: of 20 uri tasks", 0.06, groups[1].ratio(single[1].name)),
    ]
    return Report([group.table() for group in groups], goals)
