"""Path patterns of a profile: an asterisk stands for zero or more characters, everything else for itself.

The specification gives ``["*"]`` as the list that allows all tag files, also those in folders: so an asterisk also
stands for ``/``. Matching takes linear time, whatever the pattern.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from archpack.filenames import composed

ASTERISK = "*"


def matches(pattern: str, path: str) -> bool:
    """Return True if the whole path is what the pattern says.

    >>> matches("metadata/*.json", "metadata/premis/events.json")
    True
    """
    first, *middle = pattern.split(ASTERISK)
    if not middle:
        return pattern == path
    last = middle.pop()
    end = len(path) - len(last)
    if len(first) > end or not path.startswith(first) or not path.endswith(last):
        return False
    # The leftmost place for each piece leaves the most room for the next one, so nothing is ever tried twice.
    start = len(first)
    for piece in middle:
        start = path.find(piece, start, end)
        if start < 0:
            return False
        start += len(piece)
    return True


@dataclass(frozen=True)
class Patterns:
    """A list of paths and patterns. Accents count as the same however they are stored (RFC 8493 6.1.1)."""

    written: tuple[str, ...]

    def allow(self, path: str) -> bool:
        """Return True if the path is one of the list."""
        name = composed(path)
        return name in self._paths or any(matches(pattern, name) for pattern in self._wild)

    def allow_something_in(self, folder: str) -> bool:
        """Return True if a file in this folder, which ends with ``/``, can be one of the list."""
        name = composed(folder)
        return any(path.startswith(name) for path in self._paths) or any(
            _may_begin(pattern, name) for pattern in self._wild
        )

    @cached_property
    def _paths(self) -> frozenset[str]:
        return frozenset(composed(path) for path in self.written if ASTERISK not in path)

    @cached_property
    def _wild(self) -> tuple[str, ...]:
        return tuple(composed(path) for path in wild(self.written))


def wild(written: Iterable[str]) -> list[str]:
    """Return those of the list that have an asterisk."""
    return [path for path in written if ASTERISK in path]


def _may_begin(pattern: str, folder: str) -> bool:
    """Return True if a path that the pattern matches can begin with the folder."""
    begin = pattern.partition(ASTERISK)[0]
    return begin.startswith(folder) or folder.startswith(begin)
