"""Descriptions in a spreadsheet: the sheet to begin with, the deposits that are made of it, and the way back."""

import os
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from pathlib import Path

from archpack import drafting, workflow
from archpack.criteria import EVERYTHING, Criteria
from archpack.disk import Folder, Staging
from archpack.errors import DestinationError, DestinationExistsError, UsageError
from archpack.filenames import shown_list
from archpack.findings import Finding, FindingsError, Place, Report
from archpack.findings.catalogue.tables import ID_TWICE
from archpack.model import Record
from archpack.package.surroundings import refuse_to_spoil
from archpack.tables import (
    MAX_BYTES,
    Book,
    ImportedTable,
    Table,
    correction_book,
    csv_bytes,
    read_table,
    records_book,
    template_book,
    xlsx_bytes,
)
from archpack.workflow import PathLike

_XLSX = ".xlsx"
_CSV = ".csv"


def load_table(
    path: PathLike,
    *,
    encoding: str | None = None,
    criteria: Criteria | None = None,
    now: datetime | None = None,
) -> Table:
    """Return the records of an .xlsx or .csv file, a row for each, and all findings. Nothing is made.

    ``encoding`` is that of a CSV file that is not UTF-8. ``criteria`` are those of :func:`archpack.check`; what is
    wrong with the table itself is always told. Rules that depend on the day are asked only if ``now`` is given.
    Raises :class:`archpack.SourceError` for what cannot be read, is no table or is too large.
    """
    where = Path(path)
    with Folder(where.parent) as folder:
        data = folder.read(where.name, limit=MAX_BYTES)
    today = now.astimezone(UTC).date() if now else None
    return read_table(data, where.name, encoding=encoding, today=today, criteria=criteria or EVERYTHING)


def import_table(  # noqa: PLR0913 - each has a name and a default
    path: PathLike,
    directory: PathLike,
    *,
    errors: PathLike | None = None,
    skip_existing: bool = False,
    encoding: str | None = None,
    criteria: Criteria | None = None,
    now: datetime | None = None,
) -> ImportedTable:
    """Make a deposit folder in ``directory`` of each row of a table that has no error, named after its ID.

    Each deposit is made whole or not at all, as :func:`archpack.new` makes one; ``directory`` itself is made if it is
    not there. If something is wrong with the table as a whole, nothing is made. ``errors`` is a new .xlsx or .csv file
    for the rows with errors: with their findings, to be mended and imported. ``criteria`` are those of
    :func:`archpack.check`.

    Raises :class:`archpack.DestinationExistsError`, before anything is made, if a folder is there already and not
    ``skip_existing``; :class:`archpack.UnsafeError` if ``directory`` is or lies in a deposit or a bag, or ``errors``
    would; :class:`archpack.DestinationError` if something cannot be written, and what
    :func:`load_table` raises.
    """
    moment = now or datetime.now(UTC)
    table = load_table(path, encoding=encoding, criteria=criteria, now=moment)
    if not table.usable:
        return ImportedTable(table)
    refuse_to_spoil(Path(directory, "deposit"))
    wanted = {Path(directory, record.id): record for record in table.records}
    there = tuple(folder for folder in wanted if os.path.lexists(folder))
    if there and not skip_existing:
        raise DestinationExistsError(
            f"Of the folders to be made, {len(there)} {'is' if len(there) == 1 else 'are'} there already: "
            f"{shown_list([folder.name for folder in there])}.",
            "Nothing was made. --skip-existing leaves them as they are and makes the others.",
        )
    corrections = _write_corrections(table, errors, moment) if errors is not None and table.faulty else None
    made = []
    if wanted.keys() - set(there):
        _make_directory(Path(directory))
    for folder, record in wanted.items():
        if folder not in there:
            made.append(workflow.new(folder, drafting.from_record(record), now=moment))
    return ImportedTable(table, tuple(made), there, corrections)


def write_template(path: PathLike, *, now: datetime | None = None) -> Path:
    """Write the sheet to begin with to a new .xlsx or .csv file: its columns, an example and, in .xlsx, help.

    Raises :class:`archpack.DestinationExistsError` if it is there already, :class:`archpack.UnsafeError` in a deposit
    or a bag, :class:`archpack.UsageError` for another ending and if XlsxWriter is missing for an .xlsx.
    """
    return _write(template_book(), path, now)


def write_table(records: Collection[Record], path: PathLike, *, now: datetime | None = None) -> Path:
    """Write records to a new .xlsx or .csv file. Importing it gives the same records.

    Raises :class:`archpack.FindingsError` for two records with one id and for what no spreadsheet can hold, and what
    :func:`write_template` raises.
    """
    _refuse_twice(records)
    return _write(records_book(tuple(records), one_sheet=_ending(path) == _CSV), path, now)


def table_text(records: Collection[Record]) -> str:
    """Return records as the text of a CSV file. Raises :class:`archpack.FindingsError` as :func:`write_table` does."""
    _refuse_twice(records)
    return csv_bytes(records_book(tuple(records), one_sheet=True)).decode("utf-8-sig")


def load_each(paths: Iterable[tuple[PathLike, str]]) -> list[Record]:
    """Return the records of deposits, packages or record files, in this order.

    With each comes the folder that the places of its findings are seen below. Raises as :func:`archpack.load`.
    """
    return [_load(path, folder) for path, folder in paths]


def _load(path: PathLike, folder: str) -> Record:
    try:
        return workflow.load(path)
    except FindingsError as error:
        raise FindingsError(error.message, error.report.below(folder), error.remedy) from None


def _refuse_twice(records: Collection[Record]) -> None:
    seen: set[str] = set()
    twice = []
    for record in records:
        if record.id in seen:
            text = f"More than one record has the id `{record.id}`."
            twice.append(Finding(ID_TWICE, text, "Give each record an id of its own.", Place(pointer="/id")))
        seen.add(record.id)
    if twice:
        raise FindingsError("A table names each record by its id, so none is written.", Report.of(twice))


def _write_corrections(table: Table, errors: PathLike, now: datetime) -> Path:
    book = correction_book(table)
    if _ending(errors) == _CSV and len(book) > 1:
        raise UsageError(
            f"The rows with errors belong to {len(book)} sheets, and a CSV file has one.", "Name an .xlsx file."
        )
    return _write(book, errors, now)


def _write(book: Book, path: PathLike, now: datetime | None) -> Path:
    refuse_to_spoil(path)
    data = csv_bytes(book) if _ending(path) == _CSV else xlsx_bytes(book, Path(path).name)
    moment = int((now or datetime.now(UTC)).timestamp()) * 10**9
    name = f"table{_ending(path)}"
    with Staging(path, files=1, size=len(data)) as staging:
        staging.write(name, data, mtime_ns=moment)
        staging.flush(mtime_ns=moment)
        staging.publish(name)
        return staging.destination


def _ending(path: PathLike) -> str:
    ending = Path(path).suffix.lower()
    if ending not in {_XLSX, _CSV}:
        raise UsageError(f"{os.fspath(path)} is the name of no table.", "Name a file that ends in .xlsx or .csv.")
    return ending


def _make_directory(directory: Path) -> None:
    try:
        directory.mkdir(exist_ok=True)
    except OSError as error:
        raise DestinationError(
            f"The folder {directory} cannot be made: {error.strerror}.", "Make it first, or name another one."
        ) from error
