# SPDX-License-Identifier: MIT
"""``fmsdata schema``."""

import json

import click

from fmsdata._fields import class_named
from fmsdata.codec.json_schema import json_schema, summary


@click.command(name="schema")
@click.argument("form", metavar="json|arrow|table", type=click.Choice(("json", "arrow", "table")))
@click.argument("name", metavar="CLASS")
def command(form: str, name: str) -> None:
    """Print what a class looks like: as JSON Schema, as columns of Arrow, or as a table of its fields.

    CLASS is Notification, Dataset, Source, Actor and so on.
    """
    cls = class_named(name)
    if form == "json":
        click.echo(json.dumps(json_schema(cls), ensure_ascii=False, indent=2))
    elif form == "arrow":
        from fmsdata.codec.arrow import arrow_schema

        click.echo(arrow_schema(cls).to_string(show_field_metadata=False))
    else:
        from fmsdata.render.fields import field_rows
        from fmsdata.render.rich_text import console, print_table

        click.echo(f"{cls.__name__}: {summary(cls)}")
        print_table(console(), ("field", "type", "default", "what it says"), field_rows(cls))
