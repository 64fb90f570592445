"""What a citation can say of a record, each piece made clean, whatever the style. Nothing here has punctuation."""

import re
from dataclasses import dataclass

from archpack.citation import CitationParts, parse_citation, publisher_of_url
from archpack.export.credits import credit_lines, credited, names_of
from archpack.export.edtf_words import PlainDate, english, plain_dates
from archpack.export.line import bracketed, one_line, piece, spaced
from archpack.export.whereabouts import NOWHERE, Whereabouts, whereabouts_of
from archpack.model import Completeness, Contributor, Date, DateKind, Record, RelationKind, TitleKind

_UNTITLED = "Untitled"
_RESOLVERS = {"url": "", "doi": "https://doi.org/", "handle": "https://hdl.handle.net/"}
_PARTIAL = {
    Completeness.EXCERPT: "Excerpt",
    Completeness.ABRIDGED: "Abridged",
    Completeness.SUMMARY: "Summary",
}
_FLAG = re.compile(r"[\[(](?:excerpts?|abridged|summary)[\])]\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The pieces of a citation. Each is empty where the record says nothing."""

    title: str
    """The first title, with "[Excerpt]" behind it if that is all there is."""
    translated_title: str = ""
    """The translation of the first title, where that is in the original language."""
    date: str = ""
    """As printed, or in English words."""
    plain_dates: tuple[PlainDate, ...] = ()
    """The same date, or the two ends of the range, where it can be told in numbers."""
    publisher: str = ""
    """Who publishes the document online."""
    original: Whereabouts = NOWHERE
    """Where the original stands."""
    copies: tuple[Whereabouts, ...] = ()
    """Where further originals or copies stand."""
    people: tuple[Contributor, ...] = ()
    """Those whom a citation credits."""
    editions: tuple[str, ...] = ()
    """Where the document is printed."""
    url: str = ""

    @property
    def authors(self) -> tuple[str, ...]:
        """The names of the authors, as printed."""
        return names_of(self.people, "author")

    @property
    def translators(self) -> tuple[str, ...]:
        """The names of the translators, as printed."""
        return names_of(self.people, "translator")

    @property
    def credits(self) -> str:
        """The sentences that say who did what."""
        return credit_lines(self.people)


def reference_of(record: Record) -> Reference:
    """Return what a citation can say of a record."""
    address = _address(record)
    cited = parse_citation(record.citation.text) if record.citation else None
    tradition = cited.tradition if cited else None
    date = _date(record)
    return Reference(
        title=_title(record),
        translated_title=_translated_title(record),
        date=_printed(date) if date else "",
        plain_dates=plain_dates(date.edtf) if date else (),
        publisher=_publisher(record, cited, address),
        original=whereabouts_of(record.original, tradition) if record.original else NOWHERE,
        copies=tuple(whereabouts_of(copy, tradition) for copy in record.copies),
        people=credited(record),
        editions=_editions(record),
        url=address,
    )


def _title(record: Record) -> str:
    title = piece(record.title) or _UNTITLED
    flag = _PARTIAL.get(record.completeness, "") if record.completeness else ""
    return title if _FLAG.search(title) else spaced(title, bracketed(flag, "[]"))


def _translated_title(record: Record) -> str:
    first, *others = record.titles
    if first.kind is not TitleKind.ORIGINAL:
        return ""
    return next((piece(title.text) for title in others if title.kind is TitleKind.TRANSLATED), "")


def _date(record: Record) -> Date | None:
    """Return when the document was made; if nobody knows, the first date there is."""
    created = (date for date in record.dates if date.kind is DateKind.CREATED)
    return next(created, None) or next(iter(record.dates), None)


def _printed(date: Date) -> str:
    if date.edtf is None or date.display.strip() != date.edtf:
        return piece(date.display)
    return english(date.edtf) or piece(date.display)


def _editions(record: Record) -> tuple[str, ...]:
    printed = (other.document for other in record.relations if other.kind is RelationKind.PUBLISHED_IN)
    return tuple(filter(None, map(piece, printed)))


def _publisher(record: Record, cited: CitationParts | None, address: str) -> str:
    """Return a contributor who publishes, the publisher of the printed citation, or the one known by the address."""
    named = names_of(record.contributors, "publisher")
    if named:
        return named[0]
    printed = cited.publisher if cited else None
    known = publisher_of_url(address) if address else None
    return piece(printed) or (known.name if known else "")


def _address(record: Record) -> str:
    """Return the first identifier that is an address, or can be made one; it holds no blanks."""
    for identifier in record.identifiers:
        resolver = _RESOLVERS.get(identifier.scheme)
        value = re.sub(r"\s", "%20", one_line(identifier.value))
        if resolver is not None and value:
            return value if value.startswith(("http://", "https://")) else resolver + value
    return ""
