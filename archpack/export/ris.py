"""RIS, read by EndNote, Zotero, Mendeley and most library catalogues."""

from collections.abc import Iterator

from archpack.export.line import items, one_line, sentences
from archpack.export.reference import Reference, reference_of
from archpack.model import Record

_NEW_LINE = "\r\n"


def ris(record: Record) -> str:
    """Return a record as one RIS record of the type MANSCPT.

    A line is a tag of two letters and a value; lines end with CR LF, as the format asks. ``DB`` is the archive, ``AN``
    the place of the document in it, ``DP`` who shows it online, ``A4`` a translator. Names stand as printed.
    """
    lines = [("TY", "MANSCPT"), *_fields(record, reference_of(record)), ("ER", "")]
    return "".join(f"{tag}  - {one_line(value)}{_NEW_LINE}" for tag, value in lines if value or tag == "ER")


def _fields(record: Record, it: Reference) -> Iterator[tuple[str, str]]:
    yield "ID", record.id
    yield "TI", it.title
    yield from (("AU", name) for name in it.authors)
    yield from (("A4", name) for name in it.translators)
    yield "PY", _year(it)
    yield "DA", _date(it)
    yield "DB", items(it.original.repository, it.original.seat)
    yield "AN", it.original.locator
    yield "DP", it.publisher
    yield "LA", ", ".join(record.languages)
    yield "N1", it.credits
    yield from (("N1", sentences(f"Published in {edition}")) for edition in it.editions)
    yield "UR", it.url


def _year(it: Reference) -> str:
    years = [date.year for date in it.plain_dates if date.year > 0]
    return f"{years[0]:04}" if years else ""


def _date(it: Reference) -> str:
    """Return ``YYYY/MM/DD/`` and behind the last slash what is printed, if that says more than the numbers."""
    if len(it.plain_dates) != 1 or not _year(it):
        return f"///{it.date}" if it.date else ""
    (date,) = it.plain_dates
    numbers = f"{date.year:04}/{date.month or 0:02}/{date.day or 0:02}/".replace("/00", "/")
    certain = date.day and not (date.about or date.doubtful)
    return numbers if certain else numbers + it.date
