"""Read a folder that somebody else made: never through a link, never from a pipe, never writing."""

import errno
import os
import stat
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from io import FileIO
from itertools import groupby
from types import TracebackType
from typing import BinaryIO, Self, cast

from archpack.disk.cursor import Cursor
from archpack.disk.reasons import reason
from archpack.errors import ArchpackError, SourceError, UnsafeError
from archpack.hashing import CHUNK

# O_NONBLOCK: opening a pipe returns at once instead of waiting for a writer; regular files ignore it.
_OPEN_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_REMEDY_UNREADABLE = "Check that it is there and that you may read it."

MAX_DEPTH = 2048
"""Folders in folders: more than fit into a path that ordinary programs can use (4096 bytes on Linux)."""

_MOST_NUMBERED = 100_000
"""Files of one folder whose numbers are held in memory to sort them."""

Unreadable = Callable[[str, ArchpackError], None]
"""Told of a folder that could not be listed, and why."""


class Kind(StrEnum):
    """What a name in a folder stands for."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a folder. ``path`` is relative to the folder, with ``/``; ``size`` is in bytes."""

    path: str
    kind: Kind
    size: int
    mtime_ns: int
    ctime_ns: int = field(default=0, compare=False)


class Folder:
    """A folder opened for reading. Paths are relative to it, with ``/``; no component may be a link.

    Several threads may use it at once. Raises :class:`SourceError` if the folder is missing, is no folder or may not
    be read.
    """

    concurrent = True
    """Several files may be read at a time."""
    walkable = True
    """There is something to read."""
    media_type: str | None = None
    """A folder has none, unlike an archive."""
    findings = ()
    """Nothing is ever wrong with a folder itself."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = os.fspath(path)
        try:
            self._fd = os.open(self.path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except FileNotFoundError:
            raise SourceError(f"There is no folder {self.path}.", "Check the name and the place.") from None
        except NotADirectoryError:
            raise SourceError(f"{self.path} is not a folder.", "Give a folder, not a file.") from None
        except (OSError, ValueError) as error:
            raise SourceError(f"The folder {self.path} cannot be opened: {reason(error)}.") from error
        # As many as there are threads at once; each stays in the folder where it was used last.
        self._cursors: list[Cursor] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        while self._cursors:
            self._cursors.pop().close()
        os.close(self._fd)

    def walk(self, under: str = "", *, unreadable: Unreadable | None = None) -> Iterator[Entry]:
        """Yield everything below ``under``, folders before what they hold, names in code point order.

        Raises :class:`SourceError` if a folder cannot be listed or is nested more than :data:`MAX_DEPTH` deep;
        with ``unreadable``, that is told instead and the walk goes on.
        """
        # A stack and not recursion: folders can be nested deeper than Python's call stack.
        pending = self._listed(under, unreadable)
        while pending:
            entry = pending.pop()
            yield entry
            if entry.kind is Kind.FOLDER:
                pending.extend(self._listed(entry.path, unreadable))

    def entry(self, path: str) -> Entry | None:
        """Return what stands at ``path``, or None if nothing does."""
        parent, _, name = path.rpartition("/")
        cursor = self._cursor()
        try:
            return _entry(path, os.stat(name, dir_fd=cursor.go(parent), follow_symlinks=False))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, ValueError) as error:
            raise self._unreadable(path, error) from error
        finally:
            self._cursors.append(cursor)

    def reading_order(self, paths: Collection[str]) -> Sequence[str]:
        """Return the paths in the order in which reading all of them is cheapest.

        That is folder by folder, and in each as the disk has numbered its files: a cold disk moves less.
        """
        ordered: list[str] = []
        seen: set[str] = set()
        for folder, files in groupby(sorted(paths), key=_parent):
            group = list(files)
            # A folder is listed once: if folders stand between its files, what comes after them is read by name.
            if len(group) <= _MOST_NUMBERED and folder not in seen:
                inodes = self._inodes(folder)
                group.sort(key=lambda path, of=inodes: of.get(path.rpartition("/")[2], 0))  # type: ignore[misc]
            seen.add(folder)
            ordered += group
        return ordered

    def _inodes(self, path: str) -> dict[str, int]:
        cursor = self._cursor()
        try:
            with os.scandir(cursor.go(path)) as found:
                return {entry.name: entry.inode() for entry in found}
        except (OSError, ValueError):
            return {}  # whoever reads the files is told
        finally:
            self._cursors.append(cursor)

    def open(self, path: str) -> BinaryIO:
        """Open a regular file for reading, unbuffered.

        Raises :class:`UnsafeError` if it is a link, a pipe or a device, or lies behind a link, and
        :class:`SourceError` if it cannot be read.
        """
        fd = self._open_descriptor(path)
        if not stat.S_ISREG(os.fstat(fd).st_mode):
            os.close(fd)
            raise UnsafeError(
                f"{self._shown(path)} is not an ordinary file.",
                "archpack reads ordinary files only: no links, pipes or devices.",
            )
        return cast("BinaryIO", FileIO(fd))  # a raw file is one, but for its type

    def read(self, path: str, *, limit: int) -> bytes:
        """Return a file's bytes, but no more than ``limit + 1``: the caller can tell that it is too long."""
        pieces = []
        wanted = limit + 1
        with self.open(path) as file:
            try:
                while wanted and (piece := file.read(min(wanted, CHUNK))):
                    pieces.append(piece)
                    wanted -= len(piece)
            except OSError as error:
                raise self._unreadable(path, error) from error
        return b"".join(pieces)

    def read_whole(self, path: str, *, limit: int, remedy: str, called: object = "") -> bytes:
        """Return all of a file's bytes. Raises :class:`SourceError` with ``remedy`` if there are more than ``limit``.

        ``called`` is the path that a message names, if it is another one.
        """
        data = self.read(path, limit=limit)
        if len(data) > limit:
            raise SourceError(f"{called or path} is larger than {limit // 1_000_000} MB.", remedy)
        return data

    def _open_descriptor(self, path: str) -> int:
        parent, _, name = path.rpartition("/")
        cursor = self._cursor()
        try:
            return os.open(name, _OPEN_FILE, dir_fd=cursor.go(parent))
        except (OSError, ValueError) as error:
            raise self._unreadable(path, error) from error
        finally:
            self._cursors.append(cursor)

    def _cursor(self) -> Cursor:
        """Return a cursor that nobody else uses until it is put back."""
        try:
            return self._cursors.pop()
        except IndexError:
            return Cursor(self._fd)

    def _listed(self, path: str, unreadable: Unreadable | None) -> list[Entry]:
        """Return what a folder holds, last name first."""
        try:
            if path.count("/") >= MAX_DEPTH:
                raise SourceError(
                    f"{self._shown(path)} lies too deep.", f"archpack reads {MAX_DEPTH} folders in each other."
                )
            return self._list(path)[::-1]
        except ArchpackError as error:
            if unreadable is None:
                raise
            unreadable(path, error)
            return []

    def _list(self, path: str) -> list[Entry]:
        cursor = self._cursor()
        try:
            with os.scandir(cursor.go(path)) as found:
                prefix = f"{path}/" if path else ""
                entries = [_entry(prefix + e.name, e.stat(follow_symlinks=False)) for e in found]
        except (OSError, ValueError) as error:
            raise self._unreadable(path, error) from error
        finally:
            self._cursors.append(cursor)
        return sorted(entries, key=lambda entry: entry.path)

    def _unreadable(self, path: str, error: OSError | ValueError) -> SourceError | UnsafeError:
        shown = self._shown(path)
        if isinstance(error, OSError) and error.errno == errno.ELOOP:
            return UnsafeError(
                f"{shown} is a link to somewhere else.",
                "archpack follows no links: put the file itself there.",
            )
        return SourceError(f"{shown} cannot be read: {reason(error)}.", _REMEDY_UNREADABLE)

    def _shown(self, path: str) -> str:
        return os.path.normpath(f"{self.path}/{path}")


def _parent(path: str) -> str:
    return path.rpartition("/")[0]


_KINDS = {stat.S_IFREG: Kind.FILE, stat.S_IFDIR: Kind.FOLDER, stat.S_IFLNK: Kind.LINK}


def _entry(path: str, facts: os.stat_result) -> Entry:
    kind = _KINDS.get(stat.S_IFMT(facts.st_mode), Kind.OTHER)
    return Entry(path, kind, facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns)
