# SPDX-License-Identifier: MIT
"""Transmittal numbers: what their form, their kind and their links to one another must agree on."""

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.findings import Finding
from fmsdata.model.actors import Actor
from fmsdata.model.cases import CaseDesignator
from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import Dataset
from fmsdata.model.notifications import Notification
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.values import Value
from fmsdata.model.words import ActorKind, NoticeKind, Provision, ValueScope
from fmsdata.rules import check
from fmsdata.rules._examples import dataset, notice
from fmsdata.testing.strategies import transmittals

case = pytest.param

ENHANCEMENT, ORIGINAL, COMBINED = NoticeKind.ENHANCEMENT, NoticeKind.ORIGINAL, NoticeKind.COMBINED
CORRECTION = NoticeKind.CORRECTION
KINDS = [None, *NoticeKind]
PROVISIONS = [None, *Provision]
NUMBERS = [None, Transmittal("24-22"), Transmittal("24-0J")]


def numbered(number: str | None, amends: str | None = None, **fields: Any) -> Notification:
    """Return a notice with a number, and the number that it changes."""
    own: dict[str, Any] = {
        "transmittal": None if number is None else Transmittal(number),
        "amends": None if amends is None else Transmittal(amends),
    }
    return notice(**(own | fields))


def chain(*links: str) -> Dataset:
    """Return a dataset of notices; each is written as its number and the number that it changes, if any."""
    return dataset(*(numbered(*link.split(), id=link, notice=link) for link in links))


def findings(record: Any, *codes: str) -> tuple[Finding, ...]:
    return check(record, select=codes).findings


def paths(record: Any, *codes: str) -> list[str]:
    return [finding.path for finding in findings(record, *codes)]


@pytest.mark.parametrize(
    ("record", "fires"),
    [
        case(numbered("24-0J", kind=ENHANCEMENT), True, id="no base"),
        case(numbered(None, kind=ENHANCEMENT), True, id="no number and no base"),
        case(numbered("24-0J", kind=ENHANCEMENT, cites=(Transmittal("20-76"),)), True, id="cited only"),
        case(numbered("24-0J", "21-0A", kind=ENHANCEMENT), False, id="the base is a report"),
        case(numbered("24-0J", kind=CORRECTION), False, id="correction of a report"),
        case(numbered("24-17", kind=COMBINED), False, id="combined"),
        case(numbered("24-0J"), True, id="only the letter tells the kind"),
        case(numbered("24-22"), False, id="nothing tells the kind"),
        case(numbered("24-0J", kind=ENHANCEMENT, cut_off=("amends",)), False, id="item (ii) is lost"),
        case(numbered("24-0J", kind=ENHANCEMENT, cut_off=("value",)), True, id="the rest is lost"),
    ],
)
def test_an_enhancement_names_what_it_changes(record: Notification, fires: bool) -> None:
    assert paths(record, "FMS405") == (["/amends"] if fires else [])


@pytest.mark.parametrize("kind", KINDS)
def test_only_an_original_changes_nothing(kind: NoticeKind | None) -> None:
    found = findings(numbered("24-22", "23-26", kind=kind), "FMS406")

    assert [(one.path, one.actual) for one in found] == ([("/amends", "23-26")] if kind is ORIGINAL else [])


@given(transmittals(), st.sampled_from(KINDS))
def test_a_letter_in_the_number_goes_with_an_enhancement_and_with_nothing_else(
    number: Transmittal, kind: NoticeKind | None
) -> None:
    fires = kind not in (None, CORRECTION) and number.is_enhancement is not (kind is ENHANCEMENT)

    assert paths(notice(transmittal=number, kind=kind), "FMS407") == (["/kind"] if fires else [])


