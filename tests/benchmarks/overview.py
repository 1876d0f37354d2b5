# SPDX-License-Identifier: MIT
"""The overview of four times as many notices, in one process.

``python tests/benchmarks/overview.py`` prints the ratio. It ends with 1 when the time grows faster than
the data.
"""

import sys

import attrs
from rules import dataset, fastest, say

from fmsdata.model.dataset import Dataset
from fmsdata.render.overview import overview_blocks, rows, years

FEW, MANY = 1_000, 4_000


def look(whole: Dataset) -> None:
    """Make all that an overview shows."""
    notices = whole.notices()
    tuple(rows(whole, notices))
    tuple(overview_blocks(whole, notices))
    years(whole, notices)


def notices_alone(size: int) -> Dataset:
    """Return a dataset of so many notices, each told by one text."""
    made = dataset(size)
    ones = (attrs.evolve(one, notice=one.id) for one in made.notifications)
    return attrs.evolve(made, notifications=tuple(ones))


def main() -> None:
    """Measure and print."""
    small, large = notices_alone(FEW), notices_alone(MANY)
    few, many = fastest([lambda: look(small)], 3)[0], fastest([lambda: look(large)], 3)[0]
    ratio = f"{many / few:.1f} times {few:.2f} s for {FEW:,}; less than 6"
    say(f"overview of {MANY:,} notices: {many:.2f} s, {ratio}")
    sys.exit(0 if many / few < 6 else 1)


if __name__ == "__main__":
    main()
