# SPDX-License-Identifier: MIT
"""Generators that stay in the repository and out of the wheel; each takes ``--check``."""
