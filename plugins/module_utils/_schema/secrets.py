# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Which texts of an operation are secrets: those of elements that hold a password, a key or a licence.

Elements are judged by their names, because extensions, and servers newer than the schema, have elements that no table knows.
``csr``, ``cert`` and ``ca`` of a certificate are public; its ``pvt`` is the private key.
"""

from __future__ import annotations

import html
import re
import typing as t

from .values import text_in

# A name with one of these words in it is that of a secret ...
WORDS = frozenset("password passwords passwd passphrase pwd secret secrets token tokens pvt credential credentials authorization".split())
# ... or with one of these at its end: ftp_pass, but not pass-through ...
LAST_WORDS = frozenset("pass license licence".split())
# ... or with two of these: private-key, but not public-key. An activation-code is worth a licence, and who has a session-id is logged in.
PAIRS = {
    "key": frozenset("private api access auth ssh ssl tls encryption license licence activation master signing".split()),
    "code": frozenset(("activation",)),
    "hash": frozenset("access password".split()),
    "id": frozenset(("session",)),
}
# A name that ends with one of these is about a secret, and does not hold it: password-type is plain or crypt. What is not secret, nobody should mask.
ABOUT = frozenset("type name names hint length policy strength date expiration expires expired enabled required allowed url method algorithm status".split())
# What is called just key is secret where secrets go by that name: locale/get-message means the key of a message.
KEY_OPERATORS = frozenset(("secret_key", "extension", "business-logic-upgrade"))
# Never secrets; what masked them would mask half of what is shown.
HARMLESS = frozenset(("", "true", "false"))
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_TAG = re.compile(r"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)[^<>]*(?<!/)>")
_LEAF = re.compile(_TAG.pattern + "([^<]*)")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_PAIR = re.compile(r"""([A-Za-z_][\w.-]*)["']?\s*[:=](?=\s*(?:"((?:[^"\\]|\\.)*)|'((?:[^'\\]|\\.)*)|([^\s{}\[\],"'][^\n]*))?)""")
_CDATA = re.compile(r"<!\[CDATA\[(.*?)(?:\]\]>|\Z)", re.DOTALL)


def is_secret(name: str, operator: str = "") -> bool:
    """Tell whether an element of this name holds a secret."""
    words = [word.lower() for word in _WORD.findall(name)]
    if not words or words[-1] in ABOUT:
        return False
    if words == ["key"]:
        return operator in KEY_OPERATORS
    if words[-1] in PAIRS and not PAIRS[words[-1]].isdisjoint(words[-2:-1]):
        return True
    return words[-1] != "id" and (words[-1] in LAST_WORDS or not WORDS.isdisjoint(words))


def of_content(operator: str, content: t.Any) -> list[str]:
    """Return the secrets in what a user wrote for an operation, whatever form it has."""
    return _unique(_in_content(operator, content, False))


def of_element(element: t.Any, operator: str = "") -> list[str]:
    """Return the secrets in a packet, an operator or an operation; an operation that no operator holds needs the name of its operator."""
    if element.tag == "packet":
        return _unique(secret for child in element.iterchildren("*") for secret in of_element(child))
    parent = element.getparent()
    if not operator:
        operator = element.tag if parent is None or parent.tag == "packet" else parent.tag
    return _unique(_in_element(operator, element, False))


def of_text(xml: str) -> list[str]:
    """Return the secrets in XML that is broken, as they stand there and as they are meant; rather too much than too little."""
    found: list[str] = []
    named = False
    for match in _TAG.finditer(xml):
        name, start = match.group(1), match.end()
        raw = re.split("</(?:[\\w.-]+:)?" + re.escape(name), xml[start:], maxsplit=1)[0]
        if name == "name":
            named = is_secret(raw)
        elif name != "secret_key" and (is_secret(name, "secret_key") or (named and name == "value")):
            leaves = _LEAF.findall(raw) if _TAG.match(raw.lstrip()) else [(name, text) for text in (_CDATA.sub(r"\1", _COMMENT.sub("", raw)), raw)]
            found += [form for tag, text in leaves if tag not in ABOUT for form in (text, html.unescape(text))]
    return _unique(found)


def of_words(text: str) -> list[str]:
    """Return the secrets in text that ought to have been a mapping, such as YAML, JSON or ``name=value``; rather too much than too little."""
    found: list[str] = []
    named = False
    for match in _PAIR.finditer(text):
        name, double, single, bare = match.groups()
        value = double or single or bare or ""
        if is_secret(name, "secret_key") or (named and name == "value"):
            found += [value, re.sub(r"\\(.)", r"\1", value)] + (re.split(r"[,}\]]", bare)[:1] + bare.split()[:1] if bare else [])
        # The value of a secret may be a mapping itself, and that of a setting stands beside its name.
        named = (name != "name" and (named or is_secret(name))) or is_secret(value)
    return _unique(found)


def _in_content(operator: str, content: t.Any, inside: bool) -> t.Iterator[str]:
    """Yield the secrets in plain data; all that is ``inside`` a secret is one, but for what is about it."""
    if isinstance(content, (list, tuple)) and not all(isinstance(item, t.Mapping) and len(item) == 1 for item in content):
        for item in content:
            yield from _in_content(operator, item, inside)
    elif isinstance(content, (list, tuple, t.Mapping)):
        pairs = [pair for item in ([content] if isinstance(content, t.Mapping) else content) for pair in item.items()]
        named = any(name == "name" and is_secret(str(value), operator) for name, value in pairs)
        for name, value in pairs:
            yield from _in_content(operator, value, _hides(str(name), operator, inside, named))
    elif inside and content is not None:
        yield str(content)


def _in_element(operator: str, element: t.Any, inside: bool) -> t.Iterator[str]:
    if inside:
        yield text_in(element)
    named = any(is_secret(text_in(name), operator) for name in element.iterchildren("name"))
    for child in element.iterchildren("*"):
        yield from _in_element(operator, child, _hides(child.tag, operator, inside, named))


def _hides(name: str, operator: str, inside: bool, named: bool) -> bool:
    """Tell whether what is called so is secret, within a secret, or beside a name that is that of a secret."""
    return name.lower() not in ABOUT if inside else is_secret(name, operator) or (named and name == "value")


def _unique(texts: t.Iterable[str]) -> list[str]:
    """Return the texts that are worth hiding, each once and without blanks around it."""
    return [text for text in dict.fromkeys(text.strip() for text in texts) if text.lower() not in HARMLESS]
