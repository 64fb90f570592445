"""Text from outside is made harmless for a terminal."""

import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archpack.render.safe import counted, safe, size

any_text = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    "text",
    [
        *("", "a", "Fl. 28-48", "Shtetëror", "e\u0301", "Письмо", "会谈", "📜", "a\\b", "a\u00a0b", "\u3000"),
        *("\u0646\u0645\u06cc\u200c\u062e", "\u0915\u094d\u200d\u0937", "\ue000", "\uffff", "\u0378"),
    ],
    ids=ascii,
)
def test_what_can_be_read_is_left_alone(text: str) -> None:
    assert safe(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x00", "\\x00"),
        ("\x1b[2J", "\\x1b[2J"),
        ("a\tb\nc\r", "a\\x09b\\x0ac\\x0d"),
        ("\x7f", "\\x7f"),
        ("\x9b31m", "\\x9b31m"),
        ("\x85", "\\x85"),
        ("\u2028\u2029", "\\u2028\\u2029"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\u2066a\u2069", "\\u2066a\\u2069"),
        ("\u061c\u200e\u200f", "\\u061c\\u200e\\u200f"),
        ("\u200b\ufeff\u00ad\u2060", "\\u200b\\ufeff\\xad\\u2060"),
        ("\udceb.tif", "\\udceb.tif"),
        ("\ud83d", "\\ud83d"),
        ("\U000e0041", "\\U000e0041"),
        ("é\x1bé", "é\\x1bé"),
    ],
    ids=ascii,
)
def test_what_moves_a_terminal_is_written_out(text: str, shown: str) -> None:
    assert safe(text) == shown


@settings(deadline=None)
@given(any_text)
def test_nothing_that_is_left_moves_a_terminal(text: str) -> None:
    shown = safe(text)

    hidden = {unicodedata.category(c) for c in shown if c not in "\u200c\u200d"} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert hidden == set()
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert safe(shown) == shown


@settings(deadline=None)
@given(any_text)
def test_what_is_written_out_can_be_read_back(text: str) -> None:
    shown = safe(text.replace("\\", ""))

    read = json.loads(f'"{_for_json(shown)}"')
    assert read == text.replace("\\", "")


def _for_json(shown: str) -> str:
    """Return what `safe` wrote as the inside of a JSON text: `\\x1b` as `\\u001b`, and so on."""
    pieces = shown.replace('"', '\\"').split("\\")
    return pieces[0] + "".join(_escape(piece) for piece in pieces[1:])


def _escape(piece: str) -> str:
    kinds = {"x": 2, "u": 4, "U": 8}
    if piece[:1] not in kinds:
        return f"\\{piece}"
    end = 1 + kinds[piece[0]]
    return json.dumps(chr(int(piece[1:end], 16)))[1:-1] + piece[end:]


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (1500, "1.5 kB"),
        (21_345_678, "21.3 MB"),
        (999_949, "999.9 kB"),
        (999_950, "1.0 MB"),
        (999_999_999, "1.0 GB"),
        (999_999_999_999, "1.0 TB"),
        (1_000_000_000, "1.0 GB"),
        (2_500_000_000_000, "2.5 TB"),
        (10**16, "10000.0 TB"),
    ],
)
def test_a_size_is_told_as_people_say_it(count: int, text: str) -> None:
    assert size(count) == text


@pytest.mark.parametrize(
    ("number", "noun", "text"),
    [(0, "file", "0 files"), (1, "file", "1 file"), (2, "file", "2 files"), (12345, "error", "12,345 errors")],
)
def test_things_are_counted(number: int, noun: str, text: str) -> None:
    assert counted(number, noun) == text
