"""``archpack bag make``."""

from collections.abc import Sequence

import click

from archpack import workflow
from archpack.cli.bag.options import INFO, labelled
from archpack.cli.bag.result import told
from archpack.cli.clock import now
from archpack.cli.options import ALGORITHM, JOBS, RESUME, SERIALIZE
from archpack.cli.progress import shown


@click.command()
@click.argument("source", type=click.Path(path_type=str))
@click.argument("destination", type=click.Path(path_type=str))
@INFO
@ALGORITHM
@SERIALIZE
@JOBS
@RESUME
def command(  # noqa: PLR0913, PLR0917 - one for each option
    source: str,
    destination: str,
    info: Sequence[str],
    algorithms: Sequence[str],
    serialize: str | None,
    jobs: int | None,
    *,
    resume: bool,
) -> None:
    """Make a bag of any folder.

    SOURCE is the folder; everything in it is copied, and it is only read. DESTINATION is the bag to be made; it must
    not exist yet. What no bag can store (links, pipes, names that are not UTF-8) is told before anything is written.
    """
    with shown() as progress:
        made = workflow.make_bag(
            source,
            destination,
            info=labelled(info),
            algorithms=algorithms,
            serialize=serialize or "",
            resume=resume,
            jobs=jobs,
            progress=progress,
            now=now(),
        )
    told([made], f"Made the bag {destination}")
