"""Count the pages of a TIFF from its directories alone, and see whether all of it is there. TIFF 6.0, section 2."""

import struct
from typing import BinaryIO, NamedTuple

from archpack.survey.bytes_at import bytes_at

MAX_PAGES = 100_000
_MAX_FIELDS = 400_000
"""Fields of all pages that are read. No scan has as many; directories that lie in each other have."""
_LOCATED = {273: 279, 324: 325}
"""Fields that say where the strips or tiles of an image are, and those that say how long each is."""
_COMPRESSION = 259
_WHOLE_NUMBERS = {3: "H", 4: "I", 16: "Q"}


class TiffFacts(NamedTuple):
    """``pages`` is None if the chain of directories is broken; ``cut_off`` if something lies beyond the end."""

    pages: int | None
    cut_off: bool = False


class _Layout(NamedTuple):
    """How a TIFF writes its numbers: byte order, place of the first pointer, types, bytes of a directory entry."""

    order: str
    first: int
    pointer: str
    counter: str
    entry: int


_LAYOUTS = {
    b"II*\x00": _Layout("<", 4, "I", "H", 12),
    b"MM\x00*": _Layout(">", 4, "I", "H", 12),
    b"II+\x00": _Layout("<", 8, "Q", "Q", 20),
    b"MM\x00+": _Layout(">", 8, "Q", "Q", 20),
}


class _BeyondTheEndError(Exception):
    """A TIFF points to what its file does not hold."""


def look_at_tiff(file: BinaryIO, head: bytes, size: int, *, images: bool = False) -> TiffFacts:
    """Follow the chain of directories, one for each page. With ``images``, see whether the image data are there too."""
    tiff = _Tiff(file, head, size)
    try:
        return TiffFacts(tiff.pages(images=images))
    except _BeyondTheEndError:
        return TiffFacts(None, cut_off=True)


class _Tiff:
    def __init__(self, file: BinaryIO, head: bytes, size: int) -> None:
        self._file = file
        self._head = head
        self._size = size
        self._layout = _LAYOUTS[head[:4]]
        self._fields_left = _MAX_FIELDS

    def pages(self, *, images: bool) -> int | None:
        seen: set[int] = set()
        layout = self._layout
        position = self._number(layout.first, layout.pointer)
        while position:
            if position in seen or len(seen) == MAX_PAGES:
                return None
            seen.add(position)
            entries = self._number(position, layout.counter)
            begin = position + struct.calcsize(layout.counter)
            if images:
                self._find_images(begin, entries)
            position = self._number(begin + entries * layout.entry, layout.pointer)
        return len(seen) or None

    def _find_images(self, begin: int, entries: int) -> None:
        """Raise an error if the last strip or tile of a page lies beyond the end of the file."""
        length = min(entries, self._fields_left) * self._layout.entry
        self._fields_left -= length // self._layout.entry
        data = self._bytes(begin, length)
        fields = {}
        for offset in range(0, length, self._layout.entry):
            tag, kind = struct.unpack_from(f"{self._layout.order}HH", data, offset)
            if kind in _WHOLE_NUMBERS:
                fields[tag] = (begin + offset + 4, kind)
        packed = _COMPRESSION in fields and self._last(*fields[_COMPRESSION]) != 1
        for where, how_long in _LOCATED.items():
            if where in fields and how_long in fields:
                start, extent = self._last(*fields[where]), self._last(*fields[how_long])
                single = self._number(fields[where][0], self._layout.pointer) == 1
                # Of several strips that are not compressed, some programs call the last one as long as the others.
                if start + (extent if packed or single else 1) > self._size:
                    raise _BeyondTheEndError

    def _last(self, position: int, kind: int) -> int:
        """Return the last number of a directory entry whose count stands at ``position``."""
        width = struct.calcsize(self._layout.pointer)
        count = self._number(position, self._layout.pointer)
        form = _WHOLE_NUMBERS[kind]
        length = struct.calcsize(form)
        begin = position + width if count * length <= width else self._number(position + width, self._layout.pointer)
        return self._number(begin + max(count - 1, 0) * length, form)

    def _number(self, position: int, form: str) -> int:
        form = self._layout.order + form
        return int(struct.unpack(form, self._bytes(position, struct.calcsize(form)))[0])

    def _bytes(self, position: int, length: int) -> bytes:
        if position + length > self._size:  # a disk refuses to go far beyond the end
            raise _BeyondTheEndError
        if position + length <= len(self._head):  # in a compressed archive it would be dear to go back
            return self._head[position : position + length]
        data = bytes_at(self._file, position, length)
        if len(data) < length:
            raise _BeyondTheEndError
        return data
