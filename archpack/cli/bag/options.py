"""Options that the commands of ``archpack bag`` share."""

from collections.abc import Iterable

import click

from archpack.errors import UsageError

INFO = click.option(
    "--info",
    multiple=True,
    metavar="LABEL=VALUE",
    help="A line of bag-info.txt, such as Source-Organization=AQSH; may be given more than once.",
)


def labelled(texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return labels and values. Raises :class:`UsageError` for a text without an equals sign."""
    pairs = [text.partition("=") for text in texts]
    odd = next((label for label, sign, _ in pairs if not sign), None)
    if odd is not None:
        raise UsageError(f"--info {odd} has no equals sign.", "Write it as in --info Contact-Name='Jane Doe'.")
    return tuple((label, value) for label, _, value in pairs)
