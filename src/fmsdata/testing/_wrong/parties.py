# SPDX-License-Identifier: MIT
"""What breaks each rule on purchasers, contractors and departments (6xx)."""

from collections.abc import Callable
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fmsdata.model.actors import Actor
from fmsdata.model.dataset import Dataset
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor, Member, Party
from fmsdata.model.words import ActorKind, ContractorStatus, PartyRole
from fmsdata.testing._choices import pick
from fmsdata.testing._gear import DEPARTMENTS, FIRMS, Firm
from fmsdata.testing._purchasers import PURCHASERS
from fmsdata.testing._scalars import case_designators
from fmsdata.testing._wrong._sound import bundle, buyer_actor, buyers, notice, plain_notice, two_buyers

__all__ = ["PARTIES"]

_STATES: Final = ("AX", "QQ", "ZZ", "FX")


def _firms() -> SearchStrategy[Firm]:
    return st.sampled_from(list(FIRMS.values()))


def _two_firms() -> SearchStrategy[list[Firm]]:
    return st.lists(_firms(), min_size=2, max_size=2, unique=True)


def _naming(*named: Contractor) -> SearchStrategy[Notification]:
    return notice(contractors=named, contractor_status=ContractorStatus.NAMED)


@st.composite
def _one_member(draw: DrawFn) -> Notification:
    firm = draw(_firms())
    venture = Contractor(name=f"{firm.name} Joint Venture", members=(Member(name=firm.name),))
    return draw(_naming(venture))


@st.composite
def _counted_again(draw: DrawFn) -> Notification:
    one, two = draw(_two_firms())
    venture = Contractor(name="Javelin Joint Venture", members=(Member(name=one.name), Member(name=two.name)))
    return draw(_naming(venture, Contractor(name=one.name, places=(one.place,))))


@st.composite
def _unknown_state(draw: DrawFn) -> Notification:
    firm = draw(_firms())
    place = f"{firm.place.split(',', maxsplit=1)[0]}, {draw(pick(*_STATES))}"
    return draw(_naming(Contractor(name=firm.name, places=(place,))))


@st.composite
def _run_together(draw: DrawFn) -> Notification:
    one, two = draw(_two_firms())
    joined = draw(pick(", and ", " and "))
    return draw(_naming(Contractor(name=one.name, places=(f"{one.place}{joined}{two.place}",))))


@st.composite
def _is_a_place(draw: DrawFn) -> Notification:
    return draw(_naming(Contractor(name=draw(_firms()).place)))


@st.composite
def _agency_against_department(draw: DrawFn) -> Notification:
    right, wrong = draw(
        st.sampled_from([(one, two) for one in DEPARTMENTS for two in DEPARTMENTS if one != two])
    )
    case = draw(case_designators(country=draw(buyers()).country, agency=wrong))
    return draw(notice(department=DEPARTMENTS[right], cases=(case,)))


@st.composite
def _code_against_name(draw: DrawFn) -> Dataset:
    one, two = draw(two_buyers())
    mixed = buyer_actor(one, id="buyer", country=two.country)
    return draw(bundle(plain_notice(purchaser="buyer"), actors=(mixed,), company=False))


@st.composite
def _purchaser_against_name(draw: DrawFn) -> Dataset:
    one, two = draw(two_buyers())
    sale = plain_notice(purchaser=one.id, purchaser_as_printed=two.printed)
    return draw(bundle(sale, actors=(buyer_actor(one),)))


@st.composite
def _listed_twice(draw: DrawFn) -> Notification:
    one, two = draw(_two_firms())
    return draw(
        _naming(
            Contractor(name=one.name, places=(one.place,)), Contractor(name=one.name, places=(two.place,))
        )
    )


@st.composite
def _purchaser_as_recipient(draw: DrawFn) -> Notification:
    buyer = draw(buyers())
    role = draw(pick(PartyRole.RECIPIENT, PartyRole.END_USER))
    return draw(notice(purchaser=buyer.id, parties=(Party(role=role, actor=buyer.id),)))


