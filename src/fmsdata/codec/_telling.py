# SPDX-License-Identifier: MIT
"""What a reader warns of, where it returns no report: the same Python warnings at every entry point."""

import sys
import warnings
from collections.abc import Callable
from typing import Final, TypeAlias

from fmsdata.errors import FmsdataWarning
from fmsdata.findings import Report

Notify: TypeAlias = Callable[[Report], object]
"""Is given a report: of warnings, or of what is refused."""

_OURS: Final = "fmsdata"


def _callers_level() -> int:
    """Return the `stacklevel` of the first frame outside the package, which is the line that asked."""
    level, frame = 2, sys._getframe(2)
    while frame.f_back is not None and frame.f_globals.get("__name__", "").partition(".")[0] == _OURS:
        level, frame = level + 1, frame.f_back
    return level


def tell(report: Report) -> None:
    """Tell each warning of a report as a Python warning."""
    for finding in report.warnings:
        warnings.warn(str(finding), FmsdataWarning, stacklevel=_callers_level())
