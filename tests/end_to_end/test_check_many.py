"""``archpack check`` of many deposits: formats, files, exit codes, watching."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from archpack.cli.check import FORMATS
from tests.commands import archpack
from tests.deposits import RECORD, make_deposit, state

BAD = RECORD.replace("languages: [sq]", "languages: [sq_AL]")
ODD = RECORD.replace("[translator]", "[translater]")


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """A folder with a deposit that has an error, one that has a warning, and a good one."""
    for name, record in (("bad", BAD), ("good", RECORD), ("odd", ODD)):
        make_deposit(tmp_path / "letters" / name, record)
    return tmp_path / "letters"


def test_all_deposits_below_a_folder_are_told_as_from_where_the_user_stands(letters: Path) -> None:
    run = archpack("check", "letters", "--format", "concise", cwd=letters.parent)
    assert run.code == 1
    places = [line.split(": ")[:2] for line in run.out.splitlines()]
    assert places[:2] == [
        ["letters/bad/record.yaml:8:13", "error LNG001"],
        ["letters/odd/record.yaml:15:36", "warning WHO001"],
    ]
    assert run.out.splitlines()[2:] == ["1 error and 1 warning found. 1 of 3 deposits is clean."]
    assert archpack("check", letters, "--format", "concise", cwd=letters.parent) == run
    assert archpack("check", "letters/*", "--format", "concise", cwd=letters.parent) == run
    inside = archpack("check", ".", "--format", "concise", cwd=letters / "bad")
    assert inside.out.startswith("record.yaml:8:13: ")


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_is_the_same_from_any_number_of_processes_and_names_no_machine(
    letters: Path, tmp_path: Path, format_: str
) -> None:
    for number in range(70):
        shutil.copytree(letters / "bad", letters / f"more{number}")
    options = ("--format", format_)
    alone = archpack("check", letters, "gone", *options, "--jobs", "1", cwd=tmp_path)
    assert alone.code == 1
    assert archpack("check", letters, "gone", *options, "--jobs", "2", cwd=tmp_path) == alone
    assert str(tmp_path) not in alone.out
    if format_ not in ("text", "concise"):  # for people it is as they typed it, so that it opens
        elsewhere = archpack("check", letters, tmp_path / "gone", *options, cwd=letters / "good")
        assert str(tmp_path) not in elsewhere.out
        assert elsewhere.out == alone.out


def test_what_cannot_be_read_is_told_and_the_others_go_on(letters: Path) -> None:
    (letters / "bad/record.yaml").unlink()
    os.mkfifo(letters / "bad/record.yaml")
    run = archpack("check", "gone", ".", "--format", "concise", cwd=letters)
    assert run.code == 3  # of the first; warnings do not count
    assert run.out.endswith("1 warning found. 1 of 4 deposits is clean. 2 could not be read.\n")
    assert "gone cannot be read" in run.err
    assert "bad/record.yaml is not an ordinary file" in run.err
    assert archpack("check", "bad", "gone", cwd=letters).code == 5


def test_exit_zero_is_about_what_was_found_and_not_about_what_could_not_be_read(letters: Path) -> None:
    assert archpack("check", "bad", "--exit-zero", cwd=letters).code == 0
    assert archpack("check", "bad", "gone", "--exit-zero", cwd=letters).code == 3


def test_statistics_stand_in_place_of_the_findings(letters: Path) -> None:
    run = archpack("check", "letters", "--statistics", cwd=letters.parent)
    assert (run.code, run.out.splitlines()) == (
        1,
        [
            "1  error    LNG001  Not a language tag",
            "1  warning  WHO001  Unknown role",
            "1 error and 1 warning found. 1 of 3 deposits is clean.",
        ],
    )
    told = json.loads(archpack("check", "letters", "--statistics", "--format", "json", cwd=letters.parent).out)
    assert [(one["code"], one["count"]) for one in told["codes"]] == [("LNG001", 1), ("WHO001", 1)]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--statistics", "--format", "sarif"), "no statistics in the format sarif"),
        (("--watch", "--format", "json"), "--watch is for somebody who looks at a terminal"),
        (("--watch", "--output", "x"), "--watch is for somebody who looks at a terminal"),
        (("--watch", "--statistics"), "--watch is for somebody who looks at a terminal"),
        (("--jobs", "0"), "--jobs"),
        (("--format", "xml"), "xml"),
    ],
)
def test_options_that_make_no_sense_are_wrong_use(letters: Path, options: tuple[str, ...], words: str) -> None:
    run = archpack("check", ".", *options, cwd=letters)
    assert (run.code, run.out, words in run.err) == (2, "", True)


def test_the_output_goes_to_a_file_whole_or_not_at_all(letters: Path, tmp_path: Path) -> None:
    assert letters.parent == tmp_path
    printed = archpack("check", "letters", "--format", "junit", cwd=tmp_path)
    run = archpack("check", "letters", "--format", "junit", "--output", "out.xml", cwd=tmp_path)
    assert (run.code, run.out) == (1, "")
    assert (tmp_path / "out.xml").read_text(encoding="utf-8") == printed.out
    again = archpack("check", "letters/good", "--output", "out.xml", cwd=tmp_path)
    assert again.code == 0
    assert (tmp_path / "out.xml").read_text(encoding="utf-8") == "No problems found.\n"
    lost = archpack("check", "letters", "--output", "gone/out.xml", cwd=tmp_path)
    assert (lost.code, lost.out) == (4, "")


def test_no_output_is_written_into_what_is_only_read(letters: Path) -> None:
    before = state(letters)
    for name in ("record.yaml", "scan/out.json", "../good/out.json"):
        run = archpack("check", ".", "--output", f"bad/{name}", cwd=letters)
        assert (run.code, run.out, "only reads" in run.err) == (5, "", True)
    assert state(letters) == before


@pytest.mark.parametrize(
    ("format_", "variable"),
    [("github", "GITHUB_WORKSPACE"), ("sarif", "GITHUB_WORKSPACE"), ("gitlab", "CI_PROJECT_DIR")],
)
def test_a_service_is_told_files_as_from_the_top_of_its_repository(letters: Path, format_: str, variable: str) -> None:
    top = {variable: str(letters.parent.resolve())}
    run = archpack("check", "bad", "--format", format_, cwd=letters, environment=top)
    assert "letters/bad/record.yaml" in run.out
    other = archpack("check", "bad", "--format", format_, cwd=letters, environment={variable: "/elsewhere"})
    assert "letters/bad/record.yaml" not in other.out
    assert "bad/record.yaml" in other.out


def test_a_folder_that_is_gone_is_no_mistake_of_archpack(letters: Path, tmp_path: Path) -> None:
    gone = tmp_path / "stood-here"
    gone.mkdir()
    script = f"cd {gone} && rmdir {gone} && exec {sys.executable} -P -m archpack check {letters}/good --format json"
    run = subprocess.run(["sh", "-c", script], capture_output=True, check=False, encoding="utf-8")
    assert (run.returncode, json.loads(run.stdout)["ok"]) == (0, True)


def test_names_that_are_not_utf_8_are_told(letters: Path) -> None:
    strange = os.fsdecode(b"b\xffd")
    (letters / "bad").rename(letters / strange)
    for format_ in FORMATS:
        run = archpack("check", strange, "--format", format_, cwd=letters)
        assert run.code == 1
        out = letters.parent / f"out.{format_}"
        assert archpack("check", strange, "--format", format_, "--output", out, cwd=letters).code == 1
        assert out.read_text(encoding="utf-8") == run.out
    assert '"uri": "b%FFd/record.yaml"' in archpack("check", strange, "--format", "sarif", cwd=letters).out


def test_many_are_interrupted_at_once_and_no_file_is_left(letters: Path) -> None:
    for number in range(300):
        shutil.copytree(letters / "good", letters / f"more{number}")
    command = [sys.executable, "-m", "archpack", "check", ".", "--jobs", "2", "--output", "../out"]
    with subprocess.Popen(command, cwd=letters, stderr=subprocess.PIPE, encoding="utf-8", process_group=0) as run:
        children = Path(f"/proc/{run.pid}/task/{run.pid}/children")
        wait_for(lambda: len(children.read_text().split()) == 2)
        os.killpg(run.pid, signal.SIGINT)  # as a terminal does
        assert run.stderr is not None
        assert run.stderr.read() == "Interrupted. Nothing half-done was left.\n"
    assert run.returncode == 130
    assert [path.name for path in letters.parent.iterdir()] == ["letters"]


def test_watching_tells_what_changed_until_it_is_interrupted(letters: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "archpack", "check", "letters", "--watch", "--format", "concise"]
    with (tmp_path / "out").open("w") as out, (tmp_path / "err").open("w") as err:
        run = subprocess.Popen(command, cwd=tmp_path, stdout=out, stderr=err)
    told = tmp_path / "out"
    try:
        wait_for(lambda: told.read_text().endswith("1 error and 1 warning found. 1 of 3 deposits is clean.\n"))
        (letters / "bad/record.yaml").write_text(RECORD, encoding="utf-8")
        wait_for(lambda: told.read_text().endswith("\n1 warning found. 2 of 3 deposits are clean.\n"))
        (letters / "bad/record.yaml").write_text(BAD, encoding="utf-8")
        wait_for(lambda: told.read_text().count("letters/bad/record.yaml:8:13: error LNG001") == 2)
        shutil.rmtree(letters / "bad")
        wait_for(lambda: "letters/bad is no longer there.\n1 warning found. 1 of 2" in told.read_text())
        assert told.read_text().count("letters/odd") == 1
        assert "\x1b" not in told.read_text()  # nobody looks at a terminal
    finally:
        run.send_signal(signal.SIGINT)
        assert run.wait(timeout=30) == 130
    assert (tmp_path / "err").read_text() == "Interrupted. Nothing half-done was left.\n"


def wait_for(done: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not done():
        assert time.monotonic() < end
        time.sleep(0.05)
