# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations


class ModuleDocFragment:
    """The options that say how plans should be."""

    DOCUMENTATION = r"""
options:
  name:
    description:
      - The name of the plan.
      - With another O(match) than V(name), the name that the plan should have.
    type: str
  id:
    description: The id of the plan. Only used with O(match=id).
    type: int
  guid:
    description: The GUID of the plan. Only used with O(match=guid).
    type: str
  external_id:
    description:
      - The external id that the plan should have, such as the number that it has in a billing system.
      - With O(match=external_id), the external id of the plan.
      - An empty text asks for no external id. The task fails if the server does not accept that.
    type: str
  match:
    description:
      - The option that finds the plan.
      - A plan that is not found by its name or external id is created. One that is not found by its id or GUID fails the task.
    type: str
    choices: [name, id, guid, external_id]
    default: name
  new_name:
    description:
      - The name that the plan should have from now on. It keeps its id, GUID and subscriptions.
      - If there is a plan of this name and none called O(name), the plan counts as renamed already. If there are both, the task fails.
        If there is neither, the plan is created under the new name.
    type: str
  owner_id:
    description:
      - The id of the administrator or reseller whose plan it is. O(owner_login) takes precedence, and is the same on every server.
      - Without either, it is a plan of O(username) or of the owner of O(secret_key).
      - An unknown owner fails the task before anything is written.
    type: int
  owner_login:
    description: The login of the administrator or reseller whose plan it is.
    type: str
  state:
    description:
      - V(present) creates the plan or changes what differs. V(absent) deletes the plan.
      - Plesk does not document what happens to the subscriptions of a plan that is deleted.
        List them first with M(community.plesk.plesk_subscription_info).
    type: str
    choices: [present, absent]
    default: present
  limits:
    description:
      - Limits by name, as whole numbers. V(unlimited) is the same as V(-1). Sizes are in bytes.
      - As in all sections, only what you name is compared and sent, and what you do not name stays as it is.
      - Names depend on the server and its extensions. The module that reads the plans lists the names and values of O(limits),
        O(hosting) and O(permissions) if you set C(descriptors=true) there.
    type: dict
  hosting:
    description: Hosting parameters by name, as booleans, numbers or text.
    type: dict
  performance:
    description: C(bandwidth) in kilobytes per second and C(max_connections). V(-1) and V(unlimited) mean no limit.
    type: dict
  permissions:
    description: Permissions by name, as booleans.
    type: dict
  php_settings:
    description:
      - PHP settings by name, as text. Booleans are written as V(on) and V(off).
      - An empty text sets PHP's default, which is the same as no setting.
    type: dict
  validate:
    description:
      - Whether to ask the server which names it knows and which values it takes, and to fail before anything is written if one of yours is not among them.
        Check mode does so too.
      - This takes one more request, and only if something differs.
      - Servers describe only O(limits), O(hosting) and O(permissions), and some describe nothing.
        A new plan is not checked if its owner has no plan yet.
    type: bool
    default: true
  wait_timeout:
    description:
      - How many seconds to wait at most, from 0 to 86400, until the plan shows the values that were written,
        or, if the answer was lost, until the plan shows whether the change took effect.
    type: int
    default: 60
"""
