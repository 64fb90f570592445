"""Pieces of one line of text: made clean, put in quotation marks, and joined without stray punctuation.

A piece that is empty is left out, with the mark that would stand behind it. Italics are kept as a pair of
control characters, which no clean piece can hold, until `archpack.export.markup` writes them.
"""

import re

ITALIC, ROMAN = "\x0e", "\x0f"
"""Where italics begin and end."""

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]+")
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SPACES = re.compile(r"\s\s+|[^\S\u00a0\u202f]")
_EDGES = " ,;:"
_ENDS_SENTENCE = tuple(".…。।")
_ASKS = tuple("?!？！؟‼⁇⁈⁉")  # noqa: RUF001 - every question and exclamation mark
_STRAIGHT_QUOTE = re.compile(r'(?P<opens>(?:\A|(?<=[\s(\[{/\N{EN DASH}\N{EM DASH}-]))"(?=\S))|"')
_CLOSING = {"”": "“", "’": "‘"}  # noqa: RUF001


def one_line(text: str) -> str:
    """Return a text on one line, without control characters and without the signs that turn its direction."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return _SPACES.sub(" ", _CONTROLS.sub(" ", _DIRECTIONS.sub("", text))).strip()


def piece(text: str | None) -> str:
    """Return a text as a piece of a citation: on one line, without commas and colons at its ends; empty for None."""
    return one_line(text).strip(_EDGES) if text else ""


def quoted(text: str) -> str:
    """Return a text in American quotation marks; double ones within it become single. Chicago 6.11, 13.30."""
    single = text.replace("“", "‘").replace("”", "’")  # noqa: RUF001
    return f"“{_STRAIGHT_QUOTE.sub(_single, single)}”" if text else ""


def _single(mark: re.Match[str]) -> str:
    return "‘" if mark["opens"] else "’"  # noqa: RUF001


def italic(text: str) -> str:
    """Return a text that is to be printed in italics."""
    return f"{ITALIC}{text}{ROMAN}" if text else ""


def bracketed(text: str, brackets: str = "()") -> str:
    """Return a text in brackets."""
    return f"{brackets[0]}{text}{brackets[1]}" if text else ""


def spaced(*pieces: str) -> str:
    """Join pieces by blanks."""
    return " ".join(filter(None, pieces))


def items(*pieces: str) -> str:
    """Join pieces by commas."""
    return _joined(",", pieces)


def series(names: tuple[str, ...], joint: str = "and") -> str:
    """Join the members of a list as English does: ``A``, ``A and B``, ``A, B, and C``."""
    *others, last = names or ("",)
    return f"{items(*others)}{',' if len(others) > 1 else ''} {joint} {last}" if others else last


def sentences(*pieces: str) -> str:
    """Join pieces that each end with a full stop."""
    return spaced(*(closed(each, ".") for each in pieces))


def closed(text: str, mark: str) -> str:
    """Return a text with a mark behind it, inside of a closing quotation mark (Chicago 6.9).

    A text that ends a sentence gets no second full stop, nor any behind a question mark; a title in quotation marks
    or italics that ends with one gets no comma either (Chicago 6.125). The folio ``28?`` keeps its comma.
    """
    end = len(text.rstrip(ROMAN))
    is_title = end < len(text)
    while _closes_quotation(text, end):
        is_title = True
        end -= 1
    body = text[:end]
    already = (_ASKS if is_title else ()) if mark == "," else (*_ASKS, *_ENDS_SENTENCE)
    if not body or body.endswith(already):
        return text
    return f"{text}{mark}" if text.endswith(ROMAN) else f"{body}{mark}{text[end:]}"


def _closes_quotation(text: str, end: int) -> bool:
    """Tell whether what stands before ``end`` closes a quotation that is open there, and is no apostrophe."""
    if not end or text[end - 1] not in _CLOSING:
        return False
    closing, before = text[end - 1], text[: end - 1]
    closed_before = sum(1 for _ in re.finditer(rf"{closing}(?!\w)", before))
    return before.count(_CLOSING[closing]) > closed_before


def _joined(mark: str, pieces: tuple[str, ...]) -> str:
    *before, last = tuple(filter(None, pieces)) or ("",)
    return spaced(*(closed(each, mark) for each in before), last)
