"""Disks that are full or read-only, and people without rights. Needs root and mounts."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from archpack.workflow import verify
from tests.commands import archpack
from tests.deposits import make_deposit, state
from tests.faults.disks import memory_disk

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="mounting a disk needs root; CI runs as root")

NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with memory_disk(tmp_path / "disk", "size=4m,nr_inodes=64") as folder:
        yield folder


def test_a_full_disk_at_any_fill_leaves_nothing_or_a_whole_package(deposit: Path, disk: Path) -> None:
    before = state(deposit)
    ballast = disk / "ballast"
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    codes = set()
    for left in (0, 4096, 16384, 500_000, 1_000_000, 1_060_000, 1_100_000, 2_000_000):
        ballast.write_bytes(b"x" * (free - left))
        run = archpack("pack", deposit, disk / "out")
        codes.add(run.code)
        if run.code == 0:
            assert verify(disk / "out").valid
            shutil.rmtree(disk / "out")
        else:
            assert run.code == 4, run
            assert "not enough room" in run.err or "the disk is full" in run.err
        assert [path.name for path in disk.iterdir()] == ["ballast"]
        ballast.unlink()
        assert state(deposit) == before
    assert codes == {0, 4}


@pytest.mark.parametrize("options", [(), ("--resume",), ("--serialize", "zip")], ids=["plain", "resume", "zip"])
def test_a_full_disk_at_any_fill_leaves_nothing_or_a_whole_bag(
    deposit: Path, disk: Path, options: tuple[str, ...]
) -> None:
    (deposit / "scan/0030.tif").write_bytes(b"x" * 600_000)
    before = state(deposit)
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    codes, out = set(), disk / ("out.zip" if "zip" in options else "out")
    for left in (0, 4096, 500_000, 1_000_000, 1_500_000, 1_649_000, 1_700_000, 2_500_000):
        (disk / "ballast").write_bytes(b"x" * (free - left))
        run = archpack("bag", "make", deposit, out, *options)
        codes.add(run.code)
        (disk / "ballast").unlink()
        if run.code == 0:
            assert verify(out).valid
        else:
            assert run.code == 4, run
            assert "not enough room" in run.err or "the disk is full" in run.err
            assert not out.exists()
        for path in disk.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        assert state(deposit) == before
    assert codes == {0, 4}


def test_a_disk_that_fills_up_during_the_copy_is_noticed(deposit: Path, disk: Path) -> None:
    (deposit / "scan/0029.tif").write_bytes((deposit / "scan/0029.tif").read_bytes() + b"x" * 1_500_000)
    # Somebody else takes the room after it was measured, while the first file is being copied.
    script = (
        "import sys, pathlib, archpack\n"
        "deposit, disk = map(pathlib.Path, sys.argv[1:])\n"
        "def fill(step):\n"
        "    if step.done_files == 1 and not (disk / 'other').exists():\n"
        "        (disk / 'other').write_bytes(b'x' * 3_000_000)\n"
        "try:\n"
        "    archpack.pack(deposit, disk / 'out', progress=fill, jobs=1)\n"
        "except archpack.DestinationError as error:\n"
        "    print(error.message)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, str(deposit), str(disk)], capture_output=True, check=True, encoding="utf-8"
    )
    assert "the disk is full" in run.stdout
    assert [path.name for path in disk.iterdir()] == ["other"]


def test_no_more_inodes_is_noticed_before_anything_is_written(deposit: Path, disk: Path) -> None:
    for number in range(int(os.statvfs(disk).f_favail) - 5):
        (disk / str(number)).touch()
    before = sorted(disk.iterdir())
    run = archpack("pack", deposit, disk / "out")
    assert (run.code, "more files" in run.err) == (4, True), run
    assert sorted(disk.iterdir()) == before


def test_a_read_only_disk_is_said_to_be_one(deposit: Path, disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    for command in (("pack", deposit, disk / "out"), ("new", disk / "out")):
        run = archpack(*command)
        assert (run.code, "the disk is read-only" in run.err) == (4, True), run
    assert list(disk.iterdir()) == []


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder that everybody may enter. Those of pytest are for their owner, and every new run closes them again."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_without_the_right_to_write_the_destination_is_named(public: Path) -> None:
    deposit = make_deposit(public / "deposit")
    folder = public / "theirs"
    folder.mkdir()
    folder.chmod(0o755)
    run = archpack("pack", deposit, folder / "out", before=NOBODY)
    assert (run.code, "you have no right" in run.err) == (4, True), run
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("mode", [0o700, 0o744, 0o711], ids=oct)
def test_without_the_right_to_open_it_a_source_is_named(public: Path, mode: int) -> None:
    deposit = make_deposit(public / "deposit")
    (public / "trial").mkdir()
    (public / "trial").chmod(0o777)
    package = public / "package"
    assert archpack("pack", deposit, package).code == 0
    deposit.chmod(mode)
    package.chmod(mode)
    for command in (("verify", package), ("check", deposit), ("pack", deposit, public / "trial" / "out")):
        run = archpack(*command, before=NOBODY)
        assert (run.code, "you have no right" in run.err) == (3, True), run


@pytest.mark.parametrize(("path", "place"), [("scan/0028.tif", "scan/0028.tif"), ("scan", "scan/")])
def test_what_may_not_be_read_in_a_deposit_is_a_finding_beside_all_others(public: Path, path: str, place: str) -> None:
    deposit = make_deposit(public / "deposit")
    (deposit / "transcript" / "sq.md").write_bytes(b"")
    (deposit / path).chmod(0o600)
    (public / "trial").mkdir()
    (public / "trial").chmod(0o777)
    checked = archpack("check", deposit, before=NOBODY)
    packed = archpack("pack", deposit, public / "trial" / "out", before=NOBODY)
    assert (checked.code, packed.code) == (1, 1), (checked, packed)
    assert f"{place}: error CNT014: This f" in checked.out
    assert f"{place}: error CNT014: This f" in packed.err
    assert "transcript/sq.md: error CNT003" in checked.out
    assert "\n2 errors found.\n" in checked.out
    assert list((public / "trial").iterdir()) == []


@pytest.mark.parametrize("path", ["data/scan", "data/scan/0028.tif", "manifest-sha512.txt", "bagit.txt"])
def test_what_may_not_be_read_in_a_package_is_a_finding(public: Path, path: str) -> None:
    deposit = make_deposit(public / "deposit")
    package = public / "package"
    assert archpack("pack", deposit, package).code == 0
    (package / path).chmod(0o600)
    run = archpack("verify", package, before=NOBODY)
    assert (run.code, f"BAG012: {path} cannot be read: you have no right" in run.out) == (1, True), run
