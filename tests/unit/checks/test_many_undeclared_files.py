"""Thousands of undeclared files are told in a few findings."""

from archpack.checks.files.contents import undeclared_files
from archpack.model import Content, ContentKind, Record, Title
from archpack.model.facts import FileFacts, Survey


def told(*paths: str) -> list[str]:
    record = Record(
        archpack=1,
        id="a",
        titles=(Title(text="A letter"),),
        contents=(Content(id="scan", kind=ContentKind.SCAN, file="scan/1.tif"),),
    )
    survey = Survey(files=tuple(FileFacts(path=path) for path in ("scan/1.tif", *paths)))
    return [f"{f.place.file}: {f.text}" for f in undeclared_files(record, survey)]


def named(path: str) -> str:
    return f"{path}: No content of the record names this file."


def test_a_folder_without_any_declared_file_is_told_once_the_topmost_one() -> None:
    assert told("old/1", "old/a/2", "older/1") == [
        "old/: No content of the record names the 2 files in this folder.",
        "older/: No content of the record names the file in this folder.",
    ]


def test_of_many_files_beside_declared_ones_the_first_are_named_and_the_others_counted() -> None:
    paths = [f"scan/x{number:05}" for number in range(20_000)]
    rest = "scan/: No content of the record names another 19,980 files in this folder."
    assert told(*paths) == [*map(named, paths[:20]), rest]


def test_as_many_as_are_named_need_no_counting() -> None:
    paths = [f"{number}.txt" for number in range(20)]
    assert told(*paths) == list(map(named, paths))
    assert told(*paths, "x") == [
        *map(named, paths),
        "./: No content of the record names another file in this folder.",
    ]
