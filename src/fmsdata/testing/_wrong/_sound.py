# SPDX-License-Identifier: MIT
"""The sound records around what is wrong: as small as can be, and with harmless company now and then."""

from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fmsdata.model.actors import Actor
from fmsdata.model.dataset import Dataset, Entity
from fmsdata.model.notifications import Notification
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import MilestoneKind, Offsets, SourceKind, Supply
from fmsdata.testing._actors import country_actor
from fmsdata.testing._choices import pick
from fmsdata.testing._datasets import dataset_of
from fmsdata.testing._notices import notifications
from fmsdata.testing._purchasers import PURCHASERS, Purchaser

__all__ = [
    "CITED",
    "DELIVERED",
    "RECORD",
    "bundle",
    "buyer_actor",
    "buyers",
    "letters",
    "millions",
    "notice",
    "numbers",
    "on_record",
    "plain_notice",
    "two_buyers",
]

RECORD: Final = "record"
"""The id of the source."""
CITED: Final = (Evidence(source=RECORD),)
"""Evidence that names the source and quotes nothing."""

_HARMLESS: Final[tuple[dict[str, Any], ...]] = (
    {},
    {"commission": "None known at this time"},
    {"sensitivity": "See Attached Annex", "offsets": Offsets.NONE_KNOWN},
    {"supply": (Supply.US_STOCK,), "funding": ("National Funds",)},
    {"stage_as_printed": "possible sale"},
)


def on_record(**fields: Any) -> Source:
    """Return the source, a page of the Congressional Record unless the fields say otherwise."""
    return Source(**({"id": RECORD, "kind": SourceKind.CONGRESSIONAL_RECORD} | fields))


def plain_notice(**fields: Any) -> Notification:
    """Return a notice with evidence and the fields given, and nothing else."""
    return Notification(
        **({"id": "notice", "notice": "notice", "source": RECORD, "evidence": CITED} | fields)
    )


@st.composite
def notice(draw: DrawFn, /, **fields: Any) -> Notification:
    """Draw a notice with the fields given, and now and then others that nothing looks at."""
    return plain_notice(**(draw(st.sampled_from(_HARMLESS)) | fields))


@st.composite
def bundle(
    draw: DrawFn, /, *records: Entity, actors: tuple[Actor, ...] = (), company: bool = True
) -> Dataset:
    """Draw a dataset of records, with their source and actors, and now and then another notice.

    The other notice, the company, refers to actors by the ids that they always have; where the actors are
    what is wrong, there is none.
    """
    own = [one for one in records if isinstance(one, Source)]
    where = own[0] if own else on_record()
    others: list[Entity] = [] if own else [where]
    if company and draw(st.integers(0, 3)) == 3:
        others.append(draw(notifications(record_id="other", source=where, max_items=1)))
    return dataset_of(*records, *others, actors=actors)


def buyers() -> SearchStrategy[Purchaser]:
    """Return countries that buy."""
    return pick(*PURCHASERS)


def two_buyers() -> SearchStrategy[list[Purchaser]]:
    """Return two different countries that buy."""
    return st.lists(buyers(), min_size=2, max_size=2, unique=True)


def buyer_actor(buyer: Purchaser, **fields: Any) -> Actor:
    """Return a country as an actor, with some fields changed."""
    own = country_actor(buyer)
    kept: dict[str, Any] = {"id": own.id, "name": own.name, "kind": own.kind, "country": own.country}
    return Actor(**(kept | fields))


def numbers(year: int, first: int = 200) -> SearchStrategy[Transmittal]:
    """Return numbers of sales in a year that `notifications` does not draw."""
    return st.integers(first, first + 99).map(lambda number: Transmittal(f"{year % 100:02}-{number}"))


def letters(year: int) -> SearchStrategy[Transmittal]:
    """Return numbers of enhancements in a year that `notifications` does not draw."""
    return st.sampled_from("ABCDEFGH").map(lambda letter: Transmittal(f"{year % 100:02}-5{letter}"))


def millions(minimum: int = 1, maximum: int = 999) -> SearchStrategy[int]:
    """Return whole millions, as the number that is printed before the word."""
    return st.integers(minimum, maximum)


DELIVERED: Final = MilestoneKind.DELIVERED_TO_CONGRESS
"""The step that starts the review."""
