"""``archpack pack``."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from archpack import workflow
from archpack.cli.clock import now
from archpack.cli.colours import painted
from archpack.cli.criteria import criteria_options
from archpack.cli.here import Here
from archpack.cli.options import ALGORITHM, DEPOSIT, JOBS, RESUME, SERIALIZE
from archpack.cli.output import remark, result
from archpack.cli.progress import shown
from archpack.disk import leftovers
from archpack.loading.criteria_file import Choices
from archpack.render import report_pieces, safe, size, strangers_text
from archpack.render.safe import counted


@click.command()
@DEPOSIT
@click.argument("destination", type=click.Path(readable=False, path_type=str))
@ALGORITHM
@click.option("--agent", metavar="NAME", help="Who packs, for the provenance: a person or an office.")
@criteria_options
@SERIALIZE
@JOBS
@RESUME
def command(  # noqa: PLR0913, PLR0917 - one for each option
    deposit: str,
    destination: str,
    algorithms: Sequence[str],
    choices: Choices,
    agent: str | None,
    serialize: str | None,
    jobs: int | None,
    *,
    resume: bool,
) -> None:
    """Write the package of a deposit.

    DEPOSIT is the folder with record.yaml; it is only read. DESTINATION is the package to be made; it must
    not exist yet. The package appears there whole, or not at all.
    """
    criteria = choices.criteria_for(deposit)
    with shown() as progress:
        package = workflow.pack(
            deposit,
            destination,
            algorithms=algorithms,
            criteria=criteria,
            agent=agent,
            progress=progress,
            now=now(),
            jobs=jobs,
            resume=resume,
            serialize=serialize or "",
        )
    if len(package.report):
        report = package.report.below(Here().folder(deposit))
        remark(painted(report_pieces(report), sys.stderr))
    for line in strangers_text(package.plan):
        remark(line)
    for folder in leftovers(package.path.parent):
        remark(f"Note: {safe(str(folder))} was left by an interrupted run; `archpack clean` removes it.")
    files = counted(len(package.plan.files), "file")
    result(
        f"Packed {safe(package.record.id)} into {safe(str(Path(destination)))}: "
        f"{files}, {size(package.plan.payload_bytes)}, {', '.join(package.plan.algorithms)}."
    )
