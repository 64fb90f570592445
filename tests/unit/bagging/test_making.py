"""A bag of a folder: its tag files, what is refused, what is told, and that the source may not change."""

import os
import socket
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

import archpack
from archpack.bagging import judging
from tests.deposits import contents, state

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    (folder / "scan").mkdir(parents=True)
    (folder / "scan/1.tif").write_bytes(b"one")
    (folder / "scan/2.tif").write_bytes(b"two")
    (folder / "note.txt").write_bytes(b"a note")
    return folder


def codes(error: archpack.FindingsError) -> list[tuple[str, str]]:
    return [(finding.code.code, finding.place.file) for finding in error.report]


def test_a_bag_holds_the_folder_and_the_tag_files_of_the_standard(source: Path, tmp_path: Path) -> None:
    made = archpack.make_bag(
        source,
        tmp_path / "bag",
        info=[("Contact-Name", "Jane"), ("Note", "b"), ("Note", "a")],
        algorithms=["sha512", "md5", "sha512"],
        now=NOW,
    )
    written = contents(tmp_path / "bag")
    assert sorted(written) == [
        "bag-info.txt",
        "bagit.txt",
        "data/note.txt",
        "data/scan/1.tif",
        "data/scan/2.tif",
        "manifest-md5.txt",
        "manifest-sha512.txt",
        "tagmanifest-md5.txt",
        "tagmanifest-sha512.txt",
    ]
    assert written["bag-info.txt"].decode() == (
        "Contact-Name: Jane\nNote: b\nNote: a\nBagging-Date: 2026-01-02\n"
        f"Bag-Software-Agent: archpack-bag {archpack.__version__}\nBag-Size: 12 B\nPayload-Oxum: 12.3\n"
    )
    assert (made.path, made.payload_files, made.payload_bytes) == (tmp_path / "bag", 3, 12)
    assert made.algorithms == ("sha512", "md5")
    assert made.report == archpack.Report()
    assert archpack.verify(made.path).valid


