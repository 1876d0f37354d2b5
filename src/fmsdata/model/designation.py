# SPDX-License-Identifier: MIT
"""The designation of a weapon or other equipment, decoded letter by letter."""

import unicodedata
from typing import NamedTuple, Self, final

from fmsdata.errors import ArgumentError, GrammarError
from fmsdata.model._decoded import LONGEST, DecodedDesignation, DesignationPart, DesignationSystem
from fmsdata.model._printed import require_text

__all__ = ["Designation", "DesignationPart", "DesignationSystem", "FoundDesignation", "find_designations"]

_EXPECTED = f"1 to {LONGEST} characters with plain hyphens and single spaces, in the usual spelling"
_EXPECTED_LOOSE = f"1 to {LONGEST} characters without control characters"


@final
class Designation(str):
    """A designation in its normal form: ``Designation("AIM-120C-8")``.

    Any text may be one: `system` says which system it follows, and is ``unknown`` for names
    (Patriot) and whenever two readings are possible. Decoding goes by shape and by the letters'
    positions, never by a list of known weapons; a misprint stays as it is.

    So the system is that of the shape, and says nothing of who made the thing: other makers'
    names of the same shape (T-72, DF-21, PC-12) read as the U.S. aircraft that they would name.
    Only the record, its words and its systems, tell them apart.

    The constructor accepts the normal form only: plain hyphens, single spaces, ``Mk 54 Mod 0``.
    `parse` accepts what is printed. Both raise GrammarError. All properties are derived.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Accept the normal form. Raises GrammarError for anything else, with the normal form as a hint.

        Raises ArgumentError for what is no text.
        """
        given = require_text(text, _EXPECTED)
        _refuse(given, given, _EXPECTED)
        normal = _normal_form(given)
        if given != normal:
            raise GrammarError(
                "Designation", given, _EXPECTED, f"did you mean {normal!r}?" if normal else None
            )
        return super().__new__(cls, given)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a printed designation: any dash or space, ``MK54``, ``AN/ TPS-80``, ``AIM 120C-8``.

        Raises GrammarError when the text is empty, too long, or holds control characters, ArgumentError for
        what is no text.
        """
        given = require_text(text, _EXPECTED_LOOSE)
        # Far longer than any normal form can come from: spare the work.
        normal = _normal_form(given) if len(given) <= 16 * LONGEST else given
        _refuse(normal, given, _EXPECTED_LOOSE)
        return cls(normal)

    @property
    def system(self) -> DesignationSystem:
        """The system whose shape the designation has; names of other makers may have it too."""
        return self._decoded.system

    @property
    def parts(self) -> tuple[DesignationPart, ...]:
        """The parts from left to right, without the tail; empty when the system is unknown."""
        return self._decoded.parts

    @property
    def base(self) -> str:
        """The designation without series, variant and tail, to group by: ``AIM-120``, ``M1``."""
        return self._decoded.base

    @property
    def tail(self) -> str | None:
        """What stands behind the designation proper: ``Block 70/72``, ``SEPv3``, ``Black Hawk``."""
        return self._decoded.tail

    @property
    def irregularities(self) -> tuple[str, ...]:
        """What is unusual, one remark each: ``series letter I is not used``. For rules."""
        return self._decoded.irregularities

    @property
    def status(self) -> str | None:
        """The status prefix of a missile or aircraft: ``C`` in CATM-9X, ``Y`` in YF-22."""
        return self._part("status")

    @property
    def launch(self) -> str | None:
        """The launch environment of a missile: ``F`` in FGM-148."""
        return self._part("launch")

    @property
    def mission(self) -> str | None:
        """The basic mission of a missile or aircraft: ``G`` in FGM-148, ``C`` in KC-46."""
        return self._part("mission")

    @property
    def modified_mission(self) -> str | None:
        """The modified mission of an aircraft: ``K`` in KC-46, the first ``H`` in HH-60."""
        return self._part("modified_mission")

    @property
    def vehicle_type(self) -> str | None:
        """The vehicle type of a missile or unconventional aircraft: ``M`` in FGM-148, ``H`` in UH-60."""
        return self._part("vehicle_type")

    @property
    def number(self) -> int | None:
        """The design, type, model or mark number; None when the system is unknown."""
        text = self._part("number") or self._part("mark")
        return None if text is None else int(text)

    @property
    def series(self) -> str | None:
        """The series or model letters: ``F`` in FGM-148F, ``C/D`` in F-16C/D, ``D`` in M240D."""
        return self._part("series")

    @property
    def suffix(self) -> str | None:
        """The variant behind the series: ``8`` in AIM-120C-8, ``B`` in GBU-39/B."""
        return self._part("suffix")

    @property
    def installation(self) -> str | None:
        """Where electronic equipment is installed: ``T`` in AN/TPS-80."""
        return self._part("installation")

    @property
    def equipment_type(self) -> str | None:
        """The type of electronic equipment: ``P`` in AN/TPS-80."""
        return self._part("equipment_type")

    @property
    def purpose(self) -> str | None:
        """The purpose of electronic equipment: ``S`` in AN/TPS-80."""
        return self._part("purpose")

    @property
    def modification(self) -> str | None:
        """The modification letter of electronic equipment: ``E`` in AN/APR-39E(V)2."""
        return self._part("modification")

    @property
    def variable(self) -> str | None:
        """The configuration mark as it stands: ``(V)2`` in AN/APR-39E(V)2, ``(V)3`` in GBU-31(V)3/B."""
        return self._part("variable")

    @property
    def item_code(self) -> str | None:
        """The two letters before the U of a munition unit: ``GB`` in GBU-39."""
        return self._part("item_code")

    @property
    def model(self) -> str | None:
        """The model of an Army item (``M1`` in M1A2) or of an engine (``701D`` in T700-GE-701D)."""
        return self.base if self.system is DesignationSystem.ARMY else self._part("model")

    @property
    def improvement(self) -> str | None:
        """The improvements and trials of an Army model: ``A2`` in M1A2, ``E8`` in M36E8."""
        return self._part("improvement")

    @property
    def mark(self) -> str | None:
        """The mark of a naval designation: ``54`` in Mk 54 Mod 0."""
        return self._part("mark")

    @property
    def mod(self) -> str | None:
        """The modification of a naval designation: ``0`` in Mk 54 Mod 0; ``X`` where any is meant."""
        return self._part("mod")

    def covers(self, other: "Designation") -> bool:
        """Whether *other* is this designation or a more specific form of it. Raises ArgumentError.

        ``F-16C`` covers ``F-16C Block 70`` and ``F-16C/D``, and is covered by ``F-16``.
        """
        if not isinstance(other, Designation):
            raise ArgumentError("other", other, "a Designation")
        from fmsdata.model._covers import covers

        return covers(str(self), self._decoded, str(other), other._decoded)

    def explain(self) -> str:
        """Return one line that says what each part stands for."""
        if not self.parts:
            return f"{self}: not a designation of a known system"
        said = [_say(part) for part in self.parts]
        if self.tail:
            said.append(f"followed by {self.tail!r}")
        return f"{self}: " + "; ".join(said)

    @property
    def _decoded(self) -> DecodedDesignation:
        from fmsdata.model._normal import decode

        return decode(str(self))

    def _part(self, role: str) -> str | None:
        return self._decoded.text_of(role)

    def __repr__(self) -> str:
        return f"Designation({str(self)!r})"


class FoundDesignation(NamedTuple):
    """A designation that stands in a text."""

    designation: Designation
    """The designation, in normal form."""
    start: int
    """Index of its first character in the text."""
    end: int
    """Index after its last character."""


def find_designations(text: str) -> tuple[FoundDesignation, ...]:
    """Return the designations of known systems in *text*, in order, without tails.

    Names without a system (Patriot) are not found, nor is anything whose system is not certain. Raises
    `ArgumentError` when *text* is no text.
    """
    running = require_text(text, "running text")
    from fmsdata.model._normal import locate

    return tuple(FoundDesignation(Designation(form), start, end) for form, start, end in locate(running))


def _normal_form(text: str) -> str:
    # The grammars of six systems are loaded when the first designation is made, not when the class is.
    from fmsdata.model._normal import normal_form

    return normal_form(text)


def _refuse(text: str, given: str, expected: str) -> None:
    if not text or len(text) > LONGEST:
        raise GrammarError("Designation", given, expected)
    if any(unicodedata.category(char).startswith("C") for char in text):
        raise GrammarError("Designation", given, expected, "it holds a control character")


def _say(part: DesignationPart) -> str:
    if part.meaning is None:
        return f"{part.text} ({part.role.replace('_', ' ')}, meaning not known)"
    if part.text in part.meaning.split():
        return part.meaning
    if part.text.isdigit():
        return f"{part.meaning} {part.text}"
    return f"{part.text} {part.meaning}"
