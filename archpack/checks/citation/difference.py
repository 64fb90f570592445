"""One difference between a citation and a field of the record, and how both sides are quoted."""

from collections.abc import Iterator
from dataclasses import dataclass

LOOK = "Look at the source and correct the one that is wrong."
STAYS = "The citation itself stays as it is printed."
REMEDY = f"{LOOK} {STAYS}"

_LONGEST = 100
_BEFORE = 30


@dataclass(frozen=True, slots=True)
class Difference:
    """What disagrees. ``pointer`` leads to the field from the part of the record that was compared."""

    pointer: str
    text: str


def quoted(text: str, beside: str = "") -> str:
    """Return a text in quotation marks. A long one is cut where it is the same as the one ``beside`` it.

    >>> quoted("14/AP")
    '`14/AP`'
    """
    if len(text) <= _LONGEST:
        return f"`{text}`"
    start = max(0, _first_difference(text, beside) - _BEFORE) if beside else 0
    start = min(start, len(text) - _LONGEST)
    end = start + _LONGEST
    return f"`{'…' if start else ''}{text[start:end].strip()}{'…' if end < len(text) else ''}`"


def _first_difference(text: str, other: str) -> int:
    """Return where the letters of a text begin to differ from those of another; signs and blanks do not count."""
    others = _letters(other)
    for index, letter in _letters(text):
        if letter != next(others, (0, ""))[1]:
            return index
    return len(text)


def _letters(text: str) -> Iterator[tuple[int, str]]:
    return ((index, char.casefold()) for index, char in enumerate(text) if char.isalnum())
