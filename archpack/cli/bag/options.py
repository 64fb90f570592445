"""Options that the commands of ``archpack bag`` share."""

from collections.abc import Iterable

import click

from archpack.bag.writing import COUNTED
from archpack.errors import UsageError

INFO = click.option(
    "--info",
    multiple=True,
    metavar="LABEL=VALUE",
    help="A line of bag-info.txt, such as Source-Organization=AQSH; may be given more than once.",
)


def labelled(texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return labels and values.

    Raises :class:`UsageError` for a text without an equals sign, for a value of several lines, and for what archpack
    counts itself.
    """
    pairs = [text.partition("=") for text in texts]
    odd = next((label for label, sign, _ in pairs if not sign), None)
    if odd is not None:
        raise UsageError(f"--info {odd} has no equals sign.", "Write it as in --info Contact-Name='Jane Doe'.")
    for label, _, value in pairs:
        if label.strip().lower() in COUNTED:
            raise UsageError(f"archpack counts {label.strip()} itself.", "Leave it out.")
        if len(value.splitlines()) > 1:
            raise UsageError(f"--info {label} has a value of several lines.", "Write it on one line.")
    return tuple((label, value) for label, _, value in pairs)
