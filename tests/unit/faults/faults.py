# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The table: everything that can go wrong between a task and Plesk, and how the task has to end."""

from __future__ import annotations

import dataclasses
import typing as t

from .outcome import TIMEOUT, Outcomes, lost, refused, unharmed, unreached

# Seconds that are enough on any machine
PATIENCE = 60
# What a web server in front of the panel answers while the panel is away.
AWAY = (502, 503, 504)


@dataclasses.dataclass(frozen=True)
class Fault:
    """A fault to order from the simulator, or another condition, and the outcomes it has to have."""

    outcomes: Outcomes
    arm: dict[str, t.Any] = dataclasses.field(default_factory=dict)
    switches: dict[str, t.Any] = dataclasses.field(default_factory=dict)
    timeout: int = PATIENCE
    wait_timeout: int = PATIENCE
    pinned: bool = False
    stops: bool = False


def on_connecting(outcomes, fault, **parameters):
    """A fault of the connection itself; the packet that writes has one of its own."""
    return Fault(outcomes, dict(parameters, fault=fault, when="accept"))


def on_answering(outcomes, fault, **parameters):
    """A fault of the exchange; where nothing was carried out, waiting for it would be in vain."""
    return Fault(
        outcomes,
        dict(parameters, fault=fault),
        timeout=TIMEOUT if outcomes.restart.failure == "timeout" else PATIENCE,
        wait_timeout=0 if outcomes.start.ending == "unknown" else PATIENCE,
    )


def instead(outcomes, fault, **parameters):
    """A reply instead of the true one, after the packet was carried out."""
    return Fault(outcomes, dict(parameters, fault=fault, when="after"))


def page(status, fault="html"):
    return instead(lost("server" if status in AWAY else "protocol"), fault, status=status)


def text(outcomes, reply):
    return instead(outcomes, "body", text=reply)


PHP = "<br />\n<b>Fatal error</b>:  Uncaught Error: Call to a member function isDefault() on null in Domain.php:748"
EMPTY = dataclasses.replace(lost("protocol"), plans=dataclasses.replace(unharmed().reading))
UNKNOWN_STATUS = "<packet><system><status>busy</status></system></packet>"