@pytest.mark.parametrize(
    ("kind", "provision", "expected"),
    [
        (ORIGINAL, Provision.CERTIFICATION, None),
        (ORIGINAL, Provision.ENHANCEMENT_REPORT, "36(b)(1)"),
        (COMBINED, Provision.CERTIFICATION, None),
        (COMBINED, Provision.ENHANCEMENT_CERTIFICATION, "36(b)(1)"),
        (ENHANCEMENT, Provision.ENHANCEMENT_REPORT, None),
        (ENHANCEMENT, Provision.ENHANCEMENT_CERTIFICATION, None),
        (ENHANCEMENT, Provision.CERTIFICATION, "36(b)(5)"),
        (CORRECTION, Provision.CERTIFICATION, None),
        (CORRECTION, Provision.ENHANCEMENT_REPORT, None),
        (None, Provision.ENHANCEMENT_REPORT, None),
        (ENHANCEMENT, None, None),
    ],
)
def test_the_paragraph_is_that_of_the_kind(
    kind: NoticeKind | None, provision: Provision | None, expected: str | None
) -> None:
    found = findings(numbered(None, kind=kind, provision=provision), "FMS408")

    assert [(one.path, one.expected) for one in found] == ([("/provision", expected)] if expected else [])


@given(
    st.sampled_from(KINDS),
    st.sampled_from(PROVISIONS),
    st.sampled_from(NUMBERS),
    st.sampled_from([None, Transmittal("20-76")]),
)
def test_a_wrong_kind_is_found_by_one_rule_and_a_right_one_by_none(
    kind: NoticeKind | None,
    provision: Provision | None,
    number: Transmittal | None,
    amends: Transmittal | None,
) -> None:
    record = notice(kind=kind, provision=provision, transmittal=number, amends=amends)

    found = {one.code for one in check(record).findings}

    assert len(found) <= 1
    signs = [
        provision is None or (provision is not Provision.CERTIFICATION) is (kind is ENHANCEMENT),
        number is None or number.is_enhancement is (kind is ENHANCEMENT),
        amends is None or kind is not ORIGINAL,
        amends is not None or kind is not ENHANCEMENT,
    ]
    if kind is None:
        # The letter of the number is all that tells it.
        assert bool(found) is (amends is None and number is not None and number.is_enhancement)
        return
    assert bool(found) is (kind is not CORRECTION and not all(signs))


@pytest.mark.parametrize(
    ("links", "found"),
    [
        case(["23-26", "25-0G 23-26"], [], id="held"),
        case(["25-0G 23-26", "23-26"], [], id="held in any order"),
        case(["23-26", "26-1C 25-0G"], ["/notifications/1/amends"], id="a report between is missing"),
        case(["26-08", "26-1C 26-80"], ["/notifications/1/amends"], id="another number"),
    ],
)
def test_what_is_changed_is_in_the_dataset(links: list[str], found: list[str]) -> None:
    assert paths(chain(*links), "FMS409") == found


def test_a_telling_without_a_number_does_not_stand_for_the_base() -> None:
    record = dataset(numbered(None), numbered("25-0G", "23-26", id="report", notice="report"))

    assert paths(record, "FMS409") == ["/notifications/1/amends"]


@pytest.mark.parametrize(
    ("links", "found"),
    [
        case(["23-26", "25-0G 23-26", "26-1C 23-26"], [], id="two reports on one base"),
        case(["25-0G 25-0H"], [], id="an end that is not there"),
        case(["25-0G 25-0G"], [], id="itself, which is FMS416"),
        case(
            ["25-0F 25-0G", "25-0G 25-0H", "25-0H 25-0I", "25-0I 25-0G"],
            ["/notifications/1/amends"],
            id="a tail and a circle of three",
        ),
        case(
            ["25-0A 25-0B", "25-0B 25-0A", "25-0C 25-0D", "25-0D 25-0C"],
            ["/notifications/0/amends", "/notifications/2/amends"],
            id="two circles",
        ),
    ],
)
def test_amendments_lead_to_an_original(links: list[str], found: list[str]) -> None:
    assert paths(chain(*links), "FMS410") == found


@given(st.integers(1, 6), st.randoms(use_true_random=False))
def test_a_chain_of_any_length_is_sound_until_its_ends_are_joined(length: int, shuffler: Any) -> None:
    names = [f"25-0{letter}" for letter in "ABCDEFG"[: length + 1]]
    links = [f"{later} {earlier}" for earlier, later in itertools.pairwise(names)]
    shuffler.shuffle(links)

    assert paths(chain(names[0], *links), "FMS410") == []
    assert len(paths(chain(f"{names[0]} {names[-1]}", *links), "FMS410")) == 1


