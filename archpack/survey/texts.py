"""See how a text is stored: in which encoding, and what went wrong with its letters before it came here."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

from archpack.model.file_format import Position, TextFacts

MOST_READ = 5_000_000
"""Bytes of a text that are looked at: more than any document has."""

_WIDE = (  # UTF-32 first: its mark in little-endian begins as that of UTF-16
    (BOM_UTF32_LE, "UTF-32"),
    (BOM_UTF32_BE, "UTF-32"),
    (BOM_UTF16_LE, "UTF-16"),
    (BOM_UTF16_BE, "UTF-16"),
)
_CONTROL = re.compile("[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_LOST = "\N{REPLACEMENT CHARACTER}"
_LONGEST_LETTER = 4

# The bytes 80 to BF, which follow the first byte of a letter in UTF-8, as Windows-1252 and Latin-1 read them. Signs
# that can rightly stand behind a letter are left out.
_TRAIL = re.escape(bytes(range(0x80, 0xC0)).decode("cp1252", "ignore") + "\x81\x8d\x8f\x90\x9d")
_GARBLED = re.compile(f"â€[{_TRAIL}]|[ÂÃÄÅÐÑ](?![\u2018-\u201f\u2013\u2014\u2026\u00a0])[{_TRAIL}]")
_LEAST_GARBLED = 3
"""``Ã`` before a quotation mark can be right; three such pairs are not by chance."""


def look_at_text(data: bytes, *, whole: bool = True) -> TextFacts:
    """Return how a text is stored that begins with ``data``, or that ``data`` is the ``whole`` of."""
    wide = next((name for mark, name in _WIDE if data.startswith(mark)), None)
    if wide:
        return TextFacts(encoding=wide, bom=True)
    bom = data.startswith(BOM_UTF8)
    data = data.removeprefix(BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        if whole or error.start < len(data) - _LONGEST_LETTER:
            before = data[: error.start].decode()
            return TextFacts(encoding="", bom=bom, broken=_position(before, len(before)))
        text = data[: error.start].decode()
    lost = text.find(_LOST)
    control = _CONTROL.search(text)
    return TextFacts(
        bom=bom,
        blank=not text.strip(),
        control=_position(text, control.start()) if control else None,
        lost=_position(text, lost) if lost >= 0 else None,
        garbled=_garbled(text),
    )


def _garbled(text: str) -> Position | None:
    if text.isascii():
        return None
    found = [match.start() for _, match in zip(range(_LEAST_GARBLED), _GARBLED.finditer(text), strict=False)]
    return _position(text, found[0]) if len(found) == _LEAST_GARBLED else None


def _position(text: str, index: int) -> Position:
    """Return the line and the column of a character; a line ends as in Unix, Windows or old Macs."""
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - before.rfind("\n")
