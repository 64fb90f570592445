"""A bag that is one archive: whole or not at all, the same bytes each time, verified before it appears."""

import tarfile
import tempfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import archpack
from archpack.bag import BagReport, verify_bag
from archpack.bagging import judging
from tests.deposits import contents, state
from tests.unit.bagging.folders import TREES, make_tree

KINDS = ("zip", "tar", "tar.gz")
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    (folder / "scan").mkdir(parents=True)
    (folder / "scan/1.tif").write_bytes(b"one")
    (folder / "note.txt").write_bytes(b"a note")
    return folder


def members(path: Path) -> dict[str, bytes]:
    """Return the files of an archive, as Python's own reader unpacks them."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
    with tarfile.open(path) as tar:
        return {m.name: file.read() for m in tar.getmembers() if (file := tar.extractfile(m))}


@pytest.mark.parametrize("kind", KINDS)
def test_an_archive_holds_the_bag_that_a_folder_would_be(source: Path, tmp_path: Path, kind: str) -> None:
    archpack.make_bag(source, tmp_path / "bag", now=NOW)
    made = archpack.make_bag(source, tmp_path / f"bag.{kind}", serialize=kind, now=NOW)
    assert members(made.path) == {f"bag/{name}": data for name, data in contents(tmp_path / "bag").items()}
    assert archpack.verify(made.path).valid
    assert (made.path, made.payload_files, made.payload_bytes) == (tmp_path / f"bag.{kind}", 2, 9)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bag", f"bag.{kind}", "source"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_folder_and_moment_give_the_same_archive(source: Path, tmp_path: Path, kind: str) -> None:
    for place in ("one", "two"):
        (tmp_path / place).mkdir()
        archpack.make_bag(source, tmp_path / place / f"bag.{kind}", serialize=kind, now=NOW)
    one, two = (tmp_path / place / f"bag.{kind}" for place in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()
    assert one.stat().st_mtime_ns == two.stat().st_mtime_ns


def attempt(source: Path, bag: Path, kind: str) -> archpack.MadeBag | archpack.FindingsError:
    try:
        return archpack.make_bag(source, bag, serialize=kind)
    except archpack.FindingsError as refusal:
        return refusal


@pytest.mark.parametrize("kind", KINDS)
@given(tree=TREES)
@settings(max_examples=40)
def test_an_archive_of_any_folder_is_whole_or_refused(kind: str, tree: dict[str, tuple[str, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source, bag = Path(folder, "source"), Path(folder, f"bag.{kind}")
        make_tree(source, tree)
        before = state(source)
        if isinstance(attempt(source, bag, kind), archpack.FindingsError):
            assert [path.name for path in Path(folder).iterdir()] == ["source"]
        else:
            assert archpack.verify(bag).valid
            payload = {name: data for name, data in members(bag).items() if name.startswith("bag/data/")}
            assert payload == {f"bag/data/{name}": data for name, data in contents(source).items()}
        assert state(source) == before


def test_a_name_that_no_archive_should_hold_is_told_before_anything_is_written(source: Path, tmp_path: Path) -> None:
    (source / "a\\b").touch()
    with pytest.raises(archpack.FindingsError) as caught:
        archpack.make_bag(source, tmp_path / "bag.zip", serialize="zip")
    assert [(f.code.code, f.place.file) for f in caught.value.report.errors] == [("BAG701", "a\\b")]
    assert [path.name for path in tmp_path.iterdir()] == ["source"]


def test_an_existing_file_is_not_replaced(source: Path, tmp_path: Path) -> None:
    (tmp_path / "bag.zip").write_bytes(b"theirs")
    with pytest.raises(archpack.DestinationExistsError):
        archpack.make_bag(source, tmp_path / "bag.zip", serialize="zip")
    assert (tmp_path / "bag.zip").read_bytes() == b"theirs"


def test_a_change_meanwhile_leaves_no_archive(source: Path, tmp_path: Path) -> None:
    def change(step: archpack.Step) -> None:
        if step.done_files == 1:
            (source / "scan/1.tif").write_bytes(b"longer than it was")

    with pytest.raises(archpack.SourceChangedError):
        archpack.make_bag(source, tmp_path / "bag.zip", serialize="zip", progress=change)
    assert [path.name for path in tmp_path.iterdir()] == ["source"]


def test_an_archive_that_does_not_verify_is_not_published(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(path: Path, **options: Any) -> BagReport:
        data = bytearray(path.read_bytes())
        at = data.index(b"a note")
        data[at] ^= 1
        path.write_bytes(data)
        return verify_bag(path, **options)

    monkeypatch.setattr(judging, "verify_bag", damaged)
    with pytest.raises(archpack.ReadersDisagreeError):
        archpack.make_bag(source, tmp_path / "bag.tar", serialize="tar")
    assert [path.name for path in tmp_path.iterdir()] == ["source"]


@pytest.mark.parametrize(("serialize", "resume"), [("rar", False), ("zip", True)])
def test_what_cannot_be_written_is_a_usage_error(source: Path, tmp_path: Path, serialize: str, *, resume: bool) -> None:
    with pytest.raises(archpack.UsageError):
        archpack.make_bag(source, tmp_path / "bag", serialize=serialize, resume=resume)


@pytest.mark.parametrize(
    ("name", "serialize", "said"),
    [
        ("b.tar", "zip", "b.tar is the name of a tar, and a zip is to be made. Write b.zip."),
        ("b.tar.gz", "tar", "b.tar.gz is the name of a tar.gz, and a tar is to be made. Write b.tar."),
        ("b.ZIP", "tar.gz", "b.ZIP is the name of a zip, and a tar.gz is to be made. Write b.tar.gz."),
        ("b.1", "zip", "b.1 does not end as archives do, and a zip is to be made. Write b.1.zip."),
    ],
)
def test_a_name_that_says_something_else_is_refused(
    source: Path, tmp_path: Path, name: str, serialize: str, said: str
) -> None:
    with pytest.raises(archpack.UsageError) as refused:
        archpack.make_bag(source, tmp_path / name, serialize=serialize)

    assert str(refused.value) == said
    assert not (tmp_path / name).exists()
