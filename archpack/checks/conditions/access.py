"""Rules of who may see what, and from when on. ISAD(G) 3.4.1."""

from collections.abc import Iterator
from datetime import date as day
from datetime import timedelta

from archpack.checks.identity.edtf_read import created, read
from archpack.checks.pointing import in_record
from archpack.findings import Finding
from archpack.findings.catalogue import rights as codes
from archpack.model import Access, AccessStatus, Content, ContentKind, Record
from archpack.vocab.spelling import shown

_LONGEST_EMBARGO = timedelta(days=150 * 366)


def access(record: Record) -> Iterator[Finding]:
    """RGT007, RGT008, RGT009, RGT014, RGT015: whether something may be seen, from when on, and why not before."""
    for pointer, part in _accesses(record):
        if part.embargo and part.status is not AccessStatus.EMBARGOED:
            yield in_record(
                codes.EMBARGO_BUT_NOT_EMBARGOED,
                f"{pointer}/embargo",
                f"An embargo ends {shown(part.embargo)}, but the access is {part.status}.",
                "Write `status: embargoed`, or take `embargo` away.",
            )
        elif part.status is AccessStatus.EMBARGOED:
            yield from _embargo(record, pointer, part)
        if part.status is not AccessStatus.OPEN and part.reason is None:
            yield in_record(
                codes.NO_REASON,
                pointer,
                f"The access is {part.status}, and no reason is given.",
                "Add `reason`, such as: Privacy of living persons.",
            )


def embargoes(record: Record, today: day) -> Iterator[Finding]:
    """RGT010, RGT013: an embargo ends in the time to come, and in a time that somebody lives to see."""
    for pointer, part in _accesses(record):
        end = read(part.embargo) if part.status is AccessStatus.EMBARGOED else None
        latest, earliest = (end.latest(), end.earliest()) if end else (None, None)
        if end and latest and latest <= today and not (end.approximate or end.uncertain):
            if not _ended_before_creation(record, part):
                yield in_record(
                    codes.EMBARGO_OVER,
                    f"{pointer}/embargo",
                    f"The embargo ended {part.embargo}.",
                    "Write `status: open` and take `embargo` away, or write the new end.",
                )
        elif earliest and earliest > today + _LONGEST_EMBARGO:
            yield in_record(
                codes.DISTANT_EMBARGO,
                f"{pointer}/embargo",
                f"The embargo lasts until {part.embargo}.",
                "Look for a mistyped digit.",
            )


def openness(record: Record) -> Iterator[Finding]:
    """RGT011, RGT012: nothing is open that shows what is not."""
    whole = record.access.status if record.access else None
    if whole in {None, AccessStatus.OPEN} and not any(content.access for content in record.contents):
        return
    sources = _closed_sources(record)
    for index, content in enumerate(record.contents):
        closed = sources.get(content.id)
        if whole not in {None, AccessStatus.OPEN} and content.access and content.access.status is AccessStatus.OPEN:
            yield in_record(
                codes.MORE_OPEN_THAN_THE_WHOLE,
                f"/contents/{index}/access",
                f"`{shown(content.id)}` is open, but the whole document is {whole}.",
                "Look whether it may be shown. If so, all is well.",
            )
        elif closed and content.kind is not ContentKind.SCAN:
            yield in_record(
                codes.OPEN_TEXT_OF_CLOSED_SOURCE,
                f"/contents/{index}",
                f"The {content.kind} `{shown(content.id)}` is open, but `{shown(closed.id)}`, its source, is "
                f"{closed.access.status if closed.access else whole}.",
                "Give it the same `access`, or say in a note why the text may be read.",
            )


def _embargo(record: Record, pointer: str, part: Access) -> Iterator[Finding]:
    """RGT008, RGT014, RGT015: the end of an embargo."""
    end = read(part.embargo)
    if part.embargo is None:
        yield in_record(
            codes.ENDLESS_EMBARGO,
            pointer,
            "The access is embargoed, but no end is given.",
            "Add `embargo`, the day on which it ends; or write `status: restricted` or `status: closed`.",
        )
    elif end and _ended_before_creation(record, part):
        yield in_record(
            codes.EMBARGO_BEFORE_CREATION,
            f"{pointer}/embargo",
            f"The embargo ended {part.embargo}, before the document was written.",
            "Compare both dates with the source, and correct the one that is wrong.",
        )
    elif end and (end.approximate or end.uncertain or end.is_interval or end.is_set):
        yield in_record(
            codes.UNCERTAIN_EMBARGO,
            f"{pointer}/embargo",
            f"{part.embargo} is no certain day, month or year.",
            "Write the day on which it ends, such as 2031-01-01.",
        )


def _ended_before_creation(record: Record, part: Access) -> bool:
    end, starts = read(part.embargo), created(record)
    return bool(end and starts and all(end.precedes(start) for start in starts))


def _accesses(record: Record) -> Iterator[tuple[str, Access]]:
    if record.access:
        yield "/access", record.access
    for index, content in enumerate(record.contents):
        if content.access:
            yield f"/contents/{index}/access", content.access


def _closed_sources(record: Record) -> dict[str, Content]:
    """Return by id the closed content that an open one was made from, also by a detour. Each is looked at once."""
    by_id = {content.id: content for content in record.contents}
    found: dict[str, Content | None] = {}
    for content in record.contents:
        way: list[str] = []
        step: Content | None = content
        while step and step.id not in found and _is_open(step, record.access):
            found[step.id] = None
            way.append(step.id)
            step = by_id.get(step.of or "")
        closed = found.get(step.id, step) if step else None
        found.update(dict.fromkeys(way, closed))
    return {name: closed for name, closed in found.items() if closed}


def _is_open(content: Content, whole: Access | None) -> bool:
    held = content.access or whole
    return held is None or held.status is AccessStatus.OPEN
