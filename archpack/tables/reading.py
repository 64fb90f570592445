"""A table to records: a row for each, with every finding at the cell that it is about."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from archpack.criteria import EVERYTHING, Criteria
from archpack.errors import SourceError
from archpack.findings import Finding, Place, Report, Severity
from archpack.findings.catalogue import tables as codes
from archpack.findings.catalogue.content import NO_CONTENTS
from archpack.model import Record
from archpack.tables.assembly import Assembly
from archpack.tables.cell_text import read
from archpack.tables.csv_reading import read_csv
from archpack.tables.folders import folder_problem
from archpack.tables.grid import Grid, Row, Sheet, letters
from archpack.tables.headings import FURTHER, HELP, LISTS, RECORDS, Headings, headings_of
from archpack.tables.limits import MAX_BYTES
from archpack.tables.values import Remarks
from archpack.tables.xlsx_parts import is_package, refuse_others
from archpack.tables.xlsx_reading import read_xlsx
from archpack.vocab.spelling import shown

EXAMPLE = "EXAMPLE, delete this row"
"""What stands for the ID in the example row of a template."""

_NOT_READ = frozenset({HELP.casefold(), LISTS.casefold()})
_FURTHER = {name.casefold(): name for name in FURTHER}


@dataclass(frozen=True, slots=True)
class TableRow:
    """What came of one row: its record, or None if there was an error, and everything found in it."""

    id: str
    record: Record | None
    findings: tuple[Finding, ...]
    place: Place
    sources: tuple[tuple[Sheet, Row], ...] = ()
    """The row, and the rows of further sheets that belong to it."""


@dataclass(frozen=True, slots=True)
class Table:
    """What was read from a table. ``report`` holds every finding, those of the rows too.

    With ``usable`` False something is wrong with the table as a whole, so that no row can be relied on.
    """

    rows: tuple[TableRow, ...]
    report: Report
    usable: bool
    headings: tuple[Headings, ...] = field(default=(), compare=False, repr=False)

    @property
    def records(self) -> tuple[Record, ...]:
        """The records of all rows without errors."""
        return tuple(row.record for row in self.rows if row.record is not None)

    @property
    def faulty(self) -> tuple[TableRow, ...]:
        """The rows with errors."""
        return tuple(row for row in self.rows if row.record is None)


def read_table(
    data: bytes,
    file: str,
    *,
    encoding: str | None = None,
    today: date | None = None,
    criteria: Criteria = EVERYTHING,
) -> Table:
    """Read the bytes of an .xlsx or .csv file, and judge each record by the rules that need no files.

    ``file`` is named in the findings; what kind of file it is, its bytes tell. ``encoding`` is that of a CSV file that
    does not say itself. Rules that depend on the day are asked only if ``today`` is given. ``criteria`` tells which
    findings about records are wanted, and what an institution asks of each.

    Raises :class:`SourceError` for what is no table or is too large, :class:`UsageError` for an unknown encoding.
    """
    if len(data) > MAX_BYTES:
        raise SourceError(f"{file} is larger than {MAX_BYTES // 1_000_000} MB.", "Divide it into several files.")
    if is_package(data):
        return _read_grid(read_xlsx(data, file), file, today, criteria)
    refuse_others(data, file)
    return _read_grid(read_csv(data, file, encoding), file, today, criteria)


def _read_grid(grid: Grid, file: str, today: date | None, criteria: Criteria) -> Table:
    findings = list(grid.findings)
    if not grid.sheets:
        return Table((), Report.of(findings), usable=False)
    main, further, others = _sorted_out(grid)
    read_ones = [headings_of(main), *(headings_of(sheet, FURTHER[name][1]) for name, sheet in further.items())]
    for headings in read_ones:
        findings += headings.findings
    findings += others
    usable = not any(finding.severity is Severity.ERROR for finding in findings)
    rows, told = _rows(read_ones, list(further), today, criteria) if read_ones[0].head else ([], [])
    findings += [finding for headings in read_ones for finding in _about_sheet(headings)]
    findings += told
    if read_ones[0].head and not rows:
        findings.append(Finding(codes.NO_ROWS, "The table has no rows with records.", "Fill in a row.", Place(file)))
    usable = usable and not any(finding.severity is Severity.ERROR for finding in findings)
    everything = [*findings, *_gathered(rows)]
    texts = {file: grid.text} if grid.text is not None and everything else None
    return Table(tuple(rows), Report.of(everything, texts), usable, tuple(read_ones))


def _sorted_out(grid: Grid) -> tuple[Sheet, dict[str, Sheet], list[Finding]]:
    """Return the sheet of the records, the further ones by their names, and notes on those that are not read."""
    by_name = {sheet.name.casefold(): sheet for sheet in reversed(grid.sheets)}
    further = {name: by_name[folded] for folded, name in _FURTHER.items() if folded in by_name and by_name[folded].rows}
    known = {sheet.name for sheet in further.values()}
    open_ones = [s for s in grid.sheets if s.name not in known and s.name.casefold() not in _NOT_READ]
    main = by_name.get(RECORDS.casefold()) or _first_with_records(open_ones) or grid.sheets[0]
    notes = [
        Finding(
            codes.SHEET_NOT_READ,
            f"The sheet `{shown(sheet.name)}` is not read.",
            f"archpack reads `{RECORDS}` and, for what there are many of, {', '.join(FURTHER)}.",
            Place(sheet.file, 1, 1, cell=f"{sheet.name}!A1"),
        )
        for sheet in open_ones
        if sheet is not main and sheet.rows and not sheet.hidden
    ]
    return main, further, notes


def _first_with_records(sheets: list[Sheet]) -> Sheet | None:
    return next((sheet for sheet in sheets if headings_of(sheet).head), sheets[0] if sheets else None)


def _rows(
    headings: list[Headings], further: list[str], today: date | None, criteria: Criteria
) -> tuple[list[TableRow], list[Finding]]:
    main, *others = headings
    remarks = Remarks()
    told: list[Finding] = []
    assemblies: list[Assembly] = []
    by_id: dict[str, Assembly] = {}
    for row in main.rows:
        made = Assembly(main, row)
        made.add_row(remarks)
        if made.id == EXAMPLE:
            told.append(_example_left(main, row))
            continue
        assemblies.append(made)
        by_id.setdefault(made.id, made)
    for name, other in zip(further, others, strict=True):
        told += _join(other, FURTHER[name][0], by_id, remarks)
    counts = Counter(made.id.casefold() for made in assemblies if made.id)
    for made in assemblies:
        _judge_id(made, counts)
    told += remarks.findings()
    return [_row(made, today, criteria) for made in assemblies], told


def _join(
    headings: Headings, prefix: tuple[str | int, ...], by_id: dict[str, Assembly], remarks: Remarks
) -> Iterator[Finding]:
    """Give each row of a further sheet to the record that it names."""
    for number, row in enumerate(headings.rows):
        cell = row.cells.get(headings.key)
        key = read(cell.text) if cell else ""
        made = by_id.get(key)
        if made is not None:
            made.add_entry(headings, row, (*prefix, _AFTER_NUMBERED + number), remarks)
        elif key != EXAMPLE:
            yield Finding(
                codes.NO_SUCH_RECORD,
                f"The sheet {RECORDS} has no row with the ID `{shown(key)}`." if key else "This row names no record.",
                f"Write the ID of a row of {RECORDS}, letter by letter, or delete the row.",
                headings.sheet.place(row, headings.key),
            )


_AFTER_NUMBERED = 1_000_000
"""Entries of further sheets come behind those in numbered columns."""


def _judge_id(made: Assembly, counts: Counter[str]) -> None:
    place = made.place(("id",))
    if not made.id:
        if not made.has_damage(("id",)):
            made.findings.append(
                Finding(codes.NO_ID, "This row has no ID.", "Give every row a short name of its own.", place)
            )
        return
    problem = folder_problem(made.id)
    if problem:
        made.findings.append(
            Finding(
                codes.FOLDER_NAME,
                f"No folder can be called `{shown(made.id)}`. {problem}",
                "Use letters without accents, digits, dots, - and _ only, such as letter-1963-07.",
                place,
            )
        )
    if counts[made.id.casefold()] > 1:
        made.findings.append(
            Finding(
                codes.ID_TWICE,
                f"{counts[made.id.casefold()]} rows have the ID `{shown(made.id)}`.",
                "Give each row an ID of its own; small and capital letters do not make a difference.",
                place,
            )
        )


def _row(made: Assembly, today: date | None, criteria: Criteria) -> TableRow:
    record = made.record(today, criteria)
    findings = tuple(made.findings)
    faulty = any(finding.severity is Severity.ERROR for finding in findings)
    return TableRow(made.id, None if faulty else record, findings, made.place(("id",)), tuple(made.sources))


def _gathered(rows: list[TableRow]) -> Iterator[Finding]:
    """Yield the findings of all rows. That rows describe no contents is told once, at the first of them."""
    bare: list[Finding] = []
    for row in rows:
        for finding in row.findings:
            if finding.code is NO_CONTENTS:
                bare.append(finding)
            else:
                yield finding
    if len(bare) > 1:
        yield replace(bare[0], text=f"In {len(bare):,} rows, the record names no scan, transcript or translation.")
    else:
        yield from bare


def _example_left(headings: Headings, row: Row) -> Finding:
    return Finding(
        codes.EXAMPLE_LEFT,
        "This row is the example of the template. It is left out.",
        "Delete it, or leave it: nothing is made of it.",
        headings.sheet.place(row, headings.key),
    )


def _about_sheet(headings: Headings) -> Iterator[Finding]:
    """Yield what looks different from what it is: hidden and merged cells that hold something, or would."""
    sheet = headings.sheet
    if headings.head is None:
        return
    rows = {row.number: row for row in headings.rows}
    hidden = [number for number in sheet.hidden_rows if number in rows]
    if hidden:
        yield Finding(
            codes.HIDDEN,
            f"{len(hidden)} hidden {'row is' if len(hidden) == 1 else 'rows are'} read too.",
            "Delete what is not wanted.",
            sheet.place(rows[hidden[0]], headings.key),
        )
    for first, last in sheet.hidden_columns:
        for column in headings.columns.values():
            if first <= column.number <= last and any(column.number in row.cells for row in headings.rows):
                yield Finding(
                    codes.HIDDEN,
                    f"The column {shown(column.title)} is hidden, and is read too.",
                    "Delete what is not wanted.",
                    sheet.place(headings.head, column.number),
                )
    for number, column_number, written in sheet.merged:
        if number in rows and (column_number in headings.columns):
            yield Finding(
                codes.MERGED,
                f"The cells {shown(written)} are merged: only the first of them has the value.",
                "Divide them, and write the value into every cell that it is true for.",
                Place(sheet.file, number, column_number, cell=f"{sheet.name}!{letters(column_number)}{number}"),
            )
