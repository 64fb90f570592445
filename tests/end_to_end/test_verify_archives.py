"""A package in an archive is verified with all its rules, just as its folder."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import archpack
from tests.commands import archpack as run_archpack
from tests.deposits import state

FORMATS = {"zip": "zip", "tar": "tar", "tar.gz": "gztar"}


@pytest.fixture
def package(deposit: Path, tmp_path: Path) -> Path:
    return archpack.pack(deposit, tmp_path / "package").path


def archived(folder: Path, kind: str) -> Path:
    """Return an archive of a folder, made by Python's library in a place of its own."""
    place = folder.parent / "archives"
    return Path(shutil.make_archive(str(place / folder.name), FORMATS[kind], folder.parent, folder.name))


def append(path: str, text: str) -> Callable[[Path], object]:
    return lambda package: (package / path).write_text((package / path).read_text() + text)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "nothing": lambda _: None,
    "a scan": append("data/scan/0028.tif", "x"),
    "a lost scan": lambda package: (package / "data/scan/0029.tif").unlink(),
    "the record": append("data/record.yaml", "# a remark\n"),
    "a lost record": lambda package: (package / "data/record.yaml").unlink(),
    "lost metadata": lambda package: (package / "metadata/provenance.json").unlink(),
    "other metadata": append("metadata/record.json", " "),
    "a file that nobody listed": lambda package: (package / "note.txt").write_text("mine"),
    "the tag manifest": append("tagmanifest-sha512.txt", "\n"),
}


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("damage", DAMAGE)
def test_an_archive_is_judged_as_its_folder(package: Path, damage: str, kind: str) -> None:
    DAMAGE[damage](package)
    in_folder = archpack.verify(package)
    archive = archived(package, kind)
    before = state(archive.parent)
    in_archive = archpack.verify(archive)

    assert in_archive.report == in_folder.report
    assert in_archive.valid is in_folder.valid is (damage == "nothing")
    assert in_archive.is_package
    assert in_archive.record == in_folder.record
    assert state(archive.parent) == before


def test_a_deposit_in_an_archive_is_no_package(deposit: Path) -> None:
    verification = archpack.verify(archived(deposit, "zip"))

    assert [finding.code.code for finding in verification.report.errors] == ["PKG004"]


def test_the_command_line_takes_an_archive(package: Path) -> None:
    archive = archived(package, "tar.gz")

    good = run_archpack("verify", archive)
    assert good.code == 0
    assert "VALID: " in good.out
    archive.write_bytes(archive.read_bytes()[:-20])
    bad = run_archpack("verify", archive, "--format", "json")
    assert bad.code == 1
    assert [finding["code"] for finding in json.loads(bad.out)["findings"]] == ["SER004"]


def test_what_is_no_archive_is_a_source_that_cannot_be_read(tmp_path: Path) -> None:
    picture = tmp_path / "scan.jpg"
    picture.write_bytes(b"\xff\xd8\xff\xe0" + bytes(5000))

    done = run_archpack("verify", picture)
    assert done.code == 3
    assert "neither a folder nor an archive" in done.err
    assert ".tar.gz" in done.err
