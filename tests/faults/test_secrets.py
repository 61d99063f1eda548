# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whatever fails, and however much Ansible is asked to say: no password and no key can be seen, in any spelling."""

from __future__ import annotations

import base64
import html
import itertools
import json
import pathlib
import threading
import time
import urllib.parse

import pytest
from ansible_collections.community.plesk.tests.simulator import Simulator

from .playbook import Playbook, command_line, play, task

PASSWORD = "Pä\"ss'wörd\\&<5%+x y>"
KEY = 'k3y-unique&"<0f>\\7%+'
WRONG = 'wrong/s3cret&"ü<é>'
SECRETS = (PASSWORD, KEY, WRONG)
STATE = dict(accounts=[dict(login="admin", password=PASSWORD, role="administrator", id=1)], secret_keys=[dict(key=KEY, login="admin")])

WITH_KEY = dict(secret_key="{{ lookup('ansible.builtin.env', 'SIMULATED_KEY') }}")
WITH_PASSWORD = dict(secret_key="{{ omit }}", password="{{ lookup('ansible.builtin.env', 'SIMULATED_PASSWORD') }}")
WITH_WRONG_KEY = dict(secret_key="{{ lookup('ansible.builtin.env', 'SIMULATED_WRONG') }}")
WITH_WRONG_PASSWORD = dict(secret_key="{{ omit }}", password="{{ lookup('ansible.builtin.env', 'SIMULATED_WRONG') }}")

MODULES = [
    ("plesk_service_info", {}),
    ("plesk_addon_plan_info", {}),
    ("plesk_service_plan_info", {}),
    ("plesk_subscription_info", {}),
    ("plesk_extension_info", {}),
    ("plesk_php_handler_info", {}),
    ("plesk_server_info", {}),
    ("plesk_facts", {}),
    ("plesk_packet", dict(operations=[{"customer/get": {"filter": None, "dataset": {"gen_info": None}}}])),
    ("plesk_addon_plan", dict(name="base_plan")),
    ("plesk_service_plan", dict(name="Business")),
    ("plesk_extension", dict(name="git")),
    ("plesk_service", dict(name="web", state="restarted", wait_timeout=0)),
]
# What a task adds so that it fails, the fault of the server it meets, if any, and how many requests it sends.
FAILURES = [
    (WITH_WRONG_KEY, None, 1),
    (WITH_WRONG_PASSWORD, None, 1),
    (dict(WITH_KEY, port=9), None, 0),
    (dict(WITH_KEY, ca_path="/etc/hostname"), None, 0),
    (dict(WITH_KEY, timeout="soon"), None, 0),
    (dict(WITH_PASSWORD, host="https://{{ lookup('ansible.builtin.env', 'SIMULATED_HOST') }}"), None, 0),
    (dict(WITH_KEY, nonsense="{{ lookup('ansible.builtin.env', 'SIMULATED_KEY') }}"), None, 0),
    (WITH_KEY, dict(fault="html", status=500, text="You sent {0}"), 1),
    (WITH_PASSWORD, dict(fault="body", text="You sent {0}"), 1),
    (WITH_PASSWORD, dict(fault="system_error", errcode=1014, errtext="Parser error near {0}"), 1),
    (WITH_KEY, dict(fault="redirect", location="https://{0}@other.example.net/{0}"), 1),
    (WITH_KEY, dict(fault="lost_answer", when="after", times=3), 3),
]
# These do not fail of it, but ask again.
ASKING_AGAIN = ("plesk_server_info", "plesk_facts")
EVERY = [
    ((module, options), failure)
    for (module, options), failure in itertools.product(MODULES, FAILURES)
    if module not in ASKING_AGAIN or (failure[1] or {}).get("errcode") != 1014
]
# Most of what fails is the same in all modules: each meets every other failure, and the module before it the others.
HALF = [(module, failure) for module, failure in EVERY if (MODULES.index(module) + FAILURES.index(failure)) % 2 == 0]
# A task as a module takes long. Of every fifth meeting, each module has two or three failures, and other ones than the module before it.
FEWER = EVERY[::5]
# In check mode, only the modules that compare do anything else; as modules, each failure meets one of them.
COMPARING = ("plesk_addon_plan", "plesk_service_plan", "plesk_extension", "plesk_service")
CHANGING = [(module, options) for module, options in MODULES if module in COMPARING]
CHECKED = list(itertools.product(CHANGING, FAILURES))
FEWEST = list(zip(itertools.cycle(CHANGING), FAILURES))
CHECK = ["--check", "--diff"]


