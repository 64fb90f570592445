"""Dates in EDTF, read for rules. What cannot be read is DAT001's, and None here."""

from archpack.model import DateKind, Record
from archpack.model.edtf import Edtf, EdtfError, parse_edtf


def read(text: str | None) -> Edtf | None:
    """Return a date in EDTF, or None if there is none or it cannot be read."""
    if text is None:
        return None
    try:
        return parse_edtf(text)
    except EdtfError:
        return None


def created(record: Record) -> list[Edtf]:
    """Return the dates of creation that can be read."""
    found = (read(date.edtf) for date in record.dates if date.kind is DateKind.CREATED)
    return [edtf for edtf in found if edtf]


def before_all(edtf: Edtf, others: list[Edtf]) -> bool:
    """Tell whether a date is surely before each of some others; False if there are none."""
    return bool(others) and all(edtf.precedes(other) for other in others)
