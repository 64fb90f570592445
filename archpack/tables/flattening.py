"""Records to a table: a row for each, numbered columns for what there are a few of, further sheets for many."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from archpack.model import Model, Record
from archpack.tables.book import NARROW, USUAL, WIDE, Book, BookColumn, BookSheet
from archpack.tables.cell_text import EMPTY, joined
from archpack.tables.columns import field_at, order_of, singular, title_of
from archpack.tables.fields import Field, Kind, Path, fields_of
from archpack.tables.headings import FURTHER, RECORD_KEY, RECORDS
from archpack.vocab.relator import relators

MOST_NUMBERED = 6
"""Entries that are given numbered columns in a spreadsheet; if one record has more, all go to a sheet of their own."""

_LONG = frozenset({"text", "statement", "summary", "note", "custody", "acquisition", "document", "citation", "files"})
_SHORT = frozenset({"kind", "language", "languages", "script", "level", "position", "separator", "country", "label"})
_LONGEST_PROMPT = 250
_ID_WIDTH = 26


def records_book(records: Sequence[Record], *, one_sheet: bool) -> Book:
    """Return the table of records. With ``one_sheet`` everything goes into one, as CSV needs it."""
    documents = [record.to_dict() for record in records]
    moved = {} if one_sheet else {name: path for name, (path, _) in FURTHER.items() if _is_many(documents, path)}
    sheets = [_further(name, path, documents) for name, path in moved.items()]
    rows = [dict(flat(document, frozenset(moved.values()))) for document in documents]
    return (_sheet(RECORDS, rows, Record), *sheets)


def flat(document: dict[str, Any], without: frozenset[Path] = frozenset()) -> Iterator[tuple[Path, str]]:
    """Yield the path and the text of each value of a record, but for the entries at the paths in ``without``."""
    yield from _of_part(document, Record, (), without)


def column_for(path: Path, root: type[Model] = Record) -> BookColumn:
    """Return the column for a path: how wide it is, what it means, which words can be chosen."""
    field = field_at(path, root)
    words, closed = _words(field)
    prompt = f"{field.meaning.replace('`', '')} {_example(field)}".strip()
    return BookColumn(title_of(path, root), _width(field), prompt[:_LONGEST_PROMPT], words, closed, _group(path))


def sheet_of(name: str, paths: Iterable[Path], root: type[Model], rows: Iterable[dict[Path, str]]) -> BookSheet:
    """Return a sheet with the columns of these paths."""
    ordered = list(paths)
    lines = tuple(tuple(row.get(path, "") for path in ordered) for row in rows)
    return BookSheet(name, tuple(column_for(path, root) for path in ordered), lines)


def _sheet(name: str, rows: list[dict[Path, str]], root: type[Model]) -> BookSheet:
    seen = dict.fromkeys(path for row in rows for path in row)
    return sheet_of(name, sorted(seen, key=lambda path: order_of(path, root)), root, rows)


def _further(name: str, path: Path, documents: list[dict[str, Any]]) -> BookSheet:
    root = FURTHER[name][1]
    entries = [(document["id"], entry) for document in documents for entry in _entries(document, path)]
    sheet = _sheet(name, [dict(_of_part(entry, root, (), frozenset())) for _, entry in entries], root)
    rows = tuple((key, *row) for (key, _), row in zip(entries, sheet.rows, strict=True))
    key_column = BookColumn(RECORD_KEY, USUAL, f"The ID of a row of the sheet {RECORDS}.", group="id")
    return BookSheet(name, (key_column, *sheet.columns), rows)


def _is_many(documents: list[dict[str, Any]], path: Path) -> bool:
    return any(len(_entries(document, path)) > MOST_NUMBERED for document in documents)


def _entries(document: dict[str, Any], path: Path) -> list[dict[str, Any]]:
    node: Any = document
    for step in path:
        node = node.get(step, {})
    return node or []


def _of_part(
    node: dict[str, Any], part: type[Model], before: Path, without: frozenset[Path]
) -> Iterator[tuple[Path, str]]:
    fields = fields_of(part)
    for name, value in node.items():
        field = fields.get(name)
        if field is not None and (*before, name) not in without:
            yield from _of_field(value, field, (*before, name), without)


def _of_field(value: Any, field: Field, here: Path, without: frozenset[Path]) -> Iterator[tuple[Path, str]]:
    if field.kind is Kind.TEXT:
        yield here, value
    elif field.kind is Kind.TEXTS:
        yield here, joined(value)
    elif field.kind is Kind.BY_LANGUAGE:
        yield from (((*here, language), text) for language, text in value.items())
    elif field.part is None:
        return
    elif field.kind is Kind.PARTS:
        for number, entry in enumerate(value):
            yield from _of_part(entry, field.part, (*here, number), without)
    elif value:
        yield from _of_part(value, field.part, here, without)
    else:
        yield here, EMPTY


def _group(path: Path) -> str:
    """Return what columns that belong together have in common: the field, and the number of its entry."""
    inner = path[1:] if path[0] in {"original", "provenance"} and len(path) > 1 else path
    return f"{inner[0]} {inner[1]}" if len(inner) > 1 and isinstance(inner[1], int) else str(inner[0])


def _words(field: Field) -> tuple[tuple[str, ...], bool]:
    if field.words:
        return field.words, True
    if field.name in {"role", "roles"}:
        return tuple(sorted(relator.term for relator in relators())), False
    return (), False


def _example(field: Field) -> str:
    many = " Several: with ; between them." if field.kind is Kind.TEXTS else ""
    return f"{many} Example: {field.example}".strip() if field.example and not field.words else many.strip()


def _width(field: Field) -> int:
    if field.name == "id":
        return _ID_WIDTH
    return WIDE if field.name in _LONG else NARROW if field.name in _SHORT else USUAL


__all__ = ["MOST_NUMBERED", "column_for", "flat", "records_book", "sheet_of", "singular"]
