"""A table as an .xlsx: every cell text, words to choose from, what each column means. Needs XlsxWriter."""

import io
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from archpack.errors import UsageError
from archpack.tables.book import Book, BookColumn, BookSheet, refuse_too_large
from archpack.tables.cell_text import written
from archpack.tables.grid import letters
from archpack.tables.headings import LISTS

if TYPE_CHECKING:
    from types import ModuleType

_A4 = 9
_LINE = 15
_MOST_LINES = 20
_LONGEST_TITLE = 32
_ROWS_OFFERED = 5_000
"""Rows below the headings that offer words to choose from."""
_LONGEST_COMMENT = 2_000
_FIRST_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""The day that the file names as its first: without it the same records would give other bytes on another day."""
_HEAD_COLOURS = ("#DCE6F1", "#E2EFDA")
_EXAMPLE = {"italic": True, "font_color": "#7F7F7F", "bg_color": "#F2F2F2"}
_FAULTY = {"bg_color": "#FFC7CE", "font_color": "#9C0006"}
_TEXT = {"num_format": "@", "valign": "top"}


def xlsx_bytes(book: Book, file: str = "") -> bytes:
    """Return the book as an .xlsx. The same book gives the same bytes.

    Raises :class:`UsageError` if XlsxWriter is missing, :class:`FindingsError` for what no spreadsheet can hold.
    """
    refuse_too_large(book, file)
    target = io.BytesIO()
    workbook = _library().Workbook(target, {"in_memory": True, "strings_to_numbers": False})
    workbook.set_properties({"created": _FIRST_DAY.replace(tzinfo=None)})
    writer = _Writer(workbook, book)
    for sheet in book:
        writer.write(sheet)
    writer.write_lists()
    workbook.close()
    return target.getvalue()


def _library() -> "ModuleType":
    try:
        import xlsxwriter
    except ImportError:
        raise UsageError(
            "Spreadsheets are written by XlsxWriter, which is not installed.",
            "Install archpack[xlsx], or write a .csv file.",
        ) from None
    library: ModuleType = xlsxwriter
    return library


class _Writer:
    def __init__(self, workbook: Any, book: Book) -> None:
        self._workbook = workbook
        self._lists = self._numbered(column.words for sheet in book for column in sheet.columns)
        self._text = workbook.add_format(_TEXT)
        self._example = workbook.add_format({**_TEXT, **_EXAMPLE})
        self._faulty = workbook.add_format({**_TEXT, **_FAULTY})
        self._prose = workbook.add_format({**_TEXT, "text_wrap": True})
        self._heads = [
            workbook.add_format({**_TEXT, "bold": True, "text_wrap": True, "bottom": 1, "bg_color": colour})
            for colour in _HEAD_COLOURS
        ]

    @staticmethod
    def _numbered(lists: Iterable[tuple[str, ...]]) -> dict[tuple[str, ...], int]:
        return {words: index for index, words in enumerate(dict.fromkeys(filter(None, lists)))}

    def write(self, sheet: BookSheet) -> None:
        """Write one sheet."""
        page = self._workbook.add_worksheet(sheet.name)
        page.freeze_panes(1, 0 if sheet.prose else 1)
        page.set_row(0, 32)
        page.set_landscape()
        page.set_paper(_A4)
        page.repeat_rows(0)
        if sheet.prose:
            page.fit_to_pages(1, 0)
        colour, group = 0, sheet.columns[0].group if sheet.columns else ""
        for number, column in enumerate(sheet.columns):
            if column.group != group:
                colour, group = 1 - colour, column.group
            page.set_column(number, number, column.width, self._shape(sheet, column))
            page.write_string(0, number, written(column.title), self._heads[colour])
            self._offer(page, number, column)
        for index, row in enumerate(sheet.rows):
            self._write_row(page, sheet, index, row)

    def _write_row(self, page: Any, sheet: BookSheet, index: int, row: tuple[str, ...]) -> None:
        lines = max(
            (_lines(v, c.width) for v, c in zip(row, sheet.columns, strict=True) if c.wrap or sheet.prose), default=1
        )
        if lines > 1:
            page.set_row(index + 1, _LINE * min(lines, _MOST_LINES))
        for number, value in enumerate(row):
            mark = sheet.marks.get((index, number))
            shape = self._example if index < sheet.example_rows else self._shape(sheet, sheet.columns[number])
            shape = self._faulty if mark else shape
            if value:
                page.write_string(index + 1, number, value if sheet.prose else written(value), shape)
            elif mark or index < sheet.example_rows:
                page.write_blank(index + 1, number, None, shape)
            if mark:
                page.write_comment(index + 1, number, mark[:_LONGEST_COMMENT], {"x_scale": 2.5, "y_scale": 1.5})

    def _shape(self, sheet: BookSheet, column: BookColumn) -> Any:
        return self._prose if sheet.prose or column.wrap else self._text

    def _offer(self, page: Any, number: int, column: BookColumn) -> None:
        """Let a program say what a column means, and offer words."""
        if not column.prompt and not column.words:
            return
        offered: dict[str, Any] = {"validate": "any"}
        if column.words:
            name = letters(self._lists[column.words] + 1)
            offered = {"validate": "list", "source": f"={LISTS}!${name}$1:${name}${len(column.words)}"}
            offered["show_error"] = column.closed
        # The library writes this title without the escapes that cells get.
        title = "".join(filter(str.isprintable, column.title[:_LONGEST_TITLE]))
        offered |= {"input_title": title, "input_message": column.prompt}
        page.data_validation(1, number, _ROWS_OFFERED, number, offered)

    def write_lists(self) -> None:
        """Write the words that columns offer, into a sheet that is not shown."""
        if not self._lists:
            return
        page = self._workbook.add_worksheet(LISTS)
        for words, number in self._lists.items():
            for index, word in enumerate(words):
                page.write_string(index, number, word, self._text)
        page.hide()


def _lines(text: str, width: int) -> int:
    """Return how many lines a text takes, about: programs that do not see to it themselves show only the first."""
    return sum(1 + len(line) // width for line in text.split("\n"))
