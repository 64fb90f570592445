"""An .xlsx to cells, as they are stored: values only, nothing is worked out (ECMA-376-1, 18.3 SpreadsheetML).

Libraries that read spreadsheets build all of it before anybody can count, or do not tell what is a formula, hidden or
merged. An archivist must be told, and a hostile file must be stopped while it is read.
"""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from archpack.errors import SourceError
from archpack.tables.days import day_text, days_shown
from archpack.tables.grid import Cell, Grid, Row, Sheet, Stored
from archpack.tables.limits import MAX_CELLS, MAX_CHARACTERS, MAX_COLUMNS, MAX_MERGED, MAX_ROWS
from archpack.tables.xlsx_parts import Parts

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_MOST_DIGITS = 15
_LETTERS = 26


def read_xlsx(data: bytes, file: str) -> Grid:
    """Return the sheets of an .xlsx in their order. Raises :class:`SourceError` if it is none, or too large."""
    parts = Parts(data, file)
    try:
        return _Reader(parts, file).read()
    finally:
        parts.close()


class _Reader:
    def __init__(self, parts: Parts, file: str) -> None:
        self._parts = parts
        self._file = file
        self._texts: list[str] = []
        self._days: list[str] = []
        self._from_1904 = False
        self._cells = 0
        self._characters = 0

    def read(self) -> Grid:
        book = next((name for kind, name in self._parts.relations("").values() if kind == "officeDocument"), "")
        if not self._parts.has(book):
            raise self._parts.broken("it is a zip of something else")
        relations = self._parts.relations(book)
        listed = self._listed(book)
        if not any(kind == "worksheet" for kind, _ in relations.values()):
            raise self._parts.broken("it has no sheets, or is no .xlsx")
        for kind, name in relations.values():
            if kind == "sharedStrings":
                self._read_texts(name)
            elif kind == "styles":
                self._read_styles(name)
        sheets = []
        for name, relation, hidden in listed:
            kind, part = relations.get(relation, ("", ""))
            if kind == "worksheet":
                sheet = Sheet(self._file, name, hidden=hidden)
                _SheetReader(sheet, self).read(self._parts, part)
                sheets.append(sheet)
        return Grid(tuple(sheets))

    def _listed(self, book: str) -> list[tuple[str, str, bool]]:
        """Return name, relation and whether it is hidden, of each sheet."""
        found: list[tuple[str, str, bool]] = []

        def start(element: str, given: Mapping[str, str]) -> None:
            if element == "workbookPr":
                self._from_1904 = given.get("date1904") in {"1", "true"}
            elif element == "sheet":
                relation = next((value for key, value in given.items() if key.rpartition(":")[2] == "id"), "")
                found.append((given.get("name", ""), relation, given.get("state", "visible") != "visible"))

        self._parts.parse(book, start)
        return found

    def _read_texts(self, part: str) -> None:
        """Read the texts that cells share. Marks for the pronunciation (rPh) belong to no text."""
        pieces: list[str] = []
        inside = spoken = 0

        def start(element: str, _: Mapping[str, str]) -> None:
            nonlocal inside, spoken
            if element == "si":
                pieces.clear()
            inside += element == "t"
            spoken += element == "rPh"

        def end(element: str) -> None:
            nonlocal inside, spoken
            if element == "si":
                self._texts.append(unescaped("".join(pieces)))
            inside -= element == "t"
            spoken -= element == "rPh"

        def text(data: str) -> None:
            if inside and not spoken:
                self.count_characters(data)
                pieces.append(data)

        self._parts.parse(part, start, end, text)

    def _read_styles(self, part: str) -> None:
        """Note for each style of cells whether it shows a day, and how much of it."""
        codes: dict[str, str] = {}
        inside = False

        def start(element: str, given: Mapping[str, str]) -> None:
            nonlocal inside
            if element == "numFmt":
                codes[given.get("numFmtId", "")] = given.get("formatCode", "")
            elif element == "cellXfs":
                inside = True
            elif element == "xf" and inside:
                number = given.get("numFmtId", "0")
                self._days.append(days_shown(number, codes.get(number)))

        def end(element: str) -> None:
            nonlocal inside
            inside = inside and element != "cellXfs"

        self._parts.parse(part, start, end)

    def shared(self, index: str) -> str:
        """Return one of the texts that cells share."""
        if index.isascii() and index.isdigit() and len(index) <= len(str(MAX_CELLS)) and int(index) < len(self._texts):
            return self._texts[int(index)]
        raise self._parts.broken("a cell has a text that is not there")

    def number(self, written: str, style: str) -> tuple[str, Stored]:
        """Return a number or a day as text."""
        shown = self._days[int(style)] if style.isascii() and style.isdigit() and _within(style, self._days) else ""
        day = day_text(written, shown, from_1904=self._from_1904) if shown else None
        return (day, Stored.DATE) if day else (_number_text(written), Stored.NUMBER)

    def count_characters(self, data: str) -> None:
        """Count the characters of a cell, or of a text that cells share."""
        self._characters += len(data)
        if self._characters > MAX_CHARACTERS:
            raise self._parts.broken(f"its cells hold more than {MAX_CHARACTERS // 1_000_000} million letters")

    def count_cell(self) -> None:
        """Count one more cell that holds something."""
        self._cells += 1
        if self._cells > MAX_CELLS:
            raise SourceError(f"{self._file} has more than {MAX_CELLS:,} cells.", "Divide it into several files.")


