"""What a citation tells of a document."""

from archpack.citation import CitationParts, Copy, PrintedDate, publisher_named, publisher_of_url
from archpack.citation.parts import NOT_PLACED
from archpack.drafting.known import Known
from archpack.model import (
    Completeness,
    Contributor,
    Date,
    DateKind,
    Identifier,
    Original,
    Relation,
    RelationKind,
    Title,
)
from archpack.text.title import without_excerpt
from archpack.vocab.language import language_tag


def known_from_citation(parts: CitationParts) -> Known:
    """Return what a citation tells. Its text is kept as printed, unless it is blank."""
    title, excerpt = without_excerpt(parts.title) if parts.title else ("", False)
    languages = dict.fromkeys(filter(None, map(_language, parts.contributors)))
    return Known(
        identifiers=(Identifier(scheme="url", value=parts.url),) if parts.url else (),
        titles=(Title(text=title, language=_title_language(parts)),) if title else (),
        dates=(date_of(parts.date),) if parts.date else (),
        completeness=Completeness.EXCERPT if excerpt else None,
        languages=tuple(languages),
        repository=parts.repository,
        locator=parts.locator,
        order=parts.order,
        copies=tuple(filter(None, map(_original, parts.copies))),
        contributors=parts.contributors,
        relations=tuple(Relation(kind=RelationKind.PUBLISHED_IN, document=edition) for edition in parts.published_in),
        citation=parts.raw if parts.raw.strip() else None,
        publisher=parts.publisher,
        signals=parts.signals,
        accessed=parts.accessed,
    )


def unplaced_in_citation(parts: CitationParts, name: str = "Citation") -> tuple[str, ...]:
    """Return what of a citation could not be placed, or is in doubt. ``name`` says where it was printed."""
    pieces = [f"{name}: {piece}" for piece in (parts.remainder or "").split("\n") if piece.strip()]
    homeless = [f"{name}: {step}" for copy in parts.copies if not copy.repository for step in copy.locator]
    doubts = [warning for warning in parts.warnings if warning != NOT_PLACED]
    return (*pieces, *homeless, *doubts, *date_doubts(parts.date))


def date_of(date: PrintedDate) -> Date:
    """Return a printed date as the date on which the document was made."""
    return Date(kind=DateKind.CREATED, display=date.display, edtf=date.edtf)


def date_doubts(date: PrintedDate | None) -> tuple[str, ...]:
    """Return a sentence on a date that has no EDTF."""
    if date is None or date.edtf:
        return ()
    return (f"Date: “{date.display}” is not certain enough to be written in EDTF.",)


def _original(copy: Copy) -> Original | None:
    """Return a copy as a record has it; None without an archive, which a record asks for."""
    if copy.repository is None:
        return None
    return Original(repository=copy.repository, locator=copy.locator, order=copy.order)


def _title_language(parts: CitationParts) -> str | None:
    """Return the language in which the publisher names its documents, where the publisher is known."""
    named = publisher_named(parts.publisher) if parts.publisher else None
    publisher = named or (publisher_of_url(parts.url) if parts.url else None)
    return publisher.language if publisher else None


def _language(person: Contributor) -> str | None:
    return language_tag(person.from_language) if person.from_language else None
