# SPDX-License-Identifier: MIT
"""The pipeline under test: the largest estimated total of each purchaser in lines of notices."""

from collections.abc import Iterable

from fmsdata import Notification, from_json


def largest_totals(lines: Iterable[bytes]) -> dict[str, int]:
    """Return the largest total by purchaser; a notice without a purchaser or a total counts for nobody."""
    largest: dict[str, int] = {}
    for line in lines:
        notice = from_json(Notification, line)
        total = notice.value.total_usd if notice.value else None
        if notice.purchaser and total is not None:
            largest[notice.purchaser] = max(total, largest.get(notice.purchaser, 0))
    return largest
