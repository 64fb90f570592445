"""Spreadsheets: a row for each record. Pure: bytes to records and findings, records to bytes.

`archpack.spreadsheets` reads and writes the files.
"""

from typing import TYPE_CHECKING

from archpack.late import fetched_late

if TYPE_CHECKING:
    from archpack.tables.book import Book, csv_bytes
    from archpack.tables.correction import correction_book
    from archpack.tables.flattening import records_book
    from archpack.tables.imported import ImportedTable
    from archpack.tables.limits import MAX_BYTES
    from archpack.tables.reading import Table, TableRow, read_table
    from archpack.tables.template import template_book
    from archpack.tables.xlsx_writing import xlsx_bytes

_HOMES = {
    "archpack.tables.book": ("Book", "csv_bytes"),
    "archpack.tables.correction": ("correction_book",),
    "archpack.tables.flattening": ("records_book",),
    "archpack.tables.imported": ("ImportedTable",),
    "archpack.tables.limits": ("MAX_BYTES",),
    "archpack.tables.reading": ("Table", "TableRow", "read_table"),
    "archpack.tables.template": ("template_book",),
    "archpack.tables.xlsx_writing": ("xlsx_bytes",),
}

__all__ = [
    "MAX_BYTES",
    "Book",
    "ImportedTable",
    "Table",
    "TableRow",
    "correction_book",
    "csv_bytes",
    "read_table",
    "records_book",
    "template_book",
    "xlsx_bytes",
]


if not TYPE_CHECKING:  # a type checker sees the imports above, and so notices a misspelt name
    __getattr__ = fetched_late(__name__, _HOMES)
