# SPDX-License-Identifier: MIT
"""Encode the article on the Kosovo Javelin notice, fact by fact, as the canonical dataset.

Run ``python -m fmsdata._dev.kosovo.dataset`` to write the packaged file, with ``--check`` to compare. What
the article states is encoded with the words that state it; what two other sources say otherwise stands
beside it, under their own names.
"""

from collections.abc import Callable
from pathlib import Path

from fmsdata._dev._outputs import SOURCE, produce
from fmsdata._dev.kosovo.actors import actors, systems
from fmsdata._dev.kosovo.article import sources
from fmsdata._dev.kosovo.notice import notifications
from fmsdata._dev.kosovo.relations import acts, relations
from fmsdata._dev.kosovo.stances import stances
from fmsdata._version import DATA_VERSION
from fmsdata.codec.json import to_json
from fmsdata.model.dataset import Dataset


def dataset() -> Dataset:
    """Return the dataset."""
    return Dataset(
        id="kosovo-javelin-2024",
        title="Javelin missiles for Kosovo, January 2024",
        version=DATA_VERSION,
        description=(
            "One news article, encoded fact by fact, each with the words that state it. Two other sources "
            "date two of its facts differently. What they say is recorded separately."
        ),
        licence="MIT",
        sources=sources(),
        actors=actors(),
        systems=systems(),
        notifications=notifications(),
        relations=relations(),
        acts=acts(),
        stances=stances(),
    )


def files() -> dict[Path, Callable[[], bytes]]:
    """Return what makes each file."""
    return {SOURCE / "datasets" / "kosovo-javelin-2024.json": lambda: to_json(dataset()) + b"\n"}


if __name__ == "__main__":
    produce(files())
