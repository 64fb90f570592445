"""``archpack show``."""

import click

from archpack import workflow
from archpack.cli.options import FORMAT
from archpack.cli.output import result
from archpack.loading import to_json
from archpack.render import record_text


@click.command()
@click.argument("path", type=click.Path(readable=False, path_type=str))
@FORMAT
def command(path: str, format_: str) -> None:
    """Print a record, a deposit's or a package's, readable.

    PATH is a record file, a deposit folder, or a package, also in an archive.
    """
    record = workflow.load(path)
    result(to_json(record).rstrip() if format_ == "json" else record_text(record))
