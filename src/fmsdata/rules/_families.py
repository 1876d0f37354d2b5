# SPDX-License-Identifier: MIT
"""The families of rules; a family may have several modules."""

from typing import Final

from fmsdata.rules._rule import Family

__all__ = [
    "DATES",
    "DESIGNATIONS",
    "EVIDENCE",
    "IDENTITY",
    "OWN",
    "PARTIES",
    "POSITIONS",
    "QUANTITIES",
    "VALUES",
]

QUANTITIES: Final = Family("quantities", "FMS1")
"""1xx: counts and their parts."""
VALUES: Final = Family("values", "FMS2")
"""2xx: estimated values."""
DATES: Final = Family("dates", "FMS3")
"""3xx: dates and clocks."""
IDENTITY: Final = Family("identity", "FMS4")
"""4xx: ids, references, amendments."""
DESIGNATIONS: Final = Family("designations", "FMS5")
"""5xx: weapons and their designations."""
PARTIES: Final = Family("parties", "FMS6")
"""6xx: purchasers, contractors, departments."""
POSITIONS: Final = Family("positions", "FMS7")
"""7xx: relations, acts, stances."""
EVIDENCE: Final = Family("evidence", "FMS8")
"""8xx: sources and evidence. The codes 9xx are those of decoding."""

OWN: Final = (QUANTITIES, VALUES, DATES, IDENTITY, DESIGNATIONS, PARTIES, POSITIONS, EVIDENCE)
"""The families of fmsdata, in the order of their codes."""
