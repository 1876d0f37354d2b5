# SPDX-License-Identifier: MIT
"""Time lines show days as dots, months and years as bars, and say the same in a list."""

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from fmsdata import PartialDate
from fmsdata.render._markup import Markup
from fmsdata.render.timeline import WIDTH, Event, timeline

DATES = st.dates().filter(lambda day: 1000 <= day.year < 2200).map(PartialDate.from_date) | st.integers(
    1900, 2100
).map(lambda year: PartialDate(str(year)))
EVENTS = st.lists(st.builds(Event, DATES, st.text(min_size=1, max_size=30)), max_size=8)


def _parsed(picture: Markup | None) -> ET.Element:
    assert picture is not None
    return ET.fromstring(picture)


def test_nothing_is_drawn_of_nothing() -> None:
    assert timeline([], "Nothing") is None


def test_a_day_is_a_dot_and_a_month_a_bar() -> None:
    picture = _parsed(
        timeline([Event(PartialDate("2024-01"), "told"), Event(PartialDate("2024-01-12"), "printed")], "One")
    )

    assert len(picture.findall(".//circle")) == 1
    assert len(picture.findall(".//rect")) == 1


def test_the_list_says_all_that_the_picture_says_and_is_what_is_read_aloud() -> None:
    long = "a step with a label that no picture has the room for " * 4
    events = [Event(PartialDate("2024-01-12"), "printed", "text"), Event(PartialDate("2024-01"), long)]
    drawn = _parsed(timeline(events, "Time line of one"))

    (steps,) = drawn.iter("ol")
    assert steps.get("aria-label") == "Time line of one"
    assert ["".join(step.itertext()) for step in steps] == [f"2024-01 {long}", "2024-01-12 printed"]
    assert [step.get("class") for step in steps] == ["step", "text"]
    assert [svg.get("aria-hidden") for svg in drawn.iter("svg")] == ["true"]


def test_a_label_is_cut_where_the_picture_ends() -> None:
    drawn = _parsed(timeline([Event(PartialDate("2024-01-12"), "word " * 60)], "One"))

    label = next(text.text or "" for text in drawn.iter("text"))
    assert label.endswith("…")
    assert len(label) < 130


def test_a_step_is_drawn_over_a_text_of_the_same_day() -> None:
    day = PartialDate("2024-01-11")
    drawn = _parsed(timeline([Event(day, "announced"), Event(day, "text of DSCA", "text")], "One"))

    assert [dot.get("class") for dot in drawn.iter("circle")] == ["text", "step"]


def test_no_line_is_drawn_over_a_label() -> None:
    events = [Event(PartialDate(f"2024-01-{day}"), "a rather long label " * 3) for day in (11, 12, 13, 14)]
    drawn = [one.tag for one in _parsed(timeline(events, "One")).iter() if one.tag in ("line", "text")]

    assert drawn == sorted(drawn)


def test_a_single_day_stands_in_the_middle() -> None:
    picture = _parsed(timeline([Event(PartialDate("2024-01-11"), "told")], "One"))

    assert [dot.get("cx") for dot in picture.iter("circle")] == [f"{WIDTH / 2:.1f}"]


def test_the_same_event_is_drawn_once() -> None:
    twice = [Event(PartialDate("2024-01-11"), "told")] * 2

    assert len(list(_parsed(timeline(twice, "One")).iter("circle"))) == 1


@given(EVENTS.filter(bool))
def test_every_event_stands_inside_the_picture_and_is_well_formed(events: list[Event]) -> None:
    picture = _parsed(timeline(events, "Any"))

    places = [float(dot.get("cx") or "0") for dot in picture.iter("circle")]
    assert all(0 <= place <= WIDTH for place in places)
    drawn = len(places) + len(list(picture.iter("rect")))
    assert drawn == len(set(events)) == len(list(picture.iter("li")))
