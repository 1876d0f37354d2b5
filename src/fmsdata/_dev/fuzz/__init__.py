# SPDX-License-Identifier: MIT
"""Hostile and damaged files against the readers: ``python -m fmsdata._dev.fuzz SECONDS [SEED] [--format FORMAT]``.

Valid files are damaged on purpose, as bytes and as what the bytes say, and read every way there is. Whatever
the damage, nothing but a report or an error of fmsdata comes back, in bounded memory; what was not damaged
comes back whole; and what is accepted is written again to bytes that are read back to the same.
"""
