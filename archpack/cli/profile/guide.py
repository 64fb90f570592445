"""``archpack profile guide``."""

from pathlib import Path

import click

from archpack.cli.clock import now
from archpack.cli.output import result
from archpack.cli.suggesting import OneOf
from archpack.criteria.guide import guide_of
from archpack.disk import Staging
from archpack.loading.profile_file import read_profile
from archpack.render.guide import guide_html, guide_markdown


@click.command()
@click.argument("file", type=click.Path(readable=False, path_type=str))
@click.option(
    "--format",
    "format_",
    type=OneOf(["md", "html"]),
    default="md",
    show_default=True,
    help="Markdown, or a web page.",
)
@click.option(
    "--output", type=click.Path(path_type=Path), metavar="PATH", help="A new file to write, instead of the screen."
)
def command(file: str, format_: str, output: Path | None) -> None:
    """Write a guide for depositors.

    FILE is the profile of an institution. The guide says of every field of a record whether it is required, what it
    means and which values are allowed, and ends with an example record that meets the profile.
    """
    guide = guide_of(read_profile(file))
    text = guide_html(guide) if format_ == "html" else guide_markdown(guide)
    if output is None:
        result(text, end="")
        return
    moment = int(now().timestamp()) * 1_000_000_000
    with Staging(output, files=1) as staging:
        staging.write(output.name, text.encode(), mtime_ns=moment)
        staging.flush(mtime_ns=moment)
        staging.publish(output.name)
