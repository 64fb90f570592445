"""What became of a table, for people and for machines."""

from typing import TYPE_CHECKING

from archpack.render.finding_text import report_text
from archpack.render.machine import as_json, report_facts
from archpack.render.safe import counted, safe

if TYPE_CHECKING:
    from archpack.tables import ImportedTable


def imported_text(done: "ImportedTable", *, dry_run: bool = False) -> str:
    """Return all findings, then how many deposits were made and what is left to do."""
    parts = [report_text(done.report)] if len(done.report) else []
    faulty, good = len(done.table.faulty), len(done.table.records)
    lines = []
    if not done.table.usable:
        lines.append("Nothing was made: mend the table as a whole first.")
    elif dry_run:
        lines.append(f"{counted(good, 'row')} without errors. Nothing was made.")
    else:
        lines.append(f"Made {counted(len(done.made), 'deposit')}.")
    if done.skipped:
        lines.append(f"{counted(len(done.skipped), 'folder')} there already, left as they are.")
    if faulty and done.table.usable:
        lines.append(f"{counted(faulty, 'row')} with errors{'' if dry_run else ', of which nothing was made'}.")
    if done.errors:
        lines.append(f"They are in {safe(done.errors.name)}: mend it there, then import that file.")
    return "\n".join([*parts, *lines])


def imported_json(done: "ImportedTable") -> str:
    """Return what was made, by the names of the folders, and the report, as JSON."""
    return as_json(
        {
            "made": [folder.name for folder in done.made],
            "skipped": [folder.name for folder in done.skipped],
            "with_errors": [row.id for row in done.table.faulty],
            **report_facts(done.report),
        }
    )
