"""Build something new beside its destination, and put it in place whole or not at all.

The order matters: a private locked folder in the destination's parent, files, flush, check (the caller's), rename
without replacing, flush the parent. A crash leaves the locked folder's remains and never half a destination.
"""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import NoReturn, Self

from archpack.disk.claims import NEW, PRIVATE, is_locked, locked, staging_stem, take_over
from archpack.disk.journal import Finished, Journal, State, read_journal
from archpack.disk.reasons import reason
from archpack.disk.system import can_flush_all_at_once, flush_all, flush_folder, rename_without_replacing
from archpack.errors import (
    ArchpackError,
    DestinationError,
    DestinationExistsError,
    LockedError,
    SourceError,
    UnsafeError,
)
from archpack.hashing import CHUNK, MultiHasher

_MANY = 256
"""From so many files on, one flush of the whole file system beats one for each file."""

_SLACK = 1 << 20


class Staging:
    """A new folder in the making. Use it with ``with``; what is not published is removed at the end.

    With ``resume`` it goes on with what an interrupted run to the same destination left, if there is any, and leaves
    its own remains if it is interrupted in turn, if a source fails it, or if the disk is full.
    With ``existing``, the destination is a folder that is there already: nothing is published, and files can be moved
    into it one by one with :func:`archpack.disk.add_file`.

    Raises :class:`DestinationExistsError` if the destination is there, :class:`LockedError` if another run is
    writing it, :class:`DestinationError` if there is no room or no right to write.
    """

    one_at_a_time = False

    def __init__(
        self,
        destination: str | os.PathLike[str],
        *,
        files: int = 1,
        size: int = 0,
        resume: bool = False,
        existing: bool = False,
    ) -> None:
        self._resume = resume
        self._journal: Journal | None = None
        self._left: dict[str, Finished] = {}
        self._taken_over = False
        self._sound = True
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
            self._refuse_existing()
            self._folder, self._lock = self._claim()
        except (OSError, ValueError) as error:
            self._fail(error)
        self.path = self._folder / NEW
        try:
            self._begin()
        except BaseException as error:
            if self._taken_over:  # what an earlier run left is no worse than before
                os.close(self._lock)
            else:
                self._abandon()
            if isinstance(error, OSError):
                self._fail(error)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._journal:
            self._journal.close()
        if error is not None and self._is_worth_keeping(error):
            os.close(self._lock)
            return
        left = self._abandon()
        if left and isinstance(error, ArchpackError):
            error.remedy = f"{error.remedy} What was begun is left in {left}; `archpack clean` removes it.".strip()

    def taken_over(self, path: str, state: State, algorithms: Iterable[str]) -> dict[str, str] | None:
        """Return the digests of a file that an interrupted run finished, or None: it is to be made anew then.

        ``state`` is what its source looks like now. The copy is flushed and read again from the disk.
        """
        finished = self._left.pop(path, None)
        if finished is None:
            return None
        target, wanted = self._inside(path), list(algorithms)
        try:
            if finished.state == state and finished.digests.keys() >= set(wanted):
                found = _read_back(target, wanted)
                if found == {algorithm: finished.digests[algorithm] for algorithm in wanted}:
                    return found
            target.unlink(missing_ok=True)
        except OSError as error:
            self._sound = False  # the disk did not confirm what is there
            self._fail(error)
        return None

    def note(self, path: str, state: State, digests: Mapping[str, str]) -> None:
        """Remember that a file is finished, for a run that goes on after an interruption."""
        if self._journal:
            try:
                self._journal.note(path, Finished(state, digests))
            except OSError as error:
                self._fail(error)

    def create(self, path: str, size: int = 0, mtime_ns: int = 0) -> "NewFile":
        """Begin a new file; ``path`` is relative, with ``/``. Folders on the way are made."""
        del size, mtime_ns  # a file on a disk is as long as what is written, and is dated when it is finished
        target = self._inside(path)
        try:
            if target.parent not in self._folders:
                target.parent.mkdir(parents=True, exist_ok=True)
                self._folders.add(target.parent)
            return NewFile(target, flush=not self._all_at_once, spoil=self._spoil)
        except OSError as error:
            self._fail(error)

    def make_folder(self, path: str) -> None:
        """Make an empty folder."""
        folder = self._inside(path)
        try:
            if not folder.is_dir():
                folder.mkdir(parents=True)
            self._folders.add(folder)
        except OSError as error:
            self._fail(error)

    def write(self, path: str, data: bytes, *, mtime_ns: int) -> None:
        """Write a whole file."""
        with self.create(path) as file:
            file.write(data)
            file.finish(mtime_ns)

    def complete(self) -> None:
        """Say that all files are there. What an interrupted run finished and nobody asked for is removed."""
        try:
            self._drop_what_is_left()
        except OSError as error:
            self._fail(error)

    def flush(self, *, mtime_ns: int) -> None:
        """Date the folders, then flush everything. A failed flush is final and never tried again."""
        try:
            self._sound = False  # until the disk has confirmed all of it
            if self._all_at_once:
                flush_all(self._lock)
            for folder in _bottom_up(self.path):
                os.utime(folder, ns=(mtime_ns, mtime_ns))
                flush_folder(folder)
            self._sound = True
        except OSError as error:
            self._fail(error)

    def publish(self, file: str = "") -> None:
        """Rename into place, replacing nothing, and flush the parent folder.

        What is published is the new folder, or else the one ``file`` in it.
        """
        try:
            rename_without_replacing(str(self._inside(file) if file else self.path), str(self.destination))
        except FileExistsError:
            raise _exists(self.destination) from None
        except OSError as error:
            self._fail(error)
        self._sound = False  # nothing is left to go on with
        try:
            flush_folder(self.destination.parent)
        except OSError as error:
            raise DestinationError(
                f"{self.destination} is in place, but the disk did not confirm it: {reason(error)}.",
                "Check the disk, then run `archpack verify` on the package.",
            ) from error

    def _inside(self, path: str) -> Path:
        if not {"", ".", ".."}.isdisjoint(path.split("/")):
            raise UnsafeError(f"{path} does not lie inside the folder to be made.", "Give a path without . and ..")
        return self.path / path

    def _refuse_existing(self) -> None:
        parent = self.destination.parent
        if not os.path.isdir(parent):  # noqa: PTH112 - which raises nothing
            raise DestinationError(f"There is no folder {parent} to write to.", "Make it first, or name another one.")
        with suppress(FileNotFoundError):
            self.destination.lstat()  # says also that a name is too long, before anything is copied
            if not self._existing:
                raise _exists(self.destination)
        if not self._resume:
            self._refuse_too_little_room(self._size)

    def _refuse_too_little_room(self, needed: int) -> None:
        parent = self.destination.parent
        room = os.statvfs(parent)
        free = room.f_bavail * room.f_frsize
        if free < needed + _SLACK:
            raise DestinationError(
                f"There is not enough room in {parent}: {needed + _SLACK:,} bytes are needed, {free:,} are free.",
                "Make room, or write to another disk.",
            )
        if room.f_files and room.f_favail < self._files:
            raise DestinationError(
                f"The disk of {parent} cannot hold {self._files:,} more files.", "Make room, or write to another disk."
            )

    def _begin(self) -> None:
        """Make the new folder, or take over the one that is there."""
        if self._taken_over:
            self._keep_only_finished()
        if self._resume:
            self._refuse_too_little_room(max(0, self._size - sum(done.state[0] for done in self._left.values())))
        self.path.mkdir(exist_ok=True)
        self._folders.add(self.path)
        if self._files:
            self._journal = Journal(self._folder)

    def _keep_only_finished(self) -> None:
        """Remove what an interrupted run left and did not finish."""
        for folder, _, names in os.walk(self.path, topdown=False):
            for name in names:
                target = Path(folder, name)
                if target.relative_to(self.path).as_posix() not in self._left:
                    target.unlink()
            with suppress(OSError):
                os.rmdir(folder)  # noqa: PTH106 - only if it is empty
        self._left = {path: done for path, done in self._left.items() if (self.path / path).is_file()}

    def _drop_what_is_left(self) -> None:
        """Remove finished files of an interrupted run that nobody asked for: their sources are gone."""
        for path in self._left:
            target = self.path / path
            target.unlink(missing_ok=True)
            for folder in target.parents:
                if folder in self._folders:
                    break
                with suppress(OSError):
                    folder.rmdir()
        self._left = {}

    def _is_worth_keeping(self, error: BaseException) -> bool:
        """Tell whether another run can go on from here, and say so in the error."""
        passing = isinstance(error, KeyboardInterrupt | SourceError | DestinationError)
        if not (self._resume and self._sound and passing) or isinstance(error, DestinationExistsError):
            return False
        kept = f"What was copied is kept in {self._folder}: run the same command again, with --resume."
        if isinstance(error, ArchpackError):
            error.remedy = f"{error.remedy} {kept}".strip()
        else:
            error.add_note(kept)
        return True

    def _spoil(self) -> None:
        self._sound = False

    def _claim(self) -> tuple[Path, int]:
        """Make and lock a staging folder of our own; refuse if somebody is at the same destination."""
        stem = staging_stem(self.destination.name)
        number = 0
        while True:
            number += 1
            folder = self.destination.parent / f"{stem}{number}"
            with suppress(FileExistsError):
                folder.mkdir(mode=PRIVATE)
                try:
                    lock = locked(folder, fcntl.LOCK_EX)
                except BaseException:
                    folder.rmdir()
                    raise
                if lock is not None:
                    return folder, lock
                continue  # somebody cleaned it away in between
            if self._resume and (lock := take_over(folder)) is not None:
                self._left, self._taken_over = read_journal(folder), True
                return folder, lock
            if is_locked(folder):
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

    def __init__(self, path: Path, *, flush: bool, spoil: Callable[[], None]) -> None:
        self._path = path
        self._spoil = spoil
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

    def seekable(self) -> bool:
        """Return True: an archive can come back and write what it knows only later."""
        return True

    def tell(self) -> int:
        """Return where the next byte goes."""
        return os.lseek(self._fd, 0, os.SEEK_CUR)

    def seek(self, position: int) -> int:
        """Go on at another place."""
        return os.lseek(self._fd, position, os.SEEK_SET)

    def finish(self, mtime_ns: int | None) -> None:
        """Set the file's time, if one is given, and flush it."""
        try:
            if mtime_ns is not None:
                os.utime(self._fd, ns=(mtime_ns, mtime_ns))
            if self._flush:
                os.fsync(self._fd)
        except OSError as error:
            self._spoil()  # what this file wrote may be lost, whatever a later look at it says
            self._fail(error)

    def _fail(self, error: OSError) -> NoReturn:
        raise DestinationError(
            f"{self._path.name} cannot be written: {reason(error)}.",
            "Nothing was published. Mend this, or write to another place.",
        ) from error


def _read_back(path: Path, algorithms: Iterable[str]) -> dict[str, str]:
    """Flush a file and return the digests of what is on the disk, not of what memory remembers of it."""
    hasher = MultiHasher(algorithms)
    fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        os.fsync(fd)
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_DONTNEED)
        while data := os.read(fd, CHUNK):
            hasher.update(data)
    finally:
        os.close(fd)
    return hasher.hexdigests()


def _exists(destination: Path) -> DestinationExistsError:
    return DestinationExistsError(
        f"{destination} is already there, and archpack never replaces anything.",
        "Name another destination, or move the old one away.",
    )


def _bottom_up(root: Path) -> Iterator[str]:
    return (folder for folder, _, _ in os.walk(root, topdown=False))
