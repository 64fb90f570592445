"""Dates as citations print them, and what they are in EDTF (levels 0 and 1): or nothing, when it is not certain.

``9.12.1980`` may be September or December, ``26, 1949`` has lost its month, ``undated (1987)`` has no date: none of
them becomes EDTF. ``21.7.1988`` can only be July. Month names are English.
"""

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_ROMAN = {
    numeral: number
    for number, numeral in enumerate(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"), 1)
}
_SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}  # EDTF level 1

_MONTH = rf"(?:{'|'.join(name for names in _MONTHS for name in names)})\b\.?"
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_YEAR = r"[0-9]{4}"
_DASH = r"\s{0,3}[-\N{EN DASH}\N{EM DASH}]\s{0,3}|\s{1,3}to\s{1,3}"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s{1,3})?"
_PART = r"(?:(?:early|mid|late|spring|summer|autumn|fall|winter)[\s-]{1,3}){0,2}"
_ABOUT = r"(?:(?:circa|ca\.?|c\.|about|around)\s{0,3})?"
_ONE = rf"""(?:
    {_MONTH}\s{{1,3}}{_DAY}(?:(?:{_DASH}){_DAY})?,?\s{{1,3}}{_YEAR}
  | {_DAY}(?:(?:{_DASH}){_DAY})?\s{{1,3}}{_MONTH},?\s{{1,3}}{_YEAR}
  | {_MONTH},?\s{{1,3}}{_YEAR}
  | [0-9]{{1,2}}[./]\s?(?:[0-9]{{1,2}}|[ivx]{{1,4}})[./]\s?{_YEAR}
  | {_YEAR}-[0-9]{{2}}(?:-[0-9]{{2}})?
  | {_PART}{_YEAR}s?
)"""
_OPEN = rf"(?:{_MONTH}(?:\s{{1,3}}{_DAY})?|{_DAY}\s{{1,3}}{_MONTH})"
_PRINTED = re.compile(
    rf"""{_WEEKDAY}{_ABOUT}(?:(?:{_ONE}|{_OPEN})(?:{_DASH}){_WEEKDAY}{_ONE}|{_ONE})\??(?!\w)
      | undated(?!\w)(?:\s{{1,3}}\({_YEAR}\))? | n\.d\.(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_ITEM_START = re.compile(r"(?:\A|[,(])\s{0,3}")
_WITHOUT_MONTH = re.compile(rf"(?<![\w.])[0-9]{{1,2}},?\s{{1,3}}{_YEAR}\Z")
_LONGEST = 80

_DAYS = (
    re.compile(rf"(?P<month>{_MONTH}) (?P<first>{_DAY}) ?- ?(?P<last>{_DAY}),? (?P<year>{_YEAR})"),
    re.compile(rf"(?P<first>{_DAY}) ?- ?(?P<last>{_DAY}) (?P<month>{_MONTH}),? (?P<year>{_YEAR})"),
)

Parts = tuple[int, int | None, int | None]
"""Year, month, day."""


def match_date(text: str, start: int) -> re.Match[str] | None:
    """Return the printed date that begins at ``start``, or None."""
    return _PRINTED.match(text, start)


def date_at_end(text: str) -> tuple[int, int] | None:
    """Return where the date stands that is the last item of a text, or None.

    "26, 1949", which has lost its month, is one date. In "on June 25, 1971" the date is no item of its own.
    """
    window = max(0, len(text) - _LONGEST)
    items = (boundary.end() for boundary in _ITEM_START.finditer(text, window))
    found = (match_date(text, start) for start in items)
    match = next((match for match in found if match and match.end() == len(text)), None)
    damaged = _WITHOUT_MONTH.search(text, window)
    begins = [begin.start() for begin in (match, damaged) if begin]
    before = text[: min(begins)].rstrip() if begins else ""
    return (min(begins), len(text)) if begins and (not before or before[-1] in ",(") else None


def edtf_of(printed: str) -> str | None:
    """Return a printed date in EDTF, or None when it is not certain.

    >>> edtf_of("July 06, 1949"), edtf_of("February - October 1977"), edtf_of("26, 1949")
    ('1949-07-06', '1977-02/1977-10', None)
    """
    if len(printed) > _LONGEST:
        return None
    text = re.sub(r"[\N{EN DASH}\N{EM DASH}]", "-", " ".join(printed.split()).casefold()).strip(" ,.;")
    text = re.sub(rf"\A{_WEEKDAY}", "", text)
    return _single(text) or _qualified(text) or _part_of_time(text) or _interval(text)


def _single(text: str) -> str | None:
    parts = _parts(text)
    return _written(parts) if parts else None


def _qualified(text: str) -> str | None:
    about = re.fullmatch(r"(?:circa|ca\.?|c\.|about|around) ?(?P<date>.+)", text)
    plain = _parts(about["date"]) if about else _parts(text.removesuffix("?"))
    return f"{_written(plain)}{'~' if about else '?'}" if plain and (about or text.endswith("?")) else None


def _part_of_time(text: str) -> str | None:
    season = re.fullmatch(rf"(?P<season>{'|'.join(_SEASONS)}) (?:of )?(?P<year>{_YEAR})", text)
    if season:
        return f"{season['year']}-{_SEASONS[season['season']]}"
    decade = re.fullmatch(r"(?P<decade>[0-9]{2}[1-9])0s", text)  # the 1900s may be a decade or a century
    return f"{decade['decade']}X" if decade else None


def _interval(text: str) -> str | None:
    for first, last in _halves(text):
        end = _parts(last)
        begin = end and (_parts(first) or _parts(f"{first} {end[0]}"))
        if begin and end and _earlier(begin, end):
            return f"{_written(begin)}/{_written(end)}"
    return None


def _halves(text: str) -> Iterator[tuple[str, str]]:
    """Yield the two ends of what may be a range, with what is printed only once put in both."""
    days = next((found for form in _DAYS if (found := form.fullmatch(text))), None)
    if days:
        month_and_year = f"{days['month']} {days['year']}"
        yield f"{days['first']} {month_and_year}", f"{days['last']} {month_and_year}"
    elided = re.fullmatch(r"(?P<century>[0-9]{2})(?P<year>[0-9]{2})-(?P<last>[0-9]{2})", text)
    if elided and int(elided["last"]) > len(_MONTHS):
        yield elided["century"] + elided["year"], elided["century"] + elided["last"]
    for dash in re.finditer(r" ?- ?| to ", text):
        yield text[: dash.start()], re.sub(rf"\A{_WEEKDAY}", "", text[dash.end() :])


def _earlier(begin: Parts, end: Parts) -> bool:
    known = [(one, two) for one, two in zip(begin, end, strict=True) if one is not None and two is not None]
    return [one for one, _ in known] < [two for _, two in known]


_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?P<name>{_MONTH}) (?P<day>{_DAY}),? (?P<year>{_YEAR})",
        rf"(?P<day>{_DAY}) (?P<name>{_MONTH}),? (?P<year>{_YEAR})",
        rf"(?P<name>{_MONTH}),? (?P<year>{_YEAR})",
        rf"(?P<year>{_YEAR})-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}})",
        rf"(?P<year>{_YEAR})-(?P<month>[0-9]{{2}})",
        rf"(?P<year>{_YEAR})",
        rf"(?P<day>[0-9]{{1,2}})[./] ?(?P<roman>[ivx]{{1,4}})[./] ?(?P<year>{_YEAR})",
    )
)
_NUMBERS = re.compile(rf"(?P<one>[0-9]{{1,2}})(?P<stop>[./]) ?(?P<two>[0-9]{{1,2}})(?P=stop) ?(?P<year>{_YEAR})")


def _parts(text: str) -> Parts | None:
    """Return year, month and day of one date that is certain and is in the calendar."""
    numbers = _NUMBERS.fullmatch(text)
    if numbers:
        return _of_numbers(int(numbers["one"]), int(numbers["two"]), int(numbers["year"]))
    match = next((found for form in _FORMS if (found := form.fullmatch(text))), None)
    if match is None:
        return None
    given = match.groupdict()
    if "month" in given and "day" not in given and _may_be_years(int(given["year"]), int(given["month"])):
        return None
    return _in_calendar(int(given["year"]), _month(given), _day(given))


def _of_numbers(one: int, two: int, year: int) -> Parts | None:
    """Tell day from month where only one order is possible, or where both give the same."""
    possible = {parts for parts in (_in_calendar(year, two, one), _in_calendar(year, one, two)) if parts}
    return possible.pop() if len(possible) == 1 else None


def _may_be_years(year: int, month: int) -> bool:
    """Tell whether ``1905-12`` could also mean the years 1905 to 1912."""
    return month > year % 100


def _month(given: dict[str, str]) -> int | None:
    if "name" in given:
        return _MONTH_NUMBERS[given["name"].rstrip(".")]
    if "roman" in given:
        return _ROMAN.get(given["roman"], 0)
    return int(given["month"]) if "month" in given else None


def _day(given: dict[str, str]) -> int | None:
    return int(given["day"].rstrip("sthndr")) if "day" in given else None


def _in_calendar(year: int, month: int | None, day: int | None) -> Parts | None:
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return year, month, day


def _written(parts: Parts) -> str:
    year, month, day = parts
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")
