# SPDX-License-Identifier: MIT
"""The place of a notice on a page is made from its key, so that a link to it stays good."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.render.html_notice import anchor


@pytest.mark.parametrize(
    ("key", "place"),
    [
        ("2024-kosovo-javelin", "notice-2024-kosovo-javelin"),
        ("a b", "notice-a_20_b"),
        ("a_20_b", "notice-a_5f_20_5f_b"),
        ('"><script>', "notice-_22__3e__3c_script_3e_"),
    ],
)
def test_a_place_is_called_by_the_key(key: str, place: str) -> None:
    assert anchor(key) == place


@given(st.text(), st.text())
def test_no_two_keys_share_a_place_and_none_is_markup(one: str, other: str) -> None:
    assert (anchor(one) == anchor(other)) is (one == other)
    assert re.fullmatch(r"notice-[A-Za-z0-9._-]*", anchor(one))
