"""Where an original stands: the archive, its seat, the locator. Each piece is clean, and empty if nobody says it."""

from dataclasses import dataclass

from archpack.export.line import bracketed, items, one_line, piece, separated, spaced
from archpack.model import Order, Original
from archpack.vocab.country import country_name

_USUAL = ", "


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """The pieces of a source."""

    archive: str = ""
    archive_translated: str = ""
    archive_native: str = ""
    archive_short: str = ""
    place: str = ""
    country: str = ""
    steps: tuple[str, ...] = ()
    """The steps of the locator in printed order, each with its label."""
    separators: tuple[str, ...] = ()
    """What is printed before each step."""
    locator_first: bool = False
    """Whether the archive is printed behind the locator."""

    @property
    def repository(self) -> str:
        """The archive, with its translated name in brackets."""
        return spaced(self.archive, bracketed(self.archive_translated))

    @property
    def seat(self) -> str:
        """The town and the country of the archive."""
        return items(self.place, self.country)

    @property
    def locator(self) -> str:
        """The steps of the locator, as printed."""
        return separated(self.steps, self.separators)

    @property
    def printed(self) -> str:
        """The whole source in its printed order, the seat in the brackets behind the name of the archive."""
        archive = spaced(self.archive, bracketed(items(self.archive_translated, self.place, self.country)))
        if self.locator_first or not archive:
            return items(self.locator, archive)
        return separated((archive, *self.steps), ("", *self.separators))


NOWHERE = Whereabouts()
"""What is said of an original of which nothing is known."""


def whereabouts_of(original: Original) -> Whereabouts:
    """Return where a record says that an original, or a copy of it, stands."""
    archive = original.repository
    country = archive.country and (country_name(archive.country) or archive.country)
    steps = [(piece(str(step)), _separator(step.separator)) for step in original.locator]
    return Whereabouts(
        archive=piece(archive.name),
        archive_translated=piece(archive.name_translated),
        archive_native=piece(archive.name_native),
        archive_short=piece(archive.abbreviation),
        place=piece(archive.place),
        country=piece(country),
        steps=tuple(text for text, _ in steps if text),
        separators=tuple(separator for text, separator in steps if text),
        locator_first=original.order is Order.LOCATOR_FIRST,
    )


def _separator(printed: str | None) -> str:
    """Return what is printed before a step, on one line, with the blanks around it."""
    if printed is None:
        return _USUAL
    sign = one_line(printed)
    before = " " if printed[:1].isspace() else ""
    return f"{before}{sign}{' ' if printed[-1:].isspace() else ''}" if sign else " "
