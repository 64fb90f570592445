"""Groups of commands that are imported only when they are called."""

from collections.abc import Mapping
from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

from archpack.cli.suggesting import Suggesting


class Lazy(Suggesting):
    """Knows the commands by name and imports one when it is called.

    ``commands_in`` is the package with a module for each command, which calls it ``command``; ``summaries`` are their
    names in the order of the help, each with its line there.
    """

    def __init__(self, *args: Any, commands_in: str, summaries: Mapping[str, str], **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self._commands_in = commands_in
        self._summaries = summaries

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names."""
        return list(self._summaries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return the command of this name, or None."""
        if cmd_name not in self._summaries:
            return None
        command = import_module(f"{self._commands_in}.{_module(cmd_name)}").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the names and lines of the help, without importing anything."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self._summaries.items()))


def _module(name: str) -> str:
    """Return the module of a command: a word that Python keeps for itself, such as ``import``, gets a _ behind it."""
    return f"{name}_" if iskeyword(name) else name
