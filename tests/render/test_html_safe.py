# SPDX-License-Identifier: MIT
"""A page is well-formed, loads nothing from elsewhere, and is safe against whatever stands in the data."""

import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata import (
    Act,
    ActKind,
    Actor,
    ActorKind,
    Contractor,
    ContractorStatus,
    Dataset,
    Item,
    Notification,
    Polarity,
    Quantity,
    Relation,
    RelationKind,
    RelationStatus,
    Source,
    SourceKind,
    Stance,
    Value,
    dataset_names,
    load_dataset,
)
from fmsdata.render.html import page

HOSTILE = "</style></title><script>alert('&\"x')</script><img src=http://e.example onerror=x>"
LOADING = {"src", "srcset", "data", "action", "background", "poster", "xlink:href", "style"}
RUNNING = {
    "script",
    "iframe",
    "object",
    "embed",
    "img",
    "link",
    "form",
    "base",
    "audio",
    "video",
    "image",
    "use",
}


class Reader(HTMLParser):
    """Reads a page as a browser would, and keeps its elements, attributes and unclosed elements."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert reader.open == []
    return reader


def assert_safe(text: str) -> None:
    """Nothing is loaded, nothing runs, and the page is well-formed in both readings."""
    ET.fromstring(text)
    reader = read(text)
    assert RUNNING.isdisjoint(reader.tags)
    for name, value in reader.attributes:
        assert name not in LOADING
        assert not name.startswith("on")
        assert name != "href" or value.startswith("#")


@pytest.fixture(scope="module", params=dataset_names())
def packaged(request: pytest.FixtureRequest) -> Dataset:
    return load_dataset(str(request.param))


def test_the_page_of_a_packaged_dataset_is_safe_and_says_what_may_be_loaded(packaged: Dataset) -> None:
    text = page(packaged)

    assert_safe(text)
    assert text.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "default-src &#x27;none&#x27;" in text


def test_the_style_loads_nothing(packaged: Dataset) -> None:
    (style,) = re.findall("<style>(.*?)</style>", page(packaged), re.DOTALL)

    assert "url(" not in style
    assert "@import" not in style


def test_a_mark_of_direction_in_the_data_is_neutralised() -> None:
    text = page(_hostile("\u202e$75\u2066\u200f"))

    assert not {"\u202e", "\u2066", "\u200f"} & set(text)
    assert "\ufffd$75\ufffd\ufffd" in text


def _hostile(words: str) -> Dataset:
    return Dataset(
        id=words,
        title=words,
        description=words,
        version=words,
        licence=words,
        sources=(Source(id=words, kind=SourceKind.NEWS, title=words, site=words, url=words, notes=(words,)),),
        actors=(Actor(id=f"a{words}", name=words, kind=ActorKind.COUNTRY),),
        notifications=(
            Notification(
                id=f"n{words}",
                notice=words,
                source=words,
                purchaser=f"a{words}",
                purchaser_as_printed=words,
                stage_as_printed=words,
                value=Value(total_usd=1, condition=words, as_printed=words),
                items=(
                    Item(name=words, quantity=Quantity(count=1, unit=words, as_printed=words)),
                    Item(name=words, ancillary=True),
                ),
                contractors=(Contractor(name=words, places=(words,), role=words),),
                contractor_status=ContractorStatus.NAMED,
                department=words,
                positions=(f"s{words}",),
                notes=(words,),
            ),
            Notification(id=f"m{words}", notice=f"{words}2", source=words),
        ),
        relations=(
            Relation(
                id=f"r{words}",
                kind=RelationKind.DISPUTE,
                status=RelationStatus.ONGOING,
                subject=f"a{words}",
                objects=(f"a{words}",),
                aim=words,
                qualifier=words,
            ),
        ),
        acts=(Act(id=f"c{words}", kind=ActKind.HOLD, topic=words, as_reported=words, qualifier=words),),
        stances=(
            Stance(
                id=f"s{words}",
                holder=f"a{words}",
                polarity=Polarity.OPPOSES,
                topic=words,
                expression=words,
                as_reported=words,
            ),
        ),
    )


def test_markup_in_every_field_stays_text() -> None:
    text = page(_hostile(HOSTILE))

    assert_safe(text)
    plain = read(page(_hostile("plain")))
    assert read(text).tags == plain.tags
    assert HOSTILE in " ".join(ET.fromstring(text).itertext())


@given(st.text(min_size=1, max_size=40))
def test_any_text_in_every_field_is_safe(words: str) -> None:
    assert_safe(page(_hostile(words)))


def test_no_text_is_an_address_that_a_browser_follows(packaged: Dataset) -> None:
    found: list[Any] = [value for name, value in read(page(packaged)).attributes if "://" in value]

    assert found == []
