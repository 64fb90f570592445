"""A folder in several bags: who goes where, and that they belong together."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import archpack
from archpack.bagging.payload import PayloadFile
from archpack.bagging.splitting import divide
from tests.deposits import contents, state

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    (folder / "scan").mkdir(parents=True)
    for name, size in {"a": 4, "b": 3, "scan/c": 6, "scan/d": 1, "z%": 0}.items():
        (folder / name).write_bytes(name[-1:].encode() * size)
    return folder


@given(sizes=st.lists(st.integers(0, 20), max_size=40), most=st.integers(20, 60))
def test_every_file_is_in_one_group_and_no_group_is_too_large(sizes: list[int], most: int) -> None:
    files = [PayloadFile(str(n), f"data/{n}", size, 0, 0) for n, size in enumerate(sizes)]
    groups = divide(files, most)
    assert sorted((file for group in groups for file in group), key=files.index) == files
    assert all(sum(file.size for file in group) <= most for group in groups)
    assert all(group == sorted(group, key=files.index) for group in groups)
    assert groups == divide(files, most)
    assert len(groups) <= 1 + 2 * sum(sizes) // most  # two groups that are both half empty would have been one


def test_a_folder_is_divided_into_bags_that_name_their_group(source: Path, tmp_path: Path) -> None:
    before = state(source)
    made = archpack.make_bags(source, tmp_path / "parts", size=7, now=NOW)
    assert [(bag.path.name, bag.payload_files, bag.payload_bytes) for bag in made] == [
        ("parts-1", 3, 7),
        ("parts-2", 2, 7),
    ]
    together: dict[str, bytes] = {}
    for number, bag in enumerate(made, start=1):
        assert archpack.verify(bag.path).valid
        assert f"Bag-Group-Identifier: parts\nBag-Count: {number} of 2\n" in (bag.path / "bag-info.txt").read_text()
        together.update(contents(bag.path / "data"))
    assert together == contents(source)
    assert [[finding.code.code for finding in bag.report] for bag in made] == [["BAG703"], []]
    assert state(source) == before


def test_what_the_caller_says_of_the_group_holds(source: Path, tmp_path: Path) -> None:
    info = [("bag-group-identifier", "AQSH 14/AP"), ("Bag-Count", "9 of 9")]
    (bag,) = archpack.make_bags(source, tmp_path / "parts", size=100, info=info, now=NOW)
    assert (bag.path / "bag-info.txt").read_text().startswith("bag-group-identifier: AQSH 14/AP\nBag-Count: 1 of 1\n")


def test_an_empty_folder_makes_one_bag(tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    (bag,) = archpack.make_bags(tmp_path / "source", tmp_path / "parts", size=1)
    assert archpack.verify(bag.path).valid


def test_ten_bags_sort_in_their_order(tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    for number in range(10):
        (tmp_path / "source" / str(number)).write_bytes(b"x")
    made = archpack.make_bags(tmp_path / "source", tmp_path / "parts", size=1)
    assert [bag.path.name for bag in made] == sorted(f"parts-{number:02}" for number in range(1, 11))


def test_a_file_larger_than_a_bag_is_told_before_anything_is_written(source: Path, tmp_path: Path) -> None:
    with pytest.raises(archpack.FindingsError) as caught:
        archpack.make_bags(source, tmp_path / "parts", size=3)
    found = [(finding.code.code, finding.place.file) for finding in caught.value.report.errors]
    assert found == [("BAG704", "a"), ("BAG704", "scan/c")]
    assert [path.name for path in tmp_path.iterdir()] == ["source"]


def test_a_size_that_holds_nothing_is_a_usage_error(source: Path, tmp_path: Path) -> None:
    with pytest.raises(archpack.UsageError, match="can hold nothing"):
        archpack.make_bags(source, tmp_path / "parts", size=0)


def test_a_change_meanwhile_leaves_no_bag_at_all(source: Path, tmp_path: Path) -> None:
    def change(step: archpack.Step) -> None:
        if step.done_files == 4:
            (source / "late").touch()

    with pytest.raises(archpack.SourceChangedError, match="late"):
        archpack.make_bags(source, tmp_path / "parts", size=7, progress=change)
    assert [path.name for path in tmp_path.iterdir()] == ["source"]
