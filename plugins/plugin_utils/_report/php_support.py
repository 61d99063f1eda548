# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""When the support of versions of PHP ends, security fixes included.

The source is the project's own schedule, https://www.php.net/supported-versions.php and https://www.php.net/eol.php, as of November 2026. A branch that
is not here is not judged. Who sells longer support has other dates; the variable ``plesk_report_php_support_ends`` takes them.
"""

from __future__ import annotations

import datetime

_DATES = """
    5.2 2011-01-06
    5.3 2014-08-14
    5.4 2015-09-03
    5.5 2016-07-21
    5.6 2018-12-31
    7.0 2019-01-10
    7.1 2019-12-01
    7.2 2020-11-30
    7.3 2021-12-06
    7.4 2022-11-28
    8.0 2023-11-26
    8.1 2025-12-31
    8.2 2026-12-31
    8.3 2027-12-31
    8.4 2028-12-31
    8.5 2029-12-31
"""
ENDS = {version: datetime.date(*map(int, end.split("-"))) for version, end in (line.split() for line in _DATES.strip().splitlines())}
