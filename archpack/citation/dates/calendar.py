"""Year, month and day of one printed date, and what helps to tell them apart."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class Parts(NamedTuple):
    """Year, month and day, as far as they are printed."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def edtf(self) -> str:
        """The same date in EDTF, level 0."""
        return f"{self.year:04}" + (f"-{self.month:02}" if self.month else "") + (f"-{self.day:02}" if self.day else "")


@dataclass(frozen=True, slots=True)
class Convention:
    """What is known of whoever printed the date."""

    day_first: bool = False
    """Whether ``9.12.1980`` is the ninth of December. Otherwise that is not certain."""
    language: str | None = None
    """The language (BCP 47) to prefer where the name of a month is in several."""


def in_calendar(year: int, month: int | None = None, day: int | None = None) -> Parts | None:
    """Return these parts, or None if there is no such date."""
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return Parts(year, month, day)


def of_numbers(one: int, two: int, year: int, *, day_first: bool) -> Parts | None:
    """Tell day from month where only one order is possible, or where both give the same."""
    if day_first:
        return in_calendar(year, two, one)
    possible = {parts for parts in (in_calendar(year, two, one), in_calendar(year, one, two)) if parts}
    return possible.pop() if len(possible) == 1 else None


def falls_on(parts: Parts, weekday: int) -> bool:
    """Return whether the date can be a weekday, Monday being 0."""
    return parts.month is None or parts.day is None or date(*parts).weekday() == weekday  # type: ignore[arg-type]


def earlier(begin: Parts, end: Parts) -> bool:
    """Return whether one date is before another, as far as both are printed."""
    known = [(one, two) for one, two in zip(begin, end, strict=True) if one is not None and two is not None]
    return [one for one, _ in known] < [two for _, two in known]
