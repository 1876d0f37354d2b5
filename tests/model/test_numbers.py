# SPDX-License-Identifier: MIT
"""The grammar of printed counts and amounts."""

import contextlib
import itertools
import pickle
import re
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.errors import ArgumentError, GrammarError, InvalidError
from fmsdata.model.numbers import (
    FoundCount,
    PrintedCount,
    find_amounts,
    find_counts,
    parse_amount,
    parse_count,
    read_amount,
    read_count,
    spell_count,
)

MAX = 2**53 - 1
counts = st.one_of(st.integers(0, 10_000), st.integers(0, MAX))
number_words = st.sampled_from(
    [
        "one",
        "two",
        "six",
        "ten",
        "thirty",
        "forty-",
        "hundred",
        "thousand",
        "million",
        "and",
        ",",
        "-",
        "zero",
        "(",
        ")",
        "(6)",
        "6",
        "1,000",
        "$",
        "dollars",
        "a",
        "O",
        "l",
        ".",
        "%",
        "to",
        "missiles",
        "FGM-148F",
    ]
)
jumbles = st.lists(number_words, max_size=12).flatmap(
    lambda words: st.sampled_from([" ".join(words), "".join(words)])
)
any_text = st.one_of(st.text(max_size=60), jumbles)

COUNTS = {
    "0": 0,
    "246": 246,
    "3,250": 3250,
    "3250": 3250,
    "60,000,000": 60_000_000,
    " 24 ": 24,
    "990 million": 990_000_000,
    "1.5 million": 1_500_000,
    "9,007,199,254,740,991": MAX,
    "six": 6,
    "Zero": 0,
    "two hundred forty-six": 246,
    "Four hundred and eighty-five": 485,
    "Four thousand, eight hundred and ninety-one": 4891,
    "Three-thousand two-hundred fifty": 3250,
    "one hundred thirty eight": 138,
    "one hundred and fifty thousand": 150_000,
    "twelve hundred": 1200,
    "a hundred": 100,
    "one\u00a0hundred\ntwo": 102,
    "twenty\u2011four": 24,
    "twenty\u2013four": 24,
    "two hundred forty-six (246)": 246,
    "Three-thousand two-hundred fifty (3,250)": 3250,
    "one Hundred (100)": 100,
    "Ten thousand (10,000)": 10_000,
    "thirty(30)": 30,
    "thirty-two( 32)": 32,
    "two hundred ninety-six ( 296 )": 296,
    "( 296)": 296,
    "twenty- four (24)": 24,
    "four thousand two hundred fifty- six (4,256)": 4256,
    "F ive (5)": 5,
    "s ixty-six (66)": 66,
}

NO_COUNTS = [
    ("", "expected a count such as", None),
    ("   ", "expected a count such as", None),
    ("missiles", "expected a count such as", None),
    ("246 missiles", "expected a count such as", None),
    ("up to four", "expected a count such as", None),
    ("Thirty-thirty (33)", "found 'Thirty-thirty (33)'", "cannot be read as one number"),
    ("one hundred and two hundred", "expected a count", "cannot be read as one number"),
    ("twenty-eleven", "expected a count", "cannot be read as one number"),
    ("two thousand three thousand", "expected a count", "cannot be read as one number"),
    ("twenty hundred", "expected a count", "cannot be read as one number"),
    ("one hundred hundred", "expected a count", "cannot be read as one number"),
    ("zero six", "expected a count", "cannot be read as one number"),
    ("hundred", "expected a count", "cannot be read as one number"),
    ("one hundred thirty-three (153)", "words and digits that agree", "the words say 133, the digits 153"),
    ("1,23", "found '1,23'", "a comma groups digits in threes"),
    ("12,3456", "found '12,3456'", "a comma groups digits in threes"),
    ("1234,567", "found '1234,567'", "a comma groups digits in threes"),
    ("six (6", "found 'six (6'", "the bracket must close the count"),
    ("six (6) missiles", "found", "the bracket must close the count"),
    ("246 (246)", "found", None),
    ("-5", "found '-5'", "a count has no sign"),
    ("\u22125", "found", "a count has no sign"),
    ("+5", "found '+5'", "a count has no sign"),
    ("1O0", "found '1O0'", "the letter O seems to stand for the digit 0"),
    ("l2", "found 'l2'", "the letter l seems to stand for the digit 1"),
    ("twenty (2O)", "found 'twenty (2O)'", "the letter O seems to stand for the digit 0"),
    ("007", "found '007'", None),
    ("1.5", "found '1.5'", None),
    ("1.2345678 million", "expected a count such as", None),
    ("\u0662\u0664", "expected a count such as", None),
    ("9007199254740992", "at most 9,007,199,254,740,991", None),
    ("9" * 5000, "at most 9,007,199,254,740,991", None),
    ("99,000,000 trillion", "at most 9,007,199,254,740,991", None),
]


