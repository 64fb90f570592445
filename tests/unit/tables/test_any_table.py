"""Whatever is given as a table: cells as another reader sees them, findings or a clear error, and never a crash."""

import csv
import io
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from archpack.errors import SourceError
from archpack.tables import correction_book, csv_bytes, read_table
from archpack.tables.csv_reading import read_csv

CELLS = st.text(alphabet=st.characters(exclude_characters="\0", codec="utf-8"), max_size=8) | st.sampled_from(
    ['"', '""', ",", ";", "a\nb", "\r\n", "=1", "é"]
)
often = settings(max_examples=200, deadline=None)


@often
@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=4), st.sampled_from(",;\t"))
def test_the_cells_are_those_that_another_program_wrote(rows: list[list[str]], delimiter: str) -> None:
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([["ID", "Title 1"], *rows])
    (sheet,) = read_csv(f"\ufeff{target.getvalue()}".encode(), "t.csv").sheets
    seen = [[row.cells[n].text if n in row.cells else "" for n in range(1, 5)] for row in sheet.rows[1:]]
    assert seen == [[*row, "", ""][:4] for row in rows if any(cell.strip() for cell in row)]


@often
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes(data: bytes) -> None:
    with suppress(SourceError):
        read_table(data, "t")


@often
@given(st.lists(st.lists(CELLS, max_size=6), max_size=4))
def test_any_cells_below_the_usual_names_can_be_written_for_correction(rows: list[list[str]]) -> None:
    head = ["ID", "Title 1", "Title 1 kind", "Summary (en)", "Contributor 1"]
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=",", quoting=csv.QUOTE_ALL).writerows([head, *rows])
    table = read_table(f"\ufeff{target.getvalue()}".encode(), "t.csv")
    again = read_table(csv_bytes(correction_book(table)), "again.csv")
    assert len(again.rows) == len(table.faulty)
