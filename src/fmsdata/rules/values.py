# SPDX-License-Identifier: MIT
"""Rules 202 to 205, 211, 213, 214: one value, and the words that print it."""

import itertools
from collections.abc import Iterable, Iterator
from typing import Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model import _spans
from fmsdata.model._spans import Span
from fmsdata.model.notifications import Notification
from fmsdata.model.values import Value
from fmsdata.model.words import EvidenceRole, Scope, ValueScope
from fmsdata.rules._examples import notice
from fmsdata.rules._families import VALUES
from fmsdata.rules._index import Index
from fmsdata.rules._money import foreign_amounts, misread
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit
from fmsdata.rules.quantities import printed_span

ROWS: Final = (
    ("total_usd", "as_printed"),
    ("mde_usd", "mde_as_printed"),
    ("other_usd", "other_as_printed"),
)
"""Each row of a value, and the field with the words that print it."""

_SCALES: Final = (10**3, 10**6, 10**9)

PRINTED: Final = View(Value, lambda value: value.as_printed or value.mde_as_printed or value.other_as_printed)


def row_that_follows(value: Value) -> str | None:
    """Return the one row without words of its own that is worked out from the two others, or None."""
    total, mde, other = value.total_usd, value.mde_usd, value.other_usd
    if not total or not mde or not other or mde + other != total:
        return None
    unprinted = [at for at, words in ROWS if not getattr(value, words)]
    return unprinted[0] if len(unprinted) == 1 else None


def printed_step(dollars: int, printed: str | None, index: Index) -> int:
    """Return one unit of the last printed place; without words, of the last place that is not zero."""
    return _spans.printed_step(dollars, index.numbers.money(printed or ""))


def _guessed_scale(dollars: int, printed: tuple[int, ...]) -> int | None:
    """Return the printed number that an amount is a thousand, a million or a billion times, or None."""
    return next((one for one in printed if one and any(one * scale == dollars for scale in _SCALES)), None)


@VALUES.rule(
    "FMS202",
    "amount-not-as-printed",
    Severity.ERROR,
    over=PRINTED,
    why="The dollars are those that the words give, no more exact and no less.",
    fix="Take the amount from the words, or the words from the text.",
    ignore="Never for a text in U.S. dollars.",
    basis="22 U.S.C. 2776(b)(1), item (ii). Public texts print '$.9 billion', '$60.18 million' and '$ 0'.",
    failing=lambda: Value(total_usd=57_000_000, as_printed="$75 million"),
    mended=lambda: Value(total_usd=75_000_000, as_printed="$75 million"),
)
def amount_not_as_printed(node: Node[Value], index: Index) -> Iterable[Hit]:
    """Every amount is among those that its printed words give, if they give any, and in the same currency."""
    value = node.record
    hits: tuple[Hit, ...] = NOTHING
    for at, words in ROWS:
        dollars: int | None = getattr(value, at)
        printed: str | None = getattr(value, words)
        if dollars is None or printed is None:
            continue
        if index.numbers.say_dollars(printed, abs(dollars)):
            continue
        amounts = tuple(amount.value for amount in index.numbers.money(printed))
        if not amounts:
            hits += _in_another_currency(dollars, at, printed)
            continue
        if abs(dollars) in amounts or _guessed_scale(abs(dollars), amounts):
            continue
        hit = Hit(
            f"${dollars:,} does not stand in {brief(printed)}",
            at,
            expected=" or ".join(f"${amount:,}" for amount in amounts),
            actual=f"${dollars:,}",
            hint="take the printed amount, or copy the words again",
        )
        hits = (*hits, hit)
    if value.amount is not None and value.as_printed is not None:
        hits += tuple(_foreign_not_as_printed(value, value.amount, value.as_printed, index))
    return hits


