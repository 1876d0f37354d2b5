# SPDX-License-Identifier: MIT
"""Three tests of the pipeline: on a real notice, on drawn ones, and on lines that are broken."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pipeline import largest_totals

from fmsdata import DecodeError, Notification, to_json
from fmsdata.testing import strategies


def test_a_real_notice(fms_ndjson: Path) -> None:
    with fms_ndjson.open("rb") as lines:
        assert largest_totals(lines)["kosovo"] == 75_000_000


@settings(max_examples=50, deadline=None)
@given(st.lists(strategies.notifications(purchaser="RO"), max_size=3))
def test_the_largest_of_any_notices(notices: list[Notification]) -> None:
    totals = [one.value.total_usd for one in notices if one.value and one.value.total_usd is not None]

    found = largest_totals(map(to_json, notices))

    assert found == ({"romania": max(totals)} if totals else {})


@settings(max_examples=50, deadline=None)
@given(strategies.broken_json(Notification))
def test_a_broken_line_is_refused_with_the_reason(broken: strategies.Broken) -> None:
    with pytest.raises(DecodeError) as caught:
        largest_totals([broken.data])

    assert {finding.code for finding in caught.value.report.errors} == {broken.code}
