"""The reference pages of the traditions: their examples are read as they should be, and the words fit the pictures."""

import pytest

from archpack.citation import parse_locator
from archpack.citation.grammar.picture import picture_pattern
from archpack.model import Level
from tests.generated.tradition_reference import grammars, outputs, raw_grammars
from tests.generated.tradition_words import LEVELS, in_words, listed, named

EXAMPLES = [(name, example) for name, raw in raw_grammars().items() for example in raw.get("examples", ())]


@pytest.mark.parametrize(("tradition", "example"), EXAMPLES, ids=[example["text"] for _, example in EXAMPLES])
def test_an_example_is_read_in_the_tradition_of_its_page_and_wholly(tradition: str, example: dict[str, str]) -> None:
    read = parse_locator(example["text"], grammars=grammars())
    assert (read.tradition, read.remainder) == (tradition, None)
    assert "".join(piece.text for piece in read.pieces) == example["text"]
    assert read.locator


def test_every_example_says_where_it_is_printed() -> None:
    assert [example["text"] for _, example in EXAMPLES if not example.get("source")] == []


def test_no_example_is_given_twice() -> None:
    texts = [example["text"] for _, example in EXAMPLES]
    assert sorted(texts) == sorted(set(texts))


def test_there_is_a_page_for_every_tradition_and_an_index() -> None:
    names = {path.rpartition("/")[2].removesuffix(".md") for path in outputs()}
    assert names == {*grammars().traditions, "README"}


def test_every_level_is_explained() -> None:
    assert set(LEVELS) == set(Level)


@pytest.mark.parametrize(
    ("picture", "fits", "words"),
    [
        ("9", "12", "a number"),
        ("[A] 9/#", "FO 371/128663", "a label (capital letters), a number, “/”, a number of several parts"),
        ("A?-?9 | 9", "R-7523 105", "capital letters or nothing, a hyphen or nothing, a number; then a number"),
        ("A.9{}A.*", "B.75C.62", "capital letters, “.”, a number; then capital letters, “.”, any words"),
        ("<AOS>/A-*", "AOS/CO-17", "“AOS/”, capital letters, a hyphen, any words"),
        ("N_i", "Pars iv", "a word with a capital, a small Roman number"),
    ],
)
def test_a_picture_is_told_in_words(picture: str, fits: str, words: str) -> None:
    assert picture_pattern(picture).match(fits)
    assert in_words(picture) == words


@pytest.mark.parametrize(
    ("level", "words"), [("inventory", "an inventory"), ("registry-number", "a registry number"), ("file", "a file")]
)
def test_a_level_is_named_in_a_sentence(level: str, words: str) -> None:
    assert named(level) == words


def test_words_are_listed() -> None:
    assert [listed(["a"]), listed(["a", "b"]), listed("abc", "or")] == ["a", "a and b", "a, b or c"]
