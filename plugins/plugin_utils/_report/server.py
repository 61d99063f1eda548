# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""One server: what the report says of it, as plain data that can be a fact."""

from __future__ import annotations

import datetime
import typing as t

from . import disks, extensions, figures, licence, php, services, subscriptions, updates
from .dates import read_date
from .problem import ERROR, KINDS, Problem, clean, complain, warn
from .section import section
from .settings import Settings

Server = t.Dict[str, t.Any]

_PARTS = (services, licence, updates, disks, php, extensions, subscriptions, figures)


def describe(name: str, facts: dict[str, t.Any], settings: Settings, read_at: str, reason: str | None = None, own: t.Any = None) -> Server:
    """Return a server of these facts.

    ``read_at`` is the time of reading, in ISO format, ``reason`` why the server cannot be read, and ``own`` has ``columns`` and ``checks``
    by title, each with a ``value`` or an ``error``.
    """
    today = read_date(read_at) or datetime.date.today()
    known = {fact: value for fact, value in facts.items() if value is not None} if reason is None else {}
    parts = [part.read(known, settings, today) for part in _PARTS]
    differences = _differences(known)
    values: Server = {}
    problems: list[Problem] = [] if reason is None else [complain("unread", reason)]
    for part in parts:
        values.update(part.values)
        problems += part.problems
    problems += [complain("drift", text) for text in differences or ()]
    problems += [warn("partial", "{0} cannot be read: {1}".format(*pair)) for pair in _unavailable(known)]
    problems += _failed_columns(section(own, "columns"))
    problems += _failed_checks(section(own, "checks"))
    return dict(
        server=clean(name),
        title=clean(section(known, "plesk_server", "gen_info").get("server_name") or "") or None,
        read=reason is None,
        reason=None if reason is None else clean(reason),
        read_at=read_at,
        problems=sorted(problems, key=lambda problem: (list(KINDS).index(problem["kind"]), problem["severity"] != ERROR)),
        drift=None if differences is None else len(differences),
        columns={clean(title): _shown(outcome) for title, outcome in section(own, "columns").items()},
        **values,
    )


def _differences(facts: dict[str, t.Any]) -> list[str] | None:
    """Return the sentences of the role ``plesk_drift``, as they are because they may begin with a name; None if nothing was compared."""
    found = facts.get("plesk_drift_differences")
    return [str(text) for text in found] if isinstance(found, (list, tuple)) else None


def _unavailable(facts: dict[str, t.Any]) -> t.Iterator[tuple[str, str]]:
    """Yield what the server did not give, and why."""
    for subset, reason in section(facts, "plesk_unavailable").items():
        subject, dummy, part = str(subset).partition(".")
        subject = "the " + subject.replace("_", " ").replace("php ", "PHP ")
        yield ("The section {0} of {1}".format(part, subject) if part else subject[:1].upper() + subject[1:]), str(reason)


def _failed_columns(columns: dict[str, t.Any]) -> t.Iterator[Problem]:
    """Yield a problem for each column that has no value."""
    for title, outcome in columns.items():
        if outcome.get("error"):
            yield warn("check", "The column {0} cannot be evaluated: {1}".format(title, outcome["error"]))


def _failed_checks(checks: dict[str, t.Any]) -> t.Iterator[Problem]:
    """Yield a problem for each check that is not false and not empty."""
    for title, outcome in checks.items():
        value = outcome.get("value")
        if outcome.get("error"):
            yield warn("check", "The check {0} cannot be evaluated: {1}".format(title, outcome["error"]))
        elif value is True:
            yield complain("check", str(title))
        elif value:
            yield complain("check", "{0}: {1}".format(title, value))


def _shown(outcome: dict[str, t.Any]) -> t.Any:
    """Return the value of a column: a number as it is, everything else as text."""
    if outcome.get("error"):
        return "?"
    value = outcome.get("value")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)):
        return ", ".join(map(clean, value))
    return value if isinstance(value, (int, float)) else "" if value is None else clean(value)
