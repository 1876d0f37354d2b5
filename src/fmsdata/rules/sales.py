# SPDX-License-Identifier: MIT
"""Rules 411, 417: who buys under one number, in one notice, and in what changes a notice."""

from collections.abc import Iterator

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model._comparing import compare_purchasers
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
        for node, other in _apart(nodes, index):
            yield _two(node, other, f"{number} is a sale to {_shown(node.record)}")


def _apart(nodes: list[Node[Notification]], index: Index) -> Iterator[tuple[Node[Notification], ...]]:
    """Yield each notice with another purchaser than the first that tells of one, and that first."""
    if len(nodes) > 1:
        for found in compare_purchasers(tuple(node.record for node in nodes), index.actors.buyers):
            for told, other in found.clashes:
                yield nodes[told.place], nodes[other.place]


def _two(node: Node[Notification], other: Node[Notification], said: str) -> Hit:
    field = "purchaser" if node.record.purchaser is not None else "purchaser_as_printed"
    return Hit(
        f"{said}, and to another purchaser in {other.named}",
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
        for node, other in _apart(nodes, index):
            if not _is_one_number(node.record, other.record):
                yield _two(node, other, f"the notice {brief(key)} is a sale to {_shown(node.record)}")
    buyer = index.actors.buyers.buyer
    for base, nodes in index.amendments.items():
        told = (one for one in index.transmittals.get(base, ()) if buyer(one.record) is not None)
        before = next(told, None)
        for node in nodes if before is not None else ():
            if before is not None and buyer(node.record) not in (None, buyer(before.record)):
                yield _two(node, before, f"it changes {base} in favour of {_shown(node.record)}")


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
