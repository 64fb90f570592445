"""A whole citation to its parts, from the outside in.

First what stands at known places: the address at the end; title, date and publisher at the beginning. Then the
sentences on people and reprints. What is left in between is the source, which `parse_locator` reads.
"""

import re
from collections.abc import Iterator
from itertools import islice, zip_longest

from archpack.citation.dates import edtf_of, match_date
from archpack.citation.grammar.archives import ArchiveTable
from archpack.citation.grammar.grammars import Grammars, own_grammars
from archpack.citation.grammar.wording import wording
from archpack.citation.locator import source_parts
from archpack.citation.parts import NOT_PLACED, NOT_STORABLE, SEPARATOR, CitationParts, LocatorParts, PrintedDate
from archpack.citation.reading import Reading, can_be_stored
from archpack.citation.sentences.contributions import Clause, find_clauses
from archpack.citation.sentences.notes import read_note
from archpack.citation.sentences.opening import Opening, read_opening
from archpack.citation.sentences.publications import PrintedEdition, edition_of, find_editions, publication_heads
from archpack.citation.sentences.signals import read_signals
from archpack.citation.source.copies import Sources, read_sources
from archpack.citation.source.items import skip_separators

_ADDRESS_STARTS = re.compile(r"[Hh][Tt][Tt][Pp]|[Ww]{3}\.")
_URL = re.compile(r"(?:(?<!\w)https?://|(?<![\w/.])www\.)[^\s<>\"“”]+", re.IGNORECASE)
_JOINT = re.compile(r"[\s,;.]{1,5}and\s{1,3}")
_EDITED = re.compile(r"(?<=,\s)edited\s")
_IN_BRACKETS = re.compile(r"\(([^()]{5,300})\)")
_MOST_BRACKETS = 5
_BROKEN_URL = re.compile(r"\s(?:[\w%.~-]{1,60}/){0,6}[\w%.~-]{1,60}\.(?:pdf|html?|php|aspx?|docx?)(?!\w)")
_BEHIND_URL = ".,;:)]'\N{RIGHT SINGLE QUOTATION MARK}"


def parse_citation(text: str, grammars: Grammars | None = None) -> CitationParts:
    """Return the parts of a citation, or of the source line of a record page. No text makes it fail.

    >>> parse_citation("AQSH, Fondi 14/AP, V. 1963. Translated by Elidor Mëhilli.").contributors[0].roles
    ('translator',)
    """
    if not can_be_stored(text):
        return CitationParts(raw=text, remainder=text, warnings=(NOT_STORABLE,))
    reading = Reading(text)
    url = _url(reading)
    accessed = _accessed(reading)
    known = grammars or own_grammars()
    opening = read_opening(reading, known.archives)
    clauses, editions = _sentences(reading, known.archives)
    opening = read_note(reading, opening, known.archives)
    source = _source(reading, known)
    return CitationParts(
        raw=text,
        title=opening.title,
        date=_dated(opening, source.tradition, known),
        publisher=opening.publisher,
        repository=source.repository,
        locator=source.locator,
        copies=source.copies,
        contributors=tuple(person for clause in clauses for person in clause.contributors),
        url=url,
        accessed=accessed,
        published_in=(*source.published_in, *(edition.text for edition in editions)),
        signals=source.signals,
        order=source.order,
        tradition=source.tradition,
        remainder=source.remainder,
        warnings=source.warnings,
        placed=source.placed,
    )


def _dated(opening: Opening, tradition: str | None, grammars: Grammars) -> PrintedDate | None:
    """Return the date; 9.12.1980 is in December where the tradition puts the day first and no publisher stands by."""
    date = opening.date
    # An American writes 5/12/1963 for the twelfth of May, whatever archive he cites; nobody writes 5.12.1963 for it.
    if date is None or date.edtf or opening.publisher or tradition is None or "/" in date.display:
        return date
    return PrintedDate(date.display, edtf_of(date.display, day_first=grammars.traditions[tradition].day_first))


