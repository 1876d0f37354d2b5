# SPDX-License-Identifier: MIT
"""On which line of a text a pointer stands, however the text is laid out."""

import gzip
import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.codec.lines import lines_in_file, lines_of_pointers
from fmsdata.errors import InputError

# Numbers in a pointer count the values of a list: no field of a class is named by one.
NAMES = st.text(max_size=4).filter(lambda name: not name.isdecimal())
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=8,
)
DOCUMENTS = st.dictionaries(NAMES, VALUES, max_size=4)

TEXT = b"""{
  "name": "x",
  "a/b~c": {"x": 1,
    "deep":
    [
      1,
      {"x": 2}
    ]}
}
"""


class _Layout:
    """Writes a document with line ends wherever they may stand, and keeps the line of every value."""

    def __init__(self, seed: int) -> None:
        self._draw = random.Random(seed)
        self._parts: list[str] = []
        self.lines: dict[str, int] = {}

    def text(self) -> bytes:
        return "".join(self._parts).encode()

    def _gap(self) -> None:
        self._parts.append(self._draw.choice(("", "", " ", "\n", "\r\n", "\n\n")))

    def write(self, value: Any, path: str = "") -> None:
        self._gap()
        self.lines[path] = 1 + "".join(self._parts).count("\n")
        if isinstance(value, dict):
            self._parts.append("{")
            for number, (key, inner) in enumerate(value.items()):
                self._parts.append("," if number else "")
                self._gap()
                self._parts.append(json.dumps(key))
                self._gap()
                self._parts.append(":")
                self.write(inner, f"{path}/{key.replace('~', '~0').replace('/', '~1')}")
            self._parts.append("}")
        elif isinstance(value, list):
            self._parts.append("[")
            for number, inner in enumerate(value):
                self._parts.append("," if number else "")
                self.write(inner, f"{path}/{number}")
            self._gap()
            self._parts.append("]")
        else:
            self._parts.append(json.dumps(value))


@given(DOCUMENTS, st.integers(0, 2**32))
def test_every_pointer_of_a_document_is_found_on_its_line(document: dict[str, Any], seed: int) -> None:
    layout = _Layout(seed)
    layout.write(document)

    assert lines_of_pointers(layout.text(), layout.lines) == layout.lines


@pytest.mark.parametrize(
    ("pointer", "line"),
    [("/name", 2), ("/a~1b~0c", 3), ("/a~1b~0c/x", 3), ("/a~1b~0c/deep", 5), ("/a~1b~0c/deep/1/x", 7)],
)
def test_a_member_stands_where_its_value_begins(pointer: str, line: int) -> None:
    assert lines_of_pointers(TEXT, [pointer]) == {pointer: line}


@pytest.mark.parametrize("pointer", ["/none", "/a~1b~0c/deep/7", "/name/x", "/a~1b~0c/deep/x"])
def test_a_pointer_that_leads_nowhere_has_no_line(pointer: str) -> None:
    assert lines_of_pointers(TEXT, [pointer, "/name"]) == {"/name": 2}


def test_a_packed_file_is_unpacked_and_a_missing_one_told(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(TEXT)
    (tmp_path / "a.json.gz").write_bytes(gzip.compress(TEXT))

    for name in ("a.json", "a.json.gz"):
        assert lines_in_file(tmp_path / name, ["/a~1b~0c/deep/0"]) == {"/a~1b~0c/deep/0": 6}
    with pytest.raises(InputError, match="none"):
        lines_in_file(tmp_path / "none.json", ["/name"])
