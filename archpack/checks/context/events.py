"""Rules of the history of a document: its events. PREMIS 3, ISAD(G) 3.2."""

from collections.abc import Iterator
from itertools import pairwise

from archpack.checks.identity.edtf_read import created, read, readable
from archpack.checks.pointing import in_record
from archpack.findings import Finding
from archpack.findings.catalogue import events as codes
from archpack.model import ContentKind, DateKind, EventKind, Record
from archpack.model.edtf import Edtf
from archpack.model.provenance import Event
from archpack.vocab.spelling import shown

_MAKES = {
    EventKind.DIGITIZATION: ContentKind.SCAN,
    EventKind.TRANSCRIPTION: ContentKind.TRANSCRIPT,
    EventKind.TRANSLATION: ContentKind.TRANSLATION,
}
"""The events by which contents are made."""

_MADE_BY = {content: event for event, content in _MAKES.items()}

_DATED = {
    EventKind.CREATION: DateKind.CREATED,
    EventKind.DIGITIZATION: DateKind.DIGITIZED,
    EventKind.TRANSCRIPTION: DateKind.TRANSCRIBED,
    EventKind.TRANSLATION: DateKind.TRANSLATED,
    EventKind.PUBLICATION: DateKind.PUBLISHED,
}
"""The kind of date that says when an event was."""

_Read = tuple[tuple[int, Event, Edtf | None], ...]
"""The events with their numbers and dates, each date read once."""


def events(record: Record) -> Iterator[Finding]:
    """PRV001, PRV002, PRV004, PRV005, PRV006, PRV007, PRV008: the history can be true. PREMIS 3, Event."""
    if record.provenance and record.provenance.events:
        found = tuple((index, event, read(event.date)) for index, event in enumerate(record.provenance.events))
        for judge in _JUDGES:
            yield from judge(record, found)


def _without_event(record: Record, found: _Read) -> Iterator[Finding]:
    """PRV001: if the history says how one content was made, it says so of each. A wrong event is PRV008's."""
    made = [(event.kind, event.scope) for _, event, _ in found if event.kind in _MAKES]
    known = {content.id for content in record.contents}
    if not all(known.issuperset(scope) for _, scope in made):
        return  # REF001 tells it
    everywhere = {kind for kind, scope in made if not scope}
    told = {name for _, scope in made for name in scope}
    for index, content in enumerate(record.contents if made else ()):
        kind = _MADE_BY[content.kind]
        if content.id not in told and kind not in everywhere:
            yield in_record(
                codes.WITHOUT_EVENT,
                f"/contents/{index}",
                f"No event tells of the {kind} of `{shown(content.id)}`.",
                f"Add `kind: {kind}` under `provenance: events`, with a date and an agent.",
            )


def _out_of_order(record: Record, found: _Read) -> Iterator[Finding]:
    """PRV002: the oldest event comes first."""
    del record
    dated = [(index, edtf) for index, _, edtf in found if edtf]
    for (_, before), (index, edtf) in pairwise(dated):
        if edtf.precedes(before):
            yield in_record(
                codes.OUT_OF_ORDER,
                f"/provenance/events/{index}/date",
                f"This event ({edtf}) was before the one above it ({before}).",
                "Correct the date, or put the oldest event first.",
            )


def _before_creation(record: Record, found: _Read) -> Iterator[Finding]:
    """PRV004: the document was there before anything happened to it."""
    starts = created(record)
    for index, event, edtf in found:
        if edtf and starts and event.kind is not EventKind.CREATION and all(edtf.precedes(one) for one in starts):
            yield in_record(
                codes.BEFORE_CREATION,
                f"/provenance/events/{index}/date",
                f"The {event.kind} ({edtf}) was before the document was written ({starts[0]}).",
                "Look at the source and correct the date that is wrong.",
            )


def _before_its_source(record: Record, found: _Read) -> Iterator[Finding]:
    """PRV005: what something was made from was there before."""
    kinds = {content.id: _MADE_BY[content.kind] for content in record.contents}
    dates = {
        name: (index, edtf)
        for index, event, edtf in found
        for name in event.scope
        if edtf and event.kind is kinds.get(name)
    }
    for content in record.contents:
        ours, theirs = dates.get(content.id), dates.get(content.of or "")
        if ours and theirs and ours[1].precedes(theirs[1]):
            yield in_record(
                codes.BEFORE_ITS_SOURCE,
                f"/provenance/events/{ours[0]}/date",
                f"`{shown(content.id)}` was made ({ours[1]}) before `{shown(content.of or '')}` ({theirs[1]}), from "
                "which it was made.",
                "Correct the date that is wrong, or the `of` of the content.",
            )


def _says_nothing(record: Record, found: _Read) -> Iterator[Finding]:
    """PRV006: an event says when it was, or whose."""
    del record
    for index, event, _ in found:
        if event.date is None and event.agent is None:
            yield in_record(
                codes.SAYS_NOTHING,
                f"/provenance/events/{index}",
                f"The {event.kind} has neither a date nor an agent.",
                "Add `date` or `agent`, as far as they are known; otherwise take the event away.",
            )


def _two_dates(record: Record, found: _Read) -> Iterator[Finding]:
    """PRV007: an event and the date of the same thing are not of two times. Creation is PRV004's and DAT002's."""
    told = {event: readable(record, kind) for event, kind in _DATED.items()} if record.dates else {}
    for index, event, edtf in found:
        dates = told.get(event.kind, [])
        if edtf and dates and not any(edtf.overlaps(other) for other in dates):
            yield in_record(
                codes.TWO_DATES,
                f"/provenance/events/{index}/date",
                f"The {event.kind} was {edtf} by this event, but {dates[0]} by the `dates` of the record.",
                "Correct the one that is wrong. If it was done twice, list both dates.",
            )


def _other_kind(record: Record, found: _Read) -> Iterator[Finding]:
    """PRV008: what is digitized becomes a scan, what is translated a translation."""
    kinds = {content.id: content.kind for content in record.contents}
    for index, event, _ in found:
        wanted = _MAKES.get(event.kind)
        named = [kinds[name] for name in event.scope if name in kinds]
        if wanted and named and wanted not in named:
            yield in_record(
                codes.OTHER_KIND,
                f"/provenance/events/{index}/scope",
                f"The {event.kind} is said to have made {'a' if len(set(named)) == 1 else 'only a'} {named[0]}.",
                f"Name the {wanted} in `scope`, or correct the `kind` of the event.",
            )


_JUDGES = (
    _without_event,
    _out_of_order,
    _before_creation,
    _before_its_source,
    _says_nothing,
    _two_dates,
    _other_kind,
)
