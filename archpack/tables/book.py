"""A table to be written: sheets of texts, and how each column is to be offered to whoever fills it in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from archpack.findings import Finding, FindingsError, Place, Report
from archpack.findings.catalogue import tables as codes
from archpack.tables.cell_text import written
from archpack.tables.grid import letters
from archpack.tables.limits import MAX_CELL, MAX_COLUMNS, MAX_ROWS

NARROW, USUAL, WIDE = 12, 20, 40


@dataclass(frozen=True, slots=True)
class BookColumn:
    """A column: its name, its width in letters, what it means, and the words to choose from.

    Of a ``closed`` column only these words are accepted. Columns with the same ``group`` have the same colour.
    """

    title: str
    width: int = USUAL
    prompt: str = ""
    words: tuple[str, ...] = ()
    closed: bool = True
    group: str = ""
    wrap: bool = False
    """Whether long texts go over several lines."""


@dataclass(frozen=True, slots=True)
class BookSheet:
    """A sheet. ``marks`` are remarks on cells, by the number of the row and of the column, counted from 0."""

    name: str
    columns: tuple[BookColumn, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    marks: Mapping[tuple[int, int], str] = field(default_factory=dict)
    example_rows: int = 0
    """How many of the first rows are examples."""
    prose: bool = False
    """True for a sheet to be read and not filled in: its rows are wrapped, and no apostrophes are written."""


Book = tuple[BookSheet, ...]


def csv_bytes(book: Book) -> bytes:
    """Return the first sheet as CSV, in UTF-8 with the mark by which Excel knows it, every cell in quotes.

    Quotes around every cell also keep a program that divides at another sign from finding a formula inside a cell.
    """
    sheet = book[0]
    lines = [[column.title for column in sheet.columns], *sheet.rows]
    text = "".join(f"{','.join(map(_quoted, line))}\r\n" for line in lines)
    return f"\ufeff{text}".encode()


def refuse_too_large(book: Book, file: str) -> None:
    """Raise :class:`FindingsError` for what a spreadsheet cannot hold; programs would cut it off without a word."""
    findings = [finding for sheet in book for finding in _too_large(sheet, file)]
    if findings:
        raise FindingsError(
            "The records do not fit into a spreadsheet, so none is written.", Report.of(findings), "Write a .csv file."
        )


def _too_large(sheet: BookSheet, file: str) -> list[Finding]:
    if len(sheet.columns) > MAX_COLUMNS or len(sheet.rows) >= MAX_ROWS:
        text = f"The sheet {sheet.name} would have {len(sheet.columns):,} columns and {len(sheet.rows):,} rows."
        return [Finding(codes.TOO_WIDE, text, "Write fewer records at a time, or a .csv file.", Place(file))]
    return [
        Finding(
            codes.TOO_LONG,
            f"This value has {units(text):,} characters (column {sheet.columns[column].title}).",
            f"Write a .csv file; a cell of a spreadsheet holds {MAX_CELL:,}.",
            Place(file, number + 1, column + 1, cell=f"{sheet.name}!{letters(column + 1)}{number + 1}"),
        )
        for number, row in enumerate(((c.title for c in sheet.columns), *sheet.rows))
        for column, text in enumerate(row)
        if len(text) > MAX_CELL // 2 and units(text) > MAX_CELL
    ]


def units(text: str) -> int:
    """Return the length as a spreadsheet counts it: in units of UTF-16, as the cell is written."""
    return len(written(text).encode("utf-16-le")) // 2


def _quoted(value: str) -> str:
    doubled = written(value, csv=True).replace('"', '""') if value else ""
    return f'"{doubled}"'
