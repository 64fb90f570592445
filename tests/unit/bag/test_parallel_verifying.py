"""The same findings, however many files are read at a time, and from whatever source."""

import errno
import os
import threading
from collections.abc import Collection, Sequence
from io import FileIO
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from archpack.bag import BagReport, digests, verify_bag, verify_source
from archpack.disk import Folder
from archpack.disk.overlapping import OverlappingHasher
from archpack.disk.parallel import LARGE, batches
from archpack.errors import SourceError
from archpack.findings.catalogue.bag_changes import CHANGED_MEANWHILE, PAYLOAD_CHANGED
from archpack.findings.catalogue.bag_structure import UNREADABLE
from archpack.hashing import CHUNK
from archpack.progress import Step
from tests.unit.bag.building import BagBuilder, codes, digest, line

MANY = {f"data/{number % 7}/{number:03d}.tif": b"%d" % number * (number * 37) for number in range(200)}
CHANGED = sorted(MANY)[5::20]
BIG = {"data/big": b"0123456789" * 300_000, "data/bigger": b"abc" * 1_500_000, "data/small": b"s"}


def tangled(root: Path) -> Path:
    """Return a bag of many files with faults of many kinds."""
    bag = BagBuilder(root).having(payload=dict(MANY), algorithms=["md5", "sha512"])
    for path in CHANGED:
        bag.instead(path, MANY[path][::-1] + b"!")
    bag.instead("data/1/001.tif", None).instead("data/extra", b"x").instead("notes.txt", b"y")
    bag.instead("manifest-md5.txt", b"".join(line(p, "md5", data=d).encode() for p, d in list(MANY.items())[3:]))
    bag.then(lambda path: (path / "data/2/002.tif").unlink())
    bag.then(lambda path: (path / "data/2/002.tif").symlink_to("009.tif"))
    bag.then(lambda path: os.mkfifo(path / "data/pipe"))
    return bag.write()


@pytest.mark.parametrize("jobs", [None, 2, 7])
def test_the_findings_do_not_depend_on_the_number_of_jobs(tmp_path: Path, jobs: int | None) -> None:
    root = tangled(tmp_path / "bag")
    alone = verify_bag(root, jobs=1)
    assert {*codes(alone)} == {"BAG010", "BAG011", "BAG107", "BAG108", "BAG109", "BAG206", "BAG601", "BAG602"}
    assert [f.place.file for f in alone.report if f.code == PAYLOAD_CHANGED] == CHANGED
    assert verify_bag(root, jobs=jobs).report == alone.report


class InTurn(Folder):
    """As a compressed archive: one file at a time, and the last one first."""

    concurrent = False

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.opened: list[str] = []
        self.now: BinaryIO | None = None

    def reading_order(self, paths: Collection[str]) -> Sequence[str]:
        return sorted(paths, reverse=True)

    def open(self, path: str) -> BinaryIO:
        assert self.now is None or self.now.closed, "two files are open at a time"
        self.opened.append(path)
        self.now = super().open(path)
        return self.now


@pytest.mark.parametrize("jobs", [1, 4])
def test_a_source_that_is_not_concurrent_is_read_in_its_order(tmp_path: Path, jobs: int) -> None:
    root = tangled(tmp_path / "bag")
    with InTurn(root) as source:
        report = verify_source(source, jobs=jobs).report
        read = [path for path in source.opened if path.startswith("data/")]
    assert report == verify_bag(root, jobs=1).report
    assert read == sorted(read, reverse=True)
    assert len(read) == len(MANY) - 2


@pytest.mark.parametrize("algorithms", [["sha512"], ["sha256", "sha512"]])
@pytest.mark.parametrize("jobs", [1, 2, 8])
@pytest.mark.parametrize("source", [Folder, InTurn])
def test_large_files_have_the_same_digests_in_threads_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, algorithms: list[str], jobs: int, source: type[Folder]
) -> None:
    monkeypatch.setattr(digests, "LARGE", 2 * CHUNK)
    bag = BagBuilder(tmp_path / "bag").having(payload=dict(BIG), algorithms=algorithms)
    root = bag.instead("data/bigger", BIG["data/bigger"][:-1] + b"x").write()
    with source(root) as opened:
        report = verify_source(opened, jobs=jobs)
    assert [(f.code, f.place.file) for f in report.report.errors] == [(PAYLOAD_CHANGED, "data/bigger")]


def test_threads_of_its_own_are_for_large_files_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fed: list[int] = []

    class Watched(OverlappingHasher):
        def update(self, data: bytes) -> None:
            fed.append(len(data))
            super().update(data)

    monkeypatch.setattr(digests, "LARGE", 2 * CHUNK)
    monkeypatch.setattr(digests, "OverlappingHasher", Watched)
    bag = BagBuilder(tmp_path / "bag").having(payload=dict(BIG), algorithms=["sha256", "sha512"]).write()
    assert verify_bag(bag, jobs=2).valid
    assert sum(fed) == len(BIG["data/big"]) + len(BIG["data/bigger"])
    fed.clear()
    assert verify_bag(bag, jobs=1).valid
    assert fed == []


