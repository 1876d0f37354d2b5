# SPDX-License-Identifier: MIT
"""Regular expressions that are compiled when they are first used.

Most programs that import the model read no printed text; compiling the grammars was half of the import.
"""

import functools
import re
from typing import final


@final
class Pattern:
    """A regular expression that waits for its first use."""

    def __init__(self, text: str, flags: int = 0) -> None:
        self._text = text
        self._flags = flags

    @functools.cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self._text, self._flags)
