"""Many deposits: the same outcomes in the same order from any number of processes."""

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from multiprocessing.context import BaseContext
from pathlib import Path

import pytest

import archpack
from archpack.batch import check_each
from archpack.batch.processes import in_processes
from archpack.findings import Checked, Tally
from tests.deposits import RECORD, make_deposit

MANY = 150
BAD = RECORD.replace("languages: [sq]", "languages: [sq_AL]")


@pytest.fixture
def records(tmp_path: Path) -> list[Path]:
    """Record files: of every ten one with an error, one that is no file, and one that cannot be read as YAML."""
    paths = []
    for number in range(MANY):
        path = tmp_path / f"{number:03}/record.yaml"
        path.parent.mkdir()
        if number % 10 == 1:
            path.mkdir()
        else:
            path.write_text({0: BAD, 2: "{", 3: ""}.get(number % 10, RECORD), encoding="utf-8")
        paths.append(path)
    return paths


def told(outcomes: Iterator[Checked]) -> list[tuple[str, str]]:
    return [(checked.path, ",".join(map(str, checked.report or [str(checked.error)]))) for checked in outcomes]


def test_the_number_of_processes_changes_nothing(records: list[Path]) -> None:
    alone = told(check_each(records))
    assert len(alone) == MANY
    assert told(check_each(records, jobs=2)) == alone
    assert told(check_each(records, jobs=3, base="/")) != alone
    assert [path for path, _ in alone] == list(map(str, records))


def test_what_cannot_be_read_is_an_outcome_and_the_next_one_follows(tmp_path: Path) -> None:
    make_deposit(tmp_path / "a", BAD)
    make_deposit(tmp_path / "c")
    (tmp_path / "b").mkdir()
    (tmp_path / "b/record.yaml").symlink_to(tmp_path / "c/record.yaml")
    outcomes = list(check_each([tmp_path, tmp_path / "gone"], base=tmp_path))
    assert [(checked.path, checked.ok, type(checked.error).__name__) for checked in outcomes] == [
        ("a", False, "NoneType"),
        ("b", False, "UnsafeError"),
        ("c", True, "NoneType"),
        ("gone", False, "SourceError"),
    ]
    assert [str(finding.place) for finding in outcomes[0].report or ()] == ["a/record.yaml:8:13"]
    assert str(tmp_path) not in " ".join(str(checked.error) for checked in outcomes)
    tally = Tally()
    assert list(tally.counting(outcomes)) == outcomes
    assert (tally.deposits, tally.clean, len(tally.errors), tally.ok) == (4, 1, 2, False)
    assert [(one.code.code, one.severity, one.count) for one in tally] == [("LNG001", "error", 1)]


def test_the_texts_that_findings_point_into_are_found_by_their_places(tmp_path: Path) -> None:
    make_deposit(tmp_path / "a", BAD)
    (checked,) = check_each([tmp_path / "a"], base=tmp_path)
    assert checked.report is not None
    assert checked.report.texts == {"a/record.yaml": BAD}
    assert checked.below("top").report == checked.report.below("top")
    assert str(next(iter(checked.below("top").report or ())).place) == "top/a/record.yaml:8:13"


def test_findings_from_other_processes_share_their_codes(records: list[Path]) -> None:
    found = [finding for checked in check_each(records, jobs=2) for finding in checked.report or ()]
    assert len({id(finding.code) for finding in found}) == len({finding.code for finding in found}) > 1


def test_nobody_works_far_ahead_of_who_takes_the_outcomes(records: list[Path]) -> None:
    drawn = 0

    def endless() -> Iterator[Path]:
        nonlocal drawn
        while True:
            drawn += 1
            yield records[drawn % MANY].parent.with_name(f"none{drawn}")

    outcomes = check_each(endless(), jobs=2)
    next(outcomes)
    del outcomes
    assert drawn < 500
    assert threading.active_count() == 1


def test_no_jobs_are_wrong_use(deposit: Path) -> None:
    with pytest.raises(archpack.UsageError):
        check_each([deposit], jobs=0)


def die(item: int) -> int:
    """End the process, as the system does when memory runs out; but not the one that asked."""
    if item == 5 and os.getpid() != MAIN:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


MAIN = os.getpid()


def test_when_the_system_ends_a_process_the_rest_is_done_here() -> None:
    assert list(in_processes(die, range(100), jobs=2)) == list(range(100))


def fail(item: int) -> int:
    return 1 // item


def test_what_work_raises_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        list(in_processes(fail, [1, 0, 1], jobs=2))


def test_where_threads_run_processes_are_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    get_context = multiprocessing.get_context

    def asking(way: str) -> BaseContext:
        asked.append(way)
        return get_context(way)

    monkeypatch.setattr(multiprocessing, "get_context", asking)
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert list(in_processes(str, range(3), jobs=1)) == ["0", "1", "2"]
    finally:
        done.set()
        thread.join()
    assert list(in_processes(str, range(3), jobs=1)) == ["0", "1", "2"]
    assert asked == ["spawn", "fork" if sys.platform == "linux" else "spawn"]


SLEEPERS = """
import os, sys, time
from archpack.batch.processes import in_processes
def work(item):
    os.write(1, b"%d\\n" % os.getpid())  # in one call: two processes share the pipe
    time.sleep({seconds})
list(in_processes(work, range(2), jobs=2))
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
def test_no_process_outlives_the_one_that_gave_the_work(number: int) -> None:
    # After Ctrl-C, what is begun is ended first: let it be short.
    script = SLEEPERS.format(seconds=1 if number == signal.SIGINT else 60)
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
        assert run.stdout is not None
        pids = [int(run.stdout.readline()) for _ in range(2)]
        run.send_signal(number)
    end = time.monotonic() + 20
    while any(map(is_there, pids)) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(map(is_there, pids))


def is_there(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.parametrize(
    ("files", "remedy"),
    [
        (["record.yaml.txt"], "There is `record.yaml.txt`: rename it to record.yaml."),
        (["Record.yaml"], "There is `Record.yaml`: rename it to record.yaml."),
        (["record.pdf", "record.yaml.txt"], "There is `record.yaml.txt`: rename it to record.yaml."),
        (["record.docx"], "There is `record.docx`: if that is the record, rename it to record.yaml."),
        ([], "Give the deposit folder, or make one with `archpack new`."),
    ],
)
def test_a_deposit_without_its_record_is_an_outcome(tmp_path: Path, files: list[str], remedy: str) -> None:
    (tmp_path / "d1/scan").mkdir(parents=True)
    for name in files:
        (tmp_path / "d1" / name).write_text(RECORD, encoding="utf-8")
    make_deposit(tmp_path / "d2")

    missing, read = check_each([tmp_path], base=tmp_path)

    assert str(missing.error) == f"There is no record.yaml in d1. {remedy}"
    assert (read.path, read.error) == ("d2", None)