@pytest.mark.parametrize(("text", "value"), COUNTS.items())
def test_a_count_is_read_in_every_style_that_notices_print(text: str, value: int) -> None:
    assert parse_count(text) == value
    assert read_count(text).value == value


@pytest.mark.parametrize(("text", "said", "hint"), NO_COUNTS)
def test_what_is_no_count_is_refused_saying_what_was_found_and_expected(
    text: str, said: str, hint: str | None
) -> None:
    with pytest.raises(GrammarError) as refused:
        parse_count(text)
    assert refused.value.grammar == "count"
    assert refused.value.text == text
    assert said in str(refused.value)
    assert (refused.value.hint is None) if hint is None else (hint in str(refused.value))


@pytest.mark.parametrize("value", [None, 5, b"six", ["six"]])
def test_what_is_no_text_is_an_argument_of_a_wrong_type(value: object) -> None:
    readers: list[object] = [parse_count, read_count, find_counts, parse_amount, read_amount, find_amounts]
    for reader in readers:
        assert callable(reader)
        with pytest.raises(ArgumentError, match="expected text, as str"):
            reader(value)


def test_words_and_digits_that_disagree_are_read_apart() -> None:
    count = read_count("one hundred thirty-three (153)")
    assert (count.words, count.digits, count.value, count.agrees) == (133, 153, 153, False)


def test_a_count_keeps_which_of_words_and_digits_were_printed() -> None:
    assert (read_count("six").words, read_count("six").digits) == (6, None)
    assert (read_count("6").words, read_count("6").digits) == (None, 6)
    assert read_count("six (6)").agrees
    assert read_count(" six (6)").text == " six (6)"


@pytest.mark.parametrize("text", ["Thirty-thirty (33)", "", "six (1,2)", "(six)"])
def test_reading_words_and_digits_apart_still_refuses_what_is_malformed(text: str) -> None:
    with pytest.raises(GrammarError):
        read_count(text)


def test_a_count_of_nothing_printed_is_refused() -> None:
    with pytest.raises(InvalidError, match=r"PrintedCount\.words, digits: found None"):
        PrintedCount(text="")
    with pytest.raises(InvalidError, match=r"FoundCount\.words, digits: found None"):
        FoundCount(text="", start=0, end=0)


def test_counts_and_amounts_are_frozen_and_go_through_pickle() -> None:
    for record in (read_count("six (6)"), read_amount("$6"), find_counts("six")[0], find_amounts("$6")[0]):
        assert pickle.loads(pickle.dumps(record)) == record
        assert hash(record) == hash(attrs.evolve(record))
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            record.__setattr__("text", "other")


@given(counts)
def test_what_is_spelled_is_read_back(n: int) -> None:
    words = spell_count(n)
    assert parse_count(words) == n
    assert parse_count(words.capitalize()) == n
    assert parse_count(words.replace("-", " ")) == n
    assert parse_count(f"{words} ({n:,})") == n
    assert parse_count(f"{words}({n})") == n
    assert parse_count(re.sub(r"hundred (?!\w+illion|thousand)", "hundred and ", words)) == n
    assert parse_count(words.replace("thousand ", "thousand, ").replace("million ", "million, ")) == n


