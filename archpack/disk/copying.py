"""Copy a file and compute its digests in the same read, and notice when it changes meanwhile."""

import os
from collections.abc import Callable, Iterable
from typing import BinaryIO, Protocol

from archpack.disk.reading import Folder
from archpack.disk.reasons import reason
from archpack.errors import SourceChangedError, SourceError
from archpack.hashing import CHUNK, MultiHasher


class NewContent(Protocol):
    """What takes the bytes of one new file: a file in a staging folder, or a member of an archive."""

    def write(self, data: bytes) -> None:
        """Write all of ``data``."""
        ...

    def finish(self, mtime_ns: int) -> None:
        """Date it, when all is written."""
        ...


def copy_and_hash(  # noqa: PLR0913 - from where, what, to where, and how
    source: Folder,
    path: str,
    target: NewContent,
    *,
    algorithms: Iterable[str],
    size: int,
    mtime_ns: int,
    advance: Callable[[int], None],
) -> dict[str, str]:
    """Copy the file at ``path`` of ``source`` and return its digests, by algorithm.

    ``size`` (bytes) and ``mtime_ns`` are what was seen when the file was checked. Raises
    :class:`SourceChangedError` if they do not hold any more or if the file changes during the copy,
    :class:`SourceError` if it cannot be read, :class:`archpack.errors.DestinationError` if the copy cannot be written.
    """
    hasher = MultiHasher(algorithms)
    with source.open(path) as file:
        before = os.fstat(file.fileno())
        if (before.st_size, before.st_mtime_ns) != (size, mtime_ns):
            raise _changed(path)
        copied = 0
        while data := _read(file, path):
            hasher.update(data)
            target.write(data)
            copied += len(data)
            if copied > size:
                raise _changed(path)
            advance(len(data))
        after = os.fstat(file.fileno())
    if copied != size or _state(before) != _state(after):
        raise _changed(path)
    target.finish(mtime_ns)
    return hasher.hexdigests()


def _read(file: BinaryIO, path: str) -> bytes:
    try:
        return file.read(CHUNK)
    except OSError as error:
        raise SourceError(
            f"{path} cannot be read: {reason(error)}.", "Nothing was published. Check the disk that it is on."
        ) from error


def _state(facts: os.stat_result) -> tuple[int, int, int]:
    return facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns


def _changed(path: str) -> SourceChangedError:
    return SourceChangedError(
        f"{path} changed while it was being packed.",
        "Nothing was published. Wait until nobody is working on the deposit, then run the same command again.",
    )
