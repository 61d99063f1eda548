# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import os
import pathlib
import re
import ssl
import warnings

import pytest
import requests.certs
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError
from ansible_collections.community.plesk.plugins.module_utils._transport import tls
from ansible_collections.community.plesk.plugins.module_utils._transport.http import HTTPTransport
from ansible_collections.community.plesk.tests.unit.plugins import certificates, scripted_server
from ansible_collections.community.plesk.tests.unit.plugins.asking import REPLY, ask, failure, kind

DIGITS = "0123456789abcdef" * 4
COLONS = ":".join(re.findall("..", DIGITS.upper()))


def server_with(certificate):
    """Return a server that shows this certificate and answers everything."""
    return scripted_server.ScriptedServer(scripted_server.http_reply(REPLY), context=certificate.context())


# Authorities


def test_a_file_with_the_authority_is_enough(made):
    with server_with(made.good) as server:
        assert ask(server.options(ca_path=made.authority.path)) == REPLY


def test_a_folder_with_hashed_authorities_is_enough(made, tmp_path):
    with server_with(made.good) as server:
        assert ask(server.options(ca_path=made.authority.folder(tmp_path))) == REPLY


def test_a_self_signed_certificate_may_be_its_own_authority(made):
    with server_with(made.authority) as server:
        assert ask(server.options(ca_path=made.authority.path)) == REPLY


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_the_certificate_is_compared_with_names_and_with_addresses(made, host):
    with server_with(made.good) as server:
        assert ask(server.options(ca_path=made.authority.path, host=host)) == REPLY


def test_an_authority_in_a_folder_that_lacks_it_is_not_trusted(made, tmp_path):
    made.stranger.folder(tmp_path)
    with server_with(made.good) as server:
        assert kind(server.options(ca_path=str(tmp_path))) == ("tls", False)


@pytest.mark.parametrize("which", ["good", "expired", "other_name", "stranger", "authority"])
def test_a_certificate_is_not_trusted_by_default(made, which):
    with server_with(getattr(made, which)) as server:
        assert kind(server.options()) == ("tls", False)


UNTRUSTED = [("expired", "expired"), ("other_name", "match"), ("stranger", "self.signed"), ("good", "issuer")]


@pytest.mark.parametrize("which", ["expired", "other_name", "stranger"])
def test_a_certificate_with_a_flaw_is_not_trusted(made, which):
    with server_with(getattr(made, which)) as server:
        assert kind(server.options(ca_path=made.authority.path)) == ("tls", False)


@pytest.mark.parametrize("which", ["expired", "other_name", "stranger"])
def test_a_server_with_a_flawed_certificate_is_sent_nothing(made, which):
    with server_with(getattr(made, which)) as server:
        failure(server.options(ca_path=made.authority.path))
        assert server.settle().requests == []


@pytest.mark.parametrize("which, why", UNTRUSTED)
def test_the_message_says_what_is_wrong_with_the_certificate(made, which, why):
    ca_path = made.stranger.path if which == "good" else made.authority.path
    with server_with(getattr(made, which)) as server:
        assert re.search(r"certificate is not trusted \(.*{0}.*\)".format(why), str(failure(server.options(ca_path=ca_path))))


ADVICE = [("expired", "renew it on the server"), ("other_name", "set host to a name that is in it"), ("stranger", "trust its CA with ca_path")]


@pytest.mark.parametrize("which, advice", ADVICE)
def test_the_message_says_what_to_do_about_the_certificate(made, which, advice):
    with server_with(getattr(made, which)) as server:
        words = "; {0}, or pin it with cert_fingerprint, whose value this shows on the server: {1}".format(advice, tls.SHOW_FINGERPRINT)
        assert str(failure(server.options(ca_path=made.authority.path))).endswith(words)


@pytest.mark.parametrize("option", ["ca_path", "cert_fingerprint"])
def test_the_message_about_an_untrusted_certificate_names_the_options_that_help(made, option):
    with server_with(made.stranger) as server:
        assert option in str(failure(server.options()))


def test_a_ca_path_that_does_not_exist_is_named(tmp_path, unused_port):
    missing = str(tmp_path / "missing.pem")
    with pytest.raises(OptionError, match=r"^ca_path names {0},".format(re.escape(missing))):
        HTTPTransport(scripted_server.options(unused_port, use_tls=True, ca_path=missing))


