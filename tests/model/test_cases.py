# SPDX-License-Identifier: MIT
"""Case designators."""

import contextlib
import copy
import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.errors import ArgumentError, GrammarError
from fmsdata.model.cases import CaseDesignator

normal_forms = st.from_regex(CaseDesignator.PATTERN.removesuffix("$") + r"\Z")
designators = normal_forms.map(CaseDesignator)
PLACEHOLDER = "X's stand for a designator that is not assigned yet"

PRINTED = {
    "KV-B-UAB": "KV-B-UAB",
    "IS-B-ZMI": "IS-B-ZMI",
    "SR-P-TDD": "SR-P-TDD",
    "kv-b-uab": "KV-B-UAB",
    "(KV-B-UAB)": "KV-B-UAB",
    "[ KV-B-UAB ]": "KV-B-UAB",
    " KV \u2013 B \u2013 UAB ": "KV-B-UAB",
    "KV\u2011B\u2011UAB": "KV-B-UAB",
    "N2-D-1AB": "N2-D-1AB",
    "ABC-D-EFGH": "ABC-D-EFGH",
    "XX-B-XXX": "XX-B-XXX",
}

REFUSED = [
    ("", None),
    ("()", None),
    ("K-B-UAB", None),
    ("KV-BB-UAB", None),
    ("KV-1-UAB", None),
    ("KV-B-UA", None),
    ("KV-B-UABCD", None),
    ("KVBUAB", None),
    ("(KV-B-UAB", "CaseDesignator.find_all reads each"),
    ("KÜ-B-UAB", None),
    ("XX-X-XXX", PLACEHOLDER),
    ("xx-x-xxx", PLACEHOLDER),
    ("XXX-X-XXXX", PLACEHOLDER),
    ("Army (KV-B-UAB)", "CaseDesignator.find_all reads each"),
    ("IS-B-ZMI, IS-B-ZMJ", "CaseDesignator.find_all reads each"),
]


@pytest.mark.parametrize(("text", "normal"), PRINTED.items())
def test_a_case_designator_is_read_as_it_is_printed(text: str, normal: str) -> None:
    case = CaseDesignator.parse(text)
    assert type(case) is CaseDesignator
    assert str(case) == normal


@pytest.mark.parametrize(("text", "hint"), REFUSED)
def test_what_is_no_case_designator_is_refused_with_a_hint(text: str, hint: str | None) -> None:
    with pytest.raises(GrammarError) as refused:
        CaseDesignator.parse(text)
    assert refused.value.grammar == "CaseDesignator"
    assert refused.value.text == text
    assert "expected a case designator such as KV-B-UAB" in str(refused.value)
    assert (refused.value.hint is None) if hint is None else (hint in str(refused.value))


@pytest.mark.parametrize(
    "text",
    ["", "kv-b-uab", "(KV-B-UAB)", " KV-B-UAB", "KV-B-UAB\n", "KV\u2013B\u2013UAB", "XX-X-XXX", "XX-X-XXXX"],
)
def test_the_constructor_takes_the_normal_form_only(text: str) -> None:
    with pytest.raises(GrammarError, match="expected a case designator such as KV-B-UAB"):
        CaseDesignator(text)


def test_the_constructor_names_the_normal_form_of_a_printed_designator() -> None:
    with pytest.raises(GrammarError, match=r"write 'KV-B-UAB', or read it by CaseDesignator\.parse"):
        CaseDesignator("kv-b-uab")


@pytest.mark.parametrize("value", [None, 5, b"KV-B-UAB"])
def test_what_is_no_text_is_an_argument_of_a_wrong_type(value: object) -> None:
    makers: list[object] = [CaseDesignator, CaseDesignator.parse, CaseDesignator.find_all]
    for make in makers:
        assert callable(make)
        with pytest.raises(ArgumentError, match="expected text, as str"):
            make(value)


def test_the_parts_of_a_designator_are_customer_agency_and_case() -> None:
    case = CaseDesignator("KV-B-UAB")
    assert (case.customer, case.agency, case.designator) == ("KV", "B", "UAB")


@given(designators)
def test_the_parts_make_up_the_whole(case: CaseDesignator) -> None:
    assert f"{case.customer}-{case.agency}-{case.designator}" == case
    assert (len(case.customer) in {2, 3}, len(case.agency), len(case.designator) in {3, 4}) == (True, 1, True)


@given(
    designators,
    st.sampled_from(["-", "\u2011", "\u2013", " - "]),
    st.sampled_from(["{}", "({})", "[{}]", " {} "]),
)
def test_every_designator_is_read_back_from_any_print(case: CaseDesignator, dash: str, around: str) -> None:
    assert CaseDesignator.parse(around.format(case.lower().replace("-", dash))) == case


@given(st.lists(designators, unique=True, max_size=4))
def test_all_designators_of_a_text_are_found_in_order(cases: list[CaseDesignator]) -> None:
    text = "Military Department: " + ", ".join(f"Army ({case})" for case in [*cases, *cases])
    assert CaseDesignator.find_all(text) == tuple(cases)


@pytest.mark.parametrize(
    "text",
    ["", "XX-X-XXX", "AIM-120C-8", "kv-b-uab", "KV-B-UAB-1", "T-55-GA-714A", "AN/KV-B-UAB", "KV-B-UABCD"],
)
def test_what_only_looks_like_a_designator_is_not_found(text: str) -> None:
    assert CaseDesignator.find_all(f"Army ({text})") == ()


@given(designators, designators)
def test_designators_sort_and_compare_as_text(a: CaseDesignator, b: CaseDesignator) -> None:
    assert (a < b, a == b, a > b) == (str(a) < str(b), str(a) == str(b), str(a) > str(b))
    assert hash(a) == hash(str(a))


@given(designators)
def test_a_designator_keeps_its_type_through_repr_pickle_and_copy(case: CaseDesignator) -> None:
    again = [eval(repr(case)), copy.copy(case), copy.deepcopy(case), CaseDesignator.parse(case)]
    again += [pickle.loads(pickle.dumps(case, protocol)) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)]
    assert {(type(one), str(one)) for one in again} == {(CaseDesignator, str(case))}
    assert not hasattr(case, "__dict__")


@given(st.one_of(st.text(max_size=20), st.text("XKVBx-() \u2013", max_size=12)))
def test_no_text_makes_a_designator_raise_anything_but_a_grammar_error(text: str) -> None:
    for make in (CaseDesignator, CaseDesignator.parse):
        with contextlib.suppress(GrammarError):
            assert re.search(CaseDesignator.PATTERN, make(text))
    assert all(re.search(CaseDesignator.PATTERN, case) for case in CaseDesignator.find_all(text))
