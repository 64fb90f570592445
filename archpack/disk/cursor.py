"""Reach a folder below another one, component by component, never through a link."""

import errno
import os
import stat
from contextlib import suppress

_OPEN_FOLDER = os.O_RDONLY | os.O_NOFOLLOW | os.O_DIRECTORY | os.O_CLOEXEC


class Cursor:
    """Stands in one folder at a time, and goes to the next by the shortest way. For one thread at a time.

    It holds one descriptor, however deep it stands. It goes up by ``..``, but only into the very folder that it came
    down from; if that is another one by now, it begins again at the root.
    """

    def __init__(self, root: int) -> None:
        self._root = root
        self._fd = root
        self._path: str | None = ""
        self._names: list[str] = []
        self._trail: list[tuple[int, int]] = []  # which folder each name led to: device and inode

    def go(self, path: str) -> int:
        """Return a descriptor of the folder at ``path``, good until the next call. Raises ``OSError``.

        A link on the way is ``ELOOP``.
        """
        if path != self._path:
            self._path = None  # half-way, until it is reached
            names = path.split("/") if path else []
            self._up_to(_common(self._names, names))
            for name in names[len(self._names) :]:
                self._down(name)
            self._path = path
        return self._fd

    def close(self) -> None:
        """Give the descriptor back. The root's stays open."""
        self._up_to(0)

    def _up_to(self, depth: int) -> None:
        if len(self._names) - depth > depth:
            depth = 0  # the way down from the root is shorter
        try:
            while len(self._names) > depth > 0:
                self._up()
        except OSError:
            depth = 0
        if depth == 0 and self._names:
            self._stand_in(self._root, 0)

    def _up(self) -> None:
        above = os.open("..", _OPEN_FOLDER, dir_fd=self._fd)
        if _identity(above) != self._trail[-2]:
            os.close(above)
            raise OSError(errno.ESTALE, "moved")
        self._stand_in(above, len(self._names) - 1)

    def _down(self, name: str) -> None:
        try:
            inner = os.open(name, _OPEN_FOLDER, dir_fd=self._fd)
        except NotADirectoryError as error:
            # Linux says so of a link too, where other systems say ELOOP.
            if stat.S_ISLNK(os.stat(name, dir_fd=self._fd, follow_symlinks=False).st_mode):
                raise OSError(errno.ELOOP, "link") from error
            raise
        self._stand_in(inner, len(self._names))
        self._names.append(name)
        self._trail.append(_identity(inner))

    def _stand_in(self, fd: int, depth: int) -> None:
        if self._fd != self._root:
            with suppress(OSError):
                os.close(self._fd)
        self._fd = fd
        del self._names[depth:], self._trail[depth:]


def _identity(fd: int) -> tuple[int, int]:
    facts = os.fstat(fd)
    return facts.st_dev, facts.st_ino


def _common(one: list[str], other: list[str]) -> int:
    """Return how many names the two begin with in common."""
    for depth, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return depth
    return min(len(one), len(other))
