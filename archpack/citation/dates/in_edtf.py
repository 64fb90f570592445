"""What a printed date is in EDTF (levels 0 to 2): or nothing, when it is not certain."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta

from archpack.citation.dates.calendar import Convention, Parts, earlier, in_calendar
from archpack.citation.dates.counted import counted_date
from archpack.citation.dates.english import SEASONS, YEAR, common_date, english_date
from archpack.citation.dates.languages import (
    date_in_words,
    day_comes_first,
    or_words,
    season_in_words,
    without_about,
)

LONGEST = 80
_MOST_DASHES = 8
_SIGNS = {(True, True): "%", (True, False): "~", (False, True): "?", (False, False): ""}
"""By whether the date is about right, and whether it is doubtful."""
_DASHES = re.compile("[\N{EN DASH}\N{EM DASH}]")
_ABOUT = re.compile(r"(?:circa|ca\.?|c\.|about|around|approximately) ?(?P<rest>.+)")
_DOUBT = re.compile(r"(?P<rest>.+?) ?(?:\?|\(\?\))")
_CLOCK = r"(?:[ap]\.?m\.?|hours|hrs\.?|h|uhr|ч\.?)"
_TIME = re.compile(
    rf",? (?:at )?(?:[0-9]{{1,2}}(?::[0-9]{{2}}){{1,2}} ?{_CLOCK}?|[0-9]{{1,2}}(?:\.[0-9]{{2}})? ?{_CLOCK})\Z"
)
_DECADE = re.compile(r"(?:the )?(?P<decade>[0-9]{2}[1-9])0(?:s|er(?: jahre)?|-х(?: гг?\.?| годов)?)")  # noqa: RUF001 - Cyrillic
_CENTURIES = (
    "century|cent|c|jahrhundert|jh|век|века|в|вік|ст|wiek|w|wieku|siècle|siecle|secolo|secolul|století|storočie"
    "|stoljeće|vek|veka|vijek|stoletje|század|шек|shekulli"
)
_CENTURY = re.compile(
    rf"(?:the )?(?P<number>[0-9]{{1,2}}|[ivx]{{1,5}})(?:st|nd|rd|th|\.|e|ème)? ?(?:{_CENTURIES})"
    r"|(?:siglo|século|seculo|secolul|sec\.|shekulli) (?P<roman>[ivx]{1,5})"
)
_ROMAN = {"i": 1, "v": 5, "x": 10}
_LAST_CENTURY = 21
_DAYS = re.compile(
    r"(?<![0-9./-])(?P<first>[0-9]{1,2})\.?(?: ?- ?| to | (?P<word>\w{1,5}) )(?P<last>[0-9]{1,2})(?![0-9])"
)
_DASH = re.compile(r" ?- ?| to ")
_ELIDED = re.compile(r"(?P<century>[0-9]{2})(?P<year>[0-9]{2})-(?P<last>[0-9]{2})")
_LAST_MONTH = 12
_LIMITS = {
    "before": ("[..{}]", -1),
    "prior to": ("[..{}]", -1),
    "not after": ("[..{}]", 0),
    "not later than": ("[..{}]", 0),
    "no later than": ("[..{}]", 0),
    "after": ("[{}..]", 1),
    "not before": ("[{}..]", 0),
    "no earlier than": ("[{}..]", 0),
    "not earlier than": ("[{}..]", 0),
    "until": ("../{}", 0),
    "since": ("{}/..", 0),
}
_LIMIT = re.compile(rf"(?P<words>{'|'.join(_LIMITS)}) (?P<rest>.+)")


def edtf_of(printed: str, *, day_first: bool = False, language: str | None = None) -> str | None:
    """Return a printed date in EDTF, or None when it is not certain.

    With ``day_first``, ``9.12.1980`` is the ninth of December, as it is in most languages; ``language`` (BCP 47) says
    the same, and which month the name of one is where languages do not agree.

    >>> edtf_of("July 06, 1949"), edtf_of("February - October 1977"), edtf_of("26, 1949")
    ('1949-07-06', '1977-02/1977-10', None)
    >>> edtf_of("6 июля 1963"), edtf_of("1949 or 1950"), edtf_of("9.12.1980", day_first=True)
    ('1963-07-06', '[1949,1950]', '1980-12-09')
    """
    if len(printed) > LONGEST:
        return None
    common = common_date(printed)
    if common:
        return common.edtf
    convention = Convention(day_first or day_comes_first(language), language)
    text = _plain(printed)
    return _one(text, convention) or _several(text, convention)


def _plain(printed: str) -> str:
    """Return the text in small letters, with plain spaces and hyphens, and without the brackets of a cataloguer."""
    text = unicodedata.normalize("NFC", " ".join(printed.split()).casefold().replace("i\N{COMBINING DOT ABOVE}", "i"))
    text = _DASHES.sub("-", text).strip(" ,;")
    if text.count("[") == text.count("]"):
        text = text.replace("[", "").replace("]", "")
    return text


def _one(text: str, convention: Convention) -> str | None:
    """Return one date, or what is said of one."""
    parts = _parts(text, convention)
    return parts.edtf if parts else _qualified(text, convention) or _part_of_time(text) or _limit(text, convention)


def _several(text: str, convention: Convention) -> str | None:
    return _alternatives(text, convention) or _interval(text, convention)


def _parts(text: str, convention: Convention) -> Parts | None:
    """Return one date that is certain, in any language; the time of day may follow it."""
    found = _day(text, convention)
    if found is None and (time := _TIME.search(text)):
        found = _day(text[: time.start()], convention)
    return found


def _day(text: str, convention: Convention) -> Parts | None:
    bare = text.rstrip(" .,")
    found = english_date(bare, convention) or date_in_words(text, convention)
    if found is None and bare != text:
        found = date_in_words(bare, convention)
    return found or counted_date(bare)


def _qualified(text: str, convention: Convention) -> str | None:
    doubt = _DOUBT.fullmatch(text) if "?" in text else None
    certain = doubt["rest"] if doubt else text
    about = _ABOUT.fullmatch(certain)
    rest = about["rest"] if about else without_about(certain)
    sign = _SIGNS[rest is not None, doubt is not None]
    parts = _parts(rest or certain, convention) if sign else None
    return f"{parts.edtf}{sign}" if parts else None


def _part_of_time(text: str) -> str | None:
    bare = text.rstrip(" .")
    season = re.fullmatch(rf"(?P<season>{'|'.join(SEASONS)}),? (?:of )?(?P<year>{YEAR})", bare)
    if season:
        return f"{season['year']}-{SEASONS[season['season']]}"
    decade = _DECADE.fullmatch(bare)  # the 1900s may be a decade or a century
    return f"{decade['decade']}X" if decade else _century(bare) or season_in_words(bare)


def _century(text: str) -> str | None:
    found = _CENTURY.fullmatch(text)
    if found is None:
        return None
    printed = found["number"] or found["roman"]
    number = int(printed) if printed.isdecimal() else _roman(printed)
    return f"{number - 1:02}XX" if 1 <= number <= _LAST_CENTURY else None


def _roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-one if one < two else one for one, two in zip(values, [*values[1:], 0], strict=True))


def _limit(text: str, convention: Convention) -> str | None:
    """Return ``before 1950`` as one of the dates up to 1949; EDTF says no less and no more."""
    found = _LIMIT.fullmatch(text)
    parts = _parts(found["rest"], convention) if found else None
    if found is None or parts is None:
        return None
    form, step = _LIMITS[found["words"]]
    limit = _neighbour(parts, step) if step else parts
    return form.format(limit.edtf) if limit else None


def _neighbour(parts: Parts, step: int) -> Parts | None:
    """Return the year, the month or the day before or after."""
    year, month, day = parts
    if month is None:
        return in_calendar(year + step)
    if day is None:
        later, index = divmod(month - 1 + step, _LAST_MONTH)
        return in_calendar(year + later, index + 1)
    try:
        return Parts(*(date(year, month, day) + timedelta(step)).timetuple()[:3])
    except OverflowError:
        return None


def _alternatives(text: str, convention: Convention) -> str | None:
    """Return ``1949 or 1950`` as one of two, ``1949 and 1950`` as both."""
    words = text.split(" ")
    for index, word in enumerate(words[1:-1], 1):
        if not _joins(word):
            continue
        ends = _both(" ".join(words[:index]), " ".join(words[index + 1 :]), convention) or _two_days(text, convention)
        if ends and ends[0] != ends[1]:
            one, two = (end.edtf for end in ends)
            return f"{{{one},{two}}}" if word == "and" else f"[{one},{two}]"
    return None


def _joins(word: str | None) -> bool:
    return word in {"or", "and"} or word in or_words()


def _interval(text: str, convention: Convention) -> str | None:
    for begin, end in _ends(text, convention):
        if earlier(begin, end):
            return f"{begin.edtf}/{end.edtf}"
    return None


def _ends(text: str, convention: Convention) -> Iterator[tuple[Parts, Parts]]:
    """Yield the two ends of what may be a range."""
    days = _two_days(text, convention)
    if days:
        yield days
    elided = _ELIDED.fullmatch(text)
    if elided and int(elided["last"]) > _LAST_MONTH:
        yield Parts(int(elided["century"] + elided["year"])), Parts(int(elided["century"] + elided["last"]))
    for _, dash in zip(range(_MOST_DASHES), _DASH.finditer(text), strict=False):
        ends = _both(text[: dash.start()], text[dash.end() :], convention)
        if ends:
            yield ends


def _two_days(text: str, convention: Convention) -> tuple[Parts, Parts] | None:
    """Return both ends of ``6-8 July 1963``, ``July 6 or 7, 1963``, ``1956. október 23-25``."""
    days = _DAYS.search(text)
    if days is None or (days["word"] and not _joins(days["word"])):
        return None
    before, after = text[: days.start()], text[days.end() :]
    begin, end = (_parts(f"{before}{days[part]}{after}", convention) for part in ("first", "last"))
    return (begin, end) if begin and end and begin.day and end.day else None


def _both(first: str, last: str, convention: Convention) -> tuple[Parts, Parts] | None:
    """Return two dates; one takes from the other the year, or the month and the year, that is printed once."""
    begin, end = _parts(first, convention), _parts(last, convention)
    if end is None:
        end = _parts(f"{begin.year} {last}", convention) if begin else None
    elif begin is None:
        begin = _parts(f"{first} {end.year}", convention)
    return (begin, end) if begin and end else None
