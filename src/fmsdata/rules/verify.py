# SPDX-License-Identifier: MIT
"""Proves each quote of a dataset against the texts of its sources."""

from collections.abc import Iterable, Mapping

from fmsdata._words import did_you_mean
from fmsdata.errors import ArgumentError, UnknownNameError
from fmsdata.findings import Report, Skipped, SkipReason
from fmsdata.model.dataset import Dataset
from fmsdata.rules._config import Config
from fmsdata.rules._engine import chosen, run
from fmsdata.rules._index import Index
from fmsdata.rules._rule import RuleScope
from fmsdata.rules._select import Plan, SeverityMap
from fmsdata.rules.quotes import QUOTED, quote_not_in_text

__all__ = ["verify_evidence"]


def verify_evidence(
    dataset: Dataset,
    texts: Mapping[str, str],
    *,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    severity: SeverityMap | None = None,
    config: Config | None = None,
) -> Report:
    """Return what the quotes of a dataset get wrong about the texts of its sources.

    Each quote must stand, word for word, in the paragraph that its evidence names. White space, quotation
    marks and dashes are compared in one form each. Paragraph n is the n-th block between blank lines after
    the first `lead_blocks` blocks of its source; 0 is those. A source that is quoted and whose text is not
    given is listed in `skipped`. Only the rules that read texts run; without any text, none does.

    Args:
        dataset: The dataset.
        texts: The texts, by the id of their source.
        select: The rules to run; see `check`.
        ignore: The rules to leave out; see `check`.
        severity: Selectors, each with the severity that its rules shall have; see `check`.
        config: Where these come from when they are not given here.

    Raises:
        ArgumentError: *dataset* is no `Dataset`, *texts* no mapping, or one of the texts no text.
        UnknownNameError: A text is given for no source of the dataset, or a selector is unknown.

    """
    _require(dataset, texts)
    known = tuple(source.id for source in dataset.sources)
    for name in texts:
        if name not in known:
            raise UnknownNameError("source", name, known, did_you_mean(name, known))
    plan = chosen(select, ignore, severity, config).plan()
    report = run(dataset, plan, texts) if texts else _nothing_read(plan)
    quoted = dict.fromkeys(node.record.source for node in Index(dataset).view(QUOTED))
    unread = tuple(
        Skipped(code=quote_not_in_text.code, reason=SkipReason.NO_TEXT_OF_SOURCE, detail=name)
        for name in quoted
        if name not in texts
    )
    return Report(findings=report.findings, ran=report.ran, skipped=(*unread, *report.skipped))


def _require(dataset: object, texts: object) -> None:
    if type(dataset) is not Dataset:
        raise ArgumentError("dataset", dataset, "a Dataset")
    if not isinstance(texts, Mapping):
        raise ArgumentError("texts", texts, "a mapping of the ids of sources to their texts")
    for name, text in texts.items():
        if not isinstance(text, str):
            raise ArgumentError(f"texts[{name!r}]", text, "the text of the source, as str")


def _nothing_read(plan: Plan) -> Report:
    """Return what is said of a plan when there is no text at all: nothing that could have been clean."""
    waiting = (rule for rule, _ in plan.rules if rule.scope is RuleScope.TEXT)
    skipped = (Skipped(code=rule.code, reason=SkipReason.NEEDS_TEXTS) for rule in waiting)
    return Report(skipped=(*skipped, *plan.deselected))