class Growing(Folder):
    """Somebody appends to a file for ever, while it is read."""

    def open(self, path: str) -> BinaryIO:
        if path.startswith("data/"):
            with open(f"{self.path}/{path}", "ab") as file:  # noqa: PTH123 - a path in text
                file.write(b"more")
        return super().open(path)


class Shrinking(Folder):
    def open(self, path: str) -> BinaryIO:
        if path.startswith("data/"):
            os.truncate(f"{self.path}/{path}", 1)
        return super().open(path)


@pytest.mark.parametrize("source", [Growing, Shrinking])
@pytest.mark.parametrize("jobs", [1, 3])
def test_a_file_that_changes_its_size_is_told(tmp_path: Path, source: type[Folder], jobs: int) -> None:
    payload = {f"data/{number}": b"abc" for number in range(9)}
    with source(BagBuilder(tmp_path / "bag").having(payload=payload).write()) as folder:
        report = verify_source(folder, jobs=jobs)
    assert [(f.code, f.place.file) for f in report.report] == [(CHANGED_MEANWHILE, path) for path in payload]


class BadDisk(FileIO):
    def read(self, _size: int | None = -1, /) -> bytes:
        raise OSError(errno.EIO, "Input/output error")


class Failing(Folder):
    """One file cannot be opened, one fails while it is read."""

    def open(self, path: str) -> BinaryIO:
        if path == "data/3":
            raise SourceError("no") from PermissionError(errno.EACCES, "Permission denied")
        if path == "data/5":
            return cast("BinaryIO", BadDisk(f"{self.path}/{path}"))
        return super().open(path)


@pytest.mark.parametrize("jobs", [1, 3])
def test_files_that_cannot_be_read_are_told_and_the_others_are_verified(tmp_path: Path, jobs: int) -> None:
    payload = {f"data/{number}": b"abc" for number in range(9)}
    bag = BagBuilder(tmp_path / "bag").having(payload=payload).instead("data/8", b"xyz")
    with Failing(bag.write()) as folder:
        report = verify_source(folder, jobs=jobs)
    assert [(f.code, f.place.file) for f in report.report] == [
        (UNREADABLE, "data/3"),
        (UNREADABLE, "data/5"),
        (PAYLOAD_CHANGED, "data/8"),
    ]


@pytest.mark.parametrize("jobs", [1, 4])
def test_an_interruption_leaves_no_thread_and_no_open_file(tmp_path: Path, jobs: int) -> None:
    payload = {f"data/{number}": b"x" * (2 * CHUNK) for number in range(8)}
    root = BagBuilder(tmp_path / "bag").having(payload=payload).write()
    steps: list[Step] = []

    def interrupt(step: Step) -> None:
        steps.append(step)
        if step.done_bytes:
            raise KeyboardInterrupt

    before = sorted(Path("/proc/self/fd").iterdir())
    with pytest.raises(KeyboardInterrupt):
        verify_bag(root, progress=interrupt, jobs=jobs)
    assert [thread for thread in threading.enumerate() if thread.name == "archpack"] == []
    assert len(sorted(Path("/proc/self/fd").iterdir())) == len(before)
    assert steps[-1].done_files < len(payload)


def test_progress_is_told_in_the_callers_thread_and_not_for_each_file(tmp_path: Path) -> None:
    payload = {f"data/{number}": b"x" for number in range(1000)}
    root = BagBuilder(tmp_path / "bag").having(payload=payload).write()
    heard: list[tuple[threading.Thread, Step]] = []
    verify_bag(root, progress=lambda step: heard.append((threading.current_thread(), step)), jobs=4)
    assert {thread for thread, _ in heard} == {threading.current_thread()}
    assert len(heard) < 60
    assert heard[-1][1].done_files == heard[-1][1].total_files == 1002


def test_the_largest_files_are_begun_first_and_small_ones_are_read_together() -> None:
    sizes = {"a": 1, "b": LARGE, "c": 3 * LARGE, "d": 2} | {f"e{number}": 0 for number in range(63)}
    found = list(batches(digests._large_first(list(sizes), sizes), sizes.__getitem__))
    assert found[:2] == [["c"], ["b"]]
    assert [len(batch) for batch in found[2:]] == [64, 1]
    assert sorted(path for batch in found for path in batch) == sorted(sizes)


def test_files_of_the_same_algorithm_in_two_manifests_must_agree_with_both(tmp_path: Path) -> None:
    bag = BagBuilder(tmp_path / "bag").having(payload={"data/a": b"a"}, version="0.97")
    bag.tag("manifest-SHA-512.txt", f"{digest(b'b')}  data/a\n")
    report: BagReport = bag.verify()
    changed = [finding for finding in report.report if finding.code == PAYLOAD_CHANGED]
    assert [("manifest-SHA-512.txt" in f.text, "manifest-sha512.txt" in f.help) for f in changed] == [(True, True)]
