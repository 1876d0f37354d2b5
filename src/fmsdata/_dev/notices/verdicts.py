# SPDX-License-Identifier: MIT
"""What each rule's findings on the notices are: a true disagreement that is kept, or a fault, and whose."""

from collections.abc import Mapping
from typing import Final

VERDICTS: Final[Mapping[str, str]] = {
    "FMS117": "A real disagreement. The notice is for 13,981 cartridges; one news article prints 13,000 and does not "
    "say that it rounds. Both are kept as printed.",
    "FMS206": "A real disagreement. One copy of a report prints $30 billion for a notice of $30 million, an error of "
    "the outlet by a factor of 1,000. It is kept as printed.",
    "FMS207": "Correct, and not a fault: both sales are below the amounts for a sale as a whole. The notice may rest on "
    "another threshold of the statute, or may have been sent without need.",
    "FMS409": "Correct. The later notice names the one that it amends, which is not in the dataset.",
    "FMS501": "Correct, and not a fault: these are makers' names and designations, which follow no known system.",
    "FMS807": "Not a fault here: all three rows of the table were gathered, but the words of only two. "
    "Because of this notice, the severity of the rule was lowered to info.",
    "FMS812": "Correct. The pages have no date, or one that may not be the date of publication; that one is in "
    "`dated`.",
    "FMS813": "Real disagreements, each within one text: a headline or a web address rounds or misprints what the text "
    "says, or two paragraphs give two numbers. The fuller statement is recorded; the other is kept as evidence that "
    "contradicts it. See the table below.",
}
"""By the code of a rule: what its findings on this dataset are, and what was done about them."""

MENDED: Final[tuple[tuple[str, str], ...]] = (
    (
        "—",
        "The parts 32 and 8 of forty F-16, and 25 upgrade kits for the F-15I, were recorded under a text that does not "
        "state them. They are now records of their own, under the outlet that states them.",
    ),
    (
        "—",
        "“44 (earlier order)” and “1.673 (arab dollar, Hindi text)” were recorded as printed. The words in "
        "brackets are a remark of the person who gathered them; now only the figures are recorded as printed.",
    ),
    (
        "—",
        "In 24 records the only thing sold was marked as an extra, because no line of it has a count: a retrofit of "
        "$5.3 billion, support of the C-17, fuses. They are now main lines that name what they serve, so that a "
        "search for the C-17 finds them.",
    ),
    (
        "FMS108",
        "The notice prints “300 (2 purchases of … 150 each)”. The rule did not know that a number can count the "
        "recorded parts; it does now.",
    ),
    (
        "FMS203",
        "The value “$106.5 million ($173 million)” held two amounts of different currencies. The amount "
        "in brackets is now a value of its own, with the scope `conversion`, in New Zealand dollars.",
    ),
    (
        "FMS302",
        "A release of 6 February was named as the source of a resolution of 12 February. The resolution is now a source "
        "of its own, which is known only because another text names it.",
    ),
    (
        "FMS501",
        "Abbreviations without a figure (CLU, AEGIS, TOW) were recorded as designations. They are names; the printed "
        "form is in `designation_as_printed`.",
    ),
    (
        "FMS709",
        "Two lawmakers who released their hold were recorded as approving the sale. `ActKind.RELEASE` now says "
        "what they did.",
    ),
    (
        "FMS710",
        "A stance named the approval as its target in a record that has no such step. A step is now named only where "
        "the record has it.",
    ),
    (
        "FMS801",
        "The records had no evidence. Each now names its source, and quotes the printed words of values and counts "
        "where they were read.",
    ),
    (
        "FMS805",
        "The words that give a count were also quoted for sub-counts that are printed elsewhere. They are now "
        "quoted only where they give all numbers of the line.",
    ),
)
"""Findings that were faults of the encoding, and how each was corrected."""

LEARNED: Final[tuple[tuple[str, str], ...]] = (
    ("`Source.site`", "Texts are found on sites that did not publish them: copies, mirrors, forums."),
    (
        "`Source.dated`",
        "A page has a date that may not be that of publication; a copy has none, although the text was published "
        "on a known day.",
    ),
    (
        "`Item.designation_as_printed`",
        "“MK 54 MOD 0”, “T-55-GA-714A”, “M1147 and/or M830A1”: the normal form loses how it was printed.",
    ),
    (
        "`Item.ancillary`",
        "A third of the lines are extras: “also included: spare parts, publications, training”. Counting them with "
        "the main lines gives a wrong picture; only official prints separate them by a heading.",
    ),
    (
        "`Item.restated`",
        "An enhancement repeats sixty helicopters that were notified years before; a combined notice lists the "
        "missiles of an earlier case. Without a mark, a program counts them twice.",
    ),
    (
        "`QuantityKind.UNSTATED`",
        "“precision guided munitions”: the text gives no number, but says what would be counted.",
    ),
    ("`ValueScope.CONVERSION`", "An outlet prints the dollars and, in brackets, its own currency."),
    (
        "`Contractor.places_as_printed`",
        "“Waltham, MA; Huntsville, AL” beside “Orlando, FL, and Tucson, AZ”: two places "
        "each, joined by different words.",
    ),
    (
        "`Notification.representatives_as_printed`",
        "“up to fifteen USG and up to fifteen contractor representatives” is one sentence with two counts.",
    ),
    (
        "`Notification.positions`",
        "One text reports several notices and several people. The source alone does not show which positions were "
        "reported with which notice, or in which order.",
    ),
    (
        "`Notification.cut_off`",
        "A copy breaks off before the purchaser, an extract lost its list. The full text does state them, but None "
        "would mean that it does not.",
    ),
    (
        "`Stance.holder_as_printed`, `Act.actors_as_printed`",
        "“Rep. Meeks and Sen. Cardin” is one printed form for two actors.",
    ),
    (
        "`Stance.as_reported`, `Act.as_reported`",
        "One word for a position says less than the sentence that reports it.",
    ),
    ("`ActKind.RELEASE`", "Lawmakers place holds and lift them; lifting a hold does not approve the sale."),
)
"""What the model could not say before these notices, and the case that showed it."""
