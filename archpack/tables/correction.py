"""The rows with errors as a table of their own: as they were, with their findings, to be mended and imported."""

from collections.abc import Collection, Iterable

from archpack.findings import Finding
from archpack.model import Model
from archpack.tables.book import Book, BookColumn, BookSheet
from archpack.tables.cell_text import damage, is_formula, read, spoilt
from archpack.tables.columns import path_of
from archpack.tables.flattening import column_for
from archpack.tables.grid import Row, Sheet, Stored
from archpack.tables.headings import FINDINGS, RECORDS, Headings
from archpack.tables.reading import Table, TableRow

_FINDINGS_WIDTH = 60


def correction_book(table: Table) -> Book:
    """Return the sheets of a table with only the rows that have errors, and what was found in them."""
    return tuple(
        sheet
        for index, headings in enumerate(table.headings)
        if (sheet := _sheet(headings, table.faulty, main=index == 0)) is not None
    )


def _sheet(headings: Headings, faulty: Collection[TableRow], *, main: bool) -> BookSheet | None:
    if headings.head is None:
        return None
    numbers = _numbers(headings, faulty)
    lines: list[tuple[str, ...]] = []
    marks: dict[tuple[int, int], str] = {}
    for row in faulty:
        for sheet, source in row.sources:
            if sheet is not headings.sheet:
                continue
            found = [finding for finding in row.findings if _is_in(finding, sheet, source)]
            for position, number in enumerate(numbers, start=1):
                here = [finding for finding in found if finding.place == _place(finding, sheet, source, number)]
                if here:
                    marks[len(lines), position] = "\n".join(map(_told, here))
            lines.append(("\n".join(map(_told, found)), *(_as_it_was(source, number) for number in numbers)))
    if not lines and not main:
        return None
    columns = [_column(_title(headings.head, number), headings.root) for number in numbers]
    name = RECORDS if main else headings.sheet.name
    return BookSheet(name, (BookColumn(FINDINGS, _FINDINGS_WIDTH, wrap=True), *columns), tuple(lines), marks)


def _is_in(finding: Finding, sheet: Sheet, row: Row) -> bool:
    if sheet.name:
        return finding.place.cell.startswith(f"{sheet.name}!") and finding.place.line == row.number
    places = {(cell.line, cell.column) for cell in row.cells.values()}
    return (finding.place.line, finding.place.column) in places


def _place(finding: Finding, sheet: Sheet, row: Row, number: int) -> object:
    return sheet.place(row, number, finding.place.pointer) if sheet.name or number in row.cells else None


def _told(finding: Finding) -> str:
    return f"{finding.severity.capitalize()} {finding.code}: {finding.text} {finding.help}"


def _as_it_was(row: Row, number: int) -> str:
    """Return the value of a cell. What could not be read stays as it is, and so is found again if nobody mends it."""
    cell = row.cells.get(number)
    if cell is None:
        return ""
    text = cell.text.strip()
    unread = cell.stored in {Stored.FORMULA, Stored.ERROR} or is_formula(text) or damage(text)
    return spoilt(text) if unread else read(cell.text)


def _numbers(headings: Headings, faulty: Iterable[TableRow]) -> list[int]:
    """Return the columns to write: those with a name, and those without in which something stands."""
    held = {n for row in faulty for sheet, source in row.sources if sheet is headings.sheet for n in source.cells}
    named = {n for n, cell in headings.head.cells.items() if read(cell.text)} if headings.head else set()
    return sorted((held | named) - headings.ignored)


def _title(head: Row, number: int) -> str:
    return read(head.cells[number].text) if number in head.cells else ""


def _column(title: str, root: type[Model]) -> BookColumn:
    path = path_of(title, root)
    return column_for(path, root) if path else BookColumn(title)