@given(counts, counts)
def test_words_and_digits_agree_exactly_when_the_numbers_are_equal(a: int, b: int) -> None:
    assert read_count(f"{spell_count(a)} ({b:,})").agrees == (a == b)


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "zero"),
        (6, "six"),
        (13, "thirteen"),
        (40, "forty"),
        (99, "ninety-nine"),
        (100, "one hundred"),
        (246, "two hundred forty-six"),
        (1200, "one thousand two hundred"),
        (60_000_000, "sixty million"),
        (1_000_001, "one million one"),
    ],
)
def test_spelling_follows_the_house_style_of_notices(n: int, words: str) -> None:
    assert spell_count(n) == words


@pytest.mark.parametrize("n", [-1, MAX + 1, -(10**30), 1 << 100_000], ids=["minus", "over", "low", "huge"])
def test_spelling_refuses_what_no_record_holds(n: int) -> None:
    with pytest.raises(GrammarError, match="expected a whole number from 0 to 9,007,199,254,740,991"):
        spell_count(n)


@given(any_text)
def test_no_text_makes_a_reader_of_one_number_raise_anything_but_a_grammar_error(text: str) -> None:
    for reader in (parse_count, parse_amount):
        with contextlib.suppress(GrammarError):
            assert 0 <= reader(text) <= MAX


# --- counts in running text --------------------------------------------------------------------------------

IN_TEXT: list[tuple[str, list[tuple[str, int]]]] = [
    (
        "two hundred forty-six (246) Javelin FGM-148F missiles (includes six (6) fly-to-buy missiles)",
        [("two hundred forty-six (246)", 246), ("six (6)", 6)],
    ),
    ("246 Javelin FGM-148F missiles, including 6 fly-to-buy missiles", [("246", 246), ("6", 6)]),
    ("24 Javelin Lightweight Command Launch Units (LWCLU)", [("24", 24)]),
    (
        "seventy (70) T700-GE 701D engines (60 installed, 10 spares)",
        [("seventy (70)", 70), ("60", 60), ("10", 10)],
    ),
    ("six CH-47D with 12 (2 per helicopter) T55-GA-714A engines", [("six", 6), ("12", 12), ("2", 2)]),
    ("6,000 to 8,000 persons", [("6,000", 6000), ("8,000", 8000)]),
    ("five to eight U.S. Government representatives", [("five", 5), ("eight", 8)]),
    ("six U.S. Government and four contractor representatives", [("six", 6), ("four", 4)]),
    ("Approximately 990 million gallons", [("990 million", 990_000_000)]),
    ("1.5 million gallons, not 1.5 tons", [("1.5 million", 1_500_000)]),
    ("one hundred and two hundred rifles", [("one hundred", 100), ("two hundred", 200)]),
    ("one hundred and two hundred six", [("one hundred", 100), ("two hundred six", 206)]),
    ("one two-seat aircraft", [("one", 1)]),
    ("one twenty (20) mm gun", [("one", 1), ("twenty (20)", 20)]),
    ("Three-thousand two-hundred fifty (3,250) JLTVs", [("Three-thousand two-hundred fifty (3,250)", 3250)]),
    ("twenty-\n four (24) launchers", [("twenty-\n four (24)", 24)]),
    ("F ive (5) kits", [("F ive (5)", 5)]),
    ("(246) missiles", [("246", 246)]),
    ("It's even better", []),
    ("MIDS JTRS (5), section (1) and MIDS ( 296)", []),
    ("FGM-148F AN/SPY-6(V)1 ALR-67(V)3 M1A2 36(b)(1) CH-47F F-16 M270A1 RT-1987 24-22", []),
    ("MK 54 MOD 0, Block 70/72, Mode 4/5, Link 16, section 36", []),
    ("AN/APX- 123A, C- 130, APX- 123", []),
    ("155mm .50 caliber 2.75-inch 100% 06:29 120-mm 1,23 28th 5'", []),
    ("a five-year package, the twenty-first, a two-seat trainer", []),
    ("several hundred missiles", []),
    ("worth $75 million, $14,000,000, €40 million, A$30, six million dollars, 52 million dollars", []),
    ("60 CAD/PAD items", [("60", 60)]),
    ("January 12, 2024", [("12", 12), ("2024", 2024)]),
    ("99999999999999999999", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "found"), IN_TEXT)
