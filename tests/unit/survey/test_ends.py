"""A file whose end is missing is told from one that is whole; each is written by Pillow or by hand."""

import io
import struct
import zipfile
from collections.abc import Callable

import pytest
from PIL import Image

from archpack.survey.formats import look_closely_at
from tests.growth import grows_like_its_input
from tests.unit.survey.images import tiff


def image(format_: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    picture = Image.effect_noise((90, 60), 60)
    picture.save(buffer, format_, **options)
    return buffer.getvalue()


def zipped() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(zipfile.ZipInfo("word/document.xml"), b"<w/>" * 100)  # of 1980, not of now
    return buffer.getvalue()


def little_endian(size: int) -> bytes:
    return size.to_bytes(4, "little")


PDF = b"%PDF-1.4\n%\xe2\xe3\n" + b"1 0 obj <<>> endobj\n" * 50 + b"xref\ntrailer\nstartxref\n9\n%%EOF\n"
WAV = b"RIFF" + little_endian(236) + b"WAVEfmt " + bytes(228)
WHOLE = {
    "JPEG": image("JPEG"),
    "PNG": image("PNG"),
    "WebP": image("WEBP"),
    "PDF": PDF,
    "ZIP": zipped(),
    "WAV": WAV,
    "TIFF": image("TIFF"),
    "TIFF, packed": image("TIFF", compression="tiff_lzw"),
    "TIFF, strips": image("TIFF", strip_size=900),
    "TIFF, other": image("TIFF", big_tiff=True),
}


def is_cut_off(data: bytes) -> bool:
    return look_closely_at(io.BytesIO(data), len(data)).cut_off


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_file_is_whole(name: str) -> None:
    assert not is_cut_off(WHOLE[name])


@pytest.mark.parametrize("name", WHOLE)
def test_a_file_is_cut_off_wherever_it_ends_too_early(name: str) -> None:
    data = WHOLE[name]
    tail = 24  # the end of a ZIP or PDF is some bytes long
    missed = [length for length in range(64, len(data) - tail, 7) if not is_cut_off(data[:length])]

    assert missed == []


@pytest.mark.parametrize("name", ["JPEG", "PNG", "PDF", "ZIP"])
@pytest.mark.parametrize("behind", [b"\n", bytes(600), b"Made by a camera." * 1000])
def test_what_stands_behind_the_end_does_no_harm(name: str, behind: bytes) -> None:
    assert not is_cut_off(WHOLE[name] + behind)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("big", [False, True])
def test_a_tiff_that_is_cut_in_its_directories_is_cut_off(order: str, big: bool) -> None:
    data = tiff(3, order=order, big=big)

    assert not is_cut_off(data)
    assert {is_cut_off(data[:length]) for length in range(4, len(data))} == {True}


def strips(compression: int, lengths: list[int]) -> bytes:
    """Return a TIFF with its directory first and then strips of 100 bytes, each said to be as long as `lengths`."""
    count = len(lengths)
    arrays, begin = 8 + 2 + 3 * 12 + 4, 8 + 2 + 3 * 12 + 4 + 8 * count
    offsets = [begin + 100 * number for number in range(count)]
    at = (lambda _, values: values[0]) if count == 1 else (lambda place, _: place)
    fields = [
        (259, 3, 1, compression),
        (273, 4, count, at(arrays, offsets)),
        (279, 4, count, at(arrays + 4 * count, lengths)),
    ]
    head = b"II*\x00" + struct.pack("<IH", 8, 3) + b"".join(struct.pack("<HHII", *field) for field in fields) + bytes(4)
    return head + struct.pack(f"<{2 * count}I", *offsets, *lengths) + b"x" * 100 * count


@pytest.mark.parametrize(
    ("compression", "lengths", "missing", "expected"),
    [
        (1, [100], 0, False),
        (1, [100], 1, True),
        (1, [100, 100], 0, False),
        (1, [100, 100], 40, False),  # the last strip is said to be as long as the others
        (1, [100, 100], 100, True),
        (5, [100, 100], 0, False),
        (5, [100, 100], 1, True),
        (5, [100, 60], 40, False),
    ],
)
def test_the_last_strip_of_a_tiff_is_looked_for(
    compression: int, lengths: list[int], missing: int, expected: bool
) -> None:
    data = strips(compression, lengths)

    assert is_cut_off(data[: len(data) - missing]) is expected


def test_a_tiff_whose_chain_leads_back_is_not_called_cut_off() -> None:
    look = look_closely_at(io.BytesIO(tiff(2, loop_to=0)), 1000)

    assert (look.pages, look.cut_off) == (None, False)


def test_directories_that_lie_in_each_other_are_read_once() -> None:
    def prepare(count: int) -> Callable[[], None]:
        data = bytearray(b"II*\x00" + struct.pack("<I", 8) + bytes(16 * count + 6))
        for page in range(count):  # each four bytes behind the one before, and as long as all of them
            struct.pack_into("<H", data, 8 + 4 * page, count)
            following = 12 + 4 * page if page < count - 1 else 0
            struct.pack_into("<I", data, 8 + 4 * page + 2 + 12 * count, following)

        def work() -> None:
            assert look_closely_at(io.BytesIO(data), len(data)).pages == count

        return work

    grows_like_its_input(prepare, few=625)


@pytest.mark.parametrize(
    ("data", "zeros"),
    [
        (bytes(10_000), True),
        (bytes(1), True),
        (bytes(9_999) + b"\x01", False),
        (b"\x01" + bytes(9_999), False),
        (bytes(5000) + b"\x01" + bytes(5000), True),  # a few blocks are looked at, not all
    ],
)
def test_a_file_of_zeros_is_seen(data: bytes, zeros: bool) -> None:
    assert look_closely_at(io.BytesIO(data), len(data)).zeros is zeros
