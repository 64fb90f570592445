"""The power fails during or after `archpack pack`: when the disk is mounted again, no package or a whole one."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from archpack.disk import leftovers
from archpack.workflow import verify
from tests.commands import archpack
from tests.deposits import state
from tests.faults.disks import Disk, disk
from tests.faults.injection import calls_that_touch, strace, sweep

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace stops the program; install it")

CALLS = ("write", "syncfs", "fsync", "renameat2", "rmdir")
FLUSHES = "fsync,fdatasync,syncfs,sync_file_range"


@pytest.fixture(params=["ext4", "xfs"])
def fragile(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Disk]:
    with disk(tmp_path, request.param, 330 if request.param == "xfs" else 48) as made:
        yield made


def test_what_was_said_to_be_done_is_there_after_a_power_cut(deposit: Path, fragile: Disk) -> None:
    for number in range(3):
        package = fragile.path / f"out{number}"
        assert archpack("pack", deposit, package).code == 0
        fragile.power_cut()
        assert verify(package).valid


def test_without_flushing_the_same_run_is_lost(deposit: Path, tmp_path: Path, fragile: Disk) -> None:
    """The control: the same program, whose flushes do nothing and say that all is well."""
    lie = (
        "strace",
        "-f",
        "-qq",
        "-o",
        str(tmp_path / "log"),
        "-e",
        f"trace={FLUSHES}",
        "-e",
        f"inject={FLUSHES}:retval=0",
    )
    package = fragile.path / "out"
    assert archpack("pack", deposit, package, before=lie).code == 0
    assert verify(package).valid
    fragile.power_cut()
    assert not package.exists() or not verify(package).valid


@pytest.mark.parametrize("call", CALLS)
def test_killed_at_a_call_and_the_power_cut_at_once(deposit: Path, tmp_path: Path, fragile: Disk, call: str) -> None:
    before = state(deposit)
    (tmp_path / "trial").mkdir()
    numbers = calls_that_touch("pack", deposit, tmp_path, call, "--jobs", "1")
    shutil.rmtree(tmp_path / "trial" / "out")
    killed = 0
    for number in sweep(numbers)[:6]:
        package = fragile.path / "out"
        kill = strace(tmp_path / "log", f"{call}:signal=SIGKILL:when={number}")
        run = archpack("pack", deposit, package, "--jobs", "1", before=kill)
        killed += run.code != 0
        fragile.power_cut()
        assert state(deposit) == before
        if package.exists():
            assert verify(package).valid, f"a broken package after {call} {number}"
            shutil.rmtree(package)
        for folder in leftovers(fragile.path):
            shutil.rmtree(folder)
        assert {path.name for path in fragile.path.iterdir()} <= {"lost+found"}
    assert killed or not numbers, "no call was hit: the test shows nothing"
