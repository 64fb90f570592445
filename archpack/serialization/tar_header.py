"""The headers of a tar, read strictly: ustar and pax (POSIX.1-2001), the old tar, and GNU's long names.

Where programs are known to read a header in several ways, it is refused.
"""

import re
from typing import NamedTuple

from archpack.findings.catalogue import serialization as codes
from archpack.serialization.problems import Broken

BLOCK = 512
"""Everything in a tar begins at a multiple of so many bytes."""

EMPTY_BLOCK = bytes(BLOCK)

MOST_SIZE = (1 << 63) - 1

_OCTAL = re.compile(rb"[ ]*([0-7]*)[ \0]*")
_PAX_TIME = re.compile(r"(-?)([0-9]{1,12})(?:\.([0-9]*))?")
_PAX_LENGTH = re.compile(rb"([1-9][0-9]{0,7}) ")
_MOST_OCTAL = 8**11 - 1
_CHECKSUM = slice(148, 156)
_BLANKS = 8 * ord(" ")  # what the checksum itself counts for
_POSIX, _GNU = b"ustar\0", b"ustar "


class Header(NamedTuple):
    """One block. ``size`` and ``mtime`` are in bytes and seconds; ``kind`` is the type flag."""

    name: bytes
    size: int
    mtime: int
    kind: bytes


def looks_like_header(block: bytes) -> bool:
    """Tell whether a block is that of a tar: its checksum is right, or the format's name is in its place."""
    return len(block) == BLOCK and (block[257:262] == b"ustar" or (any(block) and _checksum_holds(block)))


def parse_header(block: bytes) -> Header:
    """Read one header. Raises :class:`Broken` if it is damaged."""
    if not _checksum_holds(block):
        raise _damaged("the checksum of a header differs")
    name = block[:100].partition(b"\0")[0]
    prefix = block[345:500].partition(b"\0")[0] if block[257:263] == _POSIX else b""
    size = _number(block[124:136])
    if not 0 <= size <= MOST_SIZE:
        raise _damaged("a header tells an impossible size")
    return Header(prefix + b"/" + name if prefix else name, size, _number(block[136:148]), block[156:157])


def parse_pax(data: bytes) -> dict[str, bytes]:
    """Read pax records, keyword to value; of two with one keyword the last counts. Raises :class:`Broken`."""
    records: dict[str, bytes] = {}
    at = 0
    while at < len(data):
        length = _PAX_LENGTH.match(data, at)
        end = at + int(length[1]) if length else 0
        keyword, sign, value = data[length.end() : end - 1].partition(b"=") if length else (b"", b"", b"")
        if not (sign and keyword) or end > len(data) or data[end - 1 : end] != b"\n":
            raise _damaged("a pax record is not as it must be")
        records[keyword.decode("utf-8", "surrogateescape")] = value
        at = end
    return records


def pax_size(value: bytes, header: Header) -> int:
    """Return the size that a pax record tells. Raises :class:`Broken` if the header tells another."""
    if not re.fullmatch(rb"[0-9]{1,19}", value) or int(value) > MOST_SIZE:
        raise _damaged("a pax record tells an impossible size")
    size = int(value)
    # A header has room for 8 GB. Within that, both have to tell the same, or programs that know no pax go astray.
    if size != header.size and size <= _MOST_OCTAL:
        raise Broken(codes.TWO_READINGS, "a file has one size in its header and another in its pax record")
    return size


def pax_time_ns(value: bytes) -> int | None:
    """Return the time that a pax record tells, in nanoseconds, or None if it is none."""
    found = _PAX_TIME.fullmatch(value.decode("ascii", "replace"))
    if found is None:
        return None
    fraction = (found[3] or "")[:9].ljust(9, "0")
    nanoseconds = int(found[2]) * 10**9 + int(fraction)
    return -nanoseconds if found[1] else nanoseconds


def _number(field: bytes) -> int:
    """Read a number: octal digits, or GNU's base 256, which begins with a set bit."""
    if field[0] & 0x80:
        # The next bit is the sign: two's complement, less the first bit, which only marks it.
        return int.from_bytes(bytes([field[0] & 0x7F | (field[0] & 0x40) << 1]) + field[1:], "big", signed=True)
    found = _OCTAL.fullmatch(field)
    if found is None:
        raise _damaged("a number in a header is not one")
    return int(found[1] or b"0", 8)


def _checksum_holds(block: bytes) -> bool:
    field = _OCTAL.match(block[_CHECKSUM])
    if field is None or not field[1]:
        return False
    stated = int(field[1], 8)
    total = sum(block) - sum(block[_CHECKSUM]) + _BLANKS
    # Some old programs took bytes for signed numbers.
    return stated == total or stated == total - 256 * sum(byte > 127 for byte in block)  # noqa: PLR2004 - a signed byte


def _damaged(detail: str) -> Broken:
    return Broken(codes.DAMAGED, detail)
