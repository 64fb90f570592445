"""The steps of a locator, as they stand in the text: each a value with its label, or a value alone.

A comma separates steps, outside brackets and quotation marks. A label separates too, where a number stands before it
("F.17 Op.162"). A semicolon or a full stop ends the locator, unless a label comes next; behind an abbreviation or
within words ("me P.P. të Kinës") a full stop is only a part of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, zip_longest

from archpack.citation.items import Mark, Numbers, ends_a_sentence, marks, skip_separators
from archpack.citation.labels import LabelMatch
from archpack.citation.reading import one_line
from archpack.citation.tradition import GENERAL, Tradition
from archpack.model import Level

MOST_STEPS = 100
"""No locator has more; what follows is not read."""

_SPACES = " \t\r\n\f\v\N{NO-BREAK SPACE},;:"
_EDGES = _SPACES + "“”„\"*"
_SHORT_AND_NUMBERED = re.compile(r"[^,;()]{0,25}[0-9][^,;()]{0,15}(?:[,;]|\.?\Z)")
_CONTINUES = 10
_RUN = re.compile(
    r"\[?[0-9]{1,5}[a-zа-я]?(?:\s?(?:r|v|rev|ob|об|recto|verso)\b\.?)?"  # noqa: RUF001 - the Russian for verso
    r"(?:\s?[-–]\s?(?:[0-9]{1,5}[a-zа-я]?)?(?:\s?(?:r|v|rev|ob|об)\b\.?)?)?\]?"  # noqa: RUF001
)
_AMOUNT_OF_WORDS = re.compile(r"[:]\s+[^\W\d_]")
_BRACKETED = re.compile(r"\s{0,3}\((?P<inside>[^()]{1,200})\)\s*\Z")
_APART = re.compile(r"[0-9]{4}(?:\s?[-–][0-9]{2,4}|[\s?][^()]{0,12})?|copy|draft|excerpt|original|kopija|Kopie|Abschrift", re.IGNORECASE)
_WITHIN_NUMBER = re.compile(r"[0-9],[0-9]")
_COMMON_NOUN = re.compile(r"(?P<label>[a-zà-ÿа-яё]{2,14}\.?)\s?(?=[0-9])")  # noqa: RUF001 - Russian letters
_AND = re.compile(r"\s(?:und|and|et|y|i|и)(?:\s|\Z)")
_ROMAN = re.compile(r"[IVXLC]{1,7}[a-z]?")
_SHORT_WORD = re.compile(r"(?<=\s)[^\W\d_]{2,5}\Z")
_LONG_WORD = re.compile(r"[^\W\d_]{5}\Z")
_SHORT = 2
_LONGEST_SIDE = 8  # "(verso)" belongs to a leaf, a remark does not
_AND_BEFORE = re.compile(r"(?:and|und|et|y|i|и)\s{1,3}")  # noqa: RUF001
_OPEN, _CLOSE = "([", ")]"
_PLURALS = frozenset({"nos", "nn", "nrs"})
_FOLIO_LEVELS = frozenset({Level.FOLIO, Level.PAGE})


@dataclass(frozen=True, slots=True)
class Step:
    """One step as it stands in the text: the places of its value and, where one is printed, of its label.

    ``level`` is what the label or the picture says, ``key`` the key of the label, ``pictured`` whether a picture
    gave the step.
    """

    value: tuple[int, int]
    label: tuple[int, int] | None = None
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
    return tuple(islice(_Steps(text, end, tradition).read(start), MOST_STEPS))


class _Steps:
    """A text with what is needed to cut it in one go."""

    def __init__(self, text: str, end: int, tradition: Tradition) -> None:
        self.text = text
        self.end = end
        self.tradition = tradition
        self.labels = tradition.labels
        self.numbers = Numbers(text)
        self.before: Level | None = None
        self._is_general = tradition.name == GENERAL

    def read(self, start: int) -> Iterator[Step]:
        start = skip_separators(self.text, start, self.end)
        for begin, stop in self._items(start):
            for step in self._item(begin, stop):
                self.before = step.level
                yield step

    def _items(self, start: int) -> Iterator[tuple[int, int]]:
        """Yield the stretches between the separators; a picture or a list of folios may reach over some of them."""
        begin = start
        signs = marks(self.text, start, self.end)
        for number, mark in enumerate(signs):
            if mark.start < begin or self._within(begin, mark, signs, number):
                continue
            yield begin, mark.start
            begin = skip_separators(self.text, mark.end, self.end)
            if self._is_the_end(begin, mark):
                return
        if begin < self.end:
            yield begin, self.end

    def _is_the_end(self, following: int, mark: Mark) -> bool:
        if mark.sign not in {";", "."} or following >= self.end:
            return False
        if self.labels.at(self.text, following, self.end):
            return False
        near = min(self.end, following + _CONTINUES)
        if mark.sign == "." and self.text[following].isdigit():
            return False
        if mark.sign == ";":
            return _SHORT_AND_NUMBERED.match(self.text, following, self.end) is None
        return next(self.labels.within(self.text, following, near), None) is None

    def _within(self, begin: int, mark: Mark, signs: list[Mark], number: int) -> bool:
        """Tell whether a sign belongs to the value in which it stands."""
        following = skip_separators(self.text, mark.end, self.end)
        label = self.labels.at(self.text, begin, mark.start)
        if mark.sign == ".":
            return self._full_stop_within(begin, mark, following, label)
        if mark.sign == "\n":
            return self.labels.at(self.text, following, self.end) is None
        if mark.sign != ",":
            return False
        if _WITHIN_NUMBER.match(self.text, mark.start - 1):
            return True
        if label is None:
            return any(self._reaches(match, mark) for match in self._pictures(begin))
        item_end = signs[number + 1].start if number + 1 < len(signs) else self.end
        *_, last = label, *self.labels.within(self.text, label.value, mark.start)
        if (last.level in _FOLIO_LEVELS or last.key in _PLURALS) and _RUN.fullmatch(self.text[following:item_end].strip()):
            return True
        return self._names_something(label, mark.start) and not self._labelled(following, item_end)

    def _full_stop_within(self, begin: int, mark: Mark, following: int, label: LabelMatch | None) -> bool:
        whole = self.labels.at(self.text, begin, self.end)
        if whole and mark.start < whole.value:
            return True
        next_label = self.labels.at(self.text, following, self.end)
        if next_label and self.numbers.between(next_label.end, min(self.end, next_label.value + 6)):
            return False
        if label and self.numbers.between(label.end, mark.start) and not _SHORT_WORD.search(self.text, begin, mark.start):
            return self.text[following : following + 1].isdigit()
        if self.text[following : following + 1].isdigit() and _LONG_WORD.search(self.text, begin, mark.start):
            return False
        return not ends_a_sentence(self.text, begin, mark.start, self.end)

    @staticmethod
    def _reaches(match: re.Match[str], mark: Mark) -> bool:
        return match.end() > mark.start

    def _names_something(self, label: LabelMatch, end: int) -> bool:
        """Tell whether a colon leads to words that go on up to the next label: "Issue 220: Relations with ..."."""
        joint = self.text[label.end : label.value]
        if ":" in joint:
            return not self.numbers.between(label.value, end)
        return _AMOUNT_OF_WORDS.search(self.text, label.value, end) is not None

    def _labelled(self, start: int, end: int) -> bool:
        return self.labels.at(self.text, start, end) is not None

    def _pictures(self, start: int) -> Iterator[re.Match[str]]:
        for unlabelled in self.tradition.unlabelled:
            if unlabelled.after is None or unlabelled.after == self.before:
                match = unlabelled.pattern.match(self.text, start, self.end)
                if match:
                    yield match

    def _item(self, start: int, end: int) -> Iterator[Step]:
        """Yield the steps in what stands between two separators."""
        start, end = self._stripped(start, end)
        joint = _AND_BEFORE.match(self.text, start, end)
        if joint and self.labels.at(self.text, joint.end(), end):
            start = joint.end()
        if start >= end:
            return
        label = self.labels.at(self.text, start, end)
        cuts = [found for found in self._labels_inside(label.value if label else start, end) if found.start > start]
        pictured = self._pictured(start, end, only_sure=bool(cuts))
        if pictured:
            yield from pictured
            return
        first_end = min((min(cut.start, cut.value) for cut in cuts), default=end)
        if label:
            yield from self._labelled_step(label, first_end)
        elif first_end > start:
            yield from self._plain(start, first_end)
        for cut, following in zip_longest(cuts, cuts[1:]):
            cut_end = min(following.start, following.value) if following else end
            yield from self._cut(cut, cut_end)

    def _cut(self, label: LabelMatch, end: int) -> Iterator[Step]:
        if not label.behind:
            yield from self._labelled_step(label, end)
            return
        value = (label.value, label.value_end or label.start)
        if self.text[value[0]] in _EDGES:
            value = self._trimmed(*value)
        yield Step(value, (label.start, label.end), label.level, label.key, behind=True)
        rest = self._trimmed(label.end, end)
        if rest[0] < rest[1] and self.text[rest[0] : rest[1]].strip(" .)("):
            yield from self._plain(*rest)

    def _labels_inside(self, start: int, end: int) -> list[LabelMatch]:
        """Return the labels that begin a step of their own within an item, from left to right."""
        behind = list(self.labels.behind_in(self.text, start, end))
        taken = [(found.value, found.end) for found in behind]
        before = [
            found
            for found in self.labels.within(self.text, start, end)
            if self._stands_apart(found, start) and not any(low <= found.start < high for low, high in taken)
        ]
        return sorted([*behind, *before], key=lambda found: min(found.start, found.value))

    def _stands_apart(self, label: LabelMatch, start: int) -> bool:
        """Tell whether a label begins a step: a number, a sign or nothing stands before it, or it is a long word."""
        if label.start == start:
            return True
        before = self.text[start : label.start].rstrip()
        word = before.rpartition(" ")[2]
        if not self.numbers.between(label.value, min(self.end, label.value + 6)):
            return label.end - label.start > _SHORT + 1 and any(map(str.isdigit, word))
        if self.text[label.start].isdigit() and not self.text[label.start - 1].isspace():
            return False
        if before[-1:] in ".:/)([,-–":  # noqa: RUF001
            spaced = label.start > start + len(before)
            return spaced or before[-1:] in "([:" or (before[-1:] == "." and not self._is_general)
        name = self.text[label.start : label.end]
        closed_up = name.endswith(".") and label.value == label.end
        numbered = any(map(str.isdigit, word)) or _ROMAN.fullmatch(word) is not None
        long = len(name) > _SHORT and (name[0].isupper() or (len(name) > _SHORT + 1 and not self._is_general))
        return numbered or closed_up or (long and name[0].isalpha())

    def _labelled_step(self, label: LabelMatch, end: int) -> Iterator[Step]:
        value = self._trimmed(label.value, end)
        if value[0] >= value[1]:
            return
        rest: tuple[int, int] | None = None
        bracket = _BRACKETED.search(self.text, value[0], value[1])
        on_a_leaf = label.level in _FOLIO_LEVELS and bracket is not None and len(bracket["inside"]) > _LONGEST_SIDE
        if bracket and on_a_leaf:
            value = self._trimmed(value[0], bracket.start())
        elif bracket and bracket.start() > value[0] and _APART.fullmatch(bracket["inside"]):
            rest = self._trimmed(bracket.start(), value[1])
            value = self._trimmed(value[0], bracket.start())
        for part in self._joined(label, *value):
            yield Step(part, (label.start, label.end), label.level, label.key)
        if rest:
            yield Step(rest)

    def _joined(self, label: LabelMatch, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the values behind a label: "PP. 1471 und 2160" are two where the tradition says so."""
        joint = _AND.search(self.text, start, end)
        after = label.end if joint is None else joint.end()
        if joint and after == end:
            yield self._trimmed(start, joint.start())
        elif joint and label.key in self.tradition.joined_by_and:
            yield self._trimmed(start, joint.start())
            yield self._trimmed(joint.end(), end)
        else:
            yield start, end

    def _plain(self, start: int, end: int) -> Iterator[Step]:
        """Yield steps without a label: what a picture shows, or one step, and what stands in brackets behind it."""
        pictured = self._pictured(start, end)
        if pictured:
            yield from pictured
            return
        start, end = self._trimmed(start, end)
        bracket = _BRACKETED.search(self.text, start, end)
        if bracket and bracket.start() > start and _APART.fullmatch(bracket["inside"]):
            yield from self._plain(start, bracket.start())
            start, end = self._trimmed(bracket.start(), end)
        noun = _COMMON_NOUN.match(self.text, start, end)
        if noun:
            yield Step(self._trimmed(noun.end(), end), noun.span("label"))
        elif any(map(str.isalnum, self.text[start:end])):
            yield Step((start, end))

    def _pictured(self, start: int, end: int, *, only_sure: bool = False) -> list[Step]:
        """Return the steps that the first fitting picture shows, or nothing."""
        numbered = self.labels.numbered_at(self.text, start, end)
        for unlabelled in self.tradition.unlabelled:
            if unlabelled.after is not None and unlabelled.after != self.before:
                continue
            if (numbered or only_sure) and not unlabelled.sure and "[" not in unlabelled.like:
                continue
            match = unlabelled.pattern.match(self.text, start, end)
            if match and not self.text[match.end() : end].strip(" ."):
                return [self._of_picture(match, number, level) for number, level in enumerate(_padded(match, unlabelled.levels))]
        return []

    def _of_picture(self, match: re.Match[str], number: int, level: Level | None) -> Step:
        groups = match.groupdict()
        label = match.span(f"label{number}") if groups.get(f"label{number}") else None
        return Step(self._trimmed(*match.span(f"value{number}")), label, level, pictured=True)

    def _stripped(self, start: int, end: int) -> tuple[int, int]:
        """Return a stretch without the blanks and separators around it."""
        while start < end and self.text[start] in _SPACES + ".":
            start += 1
        while start < end and self.text[end - 1] in _SPACES:
            end -= 1
        return start, end

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Return a value without blanks, signs, and brackets that have no partner around it."""
        text = self.text
        while start < end and (text[start] in _EDGES + ".)]" or (text[start] in _OPEN and self._alone(start, end))):
            start += 1
        while start < end and (text[end - 1] in _EDGES + "([." or (text[end - 1] in _CLOSE and self._alone(start, end))):
            end -= 1
        return start, end

    def _alone(self, start: int, end: int) -> bool:
        """Tell whether the brackets in a value do not match."""
        value = self.text[start:end]
        return any(value.count(opening) != value.count(closing) for opening, closing in ("()", "[]"))


def _padded(match: re.Match[str], levels: tuple[Level | None, ...]) -> Iterator[Level | None]:
    count = sum(name.startswith("value") for name in match.re.groupindex)
    yield from (*levels, *[None] * (count - len(levels)))


def printed(text: str, span: tuple[int, int]) -> str:
    """Return what stands at a place in the text, on one line."""
    return one_line(text[slice(*span)])
