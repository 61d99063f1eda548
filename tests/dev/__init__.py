# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The workshop behind dev.py, on nothing but the standard library.

- command_line: from words to a stage, from a stage to an exit code
- stages/: what can be asked for, one file each
- demo/: the story that the demo tells
- place, environment, interpreters, cores: where things live, what runs them
- collection: this checkout at the path where Ansible looks for it
- surroundings, process, console: running a program, and saying so; leftovers: ending what outlives it
- suites: units and integration, and their environments; both_forms: comparing tasks in the controller's process with modules
- simulated_plesk, playbook_run, pytest_run, ansible_test, get_pip, ssh_keygen: the programs run
- tally: how many passed, how many failed
"""
