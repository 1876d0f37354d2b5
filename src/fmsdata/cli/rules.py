# SPDX-License-Identifier: MIT
"""``fmsdata rules``."""

import json

import click

from fmsdata.rules import Rule, find_rule, rules
from fmsdata.rules.pages import page

FORMATS = ("text", "json")


def _as_data(rule: Rule) -> dict[str, str]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "family": rule.family,
        "scope": rule.scope.value,
        "checks": rule.checks,
        "why": rule.why,
        "fix": rule.fix,
        "ignore": rule.ignore,
        "basis": rule.basis,
    }


@click.command(name="rules")
@click.argument("rule", metavar="[CODE|NAME]", required=False)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="How to print them.")
def command(rule: str | None, form: str) -> None:
    """List the rules with code, name and severity, or explain one."""
    chosen = rules() if rule is None else (find_rule(rule),)
    if form == "json":
        click.echo(json.dumps([_as_data(one) for one in chosen], ensure_ascii=False, indent=2))
    elif rule is not None:
        click.echo(page(chosen[0]), nl=False)
    else:
        width = max(len(one.name) for one in chosen)
        for one in chosen:
            click.echo(f"{one.code}  {one.name:<{width}}  {one.severity.value:<7}  {one.family}")
