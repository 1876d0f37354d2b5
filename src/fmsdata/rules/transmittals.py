# SPDX-License-Identifier: MIT
"""Rules 405 to 414: transmittal numbers, amendments, and the notices that they tie together."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from fmsdata._words import brief
from fmsdata.errors import GrammarError
from fmsdata.findings import Severity
from fmsdata.model.actors import Actor
from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import Dataset
from fmsdata.model.notifications import Notification
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import ActorKind, NoticeKind, Provision
from fmsdata.rules._circles import circles
from fmsdata.rules._examples import dataset, notice
from fmsdata.rules._families import IDENTITY
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope

NUMBERED: Final = View(Notification, lambda notice: notice.transmittal is not None)
KNOWN_KIND: Final = View(Notification, lambda notice: notice.kind is not None)
AMENDING: Final = View(Notification, lambda notice: notice.amends is not None)


def _amendment(number: str, amends: str | None, **fields: Any) -> Notification:
    own: dict[str, Any] = {
        "id": number,
        "notice": number,
        "kind": NoticeKind.ENHANCEMENT,
        "transmittal": Transmittal(number),
        "amends": None if amends is None else Transmittal(amends),
    }
    return notice(**(own | fields))


@IDENTITY.rule(
    "FMS405",
    "enhancement-without-base",
    Severity.WARNING,
    over=KNOWN_KIND,
    why="A report of enhancement points at the certification that it enhances; without it, nobody can tell "
    "what has changed.",
    fix="Take the number from item (ii), 'Sec. 36(b)(1), AECA Transmittal No.'.",
    ignore="When the text at hand does not show item (ii); name `amends` in `cut_off` then.",
    basis="22 U.S.C. 2776(b)(5): the enhancement of articles that a certification under (b)(1) described.",
    failing=lambda: _amendment("26-1C", None),
    mended=lambda: _amendment("26-1C", "23-26"),
)
def enhancement_without_base(node: Node[Notification], _: Index) -> Iterable[Hit]:
    """A notice of the kind enhancement names the transmittal that it changes."""
    notice = node.record
    if notice.kind is not NoticeKind.ENHANCEMENT or notice.amends is not None or "amends" in notice.cut_off:
        return NOTHING
    if _is_under_another_paragraph(notice) or (notice.transmittal and not notice.transmittal.is_enhancement):
        # It may be no enhancement at all: FMS407 and FMS408.
        return NOTHING
    return (Hit("an enhancement that names no transmittal which it changes", "amends"),)


def _is_under_another_paragraph(notice: Notification) -> bool:
    """Whether the paragraph that a notice prints is not that of its kind."""
    kind, provision = notice.kind, notice.provision
    if kind is None or provision is None or kind is NoticeKind.CORRECTION:
        return False
    return (kind is NoticeKind.ENHANCEMENT) is (provision is Provision.CERTIFICATION)


@IDENTITY.rule(
    "FMS406",
    "original-amends",
    Severity.ERROR,
    over=AMENDING,
    why="An original certification has nothing before it that it could change.",
    fix="Look which of the two is right. Other transmittals that the prose names stand in `cites`; earlier "
    "cases in `prior_cases`.",
    ignore="Never.",
    basis="22 U.S.C. 2776(b)(1): a certification describes one letter of offer.",
    failing=lambda: _amendment("24-22", "23-26", kind=NoticeKind.ORIGINAL),
    mended=lambda: _amendment("24-22", None, kind=NoticeKind.ORIGINAL, cites=(Transmittal("23-26"),)),
)
def original_amends(node: Node[Notification], _: Index) -> Iterable[Hit]:
    """A notice of the kind original changes no other transmittal."""
    if node.record.kind is not NoticeKind.ORIGINAL or _is_under_another_paragraph(node.record):
        return NOTHING
    return (Hit(f"an original that changes {node.record.amends}", "amends", actual=node.record.amends),)


@IDENTITY.rule(
    "FMS407",
    "number-form-against-kind",
    Severity.WARNING,
    over=View(Notification, lambda notice: notice.transmittal is not None and notice.kind is not None),
    why="Reports of enhancement have a letter in their number, certifications have none; where form and "
    "kind differ, one was misread: a digit 1 for a letter I, for example.",
    fix="Compare the number in the bracket with that in the title line, and look at the heading of the text.",
    ignore="When the print itself is so; its forms are kept in `transmittal_as_printed`.",
    basis="Numbers of the form 24-0J and 26-1C are those of reports under 22 U.S.C. 2776(b)(5) in every "
    "notice that was read.",
    failing=lambda: _amendment("26-1C", None, kind=NoticeKind.ORIGINAL),
    mended=lambda: _amendment("26-01", None, kind=NoticeKind.ORIGINAL),
)
def number_form_against_kind(node: Node[Notification], _: Index) -> Iterable[Hit]:
    """A number with a letter is that of an enhancement or its correction, one without is not."""
    number, kind = node.record.transmittal, node.record.kind
    if number is None or kind in (None, NoticeKind.CORRECTION):
        return NOTHING
    if number.is_enhancement is (kind is NoticeKind.ENHANCEMENT):
        return NOTHING
    if _is_under_another_paragraph(node.record) or (kind is NoticeKind.ORIGINAL and node.record.amends):
        # That the kind is wrong is seen from more than the number: FMS406 and FMS408.
        return NOTHING
    form = "with" if number.is_enhancement else "without"
    return (
        Hit(f"the number {number}, {form} a letter, on a notice of the kind {kind}", "kind", actual=kind),
    )


@IDENTITY.rule(
    "FMS408",
    "provision-against-kind",
    Severity.ERROR,
    over=View(Notification, lambda notice: notice.provision is not None and notice.kind is not None),
    why="The paragraph that a notice prints says of which kind it is.",
    fix="Take the paragraph from the title of the notice: '36(b)(l)' with a letter l is (b)(1).",
    ignore="Never.",
    basis="22 U.S.C. 2776(b)(1) is on certifications of letters of offer, (b)(5) on enhancements.",
    failing=lambda: _amendment("26-1C", "23-26", provision=Provision.CERTIFICATION),
    mended=lambda: _amendment("26-1C", "23-26", provision=Provision.ENHANCEMENT_CERTIFICATION),
)
def provision_against_kind(node: Node[Notification], _: Index) -> Iterable[Hit]:
    """Enhancements are under paragraph (5), originals and combined notices under paragraph (1)."""
    kind, provision = node.record.kind, node.record.provision
    if kind is None or provision is None or not _is_under_another_paragraph(node.record):
        return NOTHING
    return (
        Hit(
            f"a notice of the kind {kind.value} under {provision.value}",
            "provision",
            expected="36(b)(5)" if kind is NoticeKind.ENHANCEMENT else "36(b)(1)",
            actual=provision.value,
        ),
    )


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
    failing=lambda: dataset(_amendment("26-1C", "23-26")),
    mended=lambda: dataset(
        notice(id="23-26", notice="23-26", transmittal=Transmittal("23-26")), _amendment("26-1C", "23-26")
    ),
)
def amended_notice_missing(node: Node[Notification], index: Index) -> Iterable[Hit]:
    """The transmittal that a notice changes is that of a notice in the dataset."""
    amends = node.record.amends
    if amends is None or amends in index.transmittals:
        return NOTHING
    return (Hit(f"the dataset holds no notice {amends}", "amends", actual=amends),)


@IDENTITY.rule(
    "FMS410",
    "amendments-in-circle",
    Severity.ERROR,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="A chain of amendments ends at an original; in a circle nothing came first.",
    fix="Look at item (ii) of each notice: it names the earlier one.",
    ignore="Never.",
    basis="22 U.S.C. 2776(b)(5): what is enhanced was certified before.",
    failing=lambda: dataset(_amendment("25-0G", "25-0H"), _amendment("25-0H", "25-0G")),
    mended=lambda: dataset(
        notice(id="23-26", notice="23-26", transmittal=Transmittal("23-26")),
        _amendment("25-0G", "23-26"),
        _amendment("25-0H", "25-0G"),
    ),
)
def amendments_in_circle(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """No notice amends itself, at once or over others."""
    links = {}
    places = {}
    for node in index.of(Notification):
        own, base = node.record.transmittal, node.record.amends
        if own is not None and base is not None:
            links[own] = base
            places[own] = node
    for circle in circles(links):
        chain = " amends ".join((*circle, circle[0]))
        yield Hit(chain, "amends", actual=links[circle[0]], node=places[circle[0]])


@IDENTITY.rule(
    "FMS411",
    "transmittal-with-two-purchasers",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="One number is one sale to one purchaser; two purchasers mean that one text bears another's number.",
    fix="Compare the number in the bracket, in the title line and in the file name. Nothing is to be "
    "mended where the print is so.",
    ignore="When the number was printed on both: keep both and say it in a note.",
    basis="The number identifies the certification (22 U.S.C. 2776(b)(1)). A public dataset has 16-40 on "
    "two unrelated sales.",
    failing=lambda: _two_purchasers("IL", "KW"),
    mended=lambda: _two_purchasers("IL", "IL"),
)
def transmittal_with_two_purchasers(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """All notices under one transmittal number have one purchaser, or purchasers of one country or body."""
    for number, nodes in index.transmittals.items():
        first: tuple[Node[Notification], str] | None = None
        for node in nodes:
            purchaser = node.record.purchaser
            if purchaser is None:
                continue
            head = index.actors.head_of(purchaser)
            own = index.actors.country_of(purchaser) or (purchaser if head is None else head.record.id)
            if first is None:
                first = (node, own)
            elif own != first[1]:
                yield Hit(
                    f"{number} is a sale to {brief(purchaser)}, and to another purchaser in {first[0].path}",
                    "purchaser",
                    expected=first[0].record.purchaser,
                    actual=purchaser,
                    node=node,
                )


def _two_purchasers(one: str, other: str) -> Dataset:
    codes = tuple(dict.fromkeys((one, other)))
    actors = (
        Actor(id=code, name=CountryCode(code).name, kind=ActorKind.COUNTRY, country=CountryCode(code))
        for code in codes
    )
    number = Transmittal("16-40")
    return dataset(
        *actors,
        notice(id="a", notice="a", transmittal=number, purchaser=one),
        notice(id="b", notice="a" if one == other else "b", transmittal=number, purchaser=other),
    )


@IDENTITY.rule(
    "FMS412",
    "transmittal-not-as-printed",
    Severity.ERROR,
    over=View(Notification, lambda notice: notice.transmittal is not None and notice.transmittal_as_printed),
    why="The number is the normal form of what the text prints; everything else ties the notice to another "
    "sale.",
    fix="Take the number from its printed forms. A number of other notices that the text names belongs in "
    "`amends` or `cites`.",
    ignore="When the text prints its own number in several forms that differ: keep all of them.",
    basis="A notice prints its number three to five times, and others besides: '26-08', 'RSAT 26-27', "
    "'0G-23'.",
    failing=lambda: notice(transmittal=Transmittal("26-80"), transmittal_as_printed=("26-08",)),
    mended=lambda: notice(transmittal=Transmittal("26-08"), transmittal_as_printed=("26-08",)),
)
def transmittal_not_as_printed(node: Node[Notification], _: Index) -> Iterable[Hit]:
    """The transmittal number is the normal form of one of the printed forms, if one of them can be read."""
    number, printed = node.record.transmittal, node.record.transmittal_as_printed
    read = [form for form in map(_read, printed) if form is not None]
    if not read or number in read:
        return NOTHING
    return (
        Hit(
            f"{number} is not what {brief(printed[0])} says",
            "transmittal",
            expected=" or ".join(dict.fromkeys(read)),
            actual=number,
        ),
    )


def _read(printed: str) -> Transmittal | None:
    try:
        return Transmittal.parse(printed)
    except GrammarError:
        return None


@IDENTITY.rule(
    "FMS413",
    "notice-with-two-transmittals",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="Observations that share `notice` tell of one notice, and that has one number.",
    fix="Give observations of another notice another key. Where a text misprints the number, keep it in "
    "`transmittal_as_printed`.",
    ignore="When a source prints a wrong number for the notice.",
    basis="The number identifies the certification (22 U.S.C. 2776(b)(1)).",
    failing=lambda: dataset(
        notice(id="a", transmittal=Transmittal("24-22")), notice(id="b", transmittal=Transmittal("24-76"))
    ),
    mended=lambda: dataset(
        notice(id="a", transmittal=Transmittal("24-22")), notice(id="b", transmittal=Transmittal("24-22"))
    ),
)
def notice_with_two_transmittals(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """All observations of one notice that have a transmittal number have the same."""
    for key, nodes in index.notices.items():
        numbers: dict[Transmittal, Node[Notification]] = {}
        for node in nodes:
            if node.record.transmittal is not None:
                numbers.setdefault(node.record.transmittal, node)
        if len(numbers) > 1:
            first, *others = numbers
            for number in others:
                yield Hit(
                    f"the notice {brief(key)} is {first} in one text and {number} here",
                    "transmittal",
                    expected=first,
                    actual=number,
                    node=numbers[number],
                )


@IDENTITY.rule(
    "FMS414",
    "amends-later-notice",
    Severity.WARNING,
    over=View(Notification, lambda notice: notice.amends is not None and notice.transmittal is not None),
    why="What is changed came first; a later number in its place is that of the amendment itself or a "
    "misprint.",
    fix="Look at item (ii) of the notice.",
    ignore="When numbers were given out of order.",
    basis="22 U.S.C. 2776(b)(5): what is enhanced was certified before. In 17-0A, 14-0C and 09-36 the "
    "years run backwards.",
    failing=lambda: _amendment("23-0G", "26-23"),
    mended=lambda: _amendment("26-0G", "23-26"),
)
def amends_later_notice(node: Node[Notification], _: Index) -> Iterable[Hit]:
    """The transmittal that a notice changes is of the same year as its own, or of an earlier one."""
    own, base = node.record.transmittal, node.record.amends
    if own is None or base is None or base.year <= own.year:
        return NOTHING
    return (Hit(f"{own} changes {base}, a later one", "amends", actual=base),)
