"""A deposit is looked at closely: what is there twice, what cannot be read, which folders are empty."""

import errno
import os
from pathlib import Path
from typing import BinaryIO

import pytest

from archpack.disk import Folder
from archpack.errors import SourceError
from archpack.model.facts import FileFacts, FolderFacts, Survey
from archpack.model.file_format import FileFormat, TextFacts
from archpack.survey import duplicates, survey_deposit
from tests.unit.survey.images import tiff


def surveyed(path: Path) -> Survey:
    with Folder(path) as folder:
        return survey_deposit(folder, record_file="record.yaml")


def by_path(survey: Survey) -> dict[str, FileFacts]:
    return {facts.path: facts for facts in survey.files}


def write(folder: Path, **files: bytes) -> Path:
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def groups(folder: Path) -> list[list[str]]:
    """Return the names of files that were seen to have the same bytes."""
    found: dict[str, list[str]] = {}
    for facts in surveyed(folder).files:
        if facts.digest:
            found.setdefault(facts.digest, []).append(facts.path)
    return sorted(paths for paths in found.values() if len(paths) > 1)


def refuse(names: set[str], error: int, monkeypatch: pytest.MonkeyPatch) -> None:
    really_open = os.open

    def opened(path: str, flags: int, *, dir_fd: int | None = None) -> int:
        if path in names:  # the superuser may read everything, so no mode would do
            raise OSError(error, os.strerror(error))
        return really_open(path, flags, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", opened)


# Twins


@pytest.mark.parametrize("size", [1, 100, 4096, 32_768, 32_769, 100_000, 3_000_000])
def test_files_of_the_same_bytes_are_found(tmp_path: Path, size: int) -> None:
    data = os.urandom(size)
    other = bytes([data[0] ^ 1]) + data[1:]

    assert groups(write(tmp_path, a=data, b=other, c=data, d=data + b"x")) == [["a", "c"]]


@pytest.mark.parametrize("place", [0, 4095, 4096, 30_000, 33_333, 99_999])
def test_one_byte_makes_two_files_different(tmp_path: Path, place: int) -> None:
    data = bytearray(b"\xff" * 100_000)
    one = bytes(data)
    data[place] = 0

    assert groups(write(tmp_path, a=one, b=bytes(data))) == []


def test_empty_files_and_links_are_no_twins(tmp_path: Path) -> None:
    write(tmp_path, a=b"", b=b"", c=b"text")
    (tmp_path / "d").symlink_to("c")

    assert groups(tmp_path) == []


def test_holes_of_terabytes_are_not_compared(tmp_path: Path) -> None:
    for name in ("a.tif", "b.tif"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(1 << 40)

    assert [(facts.zeros, facts.digest) for facts in surveyed(tmp_path).files] == [(True, "")] * 2


def test_of_scans_of_one_size_hardly_anything_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    digested: list[object] = []
    really = duplicates._digest

    def counted(file: BinaryIO) -> str:
        digested.append(file)
        return really(file)

    monkeypatch.setattr(duplicates, "_digest", counted)
    margin = b"\xff" * 8192  # their first bytes are alike, as those of uncompressed scans are
    for number in range(30):
        write(tmp_path, **{f"{number}.tif": tiff() + margin + os.urandom(100_000) + margin})
    write(tmp_path, **{"30.tif": (tmp_path / "7.tif").read_bytes()})

    assert groups(tmp_path) == [["30.tif", "7.tif"]]
    assert len(digested) == 2


def test_a_thousand_scans_of_one_size_are_told_apart_without_their_digests(tmp_path: Path) -> None:
    for number in range(1000):
        with (tmp_path / f"{number}.tif").open("wb") as file:
            file.write(tiff() + number.to_bytes(4, "big"))
            file.truncate(1_000_000)

    assert not any(facts.digest for facts in surveyed(tmp_path).files)


# What cannot be read


@pytest.mark.parametrize(
    ("error", "said"),
    [(errno.EACCES, "you have no right to do this there"), (errno.EIO, "the disk reports an error")],
)
def test_a_file_that_cannot_be_read_is_a_fact(
    tmp_path: Path, error: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, **{"1.tif": tiff(), "2.tif": tiff()})
    refuse({"1.tif"}, error, monkeypatch)

    seen = by_path(surveyed(tmp_path))

    assert (seen["1.tif"].unreadable, seen["1.tif"].format, seen["1.tif"].size) == (said, None, len(tiff()))
    assert (seen["2.tif"].unreadable, seen["2.tif"].pages) == ("", 1)


def test_a_disk_that_fails_in_the_middle_of_a_file_makes_it_unreadable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, a=tiff() + bytes(100), b=tiff() + bytes(100))

    def fail(_file: object) -> str:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(duplicates, "_digest", fail)

    assert [(f.unreadable, f.pages) for f in surveyed(tmp_path).files] == [("the disk reports an error", None)] * 2


def test_a_folder_that_cannot_be_read_is_a_fact(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "scan").mkdir()
    write(tmp_path, notes=b"x")
    write(tmp_path / "scan", **{"1.tif": tiff()})
    refuse({"scan"}, errno.EACCES, monkeypatch)

    survey = surveyed(tmp_path)

    assert [facts.path for facts in survey.files] == ["notes"]
    assert survey.folders == (FolderFacts(path="scan", unreadable="you have no right to do this there"),)


@pytest.mark.parametrize("error", [errno.EMFILE, errno.ENOMEM, errno.ENOENT])
def test_what_says_nothing_about_a_file_is_an_error(
    tmp_path: Path, error: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, **{"1.tif": tiff()})
    refuse({"1.tif"}, error, monkeypatch)

    with pytest.raises(SourceError):
        surveyed(tmp_path)


def test_a_deposit_that_cannot_be_listed_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    with Folder(tmp_path) as folder:
        monkeypatch.setattr(os, "scandir", fail)
        with pytest.raises(SourceError, match="cannot be read"):
            survey_deposit(folder, record_file="record.yaml")


# Folders and texts


def test_folders_without_anything_in_them_are_seen(tmp_path: Path) -> None:
    for path in ("scan/versos", "empty", ".archpack", "filled"):
        (tmp_path / path).mkdir(parents=True)
    write(tmp_path / "filled", a=b"x")

    assert [facts.path for facts in surveyed(tmp_path).folders] == ["empty", "scan/versos"]


@pytest.mark.parametrize("length", [10, 4096, 5000, 100_000])
def test_a_text_is_looked_at_to_its_end(tmp_path: Path, length: int) -> None:
    write(tmp_path, a=b"x" * length + b"\n\xff\n", b=b"x y" * length)

    seen = by_path(surveyed(tmp_path))

    assert (seen["a"].format, seen["a"].text) == (FileFormat.TEXT, TextFacts(encoding="", broken=(2, 1)))
    assert (seen["b"].format, seen["b"].text) == (FileFormat.TEXT, TextFacts())


def test_an_endless_text_is_looked_at_in_part(tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as file:
        file.write("ë".encode() * 3_000_000 + b"\xff")

    assert [facts.text for facts in surveyed(tmp_path).files] == [TextFacts()]  # its broken end is not seen
