"""The lines of a manifest in columns: a million of them take the room of their digests and little more."""

from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from archpack.bag.register import Register


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """One line: the digest in lower case, empty if it is none; and the number of the line."""

    digest: str
    line: int


class Entries(Mapping[str, ManifestEntry]):
    """From path to line, in the order of the lines.

    ``width`` is the length of a digest in bytes. Digests of another length are kept as they are written.
    """

    def __init__(self, register: Register | None = None, width: int = 0) -> None:
        self.register = register or Register()
        self._width = width
        self._numbers = array("I")  # row to number of the path
        self._lines = array("I")
        self._digests = bytearray()
        self._odd: dict[int, str] = {}  # row to a digest that is not of that width
        self._rows = array("I")  # number of a path to its row, counted from 1

    def __getitem__(self, path: str) -> ManifestEntry:
        row = self._row(self.register.find(path))
        if row < 0:
            raise KeyError(path)
        return self.entry(row)

    def __contains__(self, path: object) -> bool:
        return isinstance(path, str) and self.lists(self.register.find(path))

    def __iter__(self) -> Iterator[str]:
        return map(self.register.path, self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def lists(self, number: int) -> bool:
        """Tell whether the path with this number in the register is listed."""
        return self._row(number) >= 0

    def digest(self, path: str) -> str:
        """Return the digest of a path; empty if it has none."""
        row = self._row(self.register.find(path))
        return self._digest(row) if row >= 0 else ""

    def entry(self, row: int) -> ManifestEntry:
        """Return one line. Rows are counted from 0."""
        return ManifestEntry(self._digest(row), self._lines[row])

    def numbers(self) -> Iterator[int]:
        """Yield the numbers of the listed paths in the register, in the order of the lines."""
        return iter(self._numbers)

    def add(self, path: str, digest: str, line: int) -> ManifestEntry | None:
        """Add a line; ``digest`` is hexadecimal or empty. If the path is listed already, return that line instead."""
        number = self.register.number(path)
        row = self._row(number)
        if row >= 0:
            return self.entry(row)
        row = len(self._numbers)
        if number >= len(self._rows):
            self._rows.extend([0] * (number + 1 - len(self._rows)))
        self._rows[number] = row + 1
        self._numbers.append(number)
        self._lines.append(line)
        if self._width and len(digest) == 2 * self._width:
            self._digests += bytes.fromhex(digest)
        else:
            self._odd[row] = digest.lower()
            self._digests += bytes(self._width)
        return None

    def _digest(self, row: int) -> str:
        if row in self._odd:
            return self._odd[row]
        return self._digests[row * self._width : (row + 1) * self._width].hex()

    def _row(self, number: int) -> int:
        return self._rows[number] - 1 if 0 <= number < len(self._rows) else -1
