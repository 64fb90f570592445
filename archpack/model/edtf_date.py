"""One date as EDTF writes it, and the days it can be. `archpack.model.edtf` reads it."""

import calendar
from dataclasses import dataclass
from enum import StrEnum

Day = tuple[int, int, int]
"""Year, month and day. Unlike `datetime.date` it holds any year, also those before 1 and after 9999."""


class Season(StrEnum):
    """A season, where a month would stand, in either hemisphere. EDTF level 1."""

    SPRING = "21"
    SUMMER = "22"
    AUTUMN = "23"
    WINTER = "24"


# The widest reading, meteorological or astronomical: the first month and the last, each with its year, which
# is counted from the year printed. The winter of 1963 can begin in December 1962 or end in March 1964, and in
# the south so can the summer.
_MONTHS_OF_SEASON = {
    Season.SPRING: ((0, 3), (0, 12)),
    Season.SUMMER: ((-1, 12), (1, 3)),
    Season.AUTUMN: ((0, 3), (0, 12)),
    Season.WINTER: ((-1, 12), (1, 3)),
}


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A year, month, day, season or moment: its parts as written, so that digits may be X (unspecified).

    `parse_edtf` makes them. Two are equal when all that is written is.
    """

    year: str
    """``1963``, ``-0044``, ``196X`` or ``Y170000002``."""
    month: str = ""
    """``07``, ``XX``, the code of a `Season`, or nothing."""
    day: str = ""
    time: str = ""
    """``23:20:30``, ``23:20:30Z``, ``23:20:30+04:30`` or nothing. A time without a zone is local."""
    qualifier: str = ""
    """``?`` uncertain, ``~`` approximate, ``%`` both, or nothing."""

    def __str__(self) -> str:
        calendar_date = "-".join(filter(None, (self.year, self.month, self.day)))
        return f"{calendar_date}{'T' if self.time else ''}{self.time}{self.qualifier}"

    @property
    def approximate(self) -> bool:
        """Whether the date is about right."""
        return self.qualifier in {"~", "%"}

    @property
    def uncertain(self) -> bool:
        """Whether the date is doubtful."""
        return self.qualifier in {"?", "%"}

    @property
    def unspecified(self) -> bool:
        """Whether some digits are X."""
        return "X" in f"{self.year}{self.month}{self.day}"

    @property
    def season(self) -> Season | None:
        """The season that stands where a month would."""
        return next((season for season in Season if season == self.month), None)

    @property
    def level(self) -> int:
        """The EDTF level that the date needs, 0 or 1."""
        beyond = self.year[0] in "Y-" or self.unspecified or self.season or self.qualifier
        return 1 if beyond else 0

    @property
    def is_day(self) -> bool:
        """Whether this is one whole day, known and not doubted."""
        return bool(self.day) and not (self.unspecified or self.time or self.qualifier)

    @property
    def first_day(self) -> Day:
        """The first day that this can be, the qualifier left aside. With a time: the day in its own zone."""
        year = min(self._years)
        if self.season:
            (later, month), _ = _MONTHS_OF_SEASON[self.season]
            return (year + later, month, 1)
        return (year, _number(self.month) or 1, _number(self.day) or 1)

    @property
    def last_day(self) -> Day:
        """The last day that this can be, the qualifier left aside. With a time: the day in its own zone."""
        year, month = max(self._years), _number(self.month) or 12
        if self.season:
            _, (later, month) = _MONTHS_OF_SEASON[self.season]
            year += later
        return (year, month, _number(self.day) or calendar.monthrange(year, month)[1])

    @property
    def _years(self) -> tuple[int, int]:
        digits = self.year.removeprefix("Y")
        return int(digits.replace("X", "0")), int(digits.replace("X", "9"))


def _number(part: str) -> int | None:
    """Return a month or a day, or None where it is not written or not specified."""
    return None if part in {"", "XX"} else int(part)
