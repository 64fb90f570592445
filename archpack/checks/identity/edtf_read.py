"""Dates in EDTF, read for rules. What cannot be read is DAT001's, and None here."""

from itertools import islice

from archpack.model import DateKind, Record
from archpack.model.edtf import Edtf, EdtfError, parse_edtf

_MOST = 5
"""Dates of one kind that are compared. A record has one or two; one with thousands must not take for ever."""


def read(text: str | None) -> Edtf | None:
    """Return a date in EDTF, or None if there is none or it cannot be read."""
    if text is None:
        return None
    try:
        return parse_edtf(text)
    except EdtfError:
        return None


def readable(record: Record, kind: DateKind) -> list[Edtf]:
    """Return the dates of a kind that can be read, the first of them if they are many."""
    written = dict.fromkeys(date.edtf for date in record.dates if date.kind is kind)
    return [edtf for edtf in map(read, islice(written, _MOST)) if edtf]


def created(record: Record) -> list[Edtf]:
    """Return the dates of creation that can be read."""
    return readable(record, DateKind.CREATED)
