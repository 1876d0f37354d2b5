# SPDX-License-Identifier: MIT
"""The command line: thin, it calls the library. It needs the extra ``cli`` (click and rich)."""
