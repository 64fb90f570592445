"""Rules of dates."""

import re
from collections.abc import Iterator

from archpack.checks.pointing import in_record, write
from archpack.findings import Finding, Fix
from archpack.findings.catalogue.dates import NOT_EDTF
from archpack.model import Access, Record
from archpack.model.edtf import EdtfError, corrected_edtf, parse_edtf

_YEAR_FIRST = re.compile(r"[0-9]{4}([-./])[0-9]{1,2}(?:\1[0-9]{1,2})?")
"""Year, month and day with one sign between them, if not with all their zeros."""


def dates(record: Record) -> Iterator[Finding]:
    """DAT001: every date that a machine is to read is written in EDTF."""
    for pointer, text in _edtf_texts(record):
        try:
            parse_edtf(text)
        except EdtfError as error:
            yield in_record(NOT_EDTF, pointer, error.message, error.remedy, _written(pointer, text))


def _written(pointer: str, text: str) -> Fix | None:
    """Return how a date is written that was meant. Only one whose parts stay what and where they are is safe."""
    better = corrected_edtf(text)
    return write(pointer, better, safe=bool(_YEAR_FIRST.fullmatch(text))) if better else None


def _edtf_texts(record: Record) -> Iterator[tuple[str, str]]:
    for index, date in enumerate(record.dates):
        if date.edtf is not None:
            yield f"/dates/{index}/edtf", date.edtf
    if record.access is not None:
        yield from _embargo("/access", record.access)
    for index, content in enumerate(record.contents):
        if content.access is not None:
            yield from _embargo(f"/contents/{index}/access", content.access)
    for index, event in enumerate(record.provenance.events if record.provenance else ()):
        if event.date is not None:
            yield f"/provenance/events/{index}/date", event.date


def _embargo(pointer: str, access: Access) -> Iterator[tuple[str, str]]:
    if access.embargo is not None:
        yield f"{pointer}/embargo", access.embargo
