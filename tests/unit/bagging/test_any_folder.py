"""Any folder: what is written verifies, what cannot be stored is refused before anything is written."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given

import archpack
from archpack.bag import verify_bag
from archpack.bagging.second_reader import reads_name, refusal_of_bag
from tests.deposits import contents, state
from tests.unit.bagging.folders import TREES, make_tree


def attempt(source: Path, bag: Path) -> archpack.MadeBag | archpack.FindingsError:
    try:
        return archpack.make_bag(source, bag, algorithms=["sha256", "sha512"])
    except archpack.FindingsError as refusal:
        return refusal


@given(tree=TREES)
def test_a_bag_of_any_folder_is_whole_or_refused_before_anything_is_written(
    tree: dict[str, tuple[str, bytes]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source, bag = Path(folder, "source"), Path(folder, "bag")
        made = make_tree(source, tree)
        before = state(source)
        made_or_refused = attempt(source, bag)
        if isinstance(made_or_refused, archpack.FindingsError):
            assert [path.name for path in Path(folder).iterdir()] == ["source"]
            told = {finding.place.file for finding in made_or_refused.report.errors}
            assert told
            assert told >= {path for path, kind in made.items() if kind not in {"file", "folder"}}
        else:
            assert {"file", "folder"}.issuperset(made.values())
            assert {
                name.removeprefix("data/"): b for name, b in contents(bag).items() if "data/" in name[:5]
            } == contents(source)
            assert verify_bag(bag).valid
            misread = not all(map(reads_name, contents(source)))
            assert ("BAG703" in {finding.code.code for finding in made_or_refused.report}) == misread
            assert misread or refusal_of_bag(bag) is None
        assert state(source) == before


@pytest.mark.parametrize("name", ["a%b", "%25", "a ", "a\u3000", "a\u2028b", "a\x0cb", "a\n\n\nb", "a\r\r\rb", "a\x1f"])
def test_a_name_that_bagit_misreads_is_known_to_be_one(tmp_path: Path, name: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_bytes(b"x")
    made = archpack.make_bag(tmp_path / "in", tmp_path / "bag")
    assert verify_bag(made.path).valid
    assert refusal_of_bag(made.path) is not None
    assert not reads_name(name)


@pytest.mark.parametrize("name", ["a\n\nb", "icon\r", " a", "*a", "#a", "a\ufeff", "e\u0301", "~a", "a:b", "a\\b"])
def test_a_name_that_bagit_reads_is_judged_by_it(tmp_path: Path, name: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_bytes(b"x")
    made = archpack.make_bag(tmp_path / "in", tmp_path / "bag")
    assert refusal_of_bag(made.path) is None
    assert reads_name(name)