def test_a_ca_path_that_cannot_be_a_path_is_refused(unused_port):
    with pytest.raises(OptionError, match=r"^ca_path names .* does not exist"):
        HTTPTransport(scripted_server.options(unused_port, use_tls=True, ca_path="\0"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_ca_path_that_cannot_be_read_is_named(tmp_path, unused_port):
    path = tmp_path / "private.pem"
    path.touch(mode=0)
    with pytest.raises(OptionError, match=r"^ca_path names .* cannot be read"):
        HTTPTransport(scripted_server.options(unused_port, use_tls=True, ca_path=str(path)))


GARBAGE = [b"", b"garbage", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", b"-----BEGIN CERTIFICATE-----\n"]


@pytest.mark.parametrize("content", GARBAGE)
def test_a_ca_path_without_a_certificate_in_it_trusts_nobody(made, tmp_path, content):
    path = tmp_path / "garbage.pem"
    path.write_bytes(content)
    with server_with(made.good) as server:
        assert kind(server.options(ca_path=str(path))) == ("tls", False)


@pytest.mark.parametrize("content", GARBAGE)
def test_the_message_about_a_file_without_a_certificate_does_not_blame_the_port(made, tmp_path, content):
    path = tmp_path / "garbage.pem"
    path.write_bytes(content)
    with server_with(made.good) as server:
        assert "port" not in str(failure(server.options(ca_path=str(path)))).partition("Cannot reach")[2].partition("TLS failed")[2]


@pytest.mark.parametrize("form", ["empty", "der", "key"])
def test_the_message_about_a_file_without_pem_says_what_has_to_be_in_it(made, tmp_path, form):
    pem = pathlib.Path(made.authority.path).read_text(encoding="ascii")
    content = dict(empty=b"", der=ssl.PEM_cert_to_DER_cert(pem.partition("-----BEGIN PRIVATE")[0]), key=pem[pem.index("-----BEGIN PRIVATE") :].encode())[form]
    path = tmp_path / "authority.crt"
    path.write_bytes(content)
    with server_with(made.good) as server:
        error = failure(server.options(ca_path=str(path)))
    assert error.failure == "tls"
    assert "holds no certificate in PEM; it has to hold those of the authority" in str(error)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_file_may_have_comments_and_the_line_ends_of_windows(made, tmp_path, ends):
    pem = pathlib.Path(made.authority.path).read_text(encoding="ascii").partition("-----BEGIN PRIVATE")[0]
    path = tmp_path / "authority.pem"
    path.write_bytes(("# Our authority\n" + pem).replace("\n", ends).encode())
    with server_with(made.good) as server:
        assert ask(server.options(ca_path=str(path))) == REPLY


def test_a_folder_that_was_not_prepared_is_told_how(made, tmp_path):
    tmp_path.joinpath("authority.pem").write_bytes(pathlib.Path(made.authority.path).read_bytes())
    with server_with(made.good) as server:
        assert "run openssl rehash on it" in str(failure(server.options(ca_path=str(tmp_path))))


def test_a_certificate_is_trusted_by_itself_whoever_has_signed_it(made):
    with server_with(made.good) as server:
        assert ask(server.options(ca_path=made.good.path)) == REPLY


def test_an_intermediate_is_trusted_without_the_root_above_it(made, tmp_path):
    intermediate = certificates.Certificate(tmp_path, issuer=made.authority, authority=True)
    leaf = certificates.Certificate(tmp_path, issuer=intermediate)
    with server_with(leaf) as server:
        assert ask(server.options(ca_path=intermediate.path)) == REPLY
        assert "also holds the intermediate certificates" in str(failure(server.options(ca_path=made.authority.path)))


def test_a_certificate_without_a_name_in_it_is_told_from_one_with_another_name(made, tmp_path):
    with server_with(certificates.Certificate(tmp_path, names=(), issuer=made.authority)) as server:
        error = failure(server.options(ca_path=made.authority.path))
    assert error.failure == "tls"
    assert "it names no host in its subjectAltName" in str(error)


# REQUESTS_CA_BUNDLE


def test_requests_ca_bundle_is_the_authority_if_there_is_no_ca_path(made, monkeypatch):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", made.authority.path)
    with server_with(made.good) as server:
        assert ask(server.options()) == REPLY


def test_requests_ca_bundle_does_not_beat_ca_path(made, monkeypatch):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", made.authority.path)
    with server_with(made.good) as server:
        assert kind(server.options(ca_path=made.stranger.path)) == ("tls", False)


def test_requests_ca_bundle_is_not_needed_beside_ca_path(made, monkeypatch):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", made.stranger.path)
    with server_with(made.good) as server:
        assert ask(server.options(ca_path=made.authority.path)) == REPLY


def test_requests_ca_bundle_does_not_admit_what_is_not_pinned(made, monkeypatch):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", made.authority.path)
    with server_with(made.good) as server:
        assert kind(server.options(cert_fingerprint=DIGITS)) == ("tls", False)


@pytest.fixture(params=["of an authority", "missing"])
def unneeded_bundle(request, made, monkeypatch, tmp_path):
    """Set REQUESTS_CA_BUNDLE to something that would not admit a stranger."""
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", made.authority.path if request.param == "of an authority" else str(tmp_path / "missing.pem"))


@pytest.mark.usefixtures("unneeded_bundle")
def test_requests_ca_bundle_does_not_beat_validate_certs_false(made):
    with server_with(made.stranger) as server:
        assert ask(server.options(validate_certs=False)) == REPLY


@pytest.mark.usefixtures("unneeded_bundle")
def test_requests_ca_bundle_does_not_refuse_what_is_pinned(made):
    with server_with(made.stranger) as server:
        assert ask(server.options(cert_fingerprint=made.stranger.fingerprint)) == REPLY


@pytest.mark.usefixtures("unneeded_bundle")
def test_requests_ca_bundle_is_no_matter_without_tls():
    with scripted_server.ScriptedServer(scripted_server.http_reply(REPLY)) as server:
        assert ask(server.options()) == REPLY


def test_a_requests_ca_bundle_that_does_not_exist_is_named(monkeypatch, unused_port):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nonexistent.pem")
    with pytest.raises(OptionError, match=r"^REQUESTS_CA_BUNDLE names /nonexistent.pem,"):
        HTTPTransport(scripted_server.options(unused_port, use_tls=True))


def test_an_empty_requests_ca_bundle_counts_as_unset(monkeypatch):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "")
    assert tls.find_authority(None, "the default") == "the default"


# validate_certs=false


@pytest.mark.parametrize("which", ["good", "expired", "other_name", "stranger"])
def test_any_certificate_goes_if_none_is_validated(made, which):
    with server_with(getattr(made, which)) as server:
        assert ask(server.options(validate_certs=False)) == REPLY


def test_nothing_warns_if_no_certificate_is_validated(made):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with server_with(made.stranger) as server:
            ask(server.options(validate_certs=False))
    assert [str(warning.message) for warning in caught if "urllib3" in str(warning.category)] == []


# Pins


WRITTEN = ["", "sha256:", "SHA256:", "sha256 Fingerprint=", "SHA256 Fingerprint=", "Fingerprint="]
SPELLINGS = [DIGITS, DIGITS.upper(), COLONS.lower(), " sha256:" + COLONS + "\n", "sha256:" + DIGITS, *(words + COLONS for words in WRITTEN)]


@pytest.mark.parametrize("pin", SPELLINGS)
def test_a_pin_is_understood_in_every_spelling(pin):
    assert tls.read_fingerprint(pin) == DIGITS


@pytest.mark.parametrize(
    "pin",
    [
        "sha256:",
        DIGITS[1:],
        DIGITS + "0",
        "g" + DIGITS[1:],
        DIGITS[:40],
        "md5:" + DIGITS,
        "sha256:sha256:" + DIGITS,
        "SHA1 Fingerprint=" + DIGITS,
        DIGITS + "\n0",
        "é" * 64,
    ],
)
def test_what_is_no_fingerprint_is_refused(pin):
    with pytest.raises(OptionError, match=r"^cert_fingerprint is not a SHA-256 fingerprint; .*; run on the server: openssl s_client "):
        tls.read_fingerprint(pin)


def test_a_fingerprint_is_shown_as_it_may_be_written():
    assert tls.read_fingerprint(tls.format_fingerprint(DIGITS)) == DIGITS


def test_a_fingerprint_is_shown_with_colons():
    assert tls.format_fingerprint(DIGITS) == "sha256:" + COLONS


@pytest.mark.parametrize("which", ["good", "expired", "other_name", "stranger"])
def test_a_pinned_certificate_is_accepted_whatever_else_is_wrong_with_it(made, which):
    certificate = getattr(made, which)
    with server_with(certificate) as server:
        assert ask(server.options(cert_fingerprint=tls.format_fingerprint(certificate.fingerprint))) == REPLY


@pytest.mark.parametrize("ca_path", ["/nonexistent.pem", __file__], ids=["missing", "garbage"])
def test_ca_path_is_not_looked_at_beside_a_pin(made, ca_path):
    with server_with(made.good) as server:
        assert ask(server.options(cert_fingerprint=made.good.fingerprint, ca_path=ca_path)) == REPLY


def test_a_certificate_that_is_not_pinned_is_refused_although_its_authority_is_trusted(made):
    with server_with(made.good) as server:
        assert kind(server.options(cert_fingerprint=made.other_name.fingerprint, ca_path=made.authority.path)) == ("tls", False)


def test_a_certificate_that_is_not_pinned_is_refused_although_none_is_validated(made):
    with server_with(made.good) as server:
        assert kind(server.options(cert_fingerprint=DIGITS, validate_certs=False)) == ("tls", False)


def test_the_message_about_a_wrong_pin_shows_the_fingerprint_seen(made):
    with server_with(made.good) as server:
        assert tls.format_fingerprint(made.good.fingerprint) in str(failure(server.options(cert_fingerprint=DIGITS)))


def test_the_message_about_a_wrong_pin_names_the_option(made):
    with server_with(made.good) as server:
        assert "cert_fingerprint" in str(failure(server.options(cert_fingerprint=DIGITS)))


def test_a_server_that_is_not_the_pinned_one_is_sent_nothing(made):
    with server_with(made.good) as server:
        failure(server.options(cert_fingerprint=DIGITS))
        assert server.settle().requests == []


def test_a_pin_without_tls_is_refused(unused_port):
    with pytest.raises(OptionError, match=r"cert_fingerprint .* use_tls=false"):
        HTTPTransport(scripted_server.options(unused_port, use_tls=False, cert_fingerprint=DIGITS))


# What is loaded


@pytest.fixture
def loaded(monkeypatch):
    """Give the list of what is loaded from now on to trust in; the system's own authorities show as ``default``."""
    loads = []
    load = ssl.SSLContext.load_verify_locations

    def load_verify_locations(context, cafile=None, capath=None, cadata=None):
        loads.append(cafile or capath or cadata)
        load(context, cafile, capath, cadata)

    monkeypatch.setattr(ssl.SSLContext, "load_verify_locations", load_verify_locations)
    monkeypatch.setattr(ssl.SSLContext, "load_default_certs", lambda *dummy: loads.append("default"))
    monkeypatch.setattr(ssl.SSLContext, "set_default_verify_paths", lambda *dummy: loads.append("default"))
    return loads


def test_only_the_ca_path_is_loaded(made, loaded):
    with server_with(made.good) as server:
        ask(server.options(ca_path=made.authority.path))
    assert loaded == [made.authority.path]


def test_nothing_is_loaded_beside_a_pin(made, loaded):
    with server_with(made.good) as server:
        ask(server.options(cert_fingerprint=made.good.fingerprint, ca_path=made.authority.path))
    assert loaded == []


def test_nothing_is_loaded_to_validate_nothing(made, loaded):
    with server_with(made.good) as server:
        ask(server.options(validate_certs=False, ca_path=made.authority.path))
    assert loaded == []


def test_nothing_is_loaded_without_tls(loaded):
    with scripted_server.ScriptedServer(scripted_server.http_reply(REPLY)) as server:
        ask(server.options())
    assert loaded == []


def test_the_authorities_of_requests_are_trusted_by_default(made, loaded):
    with server_with(made.good) as server:
        failure(server.options())
    assert loaded == [requests.certs.where()]


@pytest.mark.parametrize("verify", [True, False])
def test_old_versions_of_tls_are_not_spoken(verify):
    assert tls.make_context(verify).minimum_version == ssl.TLSVersion.TLSv1_2
