# SPDX-License-Identifier: MIT
"""Whatever a public function or class is given, what it raises is an error of the library."""

import ast
import contextlib
import enum
import inspect
import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import fmsdata
from fmsdata._fields import CLASSES
from fmsdata.errors import ArgumentError, FmsdataError, InvalidError

PART: Any = fmsdata.Part(label="spares", relation=fmsdata.PartRelation.MAKES_UP, count=10)
DATASET = fmsdata.Dataset(id="made", title="Made for a test")
JUNK: tuple[Any, ...] = (
    *(None, 3, 7.5, True, "Part", b"{}", [], {}, [PART], {"a": PART}),
    *(PART, fmsdata.Part, object(), lambda: 1),
)

FUNCTIONS = [
    name
    for name in fmsdata.__all__
    if inspect.isroutine(value := getattr(fmsdata, name)) and inspect.signature(value).parameters
]
CONSTRUCTORS = ["Config", "FlatItem", *(cls.__name__ for cls in CLASSES)]
"""The classes that check what they are given. Results are made by the library alone."""
SCALARS = ["CaseDesignator", "CountryCode", "Designation", "PartialDate", "Transmittal"]


def _required(function: Any) -> int:
    """Return how many arguments a call must give by position."""
    parameters = inspect.signature(function).parameters.values()
    return max(
        1, sum(one.default is one.empty and one.kind is one.POSITIONAL_OR_KEYWORD for one in parameters)
    )


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let functions that write do so where it does no harm."""
    monkeypatch.chdir(tmp_path)
    warnings.simplefilter("ignore")


def _try(function: Any, *arguments: Any, **named: Any) -> None:
    with contextlib.suppress(FmsdataError):
        outcome = function(*arguments, **named)
        if hasattr(outcome, "__next__"):
            list(outcome)


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("junk", JUNK, ids=lambda junk: type(junk).__name__)
def test_a_function_refuses_junk_with_an_error_of_the_library(name: str, junk: Any) -> None:
    function = getattr(fmsdata, name)

    _try(function, *[junk] * _required(function))


@pytest.mark.parametrize("name", ["write_json", "write_ndjson", "write_csv", "write_parquet", "write_tables"])
@pytest.mark.parametrize("junk", JUNK, ids=lambda junk: type(junk).__name__)
def test_a_writer_refuses_junk_as_its_path_and_as_its_records(name: str, junk: Any) -> None:
    writer = getattr(fmsdata, name)
    if not isinstance(junk, int):  # an open file may also be named by its number
        _try(writer, junk, [PART])
    _try(writer, "a", junk)


@pytest.mark.parametrize("name", ["from_json", "from_dict", "decode", "decode_dict", "from_arrow"])
@pytest.mark.parametrize("junk", JUNK, ids=lambda junk: type(junk).__name__)
def test_a_reader_refuses_junk_as_what_it_reads(name: str, junk: Any) -> None:
    cls_first = name != "from_arrow"

    _try(getattr(fmsdata, name), *((fmsdata.Part, junk) if cls_first else (junk, fmsdata.Part)))


@pytest.mark.parametrize("name", CONSTRUCTORS)
@pytest.mark.parametrize("junk", JUNK, ids=lambda junk: type(junk).__name__)
def test_a_constructor_refuses_junk_with_an_error_of_the_library(name: str, junk: Any) -> None:
    cls: Any = getattr(fmsdata, name)
    fields = attrs.fields(cls)
    needed = {one.name: junk for one in fields if one.default is attrs.NOTHING}

    _try(cls, **needed)
    for one in fields:
        _try(cls, **{**needed, one.name: junk})


@pytest.mark.parametrize("name", SCALARS)
@pytest.mark.parametrize("junk", JUNK, ids=lambda junk: type(junk).__name__)
def test_a_scalar_refuses_junk_with_an_error_of_the_library(name: str, junk: Any) -> None:
    cls: Any = getattr(fmsdata, name)

    _try(cls, junk)
    _try(cls.parse, junk)


def test_the_trials_cover_every_public_class_that_is_more_than_data() -> None:
    tried = {*CONSTRUCTORS, *SCALARS}
    classes = {n: v for n in fmsdata.__all__ if inspect.isclass(v := getattr(fmsdata, n)) and n not in tried}

    plain = {
        name
        for name, cls in classes.items()
        if issubclass(cls, (enum.Enum, BaseException, tuple)) or hasattr(cls, "__attrs_attrs__")
    }
    assert set(classes) - plain == {"Reader"}


@pytest.mark.parametrize(
    ("call", "argument"),
    [
        (lambda: fmsdata.check([PART]), "record"),
        (lambda: fmsdata.to_json("x"), "record"),
        (lambda: fmsdata.content_hash(None), "record"),
        (lambda: fmsdata.diff(1, 2), "a"),
        (lambda: fmsdata.diff(PART, 2), "b"),
        (lambda: fmsdata.write_csv("a.csv", [PART]), "notifications"),
        (lambda: fmsdata.write_ndjson("a.ndjson", [3]), "record"),
        (lambda: fmsdata.write_ndjson("a.ndjson", 3), "records"),  # type: ignore[arg-type]
        (lambda: list(fmsdata.flat_items(PART)), "notification"),
        (lambda: fmsdata.from_json("Part", b"{}"), "cls"),  # type: ignore[call-overload]
        (lambda: fmsdata.decode("Part", b"{}"), "cls"),  # type: ignore[call-overload]
        (lambda: fmsdata.decode_dict([], {}), "cls"),  # type: ignore[call-overload]
        (lambda: fmsdata.json_schema("Part"), "cls"),  # type: ignore[arg-type]
        (lambda: fmsdata.arrow_schema("Part"), "cls"),  # type: ignore[arg-type]
        (lambda: fmsdata.spell_count("1"), "n"),  # type: ignore[arg-type]
        (lambda: fmsdata.parse_count(3), "text"),  # type: ignore[arg-type]
        (lambda: fmsdata.parse_amount(None), "text"),  # type: ignore[arg-type]
        (lambda: fmsdata.find_counts(b"3"), "text"),  # type: ignore[arg-type]
        (lambda: fmsdata.review(3, None), "purchaser"),  # type: ignore[arg-type]
        (lambda: DATASET.by_designation(3), "wanted"),  # type: ignore[arg-type]
        (lambda: DATASET.by_transmittal(3), "wanted"),  # type: ignore[arg-type]
        (lambda: DATASET.amendment_chain(3), "transmittal"),  # type: ignore[arg-type]
        (lambda: fmsdata.migrate([]), "document"),  # type: ignore[arg-type]
        (lambda: fmsdata.read_json(3), "path"),  # type: ignore[call-overload]
        (lambda: fmsdata.report_to_json([]), "report"),  # type: ignore[arg-type]
    ],
)
def test_an_argument_of_a_wrong_type_is_named(call: Any, argument: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        call()

    assert caught.value.argument == argument


def test_the_finders_say_alike_what_they_were_to_be_given() -> None:
    def told(call: Any) -> str:
        with pytest.raises(ArgumentError) as caught:
            call(3)
        return str(caught.value)

    assert told(fmsdata.find_designations) == told(fmsdata.find_counts)


def _sections() -> Iterator[tuple[str, list[str]]]:
    """Yield each docstring with a section Raises by its place, with the exceptions that it lists."""
    for path in sorted(Path(fmsdata.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                _, heading, listed = (ast.get_docstring(node) or "").partition("Raises:\n")
                if heading:
                    yield f"{path.stem}.{node.name}", re.findall(r"^    (\w+): ", listed, re.MULTILINE)


def test_no_exception_stands_twice_in_one_section() -> None:
    assert [place for place, listed in _sections() if len(set(listed)) < len(listed)] == []


def test_records_of_two_classes_cannot_be_compared() -> None:
    with pytest.raises(InvalidError, match="class Part"):
        fmsdata.diff(PART, fmsdata.Quantity(count=3))
