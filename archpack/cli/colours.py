"""Colours for what people read in a terminal. What goes into a file or a pipe has none."""

import os
import sys
from typing import TextIO

from archpack.render.finding_text import Look, Pieces

_STYLES = {
    Look.PLAIN: "",
    Look.ERROR: "bold red",
    Look.WARNING: "bold yellow",
    Look.NOTE: "bold cyan",
    Look.PLACE: "bold",
    Look.GUTTER: "blue",
    Look.HELP: "green",
}


def painted(pieces: Pieces, stream: TextIO | None) -> str:
    """Return the text of the pieces, in colours if it goes to a terminal that has them and nobody set ``NO_COLOR``."""
    if stream is None or not stream.isatty() or os.environ.get("NO_COLOR"):
        return "".join(text for text, _ in pieces)
    from rich.console import Console  # a pipe need not wait for it
    from rich.text import Text

    console = Console(file=stream)
    with console.capture() as capture:
        console.print(Text.assemble(*((text, _STYLES[look]) for text, look in pieces)), soft_wrap=True, end="")
    return capture.get()


def coloured(pieces: Pieces) -> str:
    """Return the text of the pieces as it should go to stdout."""
    return painted(pieces, sys.stdout)
