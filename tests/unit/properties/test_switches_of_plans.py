# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What nobody has published about plans: under each answer that the simulator can give, tasks that declare plans end as asked, or say what did not stick."""

from __future__ import annotations

import re

import pytest
from ansible_collections.community.plesk.plugins.module_utils._changes import watch
from ansible_collections.community.plesk.plugins.modules import plesk_addon_plan, plesk_service_plan
from ansible_collections.community.plesk.tests.simulator import Simulator
from ansible_collections.community.plesk.tests.simulator.defaults import RESELLER_KEY
from ansible_collections.community.plesk.tests.simulator.parts import told
from ansible_collections.community.plesk.tests.simulator.switches.plans import PLANS as SWITCHES
from ansible_collections.community.plesk.tests.simulator.switches.switch import ERRCODE, NUMBER, TEXT

from .performing import perform

MODULES = {"addon_plans": plesk_addon_plan, "service_plans": plesk_service_plan}
EXAMPLES = {ERRCODE: 1023, NUMBER: 2, TEXT: "Words & <b>more</b>"}
DONE = "done"

FIRST = dict(
    external_id="b-1",
    limits=dict(max_box=5, max_db=3),
    hosting=dict(ssl=True, webstat="awstats", php=True),
    permissions=dict(manage_crontab=False, manage_dns=True),
    php_settings=dict(memory_limit="256M", precision="14"),
    performance=dict(bandwidth=-1, max_connections=-1),
)
PLANS = [
    dict(FIRST, id=1, name="first", owner="admin"),
    dict(id=2, name="second", owner="admin", external_id="b-2", hosting="none"),
    dict(id=3, name="used", owner="admin", guid="guid-3"),
    dict(id=4, name="Gold", owner="admin"),
    dict(id=5, name="old name", owner="admin"),
    dict(id=6, name="theirs", owner="technolux", limits=dict(max_box=5), hosting=dict(shell="/bin/false")),
    dict(id=7, name="first", owner="technolux", limits=dict(max_box=1)),
    dict(FIRST, id=8, name="bystander", owner="admin", external_id="b-8"),
]
# Other plans have a name for themselves unless a switch says otherwise.
SHARED = [dict(id=9, name="shared", owner="admin")]
BY_RESELLER = dict(secret_key=RESELLER_KEY)
NEW = {section: FIRST[section] for section in ("limits", "hosting", "permissions", "php_settings", "performance")}

# A task, and how it ends unless a switch says otherwise: the outcome, the errcode, or words of the message.
TASKS = {
    "set": (dict(name="first", limits=dict(max_box=10), hosting=dict(ssl=False), permissions=dict(manage_crontab=True), php_settings=dict(x="1")), DONE),
    "add": (dict(NEW, name="new", performance={}), DONE),
    "delete": (dict(name="used", state="absent"), DONE),
    "rename": (dict(name="old name", new_name="new name"), DONE),
    "rename in case": (dict(name="Gold", new_name="gold"), DONE),
    "PHP's default": (dict(name="first", php_settings=dict(precision="")), DONE),
    "several lines": (dict(name="first", php_settings=dict(lines="a\nb")), DONE),
    "performance": (dict(name="first", performance=dict(bandwidth=100)), DONE),
    "external id of another": (dict(name="second", external_id="b-8"), DONE),
    "no external id": (dict(name="first", external_id=""), DONE),
    "of another owner": (dict(name="theirs", owner_login="technolux", limits=dict(max_box=10)), DONE),
    "name of the other operator": (dict(name="shared", limits=dict(max_box=1)), DONE),
    "unknown name": (dict(name="second", limits=dict(nobody_knows=1), validate=False), 1019),
    "bad value": (dict(name="first", hosting=dict(webstat="lynx"), validate=False), 1019),
    "not writable": (dict(BY_RESELLER, name="theirs", hosting=dict(shell="/bin/bash")), 1006),
    "by another": (dict(BY_RESELLER, name="bystander", owner_login="admin", limits=dict(max_box=1)), 1006),
    "owner unknown": (dict(name="bystander", owner_login="nobody", limits=dict(max_box=1)), 1015),
    "unknown name, checked": (dict(name="first", limits=dict(max_bix=1)), "limits.max_bix is not known (did you mean max_box?)"),
}
# What a value makes of them; what is not here ends as ever.
ENDINGS = {
    ("plan_unknown_owner", 1013): {"owner unknown": 1013},
    ("plan_foreign_owner", 1015): {"by another": 1015},
    ("plan_foreign_owner", 1013): {"by another": 1013},
    ("plan_names_across_operators", "shared"): {"name of the other operator": 1007},
    ("plan_external_id_taken", 1023): {"external id of another": 1023},
    ("plan_clear_external_id", "ignored"): {"no external id": "external_id is 'b-1', not ''"},
    ("plan_clear_external_id", 1023): {"no external id": 1023},
    ("plan_unknown_name", 1023): {"unknown name": 1023},
    ("plan_unknown_name", "accepted"): {"unknown name": DONE},
    ("plan_unknown_name", "ignored"): {"unknown name": "limits.nobody_knows is missing, not 1: Plesk took the packet, but not the value"},
    ("plan_bad_value", 1023): {"bad value": 1023},
    ("plan_bad_value", "accepted"): {"bad value": DONE},
    ("plan_bad_value", "ignored"): {"bad value": "hosting.webstat is 'awstats', not 'lynx': Plesk took the packet, but not the value"},
    ("plan_not_writable", 1023): {"not writable": 1023},
    ("plan_not_writable", "accepted"): {"not writable": DONE},
    ("plan_not_writable", "ignored"): {"not writable": "hosting.shell is '/bin/false', not '/bin/bash'"},
    ("plan_multiline_text", "collapsed"): {"several lines": "php_settings.lines is 'a b', not 'a\\nb'"},
    ("plan_in_use_delete", 1023): {"delete": 1023},
    ("plan_descriptors", "empty"): {"unknown name, checked": 1019},
    ("plan_descriptors", 1006): {"unknown name, checked": 1019},
    ("plan_descriptors", 1014): {"unknown name, checked": 1019},
}
OF_ADDON_PLANS = {
    ("addon_performance", "ignored"): {"performance": "performance.bandwidth is -1, not 100"},
    ("addon_performance", 1023): {"performance": 1023},
}
# A name that is taken is only seen where another operator's plan has it.
BESIDE = {"plan_name_taken": dict(plan_names_across_operators="shared")}
BESIDE_ENDS = {1019: {"name of the other operator": 1019}}
NOTHING_IN_IT = re.compile(r"<(filter|limits|hosting|vrt_hst|performance|permissions|php-settings)\s*(/>|></)")


