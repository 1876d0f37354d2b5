# SPDX-License-Identifier: MIT
"""The grammar of printed numbers and money, which exists once: counts, amounts, and their spelling."""

from fmsdata.model._amounts import FoundAmount, PrintedAmount, find_amounts, parse_amount, read_amount
from fmsdata.model._counts import PrintedCount, parse_count, read_count
from fmsdata.model._counts_in_text import FoundCount, find_counts
from fmsdata.model._number_words import spell_count

__all__ = [
    "FoundAmount",
    "FoundCount",
    "PrintedAmount",
    "PrintedCount",
    "find_amounts",
    "find_counts",
    "parse_amount",
    "parse_count",
    "read_amount",
    "read_count",
    "spell_count",
]
