# SPDX-License-Identifier: MIT
"""Rules 405 to 408, 412, 413: transmittal numbers, and what their form says of a notice."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model._comparing import compare_transmittals
from fmsdata.model.dataset import Dataset
from fmsdata.model.notifications import Notification
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import NoticeKind, Provision
from fmsdata.rules._examples import dataset, notice
from fmsdata.rules._families import IDENTITY
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope
from fmsdata.rules.amendments import AMENDING, NUMBERED, amendment, read_transmittal

_ENHANCEMENT: Final = NoticeKind.ENHANCEMENT


@IDENTITY.rule(
    "FMS405",
    "enhancement-without-base",
    Severity.WARNING,
    over=View(
        Notification,
        lambda notice: (
            notice.amends is None
            and (notice.kind is _ENHANCEMENT or (notice.kind is None and notice.transmittal is not None))
        ),
    ),
    why="A report of enhancement points at the certification that it enhances; without it, nobody can tell "
    "what has changed.",
    fix="Take the number from item (ii), 'Sec. 36(b)(1), AECA Transmittal No.'.",
    ignore="When the text at hand does not show item (ii); name `amends` in `cut_off` then.",
    basis="22 U.S.C. 2776(b)(5): the enhancement of articles that a certification under (b)(1) described.",
    failing=lambda: amendment("26-1C", None),
    mended=lambda: amendment("26-1C", "23-26"),
)
def enhancement_without_base(node: Node[Notification], _: Index) -> Iterable[Hit]:
    """An enhancement, by its kind or the letter in its number, names the transmittal that it changes."""
    notice = node.record
    number = notice.transmittal
    if notice.amends is not None or "amends" in notice.cut_off:
        return NOTHING
    if notice.kind is not _ENHANCEMENT and (notice.kind is not None or number is None or number.number):
        return NOTHING
    if _is_under_another_paragraph(notice) or (notice.transmittal and not notice.transmittal.is_enhancement):
        # It may be no enhancement at all: FMS407 and FMS408.
        return NOTHING
    return (
        Hit(
            "an enhancement that names no transmittal which it changes",
            "amends",
            expected="the number that item (ii) of the report prints",
        ),
    )


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
    failing=lambda: amendment("24-22", "23-26", kind=NoticeKind.ORIGINAL),
    mended=lambda: amendment("24-22", None, kind=NoticeKind.ORIGINAL, cites=(Transmittal("23-26"),)),
)
def original_amends(node: Node[Notification], _: Index) -> Iterable[Hit]:
    """A notice of the kind original changes no other transmittal."""
    if node.record.kind is not NoticeKind.ORIGINAL or _is_under_another_paragraph(node.record):
        return NOTHING
    return (
        Hit(
            f"an original that changes {node.record.amends}",
            "amends",
            expected="nothing, or another kind",
            actual=node.record.amends,
            hint="a transmittal that the prose only names stands in `cites`",
        ),
    )


@IDENTITY.rule(
    "FMS407",
    "number-form-against-kind",
    Severity.WARNING,
    over=NUMBERED,
    why="Reports of enhancement have a letter in their number, certifications have none; where form and "
    "kind differ, one was misread: a digit 1 for a letter I, for example.",
    fix="Compare the number in the bracket with that in the title line, and look at the heading of the text.",
    ignore="When the print itself is so; its forms are kept in `transmittal_as_printed`.",
    basis="Numbers of the form 24-0J and 26-1C are those of reports under 22 U.S.C. 2776(b)(5) in every "
    "notice that was read.",
    failing=lambda: amendment("26-1C", None, kind=NoticeKind.ORIGINAL),
    mended=lambda: amendment("26-01", None, kind=NoticeKind.ORIGINAL),
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
        Hit(
            f"the number {number}, {form} a letter, on a notice of the kind {kind}",
            "kind",
            expected="enhancement" if number.is_enhancement else "original or combined",
            actual=kind,
        ),
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
    failing=lambda: amendment("26-1C", "23-26", provision=Provision.CERTIFICATION),
    mended=lambda: amendment("26-1C", "23-26", provision=Provision.ENHANCEMENT_CERTIFICATION),
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
    "FMS412",
    "transmittal-not-as-printed",
    Severity.ERROR,
    over=NUMBERED,
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
    if not printed:
        return NOTHING
    read = [form for form in map(read_transmittal, printed) if form is not None]
    if number in read:
        return NOTHING
    direct = next((position for position, form in enumerate(printed) if _DIRECT.search(form)), None)
    if not read and direct is not None:
        return (
            Hit(
                f"{brief(printed[direct])} is the number of a direct commercial sale and not {number}",
                f"transmittal_as_printed/{direct}",
                expected=number,
                actual=printed[direct],
                hint="DDTC numbers are those of section 36(c); such a sale is no foreign military sale",
            ),
        )
    if not read:
        return NOTHING
    return (
        Hit(
            f"{number} is not what {brief(printed[0])} says",
            "transmittal",
            expected=" or ".join(dict.fromkeys(read)),
            actual=number,
        ),
    )


_DIRECT: Final = re.compile(r"(?<![A-Za-z])DDTC(?![A-Za-z])", re.IGNORECASE)


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
        for found in compare_transmittals(tuple(node.record for node in nodes)) if len(nodes) > 1 else ():
            known = set()
            for told, other in found.clashes:
                if told.value in known:
                    continue
                # Each other number is told once, of its first text.
                known.add(told.value)
                yield Hit(
                    f"the notice {brief(key)} is {other.value} in one text and {told.value} here",
                    told.path,
                    expected=str(other.value),
                    actual=str(told.value),
                    node=nodes[told.place],
                )
