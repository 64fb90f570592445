"""Kill the commands of ``archpack bag`` at every call that matters, or make it fail: no bag, or a whole one.

What a killed run leaves is gone on with by ``--resume``, and has to come out as a run in one go does.
"""

import shutil
from pathlib import Path

import pytest

from archpack.disk import leftovers
from archpack.workflow import verify
from tests.commands import archpack
from tests.deposits import contents, state
from tests.faults.injection import CALLS, calls_that_touch, strace, sweep

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace makes the calls fail; install it")

MAKE = ("bag", "make", "--jobs", "1")  # strace counts the calls of each thread by themselves

ONE_DATE = {"SOURCE_DATE_EPOCH": "1767323045"}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    for number in range(6):
        path = folder / f"box {number // 3}" / f"{number}.tif"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bytes([number]) * 3000)
    return folder


@pytest.fixture
def trial(tmp_path: Path) -> Path:
    """The folder in which bags are written."""
    folder = tmp_path / "trial"
    folder.mkdir()
    return folder


def payload(bag: Path) -> dict[str, bytes]:
    return contents(bag / "data")


@pytest.mark.parametrize("call", CALLS)
def test_killed_at_any_call_the_bag_is_whole_after_going_on(
    source: Path, tmp_path: Path, trial: Path, call: str
) -> None:
    before = state(source)
    numbers = calls_that_touch(" ".join(MAKE), source, tmp_path, call, "--resume")
    shutil.rmtree(trial / "out")
    killed = 0
    for number in sweep(numbers):
        words = strace(tmp_path / "log", f"{call}:signal=SIGKILL:when={number}")
        run = archpack(*MAKE, source, trial / "out", before=words)
        killed += run.code != 0
        assert state(source) == before
        if (trial / "out").exists():
            assert verify(trial / "out").valid
            shutil.rmtree(trial / "out")
        run = archpack(*MAKE, source, trial / "out", "--resume")
        assert run.code == 0, (number, run)
        assert verify(trial / "out").valid
        assert payload(trial / "out") == contents(source)
        assert state(source) == before
        shutil.rmtree(trial / "out")
        for folder in leftovers(trial):  # of a run that had copied nothing yet, or had published
            shutil.rmtree(folder)
        assert list(trial.iterdir()) == []
    assert killed or not numbers, "no call was hit: the test shows nothing"


@pytest.mark.parametrize("call", ["fsync", "write", "renameat2"])
def test_going_on_can_be_killed_too(source: Path, tmp_path: Path, trial: Path, call: str) -> None:
    for number in (1, 2, 3, 5, 8):
        for _ in range(2):
            words = strace(tmp_path / "log", f"{call}:signal=SIGKILL:when={number}")
            archpack(*MAKE, source, trial / "out", "--resume", before=words)
            if (trial / "out").exists():
                assert verify(trial / "out").valid
                shutil.rmtree(trial / "out")
        assert archpack(*MAKE, source, trial / "out", "--resume").code == 0
        assert payload(trial / "out") == contents(source)
        assert verify(trial / "out").valid
        shutil.rmtree(trial / "out")


@pytest.mark.parametrize("resume", [(), ("--resume",)], ids=["plain", "resume"])
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
def test_a_call_that_fails_ends_in_a_clear_error(
    source: Path, tmp_path: Path, trial: Path, call: str, error: str, code: int, resume: tuple[str, ...]
) -> None:
    before = state(source)
    numbers = calls_that_touch(" ".join(MAKE), source, tmp_path, call, *resume)
    assert numbers, f"{call} is never called on the destination"
    shutil.rmtree(trial / "out")
    for number in sweep(numbers):
        words = strace(tmp_path / "log", f"{call}:error={error}:when={number}")
        run = archpack(*MAKE, source, trial / "out", *resume, before=words)
        assert run.code == code, (number, run)
        assert "Error: " in run.err
        assert state(source) == before
        if "in place, but the disk did not confirm it" in run.err:
            assert verify(trial / "out").valid
            shutil.rmtree(trial / "out")
        left = list(trial.iterdir())
        assert left == [] or (resume and f"is kept in {left[0]}" in run.err), (number, run)
        assert not (left and call in {"fsync", "utimensat"}), "what a failed flush left is not to be believed"
        for folder in left:
            shutil.rmtree(folder)


@pytest.mark.parametrize("kind", ["zip", "tar.gz"])
def test_an_archive_appears_whole_or_not_at_all(source: Path, tmp_path: Path, trial: Path, kind: str) -> None:
    before, killed, out = state(source), 0, trial / f"out.{kind}"
    for call in ("renameat2", "fsync", "write", "mkdir"):
        numbers = calls_that_touch(" ".join(MAKE), source, tmp_path, call, "--serialize", kind, name=out.name)
        out.unlink()
        for number in sweep(numbers):
            words = strace(tmp_path / "log", f"{call}:signal=SIGKILL:when={number}")
            killed += archpack(*MAKE, source, out, "--serialize", kind, before=words).code != 0
            if out.exists():
                assert verify(out).valid
                out.unlink()
            for folder in leftovers(trial):
                shutil.rmtree(folder)
            assert list(trial.iterdir()) == []
            assert state(source) == before
    assert killed


def test_all_bags_of_a_group_appear_or_none(source: Path, tmp_path: Path, trial: Path) -> None:
    for call in ("renameat2", "fsync", "write"):
        numbers = calls_that_touch("bag split --jobs 1", source, tmp_path, call, "--size", "6kB")
        shutil.rmtree(trial / "out")
        for number in sweep(numbers):
            words = strace(tmp_path / "log", f"{call}:signal=SIGKILL:when={number}")
            archpack("bag", "split", "--jobs", "1", source, trial / "out", "--size", "6kB", before=words)
            if (trial / "out").exists():
                assert sorted(path.name for path in (trial / "out").iterdir()) == ["out-1", "out-2", "out-3"]
                assert all(verify(bag).valid for bag in (trial / "out").iterdir())
                shutil.rmtree(trial / "out")
            for folder in leftovers(trial):
                shutil.rmtree(folder)
            assert list(trial.iterdir()) == []


def test_what_was_gone_on_with_is_what_one_run_makes(source: Path, tmp_path: Path, trial: Path) -> None:
    words = strace(tmp_path / "log", "renameat2:signal=SIGKILL:when=1")
    archpack(*MAKE, source, trial / "out", before=words, environment=ONE_DATE)
    assert leftovers(trial)
    for name in ("out", "other"):
        assert archpack(*MAKE, source, trial / name, "--resume", environment=ONE_DATE).code == 0
    assert contents(trial / "out") == contents(trial / "other")
    assert leftovers(trial) == ()


def test_a_copy_that_was_not_flushed_is_not_believed(source: Path, trial: Path, tmp_path: Path) -> None:
    """The control: without reading back, zeros in the place of a copy would be published as they are found."""
    words = strace(tmp_path / "log", "renameat2:signal=SIGKILL:when=1")
    archpack(*MAKE, source, trial / "out", before=words)
    (left,) = leftovers(trial)
    (left / "new/data/box 0/0.tif").write_bytes(bytes(10))  # as a power cut leaves it
    assert archpack(*MAKE, source, trial / "out", "--resume").code == 0
    assert payload(trial / "out") == contents(source)
