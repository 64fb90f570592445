"""Many packages and bags at once: one after the other, going on after a failure, with one progress over all bytes."""

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from archpack import workflow
from archpack.disk.reading import Folder, Kind
from archpack.errors import ArchpackError
from archpack.progress import Progress, Step, silent

if TYPE_CHECKING:
    from archpack.package import Verification


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one of many: its verification, or the error that kept it from being read."""

    path: str
    verification: "Verification | None"
    error: ArchpackError | None = None

    @property
    def valid(self) -> bool:
        """True only if it was read and nothing is wrong."""
        return self.verification is not None and self.verification.valid


def expanded(patterns: Sequence[str]) -> tuple[str, ...]:
    """Return the paths that are meant, each once: a pattern such as ``deposits/*.zip`` stands for what it matches.

    What is there under its own name, or matches nothing, is left as it is.
    """
    found: dict[str, None] = {}
    for pattern in patterns:
        literal = os.path.lexists(pattern) or not glob.has_magic(pattern)
        found.update(dict.fromkeys([pattern] if literal else sorted(glob.glob(pattern)) or [pattern]))  # noqa: PTH207
    return tuple(found)


def verify_each(
    paths: Sequence[str],
    *,
    profiles: Sequence[str] = (),
    progress: Progress = silent,
    jobs: int | None = None,
) -> Iterator[Outcome]:
    """Verify one after the other and yield the outcome of each. See :func:`archpack.workflow.verify`.

    ``progress`` hears of all bytes together. What cannot be read is an outcome, and the next one follows. Raises
    :class:`archpack.errors.SourceError` if a profile cannot be read.
    """
    whole = _Whole(paths, progress)
    for path in paths:
        try:
            verification = workflow.verify(path, profiles=profiles, progress=whole.step, jobs=jobs)
        except ArchpackError as error:
            whole.next()
            yield Outcome(path, None, error)
        else:
            whole.next()
            yield Outcome(path, verification)


class _Whole:
    """Adds up the progress of several runs. What is not begun yet counts with the size that it has on the disk."""

    def __init__(self, paths: Sequence[str], progress: Progress) -> None:
        self._progress = progress
        self._waiting = [_size(path) for path in paths]
        self._done = Step("", 0, 0, 0, 0)
        self._last = self._done

    def step(self, step: Step) -> None:
        """Tell of a step of the run that is on."""
        self._last = step
        ahead_bytes, ahead_files = (sum(column) for column in zip(*self._waiting[1:], (0, 0), strict=True))
        self._progress(
            Step(
                step.stage,
                self._done.done_bytes + step.done_bytes,
                self._done.done_bytes + step.total_bytes + ahead_bytes,
                self._done.done_files + step.done_files,
                self._done.done_files + step.total_files + ahead_files,
            )
        )

    def next(self) -> None:
        """Count the run that is on as done."""
        self._waiting.pop(0)
        self._done = replace(
            self._done,
            done_bytes=self._done.done_bytes + self._last.total_bytes,
            done_files=self._done.done_files + self._last.total_files,
        )
        self._last = Step("", 0, 0, 0, 0)


def _size(path: str) -> tuple[int, int]:
    """Return how many bytes and files there are to read; nothing if it cannot be looked at."""
    try:
        if os.path.isfile(path):  # noqa: PTH113 - raises nothing
            return os.path.getsize(path), 1  # noqa: PTH202 - an archive is listed only once, when it is read
        with Folder(path) as folder:
            sizes = [entry.size for entry in folder.walk(unreadable=lambda *_: None) if entry.kind is Kind.FILE]
            return sum(sizes), len(sizes)
    except (ArchpackError, OSError, ValueError):
        return 0, 0
