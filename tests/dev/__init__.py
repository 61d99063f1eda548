# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the sessions of noxfile.py do, and what dev.py needs before there is nox.

- place, surroundings, process: where things live, what a program sees, running one
- collection: this checkout at the path where Ansible looks for it
- sessions: how a session gets its environment
- units, targets, ansible_test: the suites; both_forms: comparing tasks in the controller's process with modules
- cores: which ansible-core on which Python
- demo, simulated_plesk, report, browser, artifact, bench/: the other sessions
- checks, counts: how many passed, how many failed
- get_pip, ssh_keygen: stand-ins for what a machine may lack
"""
