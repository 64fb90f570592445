"""Files of tables to deposits on a disk, and back."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

import archpack
from archpack.errors import DestinationError, DestinationExistsError, SourceError, UsageError
from archpack.findings import FindingsError
from archpack.model import Record, Title
from archpack.spreadsheets import import_table, load_each, load_table, table_text, write_table, write_template
from tests.deposits import contents, make_deposit, state
from tests.unit.tables.building import saved, xlsx

NOW = datetime(2026, 1, 2, tzinfo=UTC)
TABLE = "ID,Title 1,Title 1 kind\na,A,original\nb,B,orignal\nc,C,supplied\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "t.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_a_folder_is_made_of_each_row_without_errors(table: Path, tmp_path: Path) -> None:
    done = import_table(table, tmp_path / "out", errors=tmp_path / "e.csv", now=NOW)
    assert [path.name for path in done.made] == ["a", "c"]
    assert sorted(contents(tmp_path / "out")) == [
        f"{name}/{file}" for name in "ac" for file in (".archpack/record-v1.schema.json", "record.yaml")
    ]
    assert sorted(path.name for path in (tmp_path / "out" / "a").iterdir()) == [
        ".archpack",
        "record.yaml",
        "scan",
        "transcript",
        "translation",
    ]
    assert archpack.load(tmp_path / "out" / "a").title == "A"
    assert (tmp_path / "out" / "a" / "record.yaml").read_text().startswith("# yaml-language-server: $schema=.archpack/")
    assert done.errors == tmp_path / "e.csv"
    assert [row.id for row in load_table(tmp_path / "e.csv").rows] == ["b"]


def test_what_was_mended_is_imported_into_the_same_folder(table: Path, tmp_path: Path) -> None:
    import_table(table, tmp_path / "out", errors=tmp_path / "e.csv", now=NOW)
    mended = (tmp_path / "e.csv").read_text("utf-8-sig").replace('"orignal"', '"original"')
    (tmp_path / "e.csv").write_text(mended, encoding="utf-8")
    before = state(tmp_path / "out" / "a")
    done = import_table(tmp_path / "e.csv", tmp_path / "out", now=NOW)
    assert ([path.name for path in done.made], state(tmp_path / "out" / "a")) == (["b"], before)


def test_nothing_is_made_if_a_folder_is_there(table: Path, tmp_path: Path) -> None:
    (tmp_path / "out" / "c").mkdir(parents=True)
    with pytest.raises(DestinationExistsError, match="1 is there already: c"):
        import_table(table, tmp_path / "out", errors=tmp_path / "e.csv", now=NOW)
    assert contents(tmp_path / "out") == {}
    assert not (tmp_path / "e.csv").exists()


def test_unless_it_is_to_be_left(table: Path, tmp_path: Path) -> None:
    (tmp_path / "out" / "c").mkdir(parents=True)
    before = state(tmp_path / "out" / "c")
    done = import_table(table, tmp_path / "out", skip_existing=True, now=NOW)
    assert ([p.name for p in done.made], [p.name for p in done.skipped]) == (["a"], ["c"])
    assert state(tmp_path / "out" / "c") == before


def test_nothing_is_made_of_a_table_that_is_wrong_as_a_whole(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(TABLE.replace("Title 1 kind", "Titel 1 kind"))
    done = import_table(tmp_path / "t.csv", tmp_path / "out", errors=tmp_path / "e.csv", now=NOW)
    assert (done.made, done.errors, done.table.usable) == ((), None, False)
    assert not (tmp_path / "out").exists()


def test_a_folder_of_a_folder_that_is_not_there_is_not_made(table: Path, tmp_path: Path) -> None:
    with pytest.raises(DestinationError, match="cannot be made"):
        import_table(table, tmp_path / "no" / "out", now=NOW)


def test_rows_of_several_sheets_do_not_go_into_csv(tmp_path: Path) -> None:
    sheets = {"Records": [("ID", "Title 1"), ("a", "A")], "Contributors": [("Record", "Name"), ("a", "X")]}
    (tmp_path / "t.xlsx").write_bytes(saved(xlsx(sheets)))
    with pytest.raises(UsageError, match="2 sheets"):
        import_table(tmp_path / "t.xlsx", tmp_path / "out", errors=tmp_path / "e.csv", now=NOW)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_deposits_go_to_a_sheet_and_back(tmp_path: Path, ending: str) -> None:
    deposit = make_deposit(tmp_path / "deposit")
    before = state(deposit)
    records = load_each((path, "") for path in (deposit, *sorted(Path("examples").glob("*/record.yaml"))))
    path = write_table(records, tmp_path / f"t.{ending}", now=NOW)
    assert list(load_table(path).records) == records
    done = import_table(path, tmp_path / "out", now=NOW)
    assert load_each((path, "") for path in done.made) == records
    assert state(deposit) == before


def test_printed_it_is_the_same_table(tmp_path: Path) -> None:
    records = load_each([(make_deposit(tmp_path / "deposit"), "")])
    (tmp_path / "t.csv").write_text(table_text(records), encoding="utf-8", newline="")
    assert list(load_table(tmp_path / "t.csv").records) == records


def test_two_records_with_one_id_are_refused(tmp_path: Path) -> None:
    record = Record(archpack=1, id="a", titles=(Title(text="A"),))
    with pytest.raises(FindingsError) as refused:
        write_table([record, record], tmp_path / "t.csv")
    assert [finding.code.code for finding in refused.value.report] == ["TAB005"]


@pytest.mark.parametrize("name", ["t.xls", "t", "t.ods"])
def test_another_ending_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="name of no table"):
        write_template(tmp_path / name)


def test_a_file_that_is_there_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_text("mine")
    with pytest.raises(DestinationExistsError):
        write_template(tmp_path / "t.xlsx", now=NOW)
    assert contents(tmp_path) == {"t.xlsx": b"mine"}


def test_the_same_template_has_the_same_bytes(tmp_path: Path) -> None:
    (one, other) = (write_template(tmp_path / f"{name}.xlsx", now=NOW) for name in "ab")
    assert one.read_bytes() == other.read_bytes()


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceError):
        load_table(tmp_path / "t.csv")
