# SPDX-License-Identifier: MIT
"""Proves each quote of a dataset against the texts of its sources."""

from collections.abc import Iterable, Mapping

from fmsdata._words import brief, did_you_mean
from fmsdata.errors import UnknownNameError
from fmsdata.findings import Report, Skipped
from fmsdata.model.dataset import Dataset
from fmsdata.rules._config import Config
from fmsdata.rules._engine import given, run
from fmsdata.rules._index import Index
from fmsdata.rules._select import SeverityMap
from fmsdata.rules.quotes import QUOTED, quote_not_in_text

__all__ = ["verify_evidence"]


def verify_evidence(
    dataset: Dataset,
    texts: Mapping[str, str],
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    severity: SeverityMap | None = None,
    config: Config | None = None,
) -> Report:
    """Return what the quotes of a dataset get wrong about the texts of its sources.

    Each quote must stand, word for word, in the paragraph that its evidence names. White space, quotation
    marks and dashes are compared in one form each. Paragraph n is the n-th block between blank lines after
    the first `lead_blocks` blocks of its source; 0 is those. A source that is quoted and whose text is not
    given is listed in `skipped`.

    Args:
        dataset: The dataset.
        texts: The texts, by the id of their source.
        select: The rules to run; see `check`.
        ignore: The rules to leave out; see `check`.
        severity: Selectors, each with the severity that its rules shall have; see `check`.
        config: Where these come from when they are not given here.

    Raises:
        UnknownNameError: A text is given for no source of the dataset, or a selector is unknown.

    """
    known = tuple(source.id for source in dataset.sources)
    for name in texts:
        if name not in known:
            raise UnknownNameError("source", name, known, did_you_mean(name, known))
    chosen = given(select, ignore, severity).over(config or Config())
    report = run(dataset, chosen.plan(), texts or None)
    quoted = dict.fromkeys(node.record.source for node in Index(dataset).view(QUOTED))
    unread = tuple(
        Skipped(code=quote_not_in_text.code, reason=f"no text of the source {brief(name)}")
        for name in quoted
        if name not in texts
    )
    return Report(findings=report.findings, ran=report.ran, skipped=(*unread, *report.skipped))
