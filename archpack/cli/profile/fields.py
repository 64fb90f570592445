"""``archpack profile fields``."""

import click

from archpack.cli.output import result
from archpack.criteria.guide import all_fields
from archpack.render.guide import fields_text


@click.command()
def command() -> None:
    """List the fields of a record, as profiles name them.

    `[]` stands for each entry of a list; write `[kind=scan]` instead for those entries whose `kind` is `scan`.
    """
    result(fields_text(all_fields()))
