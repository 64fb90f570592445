"""``archpack bag``. One file for each command in it."""

import click

from archpack.cli.lazily import Lazy

COMMANDS = {
    "make": "Make a bag of any folder.",
    "split": "Divide a folder into bags of a limited size.",
    "update": "Make a new bag from an old one, with changes.",
    "complete": "Fetch the files that a bag lists and does not have.",
}


@click.command(cls=Lazy, commands_in="archpack.cli.bag", summaries=COMMANDS)
def command() -> None:
    """Make BagIt bags of any folder, divide and change them.

    A bag is a folder with a list of everything in it and a digest of every file (RFC 8493). These commands need no
    record. What they read is never changed, and a new bag appears whole or not at all.
    """
