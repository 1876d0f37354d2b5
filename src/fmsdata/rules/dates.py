# SPDX-License-Identifier: MIT
"""Rules 306 to 309, 316: the clocks of a notice, and intervals."""

from collections.abc import Iterable, Iterator

from fmsdata.findings import Severity
from fmsdata.model.actors import Actor
from fmsdata.model.countries import CountryCode
from fmsdata.model.dates import PartialDate
from fmsdata.model.notifications import Notification
from fmsdata.model.positions import Relation
from fmsdata.model.reviews import review
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import ActorKind, MilestoneKind, RelationKind, RelationStatus
from fmsdata.rules._dates import at_a_time
from fmsdata.rules._examples import CITED, dataset, example_step, notice, source
from fmsdata.rules._families import DATES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope
from fmsdata.rules.amendments import NUMBERED
from fmsdata.rules.steps import step_words

_USUAL_GAP, _LONGEST_GAP = 2, 6
"""In years: numbers are at most two years older than the delivery as a rule, and six in what was read."""


def _numbered(number: str, on: str) -> Notification:
    return notice(
        transmittal=Transmittal(number), dates=(example_step(MilestoneKind.DELIVERED_TO_CONGRESS, on),)
    )


def _delivered(notice: Notification) -> tuple[Transmittal, PartialDate] | None:
    """Return the number of a notice and the day on which Congress received it, where both are known."""
    number, on = notice.transmittal, notice.date_of(MilestoneKind.DELIVERED_TO_CONGRESS)
    return None if number is None or on is None else (number, on)


@DATES.rule(
    "FMS306",
    "transmittal-year-against-delivery",
    Severity.WARNING,
    over=NUMBERED,
    why="A number is given before the notice that bears it is delivered, and not long before; a year that "
    "has not begun or that lies a decade back is a misprint, or belongs to another notice.",
    fix="Compare the number in the bracket, in the title line and on the annex.",
    ignore="When the fiscal year of the number had begun, or the print is certain.",
    basis="The year of the number is that in which it was given. Of the notices that were read, 19-03 and "
    "20-61 were delivered in 2025, and none was older. (Three to six years are FMS316.)",
    failing=lambda: _numbered("26-08", "2024-01-11"),
    mended=lambda: _numbered("24-08", "2024-01-11"),
)
def transmittal_year_against_delivery(node: Node[Notification], _: Index) -> Iterable[Hit]:
    """The year of a number is that of the delivery to Congress, or one of the six years before."""
    both = _delivered(node.record)
    if both is None:
        return NOTHING
    number, on = both
    # The fiscal year begins in October of the year before.
    latest = on.year + (on.month is None or on.month >= 10)
    earliest = on.year - _LONGEST_GAP
    if earliest <= number.year <= latest:
        return NOTHING
    return (
        Hit(
            f"{number}, a number of {number.year}, was delivered to Congress in {on.year}",
            "transmittal",
            expected=f"a number of {earliest} to {latest}",
            actual=str(number),
        ),
    )


@DATES.rule(
    "FMS316",
    "transmittal-years-before-delivery",
    Severity.INFO,
    over=NUMBERED,
    why="A notice is seldom delivered more than two years after its number was given: look twice at both.",
    fix="Nothing, where the print is certain: the year of a number is not the year of the sale.",
    ignore="When both have been compared with the text.",
    basis="Numbers are up to two years older than the notice as a rule: 24-121 was delivered in January "
    "2026. 19-03 and 20-61 were delivered in 2025. (More than six years are FMS306.)",
    failing=lambda: _numbered("19-03", "2025-05-14"),
    mended=lambda: _numbered("24-121", "2026-01-14"),
)
def transmittal_years_before_delivery(node: Node[Notification], _: Index) -> Iterable[Hit]:
    """The year of a number is no more than two years before that of the delivery to Congress."""
    both = _delivered(node.record)
    if both is None:
        return NOTHING
    number, on = both
    years = on.year - number.year
    if not _USUAL_GAP < years <= _LONGEST_GAP:
        return NOTHING
    return (
        Hit(
            f"{number} was delivered to Congress in {on.year}, {years} years after the year of the number",
            "transmittal",
            expected=f"a number of {on.year - _USUAL_GAP} or later, as a rule",
            actual=str(number),
        ),
    )