def _in_another_currency(dollars: int, at: str, printed: str) -> tuple[Hit, ...]:
    """Return what is to be said of dollars whose words give an amount in another currency only."""
    found = foreign_amounts(printed)
    if not found:
        return NOTHING
    amount = f"`currency` {found[0].currency!r} and `amount` {found[0].value}"
    return (
        Hit(
            f"{brief(printed)} is an amount in {found[0].currency}, and is recorded as ${dollars:,}",
            at,
            expected="no dollars",
            actual=f"${dollars:,}",
            hint=f"nothing is converted: leave `{at}` out"
            + (f", and give {amount}" if at == "total_usd" else ""),
        ),
    )


def _foreign_not_as_printed(value: Value, amount: int, printed: str, index: Index) -> Iterator[Hit]:
    found = foreign_amounts(printed)
    # A bare dollar sign may be that of any dollar: '($173 million)' in New Zealand.
    known = {one.value for one in found}.union(one.value for one in index.numbers.money(printed))
    currencies = {one.currency for one in found if one.value == amount}
    if known and amount not in known:
        yield Hit(
            f"{amount:,} {value.currency} does not stand in {brief(printed)}",
            "amount",
            expected=" or ".join(f"{one:,}" for one in sorted(known)),
            actual=f"{amount:,}",
            hint="take the printed amount, or copy the words again",
        )
    elif currencies and value.currency not in currencies:
        yield Hit(
            f"{brief(printed)} is no amount in {value.currency}",
            "currency",
            expected=" or ".join(sorted(currencies)),
            actual=value.currency,
            hint="take the currency that is printed",
        )


@VALUES.rule(
    "FMS203",
    "amount-words-disagree-with-digits",
    Severity.ERROR,
    over=PRINTED,
    why="An amount that is printed in words and in digits and differs is wrong once.",
    fix="Compare with the other texts of the notice. Keep the words as printed, and say in a note which "
    "amount was taken.",
    ignore="Where the source itself prints two amounts: lower the severity for such data, or ignore the "
    "rule.",
    basis="Number words with the digits behind them in brackets are the printed form of amounts in letters "
    "of offer.",
    failing=lambda: Value(total_usd=75_000_000, as_printed="seventy million dollars ($75,000,000)"),
    mended=lambda: Value(total_usd=75_000_000, as_printed="seventy-five million dollars ($75,000,000)"),
)
def amount_words_disagree_with_digits(node: Node[Value], index: Index) -> Iterable[Hit]:
    """An amount in words and the amount in digits in the bracket behind it are the same."""
    hits: tuple[Hit, ...] = NOTHING
    for _, words in ROWS:
        printed: str | None = getattr(node.record, words)
        if printed is not None and "(" in printed:
            hits += tuple(_unlike(printed, words, index))
    return hits


def _unlike(printed: str, words: str, index: Index) -> Iterator[Hit]:
    for before, after in itertools.pairwise(index.numbers.amounts(printed)):
        between, behind = printed[before.end : after.start].strip(), printed[after.end :].lstrip()
        # "$106.5 million ($173 million)" are two currencies, and "($0 in MDE)" is another amount.
        in_words = not any(character.isdigit() for character in before.text)
        if between == "(" and behind[:1] == ")" and in_words and before.value != after.value:
            yield Hit(
                f"the words say ${before.value:,}, the digits ${after.value:,}",
                words,
                expected=before.text,
                actual=after.text,
                hint="if the text prints it so, say in a note which of the two was taken",
            )


