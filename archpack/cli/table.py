"""``archpack table``."""

from collections.abc import Sequence

import click

from archpack import spreadsheets
from archpack.batch import expanded, find_deposits
from archpack.cli.clock import now
from archpack.cli.output import result
from archpack.render import safe
from archpack.render.safe import counted


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(readable=False, path_type=str))
@click.option(
    "--output",
    type=click.Path(readable=False, path_type=str),
    metavar="FILE",
    help="The new .xlsx or .csv file; by default CSV is printed.",
)
def command(paths: Sequence[str], output: str | None) -> None:
    """Write records as a sheet, a row for each.

    PATHS are deposit folders, packages or record files, or folders with many deposits below them. `archpack import`
    makes the same records of the sheet.
    """
    records = spreadsheets.load_each((found.path, found.folder) for found in find_deposits(expanded(paths)))
    if output is None:
        result(spreadsheets.table_text(records), end="")
        return
    spreadsheets.write_table(records, output, now=now())
    result(f"Wrote {counted(len(records), 'record')} to {safe(output)}.")
