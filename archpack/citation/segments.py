"""Where one step of a locator ends and the next begins.

A comma separates, outside brackets and quotation marks. A semicolon, a full stop or a line break separates where a
label comes next. Otherwise a semicolon ends the locator, and so does a full stop behind a numbered step; in any other
place a full stop belongs to the words ("me P.P. të Kinës"), and a line break is only where the line was full.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from archpack.citation.reading import one_line
from archpack.citation.tradition import Tradition

_SEPARATORS = re.compile(r"[\s,;:.]*")
_MARK = re.compile(r"[()\[\]“”]|[,;\n]|\.(?=\s)")
_OPENING, _CLOSING = "([“", ")]”"


@dataclass(frozen=True, slots=True)
class Segment:
    """What stands between two separators: a label or none, and a value. ``start`` and ``end`` are its place."""

    start: int
    end: int
    label: str | None
    value: str


class _Meaning(Enum):
    PART_OF_THE_WORDS = auto()
    SEPARATOR = auto()
    END = auto()


def skip_separators(text: str, position: int) -> int:
    """Return the position behind the separators that stand here."""
    separators = _SEPARATORS.match(text, position)
    return separators.end() if separators else position


def segments(text: str, start: int, tradition: Tradition) -> Iterator[Segment]:
    """Yield the segments from ``start`` on, in printed order, empty ones left out."""
    source = _Source(text, tradition)
    for begin, end in source.stretches(start):
        segment = source.segment(begin, end)
        if any(map(str.isalnum, segment.value)):
            yield segment


class _Source:
    """A text with what is needed to cut it in one go."""

    def __init__(self, text: str, tradition: Tradition) -> None:
        self.text = text
        self.tradition = tradition
        self._digits = [digit.start() for digit in re.finditer(r"[0-9]", text)]

    def segment(self, start: int, end: int) -> Segment:
        label = self._label(start, end)
        value = one_line(self.text[label.end() if label else start : end].strip(" \t\r\n,;:."))
        return Segment(start, end, label["label"] if label else None, value)

    def stretches(self, start: int) -> Iterator[tuple[int, int]]:
        begin, depth = skip_separators(self.text, start), 0
        sound = _brackets_are_sound(self.text, begin)
        for mark in _MARK.finditer(self.text, begin):
            if mark[0] in _OPENING or mark[0] in _CLOSING:
                depth += sound * (1 if mark[0] in _OPENING else -1)
            elif depth == 0 and mark.start() >= begin:
                meaning = self._meaning(begin, mark)
                if meaning is not _Meaning.PART_OF_THE_WORDS:
                    yield begin, mark.start()
                    begin = skip_separators(self.text, mark.end())
                if meaning is _Meaning.END:
                    return
        yield begin, len(self.text)

    def _meaning(self, begin: int, mark: re.Match[str]) -> _Meaning:
        if mark[0] == "," or self.tradition.label.match(self.text, skip_separators(self.text, mark.end())):
            its_own = self.tradition.label.match(self.text, begin)
            within_label = its_own is not None and mark.start() < its_own.end("label")
            return _Meaning.PART_OF_THE_WORDS if within_label else _Meaning.SEPARATOR
        label = self._label(begin, mark.start())
        numbered = mark[0] == "." and label is not None and self._number_between(label.end(), mark.start())
        return _Meaning.END if mark[0] == ";" or numbered else _Meaning.PART_OF_THE_WORDS

    def _label(self, start: int, end: int) -> re.Match[str] | None:
        """Return the label at ``start``. An abbreviation is a label only before something with a number."""
        label = self.tradition.label.match(self.text, start, end)
        if label and label["label"].endswith(".") and not self._number_between(label.end(), end):
            return None
        return label

    def _number_between(self, start: int, end: int) -> bool:
        at = bisect_left(self._digits, start)
        return at < len(self._digits) and self._digits[at] < end


def _brackets_are_sound(text: str, start: int) -> bool:
    """Tell whether every bracket is closed; if not, brackets do not count, so that no comma is swallowed."""
    depth = 0
    for mark in re.compile(r"[()\[\]“”]").finditer(text, start):
        depth += 1 if mark[0] in _OPENING else -1
        if depth < 0:
            return False
    return depth == 0
