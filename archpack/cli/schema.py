"""``archpack schema``."""

import click

from archpack.cli.output import result
from archpack.loading import schema_text


@click.command()
def command() -> None:
    """Print the JSON Schema of the record.

    Editors that know JSON Schema help with record.yaml by it: they complete field names and underline mistakes.
    """
    result(schema_text(), end="")
