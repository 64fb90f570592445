"""Copy a payload into a bag in the making. Each file is read once: for the copy and for every digest."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from archpack.bagging.target import BagTarget
from archpack.disk import Folder, copy_and_hash
from archpack.errors import UnsafeError
from archpack.progress import Counter


class ToCopy(Protocol):
    """A file to be copied: its path in the source and in the bag, its size in bytes and its time in nanoseconds."""

    @property
    def source(self) -> str: ...  # noqa: D102 - see above
    @property
    def target(self) -> str: ...  # noqa: D102
    @property
    def size(self) -> int: ...  # noqa: D102
    @property
    def mtime_ns(self) -> int: ...  # noqa: D102


def copy_files(
    source: Folder, files: Iterable[ToCopy], target: BagTarget, algorithms: Sequence[str], counter: Counter
) -> dict[str, dict[str, str]]:
    """Copy files into a bag and return their digests: algorithm to path in the bag to digest.

    Raises :class:`archpack.errors.SourceChangedError`, :class:`archpack.errors.SourceError` and
    :class:`archpack.errors.DestinationError`.
    """
    digests: dict[str, dict[str, str]] = {algorithm: {} for algorithm in algorithms}
    for file in files:
        for algorithm, digest in _copy(source, file, target, algorithms, counter).items():
            digests[algorithm][file.target] = digest
        counter.file_done()
    return digests


def _copy(
    source: Folder, file: ToCopy, target: BagTarget, algorithms: Sequence[str], counter: Counter
) -> dict[str, str]:
    with target.create(file.target, file.size, file.mtime_ns) as copy:
        return copy_and_hash(
            source,
            file.source,
            copy,
            algorithms=algorithms,
            size=file.size,
            mtime_ns=file.mtime_ns,
            advance=counter.advance,
        )


def refuse_inside(source: str | os.PathLike[str], destination: Path, called: str) -> None:
    """Raise :class:`UnsafeError` if a destination lies in the folder that is only to be read; ``called`` names that."""
    try:
        facts = Path(source).stat()
        parent = Path(os.path.realpath(destination.parent))
        around = [folder.stat() for folder in (parent, *parent.parents) if folder.exists()]
    except (OSError, ValueError):
        return  # whatever is wrong with the destination is said when it is made
    if any(os.path.samestat(facts, folder) for folder in around):
        raise UnsafeError(
            f"{destination} lies inside the {called}, which archpack never changes.",
            f"Name a place outside the {called}{' folder' if called == 'deposit' else ''}.",
        )
