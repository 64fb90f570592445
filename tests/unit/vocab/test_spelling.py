"""When two spellings of a name are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.vocab.spelling import folded, recased, shown


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