def test_counts_are_found_in_running_text_and_not_in_designations(
    text: str, found: list[tuple[str, int]]
) -> None:
    counts = find_counts(text)
    assert [(count.text, count.value) for count in counts] == found
    assert all(count.agrees and not count.malformed for count in counts)


@pytest.mark.parametrize(
    ("text", "printed", "words", "digits", "malformed"),
    [
        ("one hundred thirty-three (153) tanks", "one hundred thirty-three (153)", 133, 153, False),
        ("buy Thirty-thirty (33) tanks", "Thirty-thirty (33)", None, 33, True),
        ("twenty thirty (33) tanks", "twenty thirty (33)", None, 33, True),
        ("several hundred (300) tanks", "hundred (300)", None, 300, True),
        ("six (1,2) tanks", "six (1,2)", 6, None, True),
    ],
)
def test_number_words_that_do_not_fit_their_bracket_are_marked(
    text: str, printed: str, words: int | None, digits: int | None, malformed: bool
) -> None:
    (count,) = find_counts(text)
    assert (count.text, count.words, count.digits, count.malformed) == (printed, words, digits, malformed)
    assert not count.agrees


def test_words_and_bracket_that_are_both_unreadable_are_no_count() -> None:
    assert find_counts("thirty-thirty (3,3) tanks") == ()


@given(any_text)
def test_what_is_found_stands_where_it_is_said_to_stand_in_order(text: str) -> None:
    for found in (find_counts(text), find_amounts(text)):
        spans = [(item.start, item.end) for item in found]
        assert spans == sorted(spans)
        assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))
        for item in found:
            assert text[item.start : item.end] == item.text != ""
            assert 0 <= item.value <= MAX


@given(st.lists(counts, min_size=1, max_size=5), st.sampled_from(["{w} ({n:,})", "{n:,}", "{n}", "{w}"]))
def test_every_count_of_a_list_is_found(values: list[int], style: str) -> None:
    text = "; ".join(style.format(w=spell_count(n), n=n) + " FGM-148F missiles" for n in values)
    assert [count.value for count in find_counts(text)] == values


# --- amounts -----------------------------------------------------------------------------------------------

AMOUNTS: list[tuple[str, int, int, str | None, str | None]] = [
    ("$75 million", 75_000_000, 1_000_000, None, "million"),
    ("$75M", 75_000_000, 1_000_000, None, "million"),
    ("$75Mln", 75_000_000, 1_000_000, None, "million"),
    ("$260 Mln", 260_000_000, 1_000_000, None, "million"),
    ("$75-million", 75_000_000, 1_000_000, None, "million"),
    ("$1.1B", 1_100_000_000, 100_000_000, None, "billion"),
    ("$23.11bn", 23_110_000_000, 10_000_000, None, "billion"),
    ("$500K", 500_000, 1_000, None, "thousand"),
    ("$.9 billion", 900_000_000, 100_000_000, None, "billion"),
    ("$0.63 billion", 630_000_000, 10_000_000, None, "billion"),
    ("$60.18 million", 60_180_000, 10_000, None, "million"),
    ("$82.50 million", 82_500_000, 10_000, None, "million"),
    ("$2.403 billion", 2_403_000_000, 1_000_000, None, "billion"),
    ("$3.0 billion", 3_000_000_000, 100_000_000, None, "billion"),
    ("$1." + "0" * 5000 + " million", 1_000_000, 1, None, "million"),
    ("$1.000000000 million", 1_000_000, 1, None, "million"),
    ("$ 0", 0, 1, None, None),
    ("$0", 0, 1, None, None),
    ("$0 million.", 0, 1_000_000, None, "million"),
    ("$ 0 million", 0, 1_000_000, None, "million"),
    ("$300  million.", 300_000_000, 1_000_000, None, "million"),
    ("52 million", 52_000_000, 1_000_000, None, "million"),
    ("$14,000,000", 14_000_000, 1, None, None),
    ("$14,000,000.00", 14_000_000, 1, None, None),
    ("US$ 46 million", 46_000_000, 1_000_000, None, "million"),
    ("U.S. $5 million", 5_000_000, 1_000_000, None, "million"),
    ("USD 147.5 million", 147_500_000, 100_000, None, "million"),
    ("5 million U.S. dollars", 5_000_000, 1_000_000, None, "million"),
    ("up to $80 million", 80_000_000, 1_000_000, "up to", "million"),
    ("Up  to\n$80 million", 80_000_000, 1_000_000, "Up to", "million"),
    ("approximately $260 million", 260_000_000, 1_000_000, "approximately", "million"),
    ("worth approximately $3 billion", 3_000_000_000, 1_000_000_000, "worth approximately", "billion"),
    ("as much as $30 million", 30_000_000, 1_000_000, "as much as", "million"),
    ("not to exceed $39.2 million", 39_200_000, 100_000, "not to exceed", "million"),
    ("an estimated $5 million", 5_000_000, 1_000_000, "an estimated", "million"),
    ("about seventy-five million dollars", 75_000_000, 1_000_000, "about", "million"),
    ("seventy-five million dollars", 75_000_000, 1_000_000, None, "million"),
    ("Two hundred million", 200_000_000, 1_000_000, None, "million"),
    ("six hundred dollars", 600, 1, None, None),
]

