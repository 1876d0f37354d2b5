# SPDX-License-Identifier: MIT
"""What each rule's findings on the notices are: a true disagreement that is kept, or a fault, and whose."""

from collections.abc import Mapping
from typing import Final

VERDICTS: Final[Mapping[str, str]] = {
    "FMS117": "A true disagreement. The notice is of 13,981 cartridges; one news text rounds it down to 13,000 "
    "and says nothing of rounding. Both are kept as printed.",
    "FMS206": "A true disagreement. One copy of a report prints $30 billion for a notice of $30 million: a slip "
    "of the outlet by a factor of 1,000, kept as printed.",
    "FMS207": "True, and no fault: both sales stay below the amounts for the sale as a whole. The certification "
    "may rest on another limb of the statute, or the notice was sent without need.",
    "FMS409": "True. The notice that is amended was not gathered; the later one names it.",
    "FMS501": "True, and no fault: names and designations of makers, which follow no decodable system.",
    "FMS807": "A suspicion, and here no fault: the facts give all three rows of the table, and the words of two. "
    "The rule was a warning before these notices and is a remark now.",
    "FMS812": "True. The pages bear no date, or only one of which nobody knows that it is that of publication; "
    "the date that a page bears stands in `dated`.",
}
"""By the code of a rule: what its findings on this dataset are, and what was done about them."""

MENDED: Final[tuple[tuple[str, str], ...]] = (
    (
        "FMS108",
        "The notice prints “300 (2 purchases of … 150 each)”; the rule did not know that a number may count "
        "the parts that are recorded. It does now.",
    ),
    (
        "FMS203",
        "The value “$106.5 million ($173 million)” held two amounts of different currencies. The bracket is "
        "now a value of its own, of the scope `conversion`, in New Zealand dollars.",
    ),
    (
        "FMS302",
        "A resolution of 12 February was cited to a release of 6 February. It is now a source of its own, "
        "known only because another text names it.",
    ),
    (
        "FMS501",
        "Abbreviations without a figure (CLU, AEGIS, TOW) stood as designations. They are names: what is "
        "printed stays in `designation_as_printed`.",
    ),
    (
        "FMS709",
        "Two lawmakers who released their hold stood as approvers of the sale. `ActKind.RELEASE` says it.",
    ),
    (
        "FMS710",
        "A stance pointed at the approval in a record that has no such step. A step is named only where the "
        "record has it.",
    ),
    (
        "FMS801",
        "The records had no evidence. Each names its source, and the printed words of values and counts are "
        "quoted where they were read.",
    ),
    (
        "FMS805",
        "The words that give a count were quoted for sub-counts that stand elsewhere in the text. They are "
        "quoted only where they give all numbers of the line.",
    ),
)
"""Findings that were faults of the encoding, and how each was mended."""

LEARNED: Final[tuple[tuple[str, str], ...]] = (
    ("`Source.site`", "A text is found on a site that is not its publisher: copies, mirrors, forums."),
    (
        "`Source.dated`",
        "A page bears a date of which nobody knows whether it is that of publication; a copy bears none "
        "although the text was published on a known day.",
    ),
    (
        "`Item.designation_as_printed`",
        "“MK 54 MOD 0”, “T-55-GA-714A”, “M1147 and/or M830A1”: the normal form erases how it was printed.",
    ),
    (
        "`Item.ancillary`",
        "Half of the lines only come along: “also included: spare parts, publications, training”. Counted "
        "with the main lines they falsify what was sold; a heading tells them apart only in official prints.",
    ),
    (
        "`Item.restated`",
        "An enhancement repeats sixty helicopters that were notified years before; a combined notice lists "
        "the missiles of an earlier case. Without a mark, a reader counts them again.",
    ),
    (
        "`QuantityKind.UNSTATED`",
        "“precision guided munitions”: no number, yet it is told what would be counted.",
    ),
    ("`ValueScope.CONVERSION`", "An outlet prints the dollars and, in brackets, its own currency."),
    (
        "`Contractor.places_as_printed`",
        "“Waltham, MA; Huntsville, AL” beside “Orlando, FL, and Tucson, AZ”: the places are two, the "
        "words that join them differ.",
    ),
    (
        "`Notification.representatives_as_printed`",
        "“up to fifteen USG and up to fifteen contractor representatives” is two counts; the sentence is one.",
    ),
    (
        "`Notification.positions`",
        "One text tells of several notices and of several people. Which positions were reported beside which "
        "notice cannot be told from the source alone, nor in which order.",
    ),
    (
        "`Notification.cut_off`",
        "A copy breaks off before the purchaser, an extract lost its list: the text did state it. None alone "
        "would read as silence.",
    ),
    (
        "`Stance.holder_as_printed`, `Act.actors_as_printed`",
        "“Rep. Meeks and Sen. Cardin” are two actors and one printed form.",
    ),
    ("`Stance.as_reported`, `Act.as_reported`", "The word that names a position says less than its report."),
    ("`ActKind.RELEASE`", "Lawmakers place holds, and lift them; lifting one is no approval of the sale."),
)
"""What the model could not say before these notices, and the case that showed it."""
