"""What was read from a table, whatever kind of file it was: sheets, rows and cells with their places."""

from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cache

from archpack.findings import Finding, Place


class Stored(Enum):
    """As what a cell is stored."""

    TEXT = auto()
    NUMBER = auto()
    DATE = auto()
    BOOLEAN = auto()
    ERROR = auto()
    FORMULA = auto()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that holds something. ``line`` and ``column``, from 1, are those of the text file or of the sheet."""

    text: str
    line: int
    column: int
    stored: Stored = Stored.TEXT


@dataclass(frozen=True, slots=True)
class Row:
    """A row and its cells, by the number of their column."""

    number: int
    cells: dict[int, Cell]


@dataclass(slots=True)
class Sheet:
    """A sheet of a spreadsheet, or all of a CSV file, which has no ``name``. Rows that hold nothing are left out."""

    file: str
    name: str = ""
    rows: list[Row] = field(default_factory=list)
    hidden: bool = False
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    merged: list[tuple[int, int, str]] = field(default_factory=list)
    """Row and column of the first cell, and the range as it is written: ``B2:B5``."""

    def place(self, row: Row, column: int, pointer: str = "") -> Place:
        """Return the place of a cell, also of one that holds nothing."""
        cell = row.cells.get(column)
        if self.name:
            return Place(self.file, row.number, column, pointer, f"{self.name}!{letters(column)}{row.number}")
        if cell is None:  # a line of text has no place for it
            cell = next(iter(row.cells.values()))
        return Place(self.file, cell.line, cell.column, pointer)


@dataclass(frozen=True, slots=True)
class Grid:
    """All sheets of a file, and what there was to find while they were read. ``text`` is that of a CSV file."""

    sheets: tuple[Sheet, ...] = ()
    findings: tuple[Finding, ...] = ()
    text: str | None = None


@cache
def letters(column: int) -> str:
    """Return the name of a column: A for 1, AA for 27."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
