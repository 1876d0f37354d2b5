# SPDX-License-Identifier: MIT
"""A check that fails says everything that was found, the worst first; one that passes returns the report."""

import pytest
from hypothesis import given, settings

import fmsdata
from fmsdata.testing import strategies
from fmsdata.testing._check import check_or_fail, readable

FEW = settings(max_examples=15)


@FEW
@given(strategies.notifications())
def test_a_sound_record_passes_and_gives_its_report(notice: fmsdata.Notification) -> None:
    assert check_or_fail(notice, fail_on="warning") == fmsdata.check(notice)


@FEW
@given(strategies.violations("FMS201"))
def test_a_warning_fails_only_where_it_shall(value: fmsdata.Value) -> None:
    assert check_or_fail(value).ok
    with pytest.raises(pytest.fail.Exception, match="FMS201 split-does-not-add-up"):
        check_or_fail(value, fail_on=fmsdata.Severity.WARNING)
    with pytest.raises(pytest.fail.Exception, match="error FMS201"):
        check_or_fail(value, severity={"FMS2": "error"})
    assert check_or_fail(value, fail_on="warning", ignore=["FMS201"]).findings == ()
    assert check_or_fail(value, fail_on="warning", select=["FMS101"]).findings == ()


@FEW
@given(strategies.datasets_with_texts())
def test_with_texts_the_quotes_are_looked_up_too(drawn: tuple[fmsdata.Dataset, dict[str, str]]) -> None:
    dataset, texts = drawn
    emptied = dict.fromkeys(texts, "nothing")
    quoted = any("quote" in repr(notice) for notice in dataset.notifications)

    report = check_or_fail(dataset, texts=texts, ignore=["FMS854"])

    assert "FMS851" in (*report.ran, *(one.code for one in report.skipped))
    if quoted:
        with pytest.raises(pytest.fail.Exception, match=r"FMS85\d"):
            check_or_fail(dataset, texts=emptied)


def test_the_worst_is_told_first_with_what_would_have_been_accepted() -> None:
    quantity = fmsdata.Quantity(count=153, as_printed="up to one hundred thirty-three (153)")
    item = fmsdata.Item(name="missiles", quantity=quantity)

    text = readable(fmsdata.check(item), item)

    lines = text.splitlines()
    assert lines[0] == "Item: 1 errors, 1 warnings, 0 infos"
    assert lines[1] == "error FMS104 words-disagree-with-digits at /quantity/as_printed"
    assert "    expected: one hundred fifty-three (153)" in lines
    assert any(line.startswith("warning FMS107") for line in lines[2:])


def test_a_record_with_an_id_is_named_by_it() -> None:
    notice = fmsdata.Notification(id="n-1", notice="n-1", source="s")

    assert readable(fmsdata.check(notice), notice).startswith("Notification 'n-1': ")
