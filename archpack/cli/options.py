"""Options and arguments that several commands share."""

import click

from archpack.cli.suggesting import OneOf, Suggesting
from archpack.hashing import ALGORITHMS, DEFAULT_ALGORITHM


class InOrder(Suggesting):
    """Commands that belong together, listed in the order in which they are defined."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names."""
        return list(self.commands)


# click's own tests of existence and rights are not used: the library says more, and with the right exit code.
DEPOSIT = click.argument("deposit", type=click.Path(readable=False, path_type=str))

FORMAT = click.option(
    "--format",
    "format_",
    type=OneOf(["text", "json"]),
    default="text",
    show_default=True,
    help="Text for people, JSON for programs.",
)

ALGORITHM = click.option(
    "--algorithm",
    "algorithms",
    type=OneOf(ALGORITHMS),
    multiple=True,
    default=[DEFAULT_ALGORITHM],
    show_default=True,
    metavar="NAME",
    help="Digest algorithm; may be given more than once.",
)

SERIALIZE = click.option(
    "--serialize",
    type=OneOf(["zip", "tar", "tar.gz"]),
    metavar="KIND",
    help="Make it one archive: zip, tar or tar.gz.",
)

RESUME = click.option(
    "--resume", is_flag=True, help="Go on with what an interrupted run left; if interrupted, leave it for the next."
)

PROFILES = click.option(
    "--profile",
    "profiles",
    type=click.Path(path_type=str),
    multiple=True,
    metavar="FILE",
    help="BagIt Profile that the bag must meet; may be given more than once.",
)

JOBS = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Files to work on at a time; by default as many as there are processors.",
)
