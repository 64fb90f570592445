"""Files that are moved into a folder that is there."""

import errno
import os
from pathlib import Path

import pytest

from archpack.disk import add_file, system
from archpack.errors import DestinationError, DestinationExistsError, UnsafeError


@pytest.fixture(params=["a rename that refuses", "a name that is reserved"])
def _ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "a name that is reserved":

        def unknown(*_: object) -> None:
            raise OSError(errno.EINVAL, "unknown")

        monkeypatch.setattr(system, "_renameat2", unknown)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "bag"
    folder.mkdir()
    return folder


@pytest.fixture
def staged(tmp_path: Path) -> Path:
    path = tmp_path / "staged"
    path.write_bytes(b"new")
    return path


@pytest.mark.usefixtures("_ways")
def test_a_file_is_moved_and_the_folders_on_the_way_are_made(folder: Path, staged: Path) -> None:
    add_file(staged, folder, "data/scan/1.tif")

    assert (folder / "data/scan/1.tif").read_bytes() == b"new"
    assert not staged.exists()


@pytest.mark.usefixtures("_ways")
@pytest.mark.parametrize("kind", ["file", "folder", "link", "link to nothing"])
def test_nothing_is_replaced(folder: Path, staged: Path, kind: str) -> None:
    there = folder / "a"
    other = folder / "other"
    other.write_bytes(b"old")
    match kind:
        case "file":
            there.write_bytes(b"old")
        case "folder":
            there.mkdir()
        case "link":
            there.symlink_to(other)
        case "link to nothing":
            there.symlink_to(folder / "nothing")
    before = there.lstat()

    with pytest.raises(DestinationExistsError):
        add_file(staged, folder, "a")

    assert there.lstat().st_ino == before.st_ino
    assert other.read_bytes() == b"old"
    assert staged.read_bytes() == b"new"
    assert not (folder / "nothing").exists()


def test_a_reserved_name_is_freed_if_the_move_fails(
    folder: Path, staged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_: object) -> None:
        raise OSError(errno.ENOSYS, "unknown")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(system, "_renameat2", unknown)
    monkeypatch.setattr(os, "rename", full)

    with pytest.raises(DestinationError, match="the disk is full"):
        add_file(staged, folder, "a")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("kind", ["link", "file"])
def test_no_link_is_followed_on_the_way(folder: Path, staged: Path, tmp_path: Path, kind: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    if kind == "link":
        (folder / "data").symlink_to(outside)
    else:
        (folder / "data").write_bytes(b"")

    with pytest.raises(UnsafeError, match="stands where a folder should be"):
        add_file(staged, folder, "data/a")
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize("path", ["../a", "a/../b", "/a", "a//b", "", "."])
def test_no_path_leads_out_of_the_folder(folder: Path, staged: Path, path: str) -> None:
    with pytest.raises(UnsafeError):
        add_file(staged, folder, path)
    assert staged.exists()


def test_what_fails_is_a_destination_error(folder: Path, staged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: int) -> None:
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(os, "fsync", broken)

    with pytest.raises(DestinationError, match="the disk reports an error"):
        add_file(staged, folder, "a")
