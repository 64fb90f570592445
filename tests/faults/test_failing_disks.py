"""Disks that fail while they are read, written or flushed, and limits of the system. FAULTS: never half a package."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from archpack.workflow import verify
from tests.commands import archpack
from tests.deposits import make_deposit, state
from tests.faults.disks import MEGABYTE, Disk, disk, forget_cached, memory_disk
from tests.faults.injection import strace

STOPPING = """
import fcntl, os, pathlib, struct, subprocess, sys, archpack
deposit, package, how = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
def stop(step):
    if step.done_files == 2 and not stop.done:
        stop.done = True
        if how == "gone":
            disk = os.open(package.parent, os.O_RDONLY)
            fcntl.ioctl(disk, 0x8004587D, struct.pack("I", 2))
            os.close(disk)
        else:
            subprocess.run(["mount", "-o", "remount,ro", str(package.parent)], check=False)
stop.done = False
try:
    archpack.pack(deposit, package, progress=stop)
except archpack.DestinationError as error:
    print("DestinationError:", error.message)
"""


@pytest.fixture
def ext4(tmp_path: Path) -> Iterator[Disk]:
    with disk(tmp_path, "ext4", 48) as made:
        yield made


def grown(deposit: Path, megabytes: int) -> Path:
    """Make one scan of the deposit large."""
    scan = deposit / "scan/0029.tif"
    scan.write_bytes(scan.read_bytes() + b"x" * (megabytes * MEGABYTE))
    return scan


def test_a_source_that_cannot_be_read_any_more_is_named(tmp_path: Path, ext4: Disk) -> None:
    """The end of the disk is cut off below the file system, as on a dying disk."""
    deposit = make_deposit(ext4.path / "deposit")
    scan = grown(deposit, 24)
    forget_cached()
    with ext4.image.open("rb+") as image:
        image.truncate(12 * MEGABYTE)
    forget_cached()
    run = archpack("pack", deposit, tmp_path / "out")
    assert run.code == 3, run
    assert "the disk reports an error" in run.err
    assert scan.name in run.err
    assert not (tmp_path / "out").exists()
    assert not list(tmp_path.glob(".*out*"))


def test_a_package_that_cannot_be_read_any_more_is_not_valid(deposit: Path, ext4: Disk) -> None:
    grown(deposit, 24)
    assert archpack("pack", deposit, ext4.path / "out").code == 0
    forget_cached()
    with ext4.image.open("rb+") as image:
        image.truncate(12 * MEGABYTE)
    forget_cached()
    run = archpack("verify", ext4.path / "out")
    assert run.code in {1, 3}, run
    assert "the disk reports an error" in run.out + run.err


def test_an_error_that_comes_only_with_the_flush_is_final(deposit: Path, tmp_path: Path) -> None:
    """Every write succeeds; the disk below has no room for what was written."""
    grown(deposit, 24)
    before = state(deposit)
    with memory_disk(tmp_path / "memory", "size=16m") as memory, disk(memory, "ext4", 200) as thin:
        run = archpack("pack", deposit, thin.path / "out")
        assert run.code == 4, run
        assert not (thin.path / "out").exists()
    assert state(deposit) == before


@pytest.mark.parametrize("how", ["gone", "read-only"])
def test_a_disk_that_goes_away_half_way_is_a_destination_error(deposit: Path, ext4: Disk, how: str) -> None:
    before = state(deposit)
    run = subprocess.run(
        [sys.executable, "-c", STOPPING, str(deposit), str(ext4.path / "out"), how],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    ext4.unmount()
    ext4.mount()
    if not run.stdout.startswith("DestinationError:"):
        # Nothing can be remounted while a file is open for writing: then the package is whole.
        assert how == "read-only", run
        assert verify(ext4.path / "out").valid
    else:
        assert not (ext4.path / "out").exists()
    assert run.returncode == 0, run
    assert state(deposit) == before


def test_from_one_write_on_no_more_room(deposit: Path, tmp_path: Path) -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    before = state(deposit)
    (tmp_path / "trial").mkdir()
    codes = set()
    for number in range(1, 40, 3):
        run = archpack(
            "pack",
            deposit,
            tmp_path / "trial/out",
            before=strace(tmp_path / "log", f"write:error=ENOSPC:when={number}+"),
        )
        codes.add(run.code)
        assert state(deposit) == before
        if (tmp_path / "trial/out").exists():
            assert verify(tmp_path / "trial/out").valid
            shutil.rmtree(tmp_path / "trial/out")
        assert list(tmp_path.joinpath("trial").iterdir()) == [], run
    assert 4 in codes


def test_as_many_inodes_as_there_may_be(deposit: Path, tmp_path: Path) -> None:
    codes = set()
    for inodes in range(4, 34, 2):
        with memory_disk(tmp_path / str(inodes), f"size=4m,nr_inodes={inodes}") as small:
            run = archpack("pack", deposit, small / "out")
            codes.add(run.code)
            if run.code == 0:
                assert verify(small / "out").valid
            else:
                assert run.code == 4, run
                assert list(small.iterdir()) == []
    assert codes == {0, 4}


@pytest.mark.parametrize("most", [*range(5, 12), 16, 24])
def test_as_many_open_files_as_there_may_be(deposit: Path, tmp_path: Path, most: int) -> None:
    if shutil.which("prlimit") is None:
        pytest.skip("prlimit is not installed")
    before = state(deposit)
    (tmp_path / "trial").mkdir()
    run = archpack("pack", deposit, tmp_path / "trial/out", before=("prlimit", f"--nofile={most}"))
    assert state(deposit) == before
    if run.code == 0:
        assert verify(tmp_path / "trial/out").valid
    else:
        assert run.code in {3, 4}, run
        assert "too many files are open" in run.err
        # Without a free descriptor nothing can be removed either; but then it says so.
        assert list((tmp_path / "trial").iterdir()) == [] or "What was begun is left in" in run.err
        assert not (tmp_path / "trial/out").exists()


def test_a_file_larger_than_files_may_be(deposit: Path, tmp_path: Path) -> None:
    if shutil.which("prlimit") is None:
        pytest.skip("prlimit is not installed")
    grown(deposit, 1)
    (tmp_path / "trial").mkdir()
    run = archpack("pack", deposit, tmp_path / "trial/out", before=("prlimit", "--fsize=500000"))
    assert (run.code, "too large for this disk" in run.err) == (4, True), run
    assert list((tmp_path / "trial").iterdir()) == []


@pytest.mark.parametrize("kind", ["exfat", "ntfs"])
def test_a_disk_as_of_windows_gets_a_whole_package_or_a_clear_no(deposit: Path, tmp_path: Path, kind: str) -> None:
    with disk(tmp_path, kind, 48) as made:
        run = archpack("pack", deposit, made.path / "out")
        assert run.code == 0, run
        assert verify(made.path / "out").valid
        again = archpack("pack", deposit, made.path / "OUT" if kind == "exfat" else made.path / "out")
        assert again.code == 6, again
        made.unmount()
        made.mount()
        assert verify(made.path / "out").valid
        assert [path.name for path in made.path.iterdir() if path.name.startswith(".")] == []
