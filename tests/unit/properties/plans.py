# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Plans that a simulated Plesk can hold, as its state has them."""

from __future__ import annotations

import re

from ansible_collections.community.plesk.tests.simulator.plans import names
from hypothesis import strategies as st

OWNERS = ("admin", "technolux")
CHARACTERS = st.characters(blacklist_categories=("Cs", "Cc", "Cn"), blacklist_characters="\ufffe\uffff")
# Blanks at the ends and in a row do not count for Plesk where a text has one line.
ONE_LINE = st.text(CHARACTERS, max_size=12).map(lambda text: re.sub("[ \t\r\n]+", " ", text).strip(" "))
NAMES = st.one_of(st.sampled_from(["gold", "Gold", "göld", "R&D <1>", "null", "5"]), ONE_LINE.filter(str.strip))
LINES = st.lists(st.one_of(ONE_LINE, st.sampled_from([" x ", "\t", "\r"])), max_size=3).map("\n".join)
WHOLE = st.one_of(st.integers(-1, 20), st.integers(-(2**63), 2**63 - 1), st.sampled_from(["007", "-0", " 5 "]))
SMALL = st.integers(-1, 10**9)
FLAGS = st.booleans()
BANDWIDTH = st.one_of(st.integers(-1, 10**14), st.floats(0, 1e12).map(lambda number: float("{0:.15g}".format(number))))
SPECIAL = dict(
    webstat=st.sampled_from(["none", "awstats", "webalizer"]),
    shell=st.sampled_from(["/bin/false", "/bin/bash"]),
    unpaid_website_status=st.sampled_from(["suspended", "disabled"]),
    php_handler_id=st.sampled_from(["own-php", "plesk-php83-fpm"]),
    ftp_quota=SMALL,
)


def some(values):
    """Give a mapping with some of these, perhaps none, or None for a section that is not defined."""
    return st.one_of(st.none(), st.fixed_dictionaries({}, optional=values))


def pairs(listed, values, odd):
    """Give a section of names that the server knows, and, where it takes them, odd ones with odd values."""
    known = st.dictionaries(st.sampled_from(listed), values, max_size=4)
    return st.one_of(st.none(), known if odd is None else joined(known, st.dictionaries(NAMES, odd, max_size=2)))


def joined(known, odd):
    """Give the mapping that is both."""
    return st.tuples(known, odd).map(lambda both: {**both[0], **both[1]})


def hosting(is_odd):
    """Give hosting: not defined, none, or properties; a text that templates write for a boolean is one."""
    known = st.fixed_dictionaries({}, optional=dict(SPECIAL, **dict.fromkeys(("ssl", "ssl-redirect", "php", "cgi"), FLAGS)))
    odd = st.dictionaries(NAMES, st.one_of(FLAGS, LINES.filter(lambda text: text not in ("True", "False"))), max_size=2)
    return st.one_of(st.none(), st.just("none"), joined(known, odd) if is_odd else known)


def sections(is_odd):
    """Give the sections that both kinds of plans have."""
    limits = [name for name in (*names.COUNTS, *names.SIZES, "expiration") if name != "upsell_site_builder"]
    return dict(
        limits=pairs(limits, WHOLE.filter(lambda value: not isinstance(value, str)) if not is_odd else WHOLE, WHOLE if is_odd else None),
        hosting=hosting(is_odd),
        performance=some(dict(bandwidth=BANDWIDTH, max_connections=SMALL)),
        permissions=pairs(names.PERMISSIONS, FLAGS, st.one_of(FLAGS, st.sampled_from(["0", "1"])) if is_odd else None),
        php_settings=st.one_of(st.none(), st.dictionaries(NAMES, LINES, max_size=3)),
        packages=st.sampled_from([None, [], ["wordpress"]]),
        raw=st.sampled_from(["", "<novelty>1</novelty>"]),
    )


CONDITION = st.one_of(st.fixed_dictionaries({"log-bysize": SMALL}), st.fixed_dictionaries({"log-bytime": st.sampled_from(["Daily", "Weekly", ""])}))
ROTATION = st.fixed_dictionaries({"log-condition": CONDITION}, optional={"log-max-num-files": SMALL, "log-compress": FLAGS, "log-email": ONE_LINE})
UNKNOWN_USER = st.one_of(
    st.just(dict(reject=None)), st.fixed_dictionaries(dict(bounce=ONE_LINE)), st.fixed_dictionaries(dict(forward=st.just("a@example.com")))
)
OF_SERVICE_PLANS = dict(
    mail=some(
        {
            "nonexistent-user": UNKNOWN_USER,
            "webmail": ONE_LINE,
            "maillists": FLAGS,
            "mailservice": FLAGS,
            "outgoing-messages-mbox-limit": st.sampled_from(["default", "-1", "100"]),
            "outgoing-messages-enable-sendmail": st.sampled_from(["default", "true", "false"]),
            "outgoing-messages-overlimit-percent": SMALL,
        }
    ),
    overuse=st.sampled_from([None, "block", "normal", "notify", "not_suspend_notify"]),
    log_rotation=st.one_of(st.none(), st.just(dict(off=None)), st.fixed_dictionaries(dict(on=ROTATION))),
    preferences=some(dict(stat=SMALL, maillists=FLAGS, mailservice=FLAGS, dns_zone_type=st.sampled_from(["master", "slave"]))),
    web_server_settings=some(dict.fromkeys(("additional", "additional-nginx", "nginx-proxy-mode"), LINES)),
    plan_items=st.sampled_from([None, [], ["seo"]]),
    aps_filter=st.sampled_from([None, False, True]),
)


def plans(key, is_odd, first_id, least=0):
    """Give plans for a key of the state; names are unique for each owner."""
    facts = dict(sections(is_odd), **(OF_SERVICE_PLANS if key == "service_plans" else {}))
    plan = st.fixed_dictionaries(dict(facts, name=NAMES, owner=st.sampled_from(OWNERS), external_id=st.one_of(st.just(""), ONE_LINE)))
    several = st.lists(plan, min_size=least, max_size=3, unique_by=lambda one: (one["owner"], one["name"]))
    return several.map(lambda listed: [dict(one, id=number) for number, one in enumerate(listed, first_id)])
