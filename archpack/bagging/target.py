"""Where the files of a bag in the making go: a folder in the staging folder, or an archive."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from archpack.disk import CopyTarget, NewContent, Staging
from archpack.disk.journal import State
from archpack.serialization import MemberWriter, SerializedWriter


class BagTarget(CopyTarget, Protocol):
    """Takes the files of one bag. Paths are those in the bag."""

    def make_folder(self, path: str) -> None:
        """Make an empty folder, if it is not there."""
        ...


class InFolder:
    """A bag that is a folder: the staged folder itself, or the folder ``under`` in it."""

    one_at_a_time = False

    def __init__(self, staging: Staging, under: str = "") -> None:
        self._staging = staging
        self._under = f"{under}/" if under else ""

    def taken_over(self, path: str, state: State, algorithms: Iterable[str]) -> dict[str, str] | None:
        """Return the digests of a file that an interrupted run finished, or None."""
        return self._staging.taken_over(self._under + path, state, algorithms)

    def note(self, path: str, state: State, digests: Mapping[str, str]) -> None:
        """Hear that a file is finished."""
        self._staging.note(self._under + path, state, digests)

    def create(self, path: str, size: int, mtime_ns: int) -> AbstractContextManager[NewContent]:
        """Begin a new file."""
        return self._staging.create(self._under + path, size, mtime_ns)

    def make_folder(self, path: str) -> None:
        """Make an empty folder."""
        self._staging.make_folder(self._under + path)


class InArchive:
    """A bag that is written into an archive, file by file. What was interrupted cannot be gone on with."""

    one_at_a_time = True

    def __init__(self, writer: SerializedWriter) -> None:
        self._writer = writer

    def taken_over(self, path: str, state: State, algorithms: Iterable[str]) -> None:
        """Return None: every file is new."""

    def note(self, path: str, state: State, digests: Mapping[str, str]) -> None:
        """Hear that a file is finished."""

    @contextmanager
    def create(self, path: str, size: int, mtime_ns: int) -> Iterator[NewContent]:
        """Begin a new file."""
        with self._writer.add(path, size, mtime_ns) as content:
            yield _Member(content)

    def make_folder(self, path: str) -> None:
        """Make an empty folder, if it is not there."""
        self._writer.add_folder(path)


class _Member:
    """A file in an archive, which is dated when it is begun."""

    def __init__(self, content: MemberWriter) -> None:
        self.write = content.write

    def finish(self, mtime_ns: int) -> None:
        """Do nothing more."""
