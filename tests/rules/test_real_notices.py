# SPDX-License-Identifier: MIT
"""The rules do not cry wolf: on real notices they find no error, and few warnings."""

from collections import Counter

import pytest

from fmsdata.datasets import dataset_names, load_dataset
from fmsdata.findings import Report
from fmsdata.rules import check


@pytest.fixture(scope="module", params=dataset_names())
def report(request: pytest.FixtureRequest) -> Report:
    """What the rules find in a packaged dataset."""
    return check(load_dataset(request.param))


def test_there_is_no_error(report: Report) -> None:
    assert report.errors == ()
    assert [one for one in report.skipped if one.reason == "crashed"] == []


def test_there_are_few_warnings_and_no_rule_warns_of_most_notices(report: Report) -> None:
    warnings = Counter(one.code for one in report.warnings)

    assert len(report.warnings) <= 10
    assert all(number <= 5 for number in warnings.values())


def test_what_is_known_to_be_wrong_in_a_source_is_found() -> None:
    found = {(one.code, one.object_id) for one in check(load_dataset("us-fms-notices")).findings}

    # One news text prints 30 billion dollars for a notice of 30 million.
    assert ("FMS206", "2005-israel-gbu28-usatoday") in found


def test_the_article_and_another_source_date_the_mediation_differently() -> None:
    (found,) = check(load_dataset("kosovo-javelin-2024")).findings

    assert (found.code, found.object_id) == ("FMS711", "eu-mediation-as-dated-elsewhere")
    assert (found.expected, found.actual) == ("2013", "2011-03-08")


@pytest.mark.parametrize("name", dataset_names())
def test_a_notice_alone_is_no_worse_than_in_its_dataset(name: str) -> None:
    dataset = load_dataset(name)
    together = check(dataset)
    told = {(one.object_id, one.code) for one in (*together.errors, *together.warnings)}

    for notice in dataset.notifications:
        alone = check(notice)
        assert {(notice.id, one.code) for one in (*alone.errors, *alone.warnings)} <= told
