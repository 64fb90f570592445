"""EDTF in English words, and as the plain dates that other formats can hold.

Only what needs no interpretation is written: single dates and ranges of EDTF levels 0 and 1. Whatever else EDTF can
say (sets, significant digits) has no words here.
"""

import re
from dataclasses import dataclass

from archpack.model.edtf import EdtfError, parse_edtf

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_DATE = re.compile(
    r"(?P<year>-?[0-9]{4})(?:-(?P<month>0[1-9]|1[0-2]|2[1-4]|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?:T[0-9:Z+-]{1,20})?(?P<sign>[?~%]?)"
)
_DECADE = re.compile(r"(?P<decade>[0-9]{3})X(?P<sign>[?~%]?)")
_OPEN, _UNKNOWN = "..", ""


@dataclass(frozen=True, slots=True)
class PlainDate:
    """A year, month or day, or the season of a year. ``about`` and ``doubtful`` are EDTF's ``~`` and ``?``."""

    year: int
    """As astronomers count: the year 0 is 1 BC."""
    month: int | None = None
    day: int | None = None
    season: int | None = None
    """1 for spring to 4 for winter."""
    about: bool = False
    doubtful: bool = False


def plain_dates(edtf: str | None) -> tuple[PlainDate, ...]:
    """Return the date, or the two ends of the range, that this EDTF says; nothing if it says anything else.

    A month or day that EDTF leaves open (``XX``) is left out. An open or unknown end is "anything else".
    """
    if edtf is None or not _is_edtf(edtf):
        return ()
    ends = tuple(_plain_date(end) for end in edtf.split("/"))
    known = tuple(end for end in ends if end is not None)
    return known if len(known) == len(ends) else ()


def english(edtf: str) -> str | None:
    """Return EDTF in English words, or None where it has none.

    >>> english("1963-07-06"), english("1963-07~"), english("196X"), english("1963-22/1964?")
    ('July 6, 1963', 'circa July 1963', '1960s', 'summer 1963 to 1964?')
    """
    if not _is_edtf(edtf):
        return None
    start, *ends = edtf.split("/")
    if not ends:
        return _words(start)
    first, last = _words(start), _words(ends[0])
    if start in {_OPEN, _UNKNOWN}:
        return last and f"until {last}"
    if ends[0] in {_OPEN, _UNKNOWN}:
        return first and f"from {first}"
    return f"{first} to {last}" if first and last else None


def month_first(date: PlainDate) -> str:
    """Return ``July 6, 1963``, ``July 1963``, ``summer 1963`` or ``1963``; nothing is said of doubts."""
    month = f"{MONTHS[date.month - 1]} " if date.month else ""
    season = f"{_SEASONS[20 + date.season]} " if date.season else ""
    day = f"{date.day}, " if date.day else ""
    return f"{month}{season}{day}{year_words(date.year)}"


def year_words(year: int) -> str:
    """Return a year as people write it: ``1963``, ``AD 79``, ``45 BC``."""
    if year <= 0:
        return f"{1 - year} BC"
    return str(year) if year >= 1000 else f"AD {year}"  # noqa: PLR2004 - four digits are a year without AD


def _words(text: str) -> str | None:
    date = _plain_date(text)
    if date:
        words = month_first(date)
        about, doubtful = date.about, date.doubtful
    elif decade := _DECADE.fullmatch(text):
        words = f"{decade['decade']}0s"
        about, doubtful = decade["sign"] in set("~%"), decade["sign"] in set("?%")
    else:
        return None
    return f"{'circa ' if about else ''}{words}{'?' if doubtful else ''}"


def _plain_date(text: str) -> PlainDate | None:
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    month = _number(found["month"])
    season = month - 20 if month and month > len(MONTHS) else None
    sign = found["sign"]
    return PlainDate(
        year=int(found["year"]),
        month=None if season else month,
        day=_number(found["day"]) if month else None,
        season=season,
        about=sign in {"~", "%"},
        doubtful=sign in {"?", "%"},
    )


def _number(digits: str | None) -> int | None:
    return int(digits) if digits and digits != "XX" else None


def _is_edtf(text: str) -> bool:
    try:
        parse_edtf(text)
    except EdtfError:
        return False
    return True
