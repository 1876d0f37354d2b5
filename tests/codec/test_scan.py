# SPDX-License-Identifier: MIT
"""The careful JSON reader: the grammar of RFC 8259 exactly, with positions, on any input."""

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.codec._flaws import Flaw, OddNumber, RefusedError
from fmsdata.codec._scan import lines_of, scan, text_of


def _scan(text: str) -> Any:
    return scan(text, 64, 100)


def _flaw(text: str) -> Flaw:
    with pytest.raises(RefusedError) as caught:
        _scan(text)
    (flaw,) = caught.value.flaws
    return flaw


@pytest.mark.parametrize(
    ("text", "where", "expected"),
    [
        ("{", "line 1, column 2: found the end of the text", "a key in double quotes"),
        ('{"a"', "line 1, column 5: found the end of the text", "a colon after the key"),
        ('{"a":', "line 1, column 6: found the end of the text", "a value"),
        ('{"a":1', "line 1, column 7: found the end of the text", "a comma or '}'"),
        ('{"a":1,}', "line 1, column 8: found '}'", "a key in double quotes"),
        ("{'a':1}", 'line 1, column 2: found "\'"', "a key in double quotes"),
        ("[1\n,\n]", "line 3, column 1: found ']'", "a value"),
        ("[1 2]", "line 1, column 4: found '2'", "a comma or ']'"),
        ("[1}", "line 1, column 3: found '}'", "a comma or ']'"),
        ("nul", "line 1, column 1: found 'n'", "a value"),
        ("True", "line 1, column 1: found 'T'", "a value"),
        ("01", "line 1, column 2: found '1'", "the end of the text"),
        ("-", "line 1, column 1: found '-'", "a value"),
        ("+1", "line 1, column 1: found '+'", "a value"),
        (".5", "line 1, column 1: found '.'", "a value"),
        ("1.", "line 1, column 2: found '.'", "the end of the text"),
        ("{} {}", "line 1, column 4: found '{'", "the end of the text"),
        ("// x", "line 1, column 1: found '/'", "a value"),
        ("NaN", "line 1, column 1: found 'N'", "a value (JSON has no NaN and no Infinity)"),
        ("[-Infinity]", "line 1, column 2: found '-'", "a value (JSON has no NaN and no Infinity)"),
        ('"a\nb"', "line 1, column 3: found '\\n'", "the rest of a text in double quotes"),
        ('"\\x"', "line 1, column 2: found '\\\\'", "the rest of a text in double quotes"),
        ('"abc', "line 1, column 1: found '\"'", "the rest of a text in double quotes"),
        ("\u00a01", "line 1, column 1: found '\\xa0'", "a value"),
        ("\u0661", "line 1, column 1: found '\u0661'", "a value"),
    ],
)
def test_what_is_no_json_is_told_by_line_and_column(text: str, where: str, expected: str) -> None:
    flaw = _flaw(text)

    assert flaw.code.name == "malformed-json"
    assert flaw.message == f"{where}, expected {expected}"


@pytest.mark.parametrize("text", ["", "  \n "])
def test_a_document_that_holds_nothing_is_called_empty(text: str) -> None:
    flaw = _flaw(text)

    assert (flaw.code.name, flaw.message) == ("malformed-json", "the document is empty")


def test_nesting_is_limited_without_recursion() -> None:
    assert _scan("[" * 64 + "]" * 64).flaws == []
    assert _flaw("[" * 65).code.name == "limit-exceeded"
    assert _flaw('{"a":' * 200_000).message == "line 1, column 321: nested deeper than 64 levels"


def test_numbers_that_are_no_integers_are_kept_as_they_are_written() -> None:
    document = _scan("[3.0, 1e999, -0, 12]").document

    assert document == ["3.0", "1e999", 0, 12]
    assert [type(item) for item in document] == [OddNumber, OddNumber, int, int]


def test_a_number_of_many_digits_is_kept_as_text() -> None:
    (number,) = _scan("[" + "9" * 10_000 + "]").document

    assert type(number) is OddNumber
    assert len(number) == 10_000


def test_repeated_keys_are_found_at_every_depth() -> None:
    scanned = _scan('{"a":{"b":1,"b":2},"a":[{"c":1,\n"c":1,"c":1}]}')

    found = [(flaw.path, flaw.line) for flaw in scanned.flaws]
    assert found == [(("a", "b"), 1), (("a",), 1), (("a", 0, "c"), 2), (("a", 0, "c"), 2)]
    assert scanned.document == {"a": [{"c": 1}]}


def test_half_a_surrogate_pair_is_located_and_replaced() -> None:
    scanned = _scan('{"a":["\\ud83d\\ude80","x\\ud800"],"\\udc00":1}')

    assert scanned.document == {"a": ["\U0001f680", "x?"], "?": 1}
    assert [(flaw.code.name, flaw.path) for flaw in scanned.flaws] == [
        ("lone-surrogate", ("a", 1)),
        ("lone-surrogate", ("?",)),
    ]


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"\xef\xbb\xbf{}", "byte-order-mark", "a UTF-8 byte order mark stands before the text"),
        ("{}".encode("utf-16"), "byte-order-mark", "a UTF-16 byte order mark stands before the text"),
        (b'{"a":\n"\xff"}', "invalid-utf8", "line 2, byte 2: invalid start byte 0xff"),
        (b"\xed\xa0\x80", "invalid-utf8", "line 1, byte 1: invalid continuation byte 0xed"),
        (b"\xc0\x80", "invalid-utf8", "line 1, byte 1: invalid start byte 0xc0"),
    ],
)
def test_bytes_that_are_no_plain_utf_8_are_refused(data: bytes, name: str, message: str) -> None:
    with pytest.raises(RefusedError) as caught:
        text_of(data)

    (flaw,) = caught.value.flaws
    assert (flaw.code.name, flaw.message) == (name, message)


def test_lines_are_found_for_members_items_and_the_root() -> None:
    text = '\n{"a":\n[1,\n{"b":2}]}'

    lines = lines_of(text, [(), ("a",), ("a", 0), ("a", 1, "b"), ("zz",)], 64)

    assert lines == {(): 2, ("a",): 3, ("a", 0): 3, ("a", 1, "b"): 4}


_texts = st.text(st.sampled_from('{}[],:"\\ \n0123456789.eE+-tfnrualsu'), max_size=14)
_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(2**53), 2**53), st.text(max_size=4)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
)


@given(value=_values, indent=st.none() | st.integers(0, 2))
def test_json_is_read_to_what_the_standard_library_reads(value: Any, indent: int | None) -> None:
    scanned = _scan(json.dumps(value, indent=indent))

    assert scanned.document == value
    assert scanned.flaws == []


@given(text=_texts)
def test_what_is_json_is_so_for_both_readers(text: str) -> None:
    try:
        msgspec.json.decode(text)
        valid = True
    except msgspec.DecodeError:
        valid = False

    try:
        ours = not _scan(text).flaws or "repeated" in _scan(text).flaws[0].code.name
    except RefusedError:
        ours = False
    # A number beyond the range of a double is no JSON to msgspec, and none of ours in the model either.
    assert ours == valid or any(letter in text for letter in "eE")
