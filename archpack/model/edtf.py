"""Dates in the Extended Date/Time Format (EDTF), levels 0, 1 and 2.

The rules are those of the Library of Congress's EDTF specification (4 February 2019), a profile of ISO 8601-1
and ISO 8601-2. Where it is silent:

- A sign may follow any date, also one with unspecified digits (``196X~``) or a season, but not a time. No part of
  a date has a sign on both sides.
- The dates of an interval and of a set are years, months and days, each with its signs and its X. Seasons, times and
  years with Y or S are not provided for there.
- Months that are partly X are 01 to 12; a season needs a year whose digits are known.
- An interval has at least one date, and does not end before it starts.
- A range in a set, ``1670..1672``, has two dates of the same kind, both known. A set can be open at its beginning
  and at its end.
- A time may be ``24:00:00``. A time zone is at most 14 hours off, and never ``-00:00``.
- Significant digits are counted from the first that is not 0. More of them than the year has leave nothing open.
"""

import re
from functools import lru_cache

from archpack.model.edtf_date import EdtfDate, Qualified, SubYear
from archpack.model.edtf_interval import EdtfInterval, EdtfRange, EdtfSet, Missing
from archpack.model.edtf_reading import EdtfError, read_date
from archpack.model.edtf_value import Day, Edtf, Span

__all__ = [
    "MAX_CHARACTERS",
    "Day",
    "Edtf",
    "EdtfDate",
    "EdtfError",
    "EdtfInterval",
    "EdtfRange",
    "EdtfSet",
    "Missing",
    "Qualified",
    "Span",
    "SubYear",
    "corrected_edtf",
    "parse_edtf",
]

MAX_CHARACTERS = 1000
"""A longer text is refused. A set of ninety days is shorter."""

_BRACKETS = {"[": "]", "{": "}"}
# What people write instead, and what they mean. Together they must give a valid date to be proposed.
_CORRECTIONS = tuple(
    (re.compile(wrong), right)
    for wrong, right in (
        (r"(?<=[0-9?~%]) or (?=[0-9])", ","),
        (r"\s+", ""),
        ("[\u2010-\u2015\u2212]", "-"),
        (r"\A(?i:circa|ca?)\.?([^/]*)\Z", r"\1~"),
        (r"\?~|~\?", "%"),
        (r"\A([0-9]{2}[1-9])0s\Z", r"\1X"),
        (r"\AY(-?[0-9]{4})\Z", r"\1"),
        (r"\Ay(?=-?[0-9])", "Y"),
        (r"(?<=[0-9])e(?=[0-9]+(?:[pS][0-9]+)?\Z)", "E"),
        (r"(?<=[0-9])p(?=[0-9]+\Z)", "S"),
        (r"(?<=[0-9Xux-])[ux]", "X"),
        (r"(?<=/)open\Z|(?<=/)present\Z", ".."),
        (r"\Aunknown(?=/)|(?<=/)unknown\Z", ""),
        (r"\A([0-9]{4})([/.])([0-9]{1,2})\2([0-9]{1,2})\Z", r"\1-\3-\4"),
        (r"\A([0-9]{4})([0-9]{2})([0-9]{2})\Z", r"\1-\2-\3"),
        (r"(?<=-)([0-9])(?![0-9])", r"0\1"),
        (r"\A([0-9]{4}[?~%]?)(?:-|\.\.)([0-9]{4}[?~%]?)\Z", r"\1/\2"),
        (r"\A([-0-9X?~%]+(?:,[-0-9X?~%]+)+)\Z", r"[\1]"),
    )
)


def parse_edtf(text: str) -> Edtf:
    """Read a date, an interval or a set in EDTF. Raise `EdtfError`, and nothing else, for any other text."""
    return _parsed(text)


@lru_cache(maxsize=1024)  # several rules ask for each date of a record
def _parsed(text: str) -> Edtf:
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


