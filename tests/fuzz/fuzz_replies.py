# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Fuzzing of everything that reads a reply: whatever arrives, it gives data or a PleskError. README.md tells how to run it."""

from __future__ import annotations

import json
import pathlib
import sys

import atheris
import replies

with atheris.instrument_imports(include=["ansible_collections.community.plesk"]):
    from ansible_collections.community.plesk.plugins.module_utils._errors import PleskError
    from ansible_collections.community.plesk.plugins.module_utils._operators import server
    from ansible_collections.community.plesk.plugins.module_utils._operators.plans import SERVICE_PLANS
    from ansible_collections.community.plesk.plugins.module_utils._packet.decode import decode
    from ansible_collections.community.plesk.plugins.module_utils._plans import convert

SECTIONS = [SERVICE_PLANS.sections, ("limits", "hosting"), ()]


def read_reply(data):
    """Read a reply, cut into chunks as a network might cut it, in every way that modules read one."""
    provider = atheris.FuzzedDataProvider(data)
    size, asked, sections = provider.ConsumeIntInRange(1, 4096), provider.ConsumeIntInRange(1, 3), provider.PickValueInList(SECTIONS)
    reply = replies.make_reply(provider)
    for read in (every_result, server._services, lambda results: server._srv_man(results, asked), lambda results: plans(results, sections)):
        try:
            json.dumps(read(decode(reply[start : start + size] for start in range(0, len(reply), size))), default=vars)
        except PleskError as error:
            error.facts()


def every_result(results):
    """Read the results themselves, and the error that each would be."""
    return [result.error("server").facts() for result in results]


def plans(results, sections):
    """Read add-on plans."""
    return convert.read((result.element for result in results), SERVICE_PLANS, sections)


def plant(corpus):
    """Fill an empty corpus with well-formed replies; the last bytes are what the provider takes for its numbers."""
    if not any(corpus.iterdir()):
        for number, reply in enumerate(replies.well_formed()):
            (corpus / "seed-{0}".format(number)).write_bytes(reply + b"\x01\x00\x01\xff\x0f")


if __name__ == "__main__":
    plant(pathlib.Path(sys.argv[1]))
    atheris.Setup(sys.argv, read_reply)
    atheris.Fuzz()
