# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What nobody has published about the API as a whole."""

from __future__ import annotations

from ..switches.switch import ERRCODE, TEXT, Switch

WHOLE_API = (
    Switch(
        "unpublished_elements",
        (TEXT,),
        "",
        "the published schema and a live one",
        "Names that the server takes wherever the published schema does not, with blanks between them; mail/get_info of 18.0.80 knows password and user-guid.",
    ),
    Switch(
        "operations_without_replies",
        ("made_up", ERRCODE),
        "made_up",
        "operations that are not simulated",
        "Answer to an operation that is not carried out and has nothing in replies: writes are ok and reads find nothing, or an errcode.",
    ),
)
