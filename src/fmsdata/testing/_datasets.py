# SPDX-License-Identifier: MIT
"""The strategy for datasets, whose ids resolve, and the shortest texts in which their quotes stand."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fmsdata._fields import fields_of, require_iterable, walk
from fmsdata.errors import ArgumentError, Problem
from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import Dataset, Entity
from fmsdata.model.dates import PartialDate
from fmsdata.model.notifications import Notification
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import ActKind, Extent
from fmsdata.testing._actors import draw_system, known_actor
from fmsdata.testing._arsenal import things_of
from fmsdata.testing._choices import FLAG, optional, pick
from fmsdata.testing._notice_pins import earliest_of, period_problems
from fmsdata.testing._notices import notifications
from fmsdata.testing._pins import A_FLAG, Pins, ordered, pinned, whole
from fmsdata.testing._positions import acts, relations, stances
from fmsdata.testing._purchasers import Purchaser, a_buyer, purchaser_of
from fmsdata.testing._rare import now_and_then
from fmsdata.testing._scalars import LAST_DAY
from fmsdata.testing._sources import AN_ERA, ERAS, Era, draw_source
from fmsdata.testing._when import BEFORE_PRINT

__all__ = ["dataset_of", "datasets", "datasets_with_texts", "source_texts"]

_MOST: Final = 40
"""How many notices a dataset may be asked to hold: Hypothesis draws no larger ones."""
_SILENT: Final = "Nothing more is said."


def _actor_ids(record: object) -> list[str]:
    """Return the ids of actors that a record and the records in it refer to."""
    found: dict[str, None] = {}
    for node in walk(record):
        for field in fields_of(type(node.record)):
            if field.about.refers == Actor.__name__:
                value = getattr(node.record, field.name)
                found.update(dict.fromkeys(value if field.shape.many and value else filter(None, (value,))))
    return list(found)


def _closure(records: Sequence[object], country: CountryCode | None) -> tuple[Actor, ...]:
    """Return the actors that records refer to, and those that these refer to."""
    found: dict[str, Actor] = {}
    wanted = [one for record in records for one in _actor_ids(record)]
    while wanted:
        name = wanted.pop()
        if name not in found:
            found[name] = known_actor(name, country)
            wanted += _actor_ids(found[name])
    return tuple(found[name] for name in sorted(found))


def dataset_of(*records: Entity, actors: Sequence[Actor] = (), country: CountryCode | None = None) -> Dataset:
    """Return a dataset of records, with the actors that they refer to and that strategies know.

    Args:
        records: What it holds.
        actors: More actors of its own; those that are known stand behind its own.
        country: The country that ids of actors which are not known mean.

    Raises:
        ArgumentError: One of them is no record that a dataset holds, or no actor.

    """
    for one in records:
        if not isinstance(one, Entity):
            raise ArgumentError("records", one, "what a dataset holds: sources, notifications and the like")
    for one in require_iterable(actors, "actors"):
        if type(one) is not Actor:
            raise ArgumentError("actors", one, "an Actor")
    actors = (*(one for one in records if isinstance(one, Actor)), *actors)
    own = {one.id for one in (*records, *actors)}
    known = [actor for actor in _closure((*records, *actors), country) if actor.id not in own]

    return Dataset(
        id="drawn",
        title="A drawn dataset",
        sources=tuple(one for one in records if isinstance(one, Source)),
        actors=(*actors, *known),
        systems=tuple(one for one in records if isinstance(one, WeaponSystem)),
        notifications=tuple(one for one in records if isinstance(one, Notification)),
        relations=tuple(one for one in records if isinstance(one, Relation)),
        acts=tuple(one for one in records if isinstance(one, Act)),
        stances=tuple(one for one in records if isinstance(one, Stance)),
    )


def _sources(draw: DrawFn, span: Era, since: datetime.date) -> tuple[Source, ...]:
    # Late enough for a notice in the months before, of the same era, and for the purchaser to be there.
    earliest = min(max(span.first, since) + BEFORE_PRINT, span.last)
    found = []
    for number in range(1, draw(st.integers(1, 2)) + 1):
        day = optional(draw, st.dates(earliest, span.last))
        found.append(
            draw_source(
                draw,
                f"source-{number}",
                draw(pick(*span.kinds)),
                PartialDate.from_date(day) if day else None,
                draw(pick(Extent.FULL, Extent.EXCERPT)),
            )
        )
    return tuple(found)


@st.composite
def _others(draw: DrawFn, notices: list[Notification], text: Source) -> list[Entity]:
    """Draw what one of the texts tells beside the notices: a relation, an act, a stance, or some of them."""
    target = notices[0].id if notices else None
    latest = text.published_on.earliest if text.published_on else LAST_DAY
    told: dict[str, Any] = {"source": text.id, "latest": latest}
    found: list[Entity] = []
    if draw(FLAG):
        found.append(draw(relations(record_id="relation-1", **told)))
    if draw(FLAG):
        # A step of a notice in the dataset is a milestone and no act.
        kind = draw(pick(ActKind.STATEMENT, ActKind.VOTE, ActKind.PLEDGE, ActKind.HOLD, ActKind.RESOLUTION))
        found.append(draw(acts(record_id="act-1", kind=kind, target=target, **told)))
    if draw(FLAG):
        found.append(draw(stances(record_id="stance-1", target=target, **told)))
    return found


def _tied(
    draw: DrawFn, texts: tuple[Source, ...], systems: list[WeaponSystem]
) -> tuple[tuple[Source, ...], list[WeaponSystem]]:
    """Let the second source repeat the first, and the second system be a part of the first, now and then."""
    if len(texts) > 1 and texts[1].published_on is None and draw(FLAG):
        texts = (texts[0], attrs.evolve(texts[1], copy_of=texts[0].id))
    if len(systems) > 1 and draw(FLAG):
        systems = [systems[0], attrs.evolve(systems[1], part_of=systems[0].id)]
    return texts, systems


class _Wanted(NamedTuple):
    """What the caller wants of a dataset."""

    many: tuple[int, int]
    buyer: Purchaser | None
    era: str | None
    positions: bool


def _systems(draw: DrawFn, year: int, source: str) -> list[WeaponSystem]:
    """Draw designs that a notice of a year may offer, none of them twice."""
    things = st.sampled_from(things_of(None, year))
    drawn = draw(st.lists(things, max_size=2, unique_by=lambda one: one.variants[0].base))
    return [draw_system(draw, one, source=source) for one in drawn]


@st.composite
def _datasets(draw: DrawFn, wanted: _Wanted) -> Dataset:
    since = wanted.buyer.since if wanted.buyer else datetime.date.min
    country = wanted.buyer.country if wanted.buyer else None
    eras = [name for name, span in ERAS.items() if span.last >= since]
    era = wanted.era or draw(pick(*eras))
    texts = _sources(draw, ERAS[era], since)
    systems = _systems(draw, max(ERAS[era].first, since).year, texts[0].id)
    notices = [
        draw(
            notifications(
                record_id=f"notice-{number}",
                purchaser=country,
                era=era,
                source=draw(st.sampled_from(texts)),
                systems=tuple(systems),
                max_items=3,
            )
        )
        for number in range(1, draw(st.integers(*wanted.many)) + 1)
    ]
    notices = _numbers_apart(notices)
    texts, systems = _tied(draw, texts, systems)
    others = draw(_others(notices, texts[0])) if wanted.positions and draw(FLAG) else []
    if others and notices and draw(FLAG):
        told = tuple(one.id for one in others if isinstance(one, (Act, Stance)))
        notices[0] = attrs.evolve(notices[0], positions=told)
    if len(notices) > 1 and draw(FLAG):
        notices[0] = attrs.evolve(notices[0], restated_in=notices[1].id)
    whole = dataset_of(*texts, *systems, *notices, *others, country=country)
    return attrs.evolve(whole, **now_and_then(draw, "Dataset"))


def _together(pins: Pins) -> Iterable[Problem]:
    yield from ordered("min_notifications", "max_notifications")(pins)
    since = earliest_of(pins["purchaser"], None)
    yield from period_problems(pins["era"], ("purchaser", pins["purchaser"], since, None))


@pinned(
    _together,
    min_notifications=whole(0, _MOST),
    max_notifications=whole(0, _MOST),
    purchaser=a_buyer,
    era=AN_ERA,
    positions=A_FLAG,
)
def datasets(
    *,
    min_notifications: int | None = None,
    max_notifications: int | None = None,
    purchaser: CountryCode | str | None = None,
    era: str | None = None,
    positions: bool = True,
) -> SearchStrategy[Dataset]:
    """Return datasets that the rules find nothing wrong with: every id that they refer to resolves.

    Args:
        min_notifications: How many notices it holds at least, forty or fewer; one, unless a smaller number is
            the most.
        max_notifications: How many at most; two, or *min_notifications* if that is more, unless given.
        purchaser: The country that buys; see `notifications`.
        era: When; see `notifications`.
        positions: Whether it may hold relations, acts and stances.

    Raises:
        GrammarError: No country has that code or name.
        UnknownNameError: There is no such era.
        InvalidError: No dataset can be all that is asked for.

    """
    least = min(1, 1 if max_notifications is None else max_notifications)
    least = least if min_notifications is None else min_notifications
    most = max(2, least) if max_notifications is None else max_notifications
    buyer = purchaser_of(purchaser) if purchaser is not None else None
    return _datasets(_Wanted((least, most), buyer, era, positions))


_UNNUMBERED: Final[dict[str, Any]] = {
    "transmittal": None,
    "transmittal_as_printed": (),
    "kind": None,
    "provision": None,
    "amends": None,
    "changes": (),
}


def _numbers_apart(notices: list[Notification]) -> list[Notification]:
    """Return the notices, without their numbers where another has or changes one of these already.

    Two notices that meet by chance in a number have buyers and totals that do not follow from one another.
    """
    seen: set[Transmittal] = set()
    found = []
    for one in notices:
        own = {number for number in (one.transmittal, one.amends) if number is not None}
        found.append(attrs.evolve(one, **_UNNUMBERED) if own & seen else one)
        seen |= own
    return found


def source_texts(dataset: Dataset) -> dict[str, str]:
    """Return for each source of a dataset the shortest text in which every quote stands where it is said to.

    `fmsdata.verify_evidence` finds nothing wrong with these, but for the hashes of other texts. The words
    between the quotes are made up.

    Raises:
        ArgumentError: It is no dataset.

    """
    if not isinstance(dataset, Dataset):
        raise ArgumentError("dataset", dataset, "a Dataset")
    said: dict[str, dict[int, list[str]]] = {source.id: {} for source in dataset.sources}
    for node in walk(dataset):
        one = node.record
        if isinstance(one, Evidence) and one.source in said:
            paragraphs = said[one.source].setdefault(1 if one.paragraph is None else one.paragraph, [])
            if one.quote is not None and one.quote not in paragraphs:
                paragraphs.append(one.quote)
    return {source.id: _text(source, said[source.id]) for source in dataset.sources}


def _text(source: Source, said: dict[int, list[str]]) -> str:
    own = (source.title, source.section, source.byline, source.published_at, source.credited_to)
    head = [words for words in own if words is not None]
    if not source.lead_blocks:
        said = {**said, 1: head + said.get(1, [])}
    blocks = [" / ".join(head + said.get(0, [])) or _SILENT]
    blocks = (blocks + [_SILENT] * source.lead_blocks)[: source.lead_blocks]
    last = max(said, default=1)
    blocks += [" / ".join(said.get(number, ())) or _SILENT for number in range(1, last + 1)]
    return "\n\n".join(blocks) + "\n"


@pinned(era=AN_ERA)
def datasets_with_texts(*, era: str | None = None) -> SearchStrategy[tuple[Dataset, dict[str, str]]]:
    """Return pairs of a dataset and the texts of its sources, in which every quote stands."""
    return datasets(era=era).map(lambda dataset: (dataset, source_texts(dataset)))
