"""Image files for tests, written byte by byte: TIFF with any number of pages, and the heads of other formats."""

import struct

JPEG = b"\xff\xd8\xff\xe0" + b"\x00" * 20
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 20
JPEG_2000 = b"\x00\x00\x00\x0cjP  \r\n\x87\n" + b"\x00" * 20
PDF = b"%PDF-1.7\n" + b"\x00" * 20


def tiff(pages: int = 1, *, order: str = "<", big: bool = False, entries: int = 1, loop_to: int | None = None) -> bytes:
    """Return a TIFF of a chain of directories (TIFF 6.0, section 2), each with `entries` fields and no image.

    With `loop_to`, the last directory points back to that page, counted from 0. `order` is as in `struct`.
    """
    pointer, counter, size = ("Q", "Q", 20) if big else ("I", "H", 12)
    head = (b"II" if order == "<" else b"MM") + struct.pack(f"{order}H", 43 if big else 42)
    head += struct.pack(f"{order}HH", 8, 0) if big else b""
    begin = len(head) + struct.calcsize(pointer)
    length = struct.calcsize(counter) + entries * size + struct.calcsize(pointer)
    offsets = [begin + page * length for page in range(pages)]
    last = 0 if loop_to is None else offsets[loop_to]
    following = [*offsets[1:], last]
    directories = [
        struct.pack(f"{order}{counter}", entries)
        + b"\x01" * entries * size
        + struct.pack(f"{order}{pointer}", next_one)
        for next_one in following[:pages]
    ]
    return head + struct.pack(f"{order}{pointer}", offsets[0] if offsets else 0) + b"".join(directories)
