# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the command line tells: facts for programs, and a friendly screen for people."""

from __future__ import annotations

import json
import os
import tempfile
from typing import Any

from .addresses import in_url

SCREEN = """\
A simulated Plesk listens on this machine. Nothing real happens.

  address       https://{url_host}:{port}/enterprise/control/agent.php
  without TLS   http://{url_host}:{plain_port}/enterprise/control/agent.php
  login         {login}
  password      {password}
  secret key    {secret_key}
  fingerprint   {fingerprint}
  CA file       {ca_path}

Try it:

  ansible localhost -m community.plesk.plesk_service_info \\
    -a "host={host} port={port} secret_key={secret_key} ca_path={ca_path}"

Look at it, change it, break it (JSON, no credentials):

  http://{url_host}:{plain_port}/simulator/log       requests seen
  http://{url_host}:{plain_port}/simulator/state     GET shows, PUT changes
  http://{url_host}:{plain_port}/simulator/faults    POST [{{"fault": "html", "status": 502}}]
  http://{url_host}:{plain_port}/simulator/reset     POST: as at the start

It stops with Ctrl-C.
"""


def facts(simulator: Any) -> dict[str, Any]:
    """Return all that a client needs, and the process to stop."""
    names = ("host", "port", "plain_port", "login", "password", "secret_key", "fingerprint", "ca_path", "intermediate_path", "leaf_path")
    return dict({name: getattr(simulator, name) for name in names}, pid=os.getpid())


def screen(simulator: Any) -> str:
    """Return the text for people."""
    return SCREEN.format(url_host=in_url(simulator.host), **facts(simulator))


def write_ready_file(path: str, simulator: Any) -> None:
    """Write the facts so that a reader sees all of them or no file."""
    directory, name = os.path.split(os.path.abspath(path))
    handle, draft = tempfile.mkstemp(prefix="." + name, dir=directory)
    with os.fdopen(handle, "w", encoding="utf-8") as target:
        json.dump(facts(simulator), target, indent=1)
    os.replace(draft, path)
