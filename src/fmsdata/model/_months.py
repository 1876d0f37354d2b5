# SPDX-License-Identifier: MIT
"""The months in English, whatever the locale.

Notices are in English; the names of `calendar` follow the locale.
"""

from typing import Final

__all__ = ["MONTH", "MONTHS", "month_number"]

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""Their names, from the first to the last."""
MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
"""A month in full or abbreviated, for texts of any case; a full stop may follow."""
_NUMBERS: Final = {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)}


def month_number(printed: str) -> int:
    """Return the number of a month that `MONTH` has read."""
    return _NUMBERS[printed[:3].casefold()]
