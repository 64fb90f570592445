"""What a citation or a locator falls into. Everything is optional but the text itself."""

from dataclasses import dataclass

from archpack.model import Contributor, LocatorComponent, Repository

UNKNOWN_TRADITION = "No known way of citing fits this text, so the archive and the locator were not read from it."
NOT_PLACED = "A part of the text could not be placed."
NOT_STORABLE = "The text holds a character that no file can store, so nothing was read from it."


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as printed and, where that is certain, in EDTF."""

    display: str
    edtf: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatorParts:
    """Where an original stands: the archive and the steps to the leaf, in printed order.

    ``raw`` is the text as it was given. What could not be placed is in ``remainder``, one piece a line, and
    ``warnings`` say why in an archivist's words. ``tradition`` names the grammar that was used.
    """

    raw: str
    repository: Repository | None = None
    locator: tuple[LocatorComponent, ...] = ()
    tradition: str | None = None
    remainder: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationParts:
    """A citation by its parts; ``raw``, ``remainder`` and ``warnings`` as in `LocatorParts`.

    ``published_in`` holds the printed editions ("Reprinted in ..."), without the words that introduce them.
    """

    raw: str
    title: str | None = None
    date: PrintedDate | None = None
    publisher: str | None = None
    repository: Repository | None = None
    locator: tuple[LocatorComponent, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    url: str | None = None
    published_in: tuple[str, ...] = ()
    tradition: str | None = None
    remainder: str | None = None
    warnings: tuple[str, ...] = ()