def buyer(name: str, country: str | None = None, **fields: Any) -> Actor:
    code = None if country is None else CountryCode(country)
    return Actor(id=name, name=name, kind=ActorKind.GOVERNMENT_BODY, country=code, **fields)


BUYERS = (
    buyer("israel", "IL"),
    buyer("kuwait", "KW"),
    buyer("kuwait-navy", parent="kuwait"),
    buyer("taiwan", "TW"),
    buyer("tecro", "TW"),
    buyer("nato"),
    buyer("nspa", parent="nato"),
    buyer("oscc"),
)


@pytest.mark.parametrize(
    ("purchasers", "found"),
    [
        case(["kuwait", "kuwait-navy"], [], id="a force of the country"),
        case(["taiwan", "tecro"], [], id="an office that stands in for it"),
        case(["nato", "nspa"], [], id="an agency of the alliance"),
        case(["nato", "oscc"], ["/notifications/1/purchaser"], id="two organisations"),
        case(["nspa", "kuwait-navy"], ["/notifications/1/purchaser"], id="agency and country"),
        case([None, "israel", None, "israel"], [], id="not told"),
        case(
            [None, "israel", "kuwait", "israel"], ["/notifications/2/purchaser"], id="16-40: one of another"
        ),
        case(["somebody", "somebody"], [], id="unknown and the same"),
        case(["somebody", "israel"], ["/notifications/1/purchaser"], id="unknown and another"),
    ],
)
def test_one_number_is_one_sale_to_one_purchaser(purchasers: list[str | None], found: list[str]) -> None:
    sales = [numbered("16-40", id=f"n-{at}", purchaser=one) for at, one in enumerate(purchasers)]
    apart = [numbered(f"16-4{at}", id=f"n-{at}", purchaser=one) for at, one in enumerate(purchasers)]

    assert paths(dataset(*BUYERS, *sales), "FMS411") == found
    assert paths(dataset(*BUYERS, *apart), "FMS411") == []


def test_bodies_that_belong_to_one_another_have_no_end_and_do_not_hang_a_check() -> None:
    circle = (buyer("a", parent="b"), buyer("b", parent="a"))
    record = dataset(*circle, numbered("16-40", id="n-1", purchaser="a"), numbered("16-40", purchaser="oscc"))

    assert paths(record, "FMS411") == ["/notifications/1/purchaser"]


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        ("26-08", ("26-8",)),
        ("26-08", ("26–08", "Transmittal No. 26-8")),
        ("13-08", ("13- 08",)),
        ("23-0G", ("0G-23",)),
        ("26-0T", ("RS AT 26-0T",)),
        ("24-22", ("[Transmittal No. 24-22]", "Transmittal Nos. 24-22", "transmittal no. 24-22")),
        ("26-27", ("26-72", "RSAT 26-27")),
        ("19-61", ("the number", "l9-61")),
        ("24-22", ("DDTC 24-076", "24-22")),
        ("24-22", ()),
    ],
)
def test_a_number_is_one_of_its_printed_forms_or_none_can_be_read(
    number: str, printed: tuple[str, ...]
) -> None:
    assert paths(numbered(number, transmittal_as_printed=printed), "FMS412") == []


@pytest.mark.parametrize(
    ("number", "printed", "expected"),
    [
        case("26-80", ("26-8",), "26-08", id="a zero at the wrong end"),
        case("26-01", ("26-1C",), "26-1C", id="the letter lost"),
        case("20-0J", ("0G-20", "20–0G"), "20-0G", id="one number in two forms"),
        case("13-41", ("SAUDI_ARABIA_13-41_0.PDF", "13-38"), "13-38", id="that of the file name"),
        case("26-08", ("26-80", "RSAT 28-06"), "26-80 or 28-06", id="two others"),
    ],
)
def test_a_number_that_no_printed_form_gives_is_found(
    number: str, printed: tuple[str, ...], expected: str
) -> None:
    (found,) = findings(numbered(number, transmittal_as_printed=printed), "FMS412")

    assert (found.path, found.expected, found.actual) == ("/transmittal", expected, number)


