"""Spreadsheets on the command line."""

import json
from pathlib import Path

import pytest

from tests.commands import archpack
from tests.deposits import make_deposit


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_from_a_template_to_deposits_and_back(here: Path) -> None:
    assert archpack("template", "--csv", "t.csv").code == 0
    text = (here / "t.csv").read_text("utf-8-sig").replace("EXAMPLE, delete this row", "kapo-luo")
    (here / "t.csv").write_text(text, encoding="utf-8")
    run = archpack("import", "t.csv", "out")
    assert (run.code, run.out) == (0, "Made 1 deposit.\n")
    printed = archpack("table", "out/kapo-luo")
    assert printed.code == 0
    assert printed.out.startswith('"ID","Identifier 1 scheme"')
    assert archpack("table", "out/*", "--output", "back.xlsx").out == "Wrote 1 record to back.xlsx.\n"
    assert archpack("import", "back.xlsx", "out", "--skip-existing").out == (
        "Made 0 deposits.\n1 folder there already, left as they are.\n"
    )
    assert archpack("import", "back.xlsx", "out").code == 6


def test_rows_with_errors_are_told_and_written(here: Path) -> None:
    (here / "t.csv").write_text("ID,Title 1,Title 1 kind\na,A,original\nb,B,orignal\n")
    run = archpack("import", "t.csv", "out", "--errors", "e.xlsx")
    assert run.code == 1
    assert "t.csv:3:5: error REC005" in run.out
    assert run.out.endswith(
        "Made 1 deposit.\n1 row with errors, of which nothing was made.\n"
        "They are in e.xlsx: mend it there, then import that file.\n"
    )
    told = archpack("import", "e.xlsx", "out", "--format", "json", "--dry-run")
    assert told.code == 1
    facts = json.loads(told.out)
    assert (facts["made"], facts["with_errors"], facts["ok"]) == ([], ["b"], False)
    assert facts["findings"][0]["cell"].startswith("Records!")


def test_a_dry_run_makes_nothing(here: Path) -> None:
    (here / "t.csv").write_text("ID;Title 1\na;A\n", encoding="utf-8")
    run = archpack("import", "t.csv", "out", "--dry-run")
    assert (run.code, run.out.splitlines()[-1]) == (0, "1 row without errors. Nothing was made.")
    assert not (here / "out").exists()


def test_another_encoding_is_named(here: Path) -> None:
    (here / "t.csv").write_bytes("ID;Title 1\na;Bisedë\n".encode("cp1252"))
    assert "--encoding windows-1252" in " ".join(archpack("import", "t.csv", "out").out.split())
    assert archpack("import", "t.csv", "out", "--encoding", "windows-1252").code == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("template",), 2),
        (("template", "--xlsx", "t.csv"), 2),
        (("import", "no.xlsx", "out"), 3),
        (("import", "no.xlsx", "out", "--dry-run", "--errors", "e.csv"), 2),
        (("table",), 2),
        (("table", "no"), 3),
        (("table", "deposit", "--output", "t.doc"), 2),
        (("import", "deposit/scan/0028.tif", "out"), 3),
    ],
)
def test_what_goes_wrong_has_its_exit_code(here: Path, arguments: tuple[str, ...], code: int) -> None:
    make_deposit(here / "deposit")
    run = archpack(*arguments)
    assert (run.code, "Traceback" in run.err) == (code, False)


@pytest.mark.parametrize(
    ("option", "given", "better"),
    [
        ("--xlsx", "t.xls", "t.xlsx"),
        ("--xlsx", "t.csv", "t.xlsx"),
        ("--csv", "t.xlsx", "t.csv"),
        ("--xlsx", "letters 2.1963", "letters 2.1963.xlsx"),
    ],
)
def test_a_template_with_another_ending_gets_a_better_name(option: str, given: str, better: str) -> None:
    assert f"Name it {better}.\n" in archpack("template", option, given).err


def test_a_folder_of_deposits_becomes_one_table(here: Path) -> None:
    for name in ("one", "two"):
        (here / "all" / name).mkdir(parents=True)
        (here / "all" / name / "record.yaml").write_text(f"archpack: 1\nid: {name}\ntitles: [{{text: Letter}}]\n")
    assert archpack("table", "all").out == '"ID","Title 1"\n"one","Letter"\n"two","Letter"\n'


def test_of_many_deposits_a_place_names_the_folder(here: Path) -> None:
    for name, text in (("one", "id: one"), ("two", "id: [")):
        (here / "all" / name).mkdir(parents=True)
        (here / "all" / name / "record.yaml").write_text(f"archpack: 1\n{text}\ntitles: [{{text: Letter}}]\n")
    run = archpack("table", "all/*")
    assert (run.code, run.out) == (1, "")
    assert "\nall/two/record.yaml:2:5: error FIL003" in f"\n{run.err}"


def test_rows_are_held_against_a_profile_and_settings(here: Path) -> None:
    (here / "t.csv").write_text("ID,Title 1,Languages\na,A,\nb,B,sq\n")
    (here / "p.yaml").write_text(
        "archpack_profile: 1\nname: Archive\nversion: '1'\nfields:\n  - field: languages\n    required: true\n"
    )
    (here / "archpack.toml").write_text('profile = "p.yaml"\nignore = ["CNT"]\n')
    facts = json.loads(archpack("import", "t.csv", "out", "--dry-run", "--format", "json").out)
    assert [(found["code"], found["line"], found["text"]) for found in facts["findings"]] == [
        ("INS001", 2, "The profile Archive requires `languages`. (column Languages)")
    ]
    assert archpack("import", "t.csv", "out").out.endswith(
        "Made 1 deposit.\n1 row with errors, of which nothing was made.\n"
    )
    assert archpack("import", "t.csv", "other", "--isolated", "--select", "INS").out == "Made 2 deposits.\n"
