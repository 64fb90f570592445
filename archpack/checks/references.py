"""Rules of references inside the record: scopes and sources name contents that exist."""

from collections.abc import Iterator
from difflib import get_close_matches

from archpack.checks.pointing import in_record
from archpack.findings import Finding
from archpack.findings.catalogue import record as codes
from archpack.model import Record


def content_ids(record: Record) -> Iterator[Finding]:
    """REF002: no two contents have the same id."""
    seen: set[str] = set()
    for index, content in enumerate(record.contents):
        if content.id in seen:
            yield in_record(
                codes.SAME_ID,
                f"/contents/{index}/id",
                f"A content with the id `{content.id}` stands above already.",
                "Give each content an id of its own, such as scan, transcript-sq, translation-en.",
            )
        seen.add(content.id)


def scopes(record: Record) -> Iterator[Finding]:
    """REF001: every scope and every source names a content of the record."""
    known = [content.id for content in record.contents]
    for pointer, name in _references(record):
        if name not in known:
            near = get_close_matches(name, known, n=1)
            listing = f"The contents are: {', '.join(known)}." if known else "The record has no contents."
            yield in_record(
                codes.NO_SUCH_CONTENT,
                pointer,
                f"There is no content with the id `{name}`.",
                f"Did you mean `{near[0]}`? {listing}" if near else listing,
            )


def derivations(record: Record) -> Iterator[Finding]:
    """REF003: no content is made from itself, also not by a detour."""
    sources = {content.id: content.of for content in record.contents}
    for index, content in enumerate(record.contents):
        seen: set[str] = set()
        source = content.of
        while source is not None and source not in seen:
            seen.add(source)
            source = sources.get(source)
        if content.id in seen:
            yield in_record(
                codes.DERIVED_FROM_ITSELF,
                f"/contents/{index}/of",
                f"By its `of`, the content `{content.id}` is made from itself.",
                "A translation is `of` a transcript or the scan; a transcript is `of` the scan.",
            )


def _references(record: Record) -> Iterator[tuple[str, str]]:
    """Yield where a content is named, and by which id."""
    events = record.provenance.events if record.provenance else ()
    scoped = [
        *((f"/contributors/{i}", part.scope) for i, part in enumerate(record.contributors)),
        *((f"/notes/{i}", part.scope) for i, part in enumerate(record.notes)),
        *((f"/rights/{i}", part.scope) for i, part in enumerate(record.rights)),
        *((f"/provenance/events/{i}", part.scope) for i, part in enumerate(events)),
    ]
    for pointer, scope in scoped:
        yield from ((f"{pointer}/scope/{number}", name) for number, name in enumerate(scope))
    for index, content in enumerate(record.contents):
        if content.of is not None:
            yield f"/contents/{index}/of", content.of
