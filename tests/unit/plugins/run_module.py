# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Running a module's ``main()`` inside a test, as Ansible would start it."""

from __future__ import annotations

import contextlib
import io
import json

from ansible.module_utils import basic
from ansible.module_utils.common import warnings
from ansible_collections.community.plesk.plugins.module_utils import _module

try:
    from ansible.module_utils.testing import patch_module_args
except ImportError:  # ansible-core 2.16

    @contextlib.contextmanager
    def patch_module_args(args):
        """Hand arguments to the next AnsibleModule."""
        before = basic._ANSIBLE_ARGS
        basic._ANSIBLE_ARGS = json.dumps({"ANSIBLE_MODULE_ARGS": args}).encode()
        try:
            yield
        finally:
            basic._ANSIBLE_ARGS = before


try:
    from ansible.module_utils import _internal
except ImportError:  # ansible-core before 2.19
    _internal = None


def run_module(monkeypatch, module, transport=None, keep_none=False, **options):
    """Return what the module prints; with a transport, that one answers instead of a server. Options that are None are left out."""
    if transport is not None:
        monkeypatch.setattr(_module, "connect", lambda params: contextlib.nullcontext(transport))
    # Modules are processes of their own elsewhere, so Ansible never forgets what it warned of.
    warnings._global_warnings.clear()
    warnings._global_deprecations.clear()
    # Where the controller's code is loaded as well, warnings would be displayed instead of returned.
    if hasattr(_internal, "is_controller"):
        monkeypatch.setattr(_internal, "is_controller", False)
    printed = io.StringIO()
    args = dict(dict(host="plesk.example.com", secret_key="sesame-open-up"), **options)
    given = {name: value for name, value in args.items() if keep_none or value is not None}
    with patch_module_args(given), contextlib.redirect_stdout(printed), contextlib.suppress(SystemExit):
        module.main()
    returned = json.loads(printed.getvalue())
    # How a module tells its controller what to mask, since ansible-core 2.22; the controller takes it out of the result.
    returned.pop("_ansible_new_secrets", None)
    return returned
