# SPDX-License-Identifier: MIT
"""Rules 411, 417: who buys under one number, in one notice, and in what changes a notice."""

from collections.abc import Iterator

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.actors import Actor
from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import Dataset
from fmsdata.model.notifications import Notification
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import ActorKind, NoticeKind
from fmsdata.rules._examples import dataset, notice
from fmsdata.rules._families import IDENTITY
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import Hit, RuleScope


def buyer(notice: Notification, index: Index) -> str | None:
    """Return who buys: the code of a country, the id of whoever stands at the top, or None where unknown.

    The printed name tells where the purchaser has no record, or one that is not known to be of a country.
    """
    purchaser, printed = notice.purchaser, notice.purchaser_as_printed
    country = index.actors.country_of(purchaser)
    if country is not None:
        return country
    head = index.actors.head_of(purchaser)
    named = None if head is None else index.actors.country_named(head.record.name)
    if named is None and printed is not None:
        named = index.actors.country_named(printed)
    return named or (purchaser if head is None else head.record.id)


def _shown(notice: Notification) -> str:
    return brief(notice.purchaser or notice.purchaser_as_printed)


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
        for node in nodes if len(nodes) > 1 else ():
            own = buyer(node.record, index)
            if own is None:
                continue
            if first is None:
                first = (node, own)
            elif own != first[1]:
                yield _two(node, first[0], f"{number} is a sale to {_shown(node.record)}")


def _two(node: Node[Notification], other: Node[Notification], said: str) -> Hit:
    field = "purchaser" if node.record.purchaser is not None else "purchaser_as_printed"
    return Hit(
        f"{said}, and to another purchaser in {other.path}",
        field,
        expected=other.record.purchaser or other.record.purchaser_as_printed,
        actual=node.record.purchaser or node.record.purchaser_as_printed,
        node=node,
    )


def _two_purchasers(one: str, other: str) -> Dataset:
    number = Transmittal("16-40")
    return dataset(
        *_countries(one, other),
        notice(id="a", notice="a", transmittal=number, purchaser=one),
        notice(id="b", notice="a" if one == other else "b", transmittal=number, purchaser=other),
    )


def _countries(*codes: str) -> tuple[Actor, ...]:
    return tuple(
        Actor(id=code, name=CountryCode(code).name, kind=ActorKind.COUNTRY, country=CountryCode(code))
        for code in dict.fromkeys(codes)
    )


@IDENTITY.rule(
    "FMS417",
    "notice-with-two-purchasers",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="A notice is a sale to one purchaser, whoever tells of it and whatever changes it later; with two, "
    "one text was put beside the wrong notice.",
    fix="Give the observation of another notice another key, or mend the purchaser or `amends`.",
    ignore="When a source names the wrong purchaser: keep what it prints, and say so in a note.",
    basis="22 U.S.C. 2776(b)(1): a certification names the prospective purchaser; (b)(5): an enhancement is "
    "one of that sale. (One number on several notices is FMS411.)",
    failing=lambda: _changed("KW"),
    mended=lambda: _changed("IL"),
)
def notice_with_two_purchasers(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """Observations of one notice have one purchaser, and so have a notice and what it changes."""
    for key, nodes in index.notices.items():
        first: tuple[Node[Notification], str] | None = None
        for node in nodes if len(nodes) > 1 else ():
            own = buyer(node.record, index)
            if own is None:
                continue
            if first is None:
                first = (node, own)
            elif own != first[1] and not _is_one_number(node.record, first[0].record):
                yield _two(node, first[0], f"the notice {brief(key)} is a sale to {_shown(node.record)}")
    for base, nodes in index.amendments.items():
        told = ((node, buyer(node.record, index)) for node in index.transmittals.get(base, ()))
        before = next((one for one in told if one[1] is not None), None)
        for node in nodes if before is not None else ():
            own = buyer(node.record, index)
            if own is not None and before is not None and own != before[1]:
                yield _two(node, before[0], f"it changes {base} in favour of {_shown(node.record)}")


def _is_one_number(one: Notification, other: Notification) -> bool:
    return one.transmittal is not None and one.transmittal == other.transmittal


def _changed(other: str) -> Dataset:
    base, report = Transmittal("16-40"), Transmittal("18-0A")
    return dataset(
        *_countries("IL", other),
        notice(id="a", notice="a", transmittal=base, purchaser="IL"),
        notice(
            id="b",
            notice="b",
            transmittal=report,
            kind=NoticeKind.ENHANCEMENT,
            amends=base,
            purchaser=other,
        ),
    )
