# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Write the table of tests/reports/faults.md anew: ``python3 dev.py faults --write`` runs this."""

from __future__ import annotations

import os

from ansible_collections.community.plesk.tests.simulator import Certificate

from . import page, trial
from .faults import TABLE


def rows(certificate):
    """Try every fault and return the lines of the table."""
    for name, fault in TABLE.items():
        seen = trial.of_task("plesk_service_info", fault, certificate)
        yield page.row(name, fault.outcomes, seen.returned.get("msg"))


def main():
    """Write the page."""
    os.environ["NO_PROXY"] = "*"
    certificate = Certificate(["127.0.0.1"])
    page.write(rows(certificate))
    certificate.close()


if __name__ == "__main__":
    main()
