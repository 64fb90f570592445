"""Write one file whole or not at all, also in place of an older one: what is told of a check, never a package."""

import os
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, TypeVar

from archpack.disk.reasons import reason
from archpack.disk.system import flush_folder
from archpack.errors import DestinationError

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC

Result = TypeVar("Result")


class WholeFile:
    """A file in the making, beside its place. Use it with ``with``: at the end it takes the place of an older file.

    If the block is left by an error, nothing has changed. Raises :class:`DestinationError` if it cannot be written,
    or if something else than an ordinary file stands there.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path)

    def __enter__(self) -> Self:
        if self._attempt(lambda: os.path.lexists(self._path) and not self._is_ordinary()):
            raise DestinationError(f"{self._path} is no ordinary file.", "Name another file.")
        self._new, self._file = self._attempt(self._begin)
        return self

    def write(self, data: bytes) -> None:
        """Write more of it."""
        self._attempt(lambda: self._file.write(data))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._attempt(self._publish)
        finally:
            with suppress(OSError):
                self._file.close()
            with suppress(OSError):
                self._new.unlink(missing_ok=True)

    def _is_ordinary(self) -> bool:
        return self._path.is_file() and not self._path.is_symlink()

    def _begin(self) -> tuple[Path, BinaryIO]:
        for number in count():
            new = self._path.with_name(f".archpack-file-{number}")
            with suppress(FileExistsError):
                return new, os.fdopen(os.open(new, _NEW, 0o666), "wb")
        raise AssertionError  # numbers have no end

    def _publish(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())
        os.replace(self._new, self._path)  # noqa: PTH105 - beside fsync
        flush_folder(self._path.parent)

    def _attempt(self, work: Callable[[], Result]) -> Result:
        try:
            return work()
        except (OSError, ValueError) as error:
            raise DestinationError(
                f"{self._path} cannot be written: {reason(error)}.", "Mend this, or name another file."
            ) from error
