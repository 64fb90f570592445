"""CSV to cells: the encoding, the sign between the cells, and the line and column where each one begins.

Python's own reader tells only the line, and takes a quotation mark that is never closed for a cell of all that follows.
"""

import codecs
import re
from collections.abc import Iterator

from archpack.errors import SourceError, UsageError
from archpack.findings import Finding, Place
from archpack.findings.catalogue import tables as codes
from archpack.tables.grid import Cell, Grid, Row, Sheet
from archpack.tables.limits import MAX_CELLS, MAX_ELEMENTS

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DELIMITERS = ";,\t"
_SEP_LINE = re.compile(r'"?sep=(.)"?(?:\r\n|\r|\n|\Z)', re.IGNORECASE)
_MOST_TROUBLES = 100
_LINE_END = re.compile("\r\n|\r|\n")
_REMEDY_ENCODING = (
    "Save it again as `CSV UTF-8`. If you know how it is stored, say so: --encoding windows-1252 for most files of "
    "Excel in the West, windows-1250 or windows-1251 for those further east."
)


def read_csv(data: bytes, file: str, encoding: str | None = None) -> Grid:
    """Return the cells of a CSV file. ``encoding`` is used if the file does not say itself how it is stored.

    Raises :class:`SourceError` for what is no text and for too many cells, :class:`UsageError` for an encoding that
    nobody knows.
    """
    mark, known = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", None))
    try:
        text = data[len(mark) :].decode(known or encoding or "utf-8")
    except LookupError:
        raise UsageError(f"There is no encoding {encoding}.", "Such as utf-8, windows-1252, windows-1251.") from None
    except UnicodeError as error:
        return Grid(findings=(_not_decoded(data, error, file, known or encoding),))
    if "\0" in text[:1024] and not known:
        raise SourceError(f"{file} is no table.", "Give an .xlsx or a .csv file.")
    sheet = Sheet(file)
    findings = tuple(_fill(sheet, text))
    return Grid((sheet,), findings, text)


def _fill(sheet: Sheet, text: str) -> Iterator[Finding]:
    """Read all rows into a sheet, and yield what is wrong with quotation marks."""
    start, delimiter = _beginning(text)
    scanner = _Scanner(text, delimiter)
    scanner.go(start)
    cells: dict[int, Cell] = {}
    number, column, seen, held, troubles = scanner.line, 0, 0, 0, 0
    while True:
        column += 1
        line, place = scanner.line, scanner.column
        value, end, trouble = scanner.cell()
        if trouble:
            yield Finding(codes.OPEN_QUOTE, *trouble, Place(sheet.file, line, place))
            troubles += 1
        if value:
            cells[column] = Cell(value, line, place)
            held += 1
        seen += 1
        if seen > MAX_ELEMENTS or held > MAX_CELLS:
            raise SourceError(f"{sheet.file} has more than {MAX_CELLS:,} cells.", "Divide it into several files.")
        if end == delimiter:
            continue
        if any(cell.text.strip() for cell in cells.values()):
            sheet.rows.append(Row(number, cells))
        if not end or troubles > _MOST_TROUBLES:
            return
        number, column, cells = scanner.line, 0, {}


class _Scanner:
    """Takes one cell after the other from a text, and knows in which line and column it is."""

    def __init__(self, text: str, delimiter: str) -> None:
        self._text = text
        self._at = 0
        self._line_start = 0
        self.line = 1
        special = re.escape(delimiter)
        self._plain = re.compile(rf"[^{special}\r\n]*")
        self._quoted = re.compile(r'"((?:[^"]|"")*+)"')
        self._end = re.compile(rf"{special}|\r\n|\r|\n|\Z")

    @property
    def column(self) -> int:
        """The column of the next cell, counted from 1."""
        return self._at - self._line_start + 1

    def go(self, at: int) -> None:
        """Go on at a place behind. Line breaks on the way are counted."""
        for found in _LINE_END.finditer(self._text, self._at, at):
            self.line += 1
            self._line_start = found.end()
        self._at = at

    def cell(self) -> tuple[str, str, tuple[str, str] | None]:
        """Return the next cell, the sign behind it (nothing at the end), and what is wrong with it."""
        trouble = None
        quoted = self._quoted.match(self._text, self._at) if self._text.startswith('"', self._at) else None
        if quoted:
            value, behind = quoted[1].replace('""', '"'), quoted.end()
            if not self._end.match(self._text, behind):
                trouble = (
                    "Something stands behind the closing quotation mark of this cell.",
                    'Write a quotation mark inside a cell twice: "a ""word"" in quotes".',
                )
                rest = self._rest(behind)
                value, behind = value + rest, behind + len(rest)
        else:
            value = self._rest(self._at)
            behind = self._at + len(value)
            if value.startswith('"'):
                trouble = (
                    "This cell begins with a quotation mark that is never closed.",
                    "Close it. Inside a cell, write a quotation mark twice.",
                )
        end = self._end.match(self._text, behind)
        sign = end[0] if end else ""
        self.go(behind + len(sign))
        return value, sign, trouble

    def _rest(self, at: int) -> str:
        found = self._plain.match(self._text, at)
        return found[0] if found else ""


def _beginning(text: str) -> tuple[int, str]:
    """Return where the table begins and the sign between its cells: that of Excel's ``sep=``, or the most frequent."""
    said = _SEP_LINE.match(text)
    if said:
        return said.end(), said[1]
    first = text.lstrip("\r\n")
    start = len(text) - len(first)
    head = re.sub(r'"(?:[^"]|"")*+"', "", first[:100_000])
    line = _LINE_END.split(head, maxsplit=1)[0]
    return start, max(_DELIMITERS, key=line.count) if any(sign in line for sign in _DELIMITERS) else ","


def _not_decoded(data: bytes, error: UnicodeError, file: str, encoding: str | None) -> Finding:
    start = error.start if isinstance(error, UnicodeDecodeError) else 0
    before = data[:start]
    line = before.count(b"\n") + 1
    stored = encoding or "UTF-8"
    return Finding(
        codes.ENCODING,
        f"The letters of this file are not stored as {stored}.",
        _REMEDY_ENCODING,
        Place(file, line, len(before) - before.rfind(b"\n")),
    )
