# SPDX-License-Identifier: MIT
"""A page holds the notices in order, with a place for each, and can be read by eye and by ear."""

import itertools
import xml.etree.ElementTree as ET

import attrs
import pytest

from fmsdata import (
    Actor,
    ActorKind,
    Dataset,
    PartialDate,
    Polarity,
    Relation,
    RelationKind,
    RelationStatus,
    Stance,
    UnknownNameError,
    dataset_names,
    load_dataset,
)
from fmsdata.render.html import page
from fmsdata.render.html_notice import anchor


@pytest.fixture(scope="module", params=dataset_names())
def packaged(request: pytest.FixtureRequest) -> Dataset:
    return load_dataset(str(request.param))


def test_every_notice_has_its_place_its_items_and_a_heading(packaged: Dataset) -> None:
    root = ET.fromstring(page(packaged))
    articles = {article.get("id"): article for article in root.iter("article")}

    assert set(articles) == {anchor(notice) for notice in packaged.notices()}
    for notice in packaged.notices():
        article = articles[anchor(notice)]
        assert article.findtext("h2")
        words = " ".join(article.itertext())
        assert notice in words
        for one in packaged.observations(notice):
            for item in one.items or ():
                assert item.name in words


def test_every_link_leads_to_a_place_on_the_page(packaged: Dataset) -> None:
    root = ET.fromstring(page(packaged))
    places = {f"#{one.get('id')}" for one in root.iter() if one.get("id")}

    assert {link.get("href") for link in root.iter("a")} <= places


def test_the_page_shows_who_holds_which_position(packaged: Dataset) -> None:
    words = " ".join(ET.fromstring(page(packaged)).itertext())
    names = {actor.id: actor.name for actor in packaged.actors}

    for stance in packaged.stances:
        assert names[stance.holder] in words
        assert (stance.expression or "") in words


def test_a_dated_notice_has_a_time_line() -> None:
    root = ET.fromstring(page(load_dataset("kosovo-javelin-2024")))
    labels = [label.text or "" for label in root.iter("text")]
    listed = ["".join(step.itertext()) for step in root.iter("li")]

    assert "2024-01 Congress notified" in labels
    assert "2024-01 Congress notified" in listed
    assert any(label.startswith("2008 declaration") for label in labels)


def test_what_holds_and_is_said_between_dates_stands_on_the_line_of_the_background() -> None:
    dataset = Dataset(
        id="d",
        title="D",
        actors=tuple(
            Actor(id=name, name=name.title(), kind=ActorKind.COUNTRY) for name in ("serbia", "kosovo")
        ),
        relations=(
            Relation(
                id="r",
                subject="serbia",
                objects=("kosovo",),
                kind=RelationKind.DISPUTE,
                status=RelationStatus.ENDED,
                since=PartialDate("1999"),
                until=PartialDate("2013-04"),
            ),
        ),
        stances=(
            Stance(
                id="s",
                holder="serbia",
                topic="the army",
                polarity=Polarity.OPPOSES,
                said_on=PartialDate("2024-01-12"),
            ),
            Stance(id="t", holder="kosovo", topic="the army", polarity=Polarity.SUPPORTS),
        ),
    )

    labels = [label.text or "" for label in ET.fromstring(page(dataset)).iter("text")]

    for told in (
        "1999 dispute by Serbia (since)",
        "2013-04 dispute by Serbia (until)",
        "2024-01-12 Serbia on the army",
    ):
        assert any(label.startswith(told) for label in labels), told
    assert not any("Kosovo on" in label for label in labels)


def test_a_choice_of_notices_shows_only_those() -> None:
    notices = load_dataset("us-fms-notices")
    root = ET.fromstring(page(notices, ("2024-kosovo-javelin",)))

    assert [article.get("id") for article in root.iter("article")] == ["notice-2024-kosovo-javelin"]
    words = " ".join(root.itertext())
    assert "One notice of the dataset “126 notices" in words
    assert "great disappointment" in words
    assert "Zakharova" not in words
    with pytest.raises(UnknownNameError):
        page(notices, ("nothing",))


def test_the_page_of_one_notice_is_named_after_it() -> None:
    notices = load_dataset("us-fms-notices")
    root = ET.fromstring(page(notices, ("2005-israel-gbu28",)))

    assert root.findtext("head/title") == "Israel: 100 GBU-28"
    assert root.findtext("body/header/h1") == "Israel: 100 GBU-28"
    assert root.find(".//article").get("aria-labelledby") == "title"  # type: ignore[union-attr]
    assert "126 notices" in " ".join(root.itertext())


