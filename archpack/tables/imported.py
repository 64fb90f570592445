"""What became of a table that was imported."""

from dataclasses import dataclass
from pathlib import Path

from archpack.findings import Report
from archpack.tables.reading import Table


@dataclass(frozen=True, slots=True)
class ImportedTable:
    """What became of a table: the deposit folders that were made, those that were there, and what was read."""

    table: Table
    made: tuple[Path, ...] = ()
    skipped: tuple[Path, ...] = ()
    errors: Path | None = None
    """The table of the rows with errors, if it was asked for and there are any."""

    @property
    def report(self) -> Report:
        """All findings, each at its cell."""
        return self.table.report
