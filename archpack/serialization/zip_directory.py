"""Read the directory at the end of a zip, strictly: it must be in one place, whole, and hold what it says it holds."""

import zlib
from collections.abc import Iterator
from typing import NamedTuple

from archpack.findings.catalogue import serialization as codes
from archpack.serialization.limits import MOST_MEMBERS
from archpack.serialization.problems import Broken
from archpack.serialization.storage import ArchiveFile
from archpack.serialization.zip_layout import (
    CENTRAL,
    CENTRAL_SIGNATURE,
    END,
    END64,
    END64_SIGNATURE,
    END_SIGNATURE,
    EXTRA,
    EXTRA_ZIP64,
    LOCATOR64,
    LOCATOR64_SIGNATURE,
    MOST_16,
    MOST_32,
    UTF8,
)

_PIECE = 1 << 20
_LONGEST_COMMENT = MOST_16
_EXTRA_UNICODE_NAME = 0x7075  # Info-ZIP, APPNOTE 4.6.9
_UNIX_LIKE = {3, 19}  # APPNOTE 4.4.2: Unix, and Darwin


class Listed(NamedTuple):
    """What the directory says of one member. ``name`` is as it is stored; ``offset`` leads to the local header."""

    name: bytes
    made_by: int
    flags: int
    method: int
    time: int
    date: int
    crc: int
    stored: int
    size: int
    mode: int
    offset: int
    disk: int
    extra: bytes

    @property
    def decoded(self) -> str:
        """The name: in UTF-8 if the zip says so or a program on Unix wrote it so, else in code page 437."""
        if self.name.isascii():
            return self.name.decode("ascii")
        if self.flags & UTF8:
            return self.name.decode("utf-8", "surrogateescape")
        return self._unicode_name() or self._guessed()

    def _unicode_name(self) -> str | None:
        """Return the name in the extra field that Info-ZIP made for it, if it belongs to this name."""
        data = extra_fields(self.extra).get(_EXTRA_UNICODE_NAME, b"")
        if data[:1] != b"\1" or int.from_bytes(data[1:5], "little") != zlib.crc32(self.name):
            return None
        return data[5:].decode("utf-8", "surrogateescape")

    def _guessed(self) -> str:
        # APPNOTE knows code page 437 only. On Unix and macOS programs wrote names as they were, mostly in UTF-8.
        if self.made_by in _UNIX_LIKE:
            try:
                return self.name.decode("utf-8")
            except UnicodeDecodeError:
                pass
        return self.name.decode("cp437")


class Directory:
    """The directory of a zip. Raises :class:`Broken` if there is none that can be trusted."""

    def __init__(self, file: ArchiveFile) -> None:
        self._file = file
        end, end_at = _find_end(file)
        _, disk, first_disk, here, count, size, offset, _ = end
        if first_disk or disk or here != count:
            raise Broken(codes.SEVERAL_DISKS)
        large = _find_end64(file, end_at)
        if large:
            stated = (count, size, offset)
            (count, size, offset), end_at = large
            if any(
                small not in {exact, most}
                for small, exact, most in zip(stated, (count, size, offset), (MOST_16, MOST_32, MOST_32), strict=True)
            ):
                raise Broken(codes.TWO_READINGS, "it tells two places of its directory")
        if offset + size > end_at:
            raise Broken(codes.CUT_SHORT, ", or its directory was changed")
        if offset + size < end_at:
            raise Broken(codes.FOREIGN_DATA, "before its first file, or before the end of its directory")
        if count > MOST_MEMBERS:
            raise Broken(codes.TOO_MANY, f"{count} files and folders")
        self.offset = offset
        self._end = end_at
        self._count = count

    def __iter__(self) -> Iterator[Listed]:
        """Yield what the directory lists. Raises :class:`Broken` where it cannot be read further."""
        buffer = b""
        begin = 0  # of the next record in the buffer
        position = self.offset  # of what is read next into the buffer
        for _ in range(self._count):
            if len(buffer) - begin < CENTRAL.size + 3 * MOST_16:
                piece = self._file.read_at(position, min(_PIECE, self._end - position))
                buffer = buffer[begin:] + piece
                begin = 0
                position += len(piece)
            listed, begin = _record(buffer, begin)
            yield listed
        if position != self._end or begin != len(buffer):
            raise Broken(codes.DAMAGED, "its directory holds another number of files than it says")


def extra_fields(extra: bytes) -> dict[int, bytes]:
    """Return the extra fields by their kind. Raises :class:`Broken` if they are not as they must be."""
    fields: dict[int, bytes] = {}
    at = 0
    while at + EXTRA.size <= len(extra):
        kind, length = EXTRA.unpack_from(extra, at)
        at += EXTRA.size + length
        if at > len(extra) or (kind == EXTRA_ZIP64 and kind in fields):
            raise Broken(codes.DAMAGED, "an extra field is not as it must be")
        fields[kind] = extra[at - length : at]
    return fields  # a few bytes too short for a field may follow: some programs fill up with zeros


