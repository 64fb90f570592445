"""Recognise the format of a file by its first bytes."""

import re
from codecs import getincrementaldecoder

from archpack.model.file_format import FileFormat

HEAD = 4096
"""How many of the first bytes are looked at."""

_SIGNATURES = (
    (b"\xff\xd8\xff", FileFormat.JPEG),
    (b"\x89PNG\r\n\x1a\n", FileFormat.PNG),
    (b"II*\x00", FileFormat.TIFF),
    (b"MM\x00*", FileFormat.TIFF),
    (b"II+\x00", FileFormat.TIFF),
    (b"MM\x00+", FileFormat.TIFF),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", FileFormat.JPEG_2000),
    (b"%PDF-", FileFormat.PDF),
    (b"GIF87a", FileFormat.GIF),
    (b"GIF89a", FileFormat.GIF),
    (b"AT&TFORM", FileFormat.DJVU),
    (b"{\\rtf", FileFormat.RTF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileFormat.OFFICE),
    (b"PuTTY-User-Key-File-", FileFormat.PRIVATE_KEY),
    (b"\x03\xd9\xa2\x9a", FileFormat.PRIVATE_KEY),  # KeePass
    (b"7z\xbc\xaf\x27\x1c", FileFormat.ARCHIVE),
    (b"Rar!\x1a\x07", FileFormat.ARCHIVE),
    (b"\x1f\x8b\x08", FileFormat.ARCHIVE),  # gzip
    (b"\xfd7zXZ\x00", FileFormat.ARCHIVE),
    (b"\x28\xb5\x2f\xfd", FileFormat.ARCHIVE),  # Zstandard
    (b"fLaC", FileFormat.AUDIO),
    (b"OggS", FileFormat.AUDIO),
    (b"\x1aE\xdf\xa3", FileFormat.VIDEO),  # Matroska, WebM
    (b"\x7fELF", FileFormat.PROGRAM),
    (b"\xcf\xfa\xed\xfe", FileFormat.PROGRAM),  # macOS
)
_SHORT_SIGNATURES = (
    (b"BZh", FileFormat.ARCHIVE),
    (b"ID3", FileFormat.AUDIO),
    (b"\xff\xfb", FileFormat.AUDIO),  # MP3 without a head of its own
    (b"\xff\xf3", FileFormat.AUDIO),
    (b"MZ", FileFormat.PROGRAM),  # Windows
)
"""Letters with which a text can begin too."""

_RIFF = {b"WAVE": FileFormat.AUDIO, b"WEBP": FileFormat.WEBP, b"AVI ": FileFormat.VIDEO}
_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"mif1", b"msf1", b"avif"}
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
# The mark and what a key goes on with, also in JSON: a text about keys has the mark alone.
_KEY = re.compile(
    rb"-----BEGIN (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr]){1,8}[A-Za-z0-9+/=:, -]{16}"
)
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_LETTERS_PER_CONTROL = 100
_GAP = re.compile(rb"[ \t\r\n]")


def recognised(head: bytes) -> FileFormat:
    """Return the format of a file that begins with ``head``, its first :data:`HEAD` bytes or all of a shorter one."""
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12], FileFormat.UNKNOWN)
    if head[4:8] == b"ftyp":
        return FileFormat.HEIF if head[8:12] in _HEIF_BRANDS else FileFormat.VIDEO
    if head[:4] in {b"PK\x03\x04", b"PK\x05\x06"}:
        return _zipped(head)
    if head[:2] == b"BM" and head[6:10] == bytes(4):
        return FileFormat.BMP
    return _signed(head, _SIGNATURES) or _text(head) or _signed(head, _SHORT_SIGNATURES) or FileFormat.UNKNOWN


def _signed(head: bytes, signatures: tuple[tuple[bytes, FileFormat], ...]) -> FileFormat | None:
    return next((name for signature, name in signatures if head.startswith(signature)), None)


def _text(head: bytes) -> FileFormat | None:
    """Return what kind of text begins so, or None if it is none."""
    if head.startswith(_WIDE_BOMS):
        return FileFormat.TEXT
    if not _reads_as_text(head):
        return None
    begin = head[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if begin.startswith(b"<!doctype html") or (begin.startswith(b"<") and b"<html" in begin):
        return FileFormat.HTML
    if _KEY.search(head):
        return FileFormat.PRIVATE_KEY
    return FileFormat.XML if begin.startswith(b"<?xml") else FileFormat.TEXT


def _reads_as_text(head: bytes) -> bool:
    """Tell whether these are letters: UTF-8 with hardly any control characters, or an older encoding without any."""
    strange = len(_CONTROL.findall(head))
    try:
        getincrementaldecoder("utf-8")().decode(head)  # which lets the last letter be cut
    except UnicodeDecodeError:
        return strange == 0 and _GAP.search(head) is not None
    return strange * _LETTERS_PER_CONTROL <= len(head) > 0


def _zipped(head: bytes) -> FileFormat:
    """Tell what a ZIP is by the names in it: Word's files and those of OpenDocument are ZIPs."""
    if b"mimetypeapplication/vnd.oasis.opendocument" in head:
        return FileFormat.OPEN_DOCUMENT
    return FileFormat.WORD if b"[Content_Types].xml" in head and b"word/" in head else FileFormat.ZIP
