# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""How fast the collection is, next to what else a playbook could do.

- contenders: the tasks that are compared; plugins/: what they need besides
- controller: one ansible-playbook, measured; playing: plays and inventories for it
- measured: wall time, CPU time and peak memory of a program; tree_memory: of all processes below it
- rounds: all contenders in turn, several times
- figures: medians, ratios, and the empty play taken off
- servers: simulated servers to talk to; inside/: what runs in the private environment
- parts: what is measured: tasks, fleet, plans; stages_of_reply: where the time of a long reply goes
- goal, table, chart, page, machine: what is said in the end
"""
