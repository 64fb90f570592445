"""The steps of a locator, as they stand in the text: each a value with its label, or a value alone.

What `Items` yields is one step, or several where a label separates: behind a number ("F.17 Op.162"), in brackets
("(Karton 398)"), or behind its value ("1984 Anglia 30 doboz").
"""

import re
from collections.abc import Iterator
from itertools import islice, zip_longest
from typing import NamedTuple

from archpack.citation.grammar.labels import LabelMatch
from archpack.citation.grammar.tradition import Tradition
from archpack.citation.reading import one_line
from archpack.citation.source.items import Items
from archpack.citation.source.source_text import FOLIO_LEVELS, SourceText, Span
from archpack.model import Level

MOST_STEPS = 100
"""No locator has more; what follows is not read."""

_SPACES = " \t\r\n\f\v\N{NO-BREAK SPACE},;:—，、；：،؛。"  # noqa: RUF001 - also the full-width signs
_EDGES = _SPACES + '“”„"*'
_BEFORE_ITEM = _SPACES + ".-"
_BEFORE_VALUE, _BEHIND_VALUE = _EDGES + ".)]", _EDGES.replace("*", "") + "([."
_BRACKETED = re.compile(r"\s{1,3}\((?P<inside>[^()]{1,200})\)\s*\Z")
_APART = re.compile(
    r"[0-9]{4}(?:\s?[-–][0-9]{2,4}|[\s?][^()]{0,12})?|copy|draft|excerpt|original|kopija|Kopie|Abschrift",  # noqa: RUF001
    re.IGNORECASE,
)
_APART_FROM_NUMBER = re.compile(rf"[0-9]{{1,3}}|[^\W\d_]|{_APART.pattern}", re.IGNORECASE)
_LONGEST_SIDE = 8  # "(verso)" belongs to a leaf, a remark does not
_COMMON_NOUN = re.compile(r"(?P<label>[a-zà-ÿа-яё]{2,14}\.?|[^\W\d_][a-zà-ÿа-яё]{0,5}\.(?=\s))\s?(?=[0-9])")
_AND = re.compile(r"\s(?:und|and|et|y|i|и)(?:\s|\Z)")
_AND_BEFORE = re.compile(r"(?:and|und|et|y|i|и)\s{1,3}")
_ROMAN = re.compile(r"[IVXLC]{1,7}[a-z]?")
_SHORT, _LONG = 2, 3
_WINDOW = 60


class Step(NamedTuple):
    """One step as it stands in the text: the places of its value and, where one is printed, of its label.

    ``level`` is what the label or the picture says, ``key`` the key of the label, ``pictured`` whether a picture
    gave the step.
    """

    value: Span
    label: Span | None = None
    level: Level | None = None
    key: str | None = None
    behind: bool = False
    pictured: bool = False

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return min(self.value[0], self.label[0]) if self.label else self.value[0]

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return max(self.value[1], self.label[1]) if self.label else self.value[1]


def read_steps(text: str, start: int, end: int, tradition: Tradition) -> tuple[Step, ...]:
    """Return the steps of the locator that begins at ``start``, in printed order."""
    return tuple(islice(_Steps(SourceText(text, start, end, tradition)), MOST_STEPS))


def printed(text: str, span: Span) -> str:
    """Return what stands at a place in the text, on one line."""
    return one_line(text[slice(*span)])


