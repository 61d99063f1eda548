# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Running ansible-playbook as users do, in a home of its own, so that all it leaves behind can be looked through."""

from __future__ import annotations

import json
import os
import pathlib
import re
import subprocess
import sys
import time

LIMIT = 600
RECAP = re.compile(r"^(\S+) +: ok=(\d+) +changed=(\d+) +unreachable=(\d+) +failed=(\d+) +skipped=(\d+) +rescued=(\d+) +ignored=(\d+)", re.MULTILINE)
COUNTS = ("ok", "changed", "unreachable", "failed", "skipped", "rescued", "ignored")


class Playbook:
    """A playbook in a directory, and the environment in which it runs; credentials are in the environment alone."""

    def __init__(self, directory, plesk, plays, **environment):
        self.directory = directory
        self.file = directory / "playbook.yml"
        self.file.write_text(json.dumps(plays), encoding="utf-8")
        for name in ("home", "tmp"):
            (directory / name).mkdir(exist_ok=True)
        self.environ = dict(os.environ, **surroundings(directory), **connection(plesk))
        self.environ.update(environment)

    def start(self, *words):
        """Start it and return the process; what it says goes into a file."""
        command = [sys.executable, str(pathlib.Path(sys.executable).parent / "ansible-playbook"), "-i", self.inventory(), str(self.file), *words]
        with (self.directory / "output").open("ab") as output:
            return subprocess.Popen(command, env=self.environ, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)

    def inventory(self):
        """Return the inventory: the directory's own, or this machine alone."""
        own = self.directory / "inventory.yml"
        return str(own) if own.exists() else "localhost,"

    def run(self, *words):
        """Run it to its end and return the exit code."""
        return self.start(*words).wait(LIMIT)

    @property
    def output(self):
        """Return all it has said so far."""
        return (self.directory / "output").read_text(encoding="utf-8", errors="replace")

    def recap(self):
        """Return the counts that the last run gave in the end, by host."""
        last = self.output.split("PLAY RECAP")[-1]
        return {found[0]: dict(zip(COUNTS, map(int, found[1:]))) for found in RECAP.findall(last)}

    def processes(self):
        """Return the processes that belong to it, workers that lost their parent too."""
        return [entry.name for entry in pathlib.Path("/proc").glob("[0-9]*") if str(self.file).encode() in command_line(entry)]

    def settle(self):
        """Wait until no process of it is left."""
        deadline = time.monotonic() + LIMIT
        while self.processes() and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not self.processes()

    def left(self):
        """Return the files it left anywhere, less what was there before."""
        mine = (self.file, self.directory / "inventory.yml")
        return [path for path in self.directory.rglob("*") if path.is_file() and path not in mine]


def command_line(process):
    """Return the command line of a process, empty if it has gone."""
    try:
        return (process / "cmdline").read_bytes()
    except OSError:
        return b""


def surroundings(directory):
    """Return the settings of Ansible, with every place to write to in the directory."""
    return dict(
        ANSIBLE_CONFIG=str(pathlib.Path(__file__).parent / "ansible.cfg"),
        ANSIBLE_DEPRECATION_WARNINGS="false",
        ANSIBLE_HOME=str(directory / "home"),
        ANSIBLE_LOCALHOST_WARNING="false",
        ANSIBLE_LOG_PATH=str(directory / "log"),
        ANSIBLE_NOCOLOR="true",
        ANSIBLE_PIPELINING="true",
        ANSIBLE_PYTHON_INTERPRETER=sys.executable,
        ANSIBLE_RETRY_FILES_ENABLED="false",
        HOME=str(directory / "home"),
        NO_PROXY="*",
        TMPDIR=str(directory / "tmp"),
    )


def connection(plesk):
    """Return where the server is, and who logs in."""
    return dict(SIMULATED_HOST=plesk.host, SIMULATED_PORT=str(plesk.port), SIMULATED_CA=plesk.ca_path, SIMULATED_KEY=plesk.secret_key)


def play(*tasks, hosts="localhost", **more):
    """Return a play of these tasks against the simulated server."""
    options = {name: "{{{{ lookup('ansible.builtin.env', 'SIMULATED_{0}') }}}}".format(name.upper()) for name in ("host", "port")}
    options["ca_path"] = "{{ lookup('ansible.builtin.env', 'SIMULATED_CA') }}"
    options["secret_key"] = "{{ lookup('ansible.builtin.env', 'SIMULATED_KEY') }}"
    defaults = {"group/community.plesk.plesk": options}
    return dict(dict(hosts=hosts, gather_facts=False, connection="local", module_defaults=defaults, tasks=list(tasks)), **more)


def task(module, task_options=None, **options):
    """Return a task of this collection."""
    return dict({"community.plesk." + module: options}, **(task_options or {}))
