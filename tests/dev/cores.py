# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which ansible-core runs on which Python: antsibull-nox keeps the table, meta/runtime.yml says which are supported."""

from __future__ import annotations

import typing

from . import both_forms

OLDEST_TARGET = (3, 8)


class Core(typing.NamedTuple):
    """The Pythons on which an ansible-core runs, and those on which its modules run, the oldest first."""

    controllers: list
    targets: list


class Cores:
    """The supported versions of ansible-core and the Pythons of a machine, as texts like 2.19 and 3.11."""

    def __init__(self, table, installed, current):
        """Take a Core for each version, the oldest first, the Pythons that are installed, and the one that asks."""
        self.table, self._installed = table, installed
        self.pythons = {core: self._choose_python(core) for core in table}
        self._current = current
        self._usable = [core for core, python in self.pythons.items() if python in installed]
        able = [core for core in self._usable if current in table[core].controllers]
        self._at_hand = able[-1] if able else None

    def _choose_python(self, core):
        """Return the oldest Python that is here and runs a core, for the newest core the newest, since the edges break first."""
        able = self.table[core].controllers
        here = [python for python in able if python in self._installed] or able
        return here[-1] if core == list(self.table)[-1] else here[0]

    def require_core_at_hand(self):
        """Return the requirement of the newest released core that the current Python runs; the newest of all may not be released yet."""
        return "ansible-core" if self._at_hand in (None, list(self.table)[-1]) else self.require(self._at_hand)

    def require(self, core):
        """Return the requirement that installs the newest release of a core; of the newest of all, pre-releases too: there may be no other yet."""
        return "ansible-core == {0}.*{1}".format(core, ", >= {0}.0a0".format(core) if core == list(self.table)[-1] else "")

    def spread_targets(self, modules, roles):
        """Return which targets run on each core, and in which forms; one that cannot run here has a session too, so that nox says so."""
        spread = both_forms.spread(self._usable, self._at_hand, modules, roles) if self._usable else {}
        return dict(spread, **{core: [(modules + roles, (both_forms.IN_PROCESS,))] for core in self.table if core not in self._usable})

    def choose_for_units(self):
        """Return the cores that run the units of plugins and roles: the oldest, and for each other Python the newest there.

        On the Python that asks, the stage ``test`` runs all units, on the core at hand.
        """
        chosen = {self.pythons[core]: core for core in self._usable + self._usable[:1]}
        return [core for python, core in chosen.items() if python != self._current or core == self._usable[0] != self._at_hand]

    def divide_units(self):
        """Return which part of their files the units of modules are on each Python, as a slice.

        The oldest and the newest Python, that of the oldest core, and the one that asks run all of them; those between share them.
        """
        tested = sorted({*map(self.pythons.get, self._usable), *self.find_targets()}, key=number)
        whole = {*tested[:1], *tested[-1:], self._current, *map(self.pythons.get, self._usable[:1])}
        between = [python for python in tested if python not in whole]
        return {**dict.fromkeys(whole, slice(None)), **{python: slice(number, None, len(between)) for number, python in enumerate(between)}}

    def find_targets(self):
        """Return the newest core that runs here and reaches it for each Python that is here, but under none of the cores."""
        reaching = {python: core for core in self._usable for python in self.table[core].targets}
        idle = set(self._installed).difference(self.pythons.values()).intersection(reaching)
        return {python: reaching[python] for python in sorted(idle, key=number) if number(python) >= OLDEST_TARGET}


def number(python):
    """Return a version as numbers."""
    return tuple(map(int, python.split(".")))


def read_table():
    """Return the table of antsibull-nox for the supported cores."""
    from antsibull_nox.ansible import get_ansible_core_info, get_supported_core_versions

    infos = {str(version): get_ansible_core_info(version) for version in get_supported_core_versions()}
    return {core: Core(list(map(str, info.controller_python_versions)), list(map(str, info.remote_python_versions))) for core, info in infos.items()}


def find_pythons():
    """Return the Pythons of this machine."""
    from antsibull_nox.python.versions import get_installed_python_versions

    return list(map(str, get_installed_python_versions()))
