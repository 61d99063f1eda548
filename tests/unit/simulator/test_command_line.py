# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The simulator as a program: it tells where it is, and leaves nothing behind."""

from __future__ import annotations

import json
import os
import pathlib
import signal
import ssl
import subprocess
import sys
import time

import pytest
import requests

TESTS = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


@pytest.fixture
def run(tmp_path):
    """Start the program; return the process and the facts of its ready file."""
    started = []

    def start(*options):
        ready = tmp_path / "ready.json"
        environment = dict(os.environ, PYTHONPATH=TESTS, PYTHONWARNINGS="ignore", TMPDIR=str(tmp_path))
        process = subprocess.Popen(
            [sys.executable, "-m", "simulator", "--ready-file", str(ready), *options],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            universal_newlines=True,
        )
        started.append(process)
        end = time.monotonic() + 10
        while not ready.exists() and process.poll() is None and time.monotonic() < end:
            time.sleep(0.02)
        return process, json.loads(ready.read_text()) if ready.exists() else None

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def finished(process):
    """Wait for the end; return code, output and complaints."""
    output, complaints = process.communicate(timeout=10)
    return process.returncode, output, complaints


def test_the_screen_and_the_ready_file_say_the_same(run, tmp_path):
    state = tmp_path / "state.json"
    state.write_text('{"services": [{"id": "only", "title": "The only one"}]}')
    process, facts = run("--state", str(state), "--address", "127.0.0.3")
    assert facts["pid"] == process.pid
    assert facts["host"] == "127.0.0.3"
    response = requests.post(
        "https://127.0.0.3:%d/enterprise/control/agent.php" % facts["port"],
        data="<packet><server><get><services_state/></get></server></packet>",
        headers={"KEY": facts["secret_key"], "Content-Type": "text/xml"},
        verify=facts["ca_path"],
        timeout=5,
    )
    assert "The only one" in response.text
    process.send_signal(signal.SIGTERM)
    code, output, complaints = finished(process)
    assert (code, complaints) == (0, "")
    for name in ("host", "port", "plain_port", "login", "password", "secret_key", "fingerprint", "ca_path"):
        assert str(facts[name]) in output
    assert "community.plesk.plesk_service_info" in output
    assert os.listdir(str(tmp_path)) == ["state.json"]


def test_several_addresses_and_a_kind_of_certificate(run):
    dummy, facts = run("--address", "127.0.0.3", "--address", "127.0.0.4", "--certificate", "chain")
    assert facts["host"] == "127.0.0.3"
    for address in ("127.0.0.3", "127.0.0.4"):
        url = "https://%s:%d/enterprise/control/agent.php" % (address, facts["port"])
        assert requests.post(url, verify=facts["ca_path"], timeout=5).status_code == 200
        assert ssl.get_server_certificate((address, facts["port"])) == pathlib.Path(facts["leaf_path"]).read_text(encoding="ascii")
    assert pathlib.Path(facts["intermediate_path"]).is_file()


def test_it_stops_after_its_lifetime(run):
    process, facts = run("--lifetime", "0.2")
    assert facts
    assert finished(process)[0] == 0


def test_it_stops_with_another_process(run):
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(30)"])
    process, facts = run("--exit-with", str(other.pid))
    assert facts
    assert process.poll() is None
    other.kill()
    assert finished(process)[0] == 0
    other.wait()


def test_it_stops_with_control_c(run):
    process, dummy = run()
    process.send_signal(signal.SIGINT)
    assert finished(process)[0] == 0


@pytest.mark.parametrize(
    "options, words",
    [
        (["--address", "0.0.0.0"], "loopback"),
        (["--state", "/nonexistent.json"], "nonexistent"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(run, options, words):
    process, facts = run(*options)
    code, output, complaints = finished(process)
    assert (code, output, facts) == (1, "", None)
    assert words in complaints
    assert complaints.count("\n") == 1


@pytest.mark.parametrize(
    "name, content",
    [
        ("state.yml", "switches: {reply_version: sometimes}"),
        ("state.yml", "a: ["),
        ("state.json", "{"),
        ("state.yml", "- 1"),
    ],
)
def test_a_wrong_state_file_is_an_error(run, tmp_path, name, content):
    pytest.importorskip("yaml")
    (tmp_path / name).write_text(content)
    process, facts = run("--state", str(tmp_path / name))
    code, dummy, complaints = finished(process)
    assert (code, facts) == (1, None)
    assert complaints
    assert "Traceback" not in complaints


@pytest.mark.parametrize(
    "name, words",
    [
        ("switches", "start_when_running"),
        ("faults", "lost_answer"),
        ("faults", "    ending: close_notify, fin, reset\n"),
        ("certificates", "chain_without_intermediate\n    Issued by an intermediate, which the server does not send.\n"),
    ],
)
def test_the_tables_can_be_shown(run, name, words):
    process, dummy = run("--list", name)
    assert words in finished(process)[1]
