# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every kind of certificate, judged by OpenSSL: which files a client needs, and which names it may use."""

from __future__ import annotations

import contextlib
import ssl

import pytest
from ansible_collections.community.plesk.tests.simulator import Certificate, Simulator
from ansible_collections.community.plesk.tests.simulator.certificate_kinds import KINDS

from .wire import Wire, trusting

# What OpenSSL's X509_verify_cert says
GOOD, NO_ROOT, EARLY, LATE, SELF_SIGNED, NO_ISSUER, PURPOSE, NAME, ADDRESS, SMALL = 0, 2, 9, 10, 18, 20, 26, 62, 64, 66
# Trusting the root: under a name, under an address. Trusting root and intermediate: under a name.
VERDICTS = {
    "true": (GOOD, GOOD, GOOD),
    "issued": (GOOD, GOOD, GOOD),
    "rsa": (GOOD, GOOD, GOOD),
    "chain": (GOOD, GOOD, GOOD),
    "chain_with_root": (GOOD, GOOD, GOOD),
    "chain_in_disorder": (GOOD, GOOD, GOOD),
    "chain_without_intermediate": (NO_ISSUER, NO_ISSUER, GOOD),
    "common_name_only": (GOOD, ADDRESS, GOOD),
    "names_only": (GOOD, ADDRESS, GOOD),
    "addresses_only": (NAME, GOOD, NAME),
    "address_as_name": (NAME, ADDRESS, NAME),
    "other_name": (NAME, ADDRESS, NAME),
    "wrong": (SELF_SIGNED, SELF_SIGNED, SELF_SIGNED),
    "bare": (SELF_SIGNED, SELF_SIGNED, SELF_SIGNED),
    "stranger": (NO_ISSUER, NO_ISSUER, NO_ISSUER),
    "expired": (LATE, LATE, LATE),
    "not_yet_valid": (EARLY, EARLY, EARLY),
    "expired_intermediate": (LATE, LATE, LATE),
    "client_only": (PURPOSE, PURPOSE, PURPOSE),
    "small_key": (SMALL, SMALL, SMALL),
}


def verdict(plesk, name, *paths, change=lambda context: None):
    """Return the code of OpenSSL's verdict on the server's certificate."""
    context = trusting(*paths)
    context.set_ciphers("DEFAULT:@SECLEVEL=2")
    change(context)
    try:
        with Wire(plesk, tls=True, context=context, name=name) as wire:
            assert wire.post()[0] == 200
    except ssl.SSLCertVerificationError as refusal:
        return refusal.verify_code
    return GOOD


@pytest.fixture(scope="module")
def issuer():
    """A certificate that can be of any kind: keys of RSA take their time."""
    made = Certificate()
    yield made
    made.close()


@pytest.mark.parametrize("kind", KINDS)
def test_what_openssl_says(issuer, kind):
    with Simulator(certificate=issuer) as plesk:
        plesk.arm("certificate", kind=kind, times=0)
        root, intermediate = issuer.ca_path, issuer.intermediate_path
        seen = (verdict(plesk, "localhost", root), verdict(plesk, "127.0.0.1", root), verdict(plesk, "localhost", root, intermediate))
        assert seen == VERDICTS[kind]


@pytest.mark.parametrize("kind", ["true", "issued", "chain", "chain_with_root"])
def test_what_is_to_be_trusted_is_so_to_a_strict_client_too(issuer, kind):
    def strict(context):
        context.verify_flags |= ssl.VERIFY_X509_STRICT

    with Simulator(certificate=issuer) as plesk:
        plesk.arm("certificate", kind=kind)
        assert verdict(plesk, "localhost", issuer.ca_path, change=strict) == GOOD


def test_no_name_at_all_to_a_client_that_does_not_look_at_the_common_name(issuer):
    def modern(context):
        context.hostname_checks_common_name = False

    with Simulator(certificate=issuer) as plesk:
        plesk.arm("certificate", kind="common_name_only")
        assert verdict(plesk, "localhost", issuer.ca_path, change=modern) == NAME


def partial(context):
    """Trust whatever is in the files, whether or not it is self-signed: as curl does."""
    context.verify_flags |= 0x80000


@pytest.mark.parametrize(
    "kind, paths, usual, as_curl",
    [
        ("true", ["ca_path"], GOOD, GOOD),
        ("issued", ["leaf_path"], NO_ISSUER, GOOD),
        ("chain", ["leaf_path"], NO_ISSUER, GOOD),
        ("chain", ["intermediate_path"], NO_ROOT, GOOD),
        ("chain_without_intermediate", ["intermediate_path"], NO_ROOT, GOOD),
        ("chain_without_intermediate", ["ca_path"], NO_ISSUER, NO_ISSUER),
        ("bare", ["leaf_path"], NAME, NAME),
    ],
)
def test_a_server_with_a_certificate_of_a_kind_and_the_files_that_belong_to_it(kind, paths, usual, as_curl):
    with contextlib.closing(Certificate(kind=kind)) as made, Simulator(certificate=made) as plesk:
        files = [getattr(plesk, path) for path in paths]
        assert verdict(plesk, "localhost", *files) == usual
        assert verdict(plesk, "localhost", *files, change=partial) == as_curl


@pytest.mark.parametrize("kind", ["true", "issued", "chain", "bare"])
def test_the_fingerprint_is_that_of_what_the_server_shows(kind):
    with contextlib.closing(Certificate(kind=kind)) as made, Simulator(certificate=made) as plesk:
        shown = ssl.get_server_certificate((plesk.host, plesk.port))
        with open(plesk.leaf_path, encoding="ascii") as source:
            assert source.read() == shown == plesk.certificate.pem.decode("ascii")


def test_more_names_can_be_given():
    with contextlib.closing(Certificate(["plesk.example.com", "*.example.net"])) as made, Simulator(certificate=made) as plesk:
        assert [verdict(plesk, name, plesk.ca_path) for name in ("plesk.example.com", "a.example.net", "example.org")] == [GOOD, GOOD, NAME]


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="chain_without_intermediate"):
        Certificate(kind="good")
