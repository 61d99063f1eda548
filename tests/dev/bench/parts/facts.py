# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""All facts of a server in one request, against a ``uri`` task for each of them."""

from __future__ import annotations

from .. import contenders, servers
from ..goal import Goal, in_time
from ..report import Report
from .tasks import Group

SECTIONS = ("services_state", "key", "gen_info", "components", "stat", "updates")
OF_FACTS = (
    *("<server><get><{0}/></get></server>".format(section) for section in SECTIONS),
    "<extension><get/></extension>",
    "<php-handler><get><filter/></get></php-handler>",
    "<service-plan-addon><get><filter/><owner-all/></get></service-plan-addon>",
    "<service-plan><get><filter/><owner-all/></get></service-plan>",
    "<webspace><get><filter/><dataset><gen_info/><subscriptions/></dataset></get></webspace>",
)
URI_FACTS = contenders.Contender(
    "{0} uri tasks + from_xml".format(len(OF_FACTS)),
    tuple(task for operator in OF_FACTS for task in (contenders.uri("<packet>{0}</packet>".format(operator)), contenders.parsed(""))),
)
FACTS = contenders.Contender("plesk_facts, in-process", ({"community.plesk.plesk_facts": dict(contenders.WHERE, gather_subset=["all"])},), in_process=True)


def full():
    """Return the state of a server with as much as a busy one has."""
    handlers = [handler("8.{0}".format(number)) for number in range(10)]
    plans = {"addon_plans": [], "generate_addon_plans": 10, "service_plans": [], "generate_service_plans": 10}
    return dict(servers.BUSY, extensions=[], generate_extensions=30, php_handlers=handlers, subscriptions=[], generate_subscriptions=200, **plans)


def handler(version):
    """Return the handler of a version of PHP."""
    whole = version + ".1"
    return {"id": "plesk-php{0}-fpm".format(version), "display_name": whole, "full_version": whole, "version": version, "type": "fpm"}


def run(controller, quick):
    """Measure the group on one server."""
    count, pieces = (1, 1) if quick else (4, 3)
    asked, gathered = URI_FACTS, FACTS
    group = Group("All facts of one server", (asked, gathered), asked.name, pieces)
    with servers.running(controller.home, controller.copy / "tests", controller.folder, [full()]) as plesk:
        controller.warm_up(plesk.inventory())
        group.run(controller, plesk, plesk.inventory(), count)
    goals = [
        in_time("all facts of one server, in-process: of the uri tasks that ask the same", 0.1, group.ratio(gathered.name)),
        Goal("all facts of one server: requests", 1, {"": group.counted[gathered.name]["requests"]}),
    ]
    return Report([group.table()], goals)