@st.composite
def _actors_in_circle(draw: DrawFn) -> Dataset:
    ids = [f"body-{letter}" for letter in "abcd"[: draw(st.integers(2, 4))]]
    kind = draw(pick(ActorKind.GOVERNMENT_BODY, ActorKind.ARMED_FORCE))
    circle = tuple(
        Actor(id=name, name=f"Body {name[-1].upper()}", kind=kind, parent=above)
        for name, above in zip(ids, ids[1:] + ids[:1], strict=True)
    )
    return draw(bundle(plain_notice(purchaser=ids[0]), actors=circle))


@st.composite
def _new_and_prior(draw: DrawFn) -> Notification:
    case = draw(case_designators())
    return draw(notice(cases=(case,), prior_cases=(case,)))


@st.composite
def _two_ids(draw: DrawFn) -> Dataset:
    buyer = draw(pick(*PURCHASERS))
    again = Actor(id="again", name=buyer.name, kind=ActorKind.COUNTRY)
    funder = Party(role=PartyRole.FUNDER, actor="again")
    sale = plain_notice(purchaser=buyer.id, parties=(funder,))
    return draw(bundle(sale, actors=(buyer_actor(buyer), again), company=False))


@st.composite
def _against_parent(draw: DrawFn) -> Dataset:
    one, two = draw(two_buyers())
    force = Actor(
        id="force", name="Land Force", kind=ActorKind.ARMED_FORCE, country=two.country, parent=one.id
    )
    return draw(bundle(plain_notice(purchaser="force"), actors=(buyer_actor(one), force), company=False))


@st.composite
def _against_actor(draw: DrawFn) -> Dataset:
    firm, buyer = draw(_firms()), draw(buyers())
    named = Contractor(name=firm.name, actor=buyer.id)
    sale = plain_notice(contractors=(named,), contractor_status=ContractorStatus.NAMED)
    return draw(bundle(sale, actors=(buyer_actor(buyer),)))


@st.composite
def _code_of_two(draw: DrawFn) -> Dataset:
    one, two = draw(two_buyers())
    sales = (
        plain_notice(
            id=f"notice-{number}",
            notice=f"notice-{number}",
            purchaser=buyer.id,
            cases=(draw(case_designators(country=one.country)),),
        )
        for number, buyer in enumerate((one, two))
    )
    return draw(bundle(*sales, actors=(buyer_actor(one), buyer_actor(two))))


@st.composite
def _headed_otherwise(draw: DrawFn) -> Notification:
    one, two = draw(two_buyers())
    title = f"{one.name}{draw(pick(' – ', '--', ' - '))}Javelin Missiles"
    return draw(notice(purchaser_as_printed=two.printed, title=title))


@st.composite
def _no_government(draw: DrawFn) -> Dataset:
    kind = draw(pick(ActorKind.COMPANY, ActorKind.PERSON))
    firm = Actor(id="firm", name=draw(_firms()).name, kind=kind)
    return draw(bundle(plain_notice(purchaser="firm"), actors=(firm,), company=False))


@st.composite
def _for_no_item(draw: DrawFn) -> Dataset:
    one, two = draw(pick(("Javelin", "Patriot"), ("Stinger", "Javelin"), ("Patriot", "Stinger")))
    named = Contractor(name=draw(_firms()).name, for_item=one)
    sale = plain_notice(
        items=(Item(name=f"{two} missiles"),),
        contractors=(named,),
        contractor_status=ContractorStatus.NAMED,
    )
    return draw(bundle(sale))


PARTIES: Final[dict[str, Callable[[], SearchStrategy[Any]]]] = {
    "FMS601": _one_member,
    "FMS602": _counted_again,
    "FMS603": _unknown_state,
    "FMS604": _run_together,
    "FMS605": _is_a_place,
    "FMS606": _agency_against_department,
    "FMS607": _code_against_name,
    "FMS608": _purchaser_against_name,
    "FMS610": _listed_twice,
    "FMS611": _purchaser_as_recipient,
    "FMS612": _actors_in_circle,
    "FMS613": _new_and_prior,
    "FMS614": _two_ids,
    "FMS615": _against_parent,
    "FMS616": _against_actor,
    "FMS617": _code_of_two,
    "FMS618": _headed_otherwise,
    "FMS619": _no_government,
    "FMS620": _for_no_item,
}
"""The strategy of each code."""
