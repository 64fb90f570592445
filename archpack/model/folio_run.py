"""One folio, one run of folios, and the arithmetic of their sides. `archpack.model.folio` reads them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

ALPHABETS = ("abcdefghijklmnopqstuwxyz", "абвгдежзийклмнопрстуфхцчшщъыьэюя")
"""The letters of inserted leaves, in order. Latin r and v name sides, so they name no leaf."""


class Side(StrEnum):
    """A side of a leaf: the front (recto) or the back (verso)."""

    RECTO = "recto"
    VERSO = "verso"


@dataclass(frozen=True, slots=True)
class Folio:
    """A leaf, or one side of it: ``12``, ``0078``, ``12r``, ``17a``. `parse_folios` makes them."""

    number: int
    digits: str
    """The number with its zero padding. What was elided is completed."""
    suffix: str = ""
    """The letter of an inserted leaf, such as the a of ``17a``. It is not a side."""
    side: Side | None = None

    def __str__(self) -> str:
        return f"{self.digits}{self.suffix}{self.side[0] if self.side else ''}"

    @property
    def series(self) -> str:
        """Where the leaf is counted: all plain numbers are one series, the letters after a number another."""
        return f"{self.number}{self._alphabet[0]}" if self.suffix else ""

    @property
    def leaf(self) -> int:
        """The place in the series: the number itself, or that of the letter in its alphabet."""
        return self._alphabet.index(self.suffix.lower()) if self.suffix else self.number

    @property
    def order(self) -> tuple[int, int]:
        """What sorts leaves: 17 before 17a before 17b before 18."""
        return (self.number, self.leaf if self.suffix else -1)

    def name_of(self, leaf: int) -> str:
        """Return the name of a leaf of the same series, printed as this one is."""
        if not self.suffix:
            return str(leaf).zfill(len(self.digits))
        letter = self._alphabet[leaf]
        return self.digits + (letter.upper() if self.suffix.isupper() else letter)

    @property
    def _alphabet(self) -> str:
        return next(letters for letters in ALPHABETS if self.suffix.lower() in letters)


@dataclass(frozen=True, slots=True)
class FolioRun:
    """One folio (`last` is None), a range from `first` to `last`, or a range with an open end (``185r-``)."""

    first: Folio
    last: Folio | None = None
    open_end: bool = False

    def __str__(self) -> str:
        if self.last is None and not self.open_end:
            return str(self.first)
        return f"{self.first}-{self.last or ''}"

    @property
    def backwards(self) -> bool:
        """Whether the end stands before the start: ``48-28``, ``13v-13r``."""
        if self.last is None:
            return False
        start = (*self.first.order, self.first.side is Side.VERSO)
        return start > (*self.last.order, self.last.side is not Side.RECTO)

    @property
    def span(self) -> "Span | None":
        """The sides that the run covers, or None where that cannot be told.

        It cannot for an open end, a backwards run, a range that may hold inserted leaves (``17a-19``), and a
        range on one leaf with a side at one end only (``12r-12``).
        """
        first, last = self.first, self.last or self.first
        if self.open_end or self.backwards or first.series != last.series:
            return None
        if first.leaf == last.leaf and (first.side is None) != (last.side is None):
            return None
        without_side = [folio.leaf for folio in (first, last) if folio.side is None]
        return Span(
            series=first.series,
            low=2 * first.leaf + (first.side is Side.VERSO),
            high=2 * last.leaf + (last.side is not Side.RECTO),
            loose=range(without_side[0], without_side[-1] + 1) if without_side else range(0),
        )


@dataclass(frozen=True, slots=True)
class Span:
    """The sides from `low` to `high` of a series, where leaf n has the sides 2n and 2n + 1.

    So counting is arithmetic, however long the run.
    """

    series: str
    low: int
    high: int
    loose: range
    """The leaves printed without a side, which may have one image or two."""

    @property
    def leaves(self) -> tuple[int, int]:
        """The first leaf and the last."""
        return self.low // 2, self.high // 2

    @property
    def without_doubt(self) -> "Span":
        """What is surely meant: of a last leaf without a side, the recto only."""
        return replace(self, high=self.high - (self.high // 2 in self.loose))

    def names(self, like: Folio, *, both_sides: bool) -> Iterator[str]:
        """Yield the name of each image, printed `like` a folio; loose leaves have one image or `both_sides`."""
        for side in range(self.low, self.high + 1):
            name = like.name_of(side // 2)
            if both_sides or side // 2 not in self.loose:
                yield name + "rv"[side % 2]
            elif side % 2 == 0:
                yield name
