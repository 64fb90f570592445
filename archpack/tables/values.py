"""The value of a cell, and what is to be said of how it is stored."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from archpack.findings import Code, Finding
from archpack.findings.catalogue import tables as codes
from archpack.tables.cell_text import EMPTY, formula_in, is_cut, is_error, is_formula, parted, read
from archpack.tables.fields import Kind
from archpack.tables.grid import Cell, Row, Sheet, Stored
from archpack.tables.headings import Column
from archpack.vocab.spelling import shown

Value = str | list[str] | dict[str, str] | None

_EXACT = frozenset({"separator"})
"""Fields in which a blank at an end is what is meant."""
_MACHINE_DATES = frozenset({"edtf", "embargo", "date"})
"""Fields of the form in which a date cell is read."""
_AS_TEXT = "Format the column as text, and type the value again as it is printed."

_NO_FORMULA = (
    "Write the value itself: copy the cells and paste them as values. A text that begins with = gets an apostrophe "
    "before it: '="
)


@dataclass(slots=True)
class Remarks:
    """What is told once for each column, with the first cell and how many more there are."""

    _found: dict[tuple[Code, str, int], tuple[Sheet, Row, Column, int]] = field(default_factory=dict)

    def add(self, code: Code, sheet: Sheet, row: Row, column: Column) -> None:
        """Note one cell."""
        key = (code, sheet.name, column.number)
        first = self._found.get(key, (sheet, row, column, 0))
        self._found[key] = (*first[:3], first[3] + 1)

    def findings(self) -> Iterator[Finding]:
        """Yield one finding for each kind and column."""
        for (code, _, number), (sheet, row, column, count) in self._found.items():
            cells = "This cell" if count == 1 else f"This cell and {count - 1:,} more of the column"
            text, remedy = {
                codes.NUMBER_CELL: (
                    f"{cells} {'is' if count == 1 else 'are'} stored as a number: zeros in front may be lost.",
                    "Compare with the source. Format the column as text before typing.",
                ),
                codes.TRIMMED: (
                    f"{cells} had blanks around the value; they were taken off.",
                    "Nothing is to be done, unless they belong to the value: then put it in apostrophes, ' value '.",
                ),
            }[code]
            yield Finding(code, in_column(text, column), remedy, sheet.place(row, number))


def in_column(text: str, column: Column) -> str:
    """Return the text of a finding with the name of the column."""
    return f"{text} (column {shown(column.title)})"


def value_of(sheet: Sheet, row: Row, column: Column, remarks: Remarks, findings: list[Finding]) -> Value:
    """Return the value of a cell: a text, several, a part with nothing in it, or None if the cell has none.

    What is wrong is added to the findings.
    """
    cell = row.cells[column.number]
    trouble = _trouble(cell, column)
    if trouble:
        code, text, remedy = trouble
        findings.append(Finding(code, in_column(text, column), remedy, sheet.place(row, column.number)))
        if code in {codes.FORMULA, codes.ERROR_VALUE, codes.NUMBER_CUT}:
            return None
    if cell.stored is Stored.NUMBER:
        remarks.add(codes.NUMBER_CELL, sheet, row, column)
    text = read(cell.text)
    if column.field.name in _EXACT and text == cell.text.strip():
        return cell.text
    if text and text == cell.text.strip() != cell.text:
        remarks.add(codes.TRIMMED, sheet, row, column)
    if column.field.kind is Kind.PART:
        return {} if text == EMPTY else text or None
    if column.field.kind is Kind.TEXTS:
        return parted(text) or None
    return _word(text, column.field.words) or None


def _trouble(cell: Cell, column: Column) -> tuple[Code, str, str] | None:
    text = cell.text.strip()
    if cell.stored is Stored.FORMULA or is_formula(text):
        return (
            codes.FORMULA,
            f"This cell holds a formula, {shown(formula_in(text))}.",
            _NO_FORMULA,
        )
    if cell.stored is Stored.ERROR or is_error(text):
        return codes.ERROR_VALUE, f"This cell holds the error {shown(text)} and no value.", "Write the value."
    if is_cut(text) or (cell.stored is Stored.NUMBER and "E" in text.upper()):
        return (
            codes.NUMBER_CUT,
            f"Of this number only {shown(text)} is left.",
            f"{_AS_TEXT} If this is what is printed, write an apostrophe before it.",
        )
    if cell.stored is Stored.DATE and column.field.name not in _MACHINE_DATES:
        return (
            codes.DATE_CELL,
            f"This is a date of the program, read as {shown(text)}; how it is printed is lost.",
            _AS_TEXT,
        )
    if cell.stored is Stored.BOOLEAN:
        return codes.BOOLEAN, f"This is a truth value of the program, read as {shown(text)}.", _AS_TEXT
    return None


def _word(text: str, words: tuple[str, ...]) -> str:
    """Return a text as the list of a field writes it, where only small and capital letters differ."""
    folded = text.casefold()
    return folded if folded in words else text
