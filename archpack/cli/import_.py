"""``archpack import``."""

import os

import click

from archpack import spreadsheets
from archpack.cli.clock import now
from archpack.cli.criteria import criteria_options
from archpack.cli.exits import FINDINGS
from archpack.cli.options import FORMAT
from archpack.cli.output import result
from archpack.errors import UsageError
from archpack.loading.criteria_file import Choices
from archpack.render import imported_json, imported_text
from archpack.tables import ImportedTable


@click.command()
@click.argument("table", type=click.Path(readable=False, path_type=str))
@click.argument("directory", type=click.Path(readable=False, path_type=str))
@click.option("--dry-run", is_flag=True, help="Say what is wrong with the table, and make nothing.")
@click.option(
    "--errors",
    type=click.Path(readable=False, path_type=str),
    metavar="FILE",
    help="A new .xlsx or .csv for the rows with errors: mend it and import it.",
)
@click.option("--skip-existing", is_flag=True, help="Leave folders that are there as they are, and make the others.")
@click.option("--encoding", metavar="NAME", help="Of a CSV file that is not UTF-8, such as windows-1252.")
@criteria_options
@FORMAT
@click.pass_context
def command(  # noqa: PLR0913, PLR0917 - one for each option
    ctx: click.Context,
    table: str,
    directory: str,
    errors: str | None,
    encoding: str | None,
    format_: str,
    *,
    choices: Choices,
    dry_run: bool,
    skip_existing: bool,
) -> None:
    """Make a deposit folder of each row of a sheet.

    TABLE is an .xlsx or .csv file, best made by `archpack template`. DIRECTORY gets a folder for each row, named
    after its ID: with record.yaml, and empty folders for the scan, the transcript and the translation. A row with
    errors makes none, and every problem is told with its cell. Settings are those in or above DIRECTORY.
    """
    if dry_run and errors:
        raise UsageError("With --dry-run nothing is written, not even --errors.", "Give one of the two.")
    criteria = choices.criteria_for(os.path.join(directory, "record.yaml"))  # noqa: PTH118 - as it was typed
    if dry_run:
        done = ImportedTable(spreadsheets.load_table(table, encoding=encoding, criteria=criteria, now=now()))
    else:
        done = spreadsheets.import_table(
            table,
            directory,
            errors=errors,
            skip_existing=skip_existing,
            encoding=encoding,
            criteria=criteria,
            now=now(),
        )
    result(imported_json(done) if format_ == "json" else imported_text(done, dry_run=dry_run))
    ctx.exit(0 if done.report.ok else FINDINGS)
