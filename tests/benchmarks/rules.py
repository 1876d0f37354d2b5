# SPDX-License-Identifier: MIT
"""All rules beside pydantic's reading of the same document, and 10,000 notices beside 1,000, in one process.

``python tests/benchmarks/rules.py`` prints both as ratios, and where the time of a check goes. Rounds of the
rivals alternate and are short, and the fastest of each counts: others use the machine too.
"""

import gc
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import attrs
from run import pydantic_models

from fmsdata.codec.json import from_json, to_json
from fmsdata.datasets import load_dataset
from fmsdata.model.dataset import Dataset
from fmsdata.model.notifications import Notification
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import NoticeKind
from fmsdata.rules import Config, Index, check, rules

ROUNDS = 400
FEW, MANY = 1_000, 10_000


def say(text: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{text}\n")


def fastest(rivals: list[Callable[[], object]], rounds: int, each: int = 1) -> list[float]:
    """Return the seconds of the fastest round of each rival."""
    best = [float("inf")] * len(rivals)
    for _ in range(rounds):
        for number, run in enumerate(rivals):
            start = time.process_time()
            for _ in range(each):
                run()
            best[number] = min(best[number], (time.process_time() - start) / each)
    return best


def article() -> Notification:
    """Return the notification that encodes the article, with all its evidence."""
    return load_dataset("kosovo-javelin-2024").notifications[0]


def beside_pydantic() -> None:
    """Compare a check of one notification with pydantic's reading of its document."""
    record = article()
    document = to_json(record)
    model = pydantic_models()
    assert not check(record).findings
    ours, theirs = fastest([lambda: check(record), lambda: model.model_validate_json(document)], ROUNDS, 10)
    say(
        f"all rules on one notification of {len(document):,} bytes: {ours * 1e6:.0f} µs, "
        f"{ours / theirs:.2f} times what pydantic needs to read it ({theirs * 1e6:.0f} µs); 2.5 or less"
    )


def where_the_time_goes() -> None:
    """Print what the parts of a check of that notification take."""
    record = article()
    plan = Config().plan()
    (index_alone,) = fastest([lambda: Index(record)], ROUNDS, 10)
    (whole,) = fastest([lambda: check(record)], ROUNDS, 10)
    spent: dict[str, float] = defaultdict(float)
    rounds = 2_000
    for _ in range(rounds):
        index = Index(record)
        for group in plan.steps(Notification, texts=False).groups:
            nodes = [node for cls in (group.cls, *group.others) for node in index.nodes[cls]]
            for view in group.views:
                looked_at = [node for node in nodes if view.wanted is None or view.wanted(node.record)]
                for step in view.steps if looked_at else ():
                    start = time.perf_counter()
                    for node in looked_at:
                        tuple(step.look(node, index))
                    spent[step.rule.family] += time.perf_counter() - start
    say(f"where the time of {whole * 1e6:.0f} µs goes: the index {index_alone * 1e6:.0f} µs;")
    for family, seconds in sorted(spent.items(), key=lambda pair: -pair[1]):
        say(f"  rules on {family}: {seconds / rounds * 1e6:.0f} µs")
    ran = len(check(record).ran)
    say(f"  the rest is choosing what each of {len(rules())} rules looks at; {ran} of them look at something")


def dataset(size: int) -> Dataset:
    """Return a dataset of so many notices: two texts of each notice, and every tenth amends another."""
    base = load_dataset("kosovo-javelin-2024")
    record = base.notifications[0]
    notices: list[Notification] = []
    for number in range(size):
        changes: dict[str, Any] = {"id": f"text-{number}", "notice": f"notice-{number // 2}"}
        year, sequence = divmod(number // 2, 900)
        changes["transmittal"] = Transmittal(f"{10 + year % 15:02}-{sequence + 1:02}")
        if number % 10 == 9:
            changes["kind"] = NoticeKind.COMBINED
            changes["amends"] = notices[-2].transmittal
        # Written and read again, so that no two notices share their parts, as in a file.
        notices.append(from_json(Notification, to_json(attrs.evolve(record, **changes))))
    others = (*base.notifications, *notices)
    return attrs.evolve(base, notifications=others)


def scaling() -> float:
    """Return how many times as long a dataset takes that is ten times as large."""
    small, large = dataset(FEW), dataset(MANY)
    gc.collect()
    (few,) = fastest([lambda: check(small)], 3)
    gc.collect()
    (many,) = fastest([lambda: check(large)], 3)
    say(
        f"{MANY:,} notifications in one dataset: {many:.2f} s, {many / few:.1f} times "
        f"{few:.2f} s for {FEW:,}; less than 12"
    )
    return many / few


def main() -> None:
    """Measure and print; end with 1 when the time grows faster than the data."""
    beside_pydantic()
    where_the_time_goes()
    sys.exit(0 if scaling() < 12 else 1)


if __name__ == "__main__":
    main()
