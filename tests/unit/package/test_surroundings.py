"""Nothing new is written into a deposit, a package or another bag."""

from collections.abc import Callable
from pathlib import Path

import pytest

import archpack
from archpack.drafting import blank
from archpack.errors import UnsafeError
from archpack.spreadsheets import import_table, write_table, write_template
from tests.deposits import contents

RECORD = "archpack: 1\nid: x\ntitles: [{text: t}]\n"
WRITERS: dict[str, Callable[[Path], object]] = {
    "a deposit": lambda folder: archpack.new(folder / "letter", blank("letter")),
    "deposits of a sheet": lambda folder: import_table(folder.parent / "t.csv", folder),
    "deposits of a sheet, further in": lambda folder: import_table(folder.parent / "t.csv", folder / "data"),
    "a template": lambda folder: write_template(folder / "data" / "t.csv"),
    "a table": lambda folder: write_table([archpack.load(folder.parent / "x.yaml")], folder / "t.csv"),
}


@pytest.fixture(params=["bagit.txt", "record.yaml"])
def folder(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    (tmp_path / "t.csv").write_text("ID,Title 1\na,A\n", encoding="utf-8")
    (tmp_path / "x.yaml").write_text(RECORD, encoding="utf-8")
    (tmp_path / "there" / "data").mkdir(parents=True)
    (tmp_path / "there" / request.param).write_text(RECORD, encoding="utf-8")
    return tmp_path / "there"


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_what_would_spoil_a_deposit_or_a_bag_is_refused(folder: Path, write: Callable[[Path], object]) -> None:
    before = contents(folder.parent)

    with pytest.raises(UnsafeError, match="would lie in there, which archpack only reads"):
        write(folder)
    assert contents(folder.parent) == before


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_beside_them_it_is_not(folder: Path, write: Callable[[Path], object]) -> None:
    elsewhere = folder.parent / "elsewhere"
    (elsewhere / "data").mkdir(parents=True)

    write(elsewhere)
    assert contents(elsewhere)
