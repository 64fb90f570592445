"""Going on with what an interrupted run left: only what is proved to be right is kept."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

import archpack
from archpack.disk import leftovers, staging
from archpack.disk.journal import Finished, Journal, read_journal
from tests.deposits import contents, state


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    for name in ("a/1", "a/2", "b/3", "b/4"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode() * 10)
    return folder


def interrupted(source: Path, out: Path, *, after: int = 2, error: BaseException | None = None) -> Path:
    """Begin a bag, be interrupted after some files, and return what is left."""

    def stop(step: archpack.Step) -> None:
        if step.done_files == after:
            raise error or KeyboardInterrupt

    with pytest.raises(type(error) if error else KeyboardInterrupt):
        archpack.make_bag(source, out, resume=True, jobs=1, progress=stop)
    (left,) = leftovers(out.parent)
    return left


def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that fills with the names of the payload files that are copied anew."""
    names: list[str] = []
    create = staging.Staging.create

    def noted(self: staging.Staging, path: str, size: int = 0, mtime_ns: int = 0) -> staging.NewFile:
        names.extend([path] if path.startswith("data/") else [])
        return create(self, path, size, mtime_ns)

    monkeypatch.setattr(staging.Staging, "create", noted)
    return names


def gone_on_with(source: Path, out: Path) -> None:
    """Make the bag, and check that it is what a run in one go makes, with nothing left."""
    before = state(source)
    archpack.make_bag(source, out, resume=True)
    assert archpack.verify(out).valid
    assert {name.removeprefix("data/"): b for name, b in contents(out).items() if name[:5] == "data/"} == contents(
        source
    )
    assert state(source) == before
    assert sorted(path.name for path in out.parent.iterdir()) == sorted([out.name, "source"])


def test_what_was_finished_is_not_copied_again(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    interrupted(source, tmp_path / "out")
    names = copied(monkeypatch)
    gone_on_with(source, tmp_path / "out")
    assert sorted(names) == ["data/b/3", "data/b/4"]


def test_without_anything_left_it_just_begins(source: Path, tmp_path: Path) -> None:
    gone_on_with(source, tmp_path / "out")


def test_without_resume_an_interruption_leaves_nothing(source: Path, tmp_path: Path) -> None:
    def stop(step: archpack.Step) -> None:
        if step.done_files == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        archpack.make_bag(source, tmp_path / "out", progress=stop)
    assert [path.name for path in tmp_path.iterdir()] == ["source"]


def edited(path: Path) -> None:
    facts = path.stat()
    path.write_bytes(path.read_bytes()[::-1])
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))  # only the time of the entry tells


@pytest.mark.parametrize(
    "change",
    [edited, lambda path: path.write_bytes(b"other"), lambda path: path.touch()],
    ids=["hidden", "open", "time"],
)
def test_a_source_that_changed_since_is_copied_again(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], object]
) -> None:
    interrupted(source, tmp_path / "out")
    change(source / "a/1")
    names = copied(monkeypatch)
    gone_on_with(source, tmp_path / "out")
    assert sorted(names) == ["data/a/1", "data/b/3", "data/b/4"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: os.truncate(path, 3),
        lambda path: path.write_bytes(bytes(path.stat().st_size)),
        lambda path: path.unlink(),
    ],
    ids=["cut", "zeros", "gone"],
)
def test_a_copy_that_is_not_what_was_copied_is_made_again(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: Callable[[Path], None]
) -> None:
    left = interrupted(source, tmp_path / "out")
    damage(left / "new/data/a/1")
    names = copied(monkeypatch)
    gone_on_with(source, tmp_path / "out")
    assert sorted(names) == ["data/a/1", "data/b/3", "data/b/4"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:0],
        lambda data: data[:-20],
        lambda data: data + bytes(4096),
        lambda data: data.replace(b"state", b"stale"),
        lambda data: b"[" * 100_000 + b"\n" + data,
        lambda data: b'{"path": 1, "state": "abc", "digests": []}\n\xff\xfe\n' + data,
    ],
    ids=["empty", "cut", "zeros", "other keys", "deep", "nonsense"],
)
def test_a_journal_is_never_believed(source: Path, tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    left = interrupted(source, tmp_path / "out")
    (left / "journal").write_bytes(spoil((left / "journal").read_bytes()))
    gone_on_with(source, tmp_path / "out")


def test_what_has_no_source_any_more_does_not_get_in(source: Path, tmp_path: Path) -> None:
    left = interrupted(source, tmp_path / "out")
    (left / "new/data/stray/deep").mkdir(parents=True)
    (left / "new/data/stray/file").write_bytes(b"x")
    (source / "a/1").unlink()
    (source / "a/2").unlink()
    (source / "a").rmdir()
    gone_on_with(source, tmp_path / "out")


def test_other_digests_are_computed_from_the_source(source: Path, tmp_path: Path) -> None:
    interrupted(source, tmp_path / "out")
    archpack.make_bag(source, tmp_path / "out", resume=True, algorithms=["sha512", "md5"])
    assert archpack.verify(tmp_path / "out").valid


def test_a_second_interruption_keeps_more(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    interrupted(source, tmp_path / "out", after=1)
    interrupted(source, tmp_path / "out", after=3)
    names = copied(monkeypatch)
    gone_on_with(source, tmp_path / "out")
    assert sorted(names) == ["data/b/4"]


def test_a_source_that_fails_leaves_what_was_copied(source: Path, tmp_path: Path) -> None:
    interrupted(source, tmp_path / "out", error=archpack.SourceError("gone", "Plug it in."))
    gone_on_with(source, tmp_path / "out")


def test_the_error_says_how_to_go_on(source: Path, tmp_path: Path) -> None:
    error = archpack.SourceError("gone", "Plug it in.")
    left = interrupted(source, tmp_path / "out", error=error)
    assert error.remedy == f"Plug it in. What was copied is kept in {left}: run the same command again, with --resume."


@pytest.mark.parametrize("call", ["fsync", "utime"])
def test_nothing_is_kept_once_a_flush_has_failed(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def fail(*_args: object, **_kwargs: object) -> None:
        raise OSError(errno.EIO, "")

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(archpack.DestinationError):
        archpack.make_bag(source, tmp_path / "out", resume=True)
    assert [path.name for path in tmp_path.iterdir()] == ["source"]


def test_two_runs_do_not_go_on_with_the_same_remains(source: Path, tmp_path: Path) -> None:
    interrupted(source, tmp_path / "out")
    with (
        staging.Staging(tmp_path / "out", resume=True),
        pytest.raises(archpack.LockedError),
    ):
        archpack.make_bag(source, tmp_path / "out", resume=True)


def test_a_package_can_be_gone_on_with(deposit: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(step: archpack.Step) -> None:
        if step.done_files == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        archpack.pack(deposit, tmp_path / "out", resume=True, jobs=1, progress=stop)
    names = copied(monkeypatch)
    archpack.pack(deposit, tmp_path / "out", resume=True)
    assert len(names) == len(archpack.plan(deposit).files) - 2
    assert archpack.verify(tmp_path / "out").valid


def test_what_is_noted_is_read_again_the_last_line_of_each_path(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.note("a", Finished((1, 2, 3), {"md5": "x"}))
    journal.note("a", Finished((4, 5, 6), {"md5": "y"}))
    journal.note("\udcff\n", Finished((7, 8, 9), {}))
    journal.close()
    assert read_journal(tmp_path) == {"a": Finished((4, 5, 6), {"md5": "y"}), "\udcff\n": Finished((7, 8, 9), {})}
    assert read_journal(tmp_path / "absent") == {}
