"""What somebody means by the paths that he types: patterns, deposits, folders of deposits."""

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import PurePath

from archpack.filenames import RECORD_FILES

_BAG = "bagit.txt"


@dataclass(frozen=True, slots=True)
class Found:
    """A deposit folder or a record file.

    ``shown`` is what it is called wherever something is said of it, ``folder`` what its folder is called.
    """

    path: str
    shown: str
    folder: str


def expanded(patterns: Sequence[str]) -> tuple[str, ...]:
    """Return the paths that are meant, each once: a pattern such as ``deposits/*.zip`` stands for what it matches.

    What is there under its own name, or matches nothing, is left as it is.
    """
    found: dict[str, None] = {}
    for pattern in patterns:
        literal = os.path.lexists(pattern) or not glob.has_magic(pattern)
        found.update(dict.fromkeys([pattern] if literal else sorted(glob.glob(pattern)) or [pattern]))  # noqa: PTH207
    return tuple(found)


def find_deposits(
    paths: Iterable[str | os.PathLike[str]], *, base: str | os.PathLike[str] | None = None
) -> Iterator[Found]:
    """Yield the deposits and record files that are meant by some paths, each once, those of a folder by their names.

    A path may be a deposit, a record file, or a folder with deposits somewhere below it. Nobody looks into a deposit,
    a package or another bag, into folders whose names begin with a dot, or behind a link. A path that leads to no
    deposit is yielded as it is: reading it will say what is wrong with it.

    With ``base``, no absolute path is shown: one below ``base`` is shown from there on, any other by its own name.
    """
    seen: set[str] = set()
    for path in paths:
        # An empty name is no folder, although a Path of it would stand for the current one.
        for found in _meant(PurePath(path), base) if os.fspath(path) else (Found("", "", ""),):
            if found.path not in seen:
                seen.add(found.path)
                yield found


def _meant(path: PurePath, base: str | os.PathLike[str] | None) -> Iterator[Found]:
    if not os.path.isdir(path):  # noqa: PTH112 - which raises nothing
        shown = _shown(path, base, 2 if os.path.lexists(path) else 1)  # a record file is called by its deposit, too
        yield Found(str(path), str(shown), _as_folder(shown.parent))
        return
    top = _folder(path, _shown(path, base, 1))
    below = _walk(top)
    yield next(below, top)
    yield from below


def _walk(top: Found) -> Iterator[Found]:
    """Yield a folder if it is a deposit, or the deposits below it. Without recursion: the disk decides the depth."""
    pending = [top]
    while pending:
        folder = pending.pop()
        try:
            kind, names = _look_into(folder.path)
        except OSError:  # said by whoever reads it
            yield folder
            continue
        if kind is _Kind.DEPOSIT:
            yield folder
        elif kind is _Kind.OTHER:
            path, shown = PurePath(folder.path), PurePath(folder.shown)
            pending += (_folder(path / name, shown / name) for name in sorted(names, reverse=True))


class _Kind(Enum):
    DEPOSIT = auto()
    BAG = auto()
    OTHER = auto()


def _look_into(folder: str) -> tuple[_Kind, list[str]]:
    """Return what a folder is, and the folders in it where more can be found. Raises ``OSError``."""
    is_bag, inner = False, []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name in RECORD_FILES:
                return _Kind.DEPOSIT, []
            is_bag = is_bag or entry.name == _BAG
            if not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False):
                inner.append(entry.name)
    return (_Kind.BAG, []) if is_bag else (_Kind.OTHER, inner)


def _shown(path: PurePath, base: str | os.PathLike[str] | None, names: int) -> PurePath:
    """Return what a path is shown as; if it is absolute and not below ``base``, its last names."""
    if base is None or not path.is_absolute():
        return path
    return path.relative_to(base) if path.is_relative_to(base) else PurePath(*path.parts[1:][-names:])


def _folder(path: PurePath, shown: PurePath) -> Found:
    return Found(str(path), str(shown), _as_folder(shown))


def _as_folder(shown: PurePath) -> str:
    return "" if shown == PurePath() else str(shown)
