# SPDX-License-Identifier: MIT
"""The base of the closed words: text enums whose members say what they mean."""

import enum
from typing import Self


class Word(enum.StrEnum):
    """A closed set of words that fmsdata defines; each member has a `meaning`."""

    meaning: str
    """What the word says, in one sentence."""

    def __new__(cls, value: str, meaning: str) -> Self:
        word = str.__new__(cls, value)
        word._value_ = value
        word.meaning = meaning
        return word

    def __repr__(self) -> str:
        # The standard form, <Stage.NOTIFIED: 'notified'>, cannot be evaluated.
        return f"{type(self).__name__}.{self.name}"
