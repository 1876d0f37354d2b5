# SPDX-License-Identifier: MIT
"""Notices in full: what each source tells, where they differ, what amends what, who holds which position."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from fmsdata.model.amendments import AmendmentChain, AmendmentStep
from fmsdata.model.dataset import Dataset
from fmsdata.model.disagreements import Disagreement, DisagreementKind
from fmsdata.render.content import notice_blocks, parted
from fmsdata.render.lines import Block, Line, Names, names_of
from fmsdata.render.numbers import dollars
from fmsdata.render.positions import position_blocks, positions_of
from fmsdata.render.terms import STEPS
from fmsdata.render.texts import outlet

__all__ = ["amendment_lines", "disagreement_line", "full_blocks", "outlets_of"]

_SUBJECTS: Final = {
    DisagreementKind.TOTAL: "estimated value",
    DisagreementKind.COUNT: "how many",
    DisagreementKind.DATE: "when",
    DisagreementKind.TRANSMITTAL: "transmittal",
    DisagreementKind.PURCHASER: "purchaser",
}


_STEPS: Final = {kind.value: words for kind, words in STEPS.items()}

_EXPLAINED: Final = "all may be true: rounding or a bound explains it"
_DATES_EXPLAINED: Final = "all may be true: one date is less precise than another"


def full_blocks(dataset: Dataset, notices: tuple[str, ...]) -> Iterator[Block]:
    """Yield everything that a person is shown of some notices of a dataset.

    Positions that belong to no notice are shown with all notices only.
    """
    names = names_of(dataset)
    sources = {source.id: source for source in dataset.sources}
    outlets = outlets_of(dataset, names)
    remarks: list[Block] = []
    for notification in dataset.notifications:
        if notification.notice in notices:
            told, noted = parted(notice_blocks(notification, names, sources.get(notification.source)))
            head, *rest = told
            teller = outlets[notification.id]
            # Each text of a notice is a record of its own, and all of them bear the notice's name.
            yield head._replace(title=f"{head.title}, according to {teller}")
            yield from rest
            remarks += (note._replace(title=f"{note.title}: {teller}") for note in noted)
    disagreements = dataset.disagreements_by_notice()
    for notice in notices:
        found = tuple(disagreement_line(one, outlets, names) for one in disagreements.get(notice, ()))
        if found:
            yield Block("Where its sources differ", found)
    amended = amendment_lines(dataset.amendment_chains(), notices)
    if amended:
        yield Block("What amends what", amended)
    everything = set(notices) == set(dataset.notices())
    yield from position_blocks(dataset if everything else positions_of(dataset, notices), names)
    yield from remarks


def amendment_lines(chains: Iterable[AmendmentChain], notices: Collection[str]) -> tuple[Line, ...]:
    """Return those of some chains of amendments that some notices belong to, with the totals along them."""
    return tuple(
        Line(str(chain.root), " → ".join(map(_step, chain.steps)))
        for chain in chains
        if any(one.notice in notices for step in chain.steps for one in step.observations)
    )


def _step(step: AmendmentStep) -> str:
    total = "total not stated" if step.total_usd is None else dollars(step.total_usd)
    share = "" if step.mde_usd is None else f" ({dollars(step.mde_usd)} major defense equipment)"
    return f"{step.transmittal}: {total}{share}"


def disagreement_line(found: Disagreement, outlets: Mapping[str, str], names: Names) -> Line:
    """Return what the sources of a notice do not say alike, who says what, and whether that is explained.

    *outlets* names the source of each notification by the id of the notification.
    """
    why = _DATES_EXPLAINED if found.kind is DisagreementKind.DATE else _EXPLAINED
    sign = "$" if found.kind is DisagreementKind.TOTAL else ""
    return Line(
        "explained" if found.reconcilable else "not explained",
        _subject(found, names),
        why if found.reconcilable else "",
        tuple(
            f"{sign}{names.get(one.shown, one.shown)}{f' “{one.as_printed}”' if one.as_printed else ''}"
            f" – {outlets.get(one.notification, one.notification)}"
            for one in found.statements
        ),
    )


def _subject(found: Disagreement, names: Names) -> str:
    """Return what a disagreement is about."""
    if found.about is None:
        return _SUBJECTS[found.kind]
    step = _STEPS.get(found.about) if found.kind is DisagreementKind.DATE else None
    return f"{_SUBJECTS[found.kind]}: {step or names.get(found.about, found.about)}"


def outlets_of(dataset: Dataset, names: Names) -> dict[str, str]:
    """Return who tells of a notice, by the id of the notification: the outlet of the text.

    Of two texts of one outlet on one notice, each has the longer name that it has in the dataset.
    """
    short = {source.id: outlet(source) for source in dataset.sources}
    told = Counter((one.notice, short.get(one.source)) for one in dataset.notifications)
    return {
        one.id: short[one.source]
        if one.source in short and told[one.notice, short[one.source]] == 1
        else names.get(one.source, one.source)
        for one in dataset.notifications
    }
