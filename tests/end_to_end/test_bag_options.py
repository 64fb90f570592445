"""What is asked of `archpack bag` and makes no sense is told before anything is written."""

from pathlib import Path

import pytest

import archpack
from tests.commands import archpack as run


@pytest.fixture
def bag(tmp_path: Path) -> Path:
    source = tmp_path / "source"
    source.mkdir()
    (source / "letter.txt").write_text("A letter.")
    return archpack.make_bag(source, tmp_path / "bag", info=[("Contact-Name", "Ana Ko")]).path


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--info", "Payload-Oxum=1.1"], "archpack counts Payload-Oxum itself"),
        (["--info", "bag-size=1 GB"], "archpack counts bag-size itself"),
        (["--info", "Note=a\nb"], "--info Note has a value of several lines"),
        (["--info", "Note"], "--info Note has no equals sign"),
        (["--info", "Contact-Email="], "There is no Contact-Email in the old bag"),
        (["--add", "bagit.txt=letter.txt"], "bagit.txt is no place in the payload of a bag"),
        (["--add", "data/../x=letter.txt"], "is no file of the payload"),
        (["--drop-algorithm", "sha512"], "A bag needs digests of one kind at least"),
        ([], "Nothing is to be changed"),
    ],
)
def test_a_senseless_wish_is_refused(bag: Path, tmp_path: Path, options: list[str], message: str) -> None:
    outcome = run("bag", "update", bag, tmp_path / "new", *options)
    assert (outcome.code, message in outcome.err) == (2, True), outcome
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bag", "source"]


def test_a_file_may_have_an_equals_sign_in_its_name(bag: Path, tmp_path: Path) -> None:
    (tmp_path / "a=b.txt").write_text("x")
    assert run("bag", "update", bag, "new", "--add", "a=b.txt", cwd=tmp_path).code == 0
    assert (tmp_path / "new/data/a=b.txt").read_text() == "x"


@pytest.mark.parametrize("host", ["https://example.org/x", "", "example.org/x", "me@example.org"])
def test_what_is_no_host_is_told_so(bag: Path, host: str) -> None:
    outcome = run("bag", "complete", bag, "--from-host", host)
    assert (outcome.code, "is no host" in outcome.err) == (2, True), outcome
