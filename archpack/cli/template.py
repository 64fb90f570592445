"""``archpack template``."""

import os

import click

from archpack import spreadsheets
from archpack.cli.clock import now
from archpack.cli.output import result
from archpack.errors import UsageError
from archpack.render import safe

_OF_TABLES = frozenset({".xls", ".xlsx", ".xlsm", ".ods", ".csv", ".tsv", ".txt"})


@click.command()
@click.option(
    "--xlsx",
    type=click.Path(readable=False, path_type=str),
    metavar="FILE",
    help="The new spreadsheet, with words to choose from and help.",
)
@click.option(
    "--csv", type=click.Path(readable=False, path_type=str), metavar="FILE", help="The new CSV file, columns only."
)
def command(xlsx: str | None, csv: str | None) -> None:
    """Write a sheet for the descriptions of many deposits.

    It has a row for each deposit and a column for each field that most of them need, and an example. The sheet Help of
    an .xlsx says what every column means. `archpack import` makes the deposits of it.
    """
    if not xlsx and not csv:
        raise UsageError("Neither --xlsx nor --csv is given.", "Such as: archpack template --xlsx deposits.xlsx")
    for path, ending in ((xlsx, ".xlsx"), (csv, ".csv")):
        if path and not path.lower().endswith(ending):
            stem, other = os.path.splitext(path)  # noqa: PTH122 - the path as it was typed
            name = stem if other.lower() in _OF_TABLES else path
            raise UsageError(f"{path} does not end in {ending}.", f"Name it {name}{ending}.")
    for path in filter(None, (xlsx, csv)):
        spreadsheets.write_template(path, now=now())
        result(f"Made {safe(path)}. Fill it in, then run: archpack import {safe(path)} FOLDER")
