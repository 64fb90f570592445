"""Days as a spreadsheet stores them: a count, and a format that shows all of it or only the month or the year."""

import re
from datetime import datetime, timedelta

_BUILT_IN_DAYS = {14, 15, 16, 22, *range(27, 37), *range(50, 59)}  # ECMA-376-1, 18.8.30
_BUILT_IN_MONTHS = {17}
_BUILT_IN_TIMES = {18, 19, 20, 21, 45, 46, 47}
_NO_SIGNS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_BEFORE_LEAP = 60  # the calendar of 1900 has a 29 February, which never was
_MOST_DAYS = 2_958_466
_LONGEST_CODE = 1_000


def days_shown(number: str, code: str | None) -> str:
    """Return what the format of a cell shows: ``day``, ``month``, ``year``, ``time``, or nothing if no date."""
    if code is None:
        known = int(number) if number.isdecimal() and len(number) < 4 else 0  # noqa: PLR2004 - built in ones
        groups = (("day", _BUILT_IN_DAYS), ("month", _BUILT_IN_MONTHS), ("time", _BUILT_IN_TIMES))
        return next((name for name, numbers in groups if known in numbers), "")
    signs = set(_NO_SIGNS.sub("", code[:_LONGEST_CODE]).split(";")[0].lower())
    if "general" in code.lower() or not signs & set("ymdhs"):
        return ""
    if "d" in signs:
        return "day"
    if "y" in signs:
        return "month" if "m" in signs else "year"
    return "time" if signs & set("hs") else "month"


def day_text(written: str, shown: str, *, from_1904: bool = False) -> str | None:
    """Return a count of days as ``1963-07-06``, or as much of it as is shown; None if it is no day."""
    try:
        count = float(written)
        moment = _moment(count, from_1904=from_1904) if 0 <= count < _MOST_DAYS else None
    except (ValueError, OverflowError):
        return None
    if moment is None:
        return None
    at = f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"
    if shown == "time" or (count < 1 and not from_1904):
        return at
    length = {"year": 4, "month": 7}.get(shown, 10)
    day = moment.date().isoformat()[:length]
    return f"{day}T{moment:%H:%M:%S}" if at != "00:00" and shown == "day" else day


def _moment(count: float, *, from_1904: bool) -> datetime:
    first = (1904, 1, 1) if from_1904 else (1899, 12, 31 if count < _BEFORE_LEAP else 30)
    # A day on a sheet is in no time zone.
    return datetime(*first) + timedelta(seconds=round(count * 86400))  # noqa: DTZ001 - see above
