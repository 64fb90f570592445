"""Put a new file in the place of one that is there: the old one or the new one, and never half of either."""

import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path

from archpack.disk.reading import Folder
from archpack.disk.reasons import reason
from archpack.disk.staging import Staging
from archpack.disk.system import flush_folder
from archpack.errors import DestinationError, SourceChangedError


def replace_file(path: Path, old: bytes, new: bytes, *, mtime_ns: int) -> None:
    """Write ``new`` in place of the ordinary file at ``path``, which must still hold the bytes ``old``.

    It keeps its rights, and its owner where that is allowed. What is written is flushed before it takes the place of
    the old file; after a crash one of the two is there, whole.

    Raises :class:`SourceChangedError` if the file changed meanwhile, :class:`UnsafeError` if it has become a link,
    :class:`DestinationError` if it cannot be written, and :class:`LockedError` if another run is writing it.
    """
    with Staging(path, size=len(new), existing=True) as staging:
        staging.write(path.name, new, mtime_ns=mtime_ns)
        staged, target = staging.path / path.name, staging.destination
        _refuse_changed(target, old)
        try:
            _dress_like(staged, target.lstat(), mtime_ns)
            flush_folder(staging.path)
            os.replace(staged, target)  # noqa: PTH105 - beside lstat and chown
            flush_folder(target.parent)
        except OSError as error:
            raise DestinationError(
                f"{path} cannot be written: {reason(error)}.", "Look whether it is still what it was, then try again."
            ) from error


def _refuse_changed(path: Path, old: bytes) -> None:
    with Folder(path.parent) as folder:
        if folder.read(path.name, limit=len(old)) != old:
            raise SourceChangedError(f"{path} changed meanwhile.", "Close it in other programs, and try again.")


def _dress_like(staged: Path, facts: os.stat_result, mtime_ns: int) -> None:
    """Give a new file the owner and the rights of the old one."""
    if (facts.st_uid, facts.st_gid) != (os.geteuid(), os.getegid()):
        with suppress(PermissionError):
            shutil.chown(staged, facts.st_uid, facts.st_gid)
    staged.chmod(stat.S_IMODE(facts.st_mode))
    os.utime(staged, ns=(mtime_ns, mtime_ns))
