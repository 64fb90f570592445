"""Kill `archpack check --fix` at every system call that writes: the old record or the new one, whole."""

import shutil
from pathlib import Path

import pytest

from tests.commands import archpack
from tests.deposits import RECORD, make_deposit
from tests.faults.injection import strace, sweep

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace makes the calls fail; install it")

OLD = RECORD.replace("country: AL", "country: Albania").encode()
NEW = RECORD.encode()


def calls(tmp_path: Path, call: str) -> list[int]:
    """Return which of the calls of this name concern the deposit."""
    deposit, log = make_deposit(tmp_path / "trial", OLD.decode()), tmp_path / "log"
    before = ("strace", "-f", "--seccomp-bpf", "-qq", "-y", "-o", str(log), "-e", f"trace={call}")
    assert archpack("check", deposit, "--fix", before=before).code == 0
    assert (deposit / "record.yaml").read_bytes() == NEW
    shutil.rmtree(deposit)
    lines = [line for line in log.read_text(errors="replace").splitlines() if f"{call}(" in line]
    return [number for number, line in enumerate(lines, start=1) if str(deposit) in line]


@pytest.mark.parametrize("call", ["write", "fsync", "renameat", "chmod"])
def test_killed_anywhere_the_record_is_whole(tmp_path: Path, call: str) -> None:
    numbers = calls(tmp_path, call)
    killed = 0
    for number in sweep(numbers):
        deposit = make_deposit(tmp_path / "trial", OLD.decode())
        run = archpack(
            "check", deposit, "--fix", before=strace(tmp_path / "log", f"{call}:signal=SIGKILL:when={number}")
        )
        killed += run.code != 0
        assert (deposit / "record.yaml").read_bytes() in (OLD, NEW)
        assert archpack("clean", deposit).code == 0
        assert archpack("check", deposit, "--fix").code == 0
        assert (deposit / "record.yaml").read_bytes() == NEW
        shutil.rmtree(deposit)
    assert killed, "no call was hit: the test shows nothing"


@pytest.mark.parametrize(("call", "error"), [("write", "ENOSPC"), ("fsync", "EIO"), ("renameat", "EACCES")])
def test_a_disk_that_fails_leaves_the_record_and_is_told(tmp_path: Path, call: str, error: str) -> None:
    number = calls(tmp_path, call)[0]
    deposit = make_deposit(tmp_path / "trial", OLD.decode())

    run = archpack("check", deposit, "--fix", before=strace(tmp_path / "log", f"{call}:error={error}:when={number}"))

    assert (run.code, (deposit / "record.yaml").read_bytes()) == (4, OLD)
    assert sorted(path.name for path in deposit.iterdir()) == ["record.yaml", "scan", "transcript", "translation"]
