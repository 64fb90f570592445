"""Spreadsheets that were made to do harm: a clear error, and soon."""

import io
import zipfile
from contextlib import suppress

import pytest

from archpack.errors import ArchpackError, SourceError
from archpack.tables import read_table
from tests.unit.tables.building import SHEET, found, parts

BOMB = '<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize("part", ["sheet", "texts", "book"])
@pytest.mark.parametrize("doctype", [BOMB, '<!DOCTYPE s SYSTEM "http://example.org/s.dtd">', "<!DOCTYPE s>"])
def test_a_document_type_is_refused(part: str, doctype: str) -> None:
    with pytest.raises(SourceError, match="document type"):
        read_table(parts(**{part: f"{doctype}<s>&b;</s>"}), "t.xlsx")


def refused(data: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=words):
        read_table(data, "t.xlsx")


def test_a_part_that_unpacks_to_far_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archpack.tables.xlsx_parts.MAX_UNPACKED", 5_000_000)
    refused(parts(sheet=SHEET.format(" " * 20_000_000)), "unpacks to more")


def test_texts_that_are_far_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archpack.tables.xlsx_reading.MAX_CHARACTERS", 1_000_000)
    refused(parts(texts=f"<sst><si><t>{'a' * 2_000_000}</t></si></sst>"), "million letters")
    cell = f'<row><c t="inlineStr"><is><t>{"a" * 2_000_000}</t></is></c></row>'
    refused(parts(sheet=SHEET.format(f"<sheetData>{cell}</sheetData>")), "million letters")


def test_rows_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archpack.tables.xlsx_parts.MAX_ELEMENTS", 100_000)
    refused(parts(sheet=SHEET.format(f"<sheetData>{'<row/>' * 200_000}</sheetData>")), "too many cells")


def test_cells_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archpack.tables.xlsx_reading.MAX_CELLS", 1000)
    rows = '<row><c t="inlineStr"><is><t>a</t></is></c></row>' * 2000
    refused(parts(sheet=SHEET.format(f"<sheetData>{rows}</sheetData>")), "cells")


def test_a_sheet_that_claims_to_be_huge_and_is_formatted_to_its_end_is_read() -> None:
    rows = '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>'
    rows += '<row r="2"><c t="s"><v>2</v></c><c><v>1</v></c></row>'
    empty = "".join(f'<row r="{n}"><c r="A{n}" s="0"/></row>' for n in range(3, 20_000))
    last = '<row r="1048576"><c r="XFD1048576" s="0"/></row>'
    sheet = f'<dimension ref="A1:XFD1048576"/><sheetData>{rows}{empty}{last}</sheetData>'
    table = read_table(parts(sheet=SHEET.format(sheet)), "t.xlsx")
    assert found(table) == [("TAB011", "t.xlsx:Records!B2")]


def test_many_files_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archpack.tables.xlsx_parts.MAX_PARTS", 3)
    refused(parts(), "holds 5 files")


def test_another_kind_of_zip() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    refused(target.getvalue(), "a zip of something else")
    refused(b"PK\x03\x04", "cut short")


def test_a_file_that_is_cut_or_changed_anywhere_never_crashes() -> None:
    whole = parts()
    for at in range(0, len(whole), 7):
        for data in (whole[:at], whole[:at] + b"\xff" + whole[at + 1 :], whole[:at] + whole[at + 3 :]):
            with suppress(ArchpackError):
                read_table(data, "t.xlsx")
