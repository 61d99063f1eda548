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
  - Brings services that Plesk manages, such as the web, mail and name servers, into the state you ask for.
  - The states are read first, and only what differs is changed, all of it in a single packet.
    If nothing differs, a task is one HTTP request, otherwise two, and further ones only while it waits for a service.
  - Nothing is ever sent twice. If the answer to a change is lost, the states are read until they tell what became of it.
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
      - With O(state=restarted), and with O(state=restarted_if_running) for a running service, every run restarts.
options:
  name:
    description:
      - The ids of the services, as M(community.plesk.plesk_service_info) lists them.
        Which ids there are depends on the server's operating system and on the components that are installed.
      - An empty list asks for nothing.
    type: list
    elements: str
    aliases: [service, id]
  state:
    description:
      - The state for all services in O(name), which requires it.
      - V(started) starts what does not run, V(stopped) stops what runs.
      - V(restarted) restarts in any case, V(restarted_if_running) only what runs, and leaves the rest as it is.
      - A service that is not installed counts as V(stopped).
    type: str
    choices: [started, stopped, restarted, restarted_if_running]
  services:
    description:
      - Services with a state for each, instead of O(name) and O(state).
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
      - What to do about a service that the server does not list, or that is not installed although it should run.
      - With V(fail) the task fails before it changes anything, also in check mode. With V(ignore) it passes the service over.
    type: str
    choices: [fail, ignore]
    default: fail
  wait:
    description:
      - Whether to wait after a change until each service is as asked.
      - If the answer to a change is lost, the states are read in any case.
    type: bool
    default: true
  wait_timeout:
    description:
      - How many seconds to wait at most, from 0 to 86400. A service that is not as asked by then fails the task.
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

- name: Restart the web and mail servers, but only those that run
  community.plesk.plesk_service:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    name: [web, nginx, smtp]
    state: restarted_if_running

- name: Different states in one task and one packet
  community.plesk.plesk_service:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    services:
      - name: dns
        state: started
      - name: spamassassin
        state: stopped

- name: Stop a service on servers that have it
  community.plesk.plesk_service:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    name: tomcat
    state: stopped
    missing: ignore

- name: Tell a wrong key from a broken service
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
  description: The services asked for, in the order asked.
  returned: success, and on failure if single services failed
  type: list
  elements: dict
  contains:
    name:
      description: The id of the service.
      type: str
      sample: web
    title:
      description: What the server calls the service, in its own language; V(null) if it does not list it.
      type: str
      sample: Web Server (Apache)
    before:
      description: The state before, one of V(running), V(stopped) and V(none), which means not installed; V(null) if the server does not list the service.
      type: str
      sample: running
    after:
      description: The state afterwards, in check mode the one that is to be expected; V(null) if it could not be read.
      type: str
      sample: stopped
    operation:
      description: What was done, V(start), V(stop) or V(restart), or V(null).
      type: str
      sample: stop
    changed:
      description:
        - Whether the service was changed, or may have been.
        - After an operation that did not lead to the state asked for, whether the last reading differs from the one before. A restart always counts.
      type: bool
      sample: true
    failed:
      description: Whether this service failed.
      type: bool
      sample: false
    outcome:
      description:
        - V(done), V(unchanged), V(skipped), V(failed) or V(unknown).
        - V(skipped) is a service that was left alone because the server does not have it, with O(missing=ignore),
          or because another one of the task is missing.
        - V(unknown) means that the operation was sent and its answer lost, and the state does not tell what became of it.
      type: str
      sample: done
    errcode:
      description: The error code Plesk gave, or V(null).
      type: int
      sample: null
    errtext:
      description: The error text Plesk gave, in the server's language, or V(null).
      type: str
      sample: null
msg:
  description: What failed, why, and what to do about it.
  returned: on failure
  type: str
  sample: "Service mysql: start failed: Service 'mysql' does not exist (errcode 1013)"
failure:
  description:
    - The kind of failure, V(connection), V(tls), V(authentication), V(permission), V(protocol), V(server), V(service) or V(timeout).
    - If several services failed, this and RV(errcode) and RV(errtext) are those of the first.
  returned: on failure, unless the options were wrong
  type: str
  sample: service
errcode:
  description: The error code Plesk gave.
  returned: on failure, if Plesk gave one
  type: int
  sample: 1013
errtext:
  description: The error text Plesk gave, in the server's language.
  returned: on failure, if Plesk gave one
  type: str
  sample: Service 'mysql' does not exist
"""

import difflib
import typing as t

from ..module_utils import _module, _options
from ..module_utils._changes import change, engine
from ..module_utils._changes.watch import Patience
from ..module_utils._errors import OptionError
from ..module_utils._operators import server
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
        why = "this server has no such service" + _suggest(name, services)
    elif service.state == "none" and aim.needs_installed:
        why = "it is not installed on this server; install its component in Plesk, or set missing=ignore"
    elif aim.is_needed(service.state):
        return change.plan(name, aim, service, aim.operation, predict(service, aim.leaves[0]))
    else:
        return change.keep(name, aim, service)
    return change.skip(name, aim, service) if ignore else change.refuse(name, aim, service, why, "service")


def _suggest(name: str, services: t.Iterable[str]) -> str:
    near = difflib.get_close_matches(name, services, 1)
    return " (did you mean {0}?)".format(near[0]) if near else ""


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