@DATES.rule(
    "FMS307",
    "review-ends-on-another-day",
    Severity.INFO,
    scope=RuleScope.DATASET,
    over=View(Notification, lambda notice: any(d.kind is MilestoneKind.REVIEW_ENDS for d in notice.dates)),
    unverified=True,
    why="The review ends 15 or 30 calendar days after Congress received the notice, by purchaser; another "
    "day in a text is a slip, or counts otherwise.",
    fix="Keep the date as printed. `fmsdata.review` computes the day from the law and says on what it rests.",
    ignore="When the text counts working days, or tells of an informal review.",
    basis="22 U.S.C. 2776(b)(1). The class of a purchaser on a day partly rests on facts that were not "
    "verified, so this is never an error.",
    failing=lambda: dataset(
        Actor(id="kosovo", name="Kosovo", kind=ActorKind.COUNTRY, country=CountryCode("XK")),
        notice(
            purchaser="kosovo",
            dates=(
                example_step(MilestoneKind.DELIVERED_TO_CONGRESS, "2024-01-11"),
                example_step(MilestoneKind.REVIEW_ENDS, "2024-01-26"),
            ),
        ),
    ),
    mended=lambda: dataset(
        Actor(id="kosovo", name="Kosovo", kind=ActorKind.COUNTRY, country=CountryCode("XK")),
        notice(
            purchaser="kosovo",
            dates=(
                example_step(MilestoneKind.DELIVERED_TO_CONGRESS, "2024-01-11"),
                example_step(MilestoneKind.REVIEW_ENDS, "2024-02-10"),
            ),
        ),
    ),
)
def review_ends_on_another_day(node: Node[Notification], index: Index) -> Iterator[Hit]:
    """The day on which the review ends is the one that the law gives for the purchaser and the delivery."""
    start = node.record.date_of(MilestoneKind.DELIVERED_TO_CONGRESS)
    code = index.actors.country_of(node.record.purchaser)
    if start is None or code is None or node.record.emergency:
        return
    computed = review(code, start)
    for position, step in enumerate(node.record.dates):
        if step.kind is not MilestoneKind.REVIEW_ENDS or step.on is None or computed.closes_on is None:
            continue
        # An end before the beginning is FMS301.
        if not step.on.contains(computed.closes_on) and not step.on.is_before(start):
            yield Hit(
                f"the review ends on {step.on}; the law gives {computed.closes_on}",
                f"dates/{position}/on",
                expected=str(computed.closes_on),
                actual=str(step.on),
                hint=f"{computed.basis} ({computed.confidence.value})",
            )


@DATES.rule(
    "FMS308",
    "planned-step-in-the-past",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Notification, lambda notice: any(step.planned and step.on for step in notice.dates)),
    why="A step that a text announces for a day before its own publication was either taken or misdated.",
    fix="Look at the tense of the words, and at the date of the source.",
    ignore="Never.",
    basis="A source speaks of what is to come on the day of its publication.",
    failing=lambda: dataset(
        source(published_on=PartialDate("2024-01-12")),
        notice(dates=(example_step(MilestoneKind.GOODS_DELIVERED, "2023", planned=True, evidence=CITED),)),
    ),
    mended=lambda: dataset(
        source(published_on=PartialDate("2024-01-12")),
        notice(dates=(example_step(MilestoneKind.GOODS_DELIVERED, "2025", planned=True, evidence=CITED),)),
    ),
)
def planned_step_in_the_past(node: Node[Notification], index: Index) -> Iterator[Hit]:
    """A step that is still to come does not lie before the publication of the source."""
    stated_in = index.source_of(node)
    published = None if stated_in is None else stated_in.record.published_on
    for position, step in enumerate(node.record.dates):
        if step.planned and step.on is not None and published is not None and step.on.is_before(published):
            yield Hit(
                f"{step_words(step.kind)} is planned for {step.on}, the source is of {published}",
                f"dates/{position}/on",
                expected=f"{published} or later",
                actual=str(step.on),
                hint="if it was taken by then, it is not `planned`",
            )


@DATES.rule(
    "FMS309",
    "interval-reversed",
    Severity.ERROR,
    over=View(Relation, lambda relation: relation.since is not None and relation.until is not None),
    why="An end before the start is a mistake.",
    fix="Compare both dates with the text.",
    ignore="Never.",
    basis="ISO 8601-1: a time interval runs from its start to its end; `since` and `until` are those.",
    failing=lambda: _deployment("1999-06", "1998"),
    mended=lambda: _deployment("1999-06", "2008"),
)
def interval_reversed(node: Node[Relation], _: Index) -> Iterator[Hit]:
    """A relation does not end before it begins."""
    since, until = node.record.since, node.record.until
    if since is not None and until is not None and until.is_before(since):
        yield Hit(
            f"it ends {at_a_time(until)} and begins {at_a_time(since)}",
            "until",
            expected=f"{since} or later",
            actual=str(until),
        )


def _deployment(since: str, until: str) -> Relation:
    return Relation(
        id="kfor-in-kosovo",
        kind=RelationKind.DEPLOYMENT,
        status=RelationStatus.ENDED,
        subject="kfor",
        objects=("kosovo",),
        since=PartialDate(since),
        until=PartialDate(until),
        evidence=CITED,
    )
