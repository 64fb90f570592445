"""What somebody means by the paths that he types: patterns, deposits, folders of deposits."""

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import PurePath

from archpack.filenames import DRAFTED_FOLDERS, RECORD_FILES, like_record_file

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
    paths: Iterable[str | os.PathLike[str]],
    *,
    base: str | os.PathLike[str] | None = None,
    without_record: bool = False,
) -> Iterator[Found]:
    """Yield the deposits and record files that are meant by some paths, each once, those of a folder by their names.

    A path may be a deposit, a record file, or a folder with deposits somewhere below it. Nobody looks into a deposit,
    a package or another bag, into folders whose names begin with a dot, or behind a link. A path that leads to no
    deposit is yielded as it is: reading it will say what is wrong with it.

    With ``without_record``, folders are yielded too that look like deposits whose record is missing: with a folder such
    as ``scan``, or a file such as ``record.yaml.txt``, and without any deposit below them.

    With ``base``, no absolute path is shown: one below ``base`` is shown from there on, any other by its own name.
    """
    seen: set[str] = set()
    for path in paths:
        # An empty name is no folder, although a Path of it would stand for the current one.
        for found in (
            _meant(PurePath(path), base, without_record=without_record) if os.fspath(path) else (Found("", "", ""),)
        ):
            if found.path not in seen:
                seen.add(found.path)
                yield found


def _meant(path: PurePath, base: str | os.PathLike[str] | None, *, without_record: bool) -> Iterator[Found]:
    if not os.path.isdir(path):  # noqa: PTH112 - which raises nothing
        shown = _shown(path, base, 2 if os.path.lexists(path) else 1)  # a record file is called by its deposit, too
        yield Found(str(path), str(shown), _as_folder(shown.parent))
        return
    top = _folder(path, _shown(path, base, 1))
    below = _walk(top, without_record=without_record)
    yield next(below, top)
    yield from below


def _walk(top: Found, *, without_record: bool) -> Iterator[Found]:
    """Yield a folder if it is a deposit, or the deposits below it. Without recursion: the disk decides the depth."""
    pending: list[Found | tuple[Found, int]] = [top]
    yielded = 0
    while pending:
        folder = pending.pop()
        if isinstance(folder, tuple):  # it looks like a deposit, and everything below it was looked at
            bare, before = folder
            if yielded == before:
                yielded += 1
                yield bare
            continue
        try:
            kind, names = _look_into(folder.path)
        except OSError:  # said by whoever reads it
            yielded += 1
            yield folder
            continue
        if kind is _Kind.DEPOSIT:
            yielded += 1
            yield folder
        elif kind is not _Kind.BAG:
            if kind is _Kind.WITHOUT_RECORD and without_record:
                pending.append((folder, yielded))
            path, shown = PurePath(folder.path), PurePath(folder.shown)
            pending += (_folder(path / name, shown / name) for name in sorted(names, reverse=True))


class _Kind(Enum):
    DEPOSIT = auto()
    BAG = auto()
    WITHOUT_RECORD = auto()
    OTHER = auto()


def _look_into(folder: str) -> tuple[_Kind, list[str]]:
    """Return what a folder is, and the folders in it where more can be found. Raises ``OSError``."""
    is_bag, bare, inner = False, False, []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name in RECORD_FILES:
                return _Kind.DEPOSIT, []
            is_bag = is_bag or entry.name == _BAG
            bare = bare or (like_record_file(entry.name) and entry.is_file(follow_symlinks=False))
            if not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False):
                inner.append(entry.name)
    if is_bag:
        return _Kind.BAG, []
    bare = (bare and PurePath(folder).name not in DRAFTED_FOLDERS) or not set(DRAFTED_FOLDERS).isdisjoint(inner)
    return _Kind.WITHOUT_RECORD if bare else _Kind.OTHER, inner


def _shown(path: PurePath, base: str | os.PathLike[str] | None, names: int) -> PurePath:
    """Return what a path is shown as; if it is absolute and not below ``base``, its last names."""
    if base is None or not path.is_absolute():
        return path
    return path.relative_to(base) if path.is_relative_to(base) else PurePath(*path.parts[1:][-names:])


def _folder(path: PurePath, shown: PurePath) -> Found:
    return Found(str(path), str(shown), _as_folder(shown))


def _as_folder(shown: PurePath) -> str:
    return "" if shown == PurePath() else str(shown)
