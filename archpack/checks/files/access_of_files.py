"""Rules of what is closed in one content and open in another. ISAD(G) 3.4.1."""

from collections.abc import Iterator
from itertools import islice, product
from pathlib import PurePosixPath

from archpack.checks.files.claimed import Claimed, same_bytes
from archpack.checks.pointing import in_record
from archpack.findings import Finding
from archpack.findings.catalogue.access_of_files import CLOSED_FILE_OPEN, CLOSED_PAGES_OPEN
from archpack.model import AccessStatus, Content, ContentKind, Record
from archpack.model.facts import Survey
from archpack.model.folio import folios_or_none
from archpack.vocab.spelling import shown

_MOST_PAIRS = 1000
"""Pairs of scans that are compared: more than any deposit has."""
_REMEDY = "Give both the same `access`, or take the open one out of the deposit."


def closed_beside_open(record: Record, survey: Survey) -> Iterator[Finding]:
    """RGT050, RGT051: what is not open in one content is not open in another."""
    if len({is_open(record, content) for content in record.contents}) < 2:  # noqa: PLR2004 - both
        return
    told: set[tuple[str, str]] = set()
    for closed, one in _same_files(record, survey):
        pair = (closed.content.id, one.content.id)
        if pair not in told:
            told.add(pair)
            yield in_record(
                CLOSED_FILE_OPEN,
                f"/contents/{one.position}",
                f"`{one.facts.path}` is open here. The content `{shown(closed.content.id)}` holds the same file, "
                f"`{closed.facts.path}`, and is {_status(record, closed.content)}.",
                _REMEDY,
            )
    for shut, (index, open_) in islice(product(*_scans(record)), _MOST_PAIRS):
        said = _same_pages(record, survey, shut, open_)
        if said and (shut.id, open_.id) not in told:
            yield in_record(
                CLOSED_PAGES_OPEN,
                f"/contents/{index}",
                f"This scan is open, and the scan `{shown(shut.id)}` is {_status(record, shut)}: {said}.",
                _REMEDY,
            )


def is_open(record: Record, content: Content) -> bool:
    """Tell whether a content may be seen by anybody. What says nothing of access is open."""
    return _status(record, content) is AccessStatus.OPEN


def _status(record: Record, content: Content) -> AccessStatus:
    access = content.access or record.access
    return access.status if access else AccessStatus.OPEN


def _same_files(record: Record, survey: Survey) -> Iterator[tuple[Claimed, Claimed]]:
    """Yield each file of an open content that a closed one holds too, after that of the closed one."""
    for group in same_bytes(record, survey):
        closed = next((one for one in group if not is_open(record, one.content)), None)
        if closed:
            yield from ((closed, one) for one in group if is_open(record, one.content))


def _scans(record: Record) -> tuple[list[Content], list[tuple[int, Content]]]:
    """Return the closed scans, and the open ones with their places."""
    scans = [(index, content) for index, content in enumerate(record.contents) if content.kind is ContentKind.SCAN]
    return (
        [content for _, content in scans if not is_open(record, content)],
        [(index, content) for index, content in scans if is_open(record, content)],
    )


def _same_pages(record: Record, survey: Survey, one: Content, other: Content) -> str | None:
    """Return why two scans show the same pages, or None if nothing says so."""
    if other.of == one.id or one.of == other.id:
        return "the one was made from the other"
    folios = record.folios_of(one), record.folios_of(other)
    if folios[0] and folios[1]:
        return "both show the same folios" if _overlap(folios[0], folios[1]) else None
    names = [{PurePosixPath(facts.path).stem for facts in survey.files_of(content)} for content in (one, other)]
    return "their files have the same names" if names[0] & names[1] else None


def _overlap(one: str, other: str) -> bool:
    if one == other:
        return True
    runs = folios_or_none(one), folios_or_none(other)
    if not runs[0] or not runs[1] or runs[0].repeated or runs[1].repeated:
        return False
    both = folios_or_none(f"{one}, {other}")
    return both is not None and both.repeated
