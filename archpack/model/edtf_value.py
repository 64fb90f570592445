"""What every EDTF value can tell: its level, its bounds, and whether two can be of the same day."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from datetime import MAXYEAR, MINYEAR, date
from functools import lru_cache
from typing import NamedTuple

Day = tuple[int, int, int]
"""Year, month and day. Unlike `datetime.date` it holds any year, also those before 1 and after 9999."""


class Span(NamedTuple):
    """The days that a date or a range can be of, both ends included; None where there is no bound."""

    first: Day | None
    last: Day | None
    surely_first: Day | None
    """As `first`, but of the part that nobody doubts: it is not earlier, whatever is wrong with the rest."""
    surely_last: Day | None


class Edtf(ABC):
    """A date (`EdtfDate`), interval (`EdtfInterval`) or set (`EdtfSet`). ``str()`` gives the text that was read."""

    __slots__ = ()

    @property
    @abstractmethod
    def level(self) -> int:
        """The EDTF level that it needs: 0, 1 or 2."""

    @property
    @abstractmethod
    def approximate(self) -> bool:
        """Whether something in it is about right (``~`` or ``%``)."""

    @property
    @abstractmethod
    def uncertain(self) -> bool:
        """Whether something in it is doubtful (``?`` or ``%``)."""

    @property
    @abstractmethod
    def spans(self) -> tuple[Span, ...]:
        """The days that it can be of: one span, or one for each member of a set."""

    @property
    def text(self) -> str:
        """The date as written."""
        return str(self)

    @property
    def is_day(self) -> bool:
        """Whether this is one whole day, known and not doubted."""
        return False

    @property
    def is_interval(self) -> bool:
        """Whether this is a range of time from one date to another."""
        return False

    @property
    def is_set(self) -> bool:
        """Whether this is several dates, all of them or one of them."""
        return False

    def earliest(self) -> date | None:
        """Return the first day that it can be, signs of doubt left aside.

        None if the start is open, unknown, or outside the years 1 to 9999. A season begins as early as it
        does anywhere: the summer of 1963, in the south, in December 1962.
        """
        return _calendar_date(_bound(min, (span.first for span in self.spans)))

    def latest(self) -> date | None:
        """Return the last day that it can be, as `earliest` returns the first."""
        return _calendar_date(_bound(max, (span.last for span in self.spans)))

    def overlaps(self, other: "Edtf") -> bool:
        """Return whether both can be of the same day. False only where that is impossible.

        An open, unknown, approximate or uncertain start or end can be any day. Where only a part is doubted, the
        parts before it still hold: ``2004-06-~11`` is in June.
        """
        return any(not (_apart(one, two) or _apart(two, one)) for one in _spans(self) for two in _spans(other))

    def precedes(self, other: "Edtf") -> bool:
        """Return whether this surely ends before the other starts."""
        return all(_apart(one, two) for one in _spans(self) for two in _spans(other))


@lru_cache(maxsize=1024)  # the dates of a record are compared with each other by several rules
def _spans(edtf: Edtf) -> tuple[Span, ...]:
    return edtf.spans


def _apart(one: Span, two: Span) -> bool:
    """Tell whether the first span surely ends before the second starts."""
    return one.surely_last is not None and two.surely_first is not None and one.surely_last < two.surely_first


def _bound(outermost: Callable[[list[Day]], Day], days: Iterable[Day | None]) -> Day | None:
    """Return the outermost day, or None where one of them has no bound."""
    known: list[Day] = []
    for day in days:
        if day is None:
            return None
        known.append(day)
    return outermost(known)


def _calendar_date(day: Day | None) -> date | None:
    return date(*day) if day and MINYEAR <= day[0] <= MAXYEAR else None
