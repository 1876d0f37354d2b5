# SPDX-License-Identifier: MIT
"""The page on the dataset: counts, findings by rule, chains, disagreements, and what the model learned."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from fmsdata._dev.notices.verdicts import LEARNED, MENDED, VERDICTS
from fmsdata.findings import Finding
from fmsdata.model.dataset import Dataset
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.sources import Evidence
from fmsdata.model.values import Value
from fmsdata.model.words import EvidenceRole
from fmsdata.rules import check, find_rule

_HEAD = """\
# us-fms-notices

{title}, as {records} records: one for each source that reports a notice.
The facts come from public texts, most of which were read only in part.
A missing fact may be absent from the source, or just not have been seen; nothing is filled in from another source.
Every notification, act and stance names its source. Some values and counts come with a quote, none with a paragraph.
Two records hold only a number, taken from an outlet that was not itself read.
The day on which Congress was told is marked `stated` where the record comes from the printed notice itself, and \
`inferred` everywhere else, with the words of the text ("today", "on Tuesday") where they are known.
Two names were added so that searches find them: NSPA for the agency, and HIMARS for the M142.

```python
import fmsdata

notices = fmsdata.load_dataset("us-fms-notices")

# By purchaser, system, designation, transmittal and year; each gives notifications, in the dataset's order.
assert notices.by_purchaser("RO") == notices.by_purchaser("Romania")
javelins = notices.by_system("javelin")  # launch units too, but not things that only fit it
assert notices.by_designation("F-16C")  # and F-16C Block 70, and F-16C/D
assert notices.by_designation("F-16")  # every series of it
assert len(notices.by_designation("C-17")) == 4  # its support too: see the nature of each line
assert notices.by_designation("fgm-148f") == notices.by_designation("FGM-148F")
assert notices.by_system("GMLRS") and notices.by_system("TOW 2B")  # as the text prints it
assert len(notices.by_transmittal("RSAT 26-27")) == 2
assert notices.by_year(2020, 2024)

# All that is said about one notice, and where sources disagree.
assert len(notices.observations("2024-kosovo-javelin")) == 5
assert notices.disagreements("2005-israel-gbu28")

# Which notice amends which, with the total after each step.
assert notices.amendment_chain("26-1C").totals == (8_500_000_000, 8_500_000_000, 8_500_000_000)

# A total counts each notice once, is a range where sources differ, and has caveats.
total = notices.total(javelins)
assert total.low_usd <= total.high_usd and total.caveats
```

On the command line, `fmsdata show us-fms-notices` gives an overview, which options narrow:

```shell
fmsdata show us-fms-notices --purchaser RO --system patriot
fmsdata show us-fms-notices --system javelin --since 2024
fmsdata show us-fms-notices --purchaser RO --system javelin --since 2020  # no notice fits
```

`--notice KEY` shows one notice in full, and `--html FILE` writes a web page in a single file.

