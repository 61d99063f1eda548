# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Write the tables of docs/reliability.md anew: ``python3 dev.py faults --write`` runs this."""

from __future__ import annotations

import os

from ansible_collections.community.plesk.tests.simulator import Certificate

from . import errcodes, page, trial
from .faults import TABLE


def rows_of_faults(certificate):
    """Try every fault and return the lines of the table."""
    for name, fault in TABLE.items():
        seen = trial.of_task("plesk_service_info", fault, certificate)
        yield page.fault_row(name, fault.outcomes, seen.returned.get("msg"))


def rows_of_errcodes(certificate):
    """Return the lines of the table of errcodes."""
    for errcode, kind in errcodes.ERRCODES.items():
        seen = trial.of_task("plesk_service_info", errcodes.refusal("system_error", errcode), certificate)
        yield page.errcode_row(errcode, kind, seen.returned["msg"])


def main():
    """Write the page."""
    os.environ["NO_PROXY"] = "*"
    certificate = Certificate(["127.0.0.1"])
    tables = dict(
        faults=page.table(page.FAULTS_HEADER, rows_of_faults(certificate)),
        errcodes=page.table(page.ERRCODES_HEADER, rows_of_errcodes(certificate)),
    )
    page.PAGE.write_text(page.written(**tables), encoding="utf-8")
    certificate.close()


if __name__ == "__main__":
    main()
