"""One date as EDTF writes it, and the days it can be. `archpack.model.edtf` reads it."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from archpack.model.edtf_calendar import days_in, first_day, last_day, long_years
from archpack.model.edtf_value import Day, Edtf, Span

QUALIFIERS = "?~%"
_LEVEL_1_UNSPECIFIED = re.compile(r"-?[0-9]{3}X|-?[0-9]{2}XX|-?[0-9]{4}-XX(?:-XX)?|-?[0-9]{4}-[0-9]{2}-XX")


class SubYear(StrEnum):
    """A part of a year, where a month would stand. The first four are EDTF level 1, the others level 2."""

    SPRING = "21"
    """In either hemisphere, as the next three."""
    SUMMER = "22"
    AUTUMN = "23"
    WINTER = "24"
    NORTHERN_SPRING = "25"
    NORTHERN_SUMMER = "26"
    NORTHERN_AUTUMN = "27"
    NORTHERN_WINTER = "28"
    SOUTHERN_SPRING = "29"
    SOUTHERN_SUMMER = "30"
    SOUTHERN_AUTUMN = "31"
    SOUTHERN_WINTER = "32"
    QUARTER_1 = "33"
    QUARTER_2 = "34"
    QUARTER_3 = "35"
    QUARTER_4 = "36"
    QUADRIMESTER_1 = "37"
    """Four months, as the next two."""
    QUADRIMESTER_2 = "38"
    QUADRIMESTER_3 = "39"
    SEMESTER_1 = "40"
    """Six months, as the next."""
    SEMESTER_2 = "41"


_Months = tuple[tuple[int, int], tuple[int, int]]
_MARCH_TO_JUNE: _Months = ((0, 3), (0, 6))
_JUNE_TO_SEPTEMBER: _Months = ((0, 6), (0, 9))
_SEPTEMBER_TO_DECEMBER: _Months = ((0, 9), (0, 12))
_ROUND_NEW_YEAR: _Months = ((-1, 12), (1, 3))
# The widest reading, meteorological or astronomical: the first month and the last, each with its year, which
# is counted from the year printed. The winter of 1963 can begin in December 1962 or end in March 1964, and in
# the south so can the summer.
_MONTHS_OF: dict[SubYear, _Months] = {
    SubYear.SPRING: ((0, 3), (0, 12)),
    SubYear.SUMMER: _ROUND_NEW_YEAR,
    SubYear.AUTUMN: ((0, 3), (0, 12)),
    SubYear.WINTER: _ROUND_NEW_YEAR,
    SubYear.NORTHERN_SPRING: _MARCH_TO_JUNE,
    SubYear.NORTHERN_SUMMER: _JUNE_TO_SEPTEMBER,
    SubYear.NORTHERN_AUTUMN: _SEPTEMBER_TO_DECEMBER,
    SubYear.NORTHERN_WINTER: _ROUND_NEW_YEAR,
    SubYear.SOUTHERN_SPRING: _SEPTEMBER_TO_DECEMBER,
    SubYear.SOUTHERN_SUMMER: _ROUND_NEW_YEAR,
    SubYear.SOUTHERN_AUTUMN: _MARCH_TO_JUNE,
    SubYear.SOUTHERN_WINTER: _JUNE_TO_SEPTEMBER,
    SubYear.QUARTER_1: ((0, 1), (0, 3)),
    SubYear.QUARTER_2: ((0, 4), (0, 6)),
    SubYear.QUARTER_3: ((0, 7), (0, 9)),
    SubYear.QUARTER_4: ((0, 10), (0, 12)),
    SubYear.QUADRIMESTER_1: ((0, 1), (0, 4)),
    SubYear.QUADRIMESTER_2: ((0, 5), (0, 8)),
    SubYear.QUADRIMESTER_3: ((0, 9), (0, 12)),
    SubYear.SEMESTER_1: ((0, 1), (0, 6)),
    SubYear.SEMESTER_2: ((0, 7), (0, 12)),
}
_SUB_YEARS = {part.value: part for part in SubYear}


class Qualified(NamedTuple):
    """What is said of each part of a date: ``?`` uncertain, ``~`` approximate, ``%`` both, or nothing."""

    year: str
    month: str
    day: str


@dataclass(frozen=True, slots=True)
class EdtfDate(Edtf):
    """A year, month, day, part of a year or moment: its parts as written, with X for digits and their signs.

    `parse_edtf` makes them. Two are equal when all that is written is.
    """

    year: str
    """``1963``, ``-0044``, ``196X``, ``Y170000002``, ``Y-17E7``, ``1950S2``; with its signs ``?2004``, ``2004~``."""
    month: str = ""
    """``07``, ``1X``, the code of a `SubYear`, or nothing; with its signs ``~07``, ``07?``."""
    day: str = ""
    """``06``, ``XX`` or nothing; with its sign ``~06``."""
    time: str = ""
    """``23:20:30``, ``23:20:30Z``, ``23:20:30+04:30`` or nothing. A time without a zone is local."""
    qualifier: str = ""
    """The sign at the end, of the whole date: ``?`` uncertain, ``~`` approximate, ``%`` both, or nothing."""

    def __str__(self) -> str:
        calendar_date = "-".join(filter(None, (self.year, self.month, self.day)))
        return f"{calendar_date}{'T' if self.time else ''}{self.time}{self.qualifier}"

    @property
    def plain(self) -> tuple[str, str, str]:
        """Year, month and day without their signs."""
        return self.year.strip(QUALIFIERS), self.month.strip(QUALIFIERS), self.day.strip(QUALIFIERS)

    @property
    def qualified(self) -> Qualified:
        """The sign of each part. One behind a part is also of those before it, one before a part only of that part."""
        signs: list[str] = []
        behind = self.qualifier
        for part in (self.day, self.month, self.year):
            behind += "".join(sign for sign in part[-1:] if sign in QUALIFIERS)
            signs.append(_joined(behind + "".join(sign for sign in part[:1] if sign in QUALIFIERS)) if part else "")
        day, month, year = signs
        return Qualified(year, month, day)

    @property
    def approximate(self) -> bool:
        """Whether the date, or a part of it, is about right."""
        return any(sign in {"~", "%"} for sign in self.qualified)

    @property
    def uncertain(self) -> bool:
        """Whether the date, or a part of it, is doubtful."""
        return any(sign in {"?", "%"} for sign in self.qualified)

    @property
    def unspecified(self) -> bool:
        """Whether some digits are X."""
        return "X" in f"{self.year}{self.month}{self.day}"

    @property
    def is_long(self) -> bool:
        """Whether the year is of more than four digits, or has an exponent or significant digits."""
        return "Y" in self.year or "S" in self.year

    @property
    def sub_year(self) -> SubYear | None:
        """The part of the year that stands where a month would."""
        return _SUB_YEARS.get(self.plain[1])

    @property
    def level(self) -> int:
        """The EDTF level that the date needs: 0, 1 or 2."""
        digits = "-".join(filter(None, self.plain))
        if self.unspecified and not _LEVEL_1_UNSPECIFIED.fullmatch(digits):
            return 2
        if (self.year, self.month, self.day) != self.plain or "E" in digits or "S" in digits:
            return 2
        if self.sub_year and self.sub_year > SubYear.WINTER:
            return 2
        return 1 if digits[0] in "Y-" or self.unspecified or self.sub_year or self.qualifier else 0

    @property
    def is_day(self) -> bool:
        """Whether this is one whole day, known and not doubted."""
        return bool(self.day) and not (self.unspecified or self.time or any(self.qualified))

    @property
    def first_day(self) -> Day:
        """The first day that this can be, signs left aside. With a time: the day in its own zone."""
        year, month, day = self.plain
        if self.is_long:
            return (long_years(year)[0], 1, 1)
        if self.sub_year:
            (later, first_month), _ = _MONTHS_OF[self.sub_year]
            return (int(year) + later, first_month, 1)
        return _certain(first_day(year, month, day))

    @property
    def last_day(self) -> Day:
        """The last day that this can be, signs left aside. With a time: the day in its own zone."""
        year, month, day = self.plain
        if self.is_long:
            return (long_years(year)[1], 12, 31)
        if self.sub_year:
            _, (later, last_month) = _MONTHS_OF[self.sub_year]
            last_year = int(year) + later
            return (last_year, last_month, days_in(last_year, last_month))
        return _certain(last_day(year, month, day))

    @property
    def span(self) -> Span:
        """The days that this can be of."""
        sure, first, last = self._sure, self.first_day, self.last_day
        if sure is None:
            return Span(first, last, None, None)
        # With its season in doubt, 2001 begins in December 2000.
        return Span(first, last, min(first, sure.first_day), max(last, sure.last_day))

    @property
    def spans(self) -> tuple[Span, ...]:
        """The days that this can be of: one span."""
        return (self.span,)

    @property
    def _sure(self) -> "EdtfDate | None":
        """The parts before the first that is in doubt."""
        if not any(self.qualified):
            return self
        if self.qualified.year:
            return None
        year, month, _ = self.plain
        return EdtfDate(year) if self.qualified.month else EdtfDate(year, month)


def _joined(signs: str) -> str:
    """Return what several signs say together."""
    both = "%" in signs or {"?", "~"} <= set(signs)
    return "%" if both else signs[:1]


def _certain(day: Day | None) -> Day:
    if day is None:
        raise ValueError("No such day is in the calendar; parse_edtf refuses it.")
    return day
