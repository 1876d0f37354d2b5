# SPDX-License-Identifier: MIT
"""Records as pages for people: what to say stands in one place, how it looks in another."""
