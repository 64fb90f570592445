"""CSV as people and programs write it, and what is not CSV at all."""

import pytest

from archpack.errors import SourceError, UsageError
from archpack.tables import limits, read_table
from tests.unit.tables.building import csv_table, found, of_tables

TABLE = "ID;Title 1;Summary (en)\na;Një bisedë;x\n"
SEEN = [("a", "Një bisedë", {"en": "x"})]


def seen(data: bytes, encoding: str | None = None) -> list[tuple[str, str, dict[str, str]]]:
    table = read_table(data, "t.csv", encoding=encoding)
    assert found(table) == []
    return [(record.id, record.title, dict(record.summary)) for record in table.records]


@pytest.mark.parametrize(
    "data",
    [
        TABLE.encode(),
        TABLE.encode("utf-8-sig"),
        TABLE.encode("utf-16"),
        b"\xfe\xff" + TABLE.encode("utf-16-be"),
        TABLE.replace(";", ",").encode(),
        TABLE.replace(";", "\t").encode(),
        TABLE.replace("\n", "\r\n").encode(),
        TABLE.replace("\n", "\r").encode(),
        f"sep=;\r\n{TABLE}".encode(),
        f"SEP=;\n{TABLE}".encode("utf-8-sig"),
        f"sep=|\n{TABLE.replace(';', '|')}".encode(),
        f"\n\n{TABLE}\n;;\n\n".encode(),
        f"Our deposits, 2024;;\n{TABLE}".encode(),
        TABLE.rstrip().encode(),
        b'"ID";"Title 1";"Summary (en)"\n"a";"Nj\xc3\xab bised\xc3\xab";"x"\n',
    ],
    ids=range(15),
)
def test_the_same_table_written_in_many_ways(data: bytes) -> None:
    assert seen(data) == SEEN


def test_the_encoding_can_be_named_and_is_not_guessed() -> None:
    data = TABLE.encode("windows-1252")
    assert seen(data, "windows-1252") == SEEN
    (finding,) = read_table(data, "t.csv").report
    assert (finding.code.code, str(finding.place)) == ("TAB019", "t.csv:2:5")
    assert "--encoding windows-1252" in finding.help
    with pytest.raises(UsageError, match="no encoding rot"):
        read_table(data, "t.csv", encoding="rot")


def test_a_mark_at_the_beginning_is_believed_more_than_a_person() -> None:
    assert seen(TABLE.encode("utf-16"), "windows-1252") == SEEN


def test_line_breaks_and_quotes_in_cells_stay() -> None:
    table = csv_table('ID,Title 1,Citation\na,"One\r\n""two"", “three”","a,b"\nb,B,C\n')
    assert found(table) == []
    assert [(r.title, str(r.citation)) for r in table.records] == [('One\r\n"two", “three”', "a,b"), ("B", "C")]


def test_a_finding_names_line_and_column_of_its_cell() -> None:
    table = csv_table(
        'ID,Title 1,Title 1 kind,Date 1,Date 1 kind\na,"One\ntwo",original,x,created\nb,B,kind,1963,made\n'
    )
    assert [str(finding) for finding in of_tables(table)] == [
        "t.csv:4:5: REC005 `kind` cannot be `kind`. (column Title 1 kind)",
        "t.csv:4:15: REC005 `kind` cannot be `made`. (column Date 1 kind)",
    ]
    assert [record.id for record in table.records] == ["a"]
    assert set(table.report.texts) == {"t.csv"}


def test_a_quotation_mark_that_is_not_closed_swallows_nothing() -> None:
    table = csv_table('ID,Title 1\nz,"Zero" x\na,"One\nb,Two\n')
    assert found(table) == [("TAB020", "t.csv:2:3"), ("TAB020", "t.csv:3:3")]
    assert not table.usable
    assert [record.title for record in table.records] == ["Zero x", '"One', "Two"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an .xls file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (b"<html><table><tr><td>ID</td></tr></table></html>", "web page"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><Workbook/>", "web page or XML"),
        (b"%PDF-1.7", "a document"),
        (b"{\\rtf1", "a document"),
        (b"ID\0\0\0", "no table"),
    ],
)
def test_what_is_called_a_table_and_is_none(data: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=words):
        read_table(data, "t.xlsx")


def test_an_empty_file_has_no_column_id() -> None:
    assert found(csv_table("")) == [("TAB001", "t.csv")]
    assert found(csv_table("\n \n,,")) == [("TAB001", "t.csv")]


def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archpack.tables.csv_reading.MAX_ELEMENTS", 1000)
    with pytest.raises(SourceError, match="more than 1,000,000 cells"):
        csv_table("ID" + ";" * 2000)
    with pytest.raises(SourceError, match="more than 1,000,000 cells"):
        csv_table("ID\n" + "\n" * 2000)
    monkeypatch.setattr("archpack.tables.reading.MAX_BYTES", 10)
    with pytest.raises(SourceError, match="larger"):
        csv_table(TABLE)
    assert limits.MAX_CELLS == 1_000_000
