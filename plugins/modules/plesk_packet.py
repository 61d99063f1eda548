#!/usr/bin/python
# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
module: plesk_packet
short_description: Send any operation of the Plesk XML API
version_added: 1.0.0
description:
  - Sends operations for which there is no module of their own, several in one packet.
    They are written in YAML, put into the order that the schema of protocol 1.6.9.1 wants, and checked before anything is sent.
    Results are returned as typed data, one list for each operation.
  - A packet that only reads is repeated if the connection breaks, and changes nothing. A packet that writes is sent once.
  - In check mode the operations that read are sent, and those that write are only checked.
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
    support: partial
    details:
      - Shows the packet with the operations that write, its secrets masked, because Plesk does not say what they change.
  idempotent:
    support: partial
    details:
      - Sends what it is told. With O(accept_errcodes), a creation or a deletion that finds nothing to do is not a change.
options:
  operations:
    description:
      - The operations, in the order in which they are to be carried out. Each item has one key, C(operator/operation), and the content as its value.
      - A mapping becomes elements, in the order of the schema. A list repeats the element where it may occur more than once.
        Where it may occur only once, the list is its content in its own order, as mappings with one key each.
      - V(null) is an empty element. An element that never has content also takes V(true), and V(false) leaves it out.
      - A value that its type cannot hold, a part that is missing, a name that is not known and the like are refused, all at once, and nothing is sent.
      - "Either this or O(xml) is required."
    type: list
    elements: dict
  xml:
    description:
      - The operations as XML, with or without C(packet) around them. They are checked and sent in the same way as O(operations).
    type: str
  accept_errcodes:
    description:
      - Error codes that mean that there is nothing to do, such as V(1007) for a creation and V(1013) for a deletion.
        An operation that only ends in these is not a failure, and its outcome is V(unchanged).
    type: list
    elements: int
    default: []
  unknown:
    description:
      - What to do about an operator, operation or element that protocol 1.6.9.1 does not have. A newer server may know it.
      - V(fail) refuses it, with the nearest name. V(send) sends it, last among the elements beside it.
    type: str
    choices: [fail, send]
    default: fail
  empty_filter:
    description:
      - What to do about an operation that writes and whose filter is missing or empty. For Plesk that means all objects.
      - V(fail) refuses it. V(send) sends it.
    type: str
    choices: [fail, send]
    default: fail
notes:
  - Passwords, keys and licences that you send are masked in everything the task shows and returns.
    What the server makes, such as a new secret key or the id of a session, is returned, because you need it. Give such a task C(no_log=true).
  - C(event_log/get) deletes the entries it returns unless told otherwise, so it counts as a write.
seealso:
  - name: Reference of the Plesk XML API
    description: All operators and operations.
    link: https://docs.plesk.com/en-US/obsidian/api-rpc/28709/
"""

EXAMPLES = r"""
- name: Read two customers and when a subscription was created
  community.plesk.plesk_packet:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    operations:
      - customer/get:
          filter: {login: [jdoe, acme]}
          dataset:
            gen_info:
            stat:
      - webspace/get:
          filter: {name: example.com}
          dataset:
            gen_info:
  register: plesk

- name: Show the names of the customers
  ansible.builtin.debug:
    msg: "{{ plesk.operations[0].results | map(attribute='data.gen_info.pname') }}"

- name: Create a customer, unless the login is taken
  community.plesk.plesk_packet:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    operations:
      - customer/add:
          gen_info:
            pname: Jane Doe
            login: jdoe
            passwd: "{{ jdoe_password }}"
    accept_errcodes: [1007]

- name: Bring a subscription in line with its plan
  community.plesk.plesk_packet:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    operations:
      - webspace/sync-subscription:
          filter: {name: example.com}

- name: Send the XML of an old task as it is
  community.plesk.plesk_packet:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    xml: |
      <packet>
        <server><get><gen_info/></get></server>
      </packet>
"""

RETURN = r"""
operations:
  description: The operations, in the order asked.
  returned: success, and on failure once the packet was sent
  type: list
  elements: dict
  contains:
    operation:
      description: The operator and the operation.
      type: str
      sample: customer/get
    outcome:
      description:
        - V(done), V(unchanged), V(failed), V(skipped), V(unknown) or V(unanswered).
        - V(unchanged) is an operation that ended in O(accept_errcodes), V(skipped) one that writes in check mode.
        - V(unknown) means that the operation was sent and its answer lost, V(unanswered) that the server did not answer it.
      type: str
      sample: done
    changed:
      description: Whether the operation changed anything, or may have.
      type: bool
      sample: false
    results:
      description:
        - The results, always a list, each with the names that Plesk uses. C(status), C(errcode) and C(errtext) are always there.
        - Values have the types of the schema. What may repeat is always a list, what is empty is V(null), and what the schema does not know is kept as text.
      type: list
      elements: dict
      sample: [{status: ok, errcode: null, errtext: null, filter-id: jdoe, id: 5, data: {gen_info: {pname: Jane Doe}}}]
