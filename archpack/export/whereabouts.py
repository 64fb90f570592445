"""Where an original stands: the archive, its seat, the locator. Each piece is clean, and empty if nobody says it."""

from dataclasses import dataclass

from archpack.citation import format_steps
from archpack.export.line import bracketed, items, one_line, piece, spaced
from archpack.model import LocatorComponent, Order, Original
from archpack.vocab.country import usual_country_name

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
    locator: str = ""
    """The whole locator, as printed."""
    joint: str = ", "
    """What is printed between the archive and the locator."""
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
    def printed(self) -> str:
        """The whole source in its printed order, the seat in the brackets behind the name of the archive."""
        archive = spaced(self.archive, bracketed(items(self.archive_translated, self.place, self.country)))
        if self.locator_first or not archive or not self.locator:
            return items(self.locator, archive)
        return f"{archive}{self.joint}{self.locator}"


NOWHERE = Whereabouts()
"""What is said of an original of which nothing is known."""


def whereabouts_of(original: Original, tradition: str | None = None) -> Whereabouts:
    """Return where a record says that an original, or a copy, stands. Its steps are printed as in a ``tradition``."""
    archive = original.repository
    country = archive.country and (usual_country_name(archive.country) or archive.country)
    steps = tuple(step for step in map(_clean, original.locator) if step)
    return Whereabouts(
        archive=piece(archive.name),
        archive_translated=piece(archive.name_translated),
        archive_native=piece(archive.name_native),
        archive_short=piece(archive.abbreviation),
        place=piece(archive.place),
        country=piece(country),
        steps=tuple(format_steps([step], tradition) for step in steps),
        locator=format_steps(steps, tradition),
        joint=steps[0].separator or _USUAL if steps else _USUAL,
        locator_first=original.order is Order.LOCATOR_FIRST,
    )


def _clean(step: LocatorComponent) -> LocatorComponent | None:
    """Return a step whose texts are clean; None if nothing is left of its value."""
    value = piece(step.value)
    if not value:
        return None
    texts = {"label": piece(step.label) or None, "value": value, "separator": _separator(step.separator)}
    return step.model_copy(update=texts)


def _separator(printed: str | None) -> str | None:
    """Return what is printed before a step, on one line, with the blanks around it."""
    if printed is None:
        return None
    sign = one_line(printed)
    before = " " if printed[:1].isspace() else ""
    return f"{before}{sign}{' ' if printed[-1:].isspace() else ''}" if sign else " "
