# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which subsets are meant by ``gather_subset``."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError
from ansible_collections.community.plesk.plugins.module_utils._facts.choose import choose
from ansible_collections.community.plesk.plugins.module_utils._facts.subsets import SUBSETS

ALL = [name for name in SUBSETS if name != "min"]


@pytest.mark.parametrize(
    "words, chosen",
    [
        (["services", "server"], ["services", "server"]),
        (["server", "services", " services "], ["services", "server"]),
        (["min"], ["min"]),
        (["min", "server"], ["server"]),
        (["all"], ALL),
        (["all", "min", "services"], ALL),
        (["!services"], [name for name in ALL if name != "services"]),
        (["all", "! services"], [name for name in ALL if name != "services"]),
        (["!min"], ALL),
        (["!server"], [name for name in SUBSETS if name != "server"]),
        (["!server", "!min"], [name for name in ALL if name != "server"]),
        (["!all"], ["min"]),
        (["!all", "extensions"], ["min", "extensions"]),
        (["!all", "server"], ["server"]),
        (["!all", "!min"], []),
        (["extensions", "!extensions"], []),
    ],
)
def test_subsets_are_chosen_as_setup_does(words, chosen):
    assert choose(words) == chosen


@pytest.mark.parametrize(
    "words, message",
    [
        ([], "^gather_subset is an empty list; "),
        (["service"], r"^gather_subset has 'service' \(did you mean services\?\), but takes all, min, services, "),
        (["!hardware"], "^gather_subset has '!hardware', but takes "),
        (["!!services"], r"^gather_subset has '!!services' \(did you mean services\?\), but takes "),
        ([""], "^gather_subset has '', but takes "),
    ],
)
def test_a_word_that_means_no_subset_is_refused(words, message):
    with pytest.raises(OptionError, match=message):
        choose(words)