# What is refused alone is no failure of a task that gathers, but told by it.
TOLD = dict(fault="result_error", errcode=1006, errtext="Not for {0}")
# The answer to a write that shows the key is lost, so there is a warning.
WARNED = dict(fault="html", match="write", when="after", status=500, text="You sent {0}")


def spellings(secret):
    """Return all that somebody could read the secret in."""
    raw = secret.encode("utf-8")
    texts = [secret, json.dumps(secret)[1:-1], json.dumps(secret, ensure_ascii=False)[1:-1], repr(secret)[1:-1], repr(raw)[2:-1], html.escape(secret)]
    texts += [urllib.parse.quote(secret), urllib.parse.quote_plus(secret), base64.b64encode(raw).decode(), base64.urlsafe_b64encode(raw).decode()]
    texts += [raw.decode("latin-1"), raw.hex(), secret.replace("\\", "\\\\"), secret.replace("'", "''")]
    return dict.fromkeys(texts)


FORBIDDEN = [spelling.encode("utf-8") for secret in SECRETS for spelling in spellings(secret)]


def assert_none_in(content, where):
    for spelling in FORBIDDEN:
        assert spelling not in content, "{0} shows {1!r}: {2!r}".format(where, spelling, content[max(0, content.find(spelling) - 200) :][:400])


class Watch(threading.Thread):
    """Looks at the arguments of all processes as long as it is told to."""

    def __init__(self):
        super().__init__(daemon=True)
        self.seen = set()
        self.over = threading.Event()

    def run(self):
        while not self.over.is_set():
            self.seen.update(command_line(entry) for entry in pathlib.Path("/proc").glob("[0-9]*"))
            time.sleep(0.05)


def tasks(meetings):
    """Yield a task that fails for each meeting of a module and a failure, and in the end all that was registered of them."""
    for number, ((module, options), (given, *dummy)) in enumerate(meetings):
        yield task(module, dict(ignore_errors=True, register="told_{0}".format(number)), **dict(options, **given))
    masked = "'********' in told.ansible_facts.plesk_unavailable.server"
    yield task("plesk_facts", dict(register="told", failed_when="not " + masked), gather_subset=["all"], **WITH_KEY)
    yield {"ansible.builtin.debug": dict(msg=["{{ told }}", *("{{{{ told_{0} }}}}".format(number) for number in range(len(meetings)))])}
    yield task("plesk_service", name="postgresql", state="started", **WITH_KEY)


@pytest.fixture
def plesk(certificate):
    """A server that knows the secrets."""
    with Simulator(STATE, certificate=certificate) as simulator:
        yield simulator


@pytest.mark.parametrize(
    "in_process, words, meetings",
    [(True, [], HALF), (True, CHECK, CHECKED), (False, [], FEWER), (False, CHECK, FEWEST)],
    ids=["in process", "in process, check", "as modules", "as modules, check"],
)
def test_no_failure_shows_a_secret_anywhere(plesk, tmp_path, in_process, words, meetings):
    arm(plesk, meetings)
    secrets = dict(SIMULATED_PASSWORD=PASSWORD, SIMULATED_WRONG=WRONG, SIMULATED_KEY=KEY)
    playbook = Playbook(tmp_path, plesk, [play(*tasks(meetings), vars=dict(plesk_in_process=in_process))], **secrets)
    watch = Watch()
    watch.start()
    code = playbook.run("-vvvv", *words)
    watch.over.set()
    watch.join()
    assert code == 0, playbook.output[-3000:]
    assert playbook.recap()["localhost"]["ignored"] == len(meetings), playbook.output[-3000:]
    # In check mode nothing is written, so the last fault still waits.
    assert len(plesk.faults.waiting()) == (1 if words else 0), plesk.faults.waiting()
    assert_none_in(playbook.output.encode("utf-8"), "the output")
    assert_none_in(b"\n".join(watch.seen), "the list of processes")
    assert_none_in(json.dumps(plesk.log, ensure_ascii=False).encode("utf-8"), "the simulator's log")
    for path in playbook.left():
        assert_none_in(path.read_bytes(), path)


def arm(plesk, meetings):
    """Order the fault of each meeting for after the requests of those before it, one for what gathers, and one for the first write."""
    sent = 0
    for dummy, (given, fault, requests) in meetings:
        if fault:
            plesk.arm(**dict(spelt(fault, PASSWORD if given is WITH_PASSWORD else KEY), after=sent))
        sent += requests
    plesk.arm(**dict(spelt(TOLD, KEY), after=sent))
    plesk.arm(**spelt(WARNED, KEY))


def spelt(fault, secret):
    """Return the order for a fault whose texts show the secret."""
    return {name: value.format(secret) if isinstance(value, str) else value for name, value in fault.items()}
