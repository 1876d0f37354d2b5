# SPDX-License-Identifier: MIT
"""Who judges, urges, expects or intends what, as the article reports it."""

from fmsdata._dev.kosovo.article import ARTICLE, NOTICE, says
from fmsdata.model.positions import Stance
from fmsdata.model.words import (
    DateBasis,
    MilestoneKind,
    Polarity,
    StanceMode,
    Voice,
)


def stances() -> tuple[Stance, ...]:
    """Return the positions that the article reports."""
    decision = f"{NOTICE}-{ARTICLE}"
    return (
        Stance(
            id="serbia-on-independence",
            holder="serbia",
            voice=Voice.REPORTED,
            polarity=Polarity.OPPOSES,
            target="kosovo-independence",
            expression="strongly rejects",
            evidence=(says(0, "Serbia strongly rejects"),),
        ),
        Stance(
            id="serbia-on-decision",
            holder="serbia",
            voice=Voice.REPORTED,
            polarity=Polarity.OPPOSES,
            target=decision,
            step=MilestoneKind.APPROVED,
            expression="opposition",
            evidence=(
                says(5, "neighboring nation of Serbia", "holder"),
                says(5, "opposition", "polarity", "expression"),
            ),
        ),
        Stance(
            id="hill-on-procedure",
            holder="christopher-hill",
            voice=Voice.OWN,
            mode=StanceMode.EXPECTS,
            target=decision,
            topic="the official congressional procedure for approval follows",
            evidence=(
                says(5, "U.S. Ambassador to Serbia, Christopher Hill", "holder"),
                says(5, "congressional procedure", "topic"),
            ),
        ),
        Stance(
            id="vucic-on-decision",
            holder="aleksandar-vucic",
            voice=Voice.OWN,
            polarity=Polarity.REGRETS,
            target=decision,
            step=MilestoneKind.APPROVED,
            expression="great disappointment",
            basis=DateBasis.RELATIVE,
            as_printed="Following the announcement",
            evidence=(
                says(6, "Serbian President Aleksandar Vucic", "holder"),
                says(6, "great disappointment", "polarity", "expression"),
                says(6, "over the decision", "target", "step"),
                says(6, "announcement", "as_printed"),
            ),
        ),
        Stance(
            id="vucic-on-peace",
            holder="aleksandar-vucic",
            voice=Voice.OWN,
            mode=StanceMode.URGES,
            polarity=Polarity.SUPPORTS,
            topic="maintaining peace in the region",
            evidence=(
                says(6, "Serbian President Aleksandar Vucic", "holder"),
                says(6, "importance", "mode", "polarity"),
                says(6, "maintaining peace", "topic"),
            ),
        ),
        Stance(
            id="serbia-on-united-states-relations",
            holder="serbia",
            speaker="aleksandar-vucic",
            voice=Voice.ON_BEHALF,
            mode=StanceMode.INTENDS,
            polarity=Polarity.SUPPORTS,
            target="serbia-united-states-relations",
            topic="preserving strong Serbian-American relations, in cooperation with the United States",
            evidence=(
                says(6, "Serbian President Aleksandar Vucic", "speaker"),
                says(6, "Serbia, in cooperation", "holder", "topic"),
                says(6, "will strive", "mode", "polarity"),
                says(6, "strong Serbian-American relations", "target", "topic"),
            ),
        ),
        *(
            Stance(
                id=f"{holder}-on-peace-deal",
                holder=holder,
                voice=Voice.REPORTED,
                mode=StanceMode.URGES,
                polarity=Polarity.SUPPORTS,
                topic="implementing a peace deal with Serbia",
                addressee="kosovo",
                expression="cautioned",
                condition="for progress",
                one_of="the United States and other countries",
                evidence=(
                    says(8, "cautioned", "mode", "expression"),
                    says(8, "United States and other countries", "holder", "one_of"),
                    says(8, "Kosovo, not recognized as a state", "addressee"),
                    says(8, "peace deal", "polarity", "topic"),
                    says(8, "for progress", "condition"),
                ),
            )
            for holder in ("united-states", "other-countries")
        ),
    )
