# SPDX-License-Identifier: MIT
"""``fmsdata rules``."""

import json

import click

from fmsdata.codec.codes import CODES, Code
from fmsdata.rules import Rule, find_rule, rules
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


def _find(word: str) -> Rule | Code:
    return next(
        (code for code in CODES if word.upper() == code.code or word == code.name), None
    ) or find_rule(word)


@click.command(name="rules")
@click.argument("rule", metavar="[CODE|NAME]", required=False)
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", help="How to print them."
)
def command(*, rule: str | None, form: str) -> None:
    """List the rules with code, name, severity and family, or explain one."""
    chosen: tuple[Rule | Code, ...] = (*rules(), *CODES) if rule is None else (_find(rule),)
    if form == "json":
        click.echo(json.dumps([_as_data(one) for one in chosen], ensure_ascii=False, indent=2))
    elif rule is not None:
        click.echo(_explained(chosen[0]), nl=False)
    else:
        width = max(len(one.name) for one in chosen)
        for code, name, severity, family in map(_row, chosen):
            click.echo(f"{code}  {name:<{width}}  {severity:<7}  {family}")
