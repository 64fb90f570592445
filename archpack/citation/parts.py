"""What a citation or a locator falls into. Everything is optional but the text itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archpack.model import Contributor, LocatorComponent, Order, Repository

SEPARATOR = "separator"
REMAINDER = "remainder"
_WORD = re.compile(r"\w")

NOT_PLACED = "A part of the text could not be placed."
NOT_STORABLE = "The text holds a character that no file can store, so nothing was read from it."


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as printed and, where that is certain, in EDTF."""

    display: str
    edtf: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the text and the part it was placed under.

    ``part`` is such as ``title``, ``repository.name`` or ``locator[2].value``, or ``separator`` or ``remainder``.
    """

    part: str
    text: str


Placed = tuple[int, int, str]
"""Start and end of a stretch of the text, and the part it was placed under."""


def pieces_of(text: str, placed: tuple[Placed, ...]) -> Iterator[Piece]:
    """Yield the whole text in pieces, each with the part that it was placed under; together they are the text."""
    position = 0
    for start, end, part in (*placed, (len(text), len(text), SEPARATOR)):
        if start > position:
            between = text[position:start]
            yield Piece(REMAINDER if _WORD.search(between) else SEPARATOR, between)
        if end > max(start, position):
            yield Piece(part, text[max(start, position) : end])
        position = max(position, end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Another copy of a document: the archive, the steps, and the tradition that they were read by."""

    repository: Repository | None = None
    locator: tuple[LocatorComponent, ...] = ()
    order: Order | None = None
    tradition: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatorParts:
    """Where an original stands: the archive and the steps to the leaf, in printed order.

    ``raw`` is the text as it was given, and ``pieces`` is all of it, piece by piece. What could not be placed is in
    ``remainder``, one piece a line, and ``warnings`` say why in an archivist's words. ``tradition`` names the grammar
    that was used, ``copies`` are further copies, ``order`` says whether the archive stands first, and ``signals`` are
    words such as "See" and "Ibid.". ``published_in`` holds printed editions that are cited instead of an archive.
    """

    raw: str
    repository: Repository | None = None
    locator: tuple[LocatorComponent, ...] = ()
    copies: tuple[Copy, ...] = ()
    published_in: tuple[str, ...] = ()
    signals: tuple[str, ...] = ()
    order: Order | None = None
    tradition: str | None = None
    remainder: str | None = None
    warnings: tuple[str, ...] = ()
    placed: tuple[Placed, ...] = ()

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The whole text, piece by piece."""
        return tuple(pieces_of(self.raw, self.placed))


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationParts:
    """A citation by its parts; what a `LocatorParts` also has means the same.

    ``published_in`` holds the printed editions ("Reprinted in ..."), without the words that introduce them, and
    ``accessed`` the day on which somebody looked at the address.
    """

    raw: str
    title: str | None = None
    date: PrintedDate | None = None
    publisher: str | None = None
    repository: Repository | None = None
    locator: tuple[LocatorComponent, ...] = ()
    copies: tuple[Copy, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    url: str | None = None
    accessed: str | None = None
    published_in: tuple[str, ...] = ()
    signals: tuple[str, ...] = ()
    order: Order | None = None
    tradition: str | None = None
    remainder: str | None = None
    warnings: tuple[str, ...] = ()
    placed: tuple[Placed, ...] = ()

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The whole text, piece by piece."""
        return tuple(pieces_of(self.raw, self.placed))
