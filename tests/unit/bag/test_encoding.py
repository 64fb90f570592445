"""Encodings and line ends."""

import codecs
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.bag.encoding import UTF_8, decode_tag_file, find_charset, numbered_lines

LINES = [
    ("", []),
    ("a", [(1, "a")]),
    ("a\n", [(1, "a")]),
    ("a\r\nb\rc\nd", [(1, "a"), (2, "b"), (3, "c"), (4, "d")]),
    ("\n\n", [(1, ""), (2, "")]),
    ("a\n\rb", [(1, "a"), (2, ""), (3, "b")]),
    ("a\u0085b\u2028c\vd\fe\x1cf", [(1, "a\u0085b\u2028c\vd\fe\x1cf")]),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_lf_cr_and_crlf_end_a_line_and_nothing_else(text: str, expected: list[tuple[int, str]]) -> None:
    assert list(numbered_lines(text)) == expected


@given(st.text(st.sampled_from("ab\r\n\u2028\v")))
def test_lines_are_what_splitting_gives(text: str) -> None:
    pieces = re.split("\r\n|\r|\n", text)
    expected = pieces[:-1] if pieces[-1] == "" else pieces
    assert list(numbered_lines(text)) == list(enumerate(expected, start=1))


@pytest.mark.parametrize("name", ["utf-8", "UTF-8", "Utf-8", "iso-8859-1", "LATIN1", "us-ascii", "GB18030", "big5"])
def test_a_registered_encoding_is_known_whatever_its_capitals(name: str) -> None:
    charset = find_charset(name)
    assert charset is not None
    codecs.lookup(charset.codec)


@pytest.mark.parametrize(
    "name",
    ["", "rot13", "rot_13", "base64", "hex", "zlib", "idna", "punycode", "unicode_escape", "utf_8_sig", "utf_7", "UTF8",
     "mbcs", "undefined", "raw_unicode_escape", "utf\u20118", "UTF-8 ", "cp65001"],
)  # fmt: skip
def test_what_is_only_a_codec_of_python_is_no_encoding(name: str) -> None:
    assert find_charset(name) is None


@pytest.mark.parametrize(
    ("encoding", "data", "text", "codes"),
    [
        ("UTF-8", b"a\xc3\xa9", "a\u00e9", []),
        ("UTF-8", b"\xef\xbb\xbfa", "a", ["BAG015"]),
        ("UTF-8", b"a\nb\xff\n", "a\nb\ufffd\n", ["BAG014"]),
        ("UTF-8", b"\xed\xa0\x80", "\ufffd\ufffd\ufffd", ["BAG014"]),
        ("UTF-16", b"\xff\xfea\0", "a", []),
        ("UTF-16", b"\xfe\xff\0a", "a", []),
        ("UTF-16", b"\0a", "a", []),
        ("UTF-16", b"\xff\xfea", "\ufffd", ["BAG014"]),
        ("UTF-16", b"", "", []),
        ("UTF-16BE", b"\xfe\xff\0a", "a", ["BAG015"]),
        ("UTF-32", b"\xff\xfe\0\0a\0\0\0", "a", []),
        ("ISO-8859-1", b"\xe9\x85", "\u00e9\x85", []),
        ("windows-1252", b"\x80", "\u20ac", []),
        ("windows-1252", b"\x81", "\ufffd", ["BAG014"]),
        ("US-ASCII", b"\xe9", "\ufffd", ["BAG014"]),
        ("GB18030", b"\x84\x31\x95\x33a", "a", ["BAG015"]),
    ],
)
def test_a_tag_file_is_decoded(encoding: str, data: bytes, text: str, codes: list[str]) -> None:
    charset = find_charset(encoding)
    assert charset is not None
    found, findings = decode_tag_file(data, "x.txt", charset)
    assert (found, [finding.code.code for finding in findings]) == (text, codes)


def test_the_line_of_the_first_bad_byte_is_told() -> None:
    _, (finding,) = decode_tag_file(b"a\r\nb\rc\nd\xff\n", "x.txt", UTF_8)
    assert (finding.place.file, finding.place.line) == ("x.txt", 4)


@given(
    st.binary(), st.sampled_from(["UTF-8", "UTF-16", "UTF-32LE", "Shift_JIS", "GB18030", "Big5", "EUC-JP", "KOI8-R"])
)
def test_any_bytes_are_decoded_without_an_exception(data: bytes, encoding: str) -> None:
    charset = find_charset(encoding)
    assert charset is not None
    text, _ = decode_tag_file(data, "x.txt", charset)
    text.encode("utf-8", errors="surrogatepass")
