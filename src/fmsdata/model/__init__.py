# SPDX-License-Identifier: MIT
"""What a notice says: the classes, their words, and the scalars with their grammars.

One module per family. Import the names from `fmsdata`; the modules are where they live.
"""
