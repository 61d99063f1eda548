#!/usr/bin/python
# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
module: plesk_service
short_description: Start, stop and restart the services of a Plesk server
version_added: 1.0.0
description:
  - Brings services that Plesk manages, such as the web, mail and name servers, into the states you ask for.
  - The task reads the states first, and changes only what differs, all of it in one packet.
    It sends one HTTP request if nothing differs, and two otherwise. Further requests only read, while the task waits for a service.
  - A change is sent once, on a fresh connection. If its answer is lost, the task reads the states to find out what became of it.
author:
  - community.plesk contributors (@ansible-collections)
extends_documentation_fragment:
  - community.plesk.connection
  - community.plesk.attributes
  - community.plesk.attributes.actiongroup_plesk
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: partial
    details:
      - With O(state=restarted), and with O(state=restarted_if_running) if the service is running, every run restarts the service.
options:
  name:
    description:
      - The ids of the services, as M(community.plesk.plesk_service_info) lists them.
        They depend on the server's operating system and on the installed components.
      - An id with a comma must be in a list, because Ansible splits plain text at commas.
      - With an empty list the task does nothing.
    type: list
    elements: str
    aliases: [service, id]
  state:
    description:
      - The state for all services in O(name), which requires this option.
      - V(started) starts services that are not running, V(stopped) stops services that are running.
      - V(restarted) always restarts, and also starts a service that is stopped.
        V(restarted_if_running) restarts services that are running, and leaves others alone.
      - A service that is not installed counts as stopped.
    type: str
    choices: [started, stopped, restarted, restarted_if_running]
  services:
    description:
      - Services with a state for each. Use this instead of O(name) and O(state).
    type: list
    elements: dict
    suboptions:
      name:
        description: The id of the service.
        type: str
        required: true
      state:
        description: The state for this service, as in O(state).
        type: str
        required: true
        choices: [started, stopped, restarted, restarted_if_running]
  missing:
    description:
      - What to do about a service that the server does not list, or that has to run but is not installed.
      - With V(fail) the task fails before it changes anything, also in check mode. With V(ignore) it skips the service.
    type: str
    choices: [fail, ignore]
    default: fail
  wait:
    description:
      - Whether to wait after a change until each service is in the state you asked for.
      - If the answer to a change is lost, the task reads the states in any case.
    type: bool
    default: true
  wait_timeout:
    description:
      - How many seconds to wait at most, from 0 to 86400. A service that is not in its state by then fails the task.
    type: int
    default: 60
seealso:
  - module: community.plesk.plesk_service_info
  - name: Managing Plesk services
    description: The operation C(srv_man) in the reference of the Plesk XML API.
    link: https://docs.plesk.com/en-US/obsidian/api-rpc/36910/
"""

EXAMPLES = r"""
- name: Ensure the web server is running
  community.plesk.plesk_service:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    name: web
    state: started

- name: Restart those of the web and mail servers that are running
  community.plesk.plesk_service:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    name: [web, nginx, smtp]
    state: restarted_if_running

- name: Ensure different states in one task and one packet
  community.plesk.plesk_service:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    services:
      - name: dns
        state: started
      - name: spamassassin
        state: stopped

- name: Ensure a service is stopped on servers that have it
  community.plesk.plesk_service:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    name: tomcat
    state: stopped
    missing: ignore

- name: Restart the name server and explain a wrong key
  block:
    - name: Restart the name server
      community.plesk.plesk_service:
        host: plesk.example.com
        secret_key: "{{ plesk_secret_key }}"
        name: dns
        state: restarted
        wait_timeout: 120
      register: dns
  rescue:
    - name: Say what to do
      ansible.builtin.fail:
        msg: "{{ 'Get a new key' if ansible_failed_result.errcode | default(0) == 11003 else ansible_failed_result.msg }}"
"""

RETURN = r"""
services:
  description: The services you asked for, in the order you gave them.
  returned: success, and on failure if individual services failed
  type: list
  elements: dict
  contains:
    name:
      description: The id of the service.
      type: str
      sample: web
    title:
      description: The server's name for the service, in its own language; V(null) if the server does not list the service.
      type: str
      sample: Web Server (Apache)
    before:
      description: The state before; V(running), V(stopped) or V(none), which means not installed; V(null) if the server does not list the service.
      type: str
      sample: running
    after:
      description: The state afterwards, in check mode the expected one; V(null) if it could not be read.
      type: str
      sample: stopped
    operation:
      description: The operation that was sent, in check mode the one that would be sent, V(start), V(stop) or V(restart); V(null) if there was nothing to do.
      type: str
      sample: stop
    changed:
      description:
        - Whether the service was changed, or may have been.
        - A start or stop that Plesk carried out without effect is not a change. A restart always is.
      type: bool
      sample: true
    failed:
      description: Whether this service failed.
      type: bool
      sample: false
    outcome:
      description:
        - V(done), V(unchanged), V(skipped), V(failed) or V(unknown). In check mode, V(done) means that the operation would be sent.
        - V(skipped) means that the service was left alone because the server does not have it, with O(missing=ignore),
          or because another service of the task is missing.
        - V(unknown) means that the operation was sent, its answer was lost, and the state does not show whether it was carried out.
      type: str
      sample: done
    errcode:
      description: Plesk's error code, or V(null).
      type: int
      sample: null
    errtext:
      description: Plesk's error text, in the server's language, or V(null).
      type: str
      sample: null
