"""``archpack plan``."""

from collections.abc import Sequence

import click

from archpack import workflow
from archpack.cli.clock import now
from archpack.cli.criteria import criteria_options
from archpack.cli.options import ALGORITHM, DEPOSIT, FORMAT
from archpack.cli.output import result
from archpack.loading.criteria_file import Choices
from archpack.render import plan_json, plan_text


@click.command()
@DEPOSIT
@ALGORITHM
@criteria_options
@FORMAT
def command(deposit: str, algorithms: Sequence[str], choices: Choices, format_: str) -> None:
    """Show what a package would hold, without writing it.

    DEPOSIT is the folder with record.yaml. The exit code is 1 if the deposit has errors.
    """
    plan = workflow.plan(deposit, algorithms=algorithms, criteria=choices.criteria_for(deposit), now=now())
    result(plan_json(plan) if format_ == "json" else plan_text(plan))