def _url(reading: Reading) -> str | None:
    """Take the last address of the text."""
    last, position = None, 0
    while start := _ADDRESS_STARTS.search(reading.text, position):
        found = _URL.match(reading.text, start.start())
        position = found.end() if found else start.end()
        last = found or last
    if last is None:
        return None
    end = last.start() + len(last[0].rstrip(_BEHIND_URL))
    broken = _BROKEN_URL.match(reading.text, end) if last[0].endswith("/") else None
    return reading.take(last.start(), broken.end() if broken else end, "url")


def _accessed(reading: Reading) -> str | None:
    """Take the day on which somebody looked at the address."""
    for found in wording().accessed.finditer(reading.text):
        day = match_date(reading.text, found.end())
        if day:
            return reading.take(*day.span(), "accessed") if reading.take(*found.span(), SEPARATOR) else None
    return None


def _sentences(reading: Reading, archives: ArchiveTable) -> tuple[list[Clause], list[PrintedEdition]]:
    clauses: list[Clause] = []
    editions: list[PrintedEdition] = []
    for start, end in list(reading.left()):
        printed = publication_heads(reading.text, start, end)
        found = list(find_clauses(reading.text, start, end, [head.start() for head in printed]))
        clauses += found
        editions += find_editions(reading.text, printed, end, [clause.start for clause in found])
    for clause, following in zip_longest(clauses, clauses[1:]):
        reading.take(clause.start, clause.end, "contributions")
        joint = _JOINT.fullmatch(reading.text, clause.end, following.start) if following else None
        if joint:
            reading.take(*joint.span(), SEPARATOR)
    book = _edited_book(reading, clauses, archives)
    editions += [book] if book else []
    for edition in editions:
        reading.take(edition.start, edition.end, "published_in")
    return clauses, editions


def _edited_book(reading: Reading, clauses: list[Clause], archives: ArchiveTable) -> PrintedEdition | None:
    """Return the book that stands before its editor: "The War Diary, edited by Ana Ko"."""
    text = reading.text
    first = next(iter(clauses), None)
    if first is None or first.contributors[0].roles != ("editor",) or not _EDITED.match(text, first.start):
        return None
    stretch = next((left for left in reading.left() if left[1] == first.start), None)
    if stretch is None or archives.at(text, skip_separators(text, *stretch), stretch[1]):
        return None
    return edition_of(text, *stretch)


def _source(reading: Reading, grammars: Grammars) -> LocatorParts:
    """Read what is left as the source. If several stretches are left, the first that is surely one counts."""
    signals = read_signals(reading)
    chosen = _chosen(reading, grammars)
    if chosen is None:
        remainder = reading.remainder()
        warnings = (NOT_PLACED,) if remainder else ()
        return LocatorParts(
            raw=reading.text, signals=signals, remainder=remainder, warnings=warnings, placed=reading.placed()
        )
    return source_parts(reading, chosen, signals)


def _chosen(reading: Reading, grammars: Grammars) -> Sources | None:
    """Return the first source of which a tradition is certain, or else the first that may be one."""
    credible: list[Sources] = []
    for stretch in reading.left():
        sources = read_sources(reading.text, *stretch, grammars)
        if sources.certain:
            named = sources.copies[0].repository is not None
            return sources if named else next(_within_brackets(reading, grammars), sources)
        credible += [sources] if sources.credible(reading.text) else []
    return next(iter([*_within_brackets(reading, grammars), *credible]), None)


def _within_brackets(reading: Reading, grammars: Grammars) -> Iterator[Sources]:
    """Yield the source that stands in brackets behind a printed one: "Leonov, The Sea, 521-4 (RGASPI, f. 558)"."""
    for bracket in islice(_IN_BRACKETS.finditer(reading.text), _MOST_BRACKETS):
        if grammars.archives.at(reading.text, bracket.start(1), bracket.end(1)):
            sources = read_sources(reading.text, *bracket.span(1), grammars)
            if sources.certain and sources.copies[0].steps:
                yield sources
