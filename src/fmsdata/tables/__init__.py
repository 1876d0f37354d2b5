# SPDX-License-Identifier: MIT
"""Tables of facts: plain dated rows, each with its source and its confidence."""