@given(transmittals(), transmittals(), st.sampled_from(("{}", "RSAT {}", "[Transmittal No. {}]", "No: {}")))
def test_a_number_agrees_with_a_print_of_itself_only(
    number: Transmittal, other: Transmittal, form: str
) -> None:
    record = notice(transmittal=number, transmittal_as_printed=(form.format(other),))

    assert bool(paths(record, "FMS412")) is (number != other)


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        case([None, "24-22", "24-22"], [], id="one text prints none"),
        case(["24-22", "24-76", "24-22"], [("/notifications/1", "24-22")], id="the odd one between"),
        case(
            ["24-22", "24-76", "24-118", "24-76"],
            [("/notifications/1", "24-22"), ("/notifications/2", "24-22")],
            id="each other number once",
        ),
        case([None, "24-22", "24-0J"], [("/notifications/2", "24-22")], id="a report among them"),
    ],
)
def test_the_texts_of_one_notice_give_the_number_of_the_first(
    numbers: list[str | None], found: list[tuple[str, str]]
) -> None:
    record = dataset(*(numbered(one, id=f"n-{at}", cut_off=("amends",)) for at, one in enumerate(numbers)))

    told = findings(record, "FMS413")
    assert [(one.path, one.expected) for one in told] == [(f"{path}/transmittal", one) for path, one in found]
    assert {one.code for one in check(record).findings} == ({"FMS413"} if found else set())


@given(st.lists(st.sampled_from([None, "24-22", "24-76", "24-0J"]), max_size=6))
def test_every_number_of_a_notice_but_the_first_is_found_once(numbers: list[str | None]) -> None:
    record = dataset(*(numbered(one, id=f"n-{at}", cut_off=("amends",)) for at, one in enumerate(numbers)))

    told = findings(record, "FMS413")
    known = [one for one in dict.fromkeys(numbers) if one is not None]
    assert [one.actual for one in told] == known[1:]
    assert {one.expected for one in told} <= set(known[:1])


@given(transmittals(), transmittals())
def test_what_is_changed_has_no_number_of_a_later_year(own: Transmittal, base: Transmittal) -> None:
    found = findings(notice(transmittal=own, amends=base), "FMS414")

    assert [one.path for one in found] == (["/amends"] if base.year > own.year else [])


@pytest.mark.parametrize(
    ("own", "base", "fires"),
    [
        case("17-0A", "09-36", False, id="17-0A of 09-36"),
        case("26-0G", "26-1C", False, id="of the same year"),
        case("00-0A", "99-36", False, id="over the turn of the century"),
        case("99-0A", "00-36", True, id="back over it"),
        case("74-01", "73-01", True, id="no number is older than the section"),
    ],
)
def test_years_in_two_digits_begin_in_1974(own: str, base: str, fires: bool) -> None:
    assert paths(numbered(own, base), "FMS414") == (["/amends"] if fires else [])


@pytest.mark.parametrize(
    ("record", "found"),
    [
        case(numbered("26-1C", "26-1C"), ["/amends"], id="it changes itself"),
        case(numbered("26-1C", "23-26", cites=(Transmittal("26-1C"),)), ["/cites/0"], id="it cites itself"),
        case(numbered("26-1C", "23-26", cites=(Transmittal("24-0J"),)), [], id="others"),
        case(numbered(None, "23-26"), [], id="its own number is not known"),
    ],
)
def test_a_notice_names_other_numbers_than_its_own(record: Notification, found: list[str]) -> None:
    assert paths(record, "FMS416") == found


def test_a_notice_that_changes_itself_is_found_once_in_a_dataset_too() -> None:
    found = check(dataset(numbered("26-1C", "26-1C"))).findings

    assert [one.code for one in found] == ["FMS416"]


@pytest.mark.parametrize(
    ("record", "found"),
    [
        case(numbered("24-22", cites=(Transmittal("23-26"), Transmittal("26-08"))), ["/cites/1"], id="cited"),
        case(numbered("24-22", cites=(Transmittal("24-118"),)), [], id="of the same year"),
        case(numbered("24-22", cites=(Transmittal("26-08"),), restated_in="b"), [], id="known from later"),
    ],
)
def test_what_a_notice_cites_is_of_no_later_year(record: Notification, found: list[str]) -> None:
    assert paths(record, "FMS414") == found


