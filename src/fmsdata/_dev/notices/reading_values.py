# SPDX-License-Identifier: MIT
"""Values that only a remark states: packages, earlier cases, changes, and rows as printed."""

import re
from collections.abc import Callable
from typing import Final

import attrs

from fmsdata._dev.notices.amounts import hedges
from fmsdata.model.notifications import Notification
from fmsdata.model.numbers import parse_amount, read_amount
from fmsdata.model.values import Value
from fmsdata.model.words import Scope, ValueScope

_PACKAGE: Final = re.compile(
    r"only the package total \((?P<only>\$[^)]+)\)"
    r"|.*\breported as one total \((?P<one>\$[^)]+)\)"
    r"|.*; the package total '(?P<total>[^']+)'"
    r"|two same-day notices added up by the press \('(?P<press>[^']+)'\)"
    r"|three notices: [^=]+ = (?P<sum>[0-9.]+bn)"
)
_WHOLE: Final = re.compile(r"package value attached to one notice")
_PRIOR: Final = re.compile(
    r"earlier case value given \((?P<value>\$[^)]+)\)|outlet prints '(?P<range>USD(?P<low>[0-9.]+)-[0-9.]+ million)'"
)
_CHANGE: Final = re.compile(
    r".*\b(?P<number>[0-9]{2}-[0-9][A-Z]) \((?:[A-Z][a-z]+ [0-9]{4}, )?MDE up (?P<up>[0-9.]+) to (?P<to>[0-9.]+)bn\)"
    r".*; total unchanged"
)
_NEW_ITEMS: Final = re.compile(r"'new items cost (?P<value>\$[^']+)' but the case total does not rise")
_ROW: Final = re.compile(r"(?P<row>MDE|Other)(?: is)? printed '(?P<words>[^']+)'")


def _quoted(words: str, remark: str) -> str | None:
    """Return the words where the remark quotes them; otherwise they are the gatherer's: "three: ... = 5.85bn"."""
    return words if f"'{words}'" in remark else None


def _package(remark: str, notice: Notification) -> Notification:
    match = _PACKAGE.match(remark)
    if match is None:
        return notice
    printed = next(words for words in match.groups() if words)
    bound, approximate = hedges(printed)
    value = Value(
        total_usd=read_amount(printed).value,
        scope=ValueScope.PACKAGE,
        bound=bound,
        approximate=approximate,
        as_printed=_quoted(printed, remark),
    )
    return attrs.evolve(notice, other_values=(*notice.other_values, value))


def _whole(remark: str, notice: Notification) -> Notification:
    if not _WHOLE.match(remark) or notice.value is None:
        return notice
    value = attrs.evolve(notice.value, scope=ValueScope.PACKAGE)
    return attrs.evolve(notice, scope=Scope.PACKAGE, value=value)


def _prior(remark: str, notice: Notification) -> Notification:
    match = _PRIOR.match(remark)
    if match is None:
        return notice
    printed = match["value"] or match["range"]
    dollars = parse_amount(match["value"] or f"${match['low']} million")
    value = Value(total_usd=dollars, scope=ValueScope.PRIOR_CASE, as_printed=_quoted(printed, remark))
    return attrs.evolve(notice, other_values=(*notice.other_values, value))


def _change(remark: str, notice: Notification) -> Notification:
    match = _CHANGE.match(remark)
    if match is None or match["number"] != notice.transmittal:
        return notice
    value = Value(
        total_usd=0,
        mde_usd=parse_amount(f"${match['up']} billion"),
        scope=ValueScope.CHANGE,
    )
    return attrs.evolve(notice, other_values=(*notice.other_values, value))


def _new_items(remark: str, notice: Notification) -> Notification:
    match = _NEW_ITEMS.match(remark)
    if match is None:
        return notice
    # The shares move by what the new items cost; the total does not, as in the report that follows.
    value = Value(
        total_usd=0,
        mde_usd=parse_amount(match["value"]),
        mde_as_printed=match["value"],
        scope=ValueScope.CHANGE,
    )
    return attrs.evolve(notice, other_values=(*notice.other_values, value))


def _row(remark: str, notice: Notification) -> Notification:
    match = _ROW.match(remark)
    if match is None or notice.value is None:
        return notice
    words = match["words"]
    if match["row"] == "MDE":
        return attrs.evolve(notice, value=attrs.evolve(notice.value, mde_as_printed=words))
    return attrs.evolve(notice, value=attrs.evolve(notice.value, other_as_printed=words))


VALUE_READINGS: Final[tuple[Callable[[str, Notification], Notification], ...]] = (
    _package,
    _whole,
    _prior,
    _change,
    _new_items,
    _row,
)
"""What reads a value from a remark; each returns the notification as it was where it finds none."""
