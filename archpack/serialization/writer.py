"""What every writer of a serialized bag does: folders before their files, sizes that are kept, nothing of this machine.

The same members in the same order give the same bytes: owners, modes and times are normalised.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from archpack.errors import SourceChangedError, UsageError
from archpack.filenames import shown
from archpack.serialization.names import refusal

FILE_MODE = 0o100644
"""Type and rights of every file: its owner writes, everybody reads."""

FOLDER_MODE = 0o040755
"""Type and rights of every folder."""


class Target(Protocol):
    """What an archive is written to. If it also has ``seekable()``, ``tell()`` and ``seek()``, they may be used."""

    def write(self, data: bytes, /) -> object:
        """Write all of ``data``."""
        ...


class MemberWriter(Protocol):
    """Takes the bytes of one file."""

    def write(self, data: bytes, /) -> None:
        """Write the next bytes."""
        ...


class SerializedWriter(ABC):
    """Writes a bag's files, one after the other, into an archive. ``root`` is the name of the bag's base folder.

    ``target`` is neither opened nor closed nor flushed here, and what it raises comes through. ``mtime_ns`` is the time
    of the folders, in nanoseconds since 1970. Times are floored to what the format can store, and clamped to its range.
    After an error the archive is in pieces: throw it away. Raises :class:`archpack.errors.UsageError` for a name that
    no archive should hold.
    """

    def __init__(self, target: Target, root: str, *, mtime_ns: int = 0) -> None:
        _check(root)
        if "/" in root:
            raise UsageError(f"{shown(root)} is no name of a folder.", "Give a name without a slash.")
        self._target = target
        self._root = root
        self._mtime_ns = mtime_ns
        self._folders: set[str] = set()
        self._written = 0
        self._add_folder(root)

    @contextmanager
    def add(self, path: str, size: int, mtime_ns: int) -> Iterator[MemberWriter]:
        """Add a file of ``size`` bytes at ``path``, relative to the base folder, and the folders that it lies in.

        Write its bytes to what is returned. Each path is given once; a file's folders are written before it. Raises
        :class:`archpack.errors.SourceChangedError` at the end, or as soon as there are more, if they are not ``size``.
        """
        _check(path)
        name = f"{self._root}/{path}"
        self._add_folder(name.rpartition("/")[0])
        self._begin_file(name, size, mtime_ns)
        content = _Content(self, path, size)
        yield content
        content.end()
        self._end_file()

    def add_folder(self, path: str) -> None:
        """Add a folder, relative to the base folder. Only empty ones need it: the others come with their files."""
        _check(path)
        self._add_folder(f"{self._root}/{path}")

    @abstractmethod
    def close(self) -> None:
        """Write what ends the archive."""

    @abstractmethod
    def write_content(self, data: bytes) -> None:
        """Write the next bytes of the present file."""

    @abstractmethod
    def _begin_file(self, name: str, size: int, mtime_ns: int) -> None: ...

    @abstractmethod
    def _end_file(self) -> None: ...

    @abstractmethod
    def _write_folder(self, name: str, mtime_ns: int) -> None: ...

    def _add_folder(self, name: str) -> None:
        if name in self._folders:
            return
        parent = name.rpartition("/")[0]
        if parent:
            self._add_folder(parent)
        self._folders.add(name)
        self._write_folder(name, self._mtime_ns)

    def _write(self, data: bytes) -> None:
        self._target.write(data)
        self._written += len(data)


class _Content:
    """The bytes of one file, counted."""

    def __init__(self, writer: SerializedWriter, path: str, size: int) -> None:
        self._writer = writer
        self._path = path
        self._left = size

    def write(self, data: bytes) -> None:
        """Write the next bytes."""
        self._left -= len(data)
        if self._left < 0:
            raise self._changed()
        self._writer.write_content(data)

    def end(self) -> None:
        """Make sure that all bytes came."""
        if self._left:
            raise self._changed()

    def _changed(self) -> SourceChangedError:
        return SourceChangedError(
            f"{shown(self._path)} has not the size that it had.",
            "Nothing was published. Wait until nobody is working on it, then run the same command again.",
        )


def _check(name: str) -> None:
    problem = refusal(name)
    if problem:
        raise UsageError(f"{shown(name)} cannot be stored in an archive: {problem}.", "Rename it.")
