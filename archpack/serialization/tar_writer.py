"""Write a bag into a tar (POSIX.1-2001): ustar, with pax records only for names and sizes that ustar cannot hold."""

import zlib

from archpack.serialization.writer import FILE_MODE, FOLDER_MODE, SerializedWriter, Target

BLOCK = 512
_RECORD = 20 * BLOCK
"""Tapes are written in records of so many bytes, and tools fill up the last one."""

_MOST_SIZE = 8**11 - 1
_MOST_TIME = 8**11 - 1
_LONGEST = 100
_LONGEST_PREFIX = 155
_FILE, _FOLDER, _PAX = b"0", b"5", b"x"
_PAX_NAME = b"././@PaxHeader"


class TarWriter(SerializedWriter):
    """Writes a tar. Times are floored to seconds, from 1970 on."""

    def write_content(self, data: bytes) -> None:
        """Write the next bytes of the present file."""
        self._write(data)

    def close(self) -> None:
        """Write the two empty blocks at the end, and fill up the last record."""
        self._write(bytes(2 * BLOCK))
        self._write(bytes(-self._written % _RECORD))

    def _begin_file(self, name: str, size: int, mtime_ns: int) -> None:
        self._header(name, size, mtime_ns, FILE_MODE, _FILE)

    def _end_file(self) -> None:
        self._write(bytes(-self._written % BLOCK))

    def _write_folder(self, name: str, mtime_ns: int) -> None:
        self._header(f"{name}/", 0, mtime_ns, FOLDER_MODE, _FOLDER)

    def _header(self, name: str, size: int, mtime_ns: int, mode: int, kind: bytes) -> None:
        encoded = name.encode()
        seconds = min(max(mtime_ns // 10**9, 0), _MOST_TIME)
        parts = _split(encoded)
        records = b""
        if parts is None or not name.isascii():
            parts = b"", name.encode("ascii", "replace")[-_LONGEST:]
            records += _pax_record(b"path", encoded)
        if size > _MOST_SIZE:
            records += _pax_record(b"size", str(size).encode())
        if records:
            self._write(_ustar(b"", _PAX_NAME, len(records), seconds, FILE_MODE, _PAX) + records)
            self._write(bytes(-len(records) % BLOCK))
        self._write(_ustar(*parts, size if size <= _MOST_SIZE else 0, seconds, mode, kind))


class TarGzWriter(TarWriter):
    """Writes a tar through gzip (RFC 1952), without a name and a time in the header."""

    # No name, no time, no hint at the level, and an unknown operating system.
    _HEADER = b"\x1f\x8b\x08\0\0\0\0\0\0\xff"
    _LEVEL = 6

    def __init__(self, target: Target, root: str, *, mtime_ns: int = 0) -> None:
        self._deflate = zlib.compressobj(self._LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
        self._checksum = 0
        target.write(self._HEADER)
        super().__init__(target, root, mtime_ns=mtime_ns)

    def close(self) -> None:
        """Write the end of the tar, and that of the gzip member."""
        super().close()
        end = self._checksum.to_bytes(4, "little") + (self._written & 0xFFFFFFFF).to_bytes(4, "little")
        self._target.write(self._deflate.flush() + end)

    def _write(self, data: bytes) -> None:
        self._checksum = zlib.crc32(data, self._checksum)
        self._written += len(data)
        compressed = self._deflate.compress(data)
        if compressed:
            self._target.write(compressed)


def _split(name: bytes) -> tuple[bytes, bytes] | None:
    """Return prefix and name as ustar keeps them, or None if it cannot."""
    if len(name) <= _LONGEST:
        return b"", name
    at = name.rfind(b"/", 0, _LONGEST_PREFIX + 1)
    prefix, rest = name[: max(at, 0)], name[at + 1 :]
    return (prefix, rest) if prefix and rest and len(rest) <= _LONGEST else None


def _pax_record(key: bytes, value: bytes) -> bytes:
    """Return one record, which begins with its own length. POSIX.1-2001, pax, "pax Header Block"."""
    rest = b" %b=%b\n" % (key, value)
    length = len(rest)
    while len(str(length)) + len(rest) != length:
        length = len(str(length)) + len(rest)
    return str(length).encode() + rest


def _ustar(prefix: bytes, name: bytes, size: int, mtime: int, mode: int, kind: bytes) -> bytes:  # noqa: PLR0913, PLR0917 - the fields of one block
    rights = b"%07o\0" % (mode & 0o7777)
    nobody = b"0000000\0"
    fields = (
        name.ljust(100, b"\0"),
        rights,
        nobody,
        nobody,
        b"%011o\0" % size,
        b"%011o\0" % mtime,
        b" " * 8,
        kind,
        bytes(100),
        b"ustar\00000",
        bytes(64),
        nobody * 2,
        prefix.ljust(155, b"\0"),
        bytes(12),
    )
    block = b"".join(fields)
    return block[:148] + b"%06o\0 " % sum(block) + block[156:]
