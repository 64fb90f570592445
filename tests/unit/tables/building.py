"""Tables for tests: CSV by lines, .xlsx by openpyxl, and .xlsx part by part."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl import Workbook

from archpack.findings import Finding
from archpack.tables import Table, read_table

HEAD = ("ID", "Title 1")
SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</worksheet>'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def csv_table(text: str, **options: Any) -> Table:
    return read_table(text.encode(), "t.csv", **options)


def xlsx(sheets: Mapping[str, Sequence[Sequence[Any]]]) -> Workbook:
    """Return a workbook with these sheets and rows."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    return book


def saved(book: Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def xlsx_table(sheets: Mapping[str, Sequence[Sequence[Any]]]) -> Table:
    return read_table(saved(xlsx(sheets)), "t.xlsx")


def parts(**changed: str | bytes) -> bytes:
    """Return an .xlsx of one sheet. ``sheet``, ``texts`` and ``book`` replace a part of it."""
    given = {
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}">'
        f'<Relationship Id="r" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns:r="{_OFFICE}"><sheets><sheet name="Records" r:id="a"/></sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">'
        f'<Relationship Id="a" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="b" Type="{_OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/>'
        f'<Relationship Id="c" Type="{_OFFICE}/worksheet" Target="http://example.org/x" TargetMode="External"/>'
        "</Relationships>",
        "xl/sharedStrings.xml": "<sst><si><t>ID</t></si><si><t>Title 1</t></si><si><t>a</t></si></sst>",
        "xl/worksheets/sheet1.xml": SHEET.format(
            '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>'
            '<row><c t="s"><v>2</v></c><c t="inlineStr"><is><t>A title</t></is></c></row></sheetData>'
        ),
    }
    names = {"sheet": "xl/worksheets/sheet1.xml", "texts": "xl/sharedStrings.xml", "book": "xl/workbook.xml"}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {**given, **{names[key]: value for key, value in changed.items()}}.items():
            archive.writestr(name, data)
    return target.getvalue()


def of_tables(table: Table) -> list[Finding]:
    """Return the findings of tables and of the shape of records; the rules have tests of their own."""
    return [finding for finding in table.report if finding.code.code.startswith(("TAB", "REC00"))]


def found(table: Table) -> list[tuple[str, str]]:
    """Return code and place of each of them."""
    return [(finding.code.code, str(finding.place)) for finding in of_tables(table)]
