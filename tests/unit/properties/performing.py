# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A task on a simulated Plesk from its options to what it returns, within this process."""

from __future__ import annotations

from ansible.module_utils.common.arg_spec import ArgumentSpecValidator
from ansible_collections.community.plesk.plugins.module_utils import _module


def perform(module, plesk, check_mode=False, **options):
    """Return what the task returns; its options are checked as Ansible does."""
    connection = dict(host=plesk.host, port=plesk.plain_port, use_tls=False, use_proxy=False, secret_key=plesk.secret_key, timeout=20)
    checked = ArgumentSpecValidator(**module.spec()).validate(dict(connection, **options))
    assert not checked.error_messages, checked.error_messages
    return _module.perform(module.work, checked.validated_parameters, check_mode, 0)
