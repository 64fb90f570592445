"""Where the files of a bag in the making go: a folder in the staging folder."""

from contextlib import AbstractContextManager
from typing import Protocol

from archpack.disk import CopyTarget, NewContent, Staging


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

    def create(self, path: str, size: int, mtime_ns: int) -> AbstractContextManager[NewContent]:
        """Begin a new file."""
        del size, mtime_ns  # a file on a disk is as long as what is written, and is dated when it is finished
        return self._staging.create(self._under + path)

    def make_folder(self, path: str) -> None:
        """Make an empty folder."""
        self._staging.make_folder(self._under + path)
