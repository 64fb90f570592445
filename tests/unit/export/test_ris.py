"""RIS: one record, one line a value, read back by an independent parser."""

import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st

from archpack.export import ris
from archpack.export.reference import reference_of
from archpack.model import Record
from tests.unit.export import records
from tests.unit.export.records import created, record
from tests.unit.model.strategies import records as any_record


def test_a_record() -> None:
    assert ris(records.ALBANIAN) == (
        "TY  - MANSCPT\r\n"
        "ID  - wcda-300022\r\n"
        "TI  - Notes from the Conversation of Comrade Hysni Kapo with the Chinese Ambassador Luo Shigao"
        " on 6 July 1963 [Excerpt]\r\n"
        "A4  - Elidor Mëhilli\r\n"
        "PY  - 1963\r\n"
        "DA  - 1963/07/06/\r\n"
        "DB  - Arkivi Qendror Shtetëror (Central State Archives), Tirana, Albania\r\n"
        "AN  - Fondi 14/AP, Marrëdhëniet me Partinë Komuniste të Kinës, V. 1963, Dos. 4, Fl. 28-48\r\n"
        "DP  - Wilson Center Digital Archive\r\n"
        "N1  - Contributed and translated by Elidor Mëhilli.\r\n"
        "UR  - https://digitalarchive.wilsoncenter.org/document/300022\r\n"
        "ER  - \r\n"
    )


@pytest.mark.parametrize(
    ("display", "edtf", "year", "date"),
    [
        ("July 6, 1963", "1963-07-06", "1963", "1963/07/06/"),
        ("July 1963", "1963-07", "1963", "1963/07//July 1963"),
        ("1963", "1963", "1963", "1963///1963"),
        ("about July 6, 1963", "1963-07-06~", "1963", "1963/07/06/about July 6, 1963"),
        ("summer 1963", "1963-22", "1963", "1963///summer 1963"),
        ("1962 to 1963", "1962/1963", "1962", "///1962 to 1963"),
        ("undated", None, None, "///undated"),
        ("44 BC", "-0043", None, "///44 BC"),
    ],
)
def test_dates(display: str, edtf: str | None, year: str | None, date: str) -> None:
    (entry,) = rispy.loads(ris(record(dates=created(display, edtf))))
    assert (entry.get("year"), entry["date"]) == (year, date)


@given(any_record)
def test_any_record_is_one_record_that_an_independent_parser_reads(of: Record) -> None:
    text = ris(of)
    lines = text.removesuffix("\r\n").split("\r\n")
    assert lines[0] == "TY  - MANSCPT"
    assert lines[-1] == "ER  - "
    assert all(line[2:6] == "  - " and (line.isprintable() or not line.isascii()) for line in lines)
    (entry,) = rispy.loads(text)
    it = reference_of(of)
    assert entry["title"] == it.title
    assert entry.get("accession_number", "") == it.original.locator.strip()
    assert entry.get("subsidiary_authors", []) == list(it.translators)


@given(st.text(min_size=1))
def test_a_title_that_looks_like_a_tag_stays_in_its_line(text: str) -> None:
    title = f"x\r\nER  - \r\nTY  - BOOK\n{text}"
    (entry,) = rispy.loads(ris(record(title)))
    assert entry["type_of_reference"] == "MANSCPT"
    assert entry["title"].startswith("x ER - TY - BOOK")
