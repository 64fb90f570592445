"""Write one file whole or not at all, also in place of an older one: never in a package, where nothing is replaced."""

import errno
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from archpack.disk.reading import Folder
from archpack.disk.reasons import reason
from archpack.disk.staging import NewFile, Staging
from archpack.errors import DestinationError, SourceChangedError, UnsafeError

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


@contextmanager
def whole_file(
    path: str | os.PathLike[str],
    *,
    below: str | os.PathLike[str] | None = None,
    old: bytes | None = None,
    mtime_ns: int | None = None,
) -> Iterator[NewFile]:
    """Yield a file to write to, which takes its place at ``path`` when the block ends without an error.

    It is made in a locked folder and flushed there; after a crash the old file or the new one is there, whole. It
    keeps the permissions of the old one, and its owner where that is allowed. ``path`` itself is never a link that is
    followed; with ``below``, it is relative to that folder, with ``/``: folders on the way are made, and are no links
    either. With ``old``, the file must still hold these bytes. ``mtime_ns`` is its time, by default that of writing.

    Raises :class:`UnsafeError` if a link, or something else than a file or a folder, stands at ``path`` or on the way,
    :class:`SourceChangedError` if the file changed meanwhile, :class:`DestinationError` if it cannot be written, and
    :class:`LockedError` if another run is writing it.
    """
    shown = os.fspath(path)
    root, way = (Path(path).parent, [Path(path).name]) if below is None else (Path(below), shown.split("/"))
    *parents, name = way
    if not {"", ".", ".."}.isdisjoint(way):
        raise DestinationError(f"`{shown}` does not name a file.", "Give a path that ends in a name, without . and ..")
    with Staging(root / name, existing=True) as staging, ExitStack() as opened:
        with _told(shown):
            folder = _opened(opened, staging.destination.parent, parents)
            _there(folder, name, shown)
        with staging.create(name) as file:
            yield file
            file.finish(mtime_ns)
        staged = staging.path / name
        if old is not None:
            _refuse_changed(root, "/".join(way), old)
        with _told(shown):
            facts = _there(folder, name, shown)
            if facts is not None:
                _dress_like(staged, facts)
            os.replace(staged, name, dst_dir_fd=folder)
            os.fsync(folder)


def write_file(
    path: str | os.PathLike[str],
    data: bytes,
    *,
    below: str | os.PathLike[str] | None = None,
    old: bytes | None = None,
    mtime_ns: int | None = None,
) -> None:
    """Write ``data`` to ``path`` as :func:`whole_file` does."""
    with whole_file(path, below=below, old=old, mtime_ns=mtime_ns) as file:
        file.write(data)


@contextmanager
def _told(path: str) -> Iterator[None]:
    """Say in plain words what the operating system did not do."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENOTDIR):
            raise UnsafeError(
                f"On the way to {path}, a link or a file stands where a folder should be.", "Look at what is there."
            ) from error
        raise DestinationError(f"{path} cannot be written: {reason(error)}.", "Mend this, then try again.") from error


def _opened(opened: ExitStack, root: Path, parents: list[str]) -> int:
    """Open the folder that the file lies in, step by step, and make what is missing."""
    folder = os.open(root, _FOLDER)
    opened.callback(os.close, folder)
    for parent in parents:
        with suppress(FileExistsError):
            os.mkdir(parent, dir_fd=folder)
            os.fsync(folder)
        folder = os.open(parent, _FOLDER, dir_fd=folder)
        opened.callback(os.close, folder)
    return folder


def _there(folder: int, name: str, path: str) -> os.stat_result | None:
    """Return the facts of the file that is to be replaced, or None if there is none."""
    try:
        facts = os.stat(name, dir_fd=folder, follow_symlinks=False)
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(facts.st_mode):
        raise UnsafeError(f"{path} is no ordinary file.", "Look at what is there, or name another file.")
    return facts


def _refuse_changed(root: Path, path: str, old: bytes) -> None:
    with Folder(root) as folder:
        if folder.read(path, limit=len(old)) != old:
            raise SourceChangedError(f"{root / path} changed meanwhile.", "Close it in other programs, and try again.")


def _dress_like(staged: Path, facts: os.stat_result) -> None:
    """Give a new file the owner and the permissions of the old one."""
    if (facts.st_uid, facts.st_gid) != (os.geteuid(), os.getegid()):
        with suppress(PermissionError):
            shutil.chown(staged, facts.st_uid, facts.st_gid)
    staged.chmod(stat.S_IMODE(facts.st_mode))
