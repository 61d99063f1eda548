# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!

"""Doing a module's work in the controller's own process, where the task would run on the controller anyway.

A module costs some hundred milliseconds before it does anything; the same work here costs a few. The imports at the top of this file
happen once, in the process that starts the workers, since Ansible loads action plugins there before it forks.
"""

from __future__ import annotations

import contextlib
import os
import types
import typing as t

from ansible.constants import config
from ansible.errors import AnsibleError
from ansible.module_utils.common.arg_spec import ArgumentSpecValidator
from ansible.module_utils.errors import UnsupportedError
from ansible.module_utils.parsing.convert_bool import boolean
from ansible.plugins.action import ActionBase
from ansible.plugins.action.normal import ActionModule as NormalAction

from ..module_utils import _masking, _module
from ..module_utils._transport import login


class InProcessAction(NormalAction):
    """The action of a module whose work can be done here; everything else is left to the module."""

    module: types.ModuleType

    def run(self, tmp: str | None = None, task_vars: dict[str, t.Any] | None = None) -> dict[str, t.Any]:
        """Return what the task returns."""
        if not self._runs_here(task_vars or {}):
            return super().run(tmp, task_vars)
        result = ActionBase.run(self, tmp, task_vars)
        with variables(self._environment()), folder(self._loader.get_basedir()):
            result.update(task_result(self.module, plain(self._task.args), bool(self._task.check_mode), self._display.verbosity, self._task.action))
        if not shows_invocation(task_vars or {}):
            result.pop("invocation", None)
        return result

    def _runs_here(self, task_vars: t.Mapping[str, t.Any]) -> bool:
        """Tell whether the module would run on this machine, as this user and now, and whether the libraries it needs are here."""
        wanted = self._templar.template(task_vars.get("plesk_in_process", True))
        elsewhere = self._connection.transport != "local" or self._play_context.become or self._task.async_val
        try:
            return boolean(wanted) and not elsewhere and not _module.find_missing_libraries()
        except TypeError:
            raise AnsibleError("The variable plesk_in_process is {0!r}, but has to be true or false".format(wanted)) from None

    def _environment(self) -> dict[str, str]:
        """Return what the keyword ``environment`` of the task says."""
        variables: dict[str, t.Any] = {}
        self._compute_environment_string(variables)
        return {name: str(value) for name, value in variables.items()}


def shows_invocation(task_vars: t.Mapping[str, t.Any]) -> bool:
    """Tell whether results show the options of the task: always before ansible-core 2.21, since then only if that is asked for."""
    try:
        return bool(config.get_config_value("INJECT_INVOCATION", variables=task_vars))
    except (AnsibleError, KeyError):
        return True


@contextlib.contextmanager
def variables(added: t.Mapping[str, str]) -> t.Iterator[None]:
    """Add variables to the environment of this process for a while."""
    before = {name: os.environ.get(name) for name in added}
    try:
        os.environ.update(added)
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


@contextlib.contextmanager
def folder(entered: str) -> t.Iterator[None]:
    """Work in another folder for a while: Ansible runs modules on the controller in the folder of the playbook."""
    with contextlib.ExitStack() as stack:
        # A folder that this user may not read cannot be opened to come back to it; the process then stays in the other one.
        with contextlib.suppress(PermissionError):
            left = os.open(".", os.O_RDONLY)
            stack.callback(os.close, left)
            stack.callback(os.fchdir, left)
        os.chdir(entered)
        yield


def task_result(module: types.ModuleType, args: dict[str, t.Any], check_mode: bool, verbosity: int, action: str) -> dict[str, t.Any]:
    """Return what the module would return, with the same checks of its options, the same warnings and the same masking."""
    spec = module.spec()
    validation = ArgumentSpecValidator(**spec).validate(args)
    params = validation.validated_parameters
    if validation.error_messages:
        message = validation.errors.msg
        if isinstance(validation.errors[0], UnsupportedError):
            message = "Unsupported parameters for ({0}) module: {1}".format(action, message)
        returned = dict(failed=True, msg=message)
    else:
        returned = _module.perform(module.work, params, check_mode, verbosity)
    both = ["Both option {option} and its alias {alias} are set.".format(**warning) for warning in validation._warnings]
    warnings = [*both, *returned.pop("warnings", ())]
    deprecations = [describe_deprecation(**deprecation) for deprecation in validation._deprecations]
    returned.update(invocation=dict(module_args=_masking.hide_unknown(params, spec["argument_spec"])), **(dict(warnings=warnings) if warnings else {}))
    returned.update(dict(deprecations=deprecations) if deprecations else {})
    secrets = validation._no_log_values.union(login.secrets(params), getattr(module, "find_secrets", lambda params: ())(params))
    _masking.register(secrets)
    return _masking.mask(returned, secrets)


def describe_deprecation(msg: str, version: str | None = None, date: str | None = None, collection_name: str | None = None) -> dict[str, str | None]:
    """Return the deprecation of an option or an alias as modules return it: with the date of its removal, or else with the version."""
    return dict(msg=msg, collection_name=collection_name, **(dict(version=version) if date is None else dict(date=date)))


def plain(value: t.Any) -> t.Any:
    """Return a value as a module would get it: without Ansible's marks on where it comes from and whether it is to be trusted."""
    if isinstance(value, t.Mapping):
        return {str(plain(key)): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    for kind in (bool, int, float):
        if isinstance(value, kind):
            return kind(value)
    # str() of a marked text may be the text itself, marks included; join() makes a new one.
    return None if value is None else "".join(str(value))
