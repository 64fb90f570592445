"""Build something new beside its destination, and put it in place whole or not at all.

The order matters: a private locked folder in the destination's parent, files, flush, check (the caller's), rename
without replacing, flush the parent. A crash leaves the locked folder's remains and never half a destination.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import NoReturn, Self

from archpack.disk.reasons import reason
from archpack.disk.system import can_flush_all_at_once, flush_all, rename_without_replacing
from archpack.errors import DestinationError, DestinationExistsError, LockedError

MARK = ".archpack-"
"""Every staging folder is called ``.<destination><MARK><number>``."""

_MANY = 256
"""From so many files on, one flush of the whole file system beats one for each file."""

_SLACK = 1 << 20
_KEPT_OF_NAME = 55  # characters: four bytes each, and still room for the mark in 255 bytes


class Staging:
    """A new folder in the making. Use it with ``with``; what is not published is removed at the end.

    Raises :class:`DestinationExistsError` if the destination is there, :class:`LockedError` if another run is
    writing it, :class:`DestinationError` if there is no room or no right to write.
    """

    def __init__(self, destination: str | os.PathLike[str], *, files: int = 1, size: int = 0) -> None:
        self.destination = Path(os.path.abspath(destination))  # noqa: PTH100 - resolve() would follow links
        self._files = files
        self._size = size
        self._folders: set[Path] = set()
        self._all_at_once = files > _MANY and can_flush_all_at_once()

    def __enter__(self) -> Self:
        try:
            self._preflight()
            self._folder, self._lock = self._claim()
        except OSError as error:
            self._fail(error)
        self.path = self._folder / "new"
        try:
            self.path.mkdir()
            self._folders.add(self.path)
        except BaseException as error:
            self._abandon()
            if isinstance(error, OSError):
                self._fail(error)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        left = self._abandon()
        if left and isinstance(error, DestinationError):
            error.remedy = f"{error.remedy} What was begun is left in {left}; `archpack clean` removes it.".strip()

    def create(self, path: str) -> "NewFile":
        """Begin a new file; ``path`` is relative, with ``/``. Folders on the way are made."""
        target = self.path / path
        try:
            if target.parent not in self._folders:
                target.parent.mkdir(parents=True, exist_ok=True)
                self._folders.add(target.parent)
            return NewFile(target, flush=not self._all_at_once)
        except OSError as error:
            self._fail(error)

    def make_folder(self, path: str) -> None:
        """Make an empty folder."""
        try:
            (self.path / path).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._fail(error)

    def write(self, path: str, data: bytes, *, mtime_ns: int) -> None:
        """Write a whole file."""
        with self.create(path) as file:
            file.write(data)
            file.finish(mtime_ns)

    def flush(self, *, mtime_ns: int) -> None:
        """Date the folders, then flush everything. A failed flush is final and never tried again."""
        try:
            if self._all_at_once:
                flush_all(self._lock)
            for folder in _bottom_up(self.path):
                os.utime(folder, ns=(mtime_ns, mtime_ns))
                _flush_folder(folder)
        except OSError as error:
            self._fail(error)

    def publish(self) -> None:
        """Rename into place, replacing nothing, and flush the parent folder."""
        try:
            rename_without_replacing(str(self.path), str(self.destination))
        except FileExistsError:
            raise _exists(self.destination) from None
        except OSError as error:
            self._fail(error)
        try:
            _flush_folder(self.destination.parent)
        except OSError as error:
            raise DestinationError(
                f"{self.destination} is in place, but the disk did not confirm it: {reason(error)}.",
                "Check the disk, then run `archpack verify` on the package.",
            ) from error

    def _preflight(self) -> None:
        parent = self.destination.parent
        if os.path.lexists(self.destination):
            raise _exists(self.destination)
        if not parent.is_dir():
            raise DestinationError(f"There is no folder {parent} to write to.", "Make it first, or name another one.")
        room = os.statvfs(parent)
        free = room.f_bavail * room.f_frsize
        if free < self._size + _SLACK:
            raise DestinationError(
                f"There is not enough room in {parent}: {self._size + _SLACK:,} bytes are needed, {free:,} are free.",
                "Make room, or write to another disk.",
            )
        if room.f_files and room.f_favail < self._files:
            raise DestinationError(
                f"The disk of {parent} cannot hold {self._files:,} more files.", "Make room, or write to another disk."
            )

    def _claim(self) -> tuple[Path, int]:
        """Make and lock a staging folder of our own; refuse if somebody is at the same destination."""
        stem = f".{self.destination.name[:_KEPT_OF_NAME]}{MARK}"
        number = 0
        while True:
            number += 1
            folder = self.destination.parent / f"{stem}{number}"
            with suppress(FileExistsError):
                folder.mkdir(mode=0o700)
                lock = lock_folder(folder)
                if lock is not None:
                    return folder, lock
                continue  # somebody cleaned it away in between
            if is_locked(folder):
                raise LockedError(f"Another run of archpack is writing {self.destination}.", "Wait until it has ended.")

    def _abandon(self) -> Path | None:
        """Remove the staging folder. Return it if that failed."""
        shutil.rmtree(self._folder, ignore_errors=True)
        os.close(self._lock)
        return self._folder if self._folder.exists() else None

    def _fail(self, error: OSError) -> NoReturn:
        raise DestinationError(
            f"{self.destination} cannot be written: {reason(error)}.",
            "Nothing was published. Mend this, or write to another place.",
        ) from error


class NewFile:
    """A file being written inside a :class:`Staging`. It never exists already."""

    def __init__(self, path: Path, *, flush: bool) -> None:
        self._path = path
        self._flush = flush
        self._fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._fd)

    def write(self, data: bytes | memoryview) -> None:
        """Write all of ``data``, however many calls that takes."""
        rest = memoryview(data)
        try:
            while rest:
                rest = rest[os.write(self._fd, rest) :]
        except OSError as error:
            self._fail(error)

    def finish(self, mtime_ns: int) -> None:
        """Set the file's time and flush it."""
        try:
            os.utime(self._fd, ns=(mtime_ns, mtime_ns))
            if self._flush:
                os.fsync(self._fd)
        except OSError as error:
            self._fail(error)

    def _fail(self, error: OSError) -> NoReturn:
        raise DestinationError(
            f"{self._path.name} cannot be written: {reason(error)}.",
            "Nothing was published. Mend this, or write to another place.",
        ) from error