class _Steps:
    """Cuts a source into its steps."""

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self._text = source.text
        self._items = Items(source)

    def __iter__(self) -> Iterator[Step]:
        for begin, stop in self._items:
            for step in self._item(begin, stop):
                self._items.before = step.level
                yield step

    def _item(self, start: int, end: int) -> Iterator[Step]:
        """Yield the steps in what stands between two separators."""
        start, end = self._stripped(start, end)
        joint = _AND_BEFORE.match(self._text, start, end)
        if joint and self._source.label_at(joint.end()):
            start = joint.end()
        if start >= end:
            return
        label = self._source.label_at(start)
        label = label if label and label.value <= end else None
        cuts = self._cuts(label.value if label else start, start, end)
        pictured = self._pictured(start, end, labelled=bool(cuts) or (label is not None and label.numbered))
        if pictured:
            yield from pictured
            return
        first_end = min(cuts[0].start, cuts[0].value) if cuts else end
        if cuts and self._text[start:first_end].endswith("-"):
            first_end -= 1
        if label:
            yield from self._labelled(label, first_end)
        elif first_end > start:
            yield from self._plain(start, first_end, tried=not cuts)
        for cut, following in zip_longest(cuts, cuts[1:]):
            cut_end = min(following.start, following.value) if following else end
            yield from self._cut(cut, cut_end)

    def _cuts(self, start: int, item_start: int, end: int) -> list[LabelMatch]:
        """Return the labels that begin a step of their own within an item, from left to right."""
        behind = self._source.labels_behind(start, end)
        taken = {position for found in behind for position in range(found.value, found.end)}
        before = [
            found
            for found in self._source.labels_between(start, end)
            if found.start not in taken and self._stands_apart(found, start)
        ]
        cuts = [found for found in (*behind, *before) if found.start > item_start]
        return sorted(cuts, key=lambda found: min(found.start, found.value))

    def _stands_apart(self, label: LabelMatch, start: int) -> bool:
        """Tell whether a label begins a step: a number, a sign or nothing stands before it, or it is a long word."""
        if label.start == start:
            return True
        before = self._text[max(start, label.start - _WINDOW) : label.start].rstrip()
        word = before.rpartition(" ")[2]
        behind_number = any(map(str.isdigit, word))
        if not self._source.numbered(label):
            return behind_number and label.end - label.start > _LONG
        if self._source.digit_at(label.start) and not self._text[label.start - 1].isspace():
            return False
        sign = before[-1:]
        if sign in ".:/)([,-–":  # noqa: RUF001
            apart = self._text[label.start - 1].isspace()
            return apart or sign in "([:" or (sign == "." and not self._source.is_general)
        return behind_number or _ROMAN.fullmatch(word) is not None or self._is_a_word(label)

    def _is_a_word(self, label: LabelMatch) -> bool:
        """Tell whether a label is known for one by itself: a long word, or an abbreviation closed up to its number."""
        name = self._text[label.start : label.end]
        if name.endswith(".") and label.value == label.end:
            return True
        long = _SHORT if name[0].isupper() else _LONG
        known = name[0].isupper() or name.endswith(".") or not self._source.is_general
        return len(name) > long and name[0].isalpha() and known

    def _cut(self, label: LabelMatch, end: int) -> Iterator[Step]:
        if label.value_end is None:
            yield from self._labelled(label, end)
            return
        value = (label.value, label.value_end)
        if self._text[value[0]] in _EDGES:
            value = self._trimmed(*value)
        yield Step(value, (label.start, label.end), label.level, label.key, behind=True)
        rest = self._trimmed(label.end, end)
        if rest[0] < rest[1]:
            yield from self._plain(*rest)

    def _labelled(self, label: LabelMatch, end: int) -> Iterator[Step]:
        start, end = self._trimmed(label.value, end)
        if start >= end:
            return
        bracket = _BRACKETED.search(self._text, start, end) if self._text[end - 1] == ")" else None
        remark = bracket is not None and label.level in FOLIO_LEVELS and len(bracket["inside"]) > _LONGEST_SIDE
        apart = bracket is not None and bracket.start() > start and _APART_FROM_NUMBER.fullmatch(bracket["inside"])
        value = self._trimmed(start, bracket.start()) if bracket and (remark or apart) else (start, end)
        for part in self._joined(label, *value):
            yield Step(part, (label.start, label.end), label.level, label.key)
        if bracket and apart and not remark:
            yield Step(self._trimmed(bracket.start(), end))

    def _joined(self, label: LabelMatch, start: int, end: int) -> Iterator[Span]:
        """Yield the values behind a label: "PP. 1471 und 2160" are two where the tradition says so."""
        joint = _AND.search(self._text, start, end) if " " in self._text[start:end] else None
        if joint and joint.end() == end:
            yield self._trimmed(start, joint.start())
        elif joint and label.key in self._source.tradition.joined_by_and:
            yield self._trimmed(start, joint.start())
            yield self._trimmed(joint.end(), end)
        else:
            yield start, end

    def _plain(self, start: int, end: int, *, tried: bool = False) -> Iterator[Step]:
        """Yield steps without a label, and what stands apart in brackets behind them.

        ``tried`` says that no picture shows the whole.
        """
        start, end = self._trimmed(start, end)
        pictured = [] if tried else self._pictured(start, end)
        bracket = _BRACKETED.search(self._text, start, end) if self._text[end - 1 : end] == ")" else None
        if pictured:
            yield from pictured
        elif bracket and bracket.start() > start and _APART.fullmatch(bracket["inside"]):
            before = self._trimmed(start, bracket.start())
            yield from self._pictured(*before) or self._bare(*before)
            yield Step(self._trimmed(bracket.start(), end))
        else:
            yield from self._bare(start, end)

    def _bare(self, start: int, end: int) -> Iterator[Step]:
        """Yield a common noun with its number, or one step."""
        noun = _COMMON_NOUN.match(self._text, start, end)
        if noun:
            yield Step(self._trimmed(noun.end(), end), noun.span("label"))
        elif any(map(str.isalnum, self._text[start:end])):
            yield Step((start, end))

    def _pictured(self, start: int, end: int, *, labelled: bool = False) -> list[Step]:
        """Return the steps that the first fitting picture shows, or nothing."""
        for unlabelled in self._source.tradition.unlabelled:
            if not unlabelled.fits_after(self._items.before) or (labelled and not unlabelled.tells_labels):
                continue
            match = unlabelled.pattern.match(self._text, start, end)
            if match and not self._text[match.end() : end].strip(" ."):
                steps = enumerate(unlabelled.levels_of_steps)
                return [self._of_picture(match, number, level) for number, level in steps]
        return []

    def _of_picture(self, match: re.Match[str], number: int, level: Level | None) -> Step:
        groups = match.groupdict()
        label = match.span(f"label{number}") if groups.get(f"label{number}") else None
        return Step(self._trimmed(*match.span(f"value{number}")), label, level, pictured=True)

    def _stripped(self, start: int, end: int) -> Span:
        """Return a stretch without the blanks and separators around it."""
        stretch = self._text[start:end].rstrip(_SPACES)
        return start + len(stretch) - len(stretch.lstrip(_BEFORE_ITEM)), start + len(stretch)

    def _trimmed(self, start: int, end: int) -> Span:
        """Return a value without blanks, signs, and brackets that have no partner around it."""
        text = self._text
        stretch = text[start:end].rstrip(_BEHIND_VALUE)
        start, end = start + len(stretch) - len(stretch.lstrip(_BEFORE_VALUE)), start + len(stretch)
        if text.startswith("*", start - 1) and text.startswith("*", end - 1) and start < end:
            end -= 1
        for opening, closing in ("()", "[]"):
            excess = text.count(opening, start, end) - text.count(closing, start, end)
            if excess > 0 and text.startswith(opening, start):
                start += 1
            elif excess < 0 and text[end - 1] == closing:
                end = start + len(text[start : end - 1].rstrip(_BEHIND_VALUE))
        return start, end
