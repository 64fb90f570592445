"""Tag files from bytes to lines: which encodings there are, what a byte order mark may do, where lines end.

RFC 8493 2.1.1 (an encoding is one that IANA registered) and 2.3 (byte order marks, LF, CR and CRLF).
"""

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archpack.bag.path import shown
from archpack.findings import Finding, Place
from archpack.findings.catalogue.bag_structure import UNDECODABLE, UNWANTED_BOM

_BOM = "\ufeff"
_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Charset:
    """An encoding: its IANA name, Python's name for it, and whether it needs a byte order mark."""

    name: str
    codec: str
    needs_bom: bool = False

    def codec_for(self, data: bytes) -> str:
        """Return Python's codec for these bytes: without a mark they are in network order. RFC 2781 4.3."""
        if self.needs_bom and not data.startswith(_MARKS[self.codec]):
            return f"{self.codec}_be"
        return self.codec


UTF_8 = Charset("UTF-8", "utf_8")

_MARKS = {
    "utf_16": (b"\xff\xfe", b"\xfe\xff"),
    "utf_32": (b"\xff\xfe\0\0", b"\0\0\xfe\xff"),
}

_LONGEST_MARK = 4

# IANA's preferred name, its other registered names that are in use, and Python's codec. Python knows many more,
# and some of them are no character sets at all.
_REGISTERED: tuple[tuple[str, str, str], ...] = (
    ("UTF-8", "csUTF8", "utf_8"),
    ("UTF-7", "csUTF7", "utf_7"),
    ("UTF-16", "csUTF16", "utf_16"),
    ("UTF-16BE", "csUTF16BE", "utf_16_be"),
    ("UTF-16LE", "csUTF16LE", "utf_16_le"),
    ("UTF-32", "csUTF32", "utf_32"),
    ("UTF-32BE", "csUTF32BE", "utf_32_be"),
    ("UTF-32LE", "csUTF32LE", "utf_32_le"),
    (
        "US-ASCII",
        "ASCII ANSI_X3.4-1968 ANSI_X3.4-1986 ISO_646.irv:1991 ISO646-US us IBM367 cp367 csASCII iso-ir-6",
        "ascii",
    ),
    ("ISO-8859-1", "ISO_8859-1:1987 ISO_8859-1 latin1 l1 IBM819 CP819 iso-ir-100 csISOLatin1", "iso8859_1"),
    ("ISO-8859-2", "ISO_8859-2:1987 ISO_8859-2 latin2 l2 iso-ir-101 csISOLatin2", "iso8859_2"),
    ("ISO-8859-3", "ISO_8859-3:1988 ISO_8859-3 latin3 l3 iso-ir-109 csISOLatin3", "iso8859_3"),
    ("ISO-8859-4", "ISO_8859-4:1988 ISO_8859-4 latin4 l4 iso-ir-110 csISOLatin4", "iso8859_4"),
    ("ISO-8859-5", "ISO_8859-5:1988 ISO_8859-5 cyrillic iso-ir-144 csISOLatinCyrillic", "iso8859_5"),
    ("ISO-8859-6", "ISO_8859-6:1987 ISO_8859-6 arabic ECMA-114 ASMO-708 iso-ir-127 csISOLatinArabic", "iso8859_6"),
    ("ISO-8859-7", "ISO_8859-7:1987 ISO_8859-7 greek greek8 ECMA-118 ELOT_928 iso-ir-126 csISOLatinGreek", "iso8859_7"),
    ("ISO-8859-8", "ISO_8859-8:1988 ISO_8859-8 hebrew iso-ir-138 csISOLatinHebrew", "iso8859_8"),
    ("ISO-8859-9", "ISO_8859-9:1989 ISO_8859-9 latin5 l5 iso-ir-148 csISOLatin5", "iso8859_9"),
    ("ISO-8859-10", "ISO_8859-10:1992 latin6 l6 iso-ir-157 csISOLatin6", "iso8859_10"),
    ("ISO-8859-13", "csISO885913", "iso8859_13"),
    ("ISO-8859-14", "ISO_8859-14:1998 ISO_8859-14 latin8 l8 iso-celtic iso-ir-199 csISO885914", "iso8859_14"),
    ("ISO-8859-15", "ISO_8859-15 Latin-9 csISO885915", "iso8859_15"),
    ("ISO-8859-16", "ISO_8859-16:2001 ISO_8859-16 latin10 l10 iso-ir-226 csISO885916", "iso8859_16"),
    ("windows-874", "cswindows874", "cp874"),
    ("windows-1250", "cswindows1250", "cp1250"),
    ("windows-1251", "cswindows1251", "cp1251"),
    ("windows-1252", "cswindows1252", "cp1252"),
    ("windows-1253", "cswindows1253", "cp1253"),
    ("windows-1254", "cswindows1254", "cp1254"),
    ("windows-1255", "cswindows1255", "cp1255"),
    ("windows-1256", "cswindows1256", "cp1256"),
    ("windows-1257", "cswindows1257", "cp1257"),
    ("windows-1258", "cswindows1258", "cp1258"),
    ("macintosh", "mac csMacintosh", "mac_roman"),
    ("IBM037", "cp037 ebcdic-cp-us ebcdic-cp-ca ebcdic-cp-wt ebcdic-cp-nl csIBM037", "cp037"),
    ("IBM273", "CP273 csIBM273", "cp273"),
    ("IBM424", "cp424 ebcdic-cp-he csIBM424", "cp424"),
    ("IBM437", "cp437 437 csPC8CodePage437", "cp437"),
    ("IBM500", "CP500 ebcdic-cp-be ebcdic-cp-ch csIBM500", "cp500"),
    ("IBM775", "cp775 csPC775Baltic", "cp775"),
    ("IBM850", "cp850 850 csPC850Multilingual", "cp850"),
    ("IBM852", "cp852 852 csPCp852", "cp852"),
    ("IBM855", "cp855 855 csIBM855", "cp855"),
    ("IBM857", "cp857 857 csIBM857", "cp857"),
    ("IBM00858", "CCSID00858 CP00858 PC-Multilingual-850+euro csIBM00858", "cp858"),
    ("IBM860", "cp860 860 csIBM860", "cp860"),
    ("IBM861", "cp861 861 cp-is csIBM861", "cp861"),
    ("IBM862", "cp862 862 csPC862LatinHebrew", "cp862"),
    ("IBM863", "cp863 863 csIBM863", "cp863"),
    ("IBM864", "cp864 csIBM864", "cp864"),
    ("IBM865", "cp865 865 csIBM865", "cp865"),
    ("IBM866", "cp866 866 csIBM866", "cp866"),
    ("IBM869", "cp869 869 cp-gr csIBM869", "cp869"),
    ("IBM1026", "CP1026 csIBM1026", "cp1026"),
    ("IBM01140", "CCSID01140 CP01140 ebcdic-us-37+euro csIBM01140", "cp1140"),
    ("KOI8-R", "csKOI8R", "koi8_r"),
    ("KOI8-U", "csKOI8U", "koi8_u"),
    ("PTCP154", "csPTCP154 PT154 CP154 Cyrillic-Asian", "ptcp154"),
    ("KZ-1048", "STRK1048-2002 RK1048 csKZ1048", "kz1048"),
    ("hp-roman8", "roman8 r8 csHPRoman8", "hp_roman8"),
    ("TIS-620", "ISO-8859-11 csTIS620", "tis_620"),
    ("Shift_JIS", "MS_Kanji csShiftJIS", "shift_jis"),
    ("Windows-31J", "csWindows31J", "cp932"),
    ("EUC-JP", "Extended_UNIX_Code_Packed_Format_for_Japanese csEUCPkdFmtJapanese", "euc_jp"),
    ("ISO-2022-JP", "csISO2022JP", "iso2022_jp"),
    ("ISO-2022-JP-2", "csISO2022JP2", "iso2022_jp_2"),
    ("ISO-2022-KR", "csISO2022KR", "iso2022_kr"),
    ("EUC-KR", "csEUCKR", "euc_kr"),
    ("GB2312", "csGB2312", "gb2312"),
    ("GBK", "CP936 MS936 windows-936 csGBK", "gbk"),
    ("GB18030", "csGB18030", "gb18030"),
    ("HZ-GB-2312", "", "hz"),
    ("Big5", "csBig5", "big5"),
    ("Big5-HKSCS", "csBig5HKSCS", "big5hkscs"),
)

