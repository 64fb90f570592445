"""Recognise a file by its first bytes and count its pages from its headers alone."""

import struct
from typing import BinaryIO, NamedTuple

from archpack.disk.reasons import reason
from archpack.errors import SourceError
from archpack.model.facts import FileFormat

_SIGNATURES = (
    (b"\xff\xd8\xff", FileFormat.JPEG),
    (b"\x89PNG\r\n\x1a\n", FileFormat.PNG),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", FileFormat.JPEG_2000),
    (b"%PDF-", FileFormat.PDF),
)


class _Layout(NamedTuple):
    """How a TIFF writes its numbers: byte order, place of the first pointer, types, bytes of a directory entry."""

    order: str
    first: int
    pointer: str
    counter: str
    entry: int


_TIFF = {
    b"II*\x00": _Layout("<", 4, "I", "H", 12),
    b"MM\x00*": _Layout(">", 4, "I", "H", 12),
    b"II+\x00": _Layout("<", 8, "Q", "Q", 20),
    b"MM\x00+": _Layout(">", 8, "Q", "Q", 20),
}
_MAX_PAGES = 100_000


def look_at(file: BinaryIO, size: int) -> tuple[FileFormat, int | None]:
    """Return the format of a file of ``size`` bytes and its number of pages, None where it is not known.

    Raises :class:`SourceError` if the file cannot be read.
    """
    try:
        head = file.read(12)
        if head[:4] in _TIFF:
            return FileFormat.TIFF, _tiff_pages(file, size, _TIFF[head[:4]])
    except OSError as error:
        raise SourceError(f"A file cannot be read: {reason(error)}.", "Check the disk that it is on.") from error
    found = next((name for signature, name in _SIGNATURES if head.startswith(signature)), FileFormat.UNKNOWN)
    return found, None if found in {FileFormat.PDF, FileFormat.UNKNOWN} else 1


def _tiff_pages(file: BinaryIO, size: int, layout: _Layout) -> int | None:
    """Follow the chain of directories (TIFF 6.0, section 2), one for each page; None if the chain is broken."""
    seen: set[int] = set()
    pointer, count = layout.order + layout.pointer, layout.order + layout.counter
    position = _number(file, size, layout.first, pointer)
    while position:
        if position in seen or len(seen) == _MAX_PAGES:
            return None
        seen.add(position)
        entries = _number(file, size, position, count)
        if entries is None:
            return None
        position = _number(file, size, position + struct.calcsize(count) + entries * layout.entry, pointer)
    return len(seen) if position == 0 and seen else None


def _number(file: BinaryIO, size: int, offset: int, kind: str) -> int | None:
    width = struct.calcsize(kind)
    if offset + width > size:  # a disk refuses to go far beyond the end
        return None
    file.seek(offset)
    data = file.read(width)
    return int(struct.unpack(kind, data)[0]) if len(data) == width else None
