"""``archpack check``."""

import sys

import click

from archpack import workflow
from archpack.cli.colours import painted
from archpack.cli.criteria import criteria_options
from archpack.cli.exits import FINDINGS
from archpack.cli.options import FORMAT
from archpack.cli.output import result
from archpack.loading.criteria_file import Choices
from archpack.render import report_json, report_pieces


@click.command()
@click.argument("path", type=click.Path(readable=False, path_type=str))
@criteria_options
@FORMAT
@click.pass_context
def command(ctx: click.Context, path: str, choices: Choices, format_: str) -> None:
    """Say what is wrong with a deposit or a record.

    PATH is a deposit folder, or a record file to be checked by itself. Every problem is told, with its place and
    what to do. The exit code is 1 if there is an error; warnings and notes do not count.
    """
    report = workflow.check(path, criteria=choices.criteria_for(path))
    result(report_json(report) if format_ == "json" else painted(report_pieces(report), sys.stdout))
    ctx.exit(0 if report.ok else FINDINGS)
