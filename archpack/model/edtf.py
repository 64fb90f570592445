"""Dates in the Extended Date/Time Format (EDTF), levels 0 and 1.

The rules are those of the Library of Congress's EDTF specification (4 February 2019), a profile of ISO 8601-1
and ISO 8601-2. Where it is silent:

- A qualifier may follow any date, also one with unspecified digits (``196X~``) or a season, but not a time.
- The dates of an interval are years, months and days, each with its qualifier. Unspecified digits there are
  level 2; seasons, times and years of more than four digits are not provided for.
- An interval has at least one date, and does not end before it starts.
- A time may be ``24:00:00``. A time zone is at most 14 hours off, and never ``-00:00``.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from enum import StrEnum
from typing import TypeGuard

from archpack.model.edtf_date import Day, EdtfDate, Season

__all__ = ["MAX_CHARACTERS", "Edtf", "EdtfDate", "EdtfError", "Missing", "Season", "parse_edtf"]

MAX_CHARACTERS = 100
"""A longer text is refused. A year may have any number of digits, but the age of the Earth has ten."""

_REMEDY = (
    "Write 1963-07-06 for a day, 1963-07 for a month, 1963 for a year, 1963/1965 for a range, 1963~ for about "
    "1963, 1963? if it is doubtful."
)
_TIMES = "Write a time as 1963-07-06T14:30:00, 1963-07-06T14:30:00Z or 1963-07-06T14:30:00+02:00."
_TOO_HIGH = "That is EDTF level 2; archpack reads levels 0 and 1."
_DATE = re.compile(
    r"""(?P<year> -?(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX) | Y-?[1-9][0-9]{4,} )
    (?: - (?P<month>[0-9]{2}|XX) (?: - (?P<day>[0-9]{2}|XX) )? )?
    (?: T (?P<time>
        (?: (?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9] | 24:00:00 )
        (?: Z | [+-] (?: (?:0[0-9]|1[0-3])(?::[0-5][0-9])? | 14(?::00)? ) )?
    ) )?
    (?P<qualifier>[?~%])?""",
    re.VERBOSE,
)
_LEVEL_2 = re.compile(r"[\[\]{}]|[?~%][-0-9]|[0-9][ES][0-9]|\A(?=[-0-9]*X)[-0-9X]+\Z")
# What people write instead, and what they mean. Together they must give a valid date to be proposed.
_CORRECTIONS = tuple(
    (re.compile(wrong), right)
    for wrong, right in (
        (r"\s+", ""),
        ("[\u2010-\u2015\u2212]", "-"),
        (r"\A(?i:circa|ca?)\.?([^/]*)\Z", r"\1~"),
        (r"\?~|~\?", "%"),
        (r"\A([0-9]{2}[1-9])0s\Z", r"\1X"),
        (r"\AY(-?[0-9]{4})\Z", r"\1"),
        (r"(?<=[0-9Xux-])[ux]", "X"),
        (r"(?<=/)open\Z|(?<=/)present\Z", ".."),
        (r"\Aunknown(?=/)|(?<=/)unknown\Z", ""),
        (r"\A([0-9]{4})([/.])([0-9]{1,2})\2([0-9]{1,2})\Z", r"\1-\3-\4"),
        (r"\A([0-9]{4})([0-9]{2})([0-9]{2})\Z", r"\1-\2-\3"),
        (r"(?<=-)([0-9])(?![0-9])", r"0\1"),
        (r"\A([0-9]{4}[?~%]?)(?:-|\.\.)([0-9]{4}[?~%]?)\Z", r"\1/\2"),
    )
)


class EdtfError(ValueError):
    """A text that is no EDTF of level 0 or 1: `message` says what is wrong, `remedy` what to write."""

    def __init__(self, message: str, remedy: str = _REMEDY) -> None:
        super().__init__(message, remedy)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}"


class Missing(StrEnum):
    """What stands in an interval for a date that is not there. EDTF level 1."""

    OPEN = ".."
    """There is no date: it goes on, or it was always so."""
    UNKNOWN = ""
    """There is a date, but nobody knows it."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date (`end` is None), or an interval from `start` to `end`. ``str()`` gives the text that was read."""

    start: EdtfDate | Missing
    end: EdtfDate | Missing | None = None

    def __str__(self) -> str:
        return str(self.start) if self.end is None else f"{self.start}/{self.end}"

    @property
    def text(self) -> str:
        """The date as written."""
        return str(self)

    @property
    def is_interval(self) -> bool:
        """Whether this is a range of time from one date to another."""
        return self.end is not None

    @property
    def is_day(self) -> bool:
        """Whether this is one whole day, known and not doubted."""
        return not self.is_interval and all(day.is_day for day in self._dates)

    @property
    def approximate(self) -> bool:
        """Whether a date in it is about right (``~`` or ``%``)."""
        return any(day.approximate for day in self._dates)

    @property
    def uncertain(self) -> bool:
        """Whether a date in it is doubtful (``?`` or ``%``)."""
        return any(day.uncertain for day in self._dates)

    @property
    def level(self) -> int:
        """The EDTF level that it needs, 0 or 1."""
        missing = isinstance(self.start, Missing) or isinstance(self.end, Missing)
        return max([1 if missing else 0, *(day.level for day in self._dates)])

    def earliest(self) -> date | None:
        """Return the first day that it can be, its qualifier left aside.

        None if the start is open, unknown, or outside the years 1 to 9999. A season begins as early as it
        does anywhere: the summer of 1963, in the south, in December 1962.
        """
        return _calendar_date(self.start.first_day) if isinstance(self.start, EdtfDate) else None

    def latest(self) -> date | None:
        """Return the last day that it can be, as `earliest` returns the first."""
        return _calendar_date(self._last.last_day) if isinstance(self._last, EdtfDate) else None

    def overlaps(self, other: "Edtf") -> bool:
        """Return whether both can be of the same day. False only where that is impossible.

        An open, unknown, approximate or uncertain start or end can be any day.
        """
        return not (self.precedes(other) or other.precedes(self))

    def precedes(self, other: "Edtf") -> bool:
        """Return whether this surely ends before the other starts."""
        last, first = self._last, other.start
        return _sure(last) and _sure(first) and last.last_day < first.first_day

    @property
    def _last(self) -> EdtfDate | Missing:
        return self.start if self.end is None else self.end

    @property
    def _dates(self) -> tuple[EdtfDate, ...]:
        return tuple(day for day in (self.start, self.end) if isinstance(day, EdtfDate))


