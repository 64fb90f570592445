"""``archpack profile``: the commands of institutions' profiles, one file for each."""

import click

from archpack.cli.lazily import Lazy

COMMANDS = {
    "check": "Say what is wrong with a profile.",
    "guide": "Write a guide for depositors.",
    "schema": "Print the JSON Schema of profiles, for editors.",
    "fields": "List the fields of a record, as profiles name them.",
}


@click.group(cls=Lazy, commands_in="archpack.cli.profile", summaries=COMMANDS)
def command() -> None:
    """Check an institution's profile, and explain it to depositors.

    A profile is a YAML file with what an institution asks of a record. `archpack check --profile FILE` holds a
    deposit against it.
    """
