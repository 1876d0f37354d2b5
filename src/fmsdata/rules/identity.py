# SPDX-License-Identifier: MIT
"""Rules 4xx: ids, references, and the transmittal numbers that tie notices together."""

from collections.abc import Iterator
from typing import Final

from fmsdata._words import brief, did_you_mean
from fmsdata.findings import Severity
from fmsdata.model.actors import Actor
from fmsdata.model.dataset import Dataset
from fmsdata.model.words import ActorKind
from fmsdata.rules._examples import dataset, notice
from fmsdata.rules._families import IDENTITY
from fmsdata.rules._index import Index, Node, View
from fmsdata.rules._rule import Hit, RuleScope

_CLOSED: Final = "A dataset closes over its own ids, which form one namespace."

DATASET: Final = View(Dataset)


@IDENTITY.rule(
    "FMS401",
    "id-repeated",
    Severity.ERROR,
    scope=RuleScope.DATASET,
    over=DATASET,
    why="A reference by an id that two records share points at neither for certain.",
    fix="Give each record an id of its own; two tellings of one notice share `notice`, not `id`.",
    ignore="Never.",
    basis=_CLOSED,
    failing=lambda: dataset(
        Actor(id="kosovo", name="Kosovo", kind=ActorKind.COUNTRY),
        Actor(id="kosovo", name="Kosovo Security Force", kind=ActorKind.ARMED_FORCE),
        notice(purchaser="kosovo"),
    ),
    mended=lambda: dataset(
        Actor(id="kosovo", name="Kosovo", kind=ActorKind.COUNTRY),
        Actor(id="ksf", name="Kosovo Security Force", kind=ActorKind.ARMED_FORCE, parent="kosovo"),
        notice(purchaser="kosovo"),
    ),
)
def id_repeated(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """No two records of a dataset have the same id, whatever their class."""
    for name, nodes in index.ids.items():
        for node in nodes[1:]:
            first = nodes[0].path
            yield Hit(f"the id {brief(name)} is that of {first} too", "id", actual=name, node=node)


@IDENTITY.rule(
    "FMS403",
    "reference-unresolved",
    Severity.ERROR,
    scope=RuleScope.DATASET,
    over=DATASET,
    why="A fact about a record that is not there is a fact about nobody.",
    fix="Add the record, or mend the id.",
    ignore="Never in a dataset that is published; a dataset cut out of a larger one may lack records.",
    basis=_CLOSED,
    failing=lambda: dataset(
        Actor(id="kosovo", name="Kosovo", kind=ActorKind.COUNTRY), notice(purchaser="kosova")
    ),
    mended=lambda: dataset(
        Actor(id="kosovo", name="Kosovo", kind=ActorKind.COUNTRY), notice(purchaser="kosovo")
    ),
)
def reference_unresolved(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """Every id in a field that points at a record is the id of a record in the dataset."""
    for reference in index.references:
        if reference.id not in index.ids:
            yield Hit(
                f"nothing in the dataset has the id {brief(reference.id)}",
                reference.at,
                expected=_kind(reference.wanted),
                actual=reference.id,
                hint=did_you_mean(reference.id, index.ids),
                node=reference.node,
            )


def _kind(wanted: str) -> str:
    return "the id of a record" if wanted == "any" else f"the id of a record of class {wanted}"


@IDENTITY.rule(
    "FMS404",
    "reference-to-wrong-kind",
    Severity.ERROR,
    scope=RuleScope.DATASET,
    over=DATASET,
    why="A purchaser that is a weapon system is a slip of the encoder.",
    fix="Point at a record of the class that the field names.",
    ignore="Never.",
    basis=_CLOSED,
    failing=lambda: dataset(
        Actor(id="kosovo", name="Kosovo", kind=ActorKind.COUNTRY), notice(purchaser="record")
    ),
    mended=lambda: dataset(
        Actor(id="kosovo", name="Kosovo", kind=ActorKind.COUNTRY), notice(purchaser="kosovo")
    ),
)
def reference_to_wrong_kind(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """Every id in a field that points at a record is that of a record of the class that the field names."""
    for reference in index.references:
        nodes = index.ids.get(reference.id)
        if not nodes or reference.wanted == "any":
            continue
        found = type(nodes[0].record).__name__
        if all(type(node.record).__name__ != reference.wanted for node in nodes):
            yield Hit(
                f"{brief(reference.id)} is the id of a record of class {found}",
                reference.at,
                expected=_kind(reference.wanted),
                actual=reference.id,
                node=reference.node,
            )
