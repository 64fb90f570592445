"""The reference page of the commands: what ``--help`` prints."""

from collections.abc import Iterator

import click

from archpack.cli import COMMANDS, archpack

_HEAD = """\
# The commands

This page is what `archpack --help` and `archpack COMMAND --help` print.

Results go to the standard output, so that they can be saved with `>`. Progress, warnings and errors go to the
standard error. `SOURCE_DATE_EPOCH` (seconds since 1970), if it is set, is the time that a package states; with it, two
runs over the same deposit write the same bytes.

"""


def outputs() -> dict[str, str]:
    """Return the page."""
    return {"docs/reference/commands.md": _HEAD + "\n".join(_sections())}


def _sections() -> Iterator[str]:
    root = click.Context(archpack, info_name="archpack", max_content_width=100, terminal_width=100)
    yield _section("archpack", archpack, root)
    for name in COMMANDS:
        command = archpack.get_command(root, name)
        assert command is not None
        context = click.Context(command, parent=root, info_name=name, max_content_width=100, terminal_width=100)
        yield _section(f"archpack {name}", command, context)


def _section(title: str, command: click.Command, context: click.Context) -> str:
    return f"## {title}\n\n```text\n{command.get_help(context).rstrip()}\n```\n"