def _sure(day: EdtfDate | Missing) -> TypeGuard[EdtfDate]:
    return isinstance(day, EdtfDate) and not day.qualifier


def _calendar_date(day: Day) -> date | None:
    return date(*day) if MINYEAR <= day[0] <= MAXYEAR else None


def parse_edtf(text: str) -> Edtf:
    """Read a date or an interval, EDTF level 0 or 1. Raise `EdtfError`, and nothing else, for any other text."""
    if len(text) > MAX_CHARACTERS:
        raise EdtfError(f"A text of {len(text)} characters is too long for a date.")
    if not text.strip():
        raise EdtfError("No date is written here.")
    try:
        return _read(text)
    except EdtfError as error:
        correction = _corrected(text)
        if correction is None:
            raise
        raise EdtfError(error.message, f"Write {correction}, if that is what is meant.") from None


def _corrected(text: str) -> Edtf | None:
    for wrong, right in _CORRECTIONS:
        text = wrong.sub(right, text)
    try:
        return _read(text)
    except EdtfError:
        return None


def _read(text: str) -> Edtf:
    start, *ends = text.split("/")
    if not ends:
        return Edtf(_read_date(text))
    if len(ends) > 1:
        raise EdtfError(f"“{text}” has more than one slash; a range has two dates.")
    interval = Edtf(_read_limit(start), _read_limit(ends[0]))
    _check_interval(interval)
    return interval


def _read_limit(text: str) -> EdtfDate | Missing:
    """Read what stands on one side of the slash."""
    if text in {Missing.OPEN, Missing.UNKNOWN}:
        return Missing(text)
    limit = _read_date(text)
    if limit.unspecified:
        raise EdtfError(
            f"“{text}” leaves digits open inside a range.", f"{_TOO_HIGH} Write 1960/1979 instead of 196X/197X."
        )
    if limit.season or limit.time or limit.year.startswith("Y"):
        raise EdtfError(f"“{text}” cannot stand in a range; only a year, a month or a day can.")
    return limit


def _check_interval(interval: Edtf) -> None:
    start, end = interval.start, interval.end
    if isinstance(start, EdtfDate) and isinstance(end, EdtfDate):
        if start.first_day > end.last_day:
            raise EdtfError(f"The range {interval} ends before it starts.", f"Write {end}/{start} if that is meant.")
    elif isinstance(start, Missing) and isinstance(end, Missing):
        raise EdtfError(f"The range “{interval}” has no date.", "If neither end is known, leave the field out.")


def _read_date(text: str) -> EdtfDate:
    match = _DATE.fullmatch(text)
    if match is None:
        raise EdtfError(f"“{text}” is not a date in EDTF.", _remedy(text))
    found = EdtfDate(**match.groupdict(default=""))
    _check_year(found)
    _check_month_and_day(found)
    _check_time(found)
    return found


def _remedy(text: str) -> str:
    if _LEVEL_2.search(text):
        return f"{_TOO_HIGH} {_REMEDY}"
    return _TIMES if re.search("[0-9]T[0-9]", text) else _REMEDY


def _check_year(found: EdtfDate) -> None:
    if found.year == "-0000":
        raise EdtfError("There is no year -0000.", "Write 0000 for the year 1 BC.")
    if found.month and found.year.startswith("Y"):
        raise EdtfError(f"In “{found}” a month follows a year with Y.", "Write such a year alone: Y170000002.")
    if found.month and "X" in found.year:
        raise EdtfError(f"In “{found}” a month follows a year with X.", f"{_TOO_HIGH} Write the year alone: 196X.")


def _check_month_and_day(found: EdtfDate) -> None:
    month, day = found.month, found.day
    if month == "XX" and day not in {"", "XX"}:
        raise EdtfError(f"In “{found}” a known day follows an unknown month.", f"{_TOO_HIGH} Write 1963-XX-XX.")
    if month in {"", "XX"} or (found.season and not day):
        return
    if not day and "25" <= month <= "41":
        raise EdtfError(f"There is no month {month}.", f"{_TOO_HIGH} The seasons of level 1 are 21 to 24.")
    if not "01" <= month <= "12":
        raise EdtfError(f"There is no month {month}.")
    if day not in {"", "XX"} and not 1 <= int(day) <= calendar.monthrange(int(found.year), int(month))[1]:
        raise EdtfError(f"There is no day {day} in {found.year}-{month}.")


def _check_time(found: EdtfDate) -> None:
    if not found.time:
        return
    if found.qualifier or found.unspecified or not found.day:
        raise EdtfError(f"In “{found}” the time needs a whole, known day, and no sign after it.", _TIMES)
    if found.time.endswith(("-00", "-00:00")):
        raise EdtfError(f"“{found}” has the time zone -00:00.", "Write Z if the time is UTC, nothing if it is local.")
