"""``archpack clean``."""

import os
from pathlib import Path

import click

from archpack.cli.output import result
from archpack.disk import leftovers, remove_leftover
from archpack.errors import SourceError
from archpack.render import safe


@click.command()
@click.argument("folder", type=click.Path(readable=False, path_type=Path), default=Path())
@click.option("--dry-run", is_flag=True, help="Only list them.")
def command(folder: Path, *, dry_run: bool) -> None:
    """Remove what an interrupted run left behind.

    FOLDER is where packages are written; by default, where you are. Only folders that archpack began and that no
    running archpack uses are removed.
    """
    if not os.path.isdir(folder):  # noqa: PTH112 - which raises nothing
        raise SourceError(f"There is no folder {folder}.", "Check the name and the place.")
    found = leftovers(folder)
    for leftover in found:
        if not dry_run:
            remove_leftover(leftover)
        result(f"{'Found' if dry_run else 'Removed'} {safe(str(leftover))}")
    if not found:
        result("Nothing was left behind.")