def test_the_page_of_a_dataset_is_named_after_the_dataset(packaged: Dataset) -> None:
    root = ET.fromstring(page(packaged))

    assert root.findtext("head/title") == root.findtext("body/header/h1") == packaged.title


def test_a_choice_of_several_says_how_many_and_what_was_asked() -> None:
    notices = load_dataset("us-fms-notices")
    root = ET.fromstring(page(notices, ("2024-kosovo-javelin", "2005-israel-gbu28"), ("Asked for: x.",)))

    words = " ".join(root.itertext())
    assert "2 of 126 notices are shown." in words
    assert "Asked for: x." in words
    assert root.findtext("head/title") == notices.title


def test_a_choice_of_nothing_says_so_and_shows_no_table_and_no_sum() -> None:
    root = ET.fromstring(page(load_dataset("us-fms-notices"), ()))

    words = " ".join(root.find("body").itertext())  # type: ignore[union-attr]
    assert "No notice fits what was asked for." in words
    assert list(root.iter("table")) == []
    assert "$0" not in words


def test_notices_stand_in_the_order_of_their_dates_in_the_table_and_below() -> None:
    root = ET.fromstring(page(load_dataset("us-fms-notices")))
    (table,) = (table for table in root.iter("table") if table.get("class") == "notices")

    dates = ["".join(row[0].itertext()) for row in table.findall("tbody/tr")]
    assert dates == sorted(dates)
    assert dates[0] == "2005-04-26"
    assert dates[-1] == "no date"
    links = [str(link.get("href")) for link in table.iter("a")]
    assert links == [f"#{article.get('id')}" for article in root.iter("article")]


def test_a_value_keeps_its_bound_and_its_condition() -> None:
    keys = ("2008-israel-f35", "2006-pakistan-f16")
    words = " ".join(ET.fromstring(page(load_dataset("us-fms-notices"), keys)).itertext())

    assert words.count("up to $15.2 billion") >= 2
    assert words.count("$3 billion, if all options were exercised") >= 2


def test_the_page_is_built_for_those_who_hear_it(packaged: Dataset) -> None:
    root = ET.fromstring(page(packaged))

    assert len(list(root.iter("main"))) == 1
    assert {head.get("scope") for head in root.iter("th")} <= {"row", "col"}
    for table in root.iter("table"):
        assert table.findtext("caption")
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    assert {one.get("aria-labelledby") for one in root.iter("article")} <= set(ids)


def test_headings_leave_out_no_level(packaged: Dataset) -> None:
    for text in (page(packaged), page(packaged, packaged.notices()[:1])):
        root = ET.fromstring(text)
        levels = [int(one.tag[1]) for one in root.iter() if one.tag in ("h1", "h2", "h3", "h4")]

        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_every_position_stands_on_the_page_of_its_dataset_once(packaged: Dataset) -> None:
    root = ET.fromstring(page(packaged))
    bodies = [table.find("tbody") for table in root.iter("table") if table.get("class") == "positions"]

    assert sum(len(body) for body in bodies if body is not None) == len(packaged.stances)


def test_a_dataset_without_anything_still_has_a_page() -> None:
    text = page(Dataset(id="empty", title="Empty"))

    assert "The dataset holds no notices." in " ".join(ET.fromstring(text).itertext())


def test_the_page_is_the_same_each_time(packaged: Dataset) -> None:
    assert page(packaged) == page(attrs.evolve(packaged))


def test_no_two_links_of_the_table_are_the_same_words() -> None:
    root = ET.fromstring(page(load_dataset("us-fms-notices")))
    table = next(one for one in root.iter("table") if one.get("class") == "notices")

    assert all(link.text != "items not seen" for link in table.iter("a"))
    assert "2018-uk-chinook" in [link.text for link in table.iter("a")]


def test_the_chart_says_that_it_counts_the_collection_alone() -> None:
    assert "Notices in this collection, by year; not all U.S. notices</p>" in page(
        load_dataset("us-fms-notices")
    )


def test_remarks_stand_after_the_positions_and_each_of_them_once() -> None:
    made = page(load_dataset("kosovo-javelin-2024"))

    assert made.count("a view counter: it says nothing about the sale") == 1
    assert made.index("<h2>Acts</h2>") < made.index("a view counter")
