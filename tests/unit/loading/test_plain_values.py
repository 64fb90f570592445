"""The quick way to a document's values is the same as the thorough one, or gives up."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from archpack.loading import load_bytes
from archpack.loading.tree import Block, plain
from archpack.loading.yaml_tree import read_yaml
from archpack.loading.yaml_values import plain_values
from tests.unit.loading.documents import HEAD
from tests.unit.loading.test_any_bytes import MANY, YAML_PIECES
from tests.unit.loading.test_limits import billion_laughs, lists, values
from tests.unit.model.documents import full_document

NUMBERS = frozenset({"archpack"})


def agree(text: str) -> None:
    tree, findings = read_yaml(text, "record.yaml")
    quick = plain_values(text, NUMBERS)

    if findings or not isinstance(tree, Block):
        assert quick is None
    else:
        assert quick == plain(tree, frozenset({"/archpack"}))


@MANY
@given(pieces=st.lists(YAML_PIECES, max_size=40), after_head=st.booleans())
def test_any_pieces_of_yaml(pieces: list[str], after_head: bool) -> None:
    agree(HEAD * after_head + "".join(pieces))


@MANY
@given(data=st.data())
def test_a_record_with_a_few_characters_changed(data: st.DataObject) -> None:
    text = yaml.safe_dump(full_document(), allow_unicode=True)
    for _ in range(data.draw(st.integers(0, 3))):
        place = data.draw(st.integers(0, len(text)))
        text = text[:place] + data.draw(YAML_PIECES | st.just("")) + text[place + data.draw(st.integers(0, 3)) :]

    agree(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("archpack: 1\nid: '1'\n", id="a number and a text"),
        pytest.param("archpack: '1'\n", id="a number in quotes"),
        pytest.param("archpack: 1e3\nx: {archpack: 1}\n", id="no number, and one further in"),
        pytest.param("a:\nb: ''\nc: ~\n", id="nothing, an empty text, a sign"),
        pytest.param("'': x\n", id="a name of no letters"),
        pytest.param(": x\n", id="no name"),
        pytest.param("? [a]\n: x\n", id="a list for a name"),
        pytest.param("a: 1\na: 2\n", id="a name twice"),
        pytest.param("a: &x 1\n", id="an anchor"),
        pytest.param("a: &x [1]\n", id="an anchor of a list"),
        pytest.param("a: *x\n", id="an alias"),
        pytest.param("a: !x 1\n", id="a tag"),
        pytest.param("a: !x {}\n", id="a tag of a block"),
        pytest.param("a: 1\n---\nb: 2\n", id="two documents"),
        pytest.param("[a]\n", id="a list"),
        pytest.param("a\n", id="a text"),
        pytest.param("", id="nothing"),
        pytest.param(lists(64), id="as deep as can be"),
        pytest.param(lists(65), id="deeper"),
        pytest.param(values(200_000), id="as many values as can be"),
        pytest.param(values(200_001), id="more values"),
        pytest.param(billion_laughs(), id="a bomb"),
        pytest.param("[" * 100_000, id="a hundred thousand brackets"),
    ],
)
def test_what_is_odd(text: str) -> None:
    agree(text)


def test_the_places_are_looked_for_when_somebody_asks() -> None:
    loaded = load_bytes((HEAD + "languages: [sq]\n").encode())

    assert loaded.known_tree is None
    assert str(loaded.place("/languages/0")) == "record.yaml:5:13"