msg:
  description: What failed, why, and what to do about it.
  returned: on failure
  type: str
  sample: "customer/add failed: User account already exists (errcode 1007)"
failure:
  description: The kind of failure, V(connection), V(tls), V(authentication), V(permission), V(protocol), V(server) or V(timeout).
  returned: on failure, unless the options were wrong
  type: str
  sample: server
errcode:
  description: The error code Plesk gave, that of the first operation that failed.
  returned: on failure, if Plesk gave one
  type: int
  sample: 1007
errtext:
  description: The error text Plesk gave, in the server's language.
  returned: on failure, if Plesk gave one
  type: str
  sample: User account already exists
"""

import typing as t

from ..module_utils import _module
from ..module_utils._any_operation.operation import Request, build, parse, read_items, read_xml, refuse_empty_filters
from ..module_utils._any_operation.outcome import Outcome, collect, doubt, judge, report
from ..module_utils._errors import OptionError, PleskError, ResultError
from ..module_utils._packet.compose import print_packet
from ..module_utils._schema import secrets
from ..module_utils._transport import login


def read_request(params: t.Mapping[str, t.Any]) -> Request:
    """Return the request that the options ask for; raise OptionError with all that is wrong with it."""
    if params["xml"] is None and not params["operations"]:
        raise OptionError("operations is an empty list; name an operation")
    request = read_items(params["operations"], params["unknown"]) if params["xml"] is None else read_xml(params["xml"], params["unknown"])
    if params["empty_filter"] == "fail":
        refuse_empty_filters(request)
    return request


def work(params: t.Mapping[str, t.Any], client: t.Any, check_mode: bool) -> dict[str, t.Any]:
    """Send the operations, in check mode those that read, and return what the task returns."""
    request = read_request(params)
    skipped = [check_mode and not operation.reads for operation in request.operations]
    sent = [operation for operation, is_skipped in zip(request.operations, skipped) if not is_skipped]
    outcomes, warnings, refusal = _send(client.with_version(request.version), request, sent, params["accept_errcodes"]) if sent else ([], [], {})
    became = iter(outcomes)
    whole = [Outcome(operation, word="skipped") if is_skipped else next(became) for operation, is_skipped in zip(request.operations, skipped)]
    writes = [operation for operation in request.operations if not operation.reads]
    diff = dict(diff=dict(before="", after=print_packet(build(writes)))) if writes else {}
    return dict(report(whole, warnings), **diff, **refusal)


def _send(client: t.Any, request: Request, sent: t.Sequence[t.Any], accepted: t.Container[int]) -> tuple[list[Outcome], list[str], dict[str, t.Any]]:
    """Return the outcomes, warnings, and what the task returns besides if Plesk refused the packet as a whole."""
    packet = [*request.settings, *build(sent)]
    reads = all(operation.reads for operation in sent)
    try:
        outcomes, warnings = (client.read if reads else client.send)(packet, lambda reply: collect(reply, sent))
        for outcome in outcomes:
            judge(outcome, accepted)
        return outcomes, warnings, {}
    except ResultError as error:
        return [Outcome(operation) for operation in sent], [], dict(error.facts(), request=error.request)
    except PleskError as error:
        if reads or not error.sent:
            raise
        return doubt(sent, error), [], {}


def find_secrets(params: t.Mapping[str, t.Any]) -> list[str]:
    """Return what is secret in the operations, in every form in which it may be seen, also if they are not what they ought to be."""
    items, xml = params.get("operations"), params.get("xml")
    items = items if isinstance(items, list) else [items]
    texts = [item for item in items if isinstance(item, str)]
    found = _secrets_of_text(",".join(texts))
    # Where a text was split at its commas, so may be the secret.
    found += texts if found else []
    for item in items:
        for name, content in item.items() if isinstance(item, dict) else [("", item)]:
            operator, slash, dummy = str(name).partition("/")
            found += _secrets_of_text(content) if isinstance(content, str) else []
            found += secrets.of_content(operator, content if slash else {str(name): content})
    found += _secrets_of_text(str(xml or "")) + secrets.of_content("", xml)
    return login.show_forms(found)


def _secrets_of_text(text: str) -> list[str]:
    try:
        found = secrets.of_element(parse(text))
    except OptionError:
        found = []
    return [*found, *secrets.of_text(text), *([] if text.lstrip().startswith("<") else secrets.of_words(text))]


def spec() -> dict[str, t.Any]:
    """Return what Ansible has to know of the options."""
    options = dict(
        operations=dict(type="list", elements="dict"),
        xml=dict(type="str"),
        accept_errcodes=dict(type="list", elements="int", default=[]),
        unknown=dict(type="str", choices=["fail", "send"], default="fail"),
        empty_filter=dict(type="str", choices=["fail", "send"], default="fail"),
    )
    return dict(argument_spec=_module.argument_spec(**options), mutually_exclusive=[("operations", "xml")], required_one_of=[("operations", "xml")])


def main() -> None:
    """Run the module."""
    _module.run(spec(), work, find_secrets)


if __name__ == "__main__":
    main()
