# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""How fast the collection is, next to what else a playbook could do.

- main: the parts in turn, and the report
- contenders: the tasks that are compared; plugins/: what they need besides
- controller: one ansible-playbook, measured; playing: plays and inventories for it
- measuring: time and memory of a program, rounds, medians, ratios
- servers: simulated servers to talk to; inside/: the processes that they are
- parts: what is measured: tasks, fleet, plans, packets, declaring, facts
- report: tables, goals, charts and the page
"""
