# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""One task against a simulated Plesk that fails on order: what the user sees, and what the server saw."""

from __future__ import annotations

import concurrent.futures
import contextlib
import dataclasses
import json
import re
import socket
import time
import typing as t

from ansible.module_utils.common.arg_spec import ArgumentSpecValidator
from ansible_collections.community.plesk.plugins.module_utils import _module
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.tests.simulator import Simulator

from .tasks import TASKS, Task


@dataclasses.dataclass(frozen=True)
class Seen:
    """What came of a task: ``returned`` to the user, ``requests`` and ``writes`` at the server, ``state`` of what it is about there."""

    returned: dict[str, t.Any]
    requests: int
    writes: int
    seconds: float
    state: t.Any
    again: dict[str, t.Any] | None
    state_again: t.Any

    @property
    def ending(self) -> str:
        """One word: ok, warned (all is well, but an answer was lost), unknown or failed."""
        if "msg" not in self.returned:
            return "warned" if "lost" in str(self.returned.get("warnings")) else "ok"
        return "unknown" if "outcome unknown" in self.returned["msg"] else "failed"


class Stopping:
    """A transport that stops the server before the packet that writes."""

    def __init__(self, transport, stop):
        self.transport = transport
        self.stop = stop

    def post(self, packet, timeout=None, fresh=False):
        if fresh:
            self.stop()
        yield from self.transport.post(packet, timeout, fresh)


@contextlib.contextmanager
def gone(plesk):
    """Stop the server and keep its port, so that no other server comes to listen there meanwhile."""
    plesk.stop()
    with socket.socket() as keeper:
        keeper.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        keeper.bind((plesk.host, plesk.port))
        yield


def of_tasks(names: t.Collection[str], fault: t.Any, certificate: t.Any) -> dict[str, Seen]:
    """Try tasks with a fault, all at once, each with a server of its own."""
    with concurrent.futures.ThreadPoolExecutor(len(names)) as pool:
        return dict(zip(names, pool.map(lambda name: of_task(name, fault, certificate), names)))


def of_task(name: str, fault: t.Any, certificate: t.Any) -> Seen:
    """Run a task against a server with a fault, then the same task once more after the fault has gone."""
    task = TASKS[name]
    with Simulator(certificate=certificate) as plesk:
        plesk.update(**task.about.arrange(task.before), switches=fault.switches)
        if fault.arm:
            plesk.arm(**armed(fault.arm, task))
        options = dict(host=plesk.host, port=plesk.port, secret_key=plesk.secret_key, ca_path=plesk.ca_path, **task.options)
        begun = time.monotonic()
        returned = performed(task, options, fault, plesk)
        seconds = time.monotonic() - begun
        counters, state = plesk.counters, task.about.look(plesk)
        again = None
        if task.writes and not fault.stops:
            plesk.faults.clear()
            again = performed(task, options, None, plesk)
        assert plesk.secret_key not in json.dumps([returned, again])
        return Seen(masked(returned, plesk), counters["requests"], counters["writes"], seconds, state, again, task.about.look(plesk))


def armed(order: dict[str, t.Any], task: Task) -> dict[str, t.Any]:
    """Return the order for a fault such that it strikes what the task is about: each reading, or one write."""
    if order.get("when") in ("accept", "reading"):
        return dict(order, times=1, after=1) if task.writes else dict(order, times=0)
    return dict(order, match=task.match, times=1 if task.writes else 0)


def performed(task: Task, options: dict[str, t.Any], fault: t.Any, plesk: Simulator) -> dict[str, t.Any]:
    """Return what the task returns."""
    if fault:
        options = dict(options, timeout=fault.timeout, cert_fingerprint=plesk.fingerprint if fault.pinned else None)
        if "wait_timeout" in task.module.spec()["argument_spec"]:
            options["wait_timeout"] = fault.wait_timeout
    params = ArgumentSpecValidator(**task.module.spec()).validate(options).validated_parameters

    with contextlib.ExitStack() as stack:

        def stop():
            stack.enter_context(gone(plesk))

        def work(params, client, check_mode):
            stops = fault and fault.stops and task.writes
            return task.module.work(params, Client(Stopping(client._transport, stop)) if stops else client, check_mode)

        if fault and fault.stops and not task.writes:
            stop()
        return _module.perform(work, params, False, 0)


def masked(returned: dict[str, t.Any], plesk: Simulator) -> dict[str, t.Any]:
    """Return the same with the address of a server that users know."""
    text = json.dumps(returned).replace("{0}:{1}".format(plesk.host, plesk.port), "plesk.example.com:8443")
    return json.loads(re.sub(r"(sha256:..:..:..)[:0-9A-F]+", r"\1...", text))
