"""A text while it is being read: which stretches have been placed, and what is left between them."""

import re
from bisect import insort
from collections.abc import Iterator

from archpack.citation.parts import Placed

_WORD = re.compile(r"\w")
_SPACES = " \t\r\n\f\v\N{NO-BREAK SPACE}"
_QUOTES = "\"'“”„‟«»\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
_SEPARATORS = f"{_SPACES},;:.<>"
_EDGES = f"{_SPACES}{_QUOTES},;:.<>"


class Reading:
    """Keeps count, so that nothing printed is lost: every stretch is taken, or is found in `left`."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._taken: list[Placed] = []

    def take(self, start: int, end: int, part: str) -> str:
        """Mark a stretch as placed under the name of a part, and return it, on one line."""
        insort(self._taken, (start, end, part))
        return one_line(self.text[start:end])

    def left(self, start: int = 0, stop: int | None = None) -> Iterator[tuple[int, int]]:
        """Yield the stretches that nobody took and that hold more than separators, in printed order."""
        stop = len(self.text) if stop is None else stop
        position = start
        for begin, end, _ in (*self._taken, (stop, stop, "")):
            if begin > position and _WORD.search(self.text, position, min(begin, stop)):
                yield position, min(begin, stop)
            position = max(position, end)
            if position >= stop:
                return

    def placed(self) -> tuple[Placed, ...]:
        """Return what was taken, in printed order."""
        return tuple(self._taken)

    def remainder(self) -> str | None:
        """Return what is left, without the separators around it, one piece a line; None if all is placed."""
        return "\n".join(one_line(trimmed(self.text[start:end])) for start, end in self.left()) or None


def trimmed(text: str) -> str:
    """Return a text without the separators and quotation marks around it."""
    return text.strip(_EDGES)


def without_edges(text: str) -> str:
    """Return a text without the separators around it, and without quotation marks that have no partner in it."""
    plain = text.strip(_SEPARATORS)
    inner = trimmed(plain)
    return plain if any(inner.count(mark) for mark in _QUOTES) else inner


def one_line(text: str) -> str:
    """Return a text with each line break, and the spaces around it, made one blank."""
    return " ".join(line.strip() for line in text.splitlines()) if "\n" in text or "\r" in text else text


def can_be_stored(text: str) -> bool:
    """Tell whether a text can be written as UTF-8: half of a surrogate pair, from a damaged name, cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
