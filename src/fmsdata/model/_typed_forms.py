# SPDX-License-Identifier: MIT
"""What a person who types a designation may mean by it: ``f16c`` is the F-16C."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

from fmsdata.errors import GrammarError
from fmsdata.model.designation import Designation, DesignationSystem

__all__ = ["forms_of"]

_NO_HYPHEN: Final = re.compile(r"(?P<letters>[A-Za-z]{1,5}) ?(?P<rest>[0-9].*)")


def forms_of(text: str) -> Iterator[Designation]:
    """Yield the designations that a person may mean: in any case, and without the hyphen, as ``f16c``.

    Raises:
        GrammarError: It can be none.

    """
    typed = Designation.parse(text)
    yield typed
    # Some letters become two in upper case, and the text may become too long.
    with suppress(GrammarError):
        upper = Designation.parse(text.upper())
        yield upper
        joined = _NO_HYPHEN.fullmatch(upper)
        if joined is not None and upper.system is DesignationSystem.UNKNOWN:
            hyphened = Designation.parse(f"{joined['letters']}-{joined['rest']}")
            if hyphened.system is not DesignationSystem.UNKNOWN:
                yield hyphened