@VALUES.rule(
    "FMS204",
    "scale-guessed",
    Severity.ERROR,
    over=PRINTED,
    why="'$75' may be meant as millions; but whoever supplies the word has decided what the source did not "
    "say. A slip in the scale is a slip by a factor of a thousand.",
    fix="Leave the amount out and keep the words; say in a note what they may mean.",
    ignore="When the scale stands at the head of the table: then print it with the amount.",
    basis="22 U.S.C. 2776(b)(1), item (ii), prints each amount with its scale. In `us-fms-notices`, one news "
    "text prints $30 billion for a notice of $30 million.",
    failing=lambda: Value(total_usd=75_000_000, as_printed="$75"),
    mended=lambda: Value(as_printed="$75"),
)
def scale_guessed(node: Node[Value], index: Index) -> Iterable[Hit]:
    """An amount is not a thousand, a million or a billion times the printed one."""
    hits: tuple[Hit, ...] = NOTHING
    for at, words in ROWS:
        dollars: int | None = getattr(node.record, at)
        printed: str | None = getattr(node.record, words)
        if not dollars or printed is None or index.numbers.say_dollars(printed, abs(dollars)):
            continue
        amounts = tuple(amount.value for amount in index.numbers.money(printed))
        one = None if abs(dollars) in amounts else _guessed_scale(abs(dollars), amounts)
        if one is not None:
            hit = Hit(
                f"{brief(printed)} is ${one:,}, not ${dollars:,}",
                at,
                expected=f"${one:,}, or nothing",
                actual=f"${dollars:,}",
                hint="leave the amount out, and say in a note what is meant; see FMS202, the wider rule",
            )
            hits = (*hits, hit)
    return hits


@VALUES.rule(
    "FMS205",
    "headline-amount-disagrees",
    Severity.WARNING,
    over=View(
        Notification,
        lambda notice: notice.title and notice.value is not None and notice.value.total_usd is not None,
    ),
    why="The headline and the body of a notice state one value twice.",
    fix="Compare both with the text; keep each as printed, and say in a note where they differ.",
    ignore="When the headline tells of several notices.",
    basis="Headlines round: '$75M' stands above '$75 million', '$1.1B' above '$1.14 billion'.",
    failing=lambda: notice(title="$57M sale to Kosovo", value=Value(total_usd=75_000_000)),
    mended=lambda: notice(title="$75M sale to Kosovo", value=Value(total_usd=75_000_000)),
)
def headline_amount_disagrees(node: Node[Notification], index: Index) -> Iterable[Hit]:
    """An amount in the headline of a notice is one of its amounts, rounded to what the headline prints."""
    title = node.record.title or ""
    found = index.numbers.amounts(title) if "$" in title or "ollar" in title else ()
    if not found:
        return NOTHING
    values = (node.record.value, *node.record.other_values)
    stated = [
        amount
        for value in values
        if value is not None
        for amount in (value.total_usd, value.mde_usd, value.other_usd)
        if amount is not None
    ]
    return tuple(
        Hit(
            f"the headline says ${one.value:,}, the notice does not",
            "title",
            expected=" or ".join(f"${amount:,}" for amount in stated),
            actual=one.text,
            hint="keep both as printed; an amount of more than the notice belongs to `other_values`",
        )
        for one in found
        if not any(printed_span(title, one, one.step).meets(Span(amount, amount)) for amount in stated)
    )


@VALUES.rule(
    "FMS211",
    "value-of-something-else",
    Severity.WARNING,
    over=View(Notification, lambda notice: notice.value is not None or notice.other_values),
    why="Sums over notices add `value`: a package, an increase or an earlier case among them counts twice "
    "or too much.",
    fix="Keep the value of the notice in `value`, and every other amount in `other_values` with its scope. "
    "The value of a package is the value of a record with the scope `package`.",
    ignore="Never.",
    basis="22 U.S.C. 2776(b)(5): Transmittal No. 26-1C prints the amounts of the sale that it amends, of two "
    "changes and of the whole. The first and the largest amount of a text may both be another's.",
    failing=lambda: notice(value=Value(total_usd=5_000_000_000, scope=ValueScope.PACKAGE)),
    mended=lambda: notice(other_values=(Value(total_usd=5_000_000_000, scope=ValueScope.PACKAGE),)),
)
def value_of_something_else(node: Node[Notification], _: Index) -> Iterable[Hit]:
    """The value of a notice has the scope of the notice, or of the package that the record tells of."""
    own = node.record.value
    if not node.record.other_values and own is not None and own.scope is ValueScope.NOTICE:
        return NOTHING
    return tuple(_misplaced(node))


