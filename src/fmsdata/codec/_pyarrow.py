# SPDX-License-Identifier: MIT
"""The one place that imports pyarrow, which is optional: without it, functions say so when they are called.

Their modules can be imported either way, so that ``from fmsdata import *`` and whatever looks through the
names of fmsdata work in every installation.
"""

from typing import TYPE_CHECKING, Final, Self, final

from fmsdata.errors import MissingExtraError

__all__ = ["pa", "parquet", "pc", "require_pyarrow", "types"]


@final
class _Absent:
    """Stands where annotations and constants of a module name something of pyarrow that is not there."""

    def __getattr__(self, name: str) -> Self:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __or__(self, other: object) -> Self:
        return self

    __ror__ = __or__


if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.compute as pc
    from pyarrow import parquet, types
else:
    try:
        import pyarrow as pa
        import pyarrow.compute as pc
        from pyarrow import parquet, types
    except ImportError:
        pa = pc = parquet = types = _Absent()

_INSTALLED: Final[bool] = not isinstance(pa, _Absent)


def require_pyarrow() -> None:
    """Return when pyarrow is there; else raise `MissingExtraError`, which names the extra."""
    if not _INSTALLED:
        raise MissingExtraError("pyarrow", "arrow")
