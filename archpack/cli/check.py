"""``archpack check``."""

import click

from archpack import workflow
from archpack.cli.exits import FINDINGS
from archpack.cli.fixing import Fixing, fixing_options, mend
from archpack.cli.options import FORMAT
from archpack.cli.output import result
from archpack.render import report_json, report_text


@click.command()
@click.argument("path", type=click.Path(readable=False, path_type=str))
@FORMAT
@fixing_options
@click.pass_context
def command(ctx: click.Context, path: str, format_: str, fixing: Fixing) -> None:
    """Say what is wrong with a deposit or a record.

    PATH is a deposit folder, or a record file to be checked by itself. Every problem is told, with its place and
    what to do. The exit code is 1 if there is an error; warnings and notes do not count. With --fix,
    that is what is left then; with --diff, it is also 1 if something would be changed.
    """
    ended = mend([path], fixing)
    if ended is not None:
        ctx.exit(ended)
    report = workflow.check(path)
    result(report_json(report) if format_ == "json" else report_text(report))
    ctx.exit(0 if report.ok else FINDINGS)
