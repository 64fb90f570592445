"""``archpack plan``."""

from collections.abc import Sequence

import click

from archpack import workflow
from archpack.cli.clock import now
from archpack.cli.options import ALGORITHM, DEPOSIT, FORMAT
from archpack.cli.output import result
from archpack.render import plan_json, plan_text


@click.command()
@DEPOSIT
@ALGORITHM
@FORMAT
def command(deposit: str, algorithms: Sequence[str], format_: str) -> None:
    """Show what a package would hold, without writing it.

    DEPOSIT is the folder with record.yaml. The exit code is 1 if the deposit has errors.
    """
    plan = workflow.plan(deposit, algorithms=algorithms, now=now())
    result(plan_json(plan) if format_ == "json" else plan_text(plan))
