# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Carrying out what a task has planned: everything is sent once, in one packet, and what became of it is read, not guessed."""

from __future__ import annotations

import dataclasses
import functools
import typing as t

from .._errors import PacketError, PleskError
from .change import withdraw
from .judge import Evidence, judge
from .report import report
from .watch import watch

if t.TYPE_CHECKING:
    from .._packet.result import Result
    from .change import Change
    from .kind import Found, Kind
    from .watch import Patience


def apply(kind: Kind, planned: t.Sequence[Change], patience: Patience, check_mode: bool) -> dict[str, t.Any]:
    """Carry out what is planned, and return what the task returns; in check mode, what it would return.

    Nothing is sent if one change cannot be made. Raises PleskError if the packet was not sent, or refused as a whole.
    """
    if any(change.error for change in planned):
        return report(kind, [withdraw(change) for change in planned])
    acting = [] if check_mode else [change for change in planned if change.operation]
    became = iter(_carry_out(kind, acting, patience)) if acting else iter(())
    return report(kind, [next(became) if acting and change.operation else change for change in planned])


def _carry_out(kind: Kind, acting: t.Sequence[Change], patience: Patience) -> list[Change]:
    """Send the operations, mend once what they undid, and return the changes as they turned out."""
    changes, evidence = list(acting), _attempt(kind, acting, patience)
    mended = {index: again for index, again in enumerate(map(functools.partial(_mend, kind), changes, evidence)) if again}
    if mended:
        try:
            proofs = _attempt(kind, list(mended.values()), patience)
        except PleskError as error:
            # What was sent first counts all the same, but the object is not what it should be, whatever was read of it.
            proofs = [dataclasses.replace(evidence[index], was_read=False, trouble=error) for index in mended]
        for index, proof in zip(mended, proofs):
            changes[index], evidence[index] = mended[index], proof
    return [judge(kind, change, proof, patience) for change, proof in zip(changes, evidence)]


def _mend(kind: Kind, change: Change, evidence: Evidence) -> Change | None:
    """Return the change to send once more; there is none after an answer that was lost, or after which nothing more may be asked."""
    is_over = evidence.trouble is not None and evidence.trouble.final
    return kind.mend(change, evidence.found) if evidence.result and evidence.result.ok and evidence.was_read and not is_over else None


def _attempt(kind: Kind, acting: t.Sequence[Change], patience: Patience) -> list[Evidence]:
    """Send the operations, wait for what they lead to, and return what is known of each change."""
    results, found, lost = _send(kind, acting)
    trouble = _find_final_refusal(kind, acting, results)
    if not trouble:
        awaited = [index for index, result in enumerate(results) if result is None or (result.ok and patience.wait)]
        found, trouble = watch(kind, acting, awaited, found, patience)
    return [Evidence(result, lost, found is not None, found[index] if found else None, trouble) for index, result in enumerate(results)]


def _find_final_refusal(kind: Kind, acting: t.Sequence[Change], results: t.Sequence[Result | None]) -> PleskError | None:
    """Return the first answer after which nothing more may be asked, None if there is none."""
    refused = [(change, result) for change, result in zip(acting, results) if result and not result.ok]
    errors = (result.error(kind.failure, what="{0} of {1} failed".format(change.operation, change.name)) for change, result in refused)
    return next((error for error in errors if error.final), None)


def _send(kind: Kind, acting: t.Sequence[Change]) -> tuple[t.Sequence[Result | None], Found | None, PleskError]:
    """Return the results, what the server has afterwards if that was read, and why a result may be missing."""
    try:
        results, found = kind.send(acting)
    except PleskError as error:
        if not error.sent:
            raise
        return [None] * len(acting), None, error
    return results, found, PacketError("The reply holds no result of this operation")
