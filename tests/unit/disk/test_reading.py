"""Reading a folder that somebody else made."""

import errno
import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Self

import pytest

from archpack.disk import Entry, Folder, Kind
from archpack.errors import ArchpackError, SourceError, UnsafeError


@pytest.fixture
def deposit(tmp_path: Path) -> Path:
    root = tmp_path / "deposit"
    (root / "scan" / "b").mkdir(parents=True)
    (root / "scan" / "a.tif").write_bytes(b"one")
    (root / "scan" / "b" / "c.tif").write_bytes(b"three")
    (root / "z.txt").write_bytes(b"")
    return root


def socket_at(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(path.name)
    finally:
        os.chdir(here)


ODD: dict[str, tuple[Callable[[Path], object], Kind]] = {
    "link": (lambda path: path.symlink_to("a.tif"), Kind.LINK),
    "broken link": (lambda path: path.symlink_to("nothing"), Kind.LINK),
    "link to itself": (lambda path: path.symlink_to(path.name), Kind.LINK),
    "pipe": (os.mkfifo, Kind.OTHER),
    "socket": (socket_at, Kind.OTHER),
}


def test_everything_is_walked_folders_before_what_they_hold(deposit: Path) -> None:
    with Folder(deposit) as folder:
        found = [(entry.path, entry.kind, entry.size) for entry in folder.walk() if entry.kind is Kind.FILE]
        paths = [entry.path for entry in folder.walk()]
    assert found == [
        ("scan/a.tif", Kind.FILE, 3),
        ("scan/b/c.tif", Kind.FILE, 5),
        ("z.txt", Kind.FILE, 0),
    ]
    assert paths == ["scan", "scan/a.tif", "scan/b", "scan/b/c.tif", "z.txt"]


def test_a_walk_can_begin_below(deposit: Path) -> None:
    with Folder(deposit) as folder:
        assert [entry.path for entry in folder.walk("scan/b")] == ["scan/b/c.tif"]


@pytest.mark.parametrize(("make", "kind"), ODD.values(), ids=ODD)
def test_what_is_no_ordinary_file_is_listed_and_never_opened(
    deposit: Path, make: Callable[[Path], object], kind: Kind
) -> None:
    make(deposit / "scan" / "odd")
    with Folder(deposit) as folder:
        assert {entry.path: entry.kind for entry in folder.walk()}["scan/odd"] is kind
        entry = folder.entry("scan/odd")
        assert entry is not None
        assert entry.kind is kind
        with pytest.raises((UnsafeError, SourceError)):
            folder.open("scan/odd")


@pytest.mark.parametrize("target", ["scan", "/", "."])
def test_nothing_behind_a_linked_folder_is_reached(deposit: Path, target: str) -> None:
    (deposit / "link").symlink_to(target)
    with Folder(deposit) as folder:
        assert "link/a.tif" not in {entry.path for entry in folder.walk()}
        for read in (folder.open, folder.entry, lambda path: list(folder.walk(path.rpartition("/")[0]))):
            with pytest.raises(UnsafeError) as caught:
                read("link/a.tif")
            assert caught.value.message.endswith(" is a link to somewhere else.")


def test_a_link_is_refused_in_plain_words(deposit: Path) -> None:
    (deposit / "link").symlink_to("z.txt")
    with Folder(deposit) as folder, pytest.raises(UnsafeError) as caught:
        folder.open("link")
    assert caught.value.message == f"{deposit}/link is a link to somewhere else."
    assert caught.value.remedy == "archpack follows no links: put the file itself there."


def test_a_pipe_is_refused_at_once_and_in_plain_words(deposit: Path) -> None:
    os.mkfifo(deposit / "pipe")
    with Folder(deposit) as folder, pytest.raises(UnsafeError) as caught:
        folder.read("pipe", limit=1)
    assert caught.value.message == f"{deposit}/pipe is not an ordinary file."


@pytest.mark.parametrize("name", ["nothing", "nothing/at/all", "z.txt/below", "scan/a.tif/below"])
def test_what_is_not_there_is_none_or_an_error(deposit: Path, name: str) -> None:
    with Folder(deposit) as folder:
        assert folder.entry(name) is None
        with pytest.raises(SourceError):
            folder.open(name)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("nothing", "it is not there"),
        ("z.txt/below", "a file or a link stands where a folder should be"),
        ("x" * 300, "the name is too long"),
        ("a\0b", "the name holds a character that no disk accepts"),
    ],
)
def test_what_cannot_be_read_is_said_in_plain_words(deposit: Path, name: str, reason: str) -> None:
    with Folder(deposit) as folder, pytest.raises(SourceError) as caught:
        folder.open(name)
    assert caught.value.message == f"{deposit}/{name} cannot be read: {reason}."


@pytest.mark.parametrize("name", ["a\0b", "a\0b/c", "\ud800", "\ud800/c"])
def test_a_name_that_no_disk_accepts_is_our_own_error(deposit: Path, name: str) -> None:
    with Folder(deposit) as folder:
        for read in (folder.entry, folder.open, lambda path: list(folder.walk(path))):
            with pytest.raises(SourceError):
                read(name)


def test_an_entry_has_size_and_time(deposit: Path) -> None:
    os.utime(deposit / "z.txt", ns=(1, 5_000_000_000))
    with Folder(deposit) as folder:
        assert folder.entry("z.txt") == Entry("z.txt", Kind.FILE, 0, 5_000_000_000)


