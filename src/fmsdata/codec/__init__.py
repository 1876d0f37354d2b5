# SPDX-License-Identifier: MIT
"""How records are written down: JSON, NDJSON, CSV, Arrow, one module each, and their schemas."""
