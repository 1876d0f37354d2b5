# SPDX-License-Identifier: MIT
"""The codes of decoding problems, FMS9xx. A code is never used again for something else."""

from typing import Final, NamedTuple

from fmsdata.findings import Severity


class Code(NamedTuple):
    """A kind of decoding problem."""

    code: str
    """``FMS9`` and two digits."""
    name: str
    """Its name in kebab-case."""
    summary: str
    """What it says, in one sentence."""
    severity: Severity = Severity.ERROR
    """How much it weighs unless the reader is asked to be lenient."""


MALFORMED: Final = Code("FMS901", "malformed-json", "The text is not JSON (RFC 8259).")
ENCODING: Final = Code("FMS902", "invalid-utf8", "The bytes are not UTF-8.")
BYTE_ORDER_MARK: Final = Code("FMS903", "byte-order-mark", "A byte order mark stands before the text.")
LIMIT: Final = Code("FMS904", "limit-exceeded", "The document is larger or deeper than the reader allows.")
REPEATED_KEY: Final = Code("FMS905", "repeated-key", "An object has the same key more than once.")
SURROGATE: Final = Code("FMS906", "lone-surrogate", "A text holds half of a surrogate pair.")

UNREADABLE: Final = Code("FMS907", "unreadable-input", "There is nothing to read, or it cannot be read.")

NO_SCHEMA: Final = Code("FMS910", "missing-schema", "Nothing says which class the document holds.")
BAD_SCHEMA: Final = Code("FMS911", "unknown-schema", "The `$schema` names no class of fmsdata.")
OTHER_CLASS: Final = Code("FMS912", "other-class", "The document holds another class than was asked for.")
NEWER_MAJOR: Final = Code("FMS913", "newer-major", "A newer major version of the schema; it cannot be read.")
NEWER_MINOR: Final = Code(
    "FMS914", "newer-minor", "A newer minor version of the schema; it may hold more.", Severity.WARNING
)
NO_MIGRATION: Final = Code("FMS915", "unknown-version", "An older version that no migration starts from.")

UNKNOWN_FIELD: Final = Code("FMS920", "unknown-field", "A field that the class does not have.")
MISSING_FIELD: Final = Code("FMS921", "missing-field", "A required field is not there.")
WRONG_TYPE: Final = Code("FMS922", "wrong-type", "A value of another type; nothing is converted.")
UNKNOWN_WORD: Final = Code("FMS923", "unknown-word", "A word that is not in the closed list.")
GRAMMAR: Final = Code("FMS924", "bad-grammar", "A text that does not follow the grammar of its type.")
TEXT: Final = Code("FMS925", "bad-text", "A text that its field does not accept.")
RANGE: Final = Code("FMS926", "out-of-range", "A number outside the range of its field.")
REFUSED: Final = Code("FMS927", "impossible-record", "Fields that can never go together.")

LINE_LIMIT: Final = Code("FMS930", "line-too-long", "A line is longer than the reader allows.")

TOO_MANY: Final = Code("FMS990", "too-many-problems", "More problems than the report lists.")
DISAGREEMENT: Final = Code("FMS999", "readers-disagree", "Refused without a reason; please report this.")

CODES: Final[tuple[Code, ...]] = (
    MALFORMED,
    ENCODING,
    BYTE_ORDER_MARK,
    LIMIT,
    REPEATED_KEY,
    SURROGATE,
    UNREADABLE,
    NO_SCHEMA,
    BAD_SCHEMA,
    OTHER_CLASS,
    NEWER_MAJOR,
    NEWER_MINOR,
    NO_MIGRATION,
    UNKNOWN_FIELD,
    MISSING_FIELD,
    WRONG_TYPE,
    UNKNOWN_WORD,
    GRAMMAR,
    TEXT,
    RANGE,
    REFUSED,
    LINE_LIMIT,
    TOO_MANY,
    DISAGREEMENT,
)
"""Every code, in order."""