def leftovers(parent: str | os.PathLike[str]) -> tuple[Path, ...]:
    """Return the staging folders in ``parent`` that no running archpack holds: what a crash left behind."""
    found = (path for path in Path(parent).glob(f".*{MARK}*") if path.is_dir() and not path.is_symlink())
    return tuple(sorted(path for path in found if not is_locked(path)))


def remove_leftover(folder: Path) -> None:
    """Remove a staging folder that nobody holds. Raises :class:`LockedError` if somebody does."""
    lock = lock_folder(folder)
    if lock is None:
        raise LockedError(f"Another run of archpack is using {folder}.", "Wait until it has ended.")
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise DestinationError(f"{folder} cannot be removed: {reason(error)}.") from error
    finally:
        os.close(lock)


def lock_folder(folder: Path) -> int | None:
    """Return a descriptor that holds the folder's lock, or None if somebody has the lock or the folder is gone."""
    try:
        fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.path.samestat(os.fstat(fd), os.stat(folder)):  # noqa: PTH116 - beside fstat
            return fd
    except (BlockingIOError, FileNotFoundError):
        pass
    os.close(fd)
    return None


def is_locked(folder: Path) -> bool:
    """Tell whether a running archpack holds the folder."""
    lock = lock_folder(folder)
    if lock is None:
        return folder.exists()
    os.close(lock)
    return False


def _exists(destination: Path) -> DestinationExistsError:
    return DestinationExistsError(
        f"{destination} is already there, and archpack never replaces anything.",
        "Name another destination, or move the old one away.",
    )


def _bottom_up(root: Path) -> Iterator[str]:
    return (folder for folder, _, _ in os.walk(root, topdown=False))


def _flush_folder(path: str | Path) -> None:
    fd = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
