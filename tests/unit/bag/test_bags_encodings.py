"""Encodings and line ends: which are allowed, and what is said of bytes in another one. RFC 8493 2.1.1 and 2.3."""

import codecs
from pathlib import Path

import pytest

from tests.unit.bag.building import LINES, TWO, BagBuilder, Case, Edit, invalid, line, valid, warned
from tests.unit.bag.faults import DECLARED, OTHER, V1, declare, encoded, info, manifest, spelled

# Registered by IANA, under the names that it gives: the preferred one, the full one, or an alias.
REGISTERED = {
    "US-ASCII": ("ascii", "Mohlmann"),
    "ANSI_X3.4-1986": ("ascii", "Mohlmann"),
    "ISO_8859-1:1987": ("latin-1", "M\u00f6hlmann"),
    "latin1": ("latin-1", "M\u00f6hlmann"),
    "ISO-8859-2": ("iso8859-2", "\u0141\u00f3d\u017a"),
    "ISO-8859-5": ("iso8859-5", "\u0422\u0438\u0440\u0430\u043d\u0430"),
    "ISO-8859-7": ("iso8859-7", "\u0391\u03b8\u03ae\u03bd\u03b1"),
    "ISO-8859-15": ("iso8859-15", "\u20ac"),
    "windows-1250": ("cp1250", "\u0160koda"),
    "windows-1252": ("cp1252", "\u20ac"),
    "WINDOWS-1251": ("cp1251", "\u0422\u0438\u0440\u0430\u043d\u0430"),
    "IBM850": ("cp850", "M\u00f6hlmann"),
    "IBM037": ("cp037", "Mohlmann"),
    "macintosh": ("mac-roman", "M\u00f6hlmann"),
    "KOI8-U": ("koi8-u", "\u041a\u0438\u0457\u0432"),
    "PTCP154": ("ptcp154", "\u0410\u043b\u043c\u0430"),
    "EUC-JP": ("euc-jp", "\u65e5\u672c"),
    "ISO-2022-JP": ("iso2022-jp", "\u65e5\u672c"),
    "ISO-2022-KR": ("iso2022-kr", "\ud55c\uad6d"),
    "EUC-KR": ("euc-kr", "\ud55c\uad6d"),
    "GBK": ("gbk", "\u4e2d\u56fd"),
    "GB18030": ("gb18030", "\u4e2d\u56fd\U00020000"),
    "HZ-GB-2312": ("hz", "\u4e2d\u56fd"),
    "Big5": ("big5", "\u4e2d\u570b"),
    "UTF-7": ("utf-7", "M\u00f6hlmann"),
    "UTF-16BE": ("utf-16-be", "M\u00f6hlmann"),
    "UTF-32": ("utf-32", "M\u00f6hlmann"),
    "UTF-32BE": ("utf-32-be", "M\u00f6hlmann"),
    "UTF-32LE": ("utf-32-le", "M\u00f6hlmann"),
}

# What Python would take for an encoding, and IANA has never heard of.
UNREGISTERED = (
    "UTF8", "utf_8", "U8", "UTF-8-SIG", "cp65001", "latin-1", "rot_13", "base64", "hex", "zlib", "bz2", "uu", "quopri",
    "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem", "mac_latin2",
    "UTF-8, UTF-16", "../../etc/passwd",
    "UTF-8\0", "\uff35\uff34\uff26-8", "\u212aOI8-R", "ANSI", "Unicode", "none", "x" * 5000,
)  # fmt: skip

# Separators of Python's own text layer. None ends a line of BagIt.
NO_LINE_ENDS = {
    "U+0085 NEL": "\u0085",
    "U+2028 LS": "\u2028",
    "U+2029 PS": "\u2029",
    "VT": "\v",
    "FF": "\f",
    "FS": "\x1c",
    "GS": "\x1d",
    "RS": "\x1e",
    "US": "\x1f",
    "NUL": "\0",
}


def raw(path: str, data: bytes, encoding: str = "UTF-8") -> Edit:
    """Write a tag file byte by byte."""
    return lambda bag: bag.having(encoding=encoding).tag(path, data)


def listing(name: bytes) -> Edit:
    """List a file whose name is these bytes."""
    return lambda bag: bag.tag("manifest-sha512.txt", LINES.encode() + OTHER.encode() + b"  data/" + name + b"\n")


