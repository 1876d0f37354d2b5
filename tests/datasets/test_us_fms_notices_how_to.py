# SPDX-License-Identifier: MIT
"""The how-to follows real notices to real findings; that its examples run is tested with all other pages."""

import re
from pathlib import Path

import pytest

from fmsdata import check, load_dataset

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "from-a-notice-to-a-finding.md"
SECTIONS = re.split(r"^## ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:4]


@pytest.mark.parametrize("section", SECTIONS, ids=lambda text: text.partition("\n")[0][:24])
def test_each_notice_ends_in_a_finding_that_the_rules_make_on_the_dataset(section: str) -> None:
    named = set(re.findall(r"FMS[0-9]{3}", section))

    assert named
    assert named <= {finding.code for finding in check(load_dataset("us-fms-notices")).findings}
    assert "evolve" not in section


def test_the_three_notices_are_of_different_kinds() -> None:
    kinds = [re.search(r"Federal Register print|enhancement|press reports", section) for section in SECTIONS]

    assert len({kind[0] for kind in kinds if kind}) == 3


def test_printed_words_become_a_record_by_the_grammars() -> None:
    for grammar in ("parse_count", "parse_amount", "Transmittal.parse", "Designation.parse"):
        assert f"fmsdata.{grammar}(" in SECTIONS[0]
