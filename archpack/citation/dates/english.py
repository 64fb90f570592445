"""One printed date in English, or in figures."""

import re

from archpack.citation.dates.calendar import Convention, Parts, falls_on, in_calendar, of_numbers

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
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}  # EDTF level 1

NAMES = "|".join(name for names in _MONTHS for name in names)
MONTH = rf"(?:{NAMES})\b\.?"
DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
YEAR = r"[0-9]{4}"
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s{1,3})?"

# Nearly every date of a citation is one of these two.
_COMMON = re.compile(
    rf"(?:(?P<name>{NAMES}) (?P<day>[0-9]{{1,2}})|(?P<day2>[0-9]{{1,2}}) (?P<name2>{NAMES})),? (?P<year>{YEAR})",
    re.IGNORECASE | re.ASCII,
)
_WEEKDAY = re.compile(rf"(?P<weekday>{'|'.join(_WEEKDAYS)}),? ")
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?P<name>{MONTH}) (?P<day>{DAY}),? (?P<year>{YEAR})",
        rf"(?P<day>{DAY}) (?:of )?(?P<name>{MONTH}),? (?P<year>{YEAR})",
        rf"(?P<name>{MONTH}),? (?P<year>{YEAR})",
        rf"(?P<year>{YEAR})-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}})",
        rf"(?P<year>{YEAR})-(?P<month>[0-9]{{2}})",
        rf"(?P<year>{YEAR})",
        rf"(?P<day>[0-9]{{1,2}})(?:[./] ?|[ -])(?P<roman>[ivx]{{1,4}})(?:[./] ?|[ -])(?P<year>{YEAR})",
        # The year first is everywhere followed by the month.
        rf"(?P<year>{YEAR})(?:\. ?| )(?P<roman>[ivx]{{1,4}})(?:\. ?| )(?P<day>[0-9]{{1,2}})",
        rf"(?P<year>{YEAR})(?P<stop>[./]) ?(?P<month>[0-9]{{1,2}})(?P=stop) ?(?P<day>[0-9]{{1,2}})",
    )
)
_NUMBERS = re.compile(rf"(?P<one>[0-9]{{1,2}})(?P<stop>[./]) ?(?P<two>[0-9]{{1,2}})(?P=stop) ?(?P<year>{YEAR})")


def common_date(printed: str) -> Parts | None:
    """Return ``July 6, 1963`` or ``6 July 1963``, exactly so printed; None for all else."""
    match = _COMMON.fullmatch(printed)
    if match is None:
        return None
    name = match["name"] or match["name2"]
    return in_calendar(int(match["year"]), _MONTH_NUMBERS[name.lower()], int(match["day"] or match["day2"]))


def without_weekday(text: str) -> tuple[str, int | None]:
    """Return the text behind an English weekday, and its number, Monday being 0."""
    match = _WEEKDAY.match(text)
    return (text[match.end() :], _WEEKDAYS.index(match["weekday"])) if match else (text, None)


def english_date(text: str, convention: Convention) -> Parts | None:
    """Return one date that is certain and is in the calendar. The text is in small letters."""
    rest, weekday = without_weekday(text)
    parts = _date(rest, convention)
    return parts if parts and (weekday is None or falls_on(parts, weekday)) else None


def _date(text: str, convention: Convention) -> Parts | None:
    numbers = _NUMBERS.fullmatch(text)
    if numbers:
        return of_numbers(
            int(numbers["one"]), int(numbers["two"]), int(numbers["year"]), day_first=convention.day_first
        )
    match = next((found for form in _FORMS if (found := form.fullmatch(text))), None)
    if match is None:
        return None
    given = match.groupdict()
    if "month" in given and "day" not in given and _may_be_years(int(given["year"]), int(given["month"])):
        return None
    return in_calendar(int(given["year"]), _month(given), _day(given))


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
