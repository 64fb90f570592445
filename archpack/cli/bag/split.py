"""``archpack bag split``."""

import re
from collections.abc import Sequence

import click

from archpack import workflow
from archpack.cli.bag.options import INFO, labelled
from archpack.cli.bag.result import told
from archpack.cli.clock import now
from archpack.cli.options import ALGORITHM, JOBS
from archpack.cli.progress import shown
from archpack.errors import UsageError

_SIZE = re.compile(r"([0-9]{1,12}(?:\.[0-9]{1,3})?) ?(?:([kmgt])(i?)b|b?)", re.IGNORECASE)
_POWERS = {"": 0, "k": 1, "m": 2, "g": 3, "t": 4}


@click.command()
@click.argument("source", type=click.Path(path_type=str))
@click.argument("destination", type=click.Path(path_type=str))
@click.option(
    "--size", "size_", required=True, metavar="SIZE", help="Most of one bag's payload, such as 100GB or 4.7GB."
)
@INFO
@ALGORITHM
@JOBS
def command(  # noqa: PLR0913, PLR0917 - one for each option
    source: str, destination: str, size_: str, info: Sequence[str], algorithms: Sequence[str], jobs: int | None
) -> None:
    """Divide a folder into bags of a limited size.

    SOURCE is the folder; everything in it is copied, and it is only read. DESTINATION is a folder to be made, with the
    bags in it: all of them, or nothing. The bags name their group (Bag-Group-Identifier) and their number in it
    (Bag-Count). A file that is larger than a bag is told before anything is written.
    """
    with shown() as progress:
        made = workflow.make_bags(
            source,
            destination,
            size=_bytes(size_),
            info=labelled(info),
            algorithms=algorithms,
            jobs=jobs,
            progress=progress,
            now=now(),
        )
    told(made, f"Made {len(made)} bags in {destination}" if len(made) > 1 else f"Made 1 bag in {destination}")


def _bytes(text: str) -> int:
    match = _SIZE.fullmatch(text)
    if not match:
        raise UsageError(f"--size {text} is no size.", "Write it as in --size 100GB, --size 700MB or --size 4.7GB.")
    number, unit, binary = match.groups()
    return int(float(number) * (1024 if binary else 1000) ** _POWERS[(unit or "").lower()])