CONNECTION = {
    "nothing listens on the port": Fault(unreached("connection"), stops=True),
    "closed as soon as accepted": on_connecting(unreached("connection"), "refuse"),
    "reset as soon as accepted": on_connecting(unreached("connection"), "reset"),
    "nothing is said": dataclasses.replace(on_connecting(unreached("timeout"), "silence", seconds=5.0), timeout=TIMEOUT),
    "something else than TLS answers": on_connecting(unreached("tls"), "tls_garbage"),
    "certificate of an authority that is not trusted": on_connecting(unreached("tls"), "certificate", kind="wrong"),
    "certificate has expired": on_connecting(unreached("tls"), "certificate", kind="expired"),
    "certificate of another host": on_connecting(unreached("tls"), "certificate", kind="other_name"),
    "certificate without a name in it": on_connecting(unreached("tls"), "certificate", kind="common_name_only"),
    "certificate whose intermediate is not sent": on_connecting(unreached("tls"), "certificate", kind="chain_without_intermediate"),
    "another certificate than the pinned one": dataclasses.replace(on_connecting(unreached("tls"), "certificate", kind="wrong"), pinned=True),
}
HANDSHAKE = {
    "ends after the ClientHello": on_connecting(unreached("connection"), "handshake_ends"),
    **{
        "alert " + alert: on_connecting(unreached("tls"), "tls_alert", alert=alert)
        for alert in ("protocol_version", "handshake_failure", "insufficient_security", "unrecognized_name", "internal_error", "access_denied", "unknown_ca")
    },
    "TLS 1.0": on_connecting(unreached("tls"), "old_tls"),
    "TLS without secure renegotiation": on_connecting(unreached("tls"), "no_secure_renegotiation"),
    "Diffie-Hellman in a small group": on_connecting(unreached("tls"), "small_group"),
    "a certificate of the client is wanted": on_connecting(unreached("tls"), "client_certificate", version="TLSv1.2"),
}
KEPT = {
    "closed a moment after the reply": on_answering(unharmed(), "closed_while_idle"),
    "closed a moment after the reply, with a 408": on_answering(unharmed(), "closed_while_idle", says="408"),
    "reset a moment after the reply": on_answering(unharmed(), "closed_while_idle", ending="reset"),
    "closed by the next request": on_answering(unharmed(), "closed_by_next_request"),
}
ANSWER = {
    "reset while the request is read": on_answering(lost("connection", acted=False, writes=0), "reset", when="reading"),
    "reset before acting": on_answering(lost("connection", acted=False), "reset", when="before"),
    "reset after acting": on_answering(lost("connection"), "reset", when="after"),
    "closed before acting": on_answering(lost("connection", acted=False), "lost_answer", when="before"),
    "closed after acting": on_answering(lost("connection"), "lost_answer", when="after"),
    "acts after the time-out": on_answering(lost("timeout", acted=False), "delay", when="before", seconds=5.0),
    "acts at once, answers after the time-out": on_answering(lost("timeout"), "delay", when="after", seconds=5.0),
    "body comes drop by drop": on_answering(lost("timeout"), "slow_drip", bytes_per_second=5.0),
    "header comes drop by drop": on_answering(lost("timeout"), "slow_drip", part="header", bytes_per_second=5.0),
    "half a packet, chunked": on_answering(lost("connection"), "truncate"),
    "half a packet, with its length": on_answering(lost("connection"), "truncate", framing="length"),
    "no byte of the body": on_answering(lost("connection"), "truncate", bytes=0),
    "Content-Length too large": on_answering(lost("connection"), "wrong_content_length", difference=10),
    "Content-Length too small": on_answering(lost("protocol"), "wrong_content_length", difference=-10),
}
NO_PACKET = {
    **{"web page with HTTP {0}".format(status): page(status) for status in (200, 400, 401, 403, 404, 407, 429, 500, 502, 503, 504)},
    "HTTP 502, before acting": on_answering(lost("server", acted=False), "html", status=502, when="before"),
    **{
        "page of nginx with HTTP {0}".format(status): instead(lost("server" if status in AWAY else "protocol"), "nginx_page", status=status)
        for status in (413, 502, 503, 504)
    },
    "answer under HTTP 500": on_answering(lost("protocol"), "other_status"),
    "empty body": instead(lost("protocol"), "empty_body"),
    "redirect to another host": instead(lost("protocol"), "redirect"),
    "redirect to another port, 307": instead(lost("protocol"), "redirect", status=307, location="https://plesk.example.com:8880/enterprise/control/agent.php"),
    "plain text": text(lost("protocol"), "Welcome"),
    "PHP error instead of a packet": text(lost("protocol"), PHP),
    "PHP error after a packet": text(lost("protocol"), "<packet/>" + PHP),
    "status that is neither ok nor error": text(lost("protocol"), UNKNOWN_STATUS),
    "packet without operator": text(EMPTY, "<packet/>"),
    "packet without result": text(EMPTY, "<packet><server><srv_man/><get/></server></packet>"),
}
SPELLING = {
    "no charset in Content-Type": Fault(unharmed(), switches=dict(content_type="text/xml")),
    "compressed, though not asked for": on_answering(unharmed(), "gzip"),
    "UTF-16": on_answering(unharmed(), "encoding", variant="utf-16"),
    "Latin-1": on_answering(unharmed(), "encoding", variant="latin-1"),
    "UTF-8 declared as Latin-1": on_answering(unharmed(), "encoding", variant="false_latin1"),
    "bytes that are no UTF-8": on_answering(lost("protocol"), "encoding", variant="broken_utf8"),
    "unknown elements, attributes, comments": on_answering(unharmed(), "unknown_elements"),
    "output of a backend": Fault(unharmed(), switches=dict(output_element="sh: <b>1</b>: not found & so on")),
    "a line break before the packet": on_answering(unharmed(), "surrounded", leading="\n"),
    "blanks and a byte order mark before the packet": on_answering(unharmed(), "surrounded", leading=" \r\n\ufeff\n"),
    "blanks, a byte order mark and NULs after the packet": on_answering(unharmed(), "surrounded", leading="", trailing="\n \ufeff\0\0"),
    "a notice before the packet": on_answering(lost("protocol"), "surrounded", leading="Notice: undefined index\n"),
    "packet in a namespace": on_answering(lost("protocol"), "namespaced"),
}
ATTACKS = {
    "each result three hundred times": on_answering(unharmed(), "many_results", count=300),
    "20 MB without a result": on_answering(lost("protocol"), "huge", megabytes=20, when="after"),
    "gzip bomb": on_answering(lost("protocol"), "gzip", bomb=20),
    "DOCTYPE": on_answering(lost("protocol"), "doctype"),
    "entity bomb": instead(lost("protocol"), "entity_bomb"),
    "external entity, a file": instead(lost("protocol"), "external_entity"),
    "external entity, a URL": instead(lost("protocol"), "external_entity", location="http://127.0.0.1:9/"),
    "nested 100,000 deep": instead(lost("protocol"), "deep_nesting"),
}
REFUSALS = {
    "error without errcode and errtext": text(refused("server"), "<packet><system><status>error</status></system></packet>"),
    "error in another language": on_answering(refused("server"), "system_error", errcode=1023, errtext="Größe überschritten: ошибка"),
    "error in HTML": on_answering(refused("server"), "system_error", errcode=1023, errtext="&quot;x&quot; <b>failed</b>"),
    "PHP error as errtext": on_answering(refused("server"), "system_error", errcode=1023, errtext=PHP),
    "every operation answers with an error": on_answering(refused("server", "plan", "service"), "result_error"),
}
TABLE = {**CONNECTION, **HANDSHAKE, **KEPT, **ANSWER, **NO_PACKET, **SPELLING, **ATTACKS, **REFUSALS}
