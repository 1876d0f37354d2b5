# SPDX-License-Identifier: MIT
"""``fmsdata rules``."""

import json

import click

from fmsdata.codec.codes import CODES, Code
from fmsdata.rules import Config, Rule, rules
from fmsdata.rules.pages import page

DECODING = "decoding"
"""The family of the codes 9xx, which reading a file gives and no check."""


def _row(one: Rule | Code) -> tuple[str, str, str, str]:
    if isinstance(one, Rule):
        return one.code, one.name, one.severity.value, one.family
    return one.code, one.name, one.severity.value, DECODING


def _as_data(one: Rule | Code) -> dict[str, str]:
    code, name, severity, family = _row(one)
    data = {"code": code, "name": name, "severity": severity, "family": family}
    if isinstance(one, Code):
        return data | {"checks": one.summary}
    texts = {"checks": one.checks, "why": one.why, "fix": one.fix, "ignore": one.ignore, "basis": one.basis}
    return data | {"scope": one.scope.value} | texts


def _explained(one: Rule | Code) -> str:
    return page(one) if isinstance(one, Rule) else f"# {one.code} {one.name}\n\n{one.summary}\n"


def _exact(word: str) -> Rule | Code | None:
    """Return the rule or the code that a word names, if it names one alone."""
    known: tuple[Rule | Code, ...] = (*rules(), *CODES)
    return next((one for one in known if word.upper() == one.code or word == one.name), None)


def _selected(word: str) -> tuple[Rule | Code, ...]:
    """Return the rules that a selector of `check` selects, and the codes of reading that begin like it."""
    codes = CODES if word == DECODING else tuple(code for code in CODES if code.code.startswith(word.upper()))
    if codes:
        # A word as short as FMS selects rules too.
        return (*(rule for rule in rules() if rule.code.startswith(word.upper())), *codes)
    return tuple(rule for rule, _ in Config(select=(word,)).plan().rules)


@click.command(name="rules")
@click.argument("word", metavar="[CODE|NAME|SELECTOR]", required=False)
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", help="How to print them."
)
def command(*, word: str | None, form: str) -> None:
    """List the rules with code, name, severity and family, or explain one.

    A SELECTOR that `check` takes, the beginning of codes (FMS1) or a family (quantities), lists its rules.
    """
    one = _exact(word) if word else None
    chosen: tuple[Rule | Code, ...] = (*rules(), *CODES)
    if word is not None:
        chosen = _selected(word) if one is None else (one,)
    if form == "json":
        click.echo(json.dumps([_as_data(one) for one in chosen], ensure_ascii=False, indent=2))
    elif one is not None:
        click.echo(_explained(one), nl=False)
    else:
        width = max(len(listed.name) for listed in chosen)
        for code, name, severity, family in map(_row, chosen):
            click.echo(f"{code}  {name:<{width}}  {severity:<7}  {family}")
