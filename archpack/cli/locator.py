"""``archpack locator``."""

from collections.abc import Sequence
from pathlib import Path

import click

from archpack.citation import LocatorParts, parse_locator
from archpack.citation.grammar.archive_search import find_archives
from archpack.cli.options import FORMAT, InOrder
from archpack.cli.output import result
from archpack.cli.parsing import LINES, TEXT, TRADITIONS, parse
from archpack.loading import load_grammars
from archpack.render import archives_json, archives_text, traditions_json, traditions_text


@click.group(cls=InOrder)
def command() -> None:
    """Read where an original stands, and list the known archives.

    A locator names the archive and the steps to the leaf: AQSH, Fondi 14/AP, V. 1963, Dos. 4, Fl. 28-48.
    """


@command.command("parse")
@TEXT
@LINES
@click.option("--tradition", metavar="NAME", help="Read by the rules of this tradition; see `locator traditions`.")
@TRADITIONS
@FORMAT
def _parse(words: Sequence[str], tradition: str | None, grammars: Sequence[Path], format_: str, *, jsonl: bool) -> None:
    """Say what each piece of a locator is.

    TEXT is the archive and the steps to the leaf, as printed, best in quotes; - reads it from stdin. Without
    --tradition the text itself tells which rules it follows.

    What could not be placed is shown at the end, with the warnings. It is no error: the exit code is 0.
    """
    known = load_grammars(grammars)
    name = known.named(tradition).name if tradition is not None else None

    def read(text: str) -> LocatorParts:
        return parse_locator(text, name, known)

    parse(words, read, jsonl=jsonl, format_=format_)


@command.command("traditions")
@TRADITIONS
@FORMAT
def _traditions(grammars: Sequence[Path], format_: str) -> None:
    """List the known archival traditions.

    Each is shown with its title and an example of a reference.
    """
    known = tuple(load_grammars(grammars).traditions.values())
    result(traditions_json(known) if format_ == "json" else traditions_text(known))


@command.command("archives")
@click.argument("words", nargs=-1, metavar="[WORD]...")
@TRADITIONS
@FORMAT
def _archives(words: Sequence[str], grammars: Sequence[Path], format_: str) -> None:
    """List the known archives.

    WORD is part of a name or abbreviation, a town, a country or a tradition; of several words all must fit.
    """
    found = find_archives(load_grammars(grammars).archives.archives, " ".join(words))
    result(archives_json(found) if format_ == "json" else archives_text(found))
