"""A whole citation to its parts, from the outside in.

First what stands at known places: the address at the end; title, date and publisher at the beginning. Then the
sentences on people and reprints. What is left in between is the source, which `parse_locator` reads.
"""

import re
from dataclasses import replace

from archpack.citation.contributions import Clause, find_clauses
from archpack.citation.locator import parse_locator
from archpack.citation.opening import read_opening
from archpack.citation.parts import NOT_PLACED, NOT_STORABLE, CitationParts, LocatorParts
from archpack.citation.publications import PrintedEdition, find_editions, publication_starts
from archpack.citation.reading import Reading, can_be_stored

_URL = re.compile(r"(?:(?<!\w)https?://|(?<![\w/.])www\.)[^\s<>\"“”]+", re.IGNORECASE)
_BEHIND_URL = ".,;:)]'\N{RIGHT SINGLE QUOTATION MARK}"


def parse_citation(text: str) -> CitationParts:
    """Return the parts of a citation, or of the source line of a record page. No text makes it fail.

    >>> parse_citation("AQSH, Fondi 14/AP, V. 1963. Translated by Elidor Mëhilli.").contributors[0].roles
    ('translator',)
    """
    if not can_be_stored(text):
        return CitationParts(raw=text, remainder=text, warnings=(NOT_STORABLE,))
    reading = Reading(text)
    url = _url(reading)
    opening = read_opening(reading)
    clauses, editions = _sentences(reading)
    source = _source(reading)
    return CitationParts(
        raw=text,
        title=opening.title,
        date=opening.date,
        publisher=opening.publisher,
        repository=source.repository,
        locator=source.locator,
        contributors=tuple(person for clause in clauses for person in clause.contributors),
        url=url,
        published_in=tuple(edition.text for edition in editions),
        tradition=source.tradition,
        remainder=source.remainder,
        warnings=source.warnings,
    )


def _url(reading: Reading) -> str | None:
    """Take the last address of the text."""
    addresses = list(_URL.finditer(reading.text))
    if not addresses:
        return None
    start = addresses[-1].start()
    return reading.take(start, start + len(addresses[-1][0].rstrip(_BEHIND_URL)))


def _sentences(reading: Reading) -> tuple[list[Clause], list[PrintedEdition]]:
    clauses: list[Clause] = []
    editions: list[PrintedEdition] = []
    for start, end in list(reading.left()):
        found = list(find_clauses(reading.text, start, end, publication_starts(reading.text, start, end)))
        clauses += found
        editions += find_editions(reading.text, start, end, [clause.start for clause in found])
    for start, end in [*((c.start, c.end) for c in clauses), *((e.start, e.end) for e in editions)]:
        reading.take(start, end)
    return clauses, editions


def _source(reading: Reading) -> LocatorParts:
    """Read what is left as the source. If several stretches are left, the one that a tradition knows counts."""
    read = [parse_locator(reading.text[start:end]) for start, end in reading.left()]
    source = next((parts for parts in read if parts.tradition), None)
    remainder = "\n".join(parts.remainder for parts in read if parts.remainder) or None
    if source is None:
        return LocatorParts(raw=reading.text, remainder=remainder, warnings=read[0].warnings if read else ())
    others = (NOT_PLACED,) if remainder and NOT_PLACED not in source.warnings else ()
    return replace(source, remainder=remainder, warnings=(*source.warnings, *others))