@pytest.mark.parametrize(("limit", "expected"), [(10, b"three"), (5, b"three"), (4, b"three"), (3, b"thre"), (0, b"t")])
def test_reading_stops_one_byte_after_the_limit(deposit: Path, limit: int, expected: bytes) -> None:
    with Folder(deposit) as folder:
        assert folder.read("scan/b/c.tif", limit=limit) == expected


def test_a_file_is_read_whole_or_refused(deposit: Path) -> None:
    with Folder(deposit) as folder:
        assert folder.read_whole("scan/b/c.tif", limit=5, remedy="Divide it.") == b"three"
        with pytest.raises(SourceError) as raised:
            folder.read_whole("scan/b/c.tif", limit=4, remedy="Divide it.")
        assert (raised.value.message, raised.value.remedy) == ("scan/b/c.tif is larger than 0 MB.", "Divide it.")
        with pytest.raises(SourceError, match=r"\Ac\.tif is larger than 0 MB\."):
            folder.read_whole("scan/b/c.tif", limit=4, remedy="Divide it.", called="c.tif")


def test_a_disk_that_fails_in_the_middle_is_our_own_error(deposit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Failing:
        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None: ...

        def read(self, _size: int) -> bytes:
            raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Folder, "open", lambda _folder, _path: Failing())
    with (
        Folder(deposit) as folder,
        pytest.raises(SourceError, match=r"z\.txt cannot be read: the disk reports an error"),
    ):
        folder.read("z.txt", limit=9)


def test_names_that_are_not_utf8_are_read_as_they_are(deposit: Path) -> None:
    name = os.fsdecode(b"\xff.tif")
    (deposit / name).write_bytes(b"x")
    with Folder(deposit) as folder:
        assert folder.read(name, limit=9) == b"x"
        assert name in {entry.path for entry in folder.walk()}


def test_folders_may_be_nested_deeper_than_the_call_stack(tmp_path: Path) -> None:
    fd = os.open(tmp_path, os.O_RDONLY)
    for _ in range(1200):
        os.mkdir("d", dir_fd=fd)
        inner = os.open("d", os.O_RDONLY, dir_fd=fd)
        os.close(fd)
        fd = inner
    os.close(fd)
    with Folder(tmp_path) as folder:
        assert sum(1 for _ in folder.walk()) == 1200
    _flatten(tmp_path)


def _flatten(top: Path) -> None:
    """Remove nested folders one by one: tools that call themselves for each level cannot."""
    fd = os.open(top, os.O_RDONLY)
    while (top / "d" / "d").exists():
        os.rename("d/d", "next", src_dir_fd=fd, dst_dir_fd=fd)
        os.rmdir("d", dir_fd=fd)
        os.rename("next", "d", src_dir_fd=fd, dst_dir_fd=fd)
    os.close(fd)


def test_folders_too_deep_are_an_error_and_no_endless_walk(deposit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archpack.disk.reading.MAX_DEPTH", 1)
    with Folder(deposit) as folder, pytest.raises(SourceError, match="scan/b lies too deep"):
        list(folder.walk())


def test_a_folder_that_cannot_be_listed_stops_the_walk_unless_somebody_wants_to_know(
    deposit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("archpack.disk.reading.MAX_DEPTH", 1)
    told: list[tuple[str, ArchpackError]] = []
    with Folder(deposit) as folder:
        paths = [entry.path for entry in folder.walk(unreadable=lambda path, error: told.append((path, error)))]
    assert paths == ["scan", "scan/a.tif", "scan/b", "z.txt"]
    assert [(path, type(error)) for path, error in told] == [("scan/b", SourceError)]


def test_a_folder_that_vanishes_during_the_walk_is_our_own_error(deposit: Path) -> None:
    with Folder(deposit) as folder:
        walk = folder.walk()
        assert next(walk).path == "scan"
        (deposit / "scan").rename(deposit.parent / "gone")
        with pytest.raises(SourceError, match="cannot be read: it is not there"):
            list(walk)


def test_a_folder_that_becomes_a_link_during_the_walk_is_not_followed(deposit: Path) -> None:
    with Folder(deposit) as folder:
        walk = folder.walk()
        assert next(walk).path == "scan"
        (deposit / "scan").rename(deposit.parent / "gone")
        (deposit / "scan").symlink_to(deposit.parent / "gone")
        with pytest.raises(UnsafeError, match="scan is a link to somewhere else"):
            next(walk)


@pytest.mark.parametrize(
    ("name", "message"), [("nothing", "There is no folder"), ("z.txt", "is not a folder"), ("a\0b", "cannot be opened")]
)
def test_a_folder_that_cannot_be_opened_is_our_own_error(deposit: Path, name: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        Folder(deposit / name)


def test_the_folder_itself_may_be_reached_through_a_link(deposit: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(deposit)
    with Folder(tmp_path / "link") as folder:
        assert folder.read("scan/a.tif", limit=9) == b"one"


def test_no_descriptor_is_left_open(deposit: Path) -> None:
    (deposit / "link").symlink_to("scan")
    os.mkfifo(deposit / "pipe")
    before = len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").is_dir() else None
    if before is None:
        pytest.skip("open descriptors cannot be counted here")
    with Folder(deposit) as folder:
        list(folder.walk())
        for name in ("link/a.tif", "pipe", "nothing", "scan/b/nothing", "z.txt/x"):
            with pytest.raises(ArchpackError):
                folder.open(name)
        folder.entry("scan/b/c.tif")
        folder.read("scan/b/c.tif", limit=9)
    assert len(list(Path("/proc/self/fd").iterdir())) == before
