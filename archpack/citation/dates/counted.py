"""One printed date whose months have numbers: ``1963年7月6日``, ``昭和38年7月6日``, ``ngày 6 tháng 7 năm 1963``."""

import re
from datetime import date
from typing import NamedTuple

from archpack.citation.dates.calendar import Parts, in_calendar

_DIGITS = dict(zip("〇零一二三四五六七八九", "00123456789", strict=True))
_TENS = re.compile("(?P<tens>[一二三四五六七八九]?)十(?P<ones>[一二三四五六七八九]?)")
_DIGITS_OF_YEAR = 4
_KANJI = "〇零一二三四五六七八九十廿卅"
_NUMBER = rf"[0-9０-９]{{1,2}}|[{_KANJI}]{{1,4}}"  # noqa: RUF001 - digits of full width
_FORM = re.compile(
    rf"""(?P<era>明治|大正|昭和|平成|令和|(?:中華|中华)?民[國国])?\s?
         (?P<year>[0-9０-９]{{1,4}}|元|[{_KANJI}]{{1,4}})\s?[年년]
         (?:\s?(?P<month>{_NUMBER})\s?[月월](?:\s?(?P<day>{_NUMBER})\s?[日일号號])?)?
       | (?:(?:ngày\s)?(?P<vi_day>[0-9]{{1,2}})\s)?tháng\s(?P<vi_month>[0-9]{{1,2}})(?:,?\snăm\s|,\s|\s|/|-)
         (?P<vi_year>[0-9]{{4}})
       | (?P<mn_year>[0-9]{{4}})\s(?:оны|онд)
         (?:\s(?P<mn_month>[0-9]{{1,2}})(?:\s?-?р|\sдугаар|\sдүгээр)?\sсар(?:ын|д)?
         (?:\s(?P<mn_day>[0-9]{{1,2}})(?:\s?-?н(?:ы|ий|д))?(?:\sөдөр)?)?)?""",  # noqa: RUF001 - Cyrillic, full width
    re.VERBOSE | re.IGNORECASE,
)
_BEGIN = re.compile("[0-9]{1,4} ?[^ -~]|[tn]|[^ -~]", re.IGNORECASE)
"""What nearly no other text begins with: figures before a sign that is not ASCII, or such a sign."""


class _Era(NamedTuple):
    """An era: the first day whose dates can be told, the last, and the year before its first."""

    first: date
    last: date
    before: int


# Japan counts months and days as the Gregorian calendar does from 1 January 1873, Meiji 6.
_ERAS = {
    "明治": _Era(date(1873, 1, 1), date(1912, 7, 30), 1867),
    "大正": _Era(date(1912, 7, 30), date(1926, 12, 25), 1911),
    "昭和": _Era(date(1926, 12, 25), date(1989, 1, 7), 1925),
    "平成": _Era(date(1989, 1, 8), date(2019, 4, 30), 1988),
    "令和": _Era(date(2019, 5, 1), date.max, 2018),
    "民": _Era(date(1912, 1, 1), date.max, 1911),
}


def counted_date(text: str) -> Parts | None:
    """Return one date, the whole text, or None."""
    match = _FORM.fullmatch(text)
    return _parts(match) if match else None


def match_counted(text: str, start: int) -> re.Match[str] | None:
    """Return the date that begins at ``start``, or None."""
    match = _FORM.match(text, start) if _BEGIN.match(text, start) else None
    return match if match and _parts(match) else None


def _parts(match: re.Match[str]) -> Parts | None:
    if match["vi_year"] or match["mn_year"]:
        year, month, day = (match[f"vi_{part}"] or match[f"mn_{part}"] for part in ("year", "month", "day"))
        return in_calendar(int(year), int(month) if month else None, int(day) if day else None)
    month, day = (_count(match[part]) if match[part] else None for part in ("month", "day"))
    if match["era"]:
        return _in_era(_ERAS.get(match["era"], _ERAS["民"]), _count(match["year"]), month, day)
    written = "".join(_DIGITS.get(digit, digit) for digit in match["year"])
    return in_calendar(int(written), month, day) if len(written) == _DIGITS_OF_YEAR and written.isdecimal() else None


def _in_era(era: _Era, count: int, month: int | None, day: int | None) -> Parts | None:
    parts = in_calendar(era.before + count, month, day) if count else None
    if parts is None:
        return None
    known = 3 if day else 2 if month else 1
    first, last = ((limit.year, limit.month, limit.day)[:known] for limit in (era.first, era.last))
    return parts if first <= tuple(parts)[:known] <= last else None


def _count(number: str) -> int:
    """Return 38 for ``38``, ``三十八`` and ``三八``, 1 for ``元``, and 0 for what is no number."""
    if number == "元":
        return 1
    tens = _TENS.fullmatch(number.replace("廿", "二十").replace("卅", "三十"))
    if tens:
        return 10 * int(_DIGITS.get(tens["tens"], "1")) + int(_DIGITS.get(tens["ones"], "0"))
    digits = "".join(_DIGITS.get(digit, digit) for digit in number)
    return int(digits) if digits.isdecimal() else 0