def settings():
    """Yield (switch, value) for every value of every switch; of the defaults, which are the same server, only one."""
    yield SWITCHES[0].name, SWITCHES[0].default
    for switch in SWITCHES:
        for value in switch.allowed:
            if value != switch.default:
                yield switch.name, 0.1 if switch.name == "plan_lag_seconds" else EXAMPLES.get(value, value)


@pytest.fixture(scope="module")
def plesk():
    with Simulator() as simulator:
        yield simulator


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch):
    monkeypatch.setattr(watch, "PAUSES", (0.01,))


def ends(key, switch, value):
    """Return how each task has to end."""
    special = dict(ENDINGS.get((switch, value), {}), **(OF_ADDON_PLANS.get((switch, value), {}) if key == "addon_plans" else {}))
    if switch in BESIDE:
        special.update(BESIDE_ENDS.get(value, {"name of the other operator": value}))
    return {name: special.get(name, usual) for name, (dummy, usual) in TASKS.items()}


def known(plesk):
    """Return all plans by part of the state and id."""
    return {(part, plan.id): told(plan) for part in MODULES for plan in getattr(plesk.state, part)}


@pytest.mark.parametrize("key", MODULES)
@pytest.mark.parametrize("switch, value", list(settings()))
def test_a_task_ends_as_asked_or_says_what_did_not_stick_and_the_next_one_is_the_same(plesk, key, switch, value):
    plesk.reset()
    other = next(part for part in MODULES if part != key)
    subscription = dict(id=1, name="example.com", owner="customer", plans=["guid-3"])
    plesk.update(**{key: PLANS, other: SHARED}, subscriptions=[subscription], switches={**BESIDE.get(switch, {}), switch: value})
    for name, ending in ends(key, switch, value).items():
        options = dict(TASKS[name][0], wait_timeout=10 if "lag" in switch else 0)
        check_run(plesk, key, options, ending, name)
        check_next_run(plesk, key, options, ending, name)
    # What was never named is there as before.
    assert {"max_db": "3"}.items() <= dict(known(plesk)[key, 1]["limits"]).items()


def check_run(plesk, key, options, ending, name):
    """Run a task, and look at how it ends, at what was sent, and at all other plans."""
    before, asked = known(plesk), len(plesk.log)
    returned = perform(MODULES[key], plesk, **options)
    check_ending(returned, ending, name)
    packets = [entry["packet"] for entry in plesk.log[asked:] if entry["write"]]
    assert len(packets) == len(set(packets)) <= (2 if plesk.state.switches["plan_set_section"] == "replace" else 1), name
    for packet in packets:
        assert not NOTHING_IN_IT.search(packet), packet
    after = known(plesk)
    mine = (options["name"], options.get("new_name"))
    owner = options.get("owner_login", "technolux" if "secret_key" in options else "admin")
    changed = [plan for identity, plan in before.items() if after.get(identity) != plan]
    assert [plan for plan in changed if plan["name"] not in mine or plan["owner"] != owner] == [], name


def check_ending(returned, ending, name):
    """The ending is the one that is expected, and the message says it."""
    if ending == DONE:
        assert (returned.get("msg"), [entry["outcome"] for entry in returned["plans"]], returned["changed"]) == (None, [DONE], True), name
    elif isinstance(ending, int):
        assert returned.get("errcode") == ending, (name, returned)
        assert returned["failure"] == ("permission" if ending == 1006 else "plan"), name
    else:
        assert ending in returned["msg"], name
        assert returned["failure"] == "plan", name


def check_next_run(plesk, key, options, ending, name):
    """What was done stays; what can never stick fails each time, and is not changed for ever."""
    asked = len(plesk.log)
    again = perform(MODULES[key], plesk, **options)
    assert again.get("changed", False) is False, name
    if ending == DONE:
        assert (again.get("msg"), len(plesk.log) - asked) == (None, 1), name
    else:
        check_ending(again, ending, name)
