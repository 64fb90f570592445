"""``archpack profile schema``."""

import click

from archpack.cli.output import result
from archpack.criteria.profile import profile_schema_text


@click.command()
def command() -> None:
    """Print the JSON Schema of profiles, for editors.

    Editors that know JSON Schema complete the names of a profile by it and underline mistakes.
    """
    result(profile_schema_text(), end="")
