"""A file is recognised by its first bytes, and its pages are counted from its headers."""

import io
import struct
import time
from typing import NoReturn

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from archpack.errors import SourceError
from archpack.model.file_format import FileFormat
from archpack.survey.formats import look_at
from tests.unit.survey.images import JPEG, JPEG_2000, PDF, PNG, tiff

BOTH_ORDERS = pytest.mark.parametrize("order", ["<", ">"], ids=["II", "MM"])
BOTH_SIZES = pytest.mark.parametrize("big", [False, True], ids=["TIFF", "BigTIFF"])


def seen(data: bytes) -> tuple[FileFormat, int | None]:
    look = look_at(io.BytesIO(data), len(data))
    return look.format, look.pages


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (JPEG, (FileFormat.JPEG, 1)),
        (PNG, (FileFormat.PNG, 1)),
        (JPEG_2000, (FileFormat.JPEG_2000, 1)),
        (PDF, (FileFormat.PDF, None)),
        (b"", (FileFormat.UNKNOWN, None)),
        (b"I", (FileFormat.TEXT, None)),
        (b"A transcript.\n", (FileFormat.TEXT, None)),
        ("\ufeffA transcript.\n".encode(), (FileFormat.TEXT, None)),
        (b"\xff\xd8", (FileFormat.UNKNOWN, None)),
        (b"\x89PNG\n\x1a\n", (FileFormat.UNKNOWN, None)),
        (b" %PDF-1.7", (FileFormat.TEXT, None)),
        (b"\x00\x00\x00\x0cjP  \r\n\x87", (FileFormat.UNKNOWN, None)),
        (b"II*\x01" + b"\x00" * 20, (FileFormat.UNKNOWN, None)),
        (b"MM*\x00" + b"\x00" * 20, (FileFormat.UNKNOWN, None)),
        (b"II\x2b\x00", (FileFormat.TIFF, None)),
    ],
)
def test_a_format_is_known_by_its_first_bytes(data: bytes, expected: tuple[FileFormat, int | None]) -> None:
    assert seen(data) == expected


@BOTH_ORDERS
@BOTH_SIZES
@pytest.mark.parametrize("pages", [1, 2, 3, 42, 500])
@pytest.mark.parametrize("entries", [0, 1, 300])
def test_the_pages_of_a_tiff_are_counted(order: str, big: bool, pages: int, entries: int) -> None:
    assert seen(tiff(pages, order=order, big=big, entries=entries)) == (FileFormat.TIFF, pages)


@pytest.mark.parametrize("pages", [1, 3])
@pytest.mark.parametrize("compression", [None, "tiff_lzw", "group4"])
def test_the_pages_of_a_tiff_that_another_program_wrote_are_counted(pages: int, compression: str | None) -> None:
    image, file = Image.new("1", (40, 60)), io.BytesIO()
    image.save(file, "TIFF", save_all=True, append_images=[image] * (pages - 1), compression=compression)

    assert seen(file.getvalue()) == (FileFormat.TIFF, pages)


@pytest.mark.parametrize(("name", "format_"), [("JPEG", FileFormat.JPEG), ("PNG", FileFormat.PNG)])
def test_an_image_that_another_program_wrote_is_one_page(name: str, format_: FileFormat) -> None:
    file = io.BytesIO()
    Image.new("L", (40, 60)).save(file, name)

    assert seen(file.getvalue()) == (format_, 1)


@BOTH_ORDERS
@BOTH_SIZES
@pytest.mark.parametrize(("pages", "loop_to"), [(1, 0), (2, 0), (2, 1), (5, 2)])
def test_a_chain_that_leads_back_has_no_number_of_pages(order: str, big: bool, pages: int, loop_to: int) -> None:
    assert seen(tiff(pages, order=order, big=big, loop_to=loop_to)) == (FileFormat.TIFF, None)


@BOTH_ORDERS
@BOTH_SIZES
def test_a_tiff_that_is_cut_off_anywhere_has_no_number_of_pages(order: str, big: bool) -> None:
    whole = tiff(3, order=order, big=big)

    assert {seen(whole[:length]) for length in range(4, len(whole))} == {(FileFormat.TIFF, None)}


