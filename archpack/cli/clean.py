"""``archpack clean``."""

import json
import os
from pathlib import Path

import click

from archpack.cli.options import FORMAT
from archpack.cli.output import result
from archpack.disk import leftovers, remove_leftover
from archpack.errors import SourceError
from archpack.render import safe


@click.command()
@click.argument("folder", type=click.Path(readable=False, path_type=Path), default=Path())
@click.option("--dry-run", is_flag=True, help="Only list them.")
@FORMAT
def command(folder: Path, format_: str, *, dry_run: bool) -> None:
    """Remove what an interrupted run left behind.

    FOLDER is where packages and bags are written; by default, where you are. All leftovers are listed first; then
    they are removed. Only folders that archpack began and that no running archpack uses are removed. To go on with an
    interrupted run instead, give the same command again with --resume.
    """
    if not os.path.isdir(folder):  # noqa: PTH112 - which raises nothing
        raise SourceError(f"There is no folder {folder}.", "Check the name and the place.")
    found = leftovers(folder)
    if format_ == "text":
        for leftover in found:
            result(f"Found {safe(str(leftover))}")
    for leftover in () if dry_run else found:
        remove_leftover(leftover)
    if format_ == "json":
        names = [os.fsencode(leftover).decode(errors="backslashreplace") for leftover in found]
        result(json.dumps({"folder": str(folder), "leftovers": names, "removed": not dry_run}, indent=2))
    elif not found:
        result("Nothing was left behind.")
    elif not dry_run:
        result(f"Removed {'it' if len(found) == 1 else 'them all'}.")