class _SheetReader:
    """Takes the elements of one sheet."""

    def __init__(self, sheet: Sheet, reader: _Reader) -> None:
        self._sheet = sheet
        self._reader = reader
        self._row = Row(0, {})
        self._column = 0
        self._style = ""
        self._kind = ""
        self._formula = False
        self._collecting = ""
        self._pieces: dict[str, list[str]] = {"v": [], "t": [], "f": []}
        self._spoken = 0

    def read(self, parts: Parts, part: str) -> None:
        self._broken = parts.broken
        parts.parse(part, self._start, self._end, self._text)

    def _start(self, element: str, given: Mapping[str, str]) -> None:
        if element == "c":
            self._begin_cell(given)
        elif element == "row":
            self._begin_row(given)
        elif element in self._pieces:
            self._collecting = element
            self._formula = self._formula or element == "f"
        elif element == "rPh":
            self._spoken += 1
        elif element == "col" and _is_true(given.get("hidden", "")):
            first, last = given.get("min", ""), given.get("max", "")
            if first.isdecimal() and last.isdecimal() and len(first) < 6 and len(last) < 6:  # noqa: PLR2004 - columns
                self._sheet.hidden_columns.append((int(first), int(last)))
        elif element == "mergeCell":
            self._merge(given.get("ref", ""))

    def _begin_row(self, given: Mapping[str, str]) -> None:
        number = given.get("r", "")
        row = int(number) if number.isdecimal() and len(number) < 8 else self._row.number + 1  # noqa: PLR2004 - rows
        if not self._row.number < row <= MAX_ROWS:
            raise self._broken(f"the rows of its sheet {self._sheet.name} are out of order")
        self._row = Row(row, {})
        self._column = 0
        if _is_true(given.get("hidden", "")):
            self._sheet.hidden_rows.append(row)

    def _begin_cell(self, given: Mapping[str, str]) -> None:
        found = _REFERENCE.fullmatch(given.get("r", ""))
        self._column = _column(found[1]) if found else self._column + 1
        if self._column > MAX_COLUMNS:
            raise self._broken(f"a row of its sheet {self._sheet.name} is too wide")
        self._kind = given.get("t", "n")
        self._style = given.get("s", "0")
        self._formula = False
        self._spoken = 0
        for pieces in self._pieces.values():
            pieces.clear()

    def _text(self, data: str) -> None:
        if self._collecting and not self._spoken:
            self._reader.count_characters(data)
            self._pieces[self._collecting].append(data)

    def _end(self, element: str) -> None:
        if element == "c":
            self._end_cell()
        elif element == "row":
            if self._row.cells and any(cell.text.strip() for cell in self._row.cells.values()):
                self._sheet.rows.append(self._row)
        elif element in self._pieces:
            self._collecting = ""
        elif element == "rPh":
            self._spoken -= 1

    def _end_cell(self) -> None:
        text, stored = self._value()
        if text:
            self._reader.count_cell()
            self._row.cells[self._column] = Cell(text, self._row.number, self._column, stored)

    def _value(self) -> tuple[str, Stored]:
        value = "".join(self._pieces["v"])
        if self._formula:
            return f"={''.join(self._pieces['f'])}", Stored.FORMULA
        bare = value.strip()
        match self._kind:
            case "s":
                found = self._reader.shared(bare) if bare else "", Stored.TEXT
            case "inlineStr":
                found = unescaped("".join(self._pieces["t"])), Stored.TEXT
            case "str":
                found = unescaped(value), Stored.TEXT
            case "b":
                found = {"1": "TRUE", "0": "FALSE"}.get(bare, value), Stored.BOOLEAN
            case "e":
                found = value, Stored.ERROR
            case "d":
                found = value, Stored.DATE
            case _:
                found = self._reader.number(bare, self._style) if bare else ("", Stored.TEXT)
        return found

    def _merge(self, written: str) -> None:
        first = _REFERENCE.match(written)
        if first and len(self._sheet.merged) < MAX_MERGED:
            self._sheet.merged.append((int(first[2]), _column(first[1]), written[:20]))


def unescaped(text: str) -> str:
    """Return a text with the characters that XML cannot hold: ``_x000D_`` stands for one (22.9.2.19)."""
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(found: re.Match[str]) -> str:
    character = chr(int(found[1], 16))
    return found[0] if "\ud800" <= character <= "\udfff" else character


def _number_text(written: str) -> str:
    """Return a number as somebody would type it: 4 for 4.0. One with more digits than are kept stays as it is."""
    try:
        number = Decimal(written)
    except InvalidOperation:
        return written
    if not number.is_finite() or number.adjusted() >= _MOST_DIGITS or number.adjusted() < -_MOST_DIGITS:
        return f"{number:.14E}"
    # The program calculates with binary numbers: 0.1 is stored as 0.10000000000000001.
    rounded = Decimal(repr(float(f"{number:.15g}")))
    return f"{rounded.to_integral_value():f}" if rounded == rounded.to_integral_value() else f"{rounded.normalize():f}"


def _within(index: str, items: list[str]) -> bool:
    return len(index) < 7 and int(index) < len(items)  # noqa: PLR2004 - no book has a million styles


def _is_true(value: str) -> bool:
    return value in {"1", "true"}


def _column(name: str) -> int:
    number = 0
    for letter in name:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number
