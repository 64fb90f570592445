"""A real folder is looked at: its files, links and pipes, and nothing in it is changed."""

import errno
import os
import socket
from pathlib import Path

import pytest

from archpack.disk import Folder
from archpack.errors import SourceError
from archpack.model.facts import FileFacts, FileKind, Survey
from archpack.model.file_format import FileFormat
from archpack.survey import survey_folder
from tests.unit.survey.images import JPEG, JPEG_2000, PDF, PNG, tiff

FILES = {
    "record.yaml": b"archpack: 1\n",
    "scan/1.tif": tiff(1),
    "scan/2.tif": tiff(3, order=">"),
    "scan/10.tif": tiff(2, big=True),
    "scan/[a].jpg": JPEG,
    "scan/b.png": PNG,
    "scan/c.jp2": JPEG_2000,
    "scan/d.pdf": PDF,
    "scan/broken.tif": tiff(2)[:-1],
    "scan/loop.tif": tiff(2, loop_to=0),
    "scan/wrong.tif": JPEG,
    "transcript/sq.md": "Një bisedë\n".encode(),
    "empty": b"",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, data in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        os.utime(path, ns=(10, 1_000_000_007))
    (tmp_path / "nothing").mkdir()
    return tmp_path


def surveyed(path: Path, **options: str) -> Survey:
    with Folder(path) as opened:
        return survey_folder(opened, **options)


def by_path(survey: Survey) -> dict[str, FileFacts]:
    return {facts.path: facts for facts in survey.files}


def test_every_file_is_seen_with_its_format_and_pages(folder: Path) -> None:
    seen = by_path(surveyed(folder))

    assert {path: (facts.format, facts.pages) for path, facts in seen.items()} == {
        "record.yaml": (FileFormat.TEXT, None),
        "scan/1.tif": (FileFormat.TIFF, 1),
        "scan/2.tif": (FileFormat.TIFF, 3),
        "scan/10.tif": (FileFormat.TIFF, 2),
        "scan/[a].jpg": (FileFormat.JPEG, 1),
        "scan/b.png": (FileFormat.PNG, 1),
        "scan/c.jp2": (FileFormat.JPEG_2000, 1),
        "scan/d.pdf": (FileFormat.PDF, None),
        "scan/broken.tif": (FileFormat.TIFF, None),
        "scan/loop.tif": (FileFormat.TIFF, None),
        "scan/wrong.tif": (FileFormat.JPEG, 1),
        "transcript/sq.md": (FileFormat.TEXT, None),
        "empty": (None, None),
    }
    assert all(facts.kind is FileKind.FILE for facts in seen.values())
    assert {path: facts.size for path, facts in seen.items()} == {path: len(data) for path, data in FILES.items()}
    assert {facts.mtime_ns for facts in seen.values()} == {1_000_000_007}


def test_the_record_file_is_left_out_where_it_is_named(folder: Path) -> None:
    assert surveyed(folder).files != surveyed(folder, record_file="record.yaml").files
    assert "record.yaml" not in by_path(surveyed(folder, record_file="record.yaml"))
    assert "scan/record.yaml" not in by_path(surveyed(folder, record_file="scan/record.yaml"))


def test_files_are_listed_in_the_order_of_their_names(folder: Path) -> None:
    paths = [facts.path for facts in surveyed(folder).files]

    assert paths == sorted(paths, key=lambda path: path.split("/"))


def test_pages_follow_each_other_by_their_numbers(folder: Path) -> None:
    meant = surveyed(folder).matching("scan/*.tif")

    assert [facts.path for facts in meant] == [
        "scan/1.tif",
        "scan/2.tif",
        "scan/10.tif",
        "scan/broken.tif",
        "scan/loop.tif",
        "scan/wrong.tif",
    ]


def test_brackets_in_a_name_are_letters(folder: Path) -> None:
    assert [facts.path for facts in surveyed(folder).matching("scan/[a].*")] == ["scan/[a].jpg"]


@pytest.mark.parametrize("written", ["Me\u0308hilli.tif", "M\u00ebhilli.tif"])
@pytest.mark.parametrize("pattern", ["Me\u0308hilli.tif", "M\u00ebhilli.tif", "M?hilli.*"])
def test_an_accent_is_found_however_the_disk_stores_it(tmp_path: Path, written: str, pattern: str) -> None:
    (tmp_path / written).write_bytes(tiff())

    assert [facts.pages for facts in surveyed(tmp_path).matching(pattern)] == [1]


def test_only_what_lies_under_a_folder_is_seen_where_it_is_named(folder: Path) -> None:
    assert list(by_path(surveyed(folder, under="transcript"))) == ["transcript/sq.md"]


def test_a_link_is_seen_and_not_followed(folder: Path) -> None:
    (folder / "link.tif").symlink_to("scan/1.tif")
    (folder / "away").symlink_to("/")
    (folder / "broken").symlink_to("nowhere")
    (folder / "loop").symlink_to("loop")

    seen = by_path(surveyed(folder))

    assert {path: facts.kind for path, facts in seen.items() if path not in FILES} == {
        "link.tif": FileKind.LINK,
        "away": FileKind.LINK,
        "broken": FileKind.LINK,
        "loop": FileKind.LINK,
    }
    assert seen["link.tif"].pages is None


def test_a_pipe_is_seen_and_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.tif")

    pipe = by_path(surveyed(folder))["pipe.tif"]

    assert (pipe.kind, pipe.pages, pipe.format) == (FileKind.OTHER, None, None)


@pytest.fixture
def short_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the working directory: the address of a socket is a short text."""
    path = tmp_path_factory.mktemp("s")
    monkeypatch.chdir(path)
    return path


def test_a_socket_is_seen_and_not_opened(short_folder: Path) -> None:
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("socket")

        assert [(facts.path, facts.kind) for facts in surveyed(short_folder).files] == [("socket", FileKind.OTHER)]


def test_hidden_files_are_seen(folder: Path) -> None:
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / ".git").mkdir()
    (folder / ".git" / "HEAD").write_bytes(b"x")

    assert {".DS_Store", ".git/HEAD"} < set(by_path(surveyed(folder)))


def test_a_name_that_is_no_utf_8_is_seen(tmp_path: Path) -> None:
    (Path(os.fsencode(tmp_path).decode()) / os.fsdecode(b"Shtet\xebror.tif")).write_bytes(tiff())

    assert [facts.path for facts in surveyed(tmp_path).files] == ["Shtet\udcebror.tif"]


def test_a_damaged_tiff_with_enormous_numbers_is_no_error_on_a_real_disk(tmp_path: Path) -> None:
    data = bytearray(tiff(1, big=True))
    for number in (1 << 44, 1 << 58, (1 << 63) - 200):
        data[16:24] = (number // 20).to_bytes(8, "little")
        (tmp_path / f"{number}.tif").write_bytes(data)

    assert {facts.pages for facts in surveyed(tmp_path).files} == {None}


def test_a_hole_of_terabytes_is_looked_at_quickly(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    path.write_bytes(tiff(2))
    with path.open("r+b") as file:
        file.truncate(1 << 40)

    assert [(facts.size, facts.pages) for facts in surveyed(tmp_path).files] == [(1 << 40, 2)]


def test_an_empty_folder_gives_an_empty_survey(tmp_path: Path) -> None:
    assert surveyed(tmp_path) == Survey()


def test_nothing_is_changed(folder: Path) -> None:
    def state() -> dict[str, tuple[int, int, int, int]]:
        facts = {str(path): path.lstat() for path in [folder, *folder.rglob("*")]}
        return {path: (one.st_mtime_ns, one.st_ctime_ns, one.st_mode, one.st_size) for path, one in facts.items()}

    before = state()
    surveyed(folder)

    assert state() == before


@pytest.mark.parametrize("name", ["1.tif", "transcript"])
def test_what_may_not_be_read_is_an_error(folder: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    really_open = os.open

    def refuse(path: str, flags: int, *, dir_fd: int | None = None) -> int:
        if path == name:  # the superuser may read everything, so no mode would do
            raise PermissionError(errno.EACCES, "Permission denied")
        return really_open(path, flags, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", refuse)

    with pytest.raises(SourceError, match="cannot be read: you have no right"):
        surveyed(folder)


def test_a_file_that_vanishes_meanwhile_is_an_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Folder.open

    def vanish(self: Folder, path: str) -> object:
        (folder / path).unlink()
        return opened(self, path)

    monkeypatch.setattr(Folder, "open", vanish)

    with pytest.raises(SourceError, match="it is not there"):
        surveyed(folder)
