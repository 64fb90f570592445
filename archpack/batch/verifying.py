"""Verify many packages and bags: one after the other, with one progress over all bytes."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from archpack import package
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
    from archpack.package.profiles import read_profiles, with_profiles  # few bags are held against one

    asked = read_profiles(profiles)  # once, and first: a name that was mistyped is told before hours of reading
    sizes = [_size(path) for path in paths]
    whole = _Whole(sizes, progress)
    for path, size in zip(paths, sizes, strict=True):
        whole.begin(size)
        try:
            verification = package.verify_package(path, progress=whole.step, jobs=jobs)
        except ArchpackError as error:
            yield Outcome(path, None, error)
        else:
            yield Outcome(path, with_profiles(verification, asked))


class _Size(NamedTuple):
    """How much there is to read."""

    octets: int
    files: int


class _Whole:
    """Adds up the progress of several runs. What is not begun yet counts with the size that it has on the disk."""

    def __init__(self, sizes: Sequence[_Size], progress: Progress) -> None:
        self._progress = progress
        self._ahead = _Size(sum(size.octets for size in sizes), sum(size.files for size in sizes))
        self._behind = _Size(0, 0)
        self._last = _Size(0, 0)

    def begin(self, size: _Size) -> None:
        """Begin the next run, which was counted with this size."""
        self._ahead = _Size(self._ahead.octets - size.octets, self._ahead.files - size.files)
        self._behind = _Size(self._behind.octets + self._last.octets, self._behind.files + self._last.files)
        self._last = _Size(0, 0)

    def step(self, step: Step) -> None:
        """Tell of a step of the run that is on."""
        self._last = _Size(step.total_bytes, step.total_files)
        self._progress(
            Step(
                step.stage,
                self._behind.octets + step.done_bytes,
                self._behind.octets + step.total_bytes + self._ahead.octets,
                self._behind.files + step.done_files,
                self._behind.files + step.total_files + self._ahead.files,
            )
        )


def _size(path: str) -> _Size:
    """Return how many bytes and files there are to read; nothing if it cannot be looked at."""
    try:
        if os.path.isfile(path):  # noqa: PTH113 - raises nothing
            return _Size(os.path.getsize(path), 1)  # noqa: PTH202 - an archive is listed only once, when it is read
        with Folder(path) as folder:
            sizes = [entry.size for entry in folder.walk(unreadable=lambda *_: None) if entry.kind is Kind.FILE]
            return _Size(sum(sizes), len(sizes))
    except (ArchpackError, OSError, ValueError):
        return _Size(0, 0)
