"""``archpack explain``."""

from collections.abc import Sequence

import click

from archpack.cli.output import result
from archpack.cli.suggesting import OneOf
from archpack.errors import UsageError
from archpack.explaining import explained
from archpack.render.codes import codes_json, codes_markdown, codes_text, list_json, list_markdown, list_text

_CODES = {"text": codes_text, "md": codes_markdown, "json": codes_json}
_LIST = {"text": list_text, "md": list_markdown, "json": list_json}


@click.command()
@click.argument("names", metavar="CODE...", nargs=-1)
@click.option("--list", "all_", is_flag=True, help="List every code with its severity and title.")
@click.option(
    "--format",
    "format_",
    type=OneOf(["text", "md", "json"]),
    default="text",
    show_default=True,
    help="Text for people, Markdown for pages, JSON for programs.",
)
def command(names: Sequence[str], format_: str, *, all_: bool) -> None:
    """Say what a code of a finding means, with examples.

    CODE is what a finding shows, such as CNT001: why it matters to an archivist, how it looks when it is wrong and
    when it is right, and the standard behind it. The letters of a group, such as CNT, stand for all of its codes.
    """
    if all_ == bool(names):
        raise UsageError("Give codes, or --list.", "For example: archpack explain CNT001.")
    if all_:
        result(_LIST[format_]())
    else:
        codes = dict.fromkeys(code for name in names for code in explained(name))
        result(_CODES[format_](tuple(codes)).rstrip())
