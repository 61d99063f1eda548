# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The tasks that are compared. A contender is a piece of work: one task, or the two that a module of ours does in one."""

from __future__ import annotations

import dataclasses

GET_SERVICES = "<packet><server><get><services_state/></get></server></packet>"
GET_PLANS = "<packet><service-plan-addon><get><filter/></get></service-plan-addon></packet>"
RESTART = "<packet><server><srv_man><id>{{ item }}</id><operation>restart</operation></srv_man></server></packet>"
SERVICES = "web nginx smtp imap-pop3 dns postgresql spamassassin fail2ban mysql postgrey php-fpm plesk-php83-fpm".split()
URL = "https://{{ plesk_host }}:{{ plesk_port }}/enterprise/control/agent.php"
# A busy machine makes a long reply longer than the defaults allow; all get the same.
PATIENCE = 900
WHERE = {"host": "{{ plesk_host }}", "port": "{{ plesk_port }}", "timeout": PATIENCE}


@dataclasses.dataclass(frozen=True, eq=False)
class Contender:
    """A piece of work, how often a play has it, and whether ours may run in the controller's process."""

    name: str
    tasks: tuple
    pieces: int = 1
    in_process: bool = False

    def times(self, pieces):
        """Return the same with so many pieces of work in a play."""
        return dataclasses.replace(self, pieces=pieces)


EMPTY = Contender("empty play", ())
NOTHING = Contender("an action plugin that does nothing", ({"community.plesk.bench_nothing": {}},))
POST = dict(WHERE, packet=GET_SERVICES, key="{{ plesk_key }}", fingerprint="{{ plesk_fingerprint }}")
FLOOR = Contender("one TLS POST in an action plugin, http.client", ({"community.plesk.bench_floor": POST},))
# What the floor of a collection on requests is: after a fork requests alone takes 5 ms of CPU more than http.client, more than the rest of a check.
FLOOR_OF_REQUESTS = Contender("one TLS POST in an action plugin, requests", ({"community.plesk.bench_requests": POST},))
PING = Contender("ansible.builtin.ping", ({"ansible.builtin.ping": {}},))
DEBUG = Contender("ansible.builtin.debug", ({"ansible.builtin.debug": {"msg": "{{ plesk_host }}"}},))


def uri(packet, **keywords):
    """Return the task that posts a packet with ansible.builtin.uri."""
    headers = {"KEY": "{{ plesk_key }}", "Content-Type": "text/xml"}
    request = {"url": URL, "method": "POST", "headers": headers, "body": packet, "ca_path": "{{ plesk_ca }}", "return_content": True, "timeout": PATIENCE}
    return {"ansible.builtin.uri": request, "register": "reply", **keywords}


def parsed(path):
    """Return the task that makes data of a reply."""
    return {"ansible.builtin.set_fact": {"found": "{{ (reply.content | community.plesk.from_xml).packet" + path + " }}"}}


def service(state, **keywords):
    """Return the task that brings one of twelve services, or all of them, into a state."""
    names = keywords.pop("names")
    return {"community.plesk.plesk_service": dict(WHERE, name=names, state=state), "register": "reply", **keywords}


def both_forms(what, *tasks):
    """Return the contenders that do the same as a module and in the controller's process."""
    return Contender(what + ", module", tasks), Contender(what + ", in-process", tasks, in_process=True)


READ = both_forms("plesk_service_info", {"community.plesk.plesk_service_info": WHERE})
CHECK = both_forms("plesk_service", service("started", names="web"))
CHECK_ALL = both_forms("12 services in one task", service("started", names=SERVICES))
CHECK_EACH = both_forms("loop of 12 tasks", service("started", names="{{ item }}", loop=SERVICES))
RESTART_ALL = both_forms("12 services in one task", service("restarted", names=SERVICES))
URI = Contender("uri", (uri(GET_SERVICES),))
URI_PARSED = Contender("uri + from_xml", (uri(GET_SERVICES), parsed(".server['get'].result.services_state.srv")))
URI_EACH = Contender("loop of 12 uri items", (uri(GET_SERVICES, loop=SERVICES),))
URI_RESTART_EACH = Contender("loop of 12 uri items", (uri(RESTART, loop=SERVICES),))


def plans(count, **options):
    """Return the task that gets all add-on plans and sees whether all are there, in both forms."""
    task = {"community.plesk.plesk_addon_plan_info": dict(WHERE, **options), "register": "reply"}
    what = "plesk_addon_plan_info" + (", limits alone" if options else "")
    return both_forms(what, task, counted("reply.addon_plans", count))


def other_plans(count):
    """Return the contenders that do so without this collection: with uri and a filter, and with a module that keeps one tree."""
    posted = {"url": URL, "secret_key": "{{ plesk_key }}", "ca_path": "{{ plesk_ca }}", "packet": GET_PLANS}
    found = "[(reply.content | community.plesk.from_xml{0}).packet['service-plan-addon']['get'].result] | flatten"
    return (
        Contender("uri + from_xml", (uri(GET_PLANS), counted(found.format(""), count))),
        Contender("uri + a filter with lxml", (uri(GET_PLANS), counted(found.format("(lxml=true)"), count))),
        Contender("a module with one lxml tree", ({"community.plesk.bench_tree": posted, "register": "reply"}, counted("reply.results", count))),
    )


def uri_plans_kept(count):
    """Return the contender that has the plans in a variable afterwards, as the modules have."""
    found = "{{ [(reply.content | community.plesk.from_xml).packet['service-plan-addon']['get'].result] | flatten }}"
    kept = {"ansible.builtin.set_fact": {"found": found}}
    return Contender("uri + from_xml + set_fact", (uri(GET_PLANS), kept, counted("found", count)))


def counted(expression, count):
    """Return the task that fails unless there are so many."""
    return {"ansible.builtin.assert": {"that": "({0}) | length == {1}".format(expression, count), "quiet": True}}


GET_CUSTOMERS = "<packet><customer><get><filter/><dataset><gen_info/></dataset></get></customer></packet>"
GET_PROTOS = "<packet><server><get_protos/></server></packet>"
READINGS = 20


def packet_of(operations, *tasks):
    """Return the contender that sends operations with plesk_packet in the controller's process."""
    task = {"community.plesk.plesk_packet": dict(WHERE, operations=operations), "register": "reply"}
    return Contender("plesk_packet, in-process", (task, *tasks), in_process=True)


def customers(count):
    """Return the contenders that read so many customers and see whether all are there."""
    content = {"filter": None, "dataset": {"gen_info": None}}
    found = "[(reply.content | community.plesk.from_xml).packet.customer['get'].result] | flatten"
    return (
        Contender("uri + from_xml", (uri(GET_CUSTOMERS), counted(found, count))),
        packet_of([{"customer/get": content}], counted("reply.operations[0].results", count)),
    )


URI_READINGS = Contender("20 uri tasks", (uri(GET_PROTOS),) * READINGS)
PACKET_READINGS = packet_of([{"server/get_protos": None}] * READINGS)

FACTS_OF_FLEET = Contender("plesk_facts of services and server, in-process", ({"community.plesk.plesk_facts": WHERE},), in_process=True)
