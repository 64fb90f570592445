"""Kill `archpack pack` at every system call that matters, or make that call fail: no package, or a whole one."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from archpack.disk import leftovers
from archpack.workflow import verify
from tests.commands import archpack
from tests.deposits import state
from tests.faults.injection import CALLS, calls_that_touch, strace, sweep

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace makes the calls fail; install it")

ALONE = ("--jobs", "1")  # strace counts the calls of each thread for itself


@pytest.fixture
def trial(tmp_path: Path) -> Path:
    """The folder in which packages are written."""
    folder = tmp_path / "trial"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("call", CALLS)
def test_killed_at_any_call_there_is_no_package_or_a_whole_one(
    deposit: Path, tmp_path: Path, trial: Path, call: str
) -> None:
    before = state(deposit)
    numbers = calls_that_touch("pack --jobs 1", deposit, tmp_path, call)
    shutil.rmtree(trial / "out")
    killed = 0
    for number in sweep(numbers):
        run = archpack(
            "pack",
            deposit,
            trial / "out",
            *ALONE,
            before=strace(tmp_path / "log", f"{call}:signal=SIGKILL:when={number}"),
        )
        killed += run.code != 0
        assert state(deposit) == before
        if (trial / "out").exists():
            assert verify(trial / "out").valid
            shutil.rmtree(trial / "out")
        for folder in leftovers(trial):
            shutil.rmtree(folder)
        assert list(trial.iterdir()) == []
    assert killed or not numbers, "no call was hit: the test shows nothing"


@pytest.mark.parametrize(
    ("call", "error", "code"),
    [
        ("fsync", "EIO", 4),
        ("write", "ENOSPC", 4),
        ("mkdir", "EROFS", 4),
        ("renameat2", "EIO", 4),
        ("renameat2", "EEXIST", 6),
        ("utimensat", "EPERM", 4),
    ],
)
def test_a_call_that_fails_ends_in_a_clear_error_and_leaves_nothing(
    deposit: Path, tmp_path: Path, trial: Path, call: str, error: str, code: int
) -> None:
    before = state(deposit)
    numbers = calls_that_touch("pack --jobs 1", deposit, tmp_path, call)
    assert numbers, f"{call} is never called on the destination"
    shutil.rmtree(trial / "out")
    for number in sweep(numbers):
        run = archpack(
            "pack",
            deposit,
            trial / "out",
            *ALONE,
            before=strace(tmp_path / "log", f"{call}:error={error}:when={number}"),
        )
        assert run.code == code, (number, run)
        assert "Error: " in run.err
        assert state(deposit) == before
        if "in place, but the disk did not confirm it" in run.err:
            assert verify(trial / "out").valid
            shutil.rmtree(trial / "out")
        assert list(trial.iterdir()) == [], (number, run)


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("call", ["fsync", "mkdir", "utimensat"])
def test_a_call_that_fails_in_one_of_several_threads_ends_in_a_clear_error(
    deposit: Path, tmp_path: Path, trial: Path, call: str, number: int
) -> None:
    inject = strace(tmp_path / "log", f"{call}:error=EIO:when={number}")
    run = archpack("pack", deposit, trial / "out", "--jobs", "3", before=inject)
    assert (run.code, "the disk reports an error" in run.err) == (4, True), run
    assert list(trial.iterdir()) == []


@pytest.mark.parametrize("call", ["fsync", "mkdir", "utimensat"])
def test_killed_in_one_of_several_threads_there_is_no_package(
    deposit: Path, tmp_path: Path, trial: Path, call: str
) -> None:
    before = state(deposit)
    inject = strace(tmp_path / "log", f"{call}:signal=SIGKILL:when=2")
    assert archpack("pack", deposit, trial / "out", "--jobs", "3", before=inject).code != 0
    assert not (trial / "out").exists()
    assert state(deposit) == before


def test_the_same_method_finds_a_tool_that_works_in_place(deposit: Path, tmp_path: Path, trial: Path) -> None:
    """The control: if killing did no harm to anybody, the tests above would show nothing."""
    script = "import shutil, sys, bagit; shutil.copytree(*sys.argv[1:]); bagit.make_bag(sys.argv[2])"
    halves = 0
    for number in range(1, 5):
        words = (*strace(tmp_path / "log", f"rename:signal=SIGKILL:when={number}"), sys.executable, "-c", script)
        subprocess.run([*words, str(deposit), str(trial / "out")], check=False, capture_output=True)
        halves += not verify(trial / "out").valid
        shutil.rmtree(trial / "out")
    assert halves


def test_a_read_that_fails_is_told_and_nothing_is_packed(deposit: Path, tmp_path: Path, trial: Path) -> None:
    scan = deposit / "scan/0029.tif"
    words = ("strace", "-f", "--seccomp-bpf", "-qq", "-o", str(tmp_path / "log"), "-P", str(scan), "-e", "trace=read")
    run = archpack("pack", deposit, trial / "out", before=(*words, "-e", "inject=read:error=EIO"))
    assert run.code == 1, run
    assert "the disk reports an error" in run.err
    assert list(trial.iterdir()) == []


def test_a_write_that_is_not_done_is_found_by_reading_back(deposit: Path, tmp_path: Path, trial: Path) -> None:
    numbers = calls_that_touch("pack --jobs 1", deposit, tmp_path, "write")
    shutil.rmtree(trial / "out")
    inject = f"write:retval=10:when={numbers[1]}"
    run = archpack("pack", deposit, trial / "out", *ALONE, before=strace(tmp_path / "log", inject))
    assert run.code == 70, run
    assert "refuses the package just written" in run.err
    assert list(trial.iterdir()) == []
