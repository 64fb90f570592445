"""A source while it is being cut into steps: the text, its tradition, and where labels and numbers stand in it."""

import re
from bisect import bisect_left

from archpack.citation.grammar.labels import LabelMatch
from archpack.citation.grammar.tradition import GENERAL, Tradition
from archpack.model import Level

_DIGIT = re.compile(r"[0-9]")
_INITIAL = 2
_SECOND_INITIAL = re.compile(r"[^\W\d_]\.\s(?=[^\W\d_]{2})")
_NEAR = 6
FOLIO_LEVELS = frozenset({Level.FOLIO, Level.PAGE})

Span = tuple[int, int]


class SourceText:
    """A stretch of a text that is read in the way of one tradition."""

    def __init__(self, text: str, start: int, end: int, tradition: Tradition) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.tradition = tradition
        self.is_general = tradition.name == GENERAL
        self._labels = [label for label in tradition.labels.within(text, start, end) if not self._is_initial(label)]
        self._labels_at: dict[int, LabelMatch | None] = {label.start: label for label in self._labels}
        self._label_starts = [label.start for label in self._labels]
        self._digits = [digit.start() for digit in _DIGIT.finditer(text, start, end)]

    def label_at(self, position: int) -> LabelMatch | None:
        """Return the label that begins a step at a position, or None."""
        if position not in self._labels_at:
            label = self.tradition.labels.at(self.text, position, self.end)
            self._labels_at[position] = None if label and self._is_initial(label) else label
        return self._labels_at[position]

    def _is_initial(self, label: LabelMatch) -> bool:
        """Tell whether what looks like a label is the initial of a name: "T. N. Kaul Papers"."""
        if label.end - label.start > _INITIAL:
            return False
        second = _SECOND_INITIAL.match(self.text, label.value, self.end)
        return second is not None and self.tradition.labels.at(self.text, second.end(), self.end) is None

    def labels_between(self, start: int, end: int) -> list[LabelMatch]:
        """Return the labels before a number that begin in a stretch, from left to right."""
        first, last = bisect_left(self._label_starts, start), bisect_left(self._label_starts, end)
        return [label for label in self._labels[first:last] if label.value <= end]

    def last_label_before(self, start: int, end: int) -> LabelMatch | None:
        """Return the last label before a number that begins in a stretch, or None."""
        last = bisect_left(self._label_starts, end) - 1
        return self._labels[last] if last >= 0 and self._label_starts[last] >= start else None

    def labels_behind(self, start: int, end: int) -> list[LabelMatch]:
        """Return the labels behind their values in a stretch, from left to right."""
        labels = self.tradition.labels
        return list(labels.behind_in(self.text, start, end)) if labels.has_behind else []

    def has_number(self, start: int, end: int) -> bool:
        """Tell whether a digit stands in a stretch."""
        at = bisect_left(self._digits, start)
        return at < len(self._digits) and self._digits[at] < end

    def numbered(self, label: LabelMatch) -> bool:
        """Tell whether a number follows a label closely."""
        return self.has_number(label.value, min(self.end, label.value + _NEAR))

    def digit_at(self, position: int) -> bool:
        """Tell whether a digit stands at a position."""
        return "0" <= self.text[position : position + 1] <= "9"
