"""What was understood, told in an archivist's words."""

from collections.abc import Iterator

from archpack.drafting.known import Known
from archpack.model import Contributor, LocatorComponent, Repository
from archpack.vocab.country import country_name
from archpack.vocab.language import language_name


def understood(known: Known) -> tuple[tuple[str, str], ...]:
    """Return label and value of everything that is known, in the order of the record."""
    return tuple(_account(known))


def _account(known: Known) -> Iterator[tuple[str, str]]:
    if known.id:
        yield "Id", known.id
    yield from (("Identifier", str(identifier)) for identifier in known.identifiers)
    yield from (("Title", title.text) for title in known.titles)
    yield from (("Date", f"{date} (EDTF {date.edtf})" if date.edtf else str(date)) for date in known.dates)
    if known.completeness:
        yield "Completeness", str(known.completeness)
    yield from (("Original language", _language(tag)) for tag in known.languages)
    yield from (("Summary", text) for text in known.summary.values())
    if known.publisher:
        yield "Published by", known.publisher
    if known.repository:
        yield "Archive", _repository(known.repository)
    yield from (_step(step) for step in known.locator)
    yield from (("Copy", str(copy)) for copy in known.copies)
    yield from (("Contributor", _person(person)) for person in known.contributors)
    yield from (("Credit", str(credit)) for credit in known.credits)
    yield from (("Also printed in", relation.document) for relation in known.relations)
    yield from (("Contents", str(content)) for content in known.contents)
    yield from ((f"{note.kind.capitalize()}'s note {note.mark or ''}".rstrip(), note.text) for note in known.notes)
    yield from (("Rights", str(rights)) for rights in known.rights)
    if known.text and known.text_of:
        yield "Text", f"{len(known.text.split()):,} words, to {known.text_of.pattern}"
    yield from (("Cited with", signal) for signal in known.signals)
    if known.accessed:
        yield "Address seen on", known.accessed
    if known.citation:
        yield "Citation", known.citation


def _language(tag: str) -> str:
    name = language_name(tag)
    return f"{name} ({tag})" if name else tag


def _repository(repository: Repository) -> str:
    country = repository.country and (country_name(repository.country) or repository.country)
    parts = (repository.name, repository.name_translated, repository.abbreviation, repository.place, country)
    return ", ".join(part for part in parts if part)


def _step(step: LocatorComponent) -> tuple[str, str]:
    level = step.level.replace("-", " ").capitalize() if step.level else "Part of the locator"
    return level, str(step)


def _person(person: Contributor) -> str:
    details = (
        person.affiliation,
        person.on_behalf_of and f"for {person.on_behalf_of}",
        person.from_language and f"from {person.from_language}",
    )
    return ", ".join((str(person), *(detail for detail in details if detail)))
