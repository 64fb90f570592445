"""What a footnote says in an order of its own: words before "in ARCHIVE", or title and date behind the locator."""

import re
from itertools import islice

from archpack.citation.dates import date_at_end
from archpack.citation.grammar.archives import ArchiveTable
from archpack.citation.grammar.wording import wording
from archpack.citation.parts import SEPARATOR, PrintedDate
from archpack.citation.reading import Reading
from archpack.citation.sentences.opening import Opening, printed_date

_IN = re.compile(r"(?<=[,)])\s{1,3}in\s{1,3}(?=[^\W\d_])")
_FIRST_WORDS = re.compile(r"[^,;]{1,120}")
_ITEM = re.compile(r"[,;]\s{1,3}")
_DESCRIBES = re.compile(r"[^\W\d_][^,;\d]{3,80}?\s(?:of|to|between|from|with|on)\s[^,;]{3}")
_DAY = re.compile(r"(?<![0-9])[0-9]{1,2}(?![0-9])")
_DIGIT = re.compile(r"[0-9]")
_EDGES = " ,.\t\r\n"
_MOST = 12


def read_note(reading: Reading, opening: Opening, archives: ArchiveTable) -> Opening:
    """Take what the opening did not tell: "RGANI, f. 3, op. 72, minutes of the Politburo, 3 July 1968"."""
    stretch = next(reading.left(), None)
    if stretch is None:
        return opening
    if archives.at(reading.text, *stretch):
        behind = None if opening.title or opening.date else _behind_locator(reading, *stretch)
        return behind or opening
    date = _before_in(reading, *stretch, archives)
    return opening if opening.date else opening._replace(date=date)


def _before_in(reading: Reading, start: int, end: int, archives: ArchiveTable) -> PrintedDate | None:
    """Take the date of "verbatim transcript, 18 August 1968, in RGANI, F. 89", and the "in"."""
    for found in islice(_IN.finditer(reading.text, start, end), _MOST):
        words = _FIRST_WORDS.match(reading.text, found.end(), end)
        if archives.at(reading.text, found.end(), end) or (words and wording().archive.search(words[0])):
            reading.take(*found.span(), SEPARATOR)
            return _date_ending(reading, start, found.start())
    return None


def _date_ending(reading: Reading, start: int, end: int) -> PrintedDate | None:
    before = reading.text[start:end].rstrip(_EDGES)
    date = date_at_end(before)
    if date is None:
        return None
    return printed_date(reading.take(start + date[0], start + date[1], "date"))


def _behind_locator(reading: Reading, start: int, end: int) -> Opening | None:
    text = reading.text
    date = date_at_end(text[start:end].rstrip(_EDGES))
    numbered = _DIGIT.search(text, start, end)
    # A file is called "Relations between A and B, January-December 1978"; a document has a day.
    if date is None or numbered is None or not _DAY.search(text, start + date[0], start + date[1]):
        return None
    day = start + date[0]
    for comma in islice(_ITEM.finditer(text, numbered.end(), day), _MOST):
        if _DESCRIBES.match(text, comma.end(), day):
            found = _date_ending(reading, start, end)
            return Opening(reading.take(comma.end(), len(text[:day].rstrip(_EDGES)), "title"), found)
    return None
