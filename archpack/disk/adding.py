"""Move one finished file into a folder that is there: nothing is replaced, and no link is followed."""

import errno
import os
from contextlib import ExitStack, suppress
from pathlib import Path

from archpack.disk.reasons import reason
from archpack.disk.system import move_file_without_replacing
from archpack.errors import DestinationError, DestinationExistsError, UnsafeError

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


def add_file(staged: Path, folder: str | os.PathLike[str], path: str) -> None:
    """Move ``staged``, a flushed file on the same disk, to ``path`` below ``folder``, and flush what leads to it.

    ``path`` is relative, with ``/``; folders on the way are made. Raises :class:`DestinationExistsError` if something
    is there already, :class:`UnsafeError` if a link or a file stands where a folder should be, and
    :class:`DestinationError` if it cannot be written.
    """
    *parents, name = path.split("/")
    if not {"", ".", ".."}.isdisjoint((*parents, name)):
        raise UnsafeError(f"{path} does not lie inside the folder.", "Give a path without . and ..")
    try:
        with ExitStack() as opened:
            way = [_opened(opened, os.open(folder, _FOLDER & ~os.O_NOFOLLOW))]
            for parent in parents:
                with suppress(FileExistsError):
                    os.mkdir(parent, dir_fd=way[-1])
                way.append(_opened(opened, os.open(parent, _FOLDER, dir_fd=way[-1])))
            move_file_without_replacing(os.fspath(staged), name, folder=way[-1])
            for fd in reversed(way):
                os.fsync(fd)
    except FileExistsError:
        raise DestinationExistsError(
            f"{path} is already there, and archpack never replaces anything.", "Look at what is there."
        ) from None
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENOTDIR):
            raise UnsafeError(
                f"On the way to {path}, a link or a file stands where a folder should be.", "Look at what is there."
            ) from error
        raise DestinationError(
            f"{path} cannot be written: {reason(error)}.", "Mend this, or write to another place."
        ) from error


def _opened(stack: ExitStack, fd: int) -> int:
    stack.callback(os.close, fd)
    return fd
