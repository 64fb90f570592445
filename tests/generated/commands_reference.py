"""The reference page of the commands: what ``--help`` prints, as blocks that the tests of the pages run."""

from collections.abc import Iterator

import click

from archpack.cli import COMMANDS, archpack

_HEAD = """\
# The commands

This page is what `archpack --help` prints, and `archpack new --help` and so on.

Results go to the standard output, so that they can be saved with `>`. Progress, warnings and errors go to the
standard error. `SOURCE_DATE_EPOCH` (seconds since 1970), if it is set, is the time that a package states; with it, two
runs over the same deposit write the same bytes. What the exit codes mean is told under
[When something goes wrong](../explanation/data-flow.md#when-something-goes-wrong).

"""
_WIDTH = 98
"""Of a terminal of 100 columns, click leaves the last two free."""


def outputs() -> dict[str, str]:
    """Return the page."""
    return {"docs/reference/commands.md": _HEAD + "\n".join(_sections())}


def _sections() -> Iterator[str]:
    root = archpack.make_context("archpack", [], resilient_parsing=True, terminal_width=_WIDTH)
    yield _section(root)
    for name in COMMANDS:
        command = archpack.get_command(root, name)
        assert command is not None
        yield _section(command.make_context(name, [], parent=root, resilient_parsing=True))
        group = click.Context(command, parent=root, info_name=name)
        yield from _inside(command, group) if isinstance(command, click.Group) else ()


def _inside(group: click.Group, context: click.Context) -> Iterator[str]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield _section(command.make_context(name, [], parent=context, resilient_parsing=True))


def _section(context: click.Context) -> str:
    title, shown = context.command_path, context.command.get_help(context)
    return f"## {title}\n\n```console\n$ {title} --help\n{shown.rstrip()}\n```\n"
