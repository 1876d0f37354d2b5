# SPDX-License-Identifier: MIT
"""Rules 606, 613, 617: case designators, and whose cases they name."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, TypeAlias

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.actors import Actor
from fmsdata.model.cases import CaseDesignator
from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import Dataset
from fmsdata.model.notifications import Notification
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import ActorKind
from fmsdata.rules._examples import dataset, notice
from fmsdata.rules._families import PARTIES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import Hit, RuleScope
from fmsdata.tables.agencies import agency, agency_for_department


@PARTIES.rule(
    "FMS606",
    "agency-against-department",
    Severity.WARNING,
    over=View(Notification, lambda notice: notice.department and notice.cases),
    unverified=True,
    why="The middle letter of a case designator is that of the implementing agency; that of another agency "
    "belongs to another case.",
    fix="Compare item (iv) with the designators; a notice may print several departments.",
    ignore="When another agency runs the case for the department. The letters are recalled and were not "
    "read, so this is never an error.",
    basis="SAMM table C4.T1 and chapter C5: a designator is customer code, agency letter and case.",
    failing=lambda: notice(department="Navy", cases=(CaseDesignator("KV-B-UAB"),)),
    mended=lambda: notice(department="Army", cases=(CaseDesignator("KV-B-UAB"),)),
)
def agency_against_department(node: Node[Notification], _: Index) -> Iterator[Hit]:
    """The agency letter of each case designator is that of the department, where both are known."""
    row = agency_for_department(node.record.department or "")
    for position, case in enumerate(node.record.cases or ()):
        own = agency(case.agency)
        if row is not None and own is not None and own.letter != row.letter:
            yield Hit(
                f"{case} is a case of the {own.name}, the department is {brief(node.record.department)}",
                f"cases/{position}",
                expected=f"the letter {row.letter}",
                actual=case,
                hint=f"the letters are known from {own.confidence.value} only",
            )


@PARTIES.rule(
    "FMS613",
    "case-both-new-and-prior",
    Severity.WARNING,
    over=View(Notification, lambda notice: notice.cases and notice.prior_cases),
    why="Item (iv) names the case of this notice, item (v) the cases before it; one designator cannot be "
    "both.",
    fix="Compare items (iv) and (v).",
    ignore="When the notice adds to a case that exists, and prints it in both items.",
    basis="SAMM C5: items (iv) and (v) of a transmittal.",
    failing=lambda: notice(cases=(CaseDesignator("EN-B-UHO"),), prior_cases=(CaseDesignator("EN-B-UHO"),)),
    mended=lambda: notice(cases=(CaseDesignator("EN-B-UHO"),), prior_cases=(CaseDesignator("EN-B-UFX"),)),
)
def case_both_new_and_prior(node: Node[Notification], _: Index) -> Iterator[Hit]:
    """No case designator stands both among the cases of a notice and among those before it."""
    own = frozenset(node.record.cases or ())
    for position, case in enumerate(node.record.prior_cases or ()):
        if case in own:
            yield Hit(
                f"{case} is a case of this notice too",
                f"prior_cases/{position}",
                expected="a case of an earlier notice",
                actual=case,
                hint="compare items (iv) and (v)",
            )


_Purchaser: TypeAlias = tuple[bool, str]
"""Whether it is known by its country; and the code of that, or the name of whom it belongs to in the end."""


class _Use(NamedTuple):
    """A customer code of a notice, by the first designator that begins with it."""

    node: Node[Notification]
    position: int
    case: CaseDesignator
    purchaser: _Purchaser


@PARTIES.rule(
    "FMS617",
    "customer-code-of-two-purchasers",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="A customer code is that of one purchaser. Where a second has a case under it, the purchaser or the "
    "designator is another's, and so is the sale.",
    fix="Compare items (i) and (iv) of both notices. What is found stands at the purchaser with fewer "
    "notices under the code.",
    ignore="When the code is that of a programme, a region or a body of several states, or when one state "
    "succeeded another.",
    basis="SAMM C5 and table C4.T2: a designator begins with the customer code of the purchaser. No list of "
    "codes is used, the notices are compared with each other; a purchaser may have several codes. Notices "
    "that name somebody of another state beside the purchaser are passed over.",
    failing=lambda: _two_sales("KU-B-UHR"),
    mended=lambda: _two_sales("IS-B-ZMI"),
)
def customer_code_of_two_purchasers(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """No two purchasers have cases under one customer code. Prior cases are not looked at."""
    uses = tuple(_uses(index))
    holders = _holders(uses)
    for use in uses:
        holder = holders[use.case.customer, use.purchaser[0]]
        if use.purchaser != holder.purchaser:
            own = [code for (code, _), other in holders.items() if other.purchaser == use.purchaser]
            yield Hit(
                f"{use.case.customer} stands for {_named(use)} here, and for {_named(holder)} in "
                f"{holder.node.named}",
                f"cases/{use.position}",
                expected=" or ".join(f"the code {code}" for code in own) or None,
                actual=use.case,
                hint=f"compare items (i) and (iv) with those of {brief(holder.node.record.id)}",
                node=use.node,
            )


def _uses(index: Index) -> Iterator[_Use]:
    doubtful = frozenset(_with_two_purchasers(index))
    for node in index.of(Notification):
        cases = node.record.cases
        if not cases or node.record.transmittal in doubtful:
            continue
        purchaser = _sole_purchaser(node.record, index)
        if purchaser is not None:
            first: dict[str, int] = {}
            for position, case in enumerate(cases):
                first.setdefault(case.customer, position)
            yield from (_Use(node, position, cases[position], purchaser) for position in first.values())


def _with_two_purchasers(index: Index) -> Iterator[Transmittal]:
    """Yield the transmittal numbers of several purchasers, of which FMS411 tells."""
    for number, nodes in index.transmittals.items():
        if len({index.actors.buyers.buyer(node.record) for node in nodes} - {None}) > 1:
            yield number


def _sole_purchaser(notice: Notification, index: Index) -> _Purchaser | None:
    """Return who buys, or None where that is not known, in doubt, or not for the purchaser alone."""
    own = _who(notice.purchaser, notice.purchaser_as_printed, index)
    alone = all(_who(party.actor, party.as_printed, index) == own for party in notice.parties)
    return own if alone else None


def _who(actor: str | None, printed: str | None, index: Index) -> _Purchaser | None:
    """Return who an actor is, or who its printed name means; where these differ, FMS608 says so."""
    country: str | None = index.actors.country_of(actor)
    named = None if printed is None else index.actors.country_named(printed)
    if country is not None and named is not None and country != named:
        return None
    head = index.actors.head_of(actor)
    country = country or named or (None if head is None else index.actors.country_named(head.name))
    if country is not None:
        return True, country
    if head is None or head.members is not None or head.kind is ActorKind.GROUP:
        return None
    return False, head.name.casefold()


def _holders(uses: Iterable[_Use]) -> dict[tuple[str, bool], _Use]:
    """Return for each code whose it is: most notices count, then who has fewer codes, then who comes first.

    Purchasers that are known by their country are never compared with others.
    """
    sales: dict[tuple[str, bool], dict[_Purchaser, dict[str, _Use]]] = {}
    codes: dict[_Purchaser, set[str]] = {}
    for use in uses:
        found = sales.setdefault((use.case.customer, use.purchaser[0]), {})
        found.setdefault(use.purchaser, {}).setdefault(use.node.record.notice, use)
        codes.setdefault(use.purchaser, set()).add(use.case.customer)
    holders = {}
    for key, found in sales.items():
        counts = {one: (len(notices), -len(codes[one])) for one, notices in found.items()}
        holders[key] = next(iter(found[max(counts, key=counts.__getitem__)].values()))
    return holders


def _named(use: _Use) -> str:
    return brief(use.node.record.purchaser or use.node.record.purchaser_as_printed)


def _two_sales(case: str) -> Any:
    israel, kuwait = (
        Actor(id=name.lower(), name=name, kind=ActorKind.COUNTRY, country=CountryCode(code))
        for name, code in (("Israel", "IL"), ("Kuwait", "KW"))
    )
    return dataset(
        israel,
        kuwait,
        notice(id="a", notice="a", purchaser="kuwait", cases=(CaseDesignator("KU-B-UHR"),)),
        notice(id="b", notice="b", purchaser="israel", cases=(CaseDesignator(case),)),
    )
