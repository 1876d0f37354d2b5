# SPDX-License-Identifier: MIT
"""What other people's tests need: strategies, records that are wrong on purpose, a pytest plugin.

`fmsdata.testing.strategies` draws records; the fixtures of `fmsdata.testing.plugin` are there in every run of
pytest as soon as the package is installed. Importing this package loads neither.
"""
