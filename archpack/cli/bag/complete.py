"""``archpack bag complete``."""

import sys
from collections.abc import Sequence

import click

from archpack import workflow
from archpack.cli.clock import now
from archpack.cli.colours import painted
from archpack.cli.exits import FINDINGS, REFUSED, SOURCE
from archpack.cli.options import FORMAT
from archpack.cli.output import result
from archpack.cli.progress import shown
from archpack.fetching import Completion
from archpack.render import completion_json, completion_pieces


@click.command()
@click.argument("bag", type=click.Path(path_type=str))
@click.option(
    "--from-host",
    "hosts",
    multiple=True,
    metavar="HOST",
    help="Host that may be asked, such as example.org or example.org:8443; may be given more than once.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    metavar="BYTES",
    help="The most that a file may have whose length fetch.txt does not tell.",
)
@FORMAT
@click.pass_context
def command(ctx: click.Context, bag: str, hosts: Sequence[str], limit: int | None, format_: str) -> None:
    """Fetch the files that a bag lists and does not have.

    BAG is a BagIt folder with a fetch.txt. Only hosts that you name are asked, by https, and none that lies in a
    private network. Each file is compared with its digests before it is put into the bag; what is there already is
    left as it is. Without --from-host, nothing is fetched, and you are told from where it would be.

    The exit code is 0 if all files are there, 5 if a host was refused, 3 if a file could not be fetched, and
    otherwise 1.
    """
    with shown() as progress:
        completion = workflow.complete_bag(bag, hosts=hosts, limit=limit, progress=progress, now=now())
    result(completion_json(completion) if format_ == "json" else painted(completion_pieces(completion), sys.stdout))
    ctx.exit(_exit_code(completion))


def _exit_code(completion: Completion) -> int:
    if completion.complete:
        return 0
    if completion.refused:
        return REFUSED
    return SOURCE if completion.out_of_reach else FINDINGS
