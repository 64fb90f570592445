"""Deposits that are looked at again and again: only what changed is checked again."""

import os
import shutil
from pathlib import Path

import pytest

from archpack.batch import Look, Watch
from tests.deposits import RECORD, make_deposit

BAD = RECORD.replace("languages: [sq]", "languages: [sq_AL]")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two deposits."""
    for name in ("a", "b"):
        make_deposit(tmp_path / name)
    return tmp_path


def seen(look: Look) -> list[tuple[str, bool]]:
    return [(checked.path, checked.ok) for checked in look.checked]


def test_only_what_changed_is_checked_again_once_it_rests(folder: Path) -> None:
    watch = Watch([str(folder)], base=folder)
    assert seen(watch.look()) == [("a", True), ("b", True)]
    assert not watch.look()
    (folder / "b/record.yaml").write_text(BAD, encoding="utf-8")
    assert not watch.look()  # perhaps somebody is still writing
    assert seen(watch.look()) == [("b", False)]
    assert not watch.look()
    assert [(checked.path, checked.ok) for checked in watch.outcomes] == [("a", True), ("b", False)]


def test_what_is_written_again_and_again_waits(folder: Path) -> None:
    watch = Watch([str(folder / "a")])
    watch.look()
    for number in range(3):
        (folder / "a/scan/0028.tif").write_bytes(b"x" * number)
        assert not watch.look()
    assert len(watch.look().checked) == 1


@pytest.mark.parametrize("how", ["new", "renamed", "emptied", "same size"])
def test_every_change_below_a_deposit_is_seen(folder: Path, how: str) -> None:
    file = folder / "a/scan/0028.tif"
    watch = Watch([str(folder)], base=folder)
    watch.look()
    match how:
        case "new":
            (folder / "a/scan/more").mkdir()
        case "renamed":
            file.rename(file.with_name("other.tif"))
        case "emptied":
            file.write_bytes(b"")
        case _:
            facts = file.stat()
            file.write_bytes(file.read_bytes()[::-1])
            os.utime(file, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    watch.look()
    assert [path for path, _ in seen(watch.look())] == ["a"]


def test_deposits_come_and_go(folder: Path) -> None:
    watch = Watch([str(folder)], base=folder)
    watch.look()
    shutil.rmtree(folder / "a")
    make_deposit(folder / "c")
    assert watch.look() == Look((), ("a",))
    assert seen(watch.look()) == [("c", True)]
    assert [checked.path for checked in watch.outcomes] == ["b", "c"]
    shutil.rmtree(folder / "b")
    shutil.rmtree(folder / "c")
    watch.look()
    assert seen(watch.look()) == [(".", False)]  # no record.yaml there


def test_a_record_file_can_be_watched_and_links_are_not_followed(folder: Path) -> None:
    (folder / "a/elsewhere").symlink_to(folder / "b")
    watch = Watch([str(folder / "a/record.yaml"), str(folder / "a")], base=folder)
    assert [path for path, _ in seen(watch.look())] == ["a/record.yaml", "a"]
    (folder / "a/record.yaml").write_text(BAD, encoding="utf-8")
    watch.look()
    assert seen(watch.look()) == [("a/record.yaml", False), ("a", False)]
    (folder / "b/scan/0028.tif").unlink()
    watch.look()
    assert not watch.look()


def test_no_texts_are_kept(folder: Path) -> None:
    (folder / "a/record.yaml").write_text(BAD, encoding="utf-8")
    watch = Watch([str(folder / "a")])
    (checked,) = watch.look().checked
    (kept,) = watch.outcomes
    assert checked.report is not None
    assert kept.report is not None
    assert (len(checked.report.texts), len(kept.report.texts)) == (1, 0)
    assert kept.report == checked.report
