# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations


class ModuleDocFragment:
    """What the modules support, in words that are the same for all of them."""

    DOCUMENTATION = r"""
options: {}
attributes:
  action:
    description: Has an action plugin, so that its work can be done on the controller.
    support: partial
    details:
      - The action plugin does all of the work within Ansible's own process if the task would run on the controller anyway, as the user who runs Ansible.
        That takes the connection plugin P(ansible.builtin.local#connection), neither C(become) nor C(async), and the libraries in Ansible's own Python.
        In any other case, and if the variable C(plesk_in_process) is V(false), it runs the module.
      - Options and results are the same in both forms.
  async:
    description: Can be used with the keyword C(async).
    support: full
    details:
      - With C(async) the module runs, even where its work could be done within Ansible's own process.
  check_mode:
    description: Can run in C(check_mode) and return what would change without changing it.
  diff_mode:
    description: Returns what has changed, or would change in C(check_mode), in C(diff) mode.
  idempotent:
    description:
      - A second run in a row with the same options changes nothing.
"""

    INFO_MODULE = r"""
options: {}
attributes:
  check_mode:
    support: full
    details:
      - This module only reads, so check mode makes no difference.
  diff_mode:
    support: N/A
    details:
      - This module only reads.
  idempotent:
    support: full
"""

    FACTS_MODULE = r"""
options: {}
attributes:
  check_mode:
    support: full
    details:
      - This module only reads, so check mode makes no difference.
  diff_mode:
    support: N/A
    details:
      - This module only reads.
  idempotent:
    support: full
  facts:
    description: Returns an C(ansible_facts) dictionary that adds to the facts of the host.
    support: full
"""

    ACTIONGROUP_PLESK = r"""
options: {}
attributes:
  action_group:
    description: Use C(group/community.plesk.plesk) in C(module_defaults) to set the options of all modules of this collection at once.
    support: full
    membership:
      - community.plesk.plesk
"""