msg:
  description: What failed, why, and what to do.
  returned: on failure
  type: str
  sample: "Service mysql: start failed: Service 'mysql' does not exist (errcode 1013)"
failure:
  description:
    - The kind of failure; V(connection), V(tls), V(authentication), V(permission), V(protocol), V(server), V(service) or V(timeout).
    - If several services failed, RV(failure), RV(errcode) and RV(errtext) are those of the first.
  returned: on failure, unless the options were wrong
  type: str
  sample: service
errcode:
  description: Plesk's error code.
  returned: on failure, if Plesk gave one
  type: int
  sample: 1013
errtext:
  description: Plesk's error text, in the server's language.
  returned: on failure, if Plesk gave one
  type: str
  sample: Service 'mysql' does not exist
"""

import typing as t

from ..module_utils import _module, _options
from ..module_utils._changes import change, engine
from ..module_utils._changes.watch import Patience
from ..module_utils._errors import OptionError
from ..module_utils._operators import server
from ..module_utils._picking import suggest
from ..module_utils._services.aims import AIMS
from ..module_utils._services.services import Services, predict


def collect(params: t.Mapping[str, t.Any]) -> dict[str, str]:
    """Return the state asked for each service, in the order asked; raise OptionError if two contradict."""
    pairs = [(service["name"], service["state"]) for service in params["services"] or ()]
    pairs += [(name, params["state"]) for name in params["name"] or ()]
    states: dict[str, str] = {}
    for name, state in ((name.strip(), state) for name, state in pairs):
        if not name:
            raise OptionError("A service has an empty name; give the id that community.plesk.plesk_service_info lists")
        if states.setdefault(name, state) != state:
            raise OptionError("Service {0} is asked to be both {1} and {2}; ask for one of them".format(name, states[name], state))
    return states


def plan(services: t.Mapping[str, server.Service], states: t.Mapping[str, str], missing: str) -> list[change.Change]:
    """Return what has to happen to each service that is asked for; ``missing`` is the option of that name."""
    return [_plan(services, name, state, missing == "ignore") for name, state in states.items()]


def _plan(services: t.Mapping[str, server.Service], name: str, state: str, ignore: bool) -> change.Change:
    aim, service = AIMS[state], services.get(name)
    if service is None:
        why = "this server has no such service" + suggest(name, services)
    elif service.state == "none" and aim.needs_installed:
        why = "it is not installed on this server; install its component in Plesk, or set missing=ignore"
    elif aim.is_needed(service.state):
        return change.plan(name, aim, service, aim.operation, predict(service, aim.leaves[0]))
    else:
        return change.keep(name, aim, service)
    return change.skip(name, aim, service) if ignore else change.refuse(name, aim, service, why, "service")


def work(params: t.Mapping[str, t.Any], client: t.Any, check_mode: bool) -> dict[str, t.Any]:
    """Bring the services into the states asked for, and return what the task returns."""
    _options.require_within("wait_timeout", params["wait_timeout"], 0, _options.MAX_SECONDS)
    states = collect(params)
    services = server.by_id(server.get_services_state(client)) if states else {}
    patience = Patience(params["wait"], params["wait_timeout"], params["timeout"])
    return engine.apply(Services(client, services), plan(services, states, params["missing"]), patience, check_mode)


def spec() -> dict[str, t.Any]:
    """Return what Ansible has to know of the options."""
    state = dict(type="str", choices=list(AIMS))
    options = dict(
        name=dict(type="list", elements="str", aliases=["service", "id"]),
        state=state,
        services=dict(type="list", elements="dict", options=dict(name=dict(type="str", required=True), state=dict(state, required=True))),
        missing=dict(type="str", choices=["fail", "ignore"], default="fail"),
        wait=dict(type="bool", default=True),
        wait_timeout=dict(type="int", default=60),
    )
    return dict(
        argument_spec=_module.argument_spec(**options),
        mutually_exclusive=[("name", "services"), ("state", "services")],
        required_one_of=[("name", "services")],
        required_by=dict(name="state"),
    )


def main() -> None:
    """Run the module."""
    _module.run(spec(), work)


if __name__ == "__main__":
    main()
