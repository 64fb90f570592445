"""Which deposits are meant by the paths that somebody types."""

import os
from pathlib import Path

import pytest

from archpack.batch import find_deposits
from archpack.batch.paths import Found
from archpack.package.surroundings import spoilt_by


def tree(folder: Path, *files: str) -> None:
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("", encoding="utf-8")


@pytest.fixture
def collection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which somebody stands, with deposits on two levels and much that is none."""
    tree(
        tmp_path,
        "b/record.yaml",
        "a/2/record.json",
        "a/10/record.yml",
        "a/10/inner/record.yaml",
        "a/.hidden/record.yaml",
        "package/bagit.txt",
        "package/data/record.yaml",
        "no/deposit/here.txt",
    )
    (tmp_path / "a/link").symlink_to(tmp_path / "b")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def shown(*paths: str | Path, base: Path | str | None = None) -> list[str]:
    return [found.shown for found in find_deposits(paths, base=base)]


def test_a_folder_stands_for_the_deposits_below_it_in_order(collection: Path) -> None:
    assert shown(".") == ["a/10", "a/2", "b"]
    assert shown("a") == ["a/10", "a/2"]
    assert shown(str(collection / "a")) == [f"{collection}/a/10", f"{collection}/a/2"]


def test_paths_are_taken_in_the_order_given_each_once(collection: Path) -> None:
    assert shown("b", "./b/", "a/2", ".") == ["b", "a/2", "a/10"]
    assert shown(collection / "b", "b") == [f"{collection}/b", "b"]  # nobody asks where we stand


@pytest.mark.parametrize("path", ["package", "no", "gone", "", "b/record.yaml", "a/.hidden", "a/link"])
def test_what_is_no_folder_of_deposits_is_left_to_whoever_reads_it(collection: Path, path: str) -> None:
    assert shown(path) == [path]
    assert collection.is_dir()


def test_the_folder_that_findings_are_in_is_known(collection: Path) -> None:
    assert list(find_deposits(["b", "b/record.yaml", "record.yaml"])) == [
        Found("b", "b", "b"),
        Found("b/record.yaml", "b/record.yaml", "b"),
        Found("record.yaml", "record.yaml", ""),
    ]
    assert list(find_deposits([collection / "b"], base=collection / "b")) == [Found(f"{collection}/b", ".", "")]


def test_with_a_base_no_absolute_path_is_shown(collection: Path) -> None:
    assert shown(collection, base=collection) == ["a/10", "a/2", "b"]
    assert shown(collection / "a", base="elsewhere") == ["a/10", "a/2"]
    assert shown(collection / "b", collection / "b/record.yaml", base="/elsewhere") == ["b", "b/record.yaml"]
    assert shown("b", base=collection / "a") == ["b"]
    assert shown("/gone", base="/elsewhere") == ["gone"]


def test_a_folder_that_cannot_be_listed_is_left_to_whoever_reads_it(
    collection: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def refuse(path: str) -> object:
        if path == "no/deposit":
            raise PermissionError
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert shown(".") == ["a/10", "a/2", "b", "no/deposit"]
    assert collection.is_dir()


def test_folders_can_be_nested_deeper_than_python_calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    deep = ""
    for _ in range(1500):
        deep += "d/"
        os.mkdir(deep)  # noqa: PTH102 - a Path of it would call itself as often
    Path(deep, "record.yaml").touch()
    assert shown("d") == [deep.removesuffix("/")]
    Path(deep, "record.yaml").unlink()
    os.removedirs(deep)  # pytest would call itself as often, too


@pytest.mark.parametrize(
    ("file", "around"),
    [
        ("out.json", None),
        ("no/out.json", None),
        ("b/out.json", "b"),
        ("b/record.yaml", "b"),
        ("a/10/inner/x/out.json", "a/10/inner"),
        ("package/data/out.json", "package/data"),
        ("package/out.json", "package"),
        ("a/link/out.json", "b"),
    ],
)
def test_a_file_in_a_deposit_or_a_bag_would_spoil_it(collection: Path, file: str, around: str | None) -> None:
    assert spoilt_by(file) == (around and str(collection.resolve() / around))


def test_a_deposit_without_its_record_is_yielded_if_asked_for(tmp_path: Path) -> None:
    tree(
        tmp_path,
        "d1/record.yaml",
        "d2/scan/1.jpg",
        "d2/scan/record.jpg",
        "d7/record.old/page.txt",  # no file
        "d3/Record.yaml",
        "d4/record.yaml.txt",
        "d5/page.txt",
        "translation/d6/record.yaml",  # a folder of deposits, by whatever name
        "package/bagit.txt",
        "package/scan/1.jpg",
        "record.pdf",
    )

    found = [one.shown for one in find_deposits([tmp_path], base=tmp_path, without_record=True)]

    assert found == ["d1", "d2", "d3", "d4", "translation/d6"]
    assert shown(tmp_path, base=tmp_path) == ["d1", "translation/d6"]
