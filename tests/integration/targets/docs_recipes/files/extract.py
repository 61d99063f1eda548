# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes the recipes of a page, as they stand there, to files that are named after their headings."""

from __future__ import annotations

import pathlib
import re
import sys

PLAYBOOK = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)

if __name__ == "__main__":
    page, folder = map(pathlib.Path, sys.argv[1:])
    for part in page.read_text(encoding="utf-8").split("\n### ")[1:]:
        name = "_".join(re.findall(r"[a-z0-9]+", part.splitlines()[0].lower()))
        (folder / (name + ".yml")).write_text(PLAYBOOK.search(part).group(1), encoding="utf-8")
        print(name)
