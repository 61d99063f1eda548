# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations


class ModuleDocFragment:
    """The options that say which plans to return."""

    DOCUMENTATION = r"""
options:
  name:
    description:
      - The names of the plans to return.
      - Use at most one of O(name), O(id), O(guid) and O(external_id). Without any of them, all plans are returned.
      - A name with a comma must be in a list, for example V(["Basic, 10 GB"]), because Ansible splits plain text at commas.
        The same applies to O(guid) and O(external_id).
      - Values that match no plan are returned in RV(missing). They do not fail the task.
    type: list
    elements: str
  id:
    description: The ids of the plans to return.
    type: list
    elements: int
  guid:
    description: The GUIDs of the plans to return.
    type: list
    elements: str
  external_id:
    description: The external ids of the plans to return, which components of the panel set.
    type: list
    elements: str
  owner_id:
    description:
      - The id of the administrator or reseller whose plans to return.
      - Use at most one of O(owner_id), O(owner_login) and O(all_owners).
        Without any of them, the plans of O(username) or of the owner of O(secret_key) are returned.
    type: int
  owner_login:
    description: The login of the administrator or reseller whose plans to return.
    type: str
  all_owners:
    description: Whether to return the plans of all owners.
    type: bool
    default: false
  descriptors:
    description:
      - Whether to return for each plan what can be set in it, as its owner and the extensions of the server have it. This takes no further request.
      - Descriptors are much longer than plans, so do not ask for those of many plans. They are mostly the same for all plans of an owner.
      - A server that has no descriptors, or refuses to tell them to the account, still returns the plans.
        If it refuses the whole packet for them, they are read with a second one.
    type: bool
    default: false
"""