def test_the_same_folder_and_moment_give_the_same_bytes_and_times(source: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        archpack.make_bag(source, tmp_path / name, now=NOW)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    times = [
        {path.relative_to(bag): path.stat().st_mtime_ns for path in bag.rglob("*")}
        for bag in (tmp_path / "one", tmp_path / "two")
    ]
    assert times[0] == times[1]
    assert (tmp_path / "one/data/note.txt").stat().st_mtime_ns == (source / "note.txt").stat().st_mtime_ns


def test_what_the_caller_says_of_date_and_program_holds(source: Path, tmp_path: Path) -> None:
    info = [("bagging-date", "1999-12-31"), ("Bag-Software-Agent", "mine"), ("Payload-Oxum", "1.1")]
    archpack.make_bag(source, tmp_path / "bag", info=info, now=NOW)
    text = (tmp_path / "bag/bag-info.txt").read_text()
    assert text == "bagging-date: 1999-12-31\nBag-Software-Agent: mine\nBag-Size: 12 B\nPayload-Oxum: 12.3\n"


def test_an_empty_folder_makes_an_empty_bag(tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    made = archpack.make_bag(tmp_path / "source", tmp_path / "bag")
    assert made.payload_files == 0
    assert (tmp_path / "bag/data").is_dir()
    assert archpack.verify(tmp_path / "bag").valid


def test_everything_that_no_bag_can_store_is_told_at_once(source: Path, tmp_path: Path) -> None:
    (source / "link").symlink_to("note.txt")
    os.mkfifo(source / "pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.fspath(source / "socket"))
    (source / "\u00e9").touch()
    (source / "e\u0301").touch()
    (source / os.fsdecode(b"\xff")).touch()
    (source / "C:\\x").touch()
    (source / "empty").mkdir()
    (source / "50%").touch()
    before = state(source)
    with pytest.raises(archpack.FindingsError, match="so nothing was written") as caught:
        archpack.make_bag(source, tmp_path / "bag")
    assert codes(caught.value) == [
        ("BAG703", "50%"),
        ("BAG701", "C:\\x"),
        ("BAG705", "empty"),
        ("BAG010", "link"),
        ("BAG011", "pipe"),
        ("BAG011", "socket"),
        ("BAG702", "\u00e9"),
        ("BAG701", os.fsdecode(b"\xff")),
    ]
    assert state(source) == before
    assert [path.name for path in tmp_path.iterdir()] == ["source"]


def test_what_will_make_trouble_elsewhere_is_a_warning(source: Path, tmp_path: Path) -> None:
    for name in ("Note.txt", "aux.txt", ".DS_Store", "50%"):
        (source / name).touch()
    (source / "empty/inner").mkdir(parents=True)
    made = archpack.make_bag(source, tmp_path / "bag")
    assert [(finding.code.code, finding.place.file) for finding in made.report] == [
        ("BAG508", "data/.DS_Store"),
        ("BAG703", "data/50%"),
        ("BAG507", "data/aux.txt"),
        ("BAG705", "data/empty/inner"),
        ("BAG504", "data/note.txt"),
    ]
    assert {finding.severity for finding in made.report} == {archpack.Severity.WARNING}


def test_a_bag_is_not_put_into_a_bag(source: Path, tmp_path: Path) -> None:
    archpack.make_bag(source, tmp_path / "bag")
    with pytest.raises(archpack.UsageError, match="is a bag already"):
        archpack.make_bag(tmp_path / "bag", tmp_path / "again")
    assert archpack.make_bag(tmp_path / "bag/data", tmp_path / "again").payload_files == 3


@pytest.mark.parametrize("inside", ["out", "scan/out"])
def test_a_bag_is_not_written_into_its_source(source: Path, inside: str) -> None:
    before = state(source)
    with pytest.raises(archpack.UnsafeError, match="lies inside"):
        archpack.make_bag(source, source / inside)
    assert state(source) == before


@pytest.mark.parametrize(
    ("algorithms", "info"),
    [(["md4"], []), ([], []), (["sha3512"], []), (["sha512"], [("a:b", "c")]), (["sha512"], [("", "c")])],
)
def test_what_no_bag_can_have_is_a_usage_error_before_anything_is_read(
    tmp_path: Path, algorithms: list[str], info: list[tuple[str, str]]
) -> None:
    with pytest.raises(archpack.UsageError):
        archpack.make_bag(tmp_path / "absent", tmp_path / "bag", algorithms=algorithms, info=info)


def test_digests_that_bagit_does_not_know_may_stand_beside_others(source: Path, tmp_path: Path) -> None:
    made = archpack.make_bag(source, tmp_path / "bag", algorithms=["sha3512", "sha256"])
    assert archpack.verify(made.path).valid


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (lambda folder: (folder / "note.txt").write_bytes(b"A NOTE"), "note.txt"),
        (lambda folder: (folder / "scan/2.tif").unlink(), "scan/2.tif"),
        (lambda folder: (folder / "new").touch(), "new"),
        (lambda folder: (folder / "link").symlink_to("note.txt"), "link"),
        (lambda folder: (folder / "zzz").touch(), "zzz"),
    ],
    ids=["changed", "gone", "come", "link", "last"],
)
def test_a_source_that_changes_during_the_copy_is_refused(
    source: Path, tmp_path: Path, change: Callable[[Path], object], name: str
) -> None:
    pending = [change]

    def later(step: archpack.Step) -> None:
        if step.done_files == 3 and pending:
            pending.pop()(source)

    with pytest.raises(archpack.SourceChangedError, match=name):
        archpack.make_bag(source, tmp_path / "bag", progress=later)
    assert not pending
    assert [path.name for path in tmp_path.iterdir()] == ["source"]


def test_a_bag_that_the_second_reader_refuses_is_not_published(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judging, "refusal_of_bag", lambda _path: "Bag is incomplete")
    with pytest.raises(archpack.ReadersDisagreeError, match=r"Library of Congress's reader refuses .* incomplete"):
        archpack.make_bag(source, tmp_path / "bag")
    assert [path.name for path in tmp_path.iterdir()] == ["source"]
