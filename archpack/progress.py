"""How far a long job is. The library calls; the caller draws."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A moment of a long job. Sizes are in bytes.

    ``stage`` is a plain word for what is being done: "copying", "verifying".
    """

    stage: str
    done_bytes: int
    total_bytes: int
    done_files: int
    total_files: int


Progress = Callable[[Step], None]
"""Called now and then as bytes and files get done, always in the thread that called the library."""


def silent(_step: Step) -> None:
    """Do nothing: the default of every ``progress=``."""


class Counter:
    """Adds up bytes and files of one stage and tells a :data:`Progress` of each change."""

    def __init__(self, stage: str, total_bytes: int, total_files: int, progress: Progress) -> None:
        self._stage = stage
        self._total_bytes = total_bytes
        self._total_files = total_files
        self._progress = progress
        self._bytes = 0
        self._files = 0
        self._tell()

    def advance(self, count: int) -> None:
        """Say that ``count`` more bytes are done."""
        self._bytes += count
        self._tell()

    def file_done(self, count: int = 1) -> None:
        """Say that one more file is done, or several."""
        self._files += count
        self._tell()

    def _tell(self) -> None:
        self._progress(Step(self._stage, self._bytes, self._total_bytes, self._files, self._total_files))
