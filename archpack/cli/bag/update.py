"""``archpack bag update``."""

import os
from collections.abc import Iterable, Sequence

import click

from archpack import workflow
from archpack.bagging import Changes
from archpack.cli.bag.options import INFO, labelled
from archpack.cli.bag.result import told
from archpack.cli.clock import now
from archpack.cli.options import JOBS
from archpack.cli.progress import shown
from archpack.cli.suggesting import OneOf
from archpack.errors import UsageError
from archpack.hashing import ALGORITHMS

_PAYLOAD = "data/"


@click.command()
@click.argument("bag", type=click.Path(path_type=str))
@click.argument("destination", type=click.Path(path_type=str))
@click.option(
    "--add",
    "added",
    multiple=True,
    metavar="[PATH=]FILE",
    help="Add a file; PATH is its place in the bag, such as data/scan/0031.tif, by default data/ and its name.",
)
@click.option(
    "--replace", "replaced", multiple=True, metavar="PATH=FILE", help="Put a file in the place of one in the bag."
)
@click.option("--remove", "removed", multiple=True, metavar="PATH", help="Leave a file out.")
@INFO
@click.option("--add-algorithm", "more", multiple=True, type=OneOf(ALGORITHMS), metavar="NAME", help="Add digests.")
@click.option("--drop-algorithm", "fewer", multiple=True, metavar="NAME", help="Leave digests of a kind out.")
@JOBS
def command(  # noqa: PLR0913, PLR0917 - one for each option
    bag: str,
    destination: str,
    added: Sequence[str],
    replaced: Sequence[str],
    removed: Sequence[str],
    info: Sequence[str],
    more: Sequence[str],
    fewer: Sequence[str],
    jobs: int | None,
) -> None:
    """Make a new bag from an old one, with changes.

    BAG is the old bag; it is only read, and each file is held against its digests while it is copied. DESTINATION is
    the new bag; it must not exist yet. --info sets a label; without a value (LABEL=) it takes the label away. All that
    is not changed stays as it is. A bag of an earlier version of BagIt becomes one of version 1.0.
    """
    changes = Changes(_placed(added), _placed(replaced, "--replace"), tuple(removed), tuple(more), tuple(fewer))
    with shown() as progress:
        made = workflow.update_bag(
            bag, destination, changes=changes, info=labelled(info), jobs=jobs, progress=progress, now=now()
        )
    told([made], f"Made the bag {destination} from {bag}")


def _placed(texts: Iterable[str], required: str = "") -> dict[str, str]:
    """Return paths in the bag to files. With ``required``, the name of the option, each text has to name the path."""
    placed: dict[str, str] = {}
    for text in texts:
        path, sign, file = text.partition("=")
        if not (sign and path.startswith(_PAYLOAD)):
            if required:
                raise UsageError(
                    f"{required} {text} does not name a file of the bag.",
                    f"Write it as in {required} data/scan/0031.tif=better.tif.",
                )
            if sign and not os.path.lexists(text):
                raise UsageError(
                    f"{path} is no place in the payload of a bag.", f"Write it as in --add {_PAYLOAD}{path}={file}."
                )
            path, file = _PAYLOAD + os.path.basename(text), text  # noqa: PTH119 - a text as it was typed
        if path in placed:
            raise UsageError(f"{path} is given twice.", "Choose one of the two.")
        placed[path] = file
    return placed
