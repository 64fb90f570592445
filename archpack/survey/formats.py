"""Recognise a file by its first bytes, count its pages from its headers, see whether its end is there."""

from typing import BinaryIO, NamedTuple

from archpack.disk.reasons import reason
from archpack.errors import SourceError
from archpack.model.file_format import FileFormat, TextFacts
from archpack.survey.bytes_at import bytes_at
from archpack.survey.ends import is_cut_off, tail
from archpack.survey.signatures import HEAD, recognised
from archpack.survey.texts import MOST_READ, look_at_text
from archpack.survey.tiff import look_at_tiff

_TEXTS = {FileFormat.TEXT, FileFormat.HTML, FileFormat.XML}
_SINGLE = {FileFormat.JPEG, FileFormat.PNG, FileFormat.JPEG_2000, FileFormat.GIF, FileFormat.BMP, FileFormat.WEBP}
"""Formats of one page."""


class Look(NamedTuple):
    """What is seen in the bytes of one file. ``head`` are the first of them."""

    format: FileFormat
    pages: int | None
    head: bytes
    cut_off: bool = False
    zeros: bool = False
    text: TextFacts | None = None


def look_at(file: BinaryIO, size: int) -> Look:
    """Return the format of a file of ``size`` bytes and its number of pages, None where it is not known.

    Raises :class:`SourceError` if the file cannot be read.
    """
    return _seen(file, size, closely=False)


def look_closely_at(file: BinaryIO, size: int) -> Look:
    """Return what :func:`look_at` does, whether the end of the file is there, and how a text is stored.

    Of a text up to :data:`MOST_READ` bytes are read, of anything else a few blocks.
    """
    return _seen(file, size, closely=True)


def _seen(file: BinaryIO, size: int, *, closely: bool) -> Look:
    try:
        head = bytes_at(file, 0, min(HEAD, size))
        format_ = recognised(head)
        if format_ is FileFormat.TIFF:
            tiff = look_at_tiff(file, head, size, images=closely)
            return Look(format_, tiff.pages, head, cut_off=tiff.cut_off)
        look = Look(format_, 1 if format_ in _SINGLE else None, head)
        return _closely(file, size, look) if closely else look
    except OSError as error:
        raise SourceError(f"A file cannot be read: {reason(error)}.", "Check the disk that it is on.") from error


def _closely(file: BinaryIO, size: int, look: Look) -> Look:
    if look.format in _TEXTS:
        rest = bytes_at(file, len(look.head), min(size, MOST_READ) - len(look.head))
        return look._replace(text=look_at_text(look.head + rest, whole=size <= MOST_READ))
    if look.format is FileFormat.UNKNOWN and not look.head.strip(b"\0"):
        return look._replace(zeros=not tail(file, size, HEAD).strip(b"\0"))
    return look._replace(cut_off=is_cut_off(file, look.head, size, look.format))
