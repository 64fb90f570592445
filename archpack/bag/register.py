"""Every path of a bag once, with a number, so that what is known of a million files fits into columns of numbers."""

from array import array
from collections.abc import Iterator, Mapping
from itertools import islice

_MOST_BYTES = (1 << 64) - 1
_FIRST_SIZE = 1 << 6


class Register:
    """Numbers for paths, from 0, in the order in which they come. Listing and manifests of a bag share one.

    A dictionary would need three times the room of this table of numbers, which leads from a path's hash to its
    place in the list. At least half of the table is empty; a taken place sends on to the next.
    """

    def __init__(self) -> None:
        self._paths: list[str] = []
        self._table = array("I", bytes(4 * _FIRST_SIZE))  # numbers counted from 1; 0 is an empty place
        self._mask = _FIRST_SIZE - 1

    def __len__(self) -> int:
        return len(self._paths)

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def number(self, path: str) -> int:
        """Return the number of a path. A new path gets the next one."""
        place = self._place(path)
        taken = self._table[place]
        if taken:
            return taken - 1
        self._paths.append(path)
        number = len(self._paths)
        self._table[place] = number
        if 2 * number > self._mask:
            self._grow()
        return number - 1

    def find(self, path: str) -> int:
        """Return the number of a path, or -1 if it has none."""
        return self._table[self._place(path)] - 1

    def path(self, number: int) -> str:
        """Return the path with this number."""
        return self._paths[number]

    def _place(self, path: str) -> int:
        """Return where in the table a path stands, or the empty place where it would."""
        table, mask = self._table, self._mask
        place = hash(path) & mask
        while (taken := table[place]) and self._paths[taken - 1] != path:
            place = (place + 1) & mask
        return place

    def _grow(self) -> None:
        self._mask = mask = 4 * self._mask + 3
        self._table = table = array("I", bytes(4 * (mask + 1)))
        for number, path in enumerate(self._paths, 1):
            place = hash(path) & mask
            while table[place]:
                place = (place + 1) & mask
            table[place] = number


class Files(Mapping[str, int]):
    """The files on a disk, from path to size in bytes, in the order in which they were found.

    They have the first numbers of their register: add all of them before anything else is numbered.
    """

    def __init__(self, register: Register | None = None) -> None:
        self.register = register or Register()
        self._sizes = array("Q")

    def __getitem__(self, path: str) -> int:
        number = self.register.find(path)
        if 0 <= number < len(self._sizes):
            return self._sizes[number]
        raise KeyError(path)

    def __contains__(self, path: object) -> bool:
        return isinstance(path, str) and 0 <= self.register.find(path) < len(self._sizes)

    def __iter__(self) -> Iterator[str]:
        return islice(self.register, len(self._sizes))

    def __len__(self) -> int:
        return len(self._sizes)

    def add(self, path: str, size: int) -> None:
        """Add a file that is not there yet."""
        self.register.number(path)
        self._sizes.append(min(size, _MOST_BYTES))

    def sizes(self) -> Iterator[tuple[str, int]]:
        """Yield each path with its size."""
        return zip(self.register, self._sizes, strict=False)
