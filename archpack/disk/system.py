"""What Python does not offer of the operating system: rename without replacing, flush a whole file system."""

import ctypes
import errno
import os
import sys
from contextlib import suppress
from functools import cache

_AT_FDCWD = -100
_RENAME_NOREPLACE = 1
_NOT_KNOWN = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP)


def rename_without_replacing(source: str, destination: str) -> None:
    """Rename ``source`` to ``destination``. Raises ``FileExistsError`` if something is there, also an empty folder.

    ``os.rename`` replaces an empty folder without a word. Where neither the system nor the file system knows a
    rename that refuses (exFAT, some network disks), the name is first reserved by an empty folder of our own.
    """
    try:
        _renameat2(source, destination)
    except OSError as error:
        if error.errno not in _NOT_KNOWN:
            raise
        os.mkdir(destination)  # noqa: PTH102 - fails if it exists: that is the point
        try:
            os.rename(source, destination)  # noqa: PTH104
        except BaseException:
            with suppress(OSError):
                os.rmdir(destination)  # noqa: PTH106
            raise


def move_file_without_replacing(source: str, name: str, *, folder: int) -> None:
    """Rename a file to ``name`` in the open ``folder``. Raises ``FileExistsError`` if something is there, also a link.

    Where no rename refuses, the name is first reserved by an empty file of our own.
    """
    try:
        _renameat2(source, name, folder)
    except OSError as error:
        if error.errno not in _NOT_KNOWN:
            raise
        os.close(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=folder))
        try:
            os.rename(source, name, dst_dir_fd=folder)
        except BaseException:
            with suppress(OSError):
                os.unlink(name, dir_fd=folder)
            raise


def can_flush_all_at_once() -> bool:
    """Tell whether ``syncfs`` exists and reports failed writes (Linux 5.8 and later)."""
    return sys.platform == "linux" and _kernel() >= (5, 8) and hasattr(_libc(), "syncfs")


def flush_all(fd: int) -> None:
    """Flush the file system that ``fd`` is on. ``fd`` must be older than the writes, or their errors are missed."""
    if _libc().syncfs(fd) != 0:
        raise _last_error()


def flush_folder(path: str | os.PathLike[str]) -> None:
    """Flush the names in a folder."""
    fd = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def _renameat2(source: str, destination: str, folder: int = _AT_FDCWD) -> None:
    rename = getattr(_libc(), "renameat2", None)
    if rename is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    paths = os.fsencode(source), os.fsencode(destination)
    if rename(_AT_FDCWD, paths[0], folder, paths[1], _RENAME_NOREPLACE) != 0:
        raise _last_error(destination)


def _last_error(path: str = "") -> OSError:
    number = ctypes.get_errno()
    return OSError(number, os.strerror(number), path)


def _kernel() -> tuple[int, ...]:
    release = os.uname().release.split("-")[0].split(".")
    return tuple(int(part) for part in release[:2] if part.isdigit())


@cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
