# SPDX-License-Identifier: MIT
"""What breaks each rule on ids, references and transmittal numbers (4xx)."""

from collections.abc import Callable
from typing import Any, Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fmsdata.model.dataset import Dataset
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Party
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.values import Value
from fmsdata.model.words import NoticeKind, PartyRole, Provision, ValueScope
from fmsdata.testing._choices import FLAG, pick
from fmsdata.testing._wrong._sound import (
    RECORD,
    bundle,
    buyer_actor,
    buyers,
    letters,
    millions,
    notice,
    numbers,
    plain_notice,
    two_buyers,
)

__all__ = ["IDENTITY"]

_ENHANCEMENT: Final = NoticeKind.ENHANCEMENT


def _years() -> SearchStrategy[int]:
    return st.integers(2010, 2022)


@st.composite
def _id_repeated(draw: DrawFn) -> Dataset:
    one, two = draw(two_buyers())
    actors = (buyer_actor(one), buyer_actor(two, id=one.id))
    return draw(bundle(plain_notice(purchaser=one.id), actors=actors, company=False))


@st.composite
def _id_malformed(draw: DrawFn) -> Dataset:
    buyer = draw(buyers())
    odd = draw(pick("the {}", "{} state", "é-{}")).format(buyer.id)
    actors = (buyer_actor(buyer, id=odd),)
    return draw(bundle(plain_notice(purchaser=odd), actors=actors, company=False))


@st.composite
def _unresolved(draw: DrawFn) -> Dataset:
    buyer = draw(buyers())
    whole = draw(bundle(plain_notice(purchaser=buyer.id), company=False))
    return attrs.evolve(whole, actors=())


@st.composite
def _wrong_kind(draw: DrawFn) -> Dataset:
    wrong = draw(pick(RECORD, "notice"))
    parties = (Party(role=PartyRole.FUNDER, actor=draw(buyers()).id),)
    return draw(bundle(plain_notice(purchaser=wrong, parties=parties)))


@st.composite
def _without_base(draw: DrawFn) -> Notification:
    return draw(notice(transmittal=draw(letters(draw(_years()))), kind=_ENHANCEMENT))


@st.composite
def _original_amends(draw: DrawFn) -> Notification:
    year = draw(_years())
    number, base = draw(numbers(year)), draw(numbers(year - 1))
    return draw(notice(transmittal=number, kind=NoticeKind.ORIGINAL, amends=base))


@st.composite
def _form_against_kind(draw: DrawFn) -> Notification:
    year = draw(_years())
    if draw(FLAG):
        return draw(notice(transmittal=draw(letters(year)), kind=NoticeKind.ORIGINAL))
    base = draw(numbers(year - 1))
    return draw(notice(transmittal=draw(numbers(year)), kind=_ENHANCEMENT, amends=base))


@st.composite
def _provision_against_kind(draw: DrawFn) -> Notification:
    year = draw(_years())
    if draw(FLAG):
        wrong = draw(pick(Provision.ENHANCEMENT_REPORT, Provision.ENHANCEMENT_CERTIFICATION))
        number = draw(numbers(year))
        return draw(notice(transmittal=number, kind=NoticeKind.ORIGINAL, provision=wrong))
    fields = {"kind": _ENHANCEMENT, "provision": Provision.CERTIFICATION, "amends": draw(numbers(year - 1))}
    return draw(notice(transmittal=draw(letters(year)), **fields))


@st.composite
def _base_missing(draw: DrawFn) -> Dataset:
    year = draw(_years())
    report = plain_notice(transmittal=draw(letters(year)), kind=_ENHANCEMENT, amends=draw(numbers(year - 2)))
    return draw(bundle(report))


@st.composite
def _in_circle(draw: DrawFn) -> Dataset:
    year = draw(_years()) % 100
    names = [Transmittal(f"{year:02}-6{letter}") for letter in "ABCD"[: draw(st.integers(2, 4))]]
    links = zip(names, names[1:] + names[:1], strict=True)
    reports = [
        plain_notice(id=str(name), notice=str(name), transmittal=name, kind=_ENHANCEMENT, amends=base)
        for name, base in links
    ]
    return draw(bundle(*reports))


