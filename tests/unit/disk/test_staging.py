"""Building beside the destination, and putting it in place whole or not at all."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from archpack.disk import Staging, add_file, leftovers, remove_leftover, staging, system
from archpack.errors import DestinationError, DestinationExistsError, LockedError, UnsafeError


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def failing(number: int) -> Callable[..., None]:
    def fail(*_args: object, **_kwargs: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_what_is_published_is_there_with_its_times_and_nothing_else(tmp_path: Path) -> None:
    with Staging(tmp_path / "new") as building:
        building.make_folder("empty")
        building.write("a/b.txt", b"text", mtime_ns=1_000_000_000)
        building.flush(mtime_ns=2_000_000_000)
        building.publish()
    assert names(tmp_path) == ["new", "new/a", "new/a/b.txt", "new/empty"]
    assert (tmp_path / "new/a/b.txt").read_bytes() == b"text"
    assert (tmp_path / "new/a/b.txt").stat().st_mtime_ns == 1_000_000_000
    assert (tmp_path / "new/a").stat().st_mtime_ns == 2_000_000_000


def test_what_is_not_published_leaves_nothing_behind(tmp_path: Path) -> None:
    with Staging(tmp_path / "new") as building:
        building.write("a.txt", b"text", mtime_ns=0)
    assert names(tmp_path) == []


@pytest.mark.parametrize("make", [Path.mkdir, Path.touch, lambda path: path.symlink_to("nowhere")])
def test_an_existing_destination_is_refused_at_once(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "new")
    with pytest.raises(DestinationExistsError, match="already there"), Staging(tmp_path / "new"):
        raise AssertionError
    assert names(tmp_path) == ["new"]


def test_a_destination_that_appears_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(DestinationExistsError), Staging(tmp_path / "new") as building:
        (tmp_path / "new").mkdir()
        building.publish()
    assert names(tmp_path) == ["new"]


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOSYS, errno.ENOTSUP])
def test_a_disk_without_a_safe_rename_still_replaces_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(system, "_renameat2", failing(number))
    with Staging(tmp_path / "one") as building:
        building.write("a.txt", b"1", mtime_ns=0)
        building.publish()
    with pytest.raises(DestinationExistsError), Staging(tmp_path / "two") as building:
        (tmp_path / "two").mkdir()
        building.publish()
    assert names(tmp_path) == ["one", "one/a.txt", "two"]


def test_a_rename_that_fails_after_reserving_the_name_frees_it_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "_renameat2", failing(errno.EINVAL))
    monkeypatch.setattr(os, "rename", failing(errno.EIO))
    with pytest.raises(DestinationError, match="the disk reports an error"), Staging(tmp_path / "new") as building:
        building.publish()
    assert names(tmp_path) == []


def test_beside_a_folder_that_is_there_files_can_be_made_for_it(tmp_path: Path) -> None:
    there = tmp_path / "bag"
    there.mkdir()
    with Staging(there, existing=True) as building:
        building.write("0", b"new", mtime_ns=0)
        assert building.path.parent.parent == tmp_path
        add_file(building.path / "0", there, "data/a")

    assert (there / "data" / "a").read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [there]


def test_what_a_crash_left_beside_a_folder_that_is_there_is_listed(tmp_path: Path) -> None:
    there = tmp_path / "bag"
    there.mkdir()
    with Staging(there, existing=True) as building:
        building.write("0", b"new", mtime_ns=0)
        kept = shutil.copytree(building.path.parent, tmp_path / ".bag.archpack-7")
        kept.chmod(0o700)

    assert leftovers(tmp_path) == (kept,)


def test_a_missing_parent_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DestinationError, match=r"There is no folder .*/absent to write to"):
        Staging(tmp_path / "absent" / "new").__enter__()


def test_too_little_room_is_noticed_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(DestinationError, match="not enough room"):
        Staging(tmp_path / "new", size=1 << 60).__enter__()
    assert names(tmp_path) == []


def test_too_few_inodes_are_noticed_before_anything_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room = os.statvfs(tmp_path)
    monkeypatch.setattr(os, "statvfs", lambda _: os.statvfs_result([*room[:5], 10, 3, 3, *room[8:]]))
    with pytest.raises(DestinationError, match="cannot hold 4 more files"):
        Staging(tmp_path / "new", files=4).__enter__()
    assert names(tmp_path) == []


def test_two_runs_to_one_destination_are_kept_apart(tmp_path: Path) -> None:
    with Staging(tmp_path / "new"), pytest.raises(LockedError, match="Another run"):
        Staging(tmp_path / "new").__enter__()
    assert names(tmp_path) == []


def test_the_remains_of_a_crash_are_kept_listed_and_removed_on_request(tmp_path: Path) -> None:
    remains = tmp_path / ".new.archpack-1"
    remains.mkdir(mode=0o700)
    (remains / "new").mkdir()
    with Staging(tmp_path / "new") as building:
        assert leftovers(tmp_path) == (remains,)
        building.publish()
    assert names(tmp_path) == [".new.archpack-1", ".new.archpack-1/new", "new"]
    remove_leftover(remains)
    assert names(tmp_path) == ["new"]


@pytest.mark.parametrize("kind", ["other mode", "other content", "other name", "file"])
def test_what_only_looks_like_remains_is_left_alone(tmp_path: Path, kind: str) -> None:
    theirs = tmp_path / (".new.archpack-2026-01" if kind == "other name" else ".new.archpack-1")
    if kind == "file":
        theirs.touch()
    else:
        theirs.mkdir(mode=0o755 if kind == "other mode" else 0o700)
    if kind == "other content":
        (theirs / "precious").touch()
    assert leftovers(tmp_path) == ()
    with Staging(tmp_path / "new") as building:
        building.publish()
    assert theirs.exists()


@pytest.mark.parametrize("path", ["../escaped", "a/../../escaped", "/escaped", "a//b", "./a"])
def test_nothing_is_written_outside_the_new_folder(tmp_path: Path, path: str) -> None:
    with Staging(tmp_path / "new") as building:
        for attempt in (building.create, building.make_folder):
            with pytest.raises(UnsafeError):
                attempt(path)
    assert names(tmp_path) == []


def test_two_long_names_that_begin_alike_do_not_lock_each_other_out(tmp_path: Path) -> None:
    with Staging(tmp_path / ("x" * 100 + "1")) as one, Staging(tmp_path / ("x" * 100 + "2")) as two:
        one.publish()
        two.publish()
    assert names(tmp_path) == ["x" * 100 + "1", "x" * 100 + "2"]


def test_a_folder_in_use_is_never_removed(tmp_path: Path) -> None:
    with Staging(tmp_path / "new") as building:
        assert leftovers(tmp_path) == ()
        with pytest.raises(LockedError):
            remove_leftover(building.path.parent)
        building.publish()
    assert names(tmp_path) == ["new"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EACCES, "you have no right"),
        (errno.EDQUOT, "your share of the disk is used up"),
    ],
)
def test_a_write_that_fails_is_a_destination_error_in_plain_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    with pytest.raises(DestinationError, match=words), Staging(tmp_path / "new") as building:
        monkeypatch.setattr(os, "write", failing(number))
        building.write("a.txt", b"text", mtime_ns=0)
    assert names(tmp_path) == []


@pytest.mark.parametrize("call", ["fsync", "utime"])
def test_a_failed_flush_is_final(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    with pytest.raises(DestinationError, match="the disk reports an error"), Staging(tmp_path / "new") as building:
        monkeypatch.setattr(os, call, failing(errno.EIO))
        building.write("a.txt", b"text", mtime_ns=0)
    assert names(tmp_path) == []


def test_a_failed_flush_of_everything_at_once_is_final(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging, "flush_all", failing(errno.EIO))
    with pytest.raises(DestinationError), Staging(tmp_path / "new", files=1000) as building:
        building.write("a.txt", b"text", mtime_ns=0)
        building.flush(mtime_ns=0)
        building.publish()
    assert names(tmp_path) == []


def test_many_files_are_flushed_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flushed: list[int] = []
    monkeypatch.setattr(staging, "flush_all", flushed.append)
    with Staging(tmp_path / "new", files=1000) as building:
        building.write("a.txt", b"text", mtime_ns=0)
        building.flush(mtime_ns=0)
        building.publish()
    assert len(flushed) == int(system.can_flush_all_at_once())


def test_short_writes_are_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, data[:3]))
    with Staging(tmp_path / "new") as building:
        building.write("a.txt", b"0123456789", mtime_ns=0)
        building.publish()
    assert (tmp_path / "new/a.txt").read_bytes() == b"0123456789"


def test_a_parent_that_cannot_be_flushed_is_said_although_the_package_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unconfirmed = pytest.raises(DestinationError, match="in place, but the disk did not confirm it")
    with unconfirmed, Staging(tmp_path / "new") as building:
        building.write("a.txt", b"text", mtime_ns=0)
        monkeypatch.setattr(os, "fsync", failing(errno.EIO))
        building.publish()
    assert names(tmp_path) == ["new", "new/a.txt"]


def test_remains_that_cannot_be_removed_are_named_in_the_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "rmtree", lambda *_args, **_kwargs: None)
    with pytest.raises(DestinationError) as caught, Staging(tmp_path / "new") as building:
        monkeypatch.setattr(os, "write", failing(errno.EROFS))
        building.write("a.txt", b"text", mtime_ns=0)
    assert caught.value.remedy.endswith(".new.archpack-1; `archpack clean` removes it.")


def test_a_name_as_long_as_the_disk_allows_can_be_published(tmp_path: Path) -> None:
    name = "ë" * 127
    with Staging(tmp_path / name) as building:
        building.publish()
    assert names(tmp_path) == [name]
