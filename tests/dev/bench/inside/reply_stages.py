# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Take a reply through all that is done with it, a step further each time, and write what each step took as JSON."""

from __future__ import annotations

import collections
import json
import pathlib
import pickle
import sys
import time

from ansible.module_utils.common.parameters import remove_values
from ansible_collections.community.plesk.plugins.module_utils import _addon_plan, _module, _packet
from ansible_collections.community.plesk.plugins.modules import plesk_addon_plan_info as info

REQUEST = b"<packet><service-plan-addon><get><filter/></get></service-plan-addon></packet>"
TIMES = 3


def best(do):
    """Return the least seconds that it took, and what it returned."""
    found = []
    for dummy in range(TIMES):
        begun = time.perf_counter()
        value = do()
        found.append(time.perf_counter() - begun)
    return min(found), value


def parameters(server):
    """Return the module's parameters for a server."""
    defaults = {name: option.get("default") for name, option in info.spec()["argument_spec"].items()}
    return dict(defaults, host=server["host"], port=server["port"], secret_key=server["key"], cert_fingerprint=server["pin"])


def drained(items):
    """Use items up."""
    collections.deque(items, maxlen=0)


def main():
    """Measure, and write the outcome."""
    params = parameters(json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")))
    sections, oddities = params["sections"], _addon_plan.Oddities()
    with _module.connect(params) as transport:
        received, length = best(lambda: sum(map(len, transport.post(REQUEST))))
        chunks = list(transport.post(REQUEST))
        decoded, dummy = best(lambda: drained(_packet.results(chunks)))
        converted, dummy = best(lambda: drained(_addon_plan.convert(result.element, sections, oddities) for result in _packet.results(chunks)))
        del chunks
        together, returned = best(lambda: info.work(params, transport, False))
    masked, returned = best(lambda: remove_values(returned, [params["secret_key"]]))
    dumped, text = best(lambda: json.dumps(returned))
    loaded, dummy = best(lambda: json.loads(text))
    pickled, dummy = best(lambda: pickle.loads(pickle.dumps(returned)))
    stages = {
        "receive the reply (TLS, HTTP)": received,
        "decode it into results": decoded,
        "convert the results to plans": converted - decoded,
        "all of it kept, at the same time": together - received - converted,
        "mask secrets": masked,
        "write and read JSON (module)": dumped + loaded,
        "pickle and unpickle, from worker to controller": pickled,
    }
    sys.stdout.write(json.dumps(dict(stages, bytes=length)) + "\n")


if __name__ == "__main__":
    main()
