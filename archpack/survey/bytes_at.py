"""Read some bytes of an open file."""

from typing import BinaryIO


def bytes_at(file: BinaryIO, position: int, length: int) -> bytes:
    """Return ``length`` bytes from ``position`` on, fewer only at the end. ``file`` may be unbuffered."""
    file.seek(position)
    pieces = []
    while length and (piece := file.read(length)):
        pieces.append(piece)
        length -= len(piece)
    return b"".join(pieces)
