# SPDX-License-Identifier: MIT
"""Write the page on the Kosovo dataset: what it encodes, paragraph by paragraph, and what it leaves out."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from fmsdata._dev._outputs import DOCS, produce
from fmsdata._dev.kosovo.article import ARTICLE, LEFT_OUT, SAID_AGAIN, Unquoted
from fmsdata._dev.kosovo.dataset import dataset
from fmsdata._fields import walk

_HEAD = """\
# kosovo-javelin-2024, paragraph by paragraph

One news article about a notice, encoded fact by fact.
A fact is one field of one record, with the words of the article that state it.
There are {facts} facts, and {quotes} different quotes, cited {cited} times.
The text of the article is not part of the package; [you can check the quotes](../how-to/read-and-check.md#prove-the-quotes) \
if you have a copy.
This page is generated from the dataset: `python -m fmsdata._dev.kosovo.coverage`.

```python
import fmsdata

dataset = fmsdata.load_dataset("kosovo-javelin-2024")
stance = dataset.stance("vucic-on-decision")
assert stance.polarity is fmsdata.Polarity.REGRETS
assert stance.evidence[1].quote == "great disappointment"
```

"""

_TAIL = """\

## What two other sources say

| fact | the article | another source |
|---|---|---|
| when it was announced | "today", stamped 12 January 2024, no zone | 2024-01-11 (`dsca-release-2024-01-11`, not read) |
| since when the European Union mediates | 2013 | 2011-03-08 (`plaenitz-2017`) |

What these sources say is recorded separately: as another observation of the same notice, and as another relation.
Neither overwrites the article.
The check reports the second as a remark, [FMS711](../rules/FMS711.md): the dialogue had two phases with two beginnings, so
neither date is wrong.
It reports nothing else, no error and no warning.
"Today" stays a relative date: the time stamp allows the 11th, 12th and 13th of January, so only the month is encoded.
"""


class Fact(NamedTuple):
    """One field of one record and the words that state it."""

    paragraph: int
    record: str
    field: str
    quote: str


def facts() -> Iterator[Fact]:
    """Yield every fact that the dataset takes from the article, once for each quote that states it."""
    for node in walk(dataset()):
        if type(node.record).__name__ == "Evidence" or not hasattr(node.record, "evidence"):
            continue
        name = f"{type(node.record).__name__} {node.owner}{_inside(node.path)}"
        for pointer in node.record.evidence:
            if pointer.source == ARTICLE and pointer.quote:
                for field in pointer.supports or ("(all)",):
                    yield Fact(pointer.paragraph or 0, name, field, pointer.quote)


def _inside(path: str) -> str:
    parts = path.split("/")[3:]
    return f" {'/'.join(parts)}" if parts else ""


def page() -> str:
    """Return the page."""
    found = list(facts())
    paragraphs = sorted({fact.paragraph for fact in found})
    quotes = {(fact.paragraph, fact.quote) for fact in found}
    cited = {(fact.paragraph, fact.quote, fact.record) for fact in found}
    head = _HEAD.format(facts=len(found), quotes=len(quotes), cited=len(cited))
    lines = [head, "## Facts per paragraph\n\n", "| paragraph | facts | quotes |\n|---|---|---|\n"]
    for number in paragraphs:
        here = [fact for fact in found if fact.paragraph == number]
        lines.append(f"| {_label(number)} | {len(here)} | {len({fact.quote for fact in here})} |\n")
    lines.append(f"| all | {len(found)} | {len(quotes)} |\n")
    for number in paragraphs:
        lines.append(f"\n## {'Headline block' if number == 0 else f'Paragraph {number}'}\n\n")
        lines.append("| words | record | fields |\n|---|---|---|\n")
        rows: dict[tuple[str, str], list[str]] = {}
        for fact in found:
            if fact.paragraph == number:
                rows.setdefault((fact.quote, fact.record), []).append(fact.field)
        for (quote, record), fields in rows.items():
            lines.append(f"| “{quote}” | {record} | {', '.join(fields)} |\n")
    lines.extend(_unquoted("Left out", "why", LEFT_OUT))
    lines.extend(_unquoted("Said again", "what it repeats", SAID_AGAIN))
    return "".join(lines) + _TAIL


def _unquoted(title: str, why: str, rows: tuple[Unquoted, ...]) -> Iterator[str]:
    yield f"\n## {title}\n\n| paragraph | words | {why} |\n|---|---|---|\n"
    for row in rows:
        yield f"| {_label(row.paragraph)} | {row.words} | {row.why} |\n"


def _label(paragraph: int) -> str:
    return "headline block" if paragraph == 0 else str(paragraph)


def files() -> dict[Path, Callable[[], bytes]]:
    """Return what makes each file."""
    return {DOCS / "datasets" / "kosovo-javelin-2024.md": lambda: page().encode()}


if __name__ == "__main__":
    produce(files())
