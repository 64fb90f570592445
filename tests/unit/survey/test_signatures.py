"""A file is recognised by its first bytes, whatever its name says."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.model.file_format import FileFormat
from archpack.survey.signatures import HEAD, recognised


def zipped(*names: str, stored: bytes = b"") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), stored)  # of 1980: bytes that name tests must not change
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"GIF89a\x01\x00", FileFormat.GIF),
        (b"BM\x46\x00\x00\x00\x00\x00\x00\x00\x36\x00", FileFormat.BMP),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", FileFormat.WEBP),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", FileFormat.AUDIO),
        (b"RIFF\x24\x00\x00\x00AVI LIST", FileFormat.VIDEO),
        (b"RIFF\x24\x00\x00\x00CDXA", FileFormat.UNKNOWN),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", FileFormat.HEIF),
        (b"\x00\x00\x00\x18ftypisom\x00\x00\x00\x00", FileFormat.VIDEO),
        (b"AT&TFORM\x00\x00\x10\x00DJVU", FileFormat.DJVU),
        (b"%PDF-1.7\n%plain\n1 0 obj\n", FileFormat.PDF),
        (b"{\\rtf1\\ansi Sh\\'ebnime}", FileFormat.RTF),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(20), FileFormat.OFFICE),
        (zipped("[Content_Types].xml", "_rels/.rels", "word/document.xml"), FileFormat.WORD),
        (zipped("mimetype", stored=b"application/vnd.oasis.opendocument.text"), FileFormat.OPEN_DOCUMENT),
        (zipped("scan/1.tif"), FileFormat.ZIP),
        (zipped(), FileFormat.ZIP),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", FileFormat.ARCHIVE),
        (b"Rar!\x1a\x07\x01\x00", FileFormat.ARCHIVE),
        (b"\x1f\x8b\x08\x00\x00\x00", FileFormat.ARCHIVE),
        (b"BZh91AY&SY\x00\x01", FileFormat.ARCHIVE),
        (b"BZhlloj is what the telegram says.\n", FileFormat.TEXT),
        (b"ID3\x03\x00\x00\x00\x00", FileFormat.AUDIO),
        (b"ID3 is a label here.\n", FileFormat.TEXT),
        (b"\xff\xfb\x90\x00\x00\x00", FileFormat.AUDIO),
        (b"\x7fELF\x02\x01\x01\x00", FileFormat.PROGRAM),
        (b"MZ\x90\x00\x03\x00\x00\x00", FileFormat.PROGRAM),
        (b"MZ, the Ministry of Health\n", FileFormat.TEXT),
        (b"<!DOCTYPE html>\n<title>404 Not Found</title>", FileFormat.HTML),
        (b"\xef\xbb\xbf\n <HTML lang=en>", FileFormat.HTML),
        (b"<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'>", FileFormat.HTML),
        (b"<?xml version='1.0'?>\n<TEI xmlns='http://www.tei-c.org/ns/1.0'>", FileFormat.XML),
        (b"A page about <html> and what it is.", FileFormat.TEXT),
        (b"-----BEGIN RSA PRIVATE KEY-----\nMIIEvgIBADANBgkqhkiG", FileFormat.PRIVATE_KEY),
        (b"Bag Attributes\n-----BEGIN PRIVATE KEY-----\nMIIEvgIBADANBgkqhkiG", FileFormat.PRIVATE_KEY),
        (b"-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOYBGUabcABCADCm1", FileFormat.PRIVATE_KEY),
        (b"-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA", FileFormat.PRIVATE_KEY),
        (b'{"private_key": "-----BEGIN PRIVATE KEY-----\\nMIIEvgIBADANBgkqhkiG', FileFormat.PRIVATE_KEY),
        (b"-----BEGIN RSA PRIVATE KEY-----\r\nProc-Type: 4,ENCRYPTED\r\n", FileFormat.PRIVATE_KEY),
        (b"A key begins with `-----BEGIN RSA PRIVATE KEY-----` and is secret.", FileFormat.TEXT),
        (b"-----BEGIN CERTIFICATE-----\nMIIE", FileFormat.TEXT),
        (b"PuTTY-User-Key-File-2: ssh-rsa\n", FileFormat.PRIVATE_KEY),
        ("Shënime mbi bisedën\n".encode(), FileFormat.TEXT),
        ("Shënime mbi bisedën\n".encode("cp1252"), FileFormat.TEXT),
        ("Записка\n".encode("cp1251"), FileFormat.TEXT),
        ("Shënime\n".encode("utf-16"), FileFormat.TEXT),
        ("Shënime\n".encode("utf-32-be"), FileFormat.UNKNOWN),
        (b"Comrade \x00Hysni Kapo" + b" and others" * 10, FileFormat.TEXT),
        (b"ab\x00\x01", FileFormat.UNKNOWN),
        (bytes(HEAD), FileFormat.UNKNOWN),
        (b"", FileFormat.UNKNOWN),
    ],
    ids=repr,
)
def test_a_format_is_seen_in_the_first_bytes(head: bytes, expected: FileFormat) -> None:
    assert recognised(head[:HEAD]) is expected


def test_a_letter_that_is_cut_by_the_end_of_the_head_does_no_harm() -> None:
    text = ("ë" * HEAD).encode()

    assert {recognised(text[: HEAD - cut]) for cut in range(2)} == {FileFormat.TEXT}


@given(st.binary(max_size=64))
def test_any_first_bytes_have_a_format(head: bytes) -> None:
    assert isinstance(recognised(head), FileFormat)


@given(st.text(st.characters(categories=["L", "N", "P", "Z"]), min_size=1).filter(lambda text: text[0].isalpha()))
def test_what_people_write_is_text(text: str) -> None:
    assert recognised(text.encode()[:HEAD]) in {FileFormat.TEXT, FileFormat.DJVU}
