"""See whether the end of a file is there, where its format says what it ends with. Only its last bytes are read."""

from typing import BinaryIO

from archpack.model.file_format import FileFormat
from archpack.survey.bytes_at import bytes_at

_LAST = {
    FileFormat.JPEG: b"\xff\xd9",  # ITU-T T.81, B.1.1.3
    FileFormat.PNG: b"IEND",  # ISO/IEC 15948, 11.2.5
    FileFormat.PDF: b"%%EOF",  # ISO 32000-1, 7.5.5
    FileFormat.ZIP: b"PK\x05\x06",  # APPNOTE 4.3.16
    FileFormat.WORD: b"PK\x05\x06",
    FileFormat.OPEN_DOCUMENT: b"PK\x05\x06",
}
_TAILS = (4096, 1 << 17)
"""Cameras and programs write something behind the end: where the mark is not found, more is read."""
_RIFF_HEAD = 8


def is_cut_off(file: BinaryIO, head: bytes, size: int, format_: FileFormat) -> bool:
    """Return True if the file lacks the end that its format asks for."""
    if head[:4] == b"RIFF":
        return size < _RIFF_HEAD or size < _RIFF_HEAD + int.from_bytes(head[4:8], "little")
    mark = _LAST.get(format_)
    return mark is not None and all(mark not in tail(file, size, length) for length in _TAILS)


def tail(file: BinaryIO, size: int, length: int) -> bytes:
    """Return the last ``length`` bytes of a file of ``size`` bytes, or all of a shorter one."""
    begin = max(size - length, 0)
    return bytes_at(file, begin, size - begin)