def large_numbers(extra: bytes, numbers: tuple[int, ...], most: tuple[int, ...]) -> tuple[int, ...]:
    """Return ``numbers``, those that are ``most`` replaced by what the zip64 field says. APPNOTE 4.5.3."""
    if all(number != limit for number, limit in zip(numbers, most, strict=True)):
        return numbers
    field = extra_fields(extra).get(EXTRA_ZIP64)
    if field is None:
        return numbers
    found = []
    at = 0
    for number, limit in zip(numbers, most, strict=True):
        width = 8 if limit == MOST_32 else 4
        if number != limit:
            found.append(number)
            continue
        if at + width > len(field):
            raise Broken(codes.DAMAGED, "a zip64 field is too short")
        found.append(int.from_bytes(field[at : at + width], "little"))
        at += width
    return tuple(found)


def _record(buffer: bytes, begin: int) -> tuple[Listed, int]:
    """Read one record of the directory; return also where the next one begins."""
    if len(buffer) - begin < CENTRAL.size or not buffer.startswith(CENTRAL_SIGNATURE, begin):
        raise Broken(codes.DAMAGED, "its directory is not as it must be")
    (
        _,
        made_by,
        _,
        flags,
        method,
        time,
        date,
        crc,
        stored,
        size,
        name_length,
        extra_length,
        comment_length,
        disk,
        _,
        attributes,
        offset,
    ) = CENTRAL.unpack_from(buffer, begin)
    begin += CENTRAL.size
    name = buffer[begin : begin + name_length]
    extra = buffer[begin + name_length : begin + name_length + extra_length]
    begin += name_length + extra_length + comment_length  # beyond the end: then nothing follows, which is noticed
    # In the order of the zip64 field.
    limits = (MOST_32, MOST_32, MOST_32, MOST_16)
    size, stored, offset, disk = large_numbers(extra, (size, stored, offset, disk), limits)
    mode = attributes >> 16
    return Listed(name, made_by >> 8, flags, method, time, date, crc, stored, size, mode, offset, disk, extra), begin


def _find_end(file: ArchiveFile) -> tuple[tuple[int, ...], int]:
    """Return the end record and where it is. APPNOTE 4.3.16."""
    start = max(file.size - END.size - _LONGEST_COMMENT, 0)
    tail = file.read_at(start, file.size - start)
    at = tail.rfind(END_SIGNATURE)
    if at < 0 or at + END.size > len(tail):
        raise Broken(codes.CUT_SHORT, ": it has no directory")
    end = END.unpack_from(tail, at)
    after = len(tail) - at - END.size - end[-1]
    # A comment can hold a second end record: some programs would then see another directory.
    earlier = tail.rfind(END_SIGNATURE, 0, at)
    while earlier >= 0:
        other = END.unpack_from(tail, earlier)
        if len(tail) - earlier - END.size == other[-1]:
            raise Broken(codes.TWO_READINGS, "it has two directories")
        earlier = tail.rfind(END_SIGNATURE, 0, earlier)
    if after > 0:
        raise Broken(codes.FOREIGN_DATA, "after its end")
    if after < 0:
        raise Broken(codes.CUT_SHORT, " in its comment")
    return end, start + at


def _find_end64(file: ArchiveFile, end_at: int) -> tuple[tuple[int, int, int], int] | None:
    """Return count, size and offset from the zip64 end record, and where it is. APPNOTE 4.3.14 and 4.3.15."""
    if end_at < LOCATOR64.size:
        return None
    locator_at = end_at - LOCATOR64.size
    locator = file.read_at(locator_at, LOCATOR64.size)
    if not locator.startswith(LOCATOR64_SIGNATURE):
        return None
    _, disk, at, disks = LOCATOR64.unpack(locator)
    if disk or disks > 1:
        raise Broken(codes.SEVERAL_DISKS)
    record = file.read_at(at, END64.size) if at + END64.size <= locator_at else b""
    if len(record) < END64.size or not record.startswith(END64_SIGNATURE):
        raise Broken(codes.DAMAGED, "its zip64 directory is not where it should be")
    _, rest, _, _, disk, first_disk, here, count, size, offset = END64.unpack(record)
    if at + 12 + rest != locator_at:  # 4.3.14.1: all but the signature and this number
        raise Broken(codes.FOREIGN_DATA, "before the end of its directory")
    if disk or first_disk or here != count:
        raise Broken(codes.SEVERAL_DISKS)
    return (count, size, offset), at
