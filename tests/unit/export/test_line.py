"""Pieces of a line: cleaned, quoted, joined."""
# ruff: noqa: RUF001 - the letters and quotation marks are what is tested

import pytest

from archpack.export.line import closed, italic, items, one_line, piece, quoted, sentences, series


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("plain", "plain"),
        (" two\n  lines\t", "two lines"),
        ("a\r\nb\x85c\u2028d\u2029e\x0bf\x00g\x0eh", "a b c d e f g h"),
        ("abc\u202edef\u2066", "abcdef"),
        ("Ф.\u00a0558", "Ф.\u00a0558"),
        ("a\u00a0 b\u3000c", "a b c"),
    ],
)
def test_a_text_becomes_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


def test_a_piece_loses_the_commas_at_its_ends() -> None:
    assert [piece(text) for text in (", Fondi 14/AP;", "Collection:", " , ", None)] == [
        "Fondi 14/AP",
        "Collection",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "in_quotes"),
    [
        ("A talk", "“A talk”"),
        ('The "Great" Leap', "“The ‘Great’ Leap”"),
        ('"Great" (so "they" said)', "“‘Great’ (so ‘they’ said)”"),
        ("The “Great” Leap", "“The ‘Great’ Leap”"),
        ("Mao's plan", "“Mao's plan”"),
        ("", ""),
    ],
)
def test_double_quotation_marks_within_quotation_marks_are_single(text: str, in_quotes: str) -> None:
    assert quoted(text) == in_quotes


@pytest.mark.parametrize(
    ("text", "mark", "with_mark"),
    [
        ("A", ",", "A,"),
        ("A", ".", "A."),
        ("A.", ".", "A."),
        ("Smith Jr.", ",", "Smith Jr.,"),
        ("“A”", ",", "“A,”"),
        ("“A ‘b’”", ".", "“A ‘b.’”"),
        ("“A ‘b?’”", ",", "“A ‘b?’”"),
        ("“Who?”", ".", "“Who?”"),
        ("“Stop!”", ",", "“Stop!”"),
        ("fol. 28?", ",", "fol. 28?,"),
        ("1963?", ".", "1963?"),
        ("workers’", ",", "workers’,"),
        ("“the ‘Bay,’” of workers’", ".", "“the ‘Bay,’” of workers’."),
        ("“Mao’s ‘Plan’”", ",", "“Mao’s ‘Plan,’”"),
        ("„Wer?“", ".", "„Wer?“."),
        ('"A"', ",", '"A",'),
        (italic("A"), ".", f"{italic('A')}."),
        (italic("A?"), ",", italic("A?")),
        ("", ".", ""),
    ],
)
def test_a_mark_stands_inside_of_quotation_marks_and_never_twice(text: str, mark: str, with_mark: str) -> None:
    assert closed(text, mark) == with_mark


def test_what_is_empty_is_left_out_with_its_mark() -> None:
    assert items("", "a", "", "b", "") == "a, b"
    assert items("", "") == ""
    assert sentences("", "a", "b.", "") == "a. b."


def test_lists_as_english_writes_them() -> None:
    assert [series(names) for names in ((), ("A",), ("A", "B"), ("A", "B", "C"))] == ["", "A", "A and B", "A, B, and C"]
    assert series(("A", "B"), "&") == "A & B"
