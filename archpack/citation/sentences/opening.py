"""How a citation begins: title, date, publisher."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from archpack.citation.dates import date_at_end, edtf_of, match_date
from archpack.citation.grammar.archives import ArchiveTable
from archpack.citation.grammar.publishers import find_publisher, publisher_at
from archpack.citation.parts import PrintedDate
from archpack.citation.reading import Reading

_SINGLE = "'\N{LEFT SINGLE QUOTATION MARK}"
_CLOSING = {'"': '"”', "“": '”"', "„": '“”"', "«": "»"} | dict.fromkeys(_SINGLE, "'\N{RIGHT SINGLE QUOTATION MARK}")
_LEAD = re.compile(r"[\s*(\[]*(?:(?:see also|see|cf\.|source:)\s*)?", re.IGNORECASE)
_QUOTE_WITHIN = re.compile(r"(?<=[\s,(])[“\"‘]")  # noqa: RUF001 - quotation marks
_SEPARATORS = re.compile(r"[\s,]*(?:(?:Document )?Date:\s*)?")
_COMMA = re.compile(r"[,.]\s+")
_WORDS = re.compile(r"\s*[^\W\d_].*[^\W\d_]{2}", re.DOTALL)
_DIGIT = re.compile(r"[0-9]")
_FULL_DATE = re.compile(r"[0-9]{1,2}\s[^\W\d_]{3,9}\.?\s[0-9]{4}\Z|[^\W\d_]{3,9}\.?\s[0-9]{1,2},\s[0-9]{4}\Z")
_MOST_ITEMS = 12
_LONGEST_DATE = 60
_MOST_QUOTES = 100


class Opening(NamedTuple):
    """What a citation begins with, as printed."""

    title: str | None = None
    date: PrintedDate | None = None
    publisher: str | None = None


def read_opening(reading: Reading, archives: ArchiveTable) -> Opening:
    """Take title, date and publisher from a citation."""
    quoted = _quoted_title(reading.text)
    if quoted is None:
        return _without_quotes(reading) or _before_archive(reading, archives) or Opening()
    start, end = quoted
    title = _title(reading.take(start, end, "title")[1:-1])
    publisher = find_publisher(reading.text, end)
    date = _date_at(reading, end) or (publisher and _date_before(reading, end, publisher.start()))
    return Opening(title, date, publisher and reading.take(*publisher.span(), "publisher"))


def _before_archive(reading: Reading, archives: ArchiveTable) -> Opening | None:
    """Take title and date that stand before an archive: "Mao to Filippov, October 2, 1950, APRF, f. 45"."""
    text = reading.text
    if archives.at(text, 0, len(text)):
        return None
    for comma in islice(_COMMA.finditer(text), _MOST_ITEMS):
        archive = archives.at(text, comma.end(), len(text))
        window = max(0, comma.start() - _LONGEST_DATE)
        dated = archive or _FULL_DATE.search(text, window, comma.start())
        date = date_at_end(text[: comma.start()]) if dated else None
        title = text[: date[0]].rstrip(" ,") if date else ""
        # Without an archive behind the date, only words can be a title: a number would be part of the locator.
        if date and _WORDS.match(title) and (archive or not _DIGIT.search(title)) and _DIGIT.search(text, comma.end()):
            printed = printed_date(reading.take(*date, "date"))
            return Opening(_title(reading.take(0, len(title), "title")), printed)
    return None


def _without_quotes(reading: Reading) -> Opening | None:
    """Take the opening of a citation whose quotation marks are lost: all before the date and a known publisher."""
    publisher = find_publisher(reading.text)
    if publisher is None:
        return None
    date = _date_before(reading, 0, publisher.start(), damaged=False)
    name = reading.take(*publisher.span(), "publisher")
    if date is None:
        return Opening(publisher=name)
    head = next(reading.left(), (publisher.start(), publisher.start()))
    title = reading.take(*head, "title") if head[1] < publisher.start() else ""
    return Opening(_title(title.strip('"“”„«» ')), date, name)


def _title(printed: str) -> str | None:
    return printed.strip().removesuffix(",").rstrip() or None


def _quoted_title(text: str) -> tuple[int, int] | None:
    """Return where the title stands, its quotation marks included.

    It begins the text; or it stands later and a date follows, as in a note that begins with the locator.
    """
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    if text[start : start + 1] not in _CLOSING:
        later = _QUOTE_WITHIN.search(text)
        ends = _closings(text, later.start()) if later else iter(())
        return next(((later.start(), end) for end in ends if later and _date_follows(text, end)), None)
    first = None
    for end in _closings(text, start):
        first = first or end
        if _date_follows(text, end) or _publisher_follows(text, end):
            return start, end
    return (start, first) if first and text[start] not in _SINGLE else None


def _closings(text: str, start: int) -> Iterator[int]:
    """Yield the ends of what may be the closing quotation mark: one with no letter right behind it."""
    marks = re.compile(f"[{_CLOSING[text[start]]}]").finditer(text, start + 1)
    for mark in islice(marks, _MOST_QUOTES):
        following = text[mark.end() : mark.end() + 1]
        if not following or following in ",.;:)]" or following.isspace():
            yield mark.end()


def _date_follows(text: str, position: int) -> bool:
    return match_date(text, _skip_separators(text, position)) is not None


def _publisher_follows(text: str, position: int) -> bool:
    return publisher_at(text, _skip_separators(text, position)) is not None


def _skip_separators(text: str, position: int) -> int:
    separators = _SEPARATORS.match(text, position)
    return separators.end() if separators else position


def _date_at(reading: Reading, position: int) -> PrintedDate | None:
    match = match_date(reading.text, _skip_separators(reading.text, position))
    return printed_date(reading.take(*match.span(), "date")) if match else None


def _date_before(reading: Reading, start: int, end: int, *, damaged: bool = True) -> PrintedDate | None:
    """Take the date that stands right before a publisher, also a damaged one if nothing else stands there."""
    start = _skip_separators(reading.text, start)
    between = reading.text[start:end].rstrip(" ,\t\r\n")
    found = date_at_end(between)
    if found:
        return printed_date(reading.take(start + found[0], start + found[1], "date"))
    if damaged and len(between) <= _LONGEST_DATE and re.search(r"[0-9]{4}", between):
        return printed_date(reading.take(start, start + len(between), "date"))
    return None


def printed_date(display: str) -> PrintedDate:
    """Return a date as it is printed, and in EDTF if it is certain."""
    return PrintedDate(display, edtf_of(display))
