"""A package can be one archive: the same files, verified from the archive itself before it is published."""

import shutil
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import bagit
import pytest

import archpack
from tests.commands import archpack as run
from tests.deposits import contents, state

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
KINDS = ("zip", "tar", "tar.gz")


@pytest.mark.parametrize("kind", KINDS)
def test_a_package_in_an_archive_holds_what_a_folder_holds(deposit: Path, tmp_path: Path, kind: str) -> None:
    before = state(deposit)
    folder = archpack.pack(deposit, tmp_path / "letter", now=NOW)
    package = archpack.pack(deposit, tmp_path / f"letter.{kind}", serialize=kind, now=NOW)
    verification = archpack.verify(package.path)
    assert verification.valid
    assert verification.is_package
    assert verification.record == package.record == folder.record
    shutil.unpack_archive(package.path, tmp_path / "unpacked", filter="data" if kind != "zip" else None)
    assert contents(tmp_path / "unpacked/letter") == contents(folder.path)
    bagit.Bag(str(tmp_path / "unpacked/letter")).validate()
    assert state(deposit) == before


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_deposit_gives_the_same_archive(deposit: Path, tmp_path: Path, kind: str) -> None:
    (tmp_path / "again").mkdir()
    places = [tmp_path / f"letter.{kind}", tmp_path / "again" / f"letter.{kind}"]
    for place in places:
        archpack.pack(deposit, place, serialize=kind, now=NOW)
    assert places[0].read_bytes() == places[1].read_bytes()


def test_programs_that_read_a_zip_from_its_beginning_find_all_sizes(deposit: Path, tmp_path: Path) -> None:
    package = archpack.pack(deposit, tmp_path / "letter.zip", serialize="zip", now=NOW)
    with zipfile.ZipFile(package.path) as archive:
        assert [member.filename for member in archive.infolist() if member.flag_bits & 0x08] == []


def test_an_archive_is_whole_or_not_there(deposit: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.zip").write_bytes(b"mine")
    with pytest.raises(archpack.DestinationExistsError):
        archpack.pack(deposit, tmp_path / "letter.zip", serialize="zip")
    assert (tmp_path / "letter.zip").read_bytes() == b"mine"
    (deposit / "scan/0028.tif").write_bytes(b"")
    with pytest.raises(archpack.FindingsError):
        archpack.pack(deposit, tmp_path / "other.zip", serialize="zip")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["deposit", "letter.zip"]


@pytest.mark.parametrize(("serialize", "resume"), [("rar", False), ("zip", True)])
def test_what_cannot_be_written_is_a_usage_error(
    deposit: Path, tmp_path: Path, serialize: str, *, resume: bool
) -> None:
    with pytest.raises(archpack.UsageError):
        archpack.pack(deposit, tmp_path / "letter", serialize=serialize, resume=resume)
    assert [path.name for path in tmp_path.iterdir()] == ["deposit"]


def test_the_command_line_packs_an_archive(deposit: Path, tmp_path: Path) -> None:
    outcome = run("pack", deposit, "letter.tar.gz", "--serialize", "tar.gz", cwd=tmp_path)
    assert outcome.code == 0
    assert run("verify", "letter.tar.gz", cwd=tmp_path).code == 0


def test_the_record_of_a_package_in_an_archive_is_shown(deposit: Path, tmp_path: Path) -> None:
    package = archpack.pack(deposit, tmp_path / "letter.tar", serialize="tar")
    assert archpack.load(package.path) == package.record
    (tmp_path / "empty.zip").write_bytes(b"PK\5\6" + bytes(18))
    assert run("show", tmp_path / "empty.zip").code == 3