def both(path: str, codec: str, encoding: str) -> Edit:
    """Declare one encoding, and write one file in another."""
    return lambda bag: bag.having(encoding=encoding, codec=encoding.lower()).tag(path, "A: b\n".encode(codec))


CASES: dict[str, Case] = {
    **{
        f"2.1.1 registered: {name}": warned(encoded(name, *how), "BAG007 bagit.txt:2")
        for name, how in REGISTERED.items()
    },
    "2.1.1 another name of UTF-8": valid(encoded("csUTF8", "utf-8")),
    **{
        f"2.1.1 not registered: {name[:20]!r}": invalid(declare(DECLARED.format("1.0", name)), "BAG006 bagit.txt:2")
        for name in UNREGISTERED
    },
    **{
        f"2.3 {name} ends no line of bagit.txt": invalid(
            declare(V1.replace("0\n", f"0{end}")), "BAG002 bagit.txt", "BAG002 bagit.txt:1"
        )
        for name, end in NO_LINE_ENDS.items()
    },
    **{f"2.3 {name} ends no line of bag-info.txt": valid(info(f"A: b{end}C")) for name, end in NO_LINE_ENDS.items()},
    "2.3 CR, LF and CRLF in one file": valid(
        lambda bag: bag.having(payload={"data/a": b"", "data/b": b"", "data/c": b""}).tag(
            "manifest-sha512.txt", line("data/a").replace("\n", "\r") + line("data/b") + line("data/c")[:-1] + "\r\n"
        )
    ),
    "2.3 CR and LF in bagit.txt": valid(declare(V1.replace("\n", "\r", 1))),
    "2.3 LF and CR make an empty line": invalid(
        manifest(LINES.replace("\n", "\n\r")), "BAG101 manifest-sha512.txt:2", "BAG101 manifest-sha512.txt:4"
    ),
    "2.3 CR, CR and LF make an empty line": invalid(
        manifest(LINES.replace("\n", "\r\r\n")), "BAG101 manifest-sha512.txt:2", "BAG101 manifest-sha512.txt:4"
    ),
    "2.3 CRLF in UTF-16": warned(
        lambda bag: bag.having(encoding="UTF-16", codec="utf-16").manifest(LINES.replace("\n", "\r\n")),
        "BAG007 bagit.txt:2",
    ),
    "2.1.1 a NUL after bagit.txt": invalid(declare(V1 + "\0"), "BAG002 bagit.txt"),
    "2.1.1 bagit.txt in UTF-8 though the rest is UTF-16": warned(encoded("UTF-16", "utf-16"), "BAG007 bagit.txt:2"),
    "2.1.1 bagit.txt in the encoding it declares": invalid(
        lambda bag: encoded("UTF-16", "utf-16")(bag).tag("bagit.txt", DECLARED.format("1.0", "UTF-16")),
        "BAG206 bag-info.txt",
        "BAG014 bag-info.txt:1",
        "BAG301 bag-info.txt:1",
        "BAG301 bag-info.txt:2",
        "BAG002 bagit.txt",
        "BAG002 bagit.txt",
        "BAG206 bagit.txt",
        "BAG003 bagit.txt:1",
        "BAG108 data/scan/1.tif",
        "BAG108 data/scan/2.tif",
        "BAG014 manifest-sha512.txt:1",
        "BAG102 manifest-sha512.txt:1",
        "BAG501 manifest-sha512.txt:1",
        "BAG102 manifest-sha512.txt:2",
        "BAG501 manifest-sha512.txt:2",
        "BAG101 manifest-sha512.txt:3",
        "BAG203 tagmanifest-sha512.txt",
        "BAG014 tagmanifest-sha512.txt:1",
        "BAG102 tagmanifest-sha512.txt:1",
        "BAG501 tagmanifest-sha512.txt:1",
        "BAG102 tagmanifest-sha512.txt:2",
        "BAG501 tagmanifest-sha512.txt:2",
        "BAG102 tagmanifest-sha512.txt:3",
        "BAG501 tagmanifest-sha512.txt:3",
        "BAG101 tagmanifest-sha512.txt:4",
    ),
    "2.1.1 bagit.txt in EBCDIC": invalid(
        declare(V1.encode("cp037")), "BAG002 bagit.txt", "BAG002 bagit.txt", "BAG003 bagit.txt:1"
    ),
    "2.1.1 two marks before bagit.txt": invalid(
        declare(codecs.BOM_UTF8 * 2 + V1.encode()), "BAG002 bagit.txt", "BAG003 bagit.txt:1"
    ),
    "2.3 a mark before fetch.txt": invalid(raw("fetch.txt", codecs.BOM_UTF8), "BAG015 fetch.txt:1"),
    "2.3 a mark before an empty bag-info.txt": invalid(raw("bag-info.txt", codecs.BOM_UTF8), "BAG015 bag-info.txt:1"),
    "2.3 a mark before the tag manifest": invalid(
        lambda bag: bag.instead("tagmanifest-sha512.txt", codecs.BOM_UTF8 + bag.files()["tagmanifest-sha512.txt"]),
        "BAG015 tagmanifest-sha512.txt:1",
    ),
    "2.3 a mark in a tag file that BagIt does not know": valid(raw("notes.txt", codecs.BOM_UTF8 + b"x")),
    "2.3 two marks in UTF-16": invalid(
        lambda bag: bag.having(encoding="UTF-16", codec="utf-16").tag("bag-info.txt", "\ufeffA: b\n"),
        "BAG015 bag-info.txt:1",
        "BAG007 bagit.txt:2",
    ),
    "2.3 UTF-16 without a mark in little-endian order": invalid(
        lambda bag: encoded("UTF-16", "utf-16")(bag).tag("bag-info.txt", "A: b\n".encode("utf-16-le")),
        "BAG301 bag-info.txt:1",
        "BAG007 bagit.txt:2",
    ),
    "2.3 a mark in UTF-16BE": invalid(
        lambda bag: encoded("UTF-16BE", "utf-16-be")(bag).tag("bag-info.txt", "\ufeffA: b\n"),
        "BAG015 bag-info.txt:1",
        "BAG007 bagit.txt:2",
    ),
    "2.3 a mark in UTF-32LE": invalid(
        lambda bag: encoded("UTF-32LE", "utf-32-le")(bag).tag("bag-info.txt", "\ufeffA: b\n"),
        "BAG015 bag-info.txt:1",
        "BAG007 bagit.txt:2",
    ),
    "2.3 a mark in GB18030": invalid(
        lambda bag: encoded("GB18030", "gb18030")(bag).tag("bag-info.txt", "\ufeffA: b\n"),
        "BAG015 bag-info.txt:1",
        "BAG007 bagit.txt:2",
    ),
    "2.3 a mark in the middle is a character": valid(info("A: b\ufeffc")),
    "2.3 UTF-8 declared, UTF-16 with a mark": invalid(
        both("bag-info.txt", "utf-16", "UTF-8"),
        "BAG014 bag-info.txt:1",
        "BAG301 bag-info.txt:1",
        "BAG301 bag-info.txt:2",
    ),
    "2.3 UTF-8 declared, UTF-16BE written": invalid(
        both("bag-info.txt", "utf-16-be", "UTF-8"), "BAG301 bag-info.txt:1"
    ),
    "2.3 UTF-16 declared, UTF-8 written": invalid(
        both("bag-info.txt", "utf-8", "UTF-16"), "BAG014 bag-info.txt:1", "BAG301 bag-info.txt:1", "BAG007 bagit.txt:2"
    ),
    "2.3 ASCII declared, UTF-8 written": invalid(
        lambda bag: bag.having(encoding="US-ASCII").info("Contact-Name: M\u00f6hlmann"),
        "BAG014 bag-info.txt:1",
        "BAG007 bagit.txt:2",
    ),
    "2.3 half a character of UTF-16": invalid(
        lambda bag: encoded("UTF-16BE", "utf-16-be")(bag).tag("bag-info.txt", "A: b\n".encode("utf-16-be") + b"\0"),
        "BAG014 bag-info.txt:2",
        "BAG301 bag-info.txt:2",
        "BAG007 bagit.txt:2",
    ),
    "2.3 half a pair of UTF-16": invalid(
        lambda bag: encoded("UTF-16BE", "utf-16-be")(bag).tag("bag-info.txt", b"\0A\0:\0 \xd8\0\0\n"),
        "BAG014 bag-info.txt:1",
        "BAG007 bagit.txt:2",
    ),
    "2.3 beyond Unicode in UTF-32": invalid(
        lambda bag: encoded("UTF-32BE", "utf-32-be")(bag).tag("bag-info.txt", b"\0\x11\0\0"),
        "BAG014 bag-info.txt:1",
        "BAG301 bag-info.txt:1",
        "BAG007 bagit.txt:2",
    ),
    "2.3 an overlong slash in a manifest": invalid(
        listing(b"..\xc0\xaf..\xc0\xafsecret"),
        "BAG107 data/..\ufffd\ufffd..\ufffd\ufffdsecret",
        "BAG014 manifest-sha512.txt:3",
    ),
    "2.3 an overlong NUL in a manifest": invalid(
        listing(b"a\xc0\x80b"), "BAG107 data/a\ufffd\ufffdb", "BAG014 manifest-sha512.txt:3"
    ),
    "2.3 a lone surrogate in a manifest": invalid(
        listing(b"a\xed\xa0\x80"), "BAG107 data/a\ufffd\ufffd\ufffd", "BAG014 manifest-sha512.txt:3"
    ),
    "2.3 a pair of surrogates in UTF-8 (CESU-8)": invalid(
        listing(b"\xed\xa0\xbd\xed\xb8\x80"),
        "BAG107 data/\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd",
        "BAG014 manifest-sha512.txt:3",
    ),
    "2.3 five bytes for one character": invalid(
        listing(b"\xf8\x88\x80\x80\x80"), "BAG107 data/\ufffd\ufffd\ufffd\ufffd\ufffd", "BAG014 manifest-sha512.txt:3"
    ),
    "2.3 beyond Unicode in UTF-8": invalid(
        listing(b"\xf4\x90\x80\x80"), "BAG107 data/\ufffd\ufffd\ufffd\ufffd", "BAG014 manifest-sha512.txt:3"
    ),
    "2.3 half a character at the end": invalid(
        listing(b"\xe2\x82"), "BAG107 data/\ufffd", "BAG014 manifest-sha512.txt:3"
    ),
    "2.3 Latin-1 in bag-info.txt": invalid(
        raw("bag-info.txt", b"Contact-Name: M\xf6hlmann\n"), "BAG014 bag-info.txt:1"
    ),
    "2.3 Latin-1 in fetch.txt": invalid(
        raw("fetch.txt", b"https://example.org/ - data/\xe9\n"), "BAG014 fetch.txt:1", "BAG405 fetch.txt:1"
    ),
    "2.3 any bytes in a tag file that BagIt does not know": valid(raw("notes.bin", bytes(range(256)))),
    "2.3 a declared encoding says nothing of the payload": valid(
        lambda bag: bag.having(payload={"data/x.txt": bytes(range(256))})
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_findings_are_exactly(tmp_path: Path, case: Case) -> None:
    case.check(tmp_path / "bag")


@pytest.mark.parametrize("end", [end for end in NO_LINE_ENDS.values() if end != "\0"])
def test_what_ends_no_line_may_stand_in_the_name_of_a_file(tmp_path: Path, end: str) -> None:
    path = f"data/a{end}b"
    bag = spelled(path, path)(BagBuilder(tmp_path / "bag")).fetch(f"https://example.org/ 0 {path}")
    report = bag.info("Payload-Oxum: 6.3").verify()
    assert report.valid
    assert [entry.path for entry in report.facts.fetch] == [path]


@pytest.mark.parametrize("ending", ["\n", "\r", "\r\n"], ids=["LF", "CR", "CRLF"])
def test_every_tag_file_may_use_any_line_end(tmp_path: Path, ending: str) -> None:
    bag = BagBuilder(tmp_path / "bag").info("A: b", " c", "D: e").fetch(f"https://example.org/ 3 {TWO}")
    for path, data in bag.files().items():
        if not path.startswith("data/"):
            bag.tag(path, data.replace(b"\n", ending.encode())) if "tagmanifest" not in path else None
    report = bag.verify()
    assert report.valid
    assert report.info == (("A", "b\nc"), ("D", "e"))
