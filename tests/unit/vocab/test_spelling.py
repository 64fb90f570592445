"""When two spellings of a name are the same."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.model.schema import record_schema
from archpack.vocab.other_words import OTHER_WORDS
from archpack.vocab.spelling import AMONG_MANY, did_you_mean, folded, nearest, recased, shown, suggestion


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Albania", "albania"),
        ("  The   Netherlands ", "netherlands"),
        ("Türkiye", "turkiye"),
        ("Tu\N{COMBINING DIAERESIS}rkiye", "turkiye"),
        ("Côte d\N{RIGHT SINGLE QUOTATION MARK}Ivoire", "cote d'ivoire"),
        ("Korea\N{NO-BREAK SPACE}(South)", "korea (south)"),
        ("Theravada", "theravada"),
        ("", ""),
    ],
)
def test_spellings_that_are_the_same(text: str, same: str) -> None:
    assert folded(text) == same


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Tu\N{COMBINING DIAERESIS}rkiye", "türkiye"),
        (" The Barí", "barí"),
        ("Bari", "bari"),
        ("d\N{RIGHT SINGLE QUOTATION MARK}Ivoire", "d'ivoire"),
    ],
)
def test_accents_can_be_kept(text: str, same: str) -> None:
    assert recased(text) == same


@given(st.text())
def test_capitals_and_spaces_around_never_matter(text: str) -> None:
    assert folded(f" {text.swapcase().swapcase()}\n") == folded(text.swapcase().swapcase())


@pytest.mark.parametrize(("length", "expected"), [(40, "a" * 40), (41, "a" * 39 + "…")])
def test_a_long_text_is_cut(length: int, expected: str) -> None:
    assert shown("a" * length) == expected


WORDS = ("titles", "dates", "on_behalf_of", "locator", "file", "folio")
OTHERS = {"titre": ("titles",), "akte": ("box", "file"), "dates": ("file",)}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("titles", "titles"),
        ("Titels", "titles"),
        ("TITLES", "titles"),
        ("on behalf of", "on_behalf_of"),
        ("on-behalf-of", "on_behalf_of"),
        ("onBehalfOf", "on_behalf_of"),
        ("lócator", "locator"),
        ("Titre", "titles"),
        ("Akte", "file"),
        ("dates", "dates"),
        ("foliio", "folio"),
        ("", None),
        ("xyz", None),
        ("x" * 100_000, None),
    ],
)
def test_the_nearest_word(typed: str, meant: str | None) -> None:
    assert nearest(typed, WORDS, OTHERS) == meant


def test_words_must_have_more_in_common_where_many_are_known() -> None:
    assert nearest("dolio", ["folio"], alike=AMONG_MANY) == "folio"
    assert nearest("dotio", ["folio"], alike=AMONG_MANY) is None
    assert nearest("dotio", ["folio"]) == "folio"


def test_one_is_asked_only_if_a_word_is_near() -> None:
    assert did_you_mean("foliio", WORDS) == "Did you mean `folio`?"
    assert did_you_mean("xyz", WORDS) == ""


def test_all_that_is_known_is_told_behind_the_question() -> None:
    assert suggestion("filo", ("file", "box"), "It is one of") == "Did you mean `file`? It is one of: file, box."
    assert suggestion("xyz", ("file", "box"), "It is one of") == "It is one of: file, box."


@given(st.text(), st.lists(st.text(min_size=1), max_size=5))
def test_only_a_known_word_is_ever_proposed(typed: str, known: list[str]) -> None:
    assert nearest(typed, known, OTHER_WORDS) in {*known, None}


def test_the_other_words_lead_to_words_of_a_record() -> None:
    schema = json.dumps(record_schema())

    assert [word for words in OTHER_WORDS.values() for word in words if f'"{word}"' not in schema] == []


def test_no_other_word_is_itself_a_word_of_the_same_place() -> None:
    fields = set(record_schema()["properties"])

    assert [other for other, words in OTHER_WORDS.items() if other in fields and fields & set(words)] == []
