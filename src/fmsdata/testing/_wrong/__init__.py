# SPDX-License-Identifier: MIT
"""Records that are wrong in exactly one way: one small strategy for each rule, one module for each family."""
