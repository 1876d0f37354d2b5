# SPDX-License-Identifier: MIT
"""Rules 401 to 404, 415: ids and references."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

from fmsdata._words import BRIEF, a_or_an, brief, did_you_mean
from fmsdata.findings import Severity
from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.dataset import Dataset
from fmsdata.model.notifications import Notification
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.sources import Source
from fmsdata.model.words import ActorKind
from fmsdata.rules._examples import dataset, notice
from fmsdata.rules._families import IDENTITY
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope

DATASET: Final = View(Dataset)
WITH_ID: Final[View[Any]] = View.of(Source, Actor, WeaponSystem, Notification, Relation, Act, Stance)
_SUGGESTIONS: Final = 20
_ASCII_WORD: Final = re.compile(r"[A-Za-z0-9]+")
_ID: Final = re.compile(r"[A-Za-z0-9]+(?:[-._:/][A-Za-z0-9]+)*")


def _kosovo(name: str = "kosovo") -> Actor:
    return Actor(id=name, name="Kosovo", kind=ActorKind.COUNTRY)


@IDENTITY.rule(
    "FMS401",
    "id-repeated",
    Severity.ERROR,
    scope=RuleScope.DATASET,
    over=DATASET,
    why="A reference by an id that two records share points at neither for certain.",
    fix="Give each record an id of its own; two tellings of one notice share `notice`, not `id`.",
    ignore="Never.",
    basis="The ids of a dataset form one namespace, since targets and causes point at any class.",
    failing=lambda: dataset(
        _kosovo(),
        Actor(id="kosovo", name="Kosovo Security Force", kind=ActorKind.ARMED_FORCE),
        notice(purchaser="kosovo"),
    ),
    mended=lambda: dataset(
        _kosovo(),
        Actor(id="ksf", name="Kosovo Security Force", kind=ActorKind.ARMED_FORCE, parent="kosovo"),
        notice(purchaser="ksf"),
    ),
)
def id_repeated(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """No two records of a dataset have the same id, whatever their class."""
    for node in index.repeated:
        name = node.record.id
        first = index.ids[name].path
        yield Hit(
            f"the id {brief(name)} is that of {first} too",
            "id",
            expected="an id of its own",
            actual=name,
            node=node,
        )


@IDENTITY.rule(
    "FMS402",
    "id-malformed",
    Severity.WARNING,
    over=WITH_ID,
    why="Ids end up in addresses, file names, columns and command lines; spaces, quotes and accents break "
    "some of them.",
    fix="Use letters and digits of ASCII, joined by - . _ : or /.",
    ignore="When the ids are those of another system and never leave it.",
    basis="RFC 3986, the unreserved characters of addresses but for the tilde, with the colon and the slash.",
    failing=lambda: dataset(_kosovo("the republic of kosovo"), notice(purchaser="the republic of kosovo")),
    mended=lambda: dataset(_kosovo(), notice(purchaser="kosovo")),
)
def id_malformed(node: Node[Any], _: Index) -> tuple[Hit, ...]:
    """An id is made of ASCII letters and digits, joined by single hyphens, full stops, _, : or /."""
    name: str = node.record.id
    if _ID.fullmatch(name):
        return NOTHING
    return (
        Hit(
            f"the id {brief(name)} is malformed",
            "id",
            expected="ASCII letters and digits, joined by - . _ : or /",
            actual=name,
            hint=_suggestion(name),
        ),
    )


def _suggestion(name: str) -> str | None:
    """Return a hint that names the id which remains of letters and digits, if any do."""
    plain = unicodedata.normalize("NFKD", name[:BRIEF]).encode("ascii", "ignore").decode()
    joined = "-".join(_ASCII_WORD.findall(plain))
    return f"write {joined!r}" if joined and len(name) <= BRIEF else None


@IDENTITY.rule(
    "FMS403",
    "reference-unresolved",
    Severity.ERROR,
    scope=RuleScope.DATASET,
    over=DATASET,
    why="A reference to a missing record says nothing about anybody.",
    fix="Add the record, or mend the id.",
    ignore="For a dataset that was cut out of a larger one.",
    basis="A dataset closes over its own ids. (The sources of evidence are those of FMS802.)",
    failing=lambda: dataset(notice(purchaser="kosova")),
    mended=lambda: dataset(_kosovo(), notice(purchaser="kosovo")),
)
def reference_unresolved(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """Every id in a field that points at a record is the id of a record in the dataset."""
    for number, reference in enumerate(index.links.unresolved):
        # A suggestion is worth a search among all ids for a few slips, and not for a thousand.
        yield Hit(
            f"nothing in the dataset has the id {brief(reference.id)}",
            reference.at,
            expected=_kind(reference.wanted),
            actual=reference.id,
            hint=did_you_mean(reference.id, index.ids) if number < _SUGGESTIONS else None,
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
    why="A purchaser that is a source or a weapon system is a slip of the encoder.",
    fix="Point at a record of the class that the field names.",
    ignore="Never.",
    basis="A dataset closes over its own ids, and each field says of which class its records are.",
    failing=lambda: dataset(notice(purchaser="record")),
    mended=lambda: dataset(_kosovo(), notice(purchaser="kosovo")),
)
def reference_to_wrong_kind(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """Every id in a field that points at a record is that of a record of the class that the field names."""
    # Of several records with one id, which is FMS401, the one of the class is meant.
    shared = {(node.record.id, type(node.record).__name__) for node in index.repeated}
    for reference in index.links.misplaced:
        if (reference.id, reference.wanted) in shared:
            continue
        yield Hit(
            f"{brief(reference.id)} is the id of {a_or_an(type(index.ids[reference.id].record).__name__)}",
            reference.at,
            expected=_kind(reference.wanted),
            actual=reference.id,
            node=reference.node,
        )


@IDENTITY.rule(
    "FMS415",
    "record-nobody-refers-to",
    Severity.INFO,
    scope=RuleScope.DATASET,
    over=View.of(Source, Actor, WeaponSystem),
    why="A source that nothing cites, an actor that does nothing and a system that nobody offers may be "
    "left over, or a reference to them was mistaken.",
    fix="Remove the record, or mend the reference that should point at it.",
    ignore="When the record is there for its own sake, in a dataset of weapon systems for example.",
    basis="A dataset closes over its own ids.",
    failing=lambda: dataset(_kosovo()),
    mended=lambda: dataset(_kosovo(), notice(purchaser="kosovo")),
)
def record_nobody_refers_to(node: Node[Any], index: Index) -> tuple[Hit, ...]:
    """Some record of the dataset refers to each of its sources, actors and systems."""
    name: str = node.record.id
    if name in index.links.referred or name in index.citations.cited:
        return NOTHING
    return (
        Hit(
            f"nothing in the dataset refers to {brief(name)}",
            "id",
            actual=name,
            hint="remove it, or mend the reference that should point at it",
        ),
    )