FOREIGN = "only U.S. dollars are read"
NO_AMOUNTS: list[tuple[str, str | None]] = [
    ("", "there is no number in it"),
    ("$", "there is no number in it"),
    ("a great deal", "there is no number in it"),
    ("six", None),
    ("$1.50", "no fraction of a dollar"),
    ("$1.0000001 million", "no fraction of a dollar"),
    ("$1." + "1" * 5000, "no fraction of a dollar"),
    ("$1234,567", "a comma groups thousands in threes"),
    ("$l.5 billion", "the letter l seems to stand for the digit 1"),
    ("$1O million", "the letter O seems to stand for the digit 0"),
    ("€40m", FOREIGN),
    ("£5 million", FOREIGN),
    ("40 million euros", FOREIGN),
    ("A$30 million", FOREIGN),
    ("EUR 30 million", FOREIGN),
    ("$30 million AUD", FOREIGN),
    ("$30 million Canadian dollars", FOREIGN),
    ("$75 million to $80 million", "a range holds two amounts"),
    ("$75-80 million", "a range holds two amounts"),
    ("US$ 22,7 million", "a comma groups thousands in threes"),
    ("$106.5 million ($173 million)", None),
    ("$3 billion if all options were exercised", None),
    ("-$5 million", None),
    ("$5 million..", None),
]


@pytest.mark.parametrize(("text", "value", "step", "hedge", "scale"), AMOUNTS)
def test_an_amount_is_read_with_its_precision_and_its_hedge(
    text: str, value: int, step: int, hedge: str | None, scale: str | None
) -> None:
    amount = read_amount(text)
    assert (amount.value, amount.step, amount.hedge, amount.scale) == (value, step, hedge, scale)
    assert amount.text == text
    assert parse_amount(text) == value


@pytest.mark.parametrize(("text", "hint"), NO_AMOUNTS)
def test_what_is_no_amount_of_whole_dollars_is_refused_with_a_hint(text: str, hint: str | None) -> None:
    with pytest.raises(GrammarError) as refused:
        parse_amount(text)
    assert refused.value.grammar == "amount"
    assert refused.value.text == text
    assert "expected an amount of U.S. dollars such as" in str(refused.value)
    assert (refused.value.hint is None) if hint is None else (hint in str(refused.value))


@pytest.mark.parametrize("text", ["$9,007,199,254,740,992", "$9008 trillion", "$" + "1" * 5000])
def test_an_amount_that_no_record_holds_is_refused(text: str) -> None:
    with pytest.raises(GrammarError, match="expected at most 9,007,199,254,740,991 dollars"):
        parse_amount(text)


@given(st.integers(0, MAX))
def test_whole_dollars_are_read_back_exactly(n: int) -> None:
    assert parse_amount(f"${n:,}") == n
    assert parse_amount(f"up to ${n}") == n
    assert parse_amount(f"{spell_count(n)} dollars") == n


@given(st.integers(0, 10**6), st.integers(0, 6), st.sampled_from([("million", 6), ("B", 9), (" billion", 9)]))
def test_a_scaled_amount_is_exact_decimal_arithmetic(
    digits: int, places: int, scale: tuple[str, int]
) -> None:
    word, power = scale
    printed = f"{Decimal(digits).scaleb(-places):f}"
    amount = read_amount(f"${printed}{word}")
    assert Decimal(amount.value) == Decimal(printed).scaleb(power)
    assert amount.step == 10 ** (power - places)
    assert amount.value % amount.step == 0


