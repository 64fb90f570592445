"""Intervals and sets of dates as EDTF writes them. `archpack.model.edtf` reads them."""

from abc import abstractmethod
from dataclasses import dataclass
from enum import StrEnum

from archpack.model.edtf_date import EdtfDate
from archpack.model.edtf_value import Edtf, Span


class Missing(StrEnum):
    """What stands in an interval for a date that is not there. EDTF level 1."""

    OPEN = ".."
    """There is no date: it goes on, or it was always so."""
    UNKNOWN = ""
    """There is a date, but nobody knows it."""


class _OfDates(Edtf):
    """What is made of dates: it is as doubtful as any of them."""

    __slots__ = ()

    @property
    @abstractmethod
    def _dates(self) -> tuple[EdtfDate, ...]:
        """The dates that are written in it."""

    @property
    def approximate(self) -> bool:
        """Whether a date in it is about right."""
        return any(day.approximate for day in self._dates)

    @property
    def uncertain(self) -> bool:
        """Whether a date in it is doubtful."""
        return any(day.uncertain for day in self._dates)


@dataclass(frozen=True, slots=True)
class EdtfInterval(_OfDates):
    """A time from `start` to `end`: ``1963/1965``, ``1985-04-12/..``, ``/1963``."""

    start: EdtfDate | Missing
    end: EdtfDate | Missing

    def __str__(self) -> str:
        return f"{self.start}/{self.end}"

    @property
    def level(self) -> int:
        """The EDTF level that it needs: 0, 1 or 2."""
        missing = isinstance(self.start, Missing) or isinstance(self.end, Missing)
        return max([1 if missing else 0, *(2 if day.unspecified else day.level for day in self._dates)])

    @property
    def is_interval(self) -> bool:
        """Whether this is a range of time: always."""
        return True

    @property
    def spans(self) -> tuple[Span, ...]:
        """The days from its start to its end: one span."""
        return (_from_to(self.start, self.end),)

    @property
    def _dates(self) -> tuple[EdtfDate, ...]:
        return tuple(day for day in (self.start, self.end) if isinstance(day, EdtfDate))


@dataclass(frozen=True, slots=True)
class EdtfRange:
    """Several members of a set that follow each other: ``1670..1672``, ``..1984``, ``1760-12..``."""

    start: EdtfDate | None
    end: EdtfDate | None

    def __str__(self) -> str:
        return f"{self.start or ''}..{self.end or ''}"

    @property
    def span(self) -> Span:
        """The days from the first member to the last."""
        return _from_to(self.start, self.end)

    @property
    def dates(self) -> tuple[EdtfDate, ...]:
        """The dates that are written."""
        return tuple(day for day in (self.start, self.end) if day)


@dataclass(frozen=True, slots=True)
class EdtfSet(_OfDates):
    """Several dates, level 2: one of them, ``[1667,1668,1670..1672]``, or all of them, ``{1960,1961-12}``."""

    members: tuple[EdtfDate | EdtfRange, ...]
    all_of: bool = False
    """Whether all members are meant; otherwise it is one of them, and nobody knows which."""

    def __str__(self) -> str:
        members = ",".join(map(str, self.members))
        return f"{{{members}}}" if self.all_of else f"[{members}]"

    @property
    def level(self) -> int:
        """The EDTF level that it needs: 2."""
        return 2

    @property
    def is_set(self) -> bool:
        """Whether this is several dates: always."""
        return True

    @property
    def spans(self) -> tuple[Span, ...]:
        """The days of each member."""
        return tuple(member.span for member in self.members)

    @property
    def _dates(self) -> tuple[EdtfDate, ...]:
        return tuple(
            day for member in self.members for day in (member.dates if isinstance(member, EdtfRange) else (member,))
        )


def _from_to(start: EdtfDate | Missing | None, end: EdtfDate | Missing | None) -> Span:
    begins = start.span if isinstance(start, EdtfDate) else None
    ends = end.span if isinstance(end, EdtfDate) else None
    return Span(begins and begins.first, ends and ends.last, begins and begins.surely_first, ends and ends.surely_last)