_CHARSETS = {
    alias.lower(): Charset(name, codec, needs_bom=codec in _MARKS)
    for name, aliases, codec in _REGISTERED
    for alias in (name, *aliases.split())
}


def find_charset(name: str) -> Charset | None:
    """Return the registered character set of this name (capitals do not count), or None. RFC 8493 2.1.1."""
    return _CHARSETS.get(name.lower()) if name.isascii() else None


def decode_tag_file(data: bytes, file: str, charset: Charset) -> tuple[str, tuple[Finding, ...]]:
    """Return a tag file's text and what is wrong with its encoding. What cannot be decoded becomes U+FFFD."""
    codec = charset.codec_for(data)
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        text = data.decode(codec, errors="replace")
        before = data[: error.start].decode(codec, errors="replace")
        found: tuple[Finding, ...] = (_undecodable(file, line_count(before), charset),)
    else:
        found = ()
    if text.startswith(_BOM):
        return text[1:], (*found, _unwanted_bom(file, charset))
    return text, found


class TextLines:
    """The lines of a tag file that comes in blocks of bytes: only one block of it is in memory at a time.

    Iterating yields the lines with their numbers, as :func:`numbered_lines`; ``findings`` are what was wrong with the
    encoding so far. Raises ``UnicodeDecodeError`` if something cannot be decoded: :func:`decode_tag_file` tells what.
    """

    def __init__(self, blocks: Iterable[bytes], file: str, charset: Charset) -> None:
        self._blocks = blocks
        self._file = file
        self._charset = charset
        self.findings: tuple[Finding, ...] = ()

    def __iter__(self) -> Iterator[tuple[int, str]]:
        number = 0
        for text in self._whole_lines():
            lines = _LINE_END.split(text) if "\r" in text else text.split("\n")
            if not lines[-1]:
                lines.pop()
            yield from enumerate(lines, number + 1)
            number += len(lines)

    def _whole_lines(self) -> Iterator[str]:
        """Yield the text in pieces that end with a line, but for the last one perhaps."""
        pieces: list[str] = []
        for text in self._text():
            # A CR at the very end may be the first half of a CRLF.
            end = max(text.rfind("\n"), text.rfind("\r", 0, -1)) + 1
            # What was held back may end with such a CR itself.
            if end or (pieces and pieces[-1].endswith("\r")):
                yield "".join((*pieces, text[:end]))
                pieces = []
            if text[end:]:
                pieces.append(text[end:])
        yield "".join(pieces)

    def _text(self) -> Iterator[str]:
        begun = False
        for text in filter(None, self._decoded()):
            yield text if begun else self._without_mark(text)
            begun = True

    def _decoded(self) -> Iterator[str]:
        blocks = iter(self._blocks)
        head = b""
        while len(head) < _LONGEST_MARK and (block := next(blocks, b"")):
            head += block
        decoder = codecs.getincrementaldecoder(self._charset.codec_for(head))()
        yield decoder.decode(head)
        for block in blocks:
            yield decoder.decode(block)
        yield decoder.decode(b"", final=True)

    def _without_mark(self, text: str) -> str:
        if not text.startswith(_BOM):
            return text
        self.findings = (_unwanted_bom(self._file, self._charset),)
        return text[1:]


def line_count(text: str) -> int:
    """Return the number of the line that the end of the text is on, counted from 1."""
    return sum(1 for _ in _LINE_END.finditer(text)) + 1


def numbered_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines with their numbers from 1. LF, CR and CRLF end a line, and nothing else. RFC 8493 2.3.

    The end of the last line may be missing. Neither tabs nor Unicode's own separators end a line.
    """
    start = number = 0
    for end in _LINE_END.finditer(text):
        number += 1
        yield number, text[start : end.start()]
        start = end.end()
    if start < len(text):
        yield number + 1, text[start:]


def _undecodable(file: str, line: int, charset: Charset) -> Finding:
    return Finding(
        UNDECODABLE,
        f"{shown(file)} holds bytes that are not {charset.name}, first on line {line}.",
        "Find out in which encoding it was written, and say so in bagit.txt; or ask for the bag again.",
        Place(file, line),
    )


def _unwanted_bom(file: str, charset: Charset) -> Finding:
    return Finding(
        UNWANTED_BOM,
        f"{shown(file)} begins with an invisible byte order mark, which {charset.name} does not need.",
        "Save it again as UTF-8 without a byte order mark (BOM), and make the tag manifests anew.",
        Place(file, 1),
    )
