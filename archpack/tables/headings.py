"""The headings of a sheet: which column holds which field."""

from dataclasses import dataclass, field

from archpack.findings import Finding, Place
from archpack.findings.catalogue import tables as codes
from archpack.model import (
    Content,
    Contributor,
    Credit,
    Date,
    Event,
    Identifier,
    LocatorComponent,
    Model,
    Note,
    Original,
    Record,
    Relation,
    Rights,
    Title,
)
from archpack.tables.cell_text import read
from archpack.tables.columns import field_at, nearest, path_of
from archpack.tables.fields import Field, Path
from archpack.tables.grid import Row, Sheet
from archpack.vocab.spelling import shown

RECORDS = "Records"
"""The sheet with a row for each record."""
HELP = "Help"
LISTS = "Lists"
RECORD_KEY = "Record ID"
"""The column by which a row of a further sheet names its record."""
FINDINGS = "Findings"
"""The column that archpack adds to a sheet for correction, and does not read."""

FURTHER: dict[str, tuple[Path, type[Model]]] = {
    "Identifiers": (("identifiers",), Identifier),
    "Titles": (("titles",), Title),
    "Dates": (("dates",), Date),
    "Locator": (("original", "locator"), LocatorComponent),
    "Copies": (("copies",), Original),
    "Contributors": (("contributors",), Contributor),
    "Credits": (("credits",), Credit),
    "Contents": (("contents",), Content),
    "Notes": (("notes",), Note),
    "Relations": (("relations",), Relation),
    "Rights": (("rights",), Rights),
    "Events": (("provenance", "events"), Event),
}
"""The further sheets, for what there can be many of: where their rows belong in the record, and what they are."""

_ID: Path = ("id",)
_KEY: Path = ()
_ROWS_BEFORE_HEADINGS = 20
_KEYS = frozenset({"record id", "record"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is read: its number, its name, and the path of its values in the record or in an entry."""

    number: int
    title: str
    path: Path
    field: Field


@dataclass(slots=True)
class Headings:
    """The columns of a sheet by number, the rows below the headings, and what was wrong with the names."""

    sheet: Sheet
    head: Row | None
    root: type[Model] = Record
    """What a row of it is."""
    columns: dict[int, Column] = field(default_factory=dict)
    key: int = 0
    """The number of the column that names the record."""
    ignored: set[int] = field(default_factory=set)
    rows: list[Row] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def column_of(self, path: Path) -> Column | None:
        """Return the first column whose values are at a path, or below it."""
        return next((column for column in self.columns.values() if column.path[: len(path)] == path), None)


def headings_of(sheet: Sheet, root: type[Model] = Record) -> Headings:
    """Return the headings of a sheet, which are in the first row with the column of the record's ID."""
    for index, row in enumerate(sheet.rows[:_ROWS_BEFORE_HEADINGS]):
        key = _key_column(row, root)
        if key:
            found = Headings(sheet, row, root, key=key, rows=sheet.rows[index + 1 :])
            _read_names(found)
            return found
    key_name = "ID" if root is Record else RECORD_KEY
    place = sheet.place(sheet.rows[0], min(sheet.rows[0].cells)) if sheet.rows else Place(sheet.file)
    missing = Finding(
        codes.NO_ID_COLUMN,
        f"No column is called `{key_name}`, so the row with the names of the columns is not known.",
        f"Write `{key_name}` above the column with the ids. `archpack template` writes a sheet to begin with.",
        place,
    )
    return Headings(sheet, None, root, findings=[missing])


def is_findings_column(title: str) -> bool:
    """Tell whether a column is the one that archpack adds for correction."""
    return read(title).casefold() == FINDINGS.casefold()


def _key_column(row: Row, root: type[Model]) -> int:
    for number, cell in sorted(row.cells.items()):
        title = read(cell.text)
        if path_of(title) == _ID if root is Record else " ".join(title.casefold().split()) in _KEYS:
            return number
    return 0


def _read_names(found: Headings) -> None:
    head, root = found.head, found.root
    if head is None:
        return
    taken: dict[Path, str] = {}
    for number, cell in sorted(head.cells.items()):
        title = read(cell.text)
        if not title:
            continue
        if is_findings_column(title):
            found.ignored.add(number)
            continue
        if number == found.key and root is not Record:
            continue
        path = path_of(title, root)
        place = found.sheet.place(head, number)
        if path is None:
            found.findings.append(_unknown(title, root, place))
        elif path in taken:
            found.findings.append(
                Finding(
                    codes.COLUMN_TWICE,
                    f"The columns `{shown(taken[path])}` and `{shown(title)}` are for the same field.",
                    "Keep one of them, or give it the next number.",
                    place,
                )
            )
        else:
            taken[path] = title
            found.columns[number] = Column(number, title, path, field_at(path, root))


def _unknown(title: str, root: type[Model], place: Place) -> Finding:
    near = nearest(title, root)
    remedy = "The sheet Help of `archpack template --xlsx` names all columns. Delete a column that is for you alone."
    return Finding(
        codes.UNKNOWN_COLUMN,
        f"There is no column `{shown(title)}`.",
        f"Did you mean `{near}`? {remedy}" if near else remedy,
        place,
    )
