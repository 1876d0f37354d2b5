# SPDX-License-Identifier: MIT
"""The normal form of a designation, which system it follows, and where it stands in a text."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from fmsdata.model._decoded import LONGEST, DecodedDesignation, DesignationSystem
from fmsdata.model._jetds import electronics
from fmsdata.model._mds import aircraft, missile
from fmsdata.model._ordnance import army, engine, munition_unit, naval
from fmsdata.model._pattern import Pattern

__all__ = ["decode", "locate", "normal_form"]


# Munition units first: GBU-31 is no missile. Missiles before aircraft: both end before a hyphen.
_READERS = (munition_unit, electronics, naval, engine, missile, aircraft, army)

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_PLAIN = str.maketrans(dict.fromkeys(_DASHES, "-"))
_HEAD = r"(?:[A-Z]/)?[A-Z]{1,5}"
_SPLIT_HYPHEN = Pattern(rf"({_HEAD}|AN ?/ ?[A-Z]{{3}}) ?- ?(?=[0-9])")
_AN = Pattern(r"AN ?/ ?([A-Z]{3})(?: ?- ?| )(?=[0-9])", re.IGNORECASE)
_MARK = Pattern(r"(?:mk|mark)\.?[ -]?(?P<mark>[0-9]{1,3})(?:(?![0-9A-Z])|(?=mod[ -]?[0-9]))", re.IGNORECASE)
_MOD = Pattern(r",?[ -]?mod(?:ification)?\.?[ -]?(?P<mod>[0-9]{1,3}|x)(?![0-9A-Z])", re.IGNORECASE)
_SPACED = Pattern(r"(?P<letters>[A-Z]{3,4}) (?P<rest>[0-9]{1,3}(?:[A-Z/-].*)?)")
_ENGINE = Pattern(
    r"(?P<type>[A-Z]{1,2})-?(?P<number>[0-9]{2,3})[- ](?P<maker>[A-Z]{1,2})"
    r"[- ](?P<model>[0-9]{1,4}[A-Z]{0,2})"
)
_LIST = Pattern(r"\b(?:and|or|with|for)\b|[,;&+]", re.IGNORECASE)

_END = r"(?![\w]|[-/][A-Z0-9]|\(V\))"
_CANDIDATE = Pattern(
    r"(?<![\w/-])(?:"
    r"AN ?/ ?[A-Z]{3} ?- ?[0-9]{1,4}[A-Z]{0,2}(?:\(V\)(?:[0-9]{1,3}|[A-Z])?)?(?:\([A-Z0-9]{1,3}\)[0-9]{0,3})?"
    r"|(?:M[Kk]|Mark)\.?[ -]?[0-9]{1,3}(?:[ -]M(?:od|OD)\.?[ -]?[0-9]{1,3})?"
    r"|(?:TF|[FJT])[0-9]{2,3}-[A-Z]{1,2}-[0-9]{1,4}[A-Z]{0,2}"
    r"|[A-Z]{2}U-[0-9]{1,4}[A-Z]?(?:\([VDT](?:-[0-9]{1,2})?\)[0-9]{0,2})?(?:/[AB])?"
    r"|[A-Z]{1,2}-[0-9]{1,5}[A-Z]?(?:\([A-Z]\)[0-9]{0,3})?/(?:U|[A-Z]{3}-[0-9]{1,4}[A-Z]?(?:\(V\)[0-9]{0,3})?)"
    r"|(?:[A-Z]{0,2}F/A|e?[A-Z]{1,5})-[0-9]{1,3}[A-Z]{0,2}(?:/[A-Z])*[0-9]{0,2}[A-Z]?(?:-[0-9A-Z]{1,4})*"
    r"|X?M[0-9]{1,4}(?:[AE][0-9]{1,2})*[A-Z]{0,2}"
    rf"){_END}"
)


@lru_cache(maxsize=4096)
def normal_form(text: str) -> str:
    """Return *text* with plain hyphens, single spaces and the usual spelling of the systems it follows.

    A misprint is never repaired: only forms that can mean one thing are respelt.
    """
    words = _spaced(text)
    for respell in (_respell_an, _respell_mark, _respell_engine, _respell_hyphen, _respell_space):
        words = respell(words)
    return words


@lru_cache(maxsize=4096)
def decode(text: str) -> DecodedDesignation:
    """Decode a normal form. What follows no system, or could follow two, is unknown."""
    if len(text) <= LONGEST:
        for reader in _READERS:
            decoded = reader(text)
            if decoded is not None and _one_thing(decoded.tail) and _numbers(decoded):
                return decoded._replace(irregularities=(*decoded.irregularities, *_odd_number(decoded)))
    return DecodedDesignation(DesignationSystem.UNKNOWN, text)


def _numbers(decoded: DecodedDesignation) -> bool:
    """Return whether the number can be one: all systems count from 1."""
    return int(_number(decoded)) > 0


def _odd_number(decoded: DecodedDesignation) -> tuple[str, ...]:
    number = _number(decoded)
    return (f"number {number} begins with 0",) if number.startswith("0") else ()


def _number(decoded: DecodedDesignation) -> str:
    return decoded.text_of("number") or decoded.text_of("mark") or "1"


def locate(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the normal form, start and end of each designation of a known system in *text*."""
    # Character by character, so that positions stay those of the text that was given.
    even = "".join(" " if char.isspace() else char for char in text.translate(_PLAIN))
    for match in _CANDIDATE.regex.finditer(even):
        form = normal_form(match[0])
        if decode(form).system is not DesignationSystem.UNKNOWN:
            yield form, match.start(), match.end()


def _spaced(text: str) -> str:
    shown = (char for char in text.translate(_PLAIN) if unicodedata.category(char) != "Cf")
    return " ".join("".join(shown).split())


def _one_thing(tail: str | None) -> bool:
    """Return whether a tail adds to the designation, rather than naming another thing."""
    return tail is None or not (_LIST.regex.search(tail) or _CANDIDATE.regex.search(tail))


def _respell_an(text: str) -> str:
    match = _AN.regex.match(text)
    if match is None:
        return text
    return f"AN/{match[1].upper()}-{text[match.end() :]}"


def _respell_mark(text: str) -> str:
    mark = _MARK.regex.match(text)
    if mark is None:
        return text
    mod = _MOD.regex.match(text, mark.end())
    end = mark.end() if mod is None else mod.end()
    return f"Mk {mark['mark']}" + (f" Mod {mod['mod'].upper()}" if mod else "") + text[end:]


def _respell_engine(text: str) -> str:
    match = _ENGINE.regex.fullmatch(text)
    if match is None:
        return text
    joined = f"{match['type']}{match['number']}-{match['maker']}-{match['model']}"
    return joined if engine(joined) else text


def _respell_hyphen(text: str) -> str:
    # "GBU- 39": a space at a hyphen is left by a line end.
    match = _SPLIT_HYPHEN.regex.match(text)
    return text if match is None else f"{match[1]}-{text[match.end() :]}"


def _respell_space(text: str) -> str:
    # "AIM 120C-8": only missiles and munition units have letters that nothing else could be.
    match = _SPACED.regex.fullmatch(text)
    if match is None:
        return text
    joined = f"{match['letters']}-{match['rest']}"
    decoded = munition_unit(joined) or missile(joined)
    if decoded is None or decoded.tail is not None:
        return text
    rocket = decoded.system is DesignationSystem.MISSILE and decoded.text_of("vehicle_type") != "M"
    return text if rocket else joined
