"""Where the files of a bag in the making go: a folder in the staging folder."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Protocol

from archpack.disk import CopyTarget, NewContent, Staging
from archpack.disk.journal import State


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
