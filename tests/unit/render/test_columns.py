"""Text in columns: as wide as a terminal shows it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.render.columns import WIDTH, beside, padded, widest, width, wrapped

LETTERS = st.text(st.sampled_from("ab é外交部。、「」 한글\u0301-"), max_size=80)


@pytest.mark.parametrize(
    ("text", "columns"),
    [("", 0), ("Dos.", 4), ("Mëhilli", 7), ("e\u0301", 1), ("外交部", 6), ("한글", 4), ("第12卷", 6), ("م\u200cن", 2)],
)
def test_a_text_is_as_wide_as_a_terminal_shows_it(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "shown"), [("ab", "ab  "), ("外", "外  "), ("e\u0301", "e\u0301   "), ("abcde", "abcde")]
)
def test_blanks_fill_up_a_column(text: str, shown: str) -> None:
    assert padded(text, 4) == shown


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("one two", ["one two"]),
        ("one two three", ["one two", "three"]),
        ("28-48, 1963-07-06", ["28-48,", "1963-07-06"]),
        ("https://example.org/300022", ["https://example.org/300022"]),
        ("外交部档案馆全宗", ["外交部档", "案馆全宗"]),
        ("外交部档。案", ["外交部", "档。案"]),
        ("外交 部档案", ["外交 部", "档案"]),
    ],
)
def test_words_stay_whole_and_chinese_breaks_anywhere_but_before_a_full_stop(text: str, lines: list[str]) -> None:
    assert wrapped(text, 8) == lines


@given(LETTERS, st.integers(4, 40))
def test_wrapping_loses_nothing_and_keeps_to_the_width(text: str, columns: int) -> None:
    lines = wrapped(text, columns)

    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line) <= columns or " " not in line for line in lines)
    assert all(line == line.strip() for line in lines)


def test_what_stands_beside_a_head_is_indented_below_it() -> None:
    lines = beside("外交  ", "word " * 40).split("\n")

    assert lines[0].startswith("外交  word word")
    assert all(line.startswith("      word") for line in lines[1:])
    assert all(width(line) <= WIDTH for line in lines)


def test_a_head_that_fills_the_line_leaves_room_for_a_few_words() -> None:
    assert beside("x" * 200, "one two three").split("\n") == ["x" * 200 + "one two three"]


def test_a_head_with_nothing_beside_it_ends_without_blanks() -> None:
    assert beside("Archive   ", "") == "Archive"


@pytest.mark.parametrize(
    ("texts", "columns"), [([], 0), (["a", "外交"], 4), (["a" * 28], 28), (["ab", "a" * 29], 2), (["a" * 29], 0)]
)
def test_a_very_long_text_does_not_widen_a_column(texts: list[str], columns: int) -> None:
    assert widest(texts) == columns
