"""A file that is written whole or not at all, also in place of an older one."""

import os
from pathlib import Path

import pytest

from archpack.disk import WholeFile
from archpack.errors import DestinationError


def write(path: Path, *pieces: bytes) -> None:
    with WholeFile(path) as file:
        for piece in pieces:
            file.write(piece)


def test_it_takes_the_place_of_an_older_file_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "out"
    write(path, b"old")
    with WholeFile(path) as file:
        file.write(b"ne")
        file.write(b"w")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_nothing_has_changed_if_the_block_fails(tmp_path: Path, error: type[BaseException]) -> None:
    path = tmp_path / "out"
    path.write_bytes(b"old")
    with pytest.raises(error), WholeFile(path) as file:
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

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(DestinationError, match="the disk is full"):
        write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_what_a_crash_left_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / ".archpack-file-0").write_bytes(b"left")
    write(tmp_path / "out", b"new")
    assert (tmp_path / "out").read_bytes() == b"new"
    assert (tmp_path / ".archpack-file-0").read_bytes() == b"left"


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
    with pytest.raises(DestinationError, match="no ordinary file"):
        write(path, b"new")
    assert path.lstat() == before
    assert (tmp_path / "other").read_bytes() == b"other"


@pytest.mark.parametrize("path", ["gone/out", "a\0b", "x" * 300, ""])
def test_what_cannot_be_written_is_a_destination_error(
    tmp_path: Path, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DestinationError):
        write(Path(path), b"new")
    assert [path.name for path in tmp_path.iterdir()] == []
