"""Write a small file into a folder that is there, whole or not at all, also in place of an older one."""

import errno
import os
import stat
from contextlib import ExitStack, suppress

from archpack.disk.reasons import reason
from archpack.errors import DestinationError, UnsafeError

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


def write_file(folder: str | os.PathLike[str], path: str, data: bytes) -> None:
    """Write ``data`` to ``path`` below ``folder``: beside it, flushed, then moved into its place.

    ``path`` is relative, with ``/``; folders on the way are made. A file that is replaced leaves its permissions.
    Raises :class:`UnsafeError` if a link, or something else than a file or folder, stands on the way, and
    :class:`DestinationError` if it cannot be written.
    """
    *parents, name = path.split("/")
    try:
        with ExitStack() as opened:
            where = os.open(folder, _FOLDER & ~os.O_NOFOLLOW)
            opened.callback(os.close, where)
            for parent in parents:
                with suppress(FileExistsError):
                    os.mkdir(parent, dir_fd=where)
                where = os.open(parent, _FOLDER, dir_fd=where)
                opened.callback(os.close, where)
            _replace(where, name, data, _mode(where, name, path))
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENOTDIR):
            raise _in_the_way(path) from error
        raise DestinationError(
            f"{path} cannot be written: {reason(error)}.", "Mend this, or choose another folder."
        ) from error


def _replace(folder: int, name: str, data: bytes, mode: int | None) -> None:
    beside = f".{name}.archpack-{os.getpid()}"
    fd = os.open(beside, _NEW, 0o666, dir_fd=folder)
    try:
        with os.fdopen(fd, "wb") as file:
            file.write(data)
            file.flush()
            if mode is not None:
                os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
        os.rename(beside, name, src_dir_fd=folder, dst_dir_fd=folder)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside, dir_fd=folder)
        raise
    os.fsync(folder)


def _mode(folder: int, name: str, path: str) -> int | None:
    """Return the permissions of what is to be replaced, or None if nothing is."""
    try:
        facts = os.stat(name, dir_fd=folder, follow_symlinks=False)
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(facts.st_mode):
        raise _in_the_way(path)
    return stat.S_IMODE(facts.st_mode)


def _in_the_way(path: str) -> UnsafeError:
    said = f"A link, or something that is no file or folder, stands at {path} or on the way to it."
    return UnsafeError(said, "Look at what is there.")