MONEY_IN_TEXT: list[tuple[str, list[tuple[str, int, str | None]]]] = [
    ("an estimated value of $75 million.", [("$75 million", 75_000_000, None)]),
    ("Approves $75M Sale of Javelin Missiles", [("$75M", 75_000_000, None)]),
    (
        "valued at $8.50 billion, of which MDE constituted up to US$3.35 billion",
        [("$8.50 billion", 8_500_000_000, "valued at"), ("US$3.35 billion", 3_350_000_000, "up to")],
    ),
    ("($0 in MDE) and $14,000,000.", [("$0", 0, None), ("$14,000,000", 14_000_000, None)]),
    ("about  seventy-five million dollars", [("seventy-five million dollars", 75_000_000, "about")]),
    ("52 million dollars, 52 million gallons", [("52 million dollars", 52_000_000, None)]),
    ("a $75-million-dollar sale", [("$75-million-dollar", 75_000_000, None)]),
    ("$75 million to $80 million", [("$75 million", 75_000_000, None), ("$80 million", 80_000_000, None)]),
    ("$75 to $80 million", [("$80 million", 80_000_000, None)]),
    ("$75-80 million", []),
    ("A$30 million, NT$5, €40 million, $5 million AUD, 5 million euros", []),
    ("$4.50 per gallon, $l.5 billion, $5x, $1,5, $1.2.3", []),
    ("246 missiles for five years", []),
    ("$60 million CAD/PAD items", [("$60 million", 60_000_000, None)]),
    ("", []),
]


@pytest.mark.parametrize(("text", "found"), MONEY_IN_TEXT)
def test_amounts_are_found_in_running_text(text: str, found: list[tuple[str, int, str | None]]) -> None:
    assert [(amount.text, amount.value, amount.hedge) for amount in find_amounts(text)] == found


@given(st.lists(st.integers(0, MAX), max_size=4), st.lists(st.integers(0, MAX), max_size=4))
def test_money_is_never_found_as_a_count(dollars: list[int], missiles: list[int]) -> None:
    text = "; ".join([*(f"${n:,} in all" for n in dollars), *(f"{n:,} missiles" for n in missiles)])
    assert [amount.value for amount in find_amounts(text)] == dollars
    assert [count.value for count in find_counts(text)] == missiles


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("($0 in MDE)", 0),
        ("($80.1 million in Major Defense Equipment)", 80_100_000),
        ("$0 in MDE", 0),
        ("(up to $75 million)", 75_000_000),
    ],
)
def test_an_amount_may_stand_in_brackets_and_name_its_row(printed: str, value: int) -> None:
    assert parse_amount(printed) == value


@pytest.mark.parametrize("printed", ["($0", "$0)", "()", "(in MDE)", "$0 in cash"])
def test_what_is_more_or_less_than_an_amount_in_brackets_is_refused(printed: str) -> None:
    with pytest.raises(GrammarError):
        parse_amount(printed)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("one hundred, and one", 101),
        ("one hundred, one", 101),
        ("two thousand, three hundred, and five", 2_305),
        ("one hundred, and one (101)", 101),
    ],
)
def test_a_comma_may_stand_after_hundred_as_after_thousand(printed: str, value: int) -> None:
    assert parse_count(printed) == value


@pytest.mark.parametrize("printed", ["one hundred, two hundred", "one, hundred", "twenty, one"])
def test_a_comma_joins_no_two_numbers(printed: str) -> None:
    with pytest.raises(GrammarError):
        parse_count(printed)


def test_in_running_text_a_comma_after_hundred_parts_two_numbers_unless_digits_say_otherwise() -> None:
    def values(text: str) -> list[int]:
        return [found.value for found in find_counts(text)]

    assert values("one hundred, five of them spares") == [100, 5]
    assert values("one hundred, and one (101) missiles") == [101]
    assert values("one hundred, and five (5) spares") == [100, 5]