@st.composite
def _two_purchasers(draw: DrawFn) -> Dataset:
    number = draw(numbers(draw(_years())))
    both = draw(two_buyers())
    sales = [
        plain_notice(id=name, notice=name, transmittal=number, purchaser=buyer.id)
        for name, buyer in zip("ab", both, strict=True)
    ]
    return draw(bundle(*sales, actors=tuple(buyer_actor(buyer) for buyer in both)))


@st.composite
def _not_as_printed(draw: DrawFn) -> Notification:
    year = draw(_years())
    number, printed = draw(numbers(year)), draw(numbers(year, first=400))
    return draw(notice(transmittal=number, transmittal_as_printed=(f"Transmittal No. {printed}",)))


@st.composite
def _two_transmittals(draw: DrawFn) -> Dataset:
    year = draw(_years())
    pair = (draw(numbers(year)), draw(numbers(year, first=400)))
    return draw(bundle(*(plain_notice(id=f"n-{number}", transmittal=number) for number in pair)))


@st.composite
def _amends_later(draw: DrawFn) -> Notification:
    year = draw(_years())
    later = draw(numbers(year + draw(st.integers(1, 3))))
    return draw(notice(transmittal=draw(letters(year)), kind=_ENHANCEMENT, amends=later))


@st.composite
def _names_itself(draw: DrawFn) -> Notification:
    year = draw(_years())
    own = draw(letters(year))
    if draw(FLAG):
        return draw(notice(transmittal=own, kind=_ENHANCEMENT, amends=own))
    base = draw(numbers(year - 1))
    return draw(notice(transmittal=own, kind=_ENHANCEMENT, amends=base, cites=(base, own)))


@st.composite
def _changes_hands(draw: DrawFn) -> Dataset:
    year = draw(_years())
    one, two = draw(two_buyers())
    base, report = draw(numbers(year - 1)), draw(letters(year))
    if draw(FLAG):
        first = plain_notice(id="first", purchaser=one.id)
        second = plain_notice(id="second", purchaser=two.id)
    else:
        first = plain_notice(id="first", notice="first", transmittal=base, purchaser=one.id)
        changed = {"transmittal": report, "kind": _ENHANCEMENT, "amends": base}
        second = plain_notice(id="second", purchaser=two.id, **changed)
    return draw(bundle(first, second, actors=(buyer_actor(one), buyer_actor(two))))


@st.composite
def _value_of_another(draw: DrawFn) -> Notification:
    year = draw(_years())
    cited, said = draw(numbers(year - 1)), draw(numbers(year - 1, first=400))
    earlier = Value(total_usd=draw(millions()) * 1_000_000, scope=ValueScope.PRIOR_CASE, refers_to=str(said))
    return draw(notice(transmittal=draw(numbers(year)), cites=(cited,), other_values=(earlier,)))


@st.composite
def _nobody_refers(draw: DrawFn) -> Dataset:
    lonely = buyer_actor(draw(buyers()), id="lonely", name="A country of nobody", country=None)
    return draw(bundle(plain_notice(), actors=(lonely,)))


IDENTITY: Final[dict[str, Callable[[], SearchStrategy[Any]]]] = {
    "FMS401": _id_repeated,
    "FMS402": _id_malformed,
    "FMS403": _unresolved,
    "FMS404": _wrong_kind,
    "FMS405": _without_base,
    "FMS406": _original_amends,
    "FMS407": _form_against_kind,
    "FMS408": _provision_against_kind,
    "FMS409": _base_missing,
    "FMS410": _in_circle,
    "FMS411": _two_purchasers,
    "FMS412": _not_as_printed,
    "FMS413": _two_transmittals,
    "FMS414": _amends_later,
    "FMS415": _nobody_refers,
    "FMS416": _names_itself,
    "FMS417": _changes_hands,
    "FMS418": _value_of_another,
}
"""The strategy of each code."""
