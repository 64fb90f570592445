"""A file that is written whole or not at all, also in place of an older one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from archpack.disk import leftovers, whole_file, write_file
from archpack.errors import DestinationError, LockedError, SourceChangedError, UnsafeError


def write(path: Path, *pieces: bytes) -> None:
    with whole_file(path) as file:
        for piece in pieces:
            file.write(piece)


def test_it_takes_the_place_of_an_older_file_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "out"
    write(path, b"old")
    with whole_file(path) as file:
        file.write(b"ne")
        file.write(b"w")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_nothing_has_changed_if_the_block_fails(tmp_path: Path, error: type[BaseException]) -> None:
    path = tmp_path / "out"
    path.write_bytes(b"old")
    with pytest.raises(error), whole_file(path) as file:
        file.write(b"new")
        raise error
    assert path.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_disk_that_fails_is_a_destination_error_and_nothing_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    path = tmp_path / "out"
    path.write_bytes(b"old")

    def fail(*_: object, **_named: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(DestinationError, match="the disk is full"):
        write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_what_a_crash_left_is_in_nobodys_way(tmp_path: Path) -> None:
    killed = "import os, sys; from archpack.disk import whole_file\nwith whole_file(sys.argv[1]): os._exit(9)"
    run = subprocess.run([sys.executable, "-c", killed, tmp_path / "out"], check=False)
    assert run.returncode == 9
    (left,) = leftovers(tmp_path)
    write(tmp_path / "out", b"new")
    assert (tmp_path / "out").read_bytes() == b"new"
    assert leftovers(tmp_path) == (left,)


@pytest.mark.parametrize("kind", ["folder", "link", "pipe"])
def test_what_is_no_ordinary_file_is_not_replaced(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "out"
    (tmp_path / "other").write_bytes(b"other")
    if kind == "folder":
        path.mkdir()
    elif kind == "link":
        path.symlink_to("other")
    else:
        os.mkfifo(path)
    before = path.lstat()
    with pytest.raises(UnsafeError, match="no ordinary file"):
        write(path, b"new")
    assert path.lstat() == before
    assert (tmp_path / "other").read_bytes() == b"other"


@pytest.mark.parametrize("path", ["gone/out", "a\0b", "x" * 300, "", "..", "gone/.."])
def test_what_cannot_be_written_is_a_destination_error(
    tmp_path: Path, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DestinationError):
        write(Path(path), b"new")
    assert [path.name for path in tmp_path.iterdir()] == []


def test_permissions_stay_and_the_time_is_the_given_one(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o604)
    write_file(path, b"new", old=b"old", mtime_ns=1_000_000_000)
    assert path.read_bytes() == b"new"
    assert (path.stat().st_mode & 0o777, path.stat().st_mtime_ns) == (0o604, 1_000_000_000)


@pytest.mark.parametrize("now", [b"ol", b"old and more", b"new"])
def test_what_changed_meanwhile_is_left_as_it_is(tmp_path: Path, now: bytes) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    with pytest.raises(SourceChangedError), whole_file(path, old=b"old") as file:
        file.write(b"new")
        path.write_bytes(now)
    assert path.read_bytes() == now
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_what_became_a_link_meanwhile_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with pytest.raises(UnsafeError), whole_file(path) as file:
        file.write(b"new")
        path.symlink_to("b")
    assert path.is_symlink()
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    write_file("a/b/c", b"new", below=tmp_path)
    assert (tmp_path / "a/b/c").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


@pytest.mark.parametrize("kind", ["link", "file"])
def test_what_is_no_folder_on_the_way_is_not_entered(tmp_path: Path, kind: str) -> None:
    elsewhere, folder = tmp_path / "elsewhere", tmp_path / "folder"
    elsewhere.mkdir()
    folder.mkdir()
    if kind == "link":
        (folder / "a").symlink_to(elsewhere)
    else:
        (folder / "a").write_bytes(b"")
    with pytest.raises(UnsafeError, match="On the way to a/b"):
        write_file("a/b", b"new", below=folder)
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("path", ["../a", "a/../b", "/a", "a//b", "./a"])
def test_a_path_does_not_lead_out_of_the_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(DestinationError, match="does not name a file"):
        write_file(path, b"new", below=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_two_do_not_write_at_a_time(tmp_path: Path) -> None:
    with whole_file(tmp_path / "a") as file:
        file.write(b"first")
        with pytest.raises(LockedError):
            write_file(tmp_path / "a", b"second")
    assert (tmp_path / "a").read_bytes() == b"first"