def test_the_number_of_a_direct_commercial_sale_is_no_form_of_a_transmittal() -> None:
    (found,) = findings(numbered("26-08", transmittal_as_printed=("DDTC 26-008",)), "FMS412")

    assert (found.path, found.actual) == ("/transmittal_as_printed/0", "DDTC 26-008")


def test_the_message_of_a_long_circle_is_short() -> None:
    names = [f"{year:02}-{run}{letter}" for year in (24, 25) for run in range(9) for letter in "ABCDEFGH"]
    links = [f"{one} {other}" for one, other in zip(names, names[1:] + names[:1], strict=True)]

    (found,) = findings(chain(*links), "FMS410")

    assert len(found.message) < 200
    assert f"{len(names) - 3} more" in found.message


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        case(["Israel", "Government of Kuwait"], ["/notifications/1/purchaser_as_printed"], id="two"),
        case(["Israel", "State of Israel"], [], id="one under two names"),
        case(["Israel", "the buyer"], [], id="a name that means nobody for certain"),
    ],
)
def test_printed_purchasers_tell_of_whom_a_number_is(printed: list[str], found: list[str]) -> None:
    sales = [numbered("16-40", id=f"n-{at}", purchaser_as_printed=one) for at, one in enumerate(printed)]

    assert paths(dataset(*sales), "FMS411") == found


def test_a_country_without_a_code_is_known_by_its_name() -> None:
    kosovo = Actor(id="republic", name="Republic of Kosovo", kind=ActorKind.COUNTRY)
    sales = (
        numbered("24-22", id="a", purchaser="republic"),
        numbered("24-22", id="b", purchaser_as_printed="Kosovo"),
    )

    assert paths(dataset(kosovo, *sales), "FMS411") == []


@pytest.mark.parametrize(
    ("purchasers", "numbers", "found"),
    [
        case(["israel", "kuwait"], [None, None], ["FMS417"], id="without a number"),
        case(["israel", "kuwait"], ["16-40", None], ["FMS417"], id="one with a number"),
        case(["israel", "kuwait"], ["16-40", "16-40"], ["FMS411"], id="one number: the narrower rule"),
        case(["kuwait", "kuwait-navy"], [None, None], [], id="a force of the country"),
        case(["kuwait", None], [None, None], [], id="not told"),
    ],
)
def test_texts_of_one_notice_name_one_purchaser(
    purchasers: list[str | None], numbers: list[str | None], found: list[str]
) -> None:
    pairs = zip("ab", numbers, purchasers, strict=True)
    sales = [numbered(number, id=name, purchaser=one) for name, number, one in pairs]

    assert [one.code for one in findings(dataset(*BUYERS, *sales), "FMS411", "FMS417")] == found


@pytest.mark.parametrize(
    ("other", "found"), [("kuwait", ["/notifications/1/purchaser"]), ("israel", []), (None, [])]
)
def test_what_changes_a_notice_is_a_sale_to_the_same_purchaser(other: str | None, found: list[str]) -> None:
    base = numbered("16-40", id="a", notice="a", purchaser="israel")
    report = numbered("18-0A", "16-40", id="b", notice="b", purchaser=other, kind=ENHANCEMENT)

    assert paths(dataset(*BUYERS, base, report), "FMS417") == found


@pytest.mark.parametrize(
    ("refers_to", "found"),
    [
        case("23-26", False, id="cited"),
        case("Transmittal No. 23-26", False, id="cited, as printed"),
        case("EN-B-UFX", False, id="a prior case"),
        case("the original case", False, id="words"),
        case("23-62", True, id="a number that is named nowhere"),
        case("EN-B-UFY", True, id="a case that is named nowhere"),
    ],
)
def test_a_value_is_that_of_a_notice_which_is_named(refers_to: str, found: bool) -> None:
    value = Value(total_usd=4_000_000, scope=ValueScope.PRIOR_CASE, refers_to=refers_to)
    cases = (CaseDesignator("EN-B-UFX"),)
    record = numbered("24-17", cites=(Transmittal("23-26"),), prior_cases=cases, other_values=(value,))

    assert paths(record, "FMS418") == (["/other_values/0/refers_to"] if found else [])
