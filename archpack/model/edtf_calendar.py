"""The first and the last day of what EDTF writes with X for a digit, with an exponent or with significant digits."""

import calendar
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product

from archpack.model.edtf_value import Day

MONTHS = 12
_LONGEST_MONTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LEAP_DAY = (2, 29)
_LONG_YEAR = re.compile(r"Y?(?P<sign>-?)(?P<digits>[0-9]+)(?:E(?P<exponent>[0-9]+))?(?:S(?P<significant>[0-9]+))?")


def days_in(year: int, month: int) -> int:
    """Return the number of days of a month, in the Gregorian calendar of any year."""
    return 28 if month == _LEAP_DAY[0] and not calendar.isleap(year) else _LONGEST_MONTHS[month]


def months_like(month: str) -> tuple[int, ...]:
    """Return the months that can be meant by ``07``, ``1X``, ``XX`` or nothing."""
    return _numbers_like(month, MONTHS)


def first_day(year: str, month: str, day: str) -> Day | None:
    """Return the first day that is written so, X for any digit, nothing for any month or day; None if there is none."""
    return _outermost_day(year, month, day, latest=False)


def last_day(year: str, month: str, day: str) -> Day | None:
    """Return the last day that is written so, as `first_day` returns the first."""
    return _outermost_day(year, month, day, latest=True)


def long_years(year: str) -> tuple[int, int]:
    """Return the first and the last year of ``Y170000002``, ``Y-17E7``, ``1950S2`` or ``Y3388E2S3``."""
    parts = _LONG_YEAR.fullmatch(year)
    if parts is None:
        raise ValueError(year)
    number = int(parts["digits"]) * 10 ** int(parts["exponent"] or 0)
    unsure = len(str(number)) - int(parts["significant"]) if parts["significant"] else 0
    scale = 10 ** max(0, unsure)
    first = number - number % scale
    last = first + scale - 1
    return (-last, -first) if parts["sign"] else (first, last)


@lru_cache(maxsize=4096)
def _outermost_day(year: str, month: str, day: str, *, latest: bool) -> Day | None:
    if next(_days_like(month, day, latest=latest), None) is None:
        return None
    for number in _years_like(year, latest=latest):
        leap = calendar.isleap(number)
        found = next((each for each in _days_like(month, day, latest=latest) if leap or each != _LEAP_DAY), None)
        if found:
            return (number, *found)
    return None


def _days_like(month: str, day: str, *, latest: bool) -> Iterator[tuple[int, int]]:
    """Yield the days of a leap year that can be meant, from one end to the other, each with its month."""
    step = -1 if latest else 1
    for one in months_like(month)[::step]:
        for number in _numbers_like(day, _LONGEST_MONTHS[one])[::step]:
            yield one, number


@cache
def _numbers_like(pattern: str, last: int) -> tuple[int, ...]:
    """Return the numbers from 1 that two characters, digits or X, can stand for."""
    if not pattern:
        return tuple(range(1, last + 1))
    one, two = pattern[0], pattern[1]
    return tuple(number for number in range(1, last + 1) if one in f"X{number // 10}" and two in f"X{number % 10}")


def _years_like(pattern: str, *, latest: bool) -> Iterator[int]:
    """Yield the years that four digits or X can stand for, from one end to the other. There is no year -0000."""
    negative = pattern.startswith("-")
    any_digit = "9876543210" if latest is not negative else "0123456789"
    for digits in product(*(any_digit if digit == "X" else digit for digit in pattern.removeprefix("-"))):
        number = int("".join(digits))
        if number or not negative:
            yield -number if negative else number
