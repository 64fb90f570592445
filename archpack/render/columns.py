"""Text in columns, also where letters are two columns wide (Chinese, Japanese, Korean) or stand upon others."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

WIDTH = 96
"""Columns of a page."""

_NARROW = 20
_WIDEST = 28
_WIDE = frozenset("WF")
_ON_THE_LETTER_BEFORE = frozenset({"Mn", "Me", "Cf"})
_NEVER_FIRST = "、。，．：；？！）」』】〕〉》”’…ー々"  # noqa: RUF001 - full-width punctuation
# Between wide letters a line may break anywhere; all else breaks at blanks, so that 28-48 and addresses stay whole.
_UNBROKEN = re.compile(
    rf"[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff][{_NEVER_FIRST}]*"
    r"|[^\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]+"
)


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes. Unicode Standard Annex 11."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def padded(text: str, columns: int) -> str:
    """Return a text with blanks behind it, so that it takes as many columns, or as it is if it takes more."""
    return text + " " * (columns - width(text))


def wrapped(text: str, columns: int) -> list[str]:
    """Return a text in lines of at most so many columns. What cannot be broken may take more."""
    lines = [""]
    for gap, piece in _pieces(text):
        longer = lines[-1] + gap + piece if lines[-1] else piece
        if lines[-1] and width(longer) > columns:
            lines.append(piece)
        else:
            lines[-1] = longer
    return lines


def beside(head: str, text: str) -> str:
    """Return a text in lines beside a head: the first line behind it, the others below the first."""
    lines = wrapped(text, max(WIDTH - width(head), _NARROW))
    return f"\n{' ' * width(head)}".join([head + lines[0], *lines[1:]]).rstrip()


def widest(texts: Iterable[str]) -> int:
    """Return how many columns the widest of some texts takes; the few that are very wide do not count."""
    return max((columns for columns in map(width, texts) if columns <= _WIDEST), default=0)


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield what must stay on one line, each with what stands before it on the same line: a blank or nothing."""
    for word in text.split():
        for number, piece in enumerate(_UNBROKEN.findall(word)):
            yield "" if number else " ", piece


def _columns(char: str) -> int:
    if unicodedata.east_asian_width(char) in _WIDE:
        return 2
    return 0 if unicodedata.category(char) in _ON_THE_LETTER_BEFORE else 1