def test_a_tiff_without_a_directory_has_no_number_of_pages() -> None:
    assert seen(tiff(0)) == (FileFormat.TIFF, None)


@pytest.mark.parametrize("pointer", [26, 27, 1 << 20, (1 << 32) - 1])
def test_a_pointer_beyond_the_end_gives_no_number_of_pages(pointer: int) -> None:
    data = bytearray(tiff(1))
    data[-4:] = struct.pack("<I", pointer)

    assert seen(bytes(data)) == (FileFormat.TIFF, None)


@pytest.mark.parametrize("number", [1 << 31, 1 << 59, (1 << 63) - 1, 1 << 63, (1 << 64) - 1])
@pytest.mark.parametrize("place", [8, 16], ids=["pointer", "number of fields"])
def test_numbers_of_a_bigtiff_that_no_file_has_give_no_number_of_pages(number: int, place: int) -> None:
    data = bytearray(tiff(1, big=True))
    data[place : place + 8] = struct.pack("<Q", number)

    assert seen(bytes(data)) == (FileFormat.TIFF, None)


def test_more_pages_than_any_document_has_are_not_counted() -> None:
    assert seen(tiff(100_000, entries=0)) == (FileFormat.TIFF, 100_000)
    assert seen(tiff(100_001, entries=0)) == (FileFormat.TIFF, None)


class _Broken(io.BytesIO):
    def read(self, _size: int | None = -1, /) -> NoReturn:
        raise OSError(5, "Input/output error")


def test_a_disk_that_fails_is_an_error() -> None:
    with pytest.raises(SourceError, match="A file cannot be read: the disk reports an error"):
        look_at(_Broken(), 100)


heads = st.sampled_from(
    [b"", JPEG, PNG, JPEG_2000, PDF, b"II*\x00", b"MM\x00*", b"II+\x00\x08\x00\x00\x00", b"MM\x00+"]
)


@settings(max_examples=500, deadline=1000)
@example(b"II*\x00", b"\x08\x00\x00\x00\x00\x00\x08\x00\x00\x00")
@given(heads, st.binary(max_size=200))
def test_any_bytes_are_looked_at(head: bytes, rest: bytes) -> None:
    format_, pages = seen(head + rest)

    assert pages is None or pages >= 1
    assert (format_ is FileFormat.UNKNOWN) <= (pages is None)


@settings(max_examples=300, deadline=1000)
@given(st.data(), st.booleans(), st.sampled_from("<>"))
def test_a_tiff_with_a_few_bytes_changed_is_looked_at(data: st.DataObject, big: bool, order: str) -> None:
    image = bytearray(tiff(4, big=big, order=order))
    for _ in range(data.draw(st.integers(1, 6))):
        image[data.draw(st.integers(4, len(image) - 1))] = data.draw(st.integers(0, 255))

    format_, pages = seen(bytes(image))

    assert format_ is FileFormat.TIFF
    assert pages is None or 1 <= pages <= len(image)


def test_a_large_file_is_not_read_to_its_end() -> None:
    class Counting(io.BytesIO):
        count = 0

        def read(self, size: int | None = -1, /) -> bytes:
            data = super().read(size)
            Counting.count += len(data)
            return data

    data = tiff(10) + b"\x00" * 10_000_000
    started = time.perf_counter()

    look = look_at(Counting(data), len(data))

    assert (look.format, look.pages) == (FileFormat.TIFF, 10)
    assert Counting.count < 5000
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize("data", [tiff(10) + bytes(10_000), tiff(200), JPEG + bytes(9000), b"A text.\n" * 2000])
def test_nobody_goes_back_in_a_file(data: bytes) -> None:
    """A compressed archive would be unpacked once more, from its beginning."""

    class Forwards(io.BytesIO):
        def seek(self, offset: int, whence: int = 0, /) -> int:
            assert offset >= self.tell()
            return super().seek(offset, whence)

    look_at(Forwards(data), len(data))
