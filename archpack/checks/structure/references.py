"""Rules of references inside the record: scopes and sources name contents that exist."""

from collections.abc import Iterator, Mapping

from archpack.checks.pointing import in_record, write
from archpack.findings import Finding
from archpack.findings.catalogue import references as codes
from archpack.model import Record
from archpack.vocab.spelling import is_slip_of, nearest, shown

_MOST_NAMED = 20
"""Contents that a message names. A record has a handful; one with thousands must not make thousands of lists."""


def content_ids(record: Record) -> Iterator[Finding]:
    """REF002: no two contents have the same id."""
    seen: set[str] = set()
    for index, content in enumerate(record.contents):
        if content.id in seen:
            yield in_record(
                codes.SAME_ID,
                f"/contents/{index}/id",
                f"A content with the id `{shown(content.id)}` stands above already.",
                "Give each content an id of its own, such as scan, transcript-sq, translation-en.",
            )
        seen.add(content.id)


def scopes(record: Record) -> Iterator[Finding]:
    """REF001: every scope and every source names a content of the record."""
    known = dict.fromkeys(content.id for content in record.contents)
    named = [shown(name) for name in known][:_MOST_NAMED]
    more = " and others" if len(known) > len(named) else ""
    listing = f"The contents are: {', '.join(named)}{more}." if named else "The record has no contents."
    for pointer, name in _references(record):
        if name not in known:
            near = nearest(name, named)
            yield in_record(
                codes.NO_SUCH_CONTENT,
                pointer,
                f"There is no content with the id `{shown(name)}`.",
                f"Did you mean `{near}`? {listing}" if near else listing,
                write(pointer, near, safe=is_slip_of(name, near)) if near and near in known else None,
            )


def derivations(record: Record) -> Iterator[Finding]:
    """REF003: no content is made from itself, also not by a detour."""
    circles = _circles({content.id: content.of for content in record.contents})
    for index, content in enumerate(record.contents):
        if content.of is not None and content.id in circles:
            yield in_record(
                codes.DERIVED_FROM_ITSELF,
                f"/contents/{index}/of",
                f"By its `of`, the content `{shown(content.id)}` is made from itself.",
                "A translation is `of` a transcript or the scan; a transcript is `of` the scan.",
            )


def _circles(sources: Mapping[str, str | None]) -> set[str]:
    """Return the ids from which ``of`` leads back to themselves. Each is looked at once."""
    circles: set[str] = set()
    done: set[str] = set()
    for start in sources:
        way: list[str] = []
        step: str | None = start
        while step is not None and step in sources and step not in done:
            done.add(step)
            way.append(step)
            step = sources[step]
        if step in way:
            circles.update(way[way.index(step) :])
    return circles


def _references(record: Record) -> Iterator[tuple[str, str]]:
    """Yield where a content is named, and by which id."""
    events = record.provenance.events if record.provenance else ()
    scoped = [
        *((f"/contributors/{i}", part.scope) for i, part in enumerate(record.contributors)),
        *((f"/notes/{i}", part.scope) for i, part in enumerate(record.notes)),
        *((f"/rights/{i}", part.scope) for i, part in enumerate(record.rights)),
        *((f"/provenance/events/{i}", part.scope) for i, part in enumerate(events)),
        *((f"/accepted/{i}", part.scope) for i, part in enumerate(record.accepted)),
    ]
    for pointer, scope in scoped:
        yield from ((f"{pointer}/scope/{number}", name) for number, name in enumerate(scope))
    for index, content in enumerate(record.contents):
        if content.of is not None:
            yield f"/contents/{index}/of", content.of
