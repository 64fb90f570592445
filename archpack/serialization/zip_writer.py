"""Write a bag into a zip. Contents are stored as they are (decision 11); large files and archives use zip64."""

import datetime as dt
import zlib
from typing import Any, NamedTuple

from archpack.serialization.writer import FILE_MODE, FOLDER_MODE, SerializedWriter, Target
from archpack.serialization.zip_layout import (
    CENTRAL,
    CENTRAL_SIGNATURE,
    DESCRIBED,
    DESCRIPTOR,
    DESCRIPTOR64,
    DESCRIPTOR_SIGNATURE,
    END,
    END64,
    END64_SIGNATURE,
    END_SIGNATURE,
    EXTRA,
    EXTRA_ZIP64,
    LOCAL,
    LOCAL_SIGNATURE,
    LOCATOR64,
    LOCATOR64_SIGNATURE,
    MOST_16,
    MOST_32,
    STORED,
    UNIX,
    UTF8,
)

_VERSION = 20
_VERSION_ZIP64 = 45
_AS_FOLDER = 0x10  # the old DOS attribute, which Windows looks at
_FIRST = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
_LAST = dt.datetime(2107, 12, 31, 23, 59, 58, tzinfo=dt.UTC)
_CRC_IN_LOCAL = 14  # where in the local header the CRC-32 stands


class _Member(NamedTuple):
    name: bytes
    flags: int
    time: int
    date: int
    size: int
    offset: int
    mode: int


class ZipWriter(SerializedWriter):
    """Writes a zip. Where the target can seek, the CRC-32 is put into the local header; else it follows the content."""

    def __init__(self, target: Target, root: str, *, mtime_ns: int = 0) -> None:
        self._directory = bytearray()
        self._count = 0
        seekable: Any = target if getattr(target, "seekable", bool)() else None
        self._seekable = seekable
        self._start: int = seekable.tell() if seekable else 0
        self._crc = 0
        super().__init__(target, root, mtime_ns=mtime_ns)

    def write_content(self, data: bytes) -> None:
        """Write the next bytes of the present file."""
        self._crc = zlib.crc32(data, self._crc)
        self._write(data)

    def close(self) -> None:
        """Write the directory."""
        offset, size, count = self._written, len(self._directory), self._count
        self._write(bytes(self._directory))
        if count >= MOST_16 or max(offset, size) >= MOST_32:
            end = self._written
            rest = END64.size - 12  # 4.3.14.1: without the signature and this number
            made_by = UNIX << 8 | _VERSION_ZIP64
            numbers = (count, count, size, offset)
            self._write(END64.pack(END64_SIGNATURE, rest, made_by, _VERSION_ZIP64, 0, 0, *numbers))
            self._write(LOCATOR64.pack(LOCATOR64_SIGNATURE, 0, end, 1))
        count = min(count, MOST_16)
        self._write(END.pack(END_SIGNATURE, 0, 0, count, count, min(size, MOST_32), min(offset, MOST_32), 0))

    def _begin_file(self, name: str, size: int, mtime_ns: int) -> None:
        described = 0 if self._seekable or not size else DESCRIBED
        self._member = self._begin(name, size, mtime_ns, FILE_MODE, described)
        self._crc = 0

    def _end_file(self) -> None:
        member, crc = self._member, self._crc
        if member.flags & DESCRIBED:
            layout = DESCRIPTOR64 if member.size >= MOST_32 else DESCRIPTOR
            self._write(layout.pack(DESCRIPTOR_SIGNATURE, crc, member.size, member.size))
        elif member.size:
            self._patch(member.offset + _CRC_IN_LOCAL, crc.to_bytes(4, "little"))
        self._list(member, crc)

    def _write_folder(self, name: str, mtime_ns: int) -> None:
        self._list(self._begin(f"{name}/", 0, mtime_ns, FOLDER_MODE, 0), 0)

    def _begin(self, name: str, size: int, mtime_ns: int, mode: int, flags: int) -> _Member:
        """Write a local header."""
        encoded = name.encode()
        if len(encoded) != len(name):
            flags |= UTF8
        member = _Member(encoded, flags, *_dos_time(mtime_ns), size, self._written, mode)
        extra, large = b"", size >= MOST_32
        known = 0 if flags & DESCRIBED else size
        if large:  # 4.5.3: both sizes, always
            extra = EXTRA.pack(EXTRA_ZIP64, 16) + known.to_bytes(8, "little") * 2
            known = MOST_32
        head = (_VERSION_ZIP64 if large else _VERSION, flags, STORED, member.time, member.date)
        self._write(LOCAL.pack(LOCAL_SIGNATURE, *head, 0, known, known, len(encoded), len(extra)) + encoded + extra)
        return member

    def _list(self, member: _Member, crc: int) -> None:
        """Note a member for the directory."""
        large = [member.size] * 2 if member.size >= MOST_32 else []
        if member.offset >= MOST_32:
            large.append(member.offset)
        extra = b"".join(number.to_bytes(8, "little") for number in large)
        extra = EXTRA.pack(EXTRA_ZIP64, len(extra)) + extra if large else b""
        version = _VERSION_ZIP64 if large else _VERSION
        size, offset = min(member.size, MOST_32), min(member.offset, MOST_32)
        attributes = member.mode << 16 | (_AS_FOLDER if member.mode == FOLDER_MODE else 0)
        head = (UNIX << 8 | version, version, member.flags, STORED, member.time, member.date, crc, size, size)
        lengths = (len(member.name), len(extra), 0)
        self._directory += CENTRAL.pack(CENTRAL_SIGNATURE, *head, *lengths, 0, 0, attributes, offset)
        self._directory += member.name + extra
        self._count += 1

    def _patch(self, offset: int, data: bytes) -> None:
        self._seekable.seek(self._start + offset)
        self._seekable.write(data)
        self._seekable.seek(self._start + self._written)


def _dos_time(mtime_ns: int) -> tuple[int, int]:
    """Return the time and the date as 4.4.6 packs them, in UTC and in steps of two seconds."""
    seconds = min(max(mtime_ns // 10**9, int(_FIRST.timestamp())), int(_LAST.timestamp()))
    at = dt.datetime.fromtimestamp(seconds, dt.UTC)
    return at.hour << 11 | at.minute << 5 | at.second // 2, (at.year - 1980) << 9 | at.month << 5 | at.day
