# SPDX-License-Identifier: MIT
"""Every exception carries what went wrong as data, says it in one line, and can be pickled."""

import pickle
from collections.abc import Callable

import attrs
import pytest

import fmsdata
from fmsdata import (
    ArgumentError,
    CheckError,
    DecodeError,
    Finding,
    FmsdataError,
    GrammarError,
    InputError,
    InvalidError,
    MissingExtraError,
    Problem,
    Report,
    Severity,
    UnknownNameError,
)

FINDING = Finding(code="FMS901", name="n", severity=Severity.ERROR, path="/count", message="is no count")
MADE = [
    InvalidError("Part", (Problem("count", -1, "0 or more"), Problem("label", "", "text"))),
    GrammarError("count", "thirty-thirty", "a number", "write thirty"),
    UnknownNameError("dataset", "kosova", ("kosovo",), "did you mean 'kosovo'?"),
    InputError("notice.json", "no such file"),
    ArgumentError("name", 3, "text"),
    DecodeError(Report(findings=(FINDING,) * 5)),
    CheckError(Report(findings=(FINDING,))),
    MissingExtraError("pyarrow", "arrow"),
]


@pytest.mark.parametrize("error", MADE, ids=lambda error: type(error).__name__)
def test_an_error_survives_pickling_with_all_that_it_carries(error: FmsdataError) -> None:
    twin = pickle.loads(pickle.dumps(error))

    assert vars(error) == vars(twin)
    assert str(error) == str(twin)


@pytest.mark.parametrize("error", MADE, ids=lambda error: type(error).__name__)
def test_an_error_is_told_in_one_line(error: FmsdataError) -> None:
    assert isinstance(error, FmsdataError)
    assert len(str(error).splitlines()) == 1


@pytest.mark.parametrize(
    ("error", "parts"),
    [
        (MADE[0], ["Part.count: found -1, expected 0 or more", "Part.label: found '', expected text"]),
        (MADE[1], ["count: found 'thirty-thirty', expected a number (write thirty)"]),
        (MADE[2], ["no dataset 'kosova': did you mean 'kosovo'?"]),
        (MADE[3], ["notice.json: no such file"]),
        (MADE[7], ["pyarrow is not installed: pip install 'fmsdata[arrow]'"]),
        (MADE[5], ["5 problems:", "/count error FMS901 is no count", "and 2 more"]),
    ],
)
def test_the_message_says_what_was_found_and_what_was_expected(error: FmsdataError, parts: list[str]) -> None:
    for part in parts:
        assert part in str(error)


def test_an_unknown_name_without_a_hint_lists_what_is_known() -> None:
    error = UnknownNameError("rule", "x", tuple(f"FMS10{n}" for n in range(10)))

    assert "no rule 'x'; known: FMS100, FMS101" in str(error)
    assert str(error).endswith("…")


def test_a_huge_value_never_floods_a_message() -> None:
    with pytest.raises(InvalidError) as caught:
        fmsdata.Part(label="x" * 10**6, relation="y" * 10**6, count=10**5000)  # type: ignore[arg-type]

    assert len(str(caught.value)) < 500


def test_the_builtin_bases_let_ordinary_handlers_catch_them() -> None:
    assert issubclass(InvalidError, ValueError)
    assert issubclass(GrammarError, ValueError)
    assert issubclass(UnknownNameError, LookupError)
    assert issubclass(InputError, OSError)


@pytest.mark.parametrize(
    "call",
    [
        lambda: fmsdata.load_dataset(3),  # type: ignore[arg-type]
        lambda: fmsdata.decode(None, 5),  # type: ignore[call-overload]
        lambda: fmsdata.PartialDate("2008").contains("2008-01-01"),  # type: ignore[arg-type]
        lambda: fmsdata.review(fmsdata.CountryCode("XK"), "2024"),  # type: ignore[arg-type]
        lambda: fmsdata.spell_count(1.0),  # type: ignore[arg-type]
        lambda: fmsdata.spell_count(True),
    ],
)
def test_an_argument_of_the_wrong_type_is_an_error_of_the_library_too(call: Callable[[], object]) -> None:
    with pytest.raises(FmsdataError, match="expected"):
        call()


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((3, 3), "a.json:3: 2 problems: /count error FMS901 is no count; /count error FMS901 is no count"),
        ((3, 4), "a.json: 2 problems: line 3 /count error FMS901 is no count; line 4 /count"),
        ((None, None), "a.json: 2 problems: /count error FMS901 is no count; /count error"),
    ],
)
def test_the_file_that_all_problems_are_in_is_named_once(lines: tuple[int | None, ...], told: str) -> None:
    report = Report(findings=tuple(attrs.evolve(FINDING, file="a.json", line=line) for line in lines))

    message = str(DecodeError(report))

    assert message.startswith(told)
    assert message.count("a.json") == 1


def test_a_subclass_of_text_is_told_to_be_made_plain() -> None:
    with pytest.raises(InvalidError, match="expected non-empty text, as plain str"):
        fmsdata.Item(name=fmsdata.Designation("FGM-148F"))
