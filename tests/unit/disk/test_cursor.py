"""Going from folder to folder."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from archpack.disk import Folder
from archpack.disk.cursor import Cursor

DEPTH = 600


def open_descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def identity(path: Path) -> tuple[int, int]:
    facts = path.stat()
    return facts.st_dev, facts.st_ino


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path in ("a/b/c/d", "a/b/x", "a/y/z", "w"):
        (tmp_path / path).mkdir(parents=True)
    return tmp_path


@pytest.fixture
def cursor(root: Path) -> Iterator[Cursor]:
    fd = os.open(root, os.O_RDONLY)
    cursor = Cursor(fd)
    yield cursor
    cursor.close()
    os.close(fd)


def arrived(cursor: Cursor, root: Path, path: str) -> bool:
    facts = os.fstat(cursor.go(path))
    return (facts.st_dev, facts.st_ino) == identity(root / path)


WAY = ["", "a/b/c/d", "a/b/x", "a/b", "a/y/z", "w", "a/b/c", "a/b/c/d", "a/y", "", "a"]


def test_every_folder_is_reached_from_every_other(cursor: Cursor, root: Path) -> None:
    for start in WAY:
        for end in WAY:
            assert arrived(cursor, root, start)
            assert arrived(cursor, root, end)


def test_one_descriptor_is_held(cursor: Cursor) -> None:
    before = open_descriptors()
    for path in WAY:
        cursor.go(path)
        assert open_descriptors() <= before + 1
    cursor.go("a/b/c/d")
    cursor.close()
    assert open_descriptors() == before


def test_after_a_failure_it_finds_its_way(cursor: Cursor, root: Path) -> None:
    cursor.go("a/b")
    for path in ("a/b/none", "a/b/c/none/d", "none"):
        with pytest.raises(FileNotFoundError):
            cursor.go(path)
        assert arrived(cursor, root, "a/b/x")


def test_it_never_goes_up_into_a_folder_that_it_did_not_come_from(cursor: Cursor, root: Path) -> None:
    cursor.go("a/b/c/d")
    (root / "a/b/c").rename(root / "w/c")  # its parent is w now, which has an x too
    (root / "w/x").mkdir()
    assert arrived(cursor, root, "a/b/x")


def test_a_link_on_the_way_is_told_from_a_file(cursor: Cursor, root: Path) -> None:
    (root / "a/link").symlink_to("b")
    (root / "a/file").touch()
    with pytest.raises(OSError, match="link") as link:
        cursor.go("a/link/c")
    assert link.value.errno == errno.ELOOP
    with pytest.raises(NotADirectoryError):
        cursor.go("a/file/c")


def test_folders_in_folders_are_not_reached_from_the_top_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "top"
    path.mkdir()
    fd = os.open(path, os.O_RDONLY)
    for _ in range(DEPTH):
        os.mkdir("a", dir_fd=fd)
        os.mkdir("b", dir_fd=fd)
        os.close(os.open("file", os.O_CREAT | os.O_WRONLY, dir_fd=fd))
        inner = os.open("a", os.O_RDONLY, dir_fd=fd)
        os.close(fd)
        fd = inner
    os.close(fd)
    opened = 0
    really = os.open

    def counted(*args: object, **kwargs: object) -> int:
        nonlocal opened
        opened += 1
        return really(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", counted)
    with Folder(path) as folder:
        entries = list(folder.walk())
        files = [entry.path for entry in entries if entry.path.endswith("file")]
        for name in folder.reading_order(files):
            folder.open(name).close()
    assert len(entries) == 3 * DEPTH
    assert opened < 10 * DEPTH  # from the top each time it would be about a DEPTH for each
