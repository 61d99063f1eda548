# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""One ansible-playbook after another, each measured."""

from __future__ import annotations

import dataclasses
import pathlib

from .. import surroundings
from . import contenders, measuring, playing

QUIET = {
    "ANSIBLE_DEPRECATION_WARNINGS": "false",
    "ANSIBLE_LOCALHOST_WARNING": "false",
    "ANSIBLE_NOCOLOR": "true",
    "ANSIBLE_NOCOWS": "true",
    "ANSIBLE_RETRY_FILES_ENABLED": "false",
}


@dataclasses.dataclass(frozen=True)
class Controller:
    """The machine from which the servers are managed: an environment, a copy of the collection, and a directory to write to."""

    home: pathlib.Path
    copy: pathlib.Path
    folder: pathlib.Path

    def play(self, contender, inventory, forks=5, memory=False):
        """Run a contender's play on an inventory and return Measured."""
        words = [playing.written([playing.play(contender)], self.folder / "play.json")]
        words += ["-i", playing.written(inventory, self.folder / "inventory.json"), "--forks", str(forks)]
        command = [self.home / "bin" / "python", self.home / "bin" / "ansible-playbook", *words]
        return measuring.run(command, self.environ(inventory), self.folder, self.folder / "play.log", memory)

    def warm_up(self, inventory):
        """Let both forms run once, so that all byte code is there and nobody's first run is measured."""
        for contender in contenders.CHECK:
            self.play(contender, inventory)

    def environ(self, inventory):
        """Return what ansible-playbook sees: our plugins, and the credentials that the collection takes from there."""
        return surroundings.of_tests(
            ANSIBLE_COLLECTIONS_PATH=str(self.copy.parents[2]),
            PLESK_SECRET_KEY=inventory["all"]["vars"]["plesk_key"],
            PLESK_CERT_FINGERPRINT=inventory["all"]["vars"]["plesk_fingerprint"],
            **QUIET,
        )
