"""Staging folders as such: how they are called, which of them are ours, and who holds their locks."""

import fcntl
import os
import re
import shutil
import stat
from pathlib import Path

from archpack.disk.journal import JOURNAL
from archpack.disk.reasons import reason
from archpack.errors import DestinationError, LockedError
from archpack.hashing import hexdigests

MARK = ".archpack-"
"""Every staging folder is called ``.<destination><MARK><number>``."""

PRIVATE = 0o700
"""The rights of a staging folder."""

NEW = "new"
"""What is being made, in a staging folder."""

_KEPT_OF_NAME = 50  # characters: four bytes each, and still room in 255 bytes for a digest, the mark and a number
_NAME = re.compile(rf"\..+{re.escape(MARK)}[0-9]+", re.DOTALL)


def leftovers(parent: str | os.PathLike[str]) -> tuple[Path, ...]:
    """Return the staging folders in ``parent`` that no running archpack holds: what a crash left behind.

    A folder counts only if it is named and filled as archpack does it, and if it can be opened.
    """
    found = (path for path in Path(parent).glob(f".*{MARK}*") if _NAME.fullmatch(path.name))
    return tuple(sorted(path for path in found if _is_ours(path) and not is_locked(path)))


def remove_leftover(folder: Path) -> None:
    """Remove a staging folder that nobody holds. Raises :class:`LockedError` if somebody does."""
    lock = locked(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    if lock is None:
        raise LockedError(f"Another run of archpack is using {folder}.", "Wait until it has ended.")
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise DestinationError(f"{folder} cannot be removed: {reason(error)}.") from error
    finally:
        os.close(lock)


def staging_stem(name: str) -> str:
    """Return the name of a destination's staging folders without their number, short enough for any disk."""
    if len(name) > _KEPT_OF_NAME:
        name = f"{name[:_KEPT_OF_NAME]}-{hexdigests(os.fsencode(name), ['sha256'])['sha256'][:12]}"
    return f".{name}{MARK}"


def take_over(folder: Path) -> int | None:
    """Return a descriptor that holds the lock of what an interrupted run of ours left, or None if there is none."""
    if not (_is_ours(folder) and (folder / JOURNAL).is_file()):
        return None
    return locked(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)


def locked(folder: Path, kind: int) -> int | None:
    """Return a descriptor that holds the folder's lock, or None if somebody has it or the folder is gone."""
    try:
        fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(fd, kind)
        if os.path.samestat(os.fstat(fd), os.stat(folder)):  # noqa: PTH116 - beside fstat
            return fd
    except (BlockingIOError, FileNotFoundError):
        pass
    except BaseException:
        os.close(fd)
        raise
    os.close(fd)
    return None


def is_locked(folder: Path) -> bool:
    """Tell whether a running archpack holds the folder. Those who only ask share the lock, and disturb nobody."""
    try:
        lock = locked(folder, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return False  # somebody else's folder, or no folder at all: not ours, and not in our way
    if lock is None:
        return folder.exists()
    os.close(lock)
    return False


def _is_ours(folder: Path) -> bool:
    """Tell whether a folder of our name is a private folder that holds nothing but a new one and its journal."""
    try:
        facts = folder.lstat()
        mine = stat.S_ISDIR(facts.st_mode) and stat.S_IMODE(facts.st_mode) == PRIVATE and facts.st_uid == os.geteuid()
        return mine and {path.name for path in folder.iterdir()} <= {NEW, JOURNAL}
    except OSError:
        return False
