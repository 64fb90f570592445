"""Copying and hashing in one read."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from archpack.disk import Folder, Staging, copy_all, copy_and_hash, copying
from archpack.disk.parallel import LARGE
from archpack.errors import SourceChangedError, SourceError, UnsafeError
from archpack.hashing import CHUNK
from archpack.progress import Counter, Step, silent


def copy(folder: Path, name: str, size: int, mtime_ns: int, advance: Callable[[int], None]) -> dict[str, str]:
    """Copy ``folder/name`` to ``folder.parent/out/name``."""
    with Folder(folder) as source, Staging(folder.parent / "out") as staging:
        with staging.create(name) as target:
            digests = copy_and_hash(
                source, name, target, algorithms=["sha256", "md5"], size=size, mtime_ns=mtime_ns, advance=advance
            )
        staging.publish()
    return digests


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "scan.tif").write_bytes(b"abc" * CHUNK)
    return folder


def test_a_copy_has_the_bytes_the_time_and_the_digests_of_its_source(source: Path) -> None:
    data = (source / "scan.tif").read_bytes()
    steps: list[int] = []
    digests = copy(source, "scan.tif", len(data), (source / "scan.tif").stat().st_mtime_ns, steps.append)
    assert digests == {"sha256": hashlib.sha256(data).hexdigest(), "md5": hashlib.md5(data).hexdigest()}  # noqa: S324
    assert (source.parent / "out/scan.tif").read_bytes() == data
    assert (source.parent / "out/scan.tif").stat().st_mtime_ns == (source / "scan.tif").stat().st_mtime_ns
    assert steps == [CHUNK] * 3


def appended(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"more")


def truncated(path: Path) -> None:
    os.truncate(path, CHUNK)


def overwritten(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"other")


def replaced(path: Path) -> None:
    path.unlink()
    path.write_bytes(b"abc" * CHUNK)


@pytest.mark.parametrize("change", [appended, truncated, overwritten, replaced])
def test_a_source_that_changes_during_the_copy_is_refused(source: Path, change: Callable[[Path], None]) -> None:
    path = source / "scan.tif"
    facts = path.stat()
    pending = [change]

    def advance(_count: int) -> None:
        if pending:
            pending.pop()(path)

    with pytest.raises(SourceChangedError, match=r"scan\.tif changed while it was being packed"):
        copy(source, "scan.tif", facts.st_size, facts.st_mtime_ns, advance)
    assert sorted(p.name for p in source.parent.iterdir()) == ["in"]


@pytest.mark.parametrize(("size", "later"), [(1, 0), (3 * CHUNK, 1)])
def test_a_source_that_changed_since_it_was_checked_is_refused(source: Path, size: int, later: int) -> None:
    mtime_ns = (source / "scan.tif").stat().st_mtime_ns + later
    with pytest.raises(SourceChangedError):
        copy(source, "scan.tif", size, mtime_ns, lambda _: None)


def test_a_link_or_a_pipe_in_place_of_the_file_is_refused_without_waiting(source: Path) -> None:
    (source / "link").symlink_to("scan.tif")
    os.mkfifo(source / "pipe")
    for name in ("link", "pipe"):
        with pytest.raises(UnsafeError):
            copy(source, name, 0, 0, lambda _: None)


def test_a_file_that_is_gone_is_a_source_error(source: Path) -> None:
    with pytest.raises(SourceError, match="gone"):
        copy(source, "gone", 0, 0, lambda _: None)


class ToCopy(NamedTuple):
    source: str
    target: str
    size: int
    mtime_ns: int


def to_copy(folder: Path) -> list[ToCopy]:
    facts = {path: path.stat() for path in sorted(folder.rglob("*")) if path.is_file()}
    names = {path: path.relative_to(folder).as_posix() for path in facts}
    return [ToCopy(names[p], f"data/{names[p]}", f.st_size, f.st_mtime_ns) for p, f in facts.items()]


@pytest.fixture
def many(tmp_path: Path) -> Path:
    for number in range(60):
        path = tmp_path / f"in/{number % 4}/{number:02d}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"%d" % number * number * 10_000)
    return tmp_path / "in"


@pytest.mark.parametrize("jobs", [None, 1, 5])
@pytest.mark.parametrize("large", [LARGE, 100_000])
def test_all_files_are_copied_whatever_the_number_of_jobs(
    many: Path, monkeypatch: pytest.MonkeyPatch, jobs: int | None, large: int
) -> None:
    monkeypatch.setattr(copying, "LARGE", large)
    files = to_copy(many)
    steps: list[Step] = []
    total = sum(file.size for file in files)
    with Folder(many) as source, Staging(many.parent / "out", files=len(files)) as staging:
        counter = Counter("copying", total, len(files), steps.append)
        digests = copy_all(source, staging, files, algorithms=["sha256", "md5"], counter=counter, jobs=jobs)
        staging.publish()
    assert steps[-1] == Step("copying", total, total, len(files), len(files))
    assert list(digests) == ["sha256", "md5"]
    for algorithm, found in digests.items():
        expected = {f.target: hashlib.new(algorithm, (many / f.source).read_bytes()).hexdigest() for f in files}
        assert list(found.items()) == list(expected.items())
    for file in files:
        copied = many.parent / "out" / file.target
        assert (copied.read_bytes(), copied.stat().st_mtime_ns) == ((many / file.source).read_bytes(), file.mtime_ns)


@pytest.mark.parametrize("jobs", [1, 4])
@pytest.mark.parametrize("large", [LARGE, 100_000])
def test_one_file_that_changed_stops_all_and_nothing_is_published(
    many: Path, monkeypatch: pytest.MonkeyPatch, jobs: int, large: int
) -> None:
    monkeypatch.setattr(copying, "LARGE", large)
    files = to_copy(many)
    (many / files[30].source).write_bytes(b"other")
    with (
        pytest.raises(SourceChangedError, match=f"{files[30].source} changed"),
        Folder(many) as source,
        Staging(many.parent / "out", files=len(files)) as staging,
    ):
        copy_all(source, staging, files, algorithms=["md5"], counter=Counter("", 0, 0, silent), jobs=jobs)
    assert [path.name for path in many.parent.iterdir()] == ["in"]


def test_no_file_at_all_can_be_copied(tmp_path: Path) -> None:
    with Folder(tmp_path) as source, Staging(tmp_path / "out") as staging:
        found = copy_all(source, staging, [], algorithms=["md5"], counter=Counter("", 0, 0, silent))
    assert found == {"md5": {}}
