# SPDX-License-Identifier: MIT
"""The three version numbers: package (SemVer), schema (MAJOR.MINOR), data (calendar)."""

__version__ = "0.1.0"
SCHEMA_VERSION = "1.0"
DATA_VERSION = "2026.11.0"
