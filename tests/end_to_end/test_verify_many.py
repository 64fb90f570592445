"""Several packages and bags in one run: it goes on after a failure and ends with one table."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import archpack
from archpack.batch import expanded, verify_each
from tests.commands import archpack as run

if TYPE_CHECKING:
    from archpack.progress import Step


@pytest.fixture
def bags(deposit: Path, tmp_path: Path) -> Path:
    """A folder with a package, a bag that is not valid, and no bag."""
    folder = tmp_path / "bags"
    folder.mkdir()
    archpack.pack(deposit, folder / "good")
    archpack.pack(deposit, folder / "spoilt")
    (folder / "spoilt/data/scan/0028.tif").write_bytes(b"other")
    (folder / "picture.jpg").write_bytes(b"no bag")
    return folder


def test_one_after_the_other_is_verified_and_told_in_a_table(bags: Path) -> None:
    outcome = run("verify", "picture.jpg", "spoilt", "good", cwd=bags)
    assert outcome.code == 1
    table = [line.split() for line in outcome.out.splitlines()[-4:]]
    assert [(row[0], row[-1]) for row in table[:3]] == [("NOT", "picture.jpg"), ("NOT", "spoilt"), ("VALID", "good")]
    assert outcome.out.splitlines()[-1] == "1 of 3 bags valid."
    assert "NOT VALID: spoilt." in outcome.out
    assert "picture.jpg is neither a folder nor an archive" in outcome.err


def test_what_cannot_be_read_has_its_own_exit_code_if_all_else_is_valid(bags: Path) -> None:
    assert run("verify", "good", "picture.jpg", cwd=bags).code == 3
    assert run("verify", "good", "good/../good", cwd=bags).code == 0


def test_json_has_one_object_for_all(bags: Path) -> None:
    outcome = run("verify", "good", "spoilt", "picture.jpg", "--format", "json", cwd=bags)
    told = json.loads(outcome.out)
    assert (outcome.code, told["valid"]) == (1, False)
    assert [(bag["path"], bag["valid"]) for bag in told["bags"]] == [
        ("good", True),
        ("spoilt", False),
        ("picture.jpg", False),
    ]
    alone = json.loads(run("verify", "spoilt", "--format", "json", cwd=bags).out)
    assert told["bags"][1] == alone
    assert set(told["bags"][2]["error"]) == {"message", "remedy"}


def test_a_pattern_stands_for_what_it_matches_each_once(bags: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(bags)
    Path("[x]").mkdir()
    assert expanded(["*o*", "good", "[x]", "none*", "gone"]) == ("good", "spoilt", "[x]", "none*", "gone")


def test_progress_is_that_of_all_together(bags: Path) -> None:
    steps: list[Step] = []
    paths = [str(bags / name) for name in ("good", "picture.jpg", "spoilt")]
    outcomes = list(verify_each(paths, progress=steps.append))
    assert [outcome.valid for outcome in outcomes] == [True, False, False]
    done = [step.done_bytes for step in steps]
    assert done == sorted(done)
    whole = sum(
        file.stat().st_size for name in ("good", "spoilt") for file in (bags / name).rglob("*") if file.is_file()
    )
    # A tag manifest, which nothing vouches for, is looked at and not counted.
    beside = sum(path.stat().st_size for path in bags.glob("*/tagmanifest-*.txt"))
    assert (steps[-1].done_bytes, steps[-1].done_files) == (steps[-1].total_bytes, steps[-1].total_files)
    assert steps[-1].total_bytes == whole - beside


def test_a_profile_that_is_not_there_ends_the_run_before_anything_is_read(bags: Path) -> None:
    outcome = run("verify", "good", "spoilt", "--profile", "none.json", cwd=bags)
    assert (outcome.code, outcome.out) == (3, "")
    assert "none.json" in outcome.err
