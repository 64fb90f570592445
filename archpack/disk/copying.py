"""Copy files and compute their digests in the same read, and notice when one changes meanwhile."""

import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import BinaryIO, Protocol

from archpack.disk.journal import State
from archpack.disk.overlapping import hasher
from archpack.disk.parallel import LARGE, Tell, batches, number_of_jobs, run
from archpack.disk.reading import Folder
from archpack.disk.reasons import reason
from archpack.errors import SourceChangedError, SourceError
from archpack.hashing import CHUNK
from archpack.progress import Counter


class ToCopy(Protocol):
    """A file to be copied: its path in the source, its path in the copy, and what was seen when it was checked."""

    @property
    def source(self) -> str: ...  # noqa: D102 - above
    @property
    def target(self) -> str: ...  # noqa: D102
    @property
    def size(self) -> int: ...  # noqa: D102
    @property
    def mtime_ns(self) -> int: ...  # noqa: D102


class NewContent(Protocol):
    """What takes the bytes of one new file: a file in a staging folder, or a member of an archive."""

    def write(self, data: bytes) -> None:
        """Write all of ``data``."""
        ...

    def finish(self, mtime_ns: int) -> None:
        """Date it, when all is written."""
        ...


class CopyTarget(Protocol):
    """What takes new files. Sizes are in bytes, times in nanoseconds."""

    @property
    def one_at_a_time(self) -> bool:
        """Whether a file must be finished before the next one is begun."""
        ...

    def taken_over(self, path: str, state: State, algorithms: Iterable[str]) -> dict[str, str] | None:
        """Return the digests of a file that an interrupted run finished, or None. ``state`` is that of its source."""
        ...

    def note(self, path: str, state: State, digests: Mapping[str, str]) -> None:
        """Hear that a file is finished."""
        ...

    def create(self, path: str, size: int, mtime_ns: int) -> AbstractContextManager[NewContent]:
        """Begin a new file; ``path`` is relative, with ``/``. Folders on the way are made."""
        ...


def copy_all(  # noqa: PLR0913 - from where, to where, what, and how
    source: Folder,
    copies: CopyTarget,
    files: Sequence[ToCopy],
    *,
    algorithms: Sequence[str],
    counter: Counter,
    jobs: int | None = None,
) -> dict[str, dict[str, str]]:
    """Copy the files and return their digests: algorithm to target to hexadecimal digest.

    Several files are copied at a time (``jobs``; by default as many as there are processors), and what is returned
    is in the order of ``files`` all the same. ``counter`` hears of bytes and files in the caller's thread only.
    Raises as :func:`copy_and_hash`; then no more is copied.
    """
    jobs = 1 if copies.one_at_a_time else number_of_jobs(jobs)
    found: dict[str, dict[str, str]] = {}

    def copy(batch: Sequence[ToCopy], tell: Tell) -> list[tuple[str, dict[str, str]]]:
        return [(file.target, copy_one(file, tell)) for file in batch]

    def copy_one(file: ToCopy, tell: Tell) -> dict[str, str]:
        state = _seen(source, file.source)
        digests = copies.taken_over(file.target, state, algorithms)
        if digests is not None:
            tell(file.size)
            return digests
        with copies.create(file.target, file.size, file.mtime_ns) as target:
            digests = copy_and_hash(
                source,
                file.source,
                target,
                algorithms=algorithms,
                size=file.size,
                mtime_ns=file.mtime_ns,
                advance=tell,
                overlap=jobs > 1,
            )
        copies.note(file.target, state, digests)
        return digests

    def done(batch: list[tuple[str, dict[str, str]]]) -> None:
        for target, digests in batch:
            found[target] = digests
            counter.file_done()

    drawn = ([file] for file in files) if jobs == 1 else batches(files, lambda file: file.size)
    run(drawn, copy, jobs=min(jobs, len(files) or 1), advance=counter.advance, done=done)
    return {algorithm: {file.target: found[file.target][algorithm] for file in files} for algorithm in algorithms}


def copy_and_hash(  # noqa: PLR0913 - from where, what, to where, and how
    source: Folder,
    path: str,
    target: NewContent,
    *,
    algorithms: Iterable[str],
    size: int,
    mtime_ns: int,
    advance: Tell,
    overlap: bool = False,
) -> dict[str, str]:
    """Copy the file at ``path`` of ``source`` and return its digests, by algorithm.

    ``size`` (bytes) and ``mtime_ns`` are what was seen when the file was checked. ``overlap``: hash a large file in
    other threads while it is read and written. Raises :class:`SourceChangedError` if size and time do not hold any
    more or if the file changes during the copy, :class:`SourceError` if it cannot be read,
    :class:`archpack.errors.DestinationError` if the copy cannot be written.
    """
    with source.open(path) as file, hasher(algorithms, overlap=overlap and size >= LARGE) as hashed:
        before = os.fstat(file.fileno())
        if (before.st_size, before.st_mtime_ns) != (size, mtime_ns):
            raise _changed(path)
        copied = 0
        while data := _read(file, path):
            hashed.update(data)
            target.write(data)
            copied += len(data)
            if copied > size:
                raise _changed(path)
            advance(len(data))
        after = os.fstat(file.fileno())
        if copied != size or _state(before) != _state(after):
            raise _changed(path)
        target.finish(mtime_ns)
        return hashed.hexdigests()


def _seen(source: Folder, path: str) -> State:
    """Return what a file looks like before it is copied: what changes afterwards is not what was copied."""
    entry = source.entry(path)
    return (entry.size, entry.mtime_ns, entry.ctime_ns) if entry else (0, 0, 0)


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