The dataset and this page are made from `tests/data/notices.jsonl` by `python -m fmsdata._dev.notices`.
A test derives the gathered facts from the dataset again, with separate code, and compares every field.
"""

_NO_VERDICT = "Not explained yet."
_SHOWN = 6


def page(dataset: Dataset) -> str:
    """Return the page on the dataset."""
    findings = check(dataset).findings
    parts = (
        _HEAD.format(title=dataset.title, records=len(dataset.notifications)),
        _section("Counts", _counts(dataset)),
        _section("Findings by rule", _by_rule(findings)),
        _section("Findings that were faults of the encoding", _mended()),
        _section("Amendments", _chains(dataset)),
        _section("Where sources disagree", _disagreements(dataset)),
        _section("Where a source contradicts itself", _contradictions(dataset)),
        _section("All values together", _total(dataset)),
        _section("What the model had to learn from these notices", _learned()),
    )
    return "\n".join(parts)


def _section(title: str, lines: Iterable[str]) -> str:
    return f"## {title}\n\n" + "\n".join(lines) + "\n"


def _table(head: Iterable[str], body: Iterable[Iterable[str]]) -> Iterator[str]:
    columns = list(head)
    yield f"| {' | '.join(columns)} |"
    yield "|---" * len(columns) + "|"
    for row in body:
        yield f"| {' | '.join(_cell(cell) for cell in row)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _counts(dataset: Dataset) -> Iterator[str]:
    ones = dataset.notifications
    items = [item for one in ones for item in one.items or ()]
    values = [value for one in ones for value in (one.value, *one.other_values) if value is not None]
    sources = {source.id: source for source in dataset.sources}
    kinds = Counter(sources[one.source].kind.value.replace("_", " ") for one in ones)
    extents = Counter(sources[one.source].extent.value for one in ones)
    texts = Counter(Counter(one.notice for one in ones).values())
    yield from _table(
        ("what", "how many"),
        (
            ("records (notifications)", str(len(ones))),
            ("notices", str(len(dataset.notices()))),
            ("sources", str(len(dataset.sources))),
            ("records by kind of source", _listed(kinds)),
            ("records by how much was read", _listed(extents)),
            ("sources per notice", ", ".join(f"{many} with {few}" for few, many in sorted(texts.items()))),
            ("main items", str(sum(not item.ancillary for item in items))),
            ('extras ("also included")', str(sum(item.ancillary for item in items))),
            ("values with a quote", f"{_quoting(values)} of {len(values)}"),
            ("main items and extras with a quote", f"{_quoting(items)} of {len(items)}"),
            ("weapon systems", str(len(dataset.systems))),
            ("actors", str(len(dataset.actors))),
            ("stances, acts", f"{len(dataset.stances)}, {len(dataset.acts)}"),
            ("amendment chains", str(len(dataset.amendment_chains()))),
            ("remarks kept as notes", str(sum(len(one.notes) for one in ones))),
        ),
    )


def _quoting(records: Iterable[Item | Value]) -> int:
    return sum(any(words.quote for words in one.evidence) for one in records)


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{word} {number}" for word, number in sorted(counts.items(), key=lambda one: -one[1]))


def _by_rule(findings: tuple[Finding, ...]) -> Iterator[str]:
    yield f"`fmsdata check us-fms-notices` reports {len(findings)} findings. They are left as they are:"
    yield ""
    grouped: dict[str, list[Finding]] = {}
    for finding in findings:
        grouped.setdefault(finding.code, []).append(finding)
    yield from _table(
        ("rule", "severity", "findings", "records or sources", "what they are, and what was done"),
        (
            (
                f"{code} {find_rule(code).name}",
                found[0].severity.value,
                str(len(found)),
                _objects(found),
                VERDICTS.get(code, _NO_VERDICT),
            )
            for code, found in sorted(grouped.items())
        ),
    )


def _objects(findings: list[Finding]) -> str:
    names = dict.fromkeys(finding.object_id or "" for finding in findings)
    shown = [f"`{name}`" for name in names][:_SHOWN]
    more = len(names) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def _mended() -> Iterator[str]:
    yield from _table(("rule", "what was done"), MENDED)


def _chains(dataset: Dataset) -> Iterator[str]:
    yield "Each report states the total again, so the totals are never added. A total that no source states stays open."
    yield ""
    for chain in dataset.amendment_chains():
        yield f"- {chain}"


def _disagreements(dataset: Dataset) -> Iterator[str]:
    yield from _table(
        ("notice", "what the sources say", "explained by rounding or a bound"),
        (
            (f"`{notice}`", str(found), "yes" if found.reconcilable else "no")
            for notice in dataset.notices()
            for found in dataset.disagreements(notice)
        ),
    )


def _contradictions(dataset: Dataset) -> Iterator[str]:
    yield "The record keeps the fuller statement. Quotes are given as far as the words are known."
    yield ""
    yield from _table(
        ("record", "recorded", "contradicted by", "where"),
        (
            (f"`{one.id}`", printed or "", against.quote or "", against.place or "")
            for one in dataset.notifications
            for printed, evidence in _statements(one)
            for against in evidence
            if against.role is EvidenceRole.CONTRADICTS
        ),
    )


def _statements(one: Notification) -> Iterator[tuple[str | None, tuple[Evidence, ...]]]:
    """Yield the words of the value and of each count, with their evidence."""
    if one.value is not None:
        yield one.value.as_printed, one.value.evidence
    for item in one.items or ():
        if item.quantity is not None:
            yield item.quantity.as_printed, item.evidence


def _total(dataset: Dataset) -> Iterator[str]:
    total = dataset.total()
    yield f"From ${total.low_usd:,} to ${total.high_usd:,} over {total.notices} notices:"
    yield ""
    for caveat in total.caveats:
        yield f"- {caveat}"


def _learned() -> Iterator[str]:
    yield from _table(("addition", "why"), LEARNED)
