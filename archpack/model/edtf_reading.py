"""Read one date in EDTF, and say what is wrong with one that is none."""

import re

from archpack.model.edtf_calendar import first_day, months_like
from archpack.model.edtf_date import QUALIFIERS, EdtfDate

REMEDY = (
    "Write 1963-07-06 for a day, 1963-07 for a month, 1963 for a year, 1963/1965 for a range, 1963~ for about "
    "1963, 1963? if it is doubtful."
)
_TIMES = "Write a time as 1963-07-06T14:30:00, 1963-07-06T14:30:00Z or 1963-07-06T14:30:00+02:00."
_PARTS_OF_YEARS = "A month is 01 to 12; 21 to 24 are the seasons, 25 to 41 other parts of a year."
_DATE = re.compile(
    r"""(?P<year>
        [?~%]?-?[0-9X]{4} (?: [?~%](?=-) )?
      | -?[0-9]{4} S[1-9][0-9]{0,2}
      | Y-? (?: [1-9][0-9]{4,} | [1-9][0-9]*E[1-9][0-9]{0,2} ) (?: S[1-9][0-9]{0,2} )?
    )
    (?: - (?P<month> [?~%]? [0-9X]{2} (?: [?~%](?=-) )? ) (?: - (?P<day> [?~%]? [0-9X]{2} ) )? )?
    (?: T (?P<time>
        (?: (?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9] | 24:00:00 )
        (?: Z | [+-] (?: (?:0[0-9]|1[0-3])(?::[0-5][0-9])? | 14(?::00)? ) )?
    ) )?
    (?P<qualifier>[?~%])?""",
    re.VERBOSE,
)


class EdtfError(ValueError):
    """A text that is no EDTF: `message` says what is wrong, `remedy` what to write."""

    def __init__(self, message: str, remedy: str = REMEDY) -> None:
        super().__init__(message, remedy)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}"


def read_date(text: str) -> EdtfDate:
    """Read one date. Raise `EdtfError` for any other text."""
    match = _DATE.fullmatch(text)
    if match is None:
        raise EdtfError(f"“{text}” is not a date in EDTF.", _TIMES if re.search("[0-9]T[0-9]", text) else REMEDY)
    found = EdtfDate(**match.groupdict(default=""))
    _check_signs(found)
    _check_year(found)
    _check_month_and_day(found)
    _check_time(found)
    return found


def _check_signs(found: EdtfDate) -> None:
    last = "day" if found.day else "month" if found.month else "year"
    for name in ("year", "month", "day"):
        part = getattr(found, name)
        behind = found.qualifier if name == last else part[-1:]
        if part[:1] in set(QUALIFIERS) and behind in set(QUALIFIERS):
            raise EdtfError(
                f"In “{found}” the {name} has a sign on both sides.",
                "Write one: behind it for all up to there, before it for this part alone, % for both ~ and ?.",
            )


def _check_year(found: EdtfDate) -> None:
    year, month, _ = found.plain
    if year == "-0000":
        raise EdtfError("There is no year -0000.", "Write 0000 for the year 1 BC.")
    if month and found.is_long:
        raise EdtfError(
            f"In “{found}” a month follows a year with Y or S.", "Write such a year alone: Y170000002, 1950S2."
        )
    if found.sub_year and "X" in year:
        raise EdtfError(f"In “{found}” a part of a year follows a year with X.", "Write the year alone: 196X.")


def _check_month_and_day(found: EdtfDate) -> None:
    year, month, day = found.plain
    if not month or (found.sub_year and not day):
        return
    if not months_like(month):
        raise EdtfError(f"There is no month {month}.", REMEDY if month < "20" else _PARTS_OF_YEARS)
    if first_day(year, month, day) is None:
        raise EdtfError(f"There is no day {day} in {year}-{month}.")


def _check_time(found: EdtfDate) -> None:
    if not found.time:
        return
    if any(found.qualified) or found.unspecified or not found.day:
        raise EdtfError(f"In “{found}” the time needs a whole, known day, and no sign with it.", _TIMES)
    if found.time.endswith(("-00", "-00:00")):
        raise EdtfError(f"“{found}” has the time zone -00:00.", "Write Z if the time is UTC, nothing if it is local.")
