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
from ansible.utils import vars as variables
from ansible.vars import clean
from ansible_collections.community.plesk.plugins.module_utils import _module
from ansible_collections.community.plesk.plugins.module_utils._operators.plans import ADDON_PLANS
from ansible_collections.community.plesk.plugins.module_utils._packet.decode import decode
from ansible_collections.community.plesk.plugins.module_utils._plans import convert
from ansible_collections.community.plesk.plugins.modules import plesk_addon_plan_info as info

REQUEST = b"<packet><service-plan-addon><get><filter/></get></service-plan-addon></packet>"
TIMES = 2


def best(do):
    """Return the least seconds of CPU that it took, and what it returned."""
    found = []
    for dummy in range(TIMES):
        begun = time.process_time()
        value = do()
        found.append(time.process_time() - begun)
    return min(found), value


def parameters(server):
    """Return the module's parameters for a server."""
    defaults = {name: option.get("default") for name, option in info.spec()["argument_spec"].items()}
    return dict(defaults, host=server["host"], port=server["port"], secret_key=server["key"], cert_fingerprint=server["pin"])


def drained(items):
    """Use items up."""
    collections.deque(items, maxlen=0)


def elements(chunks):
    """Return the elements of the results of a reply, one after the other."""
    return (result.element for result in decode(chunks))


def core(returned):
    """Return what ansible-core does with a result before the next task, as far as this version does it so."""
    found = {
        "copy it twice, look for internal keys twice (ansible-core)": 2 * best(lambda: clean.strip_internal_keys(clean.module_response_deepcopy(returned)))[0]
    }
    if hasattr(variables, "transform_to_native_types"):
        found["make it plain for the callback (ansible-core)"] = best(lambda: variables.transform_to_native_types(returned))[0]
    return found


def main():
    """Measure, and write the outcome."""
    params = parameters(json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")))
    sections = params["sections"]
    with _module.connect(params) as transport:
        received, length = best(lambda: sum(map(len, transport.post(REQUEST))))
        chunks = list(transport.post(REQUEST))
        decoded, dummy = best(lambda: drained(decode(chunks)))
        converted, dummy = best(lambda: drained(map(convert.Converter(ADDON_PLANS, sections).convert, elements(chunks))))
        kept, (plans, dummy) = best(lambda: convert.read(elements(chunks), ADDON_PLANS, sections))
    masked, returned = best(lambda: remove_values({"addon_plans": plans}, [params["secret_key"]]))
    dumped, text = best(lambda: json.dumps(returned))
    loaded, dummy = best(lambda: json.loads(text))
    pickled, dummy = best(lambda: pickle.loads(pickle.dumps(returned)))
    stages = {
        "receive the reply (TLS, HTTP)": received,
        "decode it into results": decoded,
        "convert the results to plans": converted - decoded,
        "keep the plans": kept - converted,
        "mask secrets": masked,
        "write and read JSON (module)": dumped + loaded,
        "pickle and unpickle, from worker to controller": pickled,
        **core(returned),
    }
    sys.stdout.write(json.dumps(dict(stages, bytes=length)) + "\n")


if __name__ == "__main__":
    main()
