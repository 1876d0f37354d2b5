# SPDX-License-Identifier: MIT
"""Rules 409, 410, 414, 416, 418: what a notice changes, and the chains that this makes."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from fmsdata.errors import GrammarError
from fmsdata.findings import Severity
from fmsdata.model.cases import CaseDesignator
from fmsdata.model.dataset import Dataset
from fmsdata.model.notifications import Notification
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.values import Value
from fmsdata.model.words import NoticeKind, ValueScope
from fmsdata.rules._circles import circles, round_trip
from fmsdata.rules._examples import dataset, notice
from fmsdata.rules._families import IDENTITY
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope

NUMBERED: Final = View(Notification, lambda notice: notice.transmittal is not None)
"""The notices of all rules that begin with a number; one view of them is picked out once."""
AMENDING: Final = View(Notification, lambda notice: notice.amends is not None)


def amendment(number: str, amends: str | None, **fields: Any) -> Notification:
    """Return a report of enhancement for the examples, with its number and the one that it changes."""
    own: dict[str, Any] = {
        "id": number,
        "notice": number,
        "kind": NoticeKind.ENHANCEMENT,
        "transmittal": Transmittal(number),
        "amends": None if amends is None else Transmittal(amends),
    }
    return notice(**(own | fields))


@IDENTITY.rule(
    "FMS409",
    "amended-notice-missing",
    Severity.INFO,
    scope=RuleScope.DATASET,
    over=AMENDING,
    why="An amendment whose base is not in the dataset cannot be compared with it.",
    fix="Add the base, known from this text at least: a notification with `restated_in`.",
    ignore="When the dataset does not mean to hold whole chains.",
    basis="22 U.S.C. 2776(b)(5): a report refers to the certification before it; later texts restate it.",
    failing=lambda: dataset(amendment("26-1C", "23-26")),
    mended=lambda: dataset(
        notice(id="23-26", notice="23-26", transmittal=Transmittal("23-26")), amendment("26-1C", "23-26")
    ),
)
def amended_notice_missing(node: Node[Notification], index: Index) -> Iterable[Hit]:
    """The transmittal that a notice changes is that of a notice in the dataset."""
    amends = node.record.amends
    if amends is None or amends in index.transmittals:
        return NOTHING
    return (
        Hit(
            f"the dataset holds no notice {amends}",
            "amends",
            expected="the number of a notice in the dataset",
            actual=amends,
        ),
    )


@IDENTITY.rule(
    "FMS410",
    "amendments-in-circle",
    Severity.ERROR,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="A chain of amendments ends at an original; in a circle nothing came first.",
    fix="Look at item (ii) of each notice: it names the earlier one.",
    ignore="Never.",
    basis="22 U.S.C. 2776(b)(5): what is enhanced was certified before. (A notice that changes itself is "
    "FMS416.)",
    failing=lambda: dataset(amendment("25-0G", "25-0H"), amendment("25-0H", "25-0G")),
    mended=lambda: dataset(
        notice(id="23-26", notice="23-26", transmittal=Transmittal("23-26")),
        amendment("25-0G", "23-26"),
        amendment("25-0H", "25-0G"),
    ),
)
def amendments_in_circle(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """No notice amends itself over others."""
    links = {}
    places = {}
    for node in index.of(Notification):
        own, base = node.record.transmittal, node.record.amends
        if own is not None and base is not None:
            links[own] = base
            places[own] = node
    for circle in circles(links):
        # A notice that changes itself is FMS416.
        if len(circle) > 1:
            yield Hit(
                round_trip(circle, "changes"),
                "amends",
                expected=f"a number before {min(circle)}",
                actual=links[circle[0]],
                node=places[circle[0]],
            )


def _named(notice: Notification) -> Iterator[tuple[str, Transmittal]]:
    """Yield the other numbers that a notice names, each with the path to it."""
    if notice.amends is not None:
        yield "amends", notice.amends
    for position, number in enumerate(notice.cites):
        yield f"cites/{position}", number


@IDENTITY.rule(
    "FMS414",
    "amends-later-notice",
    Severity.WARNING,
    over=NUMBERED,
    why="What is changed or cited came first; a later number in its place is that of the amendment itself or "
    "a misprint.",
    fix="Look at item (ii) of the notice.",
    ignore="When numbers were given out of order, or the page was edited later.",
    basis="22 U.S.C. 2776(b)(5): what is enhanced was certified before. In 17-0A, 14-0C and 09-36 the "
    "years run backwards.",
    failing=lambda: amendment("23-0G", "26-23"),
    mended=lambda: amendment("26-0G", "23-26"),
)
def amends_later_notice(node: Node[Notification], _: Index) -> Iterator[Hit]:
    """The transmittals that a notice changes or cites are of no later year than its own."""
    own = node.record.transmittal
    # A notice that is known from a later one may be told with that one's number.
    if own is None or node.record.restated_in is not None:
        return
    for at, number in _named(node.record):
        if number.year > own.year:
            verb = "changes" if at == "amends" else "cites"
            yield Hit(
                f"{own} {verb} {number}, a later one",
                at,
                expected=f"a number of {own.year} or earlier",
                actual=number,
            )


@IDENTITY.rule(
    "FMS416",
    "notice-names-itself",
    Severity.ERROR,
    over=NUMBERED,
    why="A notice changes what came before it; its own number in that place hides which sale it changes.",
    fix="Take the number from item (ii), 'Sec. 36(b)(1), AECA Transmittal No.'. The notice's own number, "
    "however often it is printed, stands in `transmittal` and `transmittal_as_printed` only.",
    ignore="Never.",
    basis="22 U.S.C. 2776(b)(5): a report refers to the certification before it. A notice prints its own "
    "number three to five times, beside those of others.",
    failing=lambda: amendment("26-1C", "26-1C"),
    mended=lambda: amendment("26-1C", "23-26"),
)
def notice_names_itself(node: Node[Notification], _: Index) -> Iterator[Hit]:
    """The transmittals that a notice changes or cites are others than its own."""
    own = node.record.transmittal
    for at, number in _named(node.record):
        if number == own:
            verb = "changes" if at == "amends" else "cites"
            yield Hit(f"{own} {verb} itself", at, expected="another number", actual=number)


def _refers(notice: Notification) -> bool:
    if notice.value is not None and notice.value.refers_to is not None:
        return True
    return any(one.refers_to is not None for one in notice.other_values)


@IDENTITY.rule(
    "FMS418",
    "value-of-unnamed-notice",
    Severity.WARNING,
    over=View(Notification, _refers),
    why="A value of an earlier case or notice is compared with that one. A number that the notice names "
    "nowhere else is misread, or was left out of `cites` or `prior_cases`.",
    fix="Compare the number with items (ii), (iv) and (v), and record it there.",
    ignore="When the text gives the number with the value only: record it in `cites` all the same.",
    basis="Combined notices and enhancements give the value of 'the original case'; `cites`, `amends` and "
    "`prior_cases` hold the numbers that a text names.",
    failing=lambda: _valued("23-26", "23-62"),
    mended=lambda: _valued("23-26", "23-26"),
)
def value_of_unnamed_notice(node: Node[Notification], _: Index) -> Iterator[Hit]:
    """The transmittal or case that a value is said to be that of is one that the notice names."""
    own = node.record
    known = {own.transmittal, own.amends, *own.cites, *(own.cases or ()), *(own.prior_cases or ())}
    values = [("value", own.value), *((f"other_values/{i}", one) for i, one in enumerate(own.other_values))]
    for at, value in values:
        if value is None or value.refers_to is None:
            continue
        number = _number(value.refers_to)
        if number is not None and number not in known:
            named = sorted(str(one) for one in known if one is not None)
            yield Hit(
                f"the notice names no {number}",
                f"{at}/refers_to",
                expected=" or ".join(named) or None,
                actual=value.refers_to,
                hint="record it in `cites` or `prior_cases`, or mend it",
            )


def read_transmittal(printed: str) -> Transmittal | None:
    """Return the number of a notice that words consist of, or None where they name a case or nothing."""
    try:
        return Transmittal.parse(printed)
    except GrammarError:
        return None


def _number(printed: str) -> Transmittal | CaseDesignator | None:
    """Return the transmittal number or the case designator that a text consists of, or None."""
    transmittal = read_transmittal(printed)
    if transmittal is not None:
        return transmittal
    try:
        return CaseDesignator.parse(printed)
    except GrammarError:
        return None


def _valued(cited: str, refers_to: str) -> Notification:
    original = Value(total_usd=4_000_000, scope=ValueScope.PRIOR_CASE, refers_to=refers_to)
    return notice(transmittal=Transmittal("24-17"), cites=(Transmittal(cited),), other_values=(original,))