def _misplaced(node: Node[Notification]) -> Iterator[Hit]:
    fitting = {ValueScope.NOTICE}
    if node.record.scope is Scope.PACKAGE:
        fitting.add(ValueScope.PACKAGE)
    value = node.record.value
    if value is not None and value.scope not in fitting:
        yield Hit(
            f"the value has the scope {value.scope.value}",
            "value/scope",
            expected=" or ".join(sorted(scope.value for scope in fitting)),
            actual=value.scope.value,
            hint="move it to `other_values`; `value` is that of the notice, or None",
        )
    for position, other in enumerate(node.record.other_values):
        if value is not None and other.scope is ValueScope.NOTICE:
            yield Hit(
                "a second value has the scope of the notice",
                f"other_values/{position}/scope",
                expected="another scope, or evidence that contradicts the value",
                actual=other.scope.value,
            )


def _may_be_misread(value: Value) -> bool:
    for text in (value.as_printed, value.mde_as_printed, value.other_as_printed):
        if text is not None and misread(text) is not None:
            return True
    return any(one.quote is not None and misread(one.quote) is not None for one in value.evidence)


@VALUES.rule(
    "FMS213",
    "amount-malformed",
    Severity.WARNING,
    over=View(Value, _may_be_misread),
    why="A letter among the digits of an amount is a slip of a scanner, and what it stands for is a guess. "
    "The grammar of amounts refuses it; rules that compare it read l and I as 1, and O as 0.",
    fix="Nothing is to be mended in the record if the text prints it so. Compare the amount with another "
    "text of the notice.",
    ignore="When the amount was confirmed elsewhere.",
    basis="A Congressional Record text prints '$l.5 billion', with the letter l for the digit 1.",
    failing=lambda: Value(total_usd=1_500_000_000, as_printed="$l.5 billion"),
    mended=lambda: Value(total_usd=1_500_000_000, as_printed="$1.5 billion"),
)
def amount_malformed(node: Node[Value], _: Index) -> Iterator[Hit]:
    """No letter stands among the digits of an amount, in the printed words or in a quote."""
    value = node.record
    texts = [(words, getattr(value, words)) for _, words in ROWS]
    texts += [
        (f"evidence/{at}/quote", one.quote)
        for at, one in enumerate(value.evidence)
        if one.role is EvidenceRole.SUPPORTS
    ]
    told: set[str] = set()
    for at, text in texts:
        found = None if text is None else misread(text)
        if found is not None and found.printed not in told:
            told.add(found.printed)
            yield Hit(
                f"a letter stands among the digits of {brief(found.printed)}",
                at,
                expected=found.meant,
                actual=found.printed,
                hint=f"it is read as {found.meant}; see whether another text of the notice says so",
            )


@VALUES.rule(
    "FMS214",
    "value-says-nothing",
    Severity.INFO,
    over=View(
        Value, lambda value: value.total_usd is None and value.as_printed is None and value.amount is None
    ),
    why="A value without an amount or words is kept as if the text gave one, and counts as known in every "
    "table of what is known.",
    fix="Leave the value out: None says that the text states none. A value that is classified is `withheld`.",
    ignore="While a record is being filled in.",
    basis="22 U.S.C. 2776(b)(1) asks for the dollar amount and lets it be classified: unknown, withheld and "
    "zero differ. Transmittal No. 13-06 prints a zero.",
    failing=lambda: Value(condition="if all options are exercised"),
    mended=lambda: Value(withheld=True),
)
def value_says_nothing(node: Node[Value], _: Index) -> Iterable[Hit]:
    """A value has an amount, the words of one, or says that it is withheld."""
    value = node.record
    rows = (value.mde_usd, value.other_usd, value.mde_as_printed, value.other_as_printed)
    if value.withheld or any(row is not None for row in rows):
        return NOTHING
    quotes = [one.quote for one in value.evidence if one.quote is not None]
    hint = f"record what {brief(quotes[0])} says" if quotes else "leave it out, or set `withheld`"
    return (Hit("the value has no amount and no words", expected="an amount", hint=hint),)