def corrected_edtf(text: str) -> str | None:
    """Return the date that somebody meant who wrote this text, which is no EDTF; None if that is not known.

    >>> corrected_edtf("1963-7-6"), corrected_edtf("circa 1963"), corrected_edtf("a Tuesday")
    ('1963-07-06', '1963~', None)
    """
    correction = _corrected(text) if text.strip() and len(text) <= MAX_CHARACTERS else None
    return None if correction is None else str(correction)


def _corrected(text: str) -> Edtf | None:
    for wrong, right in _CORRECTIONS:
        text = wrong.sub(right, text)
    try:
        return _read(text)
    except EdtfError:
        return None


def _read(text: str) -> Edtf:
    if text[:1] in _BRACKETS:
        return _read_set(text)
    start, *ends = text.split("/")
    if not ends:
        return read_date(text)
    if len(ends) > 1:
        raise EdtfError(f"“{text}” has more than one slash; a range has two dates.")
    interval = EdtfInterval(_read_limit(start), _read_limit(ends[0]))
    _check_interval(interval)
    return interval


def _read_limit(text: str) -> EdtfDate | Missing:
    """Read what stands on one side of the slash."""
    return Missing(text) if text in {Missing.OPEN, Missing.UNKNOWN} else _read_plain(text, "a range")


def _check_interval(interval: EdtfInterval) -> None:
    start, end = interval.start, interval.end
    if isinstance(start, EdtfDate) and isinstance(end, EdtfDate):
        if start.first_day > end.last_day:
            raise EdtfError(f"The range {interval} ends before it starts.", f"Write {end}/{start} if that is meant.")
    elif isinstance(start, Missing) and isinstance(end, Missing):
        raise EdtfError(f"The range “{interval}” has no date.", "If neither end is known, leave the field out.")


def _read_set(text: str) -> EdtfSet:
    if text[-1] != _BRACKETS[text[0]]:
        raise EdtfError(
            f"“{text}” begins with “{text[0]}”, but does not end with “{_BRACKETS[text[0]]}”.",
            "Write [1963,1965] for one of the two dates, {1963,1965} for both.",
        )
    members = text[1:-1].split(",")
    last = len(members) - 1
    return EdtfSet(
        tuple(_read_member(member, first=i == 0, last=i == last) for i, member in enumerate(members)),
        all_of=text[0] == "{",
    )


def _read_member(text: str, *, first: bool, last: bool) -> EdtfDate | EdtfRange:
    if ".." not in text:
        return _read_plain(text, "a set")
    start, end = (_read_plain(limit, "a set") if limit else None for limit in text.split("..", 1))
    found = EdtfRange(start, end)
    if not found.dates:
        raise EdtfError("In a set, “..” stands without a date.", "Write [1760..] for 1760 or later.")
    if (not start and not first) or (not end and not last):
        raise EdtfError(
            f"In a set, “{text}” leaves a side open in the middle.",
            "Only the first member can begin with two dots, and only the last can end with them.",
        )
    _check_range(found)
    return found


def _check_range(found: EdtfRange) -> None:
    if any(day.unspecified or any(day.qualified) for day in found.dates):
        raise EdtfError(f"In a set, “{found}” has X or a sign.", "Write known dates before and behind two dots.")
    if found.start and found.end:
        if [bool(part) for part in found.start.plain] != [bool(part) for part in found.end.plain]:
            raise EdtfError(f"In a set, the dates of “{found}” differ in kind.", "Write two years, months or days.")
        if found.start.first_day > found.end.first_day:
            raise EdtfError(
                f"In a set, “{found}” ends before it starts.", f"Write {found.end}..{found.start} if that is meant."
            )


def _read_plain(text: str, where: str) -> EdtfDate:
    """Read a date that may stand in an interval or a set."""
    if not text:
        raise EdtfError(f"A date is missing in {where}.", "Write a date between any two commas, or one comma less.")
    found = read_date(text)
    if found.sub_year or found.time or found.is_long:
        raise EdtfError(f"“{text}” cannot stand in {where}; only a year, a month or a day can.")
    return found
