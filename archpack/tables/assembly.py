"""One record, put together from the cells of its row and of the rows of further sheets that belong to it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from pydantic import ValidationError

from archpack.checks import accept, check_record
from archpack.criteria import Criteria, against_profile
from archpack.findings import Finding, Place
from archpack.findings.catalogue import shape
from archpack.findings.catalogue import tables as codes
from archpack.findings.pointer import pointer_of, steps
from archpack.loading.shape import problems
from archpack.model import Record
from archpack.tables.cell_text import parted, read
from archpack.tables.columns import MAIN, field_at, title_of
from archpack.tables.fields import Kind, Path
from archpack.tables.grid import Row, Sheet
from archpack.tables.headings import Column, Headings
from archpack.tables.values import Remarks, Value, in_column, value_of
from archpack.tables.wording import remedy_in_sheet
from archpack.vocab.spelling import shown


class Assembly:
    """A record in the making: its document, the cell of each value, and the findings."""

    def __init__(self, headings: Headings, row: Row) -> None:
        self.sources: list[tuple[Sheet, Row]] = [(headings.sheet, row)]
        self.findings: list[Finding] = []
        self.id = ""
        self._headings = headings
        self._row = row
        self._tree: dict[str | int, Any] = {}
        self._cells: dict[Path, tuple[Headings, Row, Column]] = {}
        self._entries: dict[Path, tuple[Headings, Row]] = {}
        self._origins: dict[Path, Path] = {}
        """From the path in the document, which counts filled entries only, to the path that the columns say."""
        self._damaged: set[Path] = set()

    def add_row(self, remarks: Remarks) -> None:
        """Take the cells of the record's own row."""
        self._add(self._headings, self._row, (), remarks)
        given = self._tree.get("id")
        self.id = given if isinstance(given, str) else ""

    def add_entry(self, headings: Headings, row: Row, prefix: Path, remarks: Remarks) -> None:
        """Take the cells of a row of a further sheet as an entry at ``prefix``."""
        self.sources.append((headings.sheet, row))
        self._entries[prefix] = (headings, row)
        self._add(headings, row, prefix, remarks)

    def has_damage(self, path: Path) -> bool:
        """Tell whether a cell for this path, or below it, holds something that could not be read."""
        return any(damaged[: len(path)] == path for damaged in self._damaged)

    def record(self, today: date | None, criteria: Criteria) -> Record | None:
        """Return the record, or None. What the model and the rules have against it is added to the findings.

        ``criteria`` tells which findings of rules are wanted, and what an institution asks.
        """
        document = self._document(self._tree, (), ())
        document = {"archpack": 1, **document} if isinstance(document, dict) else {}
        try:
            record = Record.model_validate_json(json.dumps(document))
        except ValidationError as error:
            self.findings += self._of_model(error)
            return None
        found = [*check_record(record, today), *against_profile(criteria, record)]
        self.findings += map(self._of_rule, criteria.weighed(accept(found, record, None)))
        return record

    def place(self, path: Path) -> Place:
        """Return the cell of a value, or the one where it should be, or the nearest one that belongs to it."""
        headings, row, number = self._where(path)
        return headings.sheet.place(row, number, pointer_of(path))

    def _add(self, headings: Headings, row: Row, prefix: Path, remarks: Remarks) -> None:
        for number, cell in row.cells.items():
            column = headings.columns.get(number)
            if column is None:
                self._unnamed(headings, row, number, cell.text)
                continue
            before = len(self.findings)
            value = value_of(headings.sheet, row, column, remarks, self.findings)
            path = (*prefix, *column.path)
            if value is not None:
                self._put(path, value)
                self._cells[path] = (headings, row, column)
            elif len(self.findings) > before:
                self._damaged.add(path)

    def _unnamed(self, headings: Headings, row: Row, number: int, text: str) -> None:
        named = headings.head is not None and number in headings.head.cells and headings.head.cells[number].text.strip()
        if number == headings.key or number in headings.ignored or named or not text.strip():
            return
        self.findings.append(
            Finding(
                codes.NO_COLUMN_NAME,
                "This cell stands in a column that has no name.",
                "Write the name of a field above it, or delete it. In a CSV file, a value with the sign that divides "
                "the cells must stand in double quotes.",
                headings.sheet.place(row, number),
            )
        )

    def _put(self, path: Path, value: Value) -> None:
        node = self._tree
        for step in path[:-1]:
            node = node.setdefault(step, {})
        node.setdefault(path[-1], value)

    def _document(self, node: Any, given: Path, here: Path) -> Any:
        """Return lists where numbers are, without gaps, and remember where each entry comes from."""
        if not isinstance(node, dict):
            return node
        if node and all(isinstance(step, int) for step in node):
            entries = []
            for index, step in enumerate(sorted(node)):
                self._origins[*here, index] = (*given, step)
                entries.append(self._document(node[step], (*given, step), (*here, index)))
            return entries
        return {step: self._document(inner, (*given, step), (*here, step)) for step, inner in node.items()}

    def _given(self, path: Path) -> Path:
        """Return the path that the columns say for a path in the document."""
        for length in range(len(path), 0, -1):
            if path[:length] in self._origins:
                return (*self._origins[path[:length]], *path[length:])
        return path

    def _where(self, path: Path) -> tuple[Headings, Row, int]:
        """Return the sheet, row and column of what a path in the document leads to. See :meth:`place`."""
        given = self._given(path)
        for length in range(len(given), 0, -1):
            above = given[:length]
            if above in self._cells:
                headings, row, column = self._cells[above]
                return headings, row, column.number
            if above in self._entries:
                headings, row = self._entries[above]
                there = headings.column_of(given[length:])
                return headings, row, there.number if there else headings.key
            there = self._headings.column_of(above)
            below = next((cell for known, cell in self._cells.items() if known[:length] == above), None)
            if there and (length == len(given) or not below):
                return self._headings, self._row, there.number
            if below:
                return below[0], below[1], below[2].number
        return self._headings, self._row, self._headings.key

    def _of_model(self, error: ValidationError) -> Iterator[Finding]:
        """Yield what the model says, in the words of a table. Nothing, where a cell could not be read anyway."""
        for detail in error.errors(include_url=False, include_context=False, include_input=False):
            path = detail["loc"]
            if detail["type"] == "missing" and path != ("id",) and not self.has_damage(self._given(path)):
                yield self._missing(path)
        for path, _, finding in problems(error):
            if finding.code is shape.MISSING_FIELD or self.has_damage(self._given(path)):
                continue
            if finding.code is shape.FILE_OR_FILES:
                one, several = (self._title((*path, name)) for name in ("file", "files"))
                remedy = f"Fill in `{one}` for one file, or `{several}` for a pattern such as scan/*.tif."
                yield self._placed(replace(finding, help=remedy), path)
            elif finding.code is shape.WRONG_SHAPE:  # a column that stands for a whole part
                text, remedy = (
                    "This column holds no text: it stands for several others.",
                    "Fill in those, and empty it.",
                )
                yield self._placed(replace(finding, text=text, help=remedy), path)
            else:
                yield self._placed(finding, path)

    def _missing(self, path: Path) -> Finding:
        field = field_at(path)
        if field.kind is Kind.PARTS:
            path = (*path, 0)
        if field.part in MAIN:
            path = (*path, MAIN[field.part])
            field = field_at(path)
        title = shown(self._title(path))
        example = f"It is one of: {', '.join(field.words)}." if field.words else f"Such as: {field.example}."
        headings, row, number = self._where(path)
        place = headings.sheet.place(row, number, pointer_of(path))
        return Finding(shape.MISSING_FIELD, f"`{title}` is missing.", f"Fill in the column `{title}`. {example}", place)

    def _title(self, path: Path) -> str:
        """Return the name of the column for a path in the document, in the sheet where its entry stands."""
        given = self._given(path)
        for length in range(len(given), 0, -1):
            if given[:length] in self._entries:
                return title_of(given[length:], self._entries[given[:length]][0].root)
        return title_of(given)

    def _of_rule(self, finding: Finding) -> Finding:
        path: Path = tuple(int(step) if step.isdecimal() else step for step in steps(finding.place.pointer))
        return self._placed(finding, path)

    def _placed(self, finding: Finding, path: Path) -> Finding:
        headings, row, number = self._where(path)
        column = headings.columns.get(number)
        text = in_column(finding.text, column) if column else finding.text
        remedy = remedy_in_sheet(finding, path, self._value(path), self._title)
        place = headings.sheet.place(row, number, pointer_of(path))
        return replace(finding, text=text, help=remedy, fix=None, place=place)

    def _value(self, path: Path) -> str:
        """Return one of several values of a cell, or nothing."""
        cell = self._cells.get(self._given(path[:-1]))
        if cell is None or not path or not isinstance(path[-1], int):
            return ""
        _, row, column = cell
        return parted(read(row.cells[column.number].text))[path[-1]]
