"""Build something new beside its destination, and put it in place whole or not at all.

The order matters: a private locked folder in the destination's parent, files, flush, check (the caller's), rename
without replacing, flush the parent. A crash leaves the locked folder's remains and never half a destination.
"""

import fcntl
import os
import re
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import NoReturn, Self

from archpack.disk.reasons import reason
from archpack.disk.system import can_flush_all_at_once, flush_all, rename_without_replacing
from archpack.errors import ArchpackError, DestinationError, DestinationExistsError, LockedError, UnsafeError
from archpack.hashing import hexdigests

MARK = ".archpack-"
"""Every staging folder is called ``.<destination><MARK><number>``."""

_MANY = 256
"""From so many files on, one flush of the whole file system beats one for each file."""

_SLACK = 1 << 20
_KEPT_OF_NAME = 50  # characters: four bytes each, and still room in 255 bytes for a digest, the mark and a number
_NAME = re.compile(rf"\..+{re.escape(MARK)}[0-9]+", re.DOTALL)
_PRIVATE = 0o700
_NEW = "new"


class Staging:
    """A new folder in the making. Use it with ``with``; what is not published is removed at the end.

    With ``existing``, the destination is a folder that is there already: nothing is published, and files can be moved
    into it one by one with :func:`archpack.disk.add_file`.

    Raises :class:`DestinationExistsError` if the destination is there, :class:`LockedError` if another run is
    writing it, :class:`DestinationError` if there is no room or no right to write.
    """

    def __init__(
        self, destination: str | os.PathLike[str], *, files: int = 1, size: int = 0, existing: bool = False
    ) -> None:
        self._given = Path(destination)
        self._files = files
        self._size = size
        self._existing = existing
        self._folders: set[Path] = set()
        self._all_at_once = files > _MANY and can_flush_all_at_once()

    def __enter__(self) -> Self:
        try:
            # Only the parent's links are followed: what stands at the destination itself is not ours to follow.
            self.destination = Path(os.path.realpath(self._given.parent)) / self._given.name
            self._preflight()
            self._folder, self._lock = self._claim()
        except (OSError, ValueError) as error:
            self._fail(error)
        self.path = self._folder / _NEW
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
        if left and isinstance(error, ArchpackError):
            error.remedy = f"{error.remedy} What was begun is left in {left}; `archpack clean` removes it.".strip()

    def create(self, path: str) -> "NewFile":
        """Begin a new file; ``path`` is relative, with ``/``. Folders on the way are made."""
        target = self._inside(path)
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
            self._inside(path).mkdir(parents=True, exist_ok=True)
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

    def _inside(self, path: str) -> Path:
        if not {"", ".", ".."}.isdisjoint(path.split("/")):
            raise UnsafeError(f"{path} does not lie inside the folder to be made.", "Give a path without . and ..")
        return self.path / path

    def _preflight(self) -> None:
        parent = self.destination.parent
        if not os.path.isdir(parent):  # noqa: PTH112 - which raises nothing
            raise DestinationError(f"There is no folder {parent} to write to.", "Make it first, or name another one.")
        with suppress(FileNotFoundError):
            self.destination.lstat()  # says also that a name is too long, before anything is copied
            if not self._existing:
                raise _exists(self.destination)
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
        stem = _stem(self.destination.name)
        number = 0
        while True:
            number += 1
            folder = self.destination.parent / f"{stem}{number}"
            with suppress(FileExistsError):
                folder.mkdir(mode=_PRIVATE)
                try:
                    lock = _lock(folder, fcntl.LOCK_EX)
                except BaseException:
                    folder.rmdir()
                    raise
                if lock is not None:
                    return folder, lock
                continue  # somebody cleaned it away in between
            if _is_locked(folder):
                raise LockedError(f"Another run of archpack is writing {self.destination}.", "Wait until it has ended.")

    def _abandon(self) -> Path | None:
        """Remove the staging folder. Return it if that failed."""
        try:
            shutil.rmtree(self._folder, ignore_errors=True)
        finally:
            os.close(self._lock)
        return self._folder if self._folder.exists() else None

    def _fail(self, error: OSError | ValueError) -> NoReturn:
        raise DestinationError(
            f"{self._given} cannot be written: {reason(error)}.",
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
    """Return the staging folders in ``parent`` that no running archpack holds: what a crash left behind.

    A folder counts only if it is named and filled as archpack does it, and if it can be opened.
    """
    found = (path for path in Path(parent).glob(f".*{MARK}*") if _NAME.fullmatch(path.name))
    return tuple(sorted(path for path in found if _is_ours(path) and not _is_locked(path)))


def remove_leftover(folder: Path) -> None:
    """Remove a staging folder that nobody holds. Raises :class:`LockedError` if somebody does."""
    lock = _lock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    if lock is None:
        raise LockedError(f"Another run of archpack is using {folder}.", "Wait until it has ended.")
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise DestinationError(f"{folder} cannot be removed: {reason(error)}.") from error
    finally:
        os.close(lock)


def _stem(name: str) -> str:
    """Return the name of a destination's staging folders without their number, short enough for any disk."""
    if len(name) > _KEPT_OF_NAME:
        name = f"{name[:_KEPT_OF_NAME]}-{hexdigests(os.fsencode(name), ['sha256'])['sha256'][:12]}"
    return f".{name}{MARK}"


def _is_ours(folder: Path) -> bool:
    """Tell whether a folder of our name is a private folder that holds nothing but a new one."""
    try:
        facts = folder.lstat()
        mine = stat.S_ISDIR(facts.st_mode) and stat.S_IMODE(facts.st_mode) == _PRIVATE and facts.st_uid == os.geteuid()
        return mine and {path.name for path in folder.iterdir()} <= {_NEW}
    except OSError:
        return False


def _lock(folder: Path, kind: int) -> int | None:
    """Return a descriptor that holds the folder's lock, or None if somebody has it or the folder is gone."""
    try:
        fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(fd, kind)
        if os.path.samestat(os.fstat(fd), os.stat(folder)):  # noqa: PTH116 - beside fstat
            return fd
    except (BlockingIOError, FileNotFoundError):
        pass
    except BaseException:
        os.close(fd)
        raise
    os.close(fd)
    return None


def _is_locked(folder: Path) -> bool:
    """Tell whether a running archpack holds the folder. Those who only ask share the lock, and disturb nobody."""
    try:
        lock = _lock(folder, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return False  # somebody else's folder, or no folder at all: not ours, and not in our way
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
