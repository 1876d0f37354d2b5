# SPDX-License-Identifier: MIT
"""Damaged JSON documents: both readers come to the same verdict and the same object."""

import copy
import json
import random
from collections.abc import Iterator
from typing import Any, Final

from fmsdata._dev.fuzz.cases import Document, damaged, odd_findings, same
from fmsdata._dev.samples import Sampler
from fmsdata._fields import CLASSES, fields_of
from fmsdata.codec import _fast
from fmsdata.codec._explain import examine
from fmsdata.codec._terms import Terms
from fmsdata.codec.json import decode, to_json
from fmsdata.codec.limits import DEFAULT_LIMITS

_TEXTS: Final[tuple[str, ...]] = (
    *'{}[],:"\\ \t\n\r\0\x1f\x7f/-0123456789.eEu',
    *("null", "true", "NaN", "-Infinity", "1e999", "3.0", "-0", "01", "9007199254740992", "1" * 5000),
    *('""', '"\\ud800"', '"\\udc00\\ud800"', '"\\u0000"', "\ufeff", "\u2028", "[" * 70, '{"a":' * 70),
    *('"$schema":"fmsdata/Value/1.0",', '"$schema":"fmsdata/Notification/2.0",', '"id":"x",'),
)
TOKENS: Final[tuple[bytes, ...]] = (
    *(text.encode() for text in _TEXTS),
    *(b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xef\xbb\xbf"),
)
"""What is put between the bytes of a document."""

VALUES: Final[tuple[Any, ...]] = (
    None, True, False, 0, 1, -1, 246, 2**53 - 1, 2**53, -(2**53), 10**30, 1.5, 1e300, "", " ", "x", "3", "USD",
    "EUR", "named", "none", "number", "range", "change", "reference", "2008", "2024-02-30", "24-22", "USD\n",
    "36(b)(1)", [], {}, [[]], [{}], {"id": "x"}, [None], ["x", "x"], {"source": "s"}, [{"source": "s"}],
)  # fmt: skip
"""What is put in the place of a value."""


class Pairs(list[tuple[str, Any]]):
    """An object as its members, so that a key can be there twice."""


class Documents:
    """Draws damaged documents; the same seed draws the same ones."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - reproducible on purpose
        self._sampler = Sampler(seed)

    def draw(self) -> Document:
        """Return a class, and what is meant to be a document of it."""
        cls = self._random.choice(CLASSES)
        data: bytes = to_json(self._sampler.record(cls))
        way = self._random.random()
        if way < 0.8:
            tree = json.loads(data, object_pairs_hook=Pairs)
            for _ in range(self._random.choice((0, 1, 1, 1, 2, 4, 8))):
                if way < 0.3:
                    self._regraft(self._random.choice([at for at in _containers(tree) if type(at) is Pairs]))
                else:
                    self._damage_tree(tree)
            data = self._written(tree).encode()
        if way > 0.6:
            for _ in range(self._random.choice((1, 1, 2, 5))):
                data = damaged(self._random, data, TOKENS)
        return Document(cls, data)

    def _damage_tree(self, tree: Any) -> None:
        places = list(_containers(tree))
        place = self._random.choice(places)
        act = self._random.randrange(7)
        if not place or act == 0:
            names = ("zz", "id", "kind", "count", "evidence", "$schema", "a/b~c", "Kind", "notes ")
            value = self._value()
            place.append((self._random.choice(names), value) if isinstance(place, Pairs) else value)
            return
        at = self._random.randrange(len(place))
        if act == 1:
            del place[at]
        elif act == 2:
            place.append(copy.deepcopy(place[at]))
        elif act == 3:
            self._random.shuffle(place)
        elif isinstance(place, Pairs):
            key, value = place[at]
            place[at] = (key[:-1] + "x", value) if act == 4 else (key, self._value())
        else:
            place[at] = self._value()

    def _regraft(self, place: Pairs) -> None:
        """Put a sound value into a field: what is refused then is the combination."""
        keys = {key for key, _ in place} - {"$schema"}
        fitting = [cls for cls in CLASSES if keys <= {field.name for field in fields_of(cls)}]
        if fitting:
            donor = json.loads(to_json(self._sampler.record(fitting[0])), object_pairs_hook=Pairs)
            key, value = self._random.choice(donor)
            place[:] = [member for member in place if member[0] != key]
            place.append((key, value))

    def _value(self) -> Any:
        if self._random.random() < 0.1:
            return json.loads(to_json(self._sampler.any_record()), object_pairs_hook=Pairs)
        return copy.deepcopy(self._random.choice(VALUES))

    def _written(self, value: Any) -> str:
        gap = self._random.choice(("", "", "", " ", "\n", "\r\n\t"))
        if isinstance(value, Pairs):
            members = (f"{gap}{self._written(key)}{gap}:{self._written(item)}" for key, item in value)
            return "{" + ",".join(members) + gap + "}"
        if isinstance(value, (list, tuple)):
            return "[" + ",".join(self._written(item) for item in value) + gap + "]"
        return gap + json.dumps(value, ensure_ascii=self._random.random() < 0.5)

    def faults(self, document: Document) -> Iterator[str]:
        """Yield what is wrong with how a document is read."""
        return faults(document.cls, document.data)


def _containers(tree: Any) -> Iterator[Any]:
    if isinstance(tree, list):
        yield tree
        for member in tree:
            yield from _containers(member[1] if isinstance(tree, Pairs) else member)


def faults(cls: type, data: bytes) -> Iterator[str]:
    """Yield what is wrong with how some bytes are read as a class."""
    fast = _fast.read(cls, data)
    explained = examine(data, Terms(cls, "forbid", DEFAULT_LIMITS)).explained
    if fast is None and not explained.errors and not explained.changed:
        yield "refused without a reason"
    if fast is not None:
        if explained.errors:
            yield f"accepted although {explained.errors[0].message}"
        elif not same(fast[0], explained.value):
            yield "read as two different objects"
        again = to_json(fast[0])
        reread = _fast.read(cls, again)
        if reread is None or not same(reread[0], fast[0]) or to_json(reread[0]) != again:
            yield "written to bytes that say something else"
    yield from odd_findings(decode(wanted, data).report for wanted in (cls, None))
