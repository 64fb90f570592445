"""What a record page tells of a document."""

from collections.abc import Iterable
from dataclasses import replace

from archpack.citation import CitationParts, PrintedDate, edtf_of, parse_citation
from archpack.drafting.contents import holder_of_text, listed_contents, text_content
from archpack.drafting.credits import credit
from archpack.drafting.known import Known
from archpack.drafting.of_archive import with_archives
from archpack.drafting.of_citation import date_doubts, date_of, known_from_citation, unplaced_in_citation
from archpack.model import (
    Completeness,
    Content,
    ContentKind,
    Contributor,
    Identifier,
    LocalText,
    Note,
    Rights,
    Title,
    TitleKind,
)
from archpack.text import Layout, RecordPage
from archpack.vocab.language import language_tag

_UNKNOWN_LAYOUT = (
    "The text is not a record page that archpack knows: it has no headings such as Citation, Summary and Contents. "
    "Nothing was read from it."
)
_KIND_BY_ROLE = {"translator": ContentKind.TRANSLATION, "transcriber": ContentKind.TRANSCRIPT}
_ENGLISH = "en"  # the language of the pages, hence of their titles and summaries


def known_from_page(page: RecordPage) -> tuple[Known, tuple[str, ...]]:
    """Return what a page tells, and what could not be placed."""
    if page.layout is Layout.UNKNOWN:
        return Known(), (_UNKNOWN_LAYOUT,)
    read = parse_citation(page.citation or page.source or "")
    cited, archives = with_archives(read, page.archives)
    languages, unknown_languages = _languages(page)
    contents, unknown_contents = listed_contents(page.contents, languages)
    contents, text_of, doubt = _with_text(page, contents, languages)
    printed = PrintedDate(page.date, edtf_of(page.date)) if page.date else cited.date
    from_citation = known_from_citation(cited)
    known = replace(
        from_citation,
        identifiers=_identifiers(page, from_citation),
        titles=_titles(page, from_citation, languages),
        dates=(date_of(printed),) if printed else (),
        completeness=Completeness.EXCERPT if page.excerpt else from_citation.completeness,
        languages=languages or from_citation.languages,
        summary=LocalText({_ENGLISH: page.summary} if page.summary else {}),
        contributors=(*_authors(page), *(_scoped(person, contents) for person in cited.contributors)),
        credits=tuple(map(credit, page.credits)),
        contents=contents,
        notes=tuple(_notes(page, text_of)),
        rights=(Rights(statement=page.rights),) if page.rights else (),
        citation=page.citation,
        text=page.body,
        text_of=text_of,
    )
    unplaced = (
        *_unplaced_in_source(page, read, cited),
        *archives,
        *date_doubts(printed),
        *_contradiction(page, cited),
        *(f"Original language: {name}" for name in unknown_languages),
        *(f"Contents: {line}" for line in unknown_contents),
        *doubt,
        *_notes_of_nobody(page),
        *page.unplaced,
    )
    return known, tuple(dict.fromkeys(unplaced))


def _languages(page: RecordPage) -> tuple[tuple[str, ...], tuple[str, ...]]:
    tags = {name: language_tag(name) for name in page.languages}
    return tuple(dict.fromkeys(filter(None, tags.values()))), tuple(name for name, tag in tags.items() if not tag)


def _with_text(
    page: RecordPage, contents: tuple[Content, ...], languages: tuple[str, ...]
) -> tuple[tuple[Content, ...], Content | None, tuple[str, ...]]:
    """Return the contents with one that holds the text of the page, that one, and a doubt if it is a guess."""
    if not page.body:
        return contents, None, ()
    listed = holder_of_text(contents)
    if listed:
        return contents, listed, ()
    kind = ContentKind.TRANSCRIPT if languages == (_ENGLISH,) else ContentKind.TRANSLATION
    content = text_content(kind, _ENGLISH)
    said = f"Text: the page does not say what it is. It stands in {content.file}, as if it were a {kind}."
    return (*contents, content), content, () if languages else (said,)


def _identifiers(page: RecordPage, cited: Known) -> tuple[Identifier, ...]:
    number = (Identifier(scheme="local", value=page.record_number),) if page.record_number else ()
    return (*cited.identifiers, *number)


def _titles(page: RecordPage, cited: Known, languages: tuple[str, ...]) -> tuple[Title, ...]:
    """Return the title. An English title is a translation where the original is known not to be in English."""
    if page.title is None:
        return cited.titles
    translated = bool(languages) and _ENGLISH not in languages
    return (Title(text=page.title, language=_ENGLISH, kind=TitleKind.TRANSLATED if translated else None),)


def _authors(page: RecordPage) -> Iterable[Contributor]:
    return (Contributor(name=name, roles=("author",)) for name in page.authors)


def _scoped(person: Contributor, contents: tuple[Content, ...]) -> Contributor:
    """Return a contributor with the contents that they worked on: translations and transcripts by their role."""
    kinds = {_KIND_BY_ROLE[role] for role in person.roles if role in _KIND_BY_ROLE}
    scope = tuple(content.id for content in contents if content.kind in kinds)
    return person.model_copy(update={"scope": scope})


def _notes(page: RecordPage, text_of: Content | None) -> Iterable[Note]:
    scope = (text_of.id,) if text_of else ()
    language = text_of.language if text_of else None
    return (
        Note(kind=note.kind, text=note.text, mark=note.mark, language=language, scope=scope)
        for note in page.notes
        if note.kind
    )


def _notes_of_nobody(page: RecordPage) -> Iterable[str]:
    for note in page.notes:
        if note.kind is None:
            yield f"Note {note.mark}: it does not say whose note it is, so it stands in the text only."


def _unplaced_in_source(page: RecordPage, read: CitationParts, cited: CitationParts) -> Iterable[str]:
    """Return what of the citation or of the source line could not be placed. ``cited`` has its archive settled."""
    name = "Citation" if page.citation else "Source"
    unplaced = unplaced_in_citation(replace(cited, date=None), name)
    if read.repository is None and cited.repository:
        # The archive is known from a field of its own: only what stands behind its name is left.
        named = f"{name}: {cited.repository.name}"
        unplaced = tuple(
            f"{name}: {piece[len(named) :].lstrip(' ,;:.')}" if piece.startswith(named) else piece for piece in unplaced
        )
    yield from unplaced
    if not page.citation:
        # A record keeps these in the text of the citation, and here is none.
        yield from (f"{name}: {words}" for words in (*cited.signals, cited.publisher, cited.accessed) if words)


def _contradiction(page: RecordPage, cited: CitationParts) -> Iterable[str]:
    """Say where the page and its citation give different dates."""
    above = edtf_of(page.date) if page.date else None
    if above and cited.date and cited.date.edtf and cited.date.edtf != above:
        yield f"Date: the page says “{page.date}”, its citation “{cited.date.display}”."
