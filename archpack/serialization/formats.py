"""Recognise an archive by its content. The name of the file says nothing."""

from enum import StrEnum

from archpack.errors import SourceError
from archpack.serialization.storage import GZIP, ZSTD, ArchiveFile, Decompressed, most_unpacked
from archpack.serialization.tar_header import BLOCK, EMPTY_BLOCK, looks_like_header
from archpack.serialization.zip_layout import DESCRIPTOR_SIGNATURE, END, END_SIGNATURE, LOCAL_SIGNATURE, MOST_16

_ZIP = (LOCAL_SIGNATURE, END_SIGNATURE, DESCRIPTOR_SIGNATURE)  # the last one begins a divided zip


class Format(StrEnum):
    """What an archive is, by its media type."""

    ZIP = "application/zip"
    TAR = "application/x-tar"
    TAR_GZ = "application/gzip"
    TAR_ZST = "application/zstd"


def recognised(file: ArchiveFile) -> tuple[Format, Decompressed | None]:
    """Return the format of an archive, and what it unpacks to if it is compressed as a whole.

    Raises :class:`archpack.errors.SourceError` if it is none, and :class:`.problems.Broken` if its first bytes cannot
    be unpacked.
    """
    head = file.read_at(0, BLOCK)
    if head.startswith(_ZIP):
        return Format.ZIP, None
    for compression, format_ in ((GZIP, Format.TAR_GZ), (ZSTD, Format.TAR_ZST)):
        if head.startswith(compression.magic):
            stream = Decompressed(file, compression, 0, file.size, most_unpacked(file.size))
            if _is_tar(stream.read_at(0, BLOCK)):
                return format_, stream
            raise _no_archive(file, "It is compressed, but what is in it is no tar.")
    if _is_tar(head):
        return Format.TAR, None
    if _ends_as_zip(file):
        return Format.ZIP, None
    raise _no_archive(file, "It is empty." if not file.size else "")


def _is_tar(block: bytes) -> bool:
    return looks_like_header(block) or block == EMPTY_BLOCK


def _ends_as_zip(file: ArchiveFile) -> bool:
    """Tell whether a zip was put behind something else, such as a program that unpacks it."""
    tail = file.read_at(max(file.size - END.size - MOST_16, 0), END.size + MOST_16)
    at = tail.rfind(END_SIGNATURE)
    return at >= 0 and len(tail) >= at + END.size and END.unpack_from(tail, at)[-1] == len(tail) - at - END.size


def _no_archive(file: ArchiveFile, why: str) -> SourceError:
    message = f"{file.path} is neither a folder nor an archive that archpack can read. {why}".rstrip()
    return SourceError(message, "Give the bag's folder, or a .zip, .tar, .tar.gz or .tar.zst of it.")
