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
    assert lines[0] == "Item: 1 error, 1 warning, 0 infos"
    assert lines[1] == "error FMS104 words-disagree-with-digits at /quantity/as_printed"
    assert "    expected: one hundred fifty-three (153)" in lines
    assert any(line.startswith("warning FMS107") for line in lines[2:])


def test_what_was_not_asked_for_is_counted_and_no_more() -> None:
    notice = fmsdata.Notification(id="n-1", notice="n-1", source="s", value=_DISAGREEING)

    with pytest.raises(pytest.fail.Exception) as caught:
        check_or_fail(notice, fail_on="warning", severity={"FMS201": "info"})

    numbers, *paragraphs = str(caught.value).splitlines()
    assert numbers == "Notification 'n-1': 0 errors, 2 warnings, 1 info"
    assert not any(line.startswith("info") for line in paragraphs)


_DISAGREEING = fmsdata.Value(total_usd=100_000_000, mde_usd=40_000_000, other_usd=50_000_000)


def test_several_records_are_checked_each_under_its_name() -> None:
    notices = [fmsdata.Notification(id=key, notice=key, source="s", value=_DISAGREEING) for key in "ab"]

    assert check_or_fail(notices).ok
    with pytest.raises(pytest.fail.Exception, match=r"(?s)Notification 'a'.*\n\nNotification 'b'"):
        check_or_fail(notices, fail_on="warning")


def test_no_record_at_all_is_nothing_to_complain_about() -> None:
    assert check_or_fail(()).findings == ()


def test_an_unknown_severity_is_refused_with_the_known() -> None:
    with pytest.raises(fmsdata.UnknownNameError, match="no severity 'bad'; known: error, warning, info"):
        check_or_fail(_DISAGREEING, fail_on="bad")


def test_texts_of_what_is_no_dataset_are_refused() -> None:
    with pytest.raises(fmsdata.ArgumentError, match="texts"):
        check_or_fail(_DISAGREEING, texts={"s": "words"})


@pytest.mark.parametrize("record", ["a text", None, 5, ("a", "b")])
def test_what_is_no_record_is_refused(record: object) -> None:
    with pytest.raises(fmsdata.ArgumentError, match="a record of fmsdata, or several"):
        check_or_fail(record)


def test_a_record_with_an_id_is_named_by_it() -> None:
    notice = fmsdata.Notification(id="n-1", notice="n-1", source="s")

    assert readable(fmsdata.check(notice), notice).startswith("Notification 'n-1': ")


def test_a_single_selector_needs_no_list() -> None:
    value = fmsdata.Value(total_usd=3, mde_usd=1, other_usd=1)

    assert check_or_fail([value, value], ignore="FMS").findings == ()
    assert check_or_fail([value, value], select="FMS1").findings == ()
    assert check_or_fail([value, value], ignore=iter(["FMS2"])).findings == ()
