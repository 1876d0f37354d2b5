# SPDX-License-Identifier: MIT
"""Estimated values: the dollars of the facts, and what the printed words say about them."""

import re
from collections.abc import Mapping
from typing import Final

from fmsdata._dev.notices.facts import RecordFacts
from fmsdata.model.numbers import find_amounts, read_amount
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.values import Value
from fmsdata.model.words import Bound, Extent, ValueScope

_UP_TO: Final = ("up to", "as much as", "as many as", "not to exceed", "nie więcej niż")
BOUNDS: Final[Mapping[str, Bound]] = {
    **dict.fromkeys(_UP_TO, Bound.UP_TO),
    **dict.fromkeys(("almost", "nearly"), Bound.NEARLY),
    **dict.fromkeys(("more than",), Bound.MORE_THAN),
}
"""How a number bounds the true one, by the words that stand before it, in every language seen."""
APPROXIMATE: Final = ("about", "approximately", "yaklaşık")
"""Words that say that a number is not exact."""

# "1.673 (arab dollar, Hindi text)": only the figure is printed so, the rest is what the gatherer made of it.
_GLOSS = re.compile(r" \([^)]*\btext\)$")
_CONDITION = re.compile(r" (?P<condition>if .+)$")
# Another currency: "€40m", "R$ 117,9 milhões".
_FOREIGN: Final[Mapping[str, str]] = {"€": "EUR", "R$": "BRL"}
_AMOUNT_ELSEWHERE = re.compile(
    r"(?P<sign>€|R\$) ?(?P<number>[0-9]+(?:[.,][0-9]+)?) ?(?P<scale>m|milhões)(?![\w])"
)
_BRACKETED = re.compile(r" (?P<bracket>[(\[](?P<inner>R?\$[^)\]]+)[)\]])$")
# A dollar sign in a second, bracketed amount is the local dollar of the site's country.
_LOCAL_DOLLARS: Final[Mapping[str, str]] = {".nz": "NZD"}


def hedges(printed: str) -> tuple[Bound, bool]:
    """Return how the words before a number bound it, and whether they call it approximate."""
    lowered = printed.lower()
    bound = next((bound for words, bound in BOUNDS.items() if lowered.startswith(words)), Bound.STATED)
    return bound, lowered.startswith(APPROXIMATE)


def build_value(facts: RecordFacts, source: Source) -> Value | None:
    """Return the value of a record, with its words as evidence; None where its facts give none.

    Raises:
        ValueError: The printed words give another number than the facts.

    """
    printed = facts["value_as_printed"]
    rows = (facts["total_usd"], facts["mde_usd"], facts["other_usd"])
    if printed is None and rows == (None, None, None):
        return None
    bound, approximate = hedges(printed or "")
    condition = _CONDITION.search(printed or "")
    total = facts["total_usd"]
    dollars = _dollars(printed) if printed else None
    if printed and total is None and not _AMOUNT_ELSEWHERE.match(printed):
        total = dollars
    if dollars is not None and dollars != total:
        raise ValueError(f"{facts['id']}: {printed!r} gives {dollars}, the facts say {total}")
    foreign = _elsewhere(printed or "")
    return Value(
        total_usd=total,
        mde_usd=facts["mde_usd"],
        other_usd=facts["other_usd"],
        bound=bound,
        approximate=approximate,
        condition=condition["condition"] if condition else None,
        as_printed=_words_alone(printed),
        currency=foreign[0] if foreign else "USD",
        amount=foreign[1] if foreign else None,
        evidence=_words(printed, source, "amount" if foreign else "total_usd"),
    )


def _words(printed: str | None, source: Source, number: str) -> tuple[Evidence, ...]:
    """Return the printed words as evidence.

    None where a gloss of the gatherer stands among them, or where they stand in another text that names
    this one.
    """
    if printed is None or _GLOSS.search(printed) or source.extent is Extent.MENTION:
        return ()
    return (Evidence(source=source.id, quote=_words_alone(printed), supports=(number, "as_printed")),)


def build_conversion(facts: RecordFacts) -> tuple[Value, ...]:
    """Return the value in another currency, where the source prints it in brackets beside the dollars."""
    bracket = _BRACKETED.search(facts["value_as_printed"] or "")
    if bracket is None:
        return ()
    elsewhere = _elsewhere(bracket["inner"])
    if elsewhere is None:
        suffix = facts["source_site"][facts["source_site"].rindex(".") :]
        elsewhere = _LOCAL_DOLLARS[suffix], read_amount(bracket["inner"]).value
    currency, amount = elsewhere
    return (
        Value(scope=ValueScope.CONVERSION, currency=currency, amount=amount, as_printed=bracket["bracket"]),
    )


def _words_alone(printed: str | None) -> str | None:
    """Return the words that give the total, without a conversion in brackets and without a gloss."""
    return None if printed is None else _GLOSS.sub("", _BRACKETED.sub("", printed))


def _dollars(printed: str) -> int | None:
    """Return the dollars that the words give by the grammar of English texts, None for other languages."""
    found = find_amounts(printed)
    return found[0].value if found else None


def _elsewhere(printed: str) -> tuple[str, int] | None:
    """Return the currency and the amount of words that begin with another currency's sign."""
    match = _AMOUNT_ELSEWHERE.match(printed)
    if match is None:
        return None
    return _FOREIGN[match["sign"]], read_amount(f"${match['number'].replace(',', '.')} million").value
