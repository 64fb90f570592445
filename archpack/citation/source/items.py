"""Where the pieces of a source end: at commas, semicolons, line breaks and full stops, outside brackets and quotes.

A comma separates steps. A semicolon or a full stop ends the locator, unless a label or a short number comes next;
behind an abbreviation or within words ("me P.P. të Kinës") a full stop is only a part of them.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from archpack.citation.dates.english import MONTH
from archpack.citation.grammar.labels import LabelMatch
from archpack.citation.grammar.wording import wording
from archpack.citation.source.source_text import FOLIO_LEVELS, SourceText, Span

if TYPE_CHECKING:
    from archpack.model import Level

_SEPARATORS = re.compile(r"[\s,;:.#—，、；：،؛]*")  # noqa: RUF001 - also the full-width signs
# All signs first, and behind that what must stand beside them: a search for a plain set of letters is quick.
_MARK = re.compile(
    r"""[()\[\]“”"*;,，、；،؛\n:.#—](?:(?<=[()\[\]“”"*;,，、；،؛])|(?<=\n)\s*+"""  # noqa: RUF001 - full-width signs
    r"|(?<=\s[:—])(?=\s)|(?<=\.)(?=\s)|(?<=\w\#)(?=\w))"
)
_ENCLOSING = re.compile(r"""[)\]”"*]""")
_FULL_WIDTH = {"，": ",", "、": ",", "；": ";", "،": ",", "؛": ";"}  # noqa: RUF001
_PAIRS = {")": "(", "]": "[", "”": "“"}
_BEHIND_STOP = re.compile(r"\.\s*")
_WORD_BEFORE = re.compile(r"[\w'’/&-]*\Z")  # noqa: RUF001 - an apostrophe
_SHORT_WORD = re.compile(r"(?<=\s)[^\W\d_]{2,5}\Z")
_LONG_WORD = re.compile(r"[^\W\d_]{5}\Z")
_LONG = 6
_LONGEST_WORD = 40
_SHORT_AND_NUMBERED = re.compile(r"[^,;()]{0,25}[0-9][^,;()]{0,15}(?:[,;]|\.?\Z)")
_CONTINUES = 10
_NUMBER = re.compile(r"[0-9]+")
_WITHIN_NUMBER = re.compile(r"[0-9],[0-9]")
_COLON_AND_WORDS = re.compile(r":\s+[^\W\d_]")
_SIDE = r"(?:\s?(?:r|v|rev|ob|об|зв|recto|verso)\b\.?)?"  # noqa: RUF001 - the last but two is Russian
_RUN = re.compile(rf"\[?[0-9]{{1,5}}[a-zа-я]?{_SIDE}(?:\s?[-–—]\s?(?:[0-9]{{1,5}}[a-zа-я]?)?{_SIDE})?\]?")  # noqa: RUF001
_BEFORE_YEAR = re.compile(rf"(?:{MONTH}) [0-9]{{1,2}}\Z", re.IGNORECASE)
_YEAR = re.compile(r"[0-9]{4}(?![\w/])")
_DASH = "—"  # with spaces around it, a dash begins a remark
_RUNNING_ON = frozenset({"nos", "nn", "nrs", "s", "ss"})  # "s." is a page in half of Europe


class Mark(NamedTuple):
    """A sign between two pieces that stands outside brackets and quotation marks."""

    start: int
    end: int
    sign: str


def skip_separators(text: str, position: int, end: int) -> int:
    """Return the position behind the separators that stand here."""
    separators = _SEPARATORS.match(text, position, end)
    return separators.end() if separators else position


def marks(text: str, start: int, end: int) -> list[Mark]:
    """Return the separating signs of a stretch. A bracket or quotation mark without its partner does not count."""
    found = list(_MARK.finditer(text, start, end))
    pairs = iter(_enclosed(found) if _ENCLOSING.search(text, start, end) else ())
    outside: list[Mark] = []
    opened, closed = next(pairs, (len(found), -1))
    for number, mark in enumerate(found):
        if number == closed:
            if mark[0] in '”"' and text[mark.start() - 1] == ",":
                outside.append(Mark(mark.end(), mark.end(), ","))  # American style: the comma stands inside
            opened, closed = next(pairs, (len(found), -1))
        elif number < opened and mark[0] not in '()[]“”"*':
            sign = _FULL_WIDTH.get(mark[0], mark[0][0])
            outside.append(Mark(mark.start(), mark.end(), sign))
    return outside


def _enclosed(found: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Yield the outermost pairs of brackets and quotation marks, by their numbers among the marks found."""
    pairs: list[tuple[int, int]] = []
    open_at: dict[str, list[int]] = {sign: [] for sign in '([“"*'}
    for number, mark in enumerate(found):
        opening = _PAIRS.get(mark[0], mark[0] if mark[0] in '"*' else "")
        if open_at.get(opening):
            opened = open_at[opening].pop()
            pairs.append((opened, number))
            for waiting in open_at.values():
                while waiting and waiting[-1] > opened:
                    waiting.pop()
        elif mark[0] in open_at:
            open_at[mark[0]].append(number)
    last = -1
    for opened, closed in sorted(pairs):
        if opened > last:
            last = closed
            yield opened, closed


class Items:
    """Cuts a source into its items. ``before`` is the level of the step that was read last: pictures may ask for it."""

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self._text = source.text
        self.before: Level | None = None
        self._following = -1

    def __iter__(self) -> Iterator[Span]:
        """Yield the stretches between the separators."""
        source = self._source
        begin = skip_separators(self._text, source.start, source.end)
        signs = marks(self._text, begin, source.end)
        ends = [*(sign.start for sign in signs[1:]), source.end]
        for mark, item_end in zip(signs, ends, strict=False):
            if mark.start < begin or self._belongs(begin, mark, item_end):
                continue
            yield begin, mark.start
            begin = skip_separators(self._text, mark.end, source.end)
            if self._is_the_end(begin, mark):
                return
        if begin < source.end:
            yield begin, source.end

    def _is_the_end(self, following: int, mark: Mark) -> bool:
        source = self._source
        if mark.sign == _DASH:
            return following >= source.end or source.label_at(following) is None
        if mark.sign not in {";", "."} or following >= source.end or source.label_at(following):
            return False
        if mark.sign == ";":
            return _SHORT_AND_NUMBERED.match(self._text, following, source.end) is None
        return not source.digit_at(following) and not source.labels_between(following, following + _CONTINUES)

    def _belongs(self, begin: int, mark: Mark, item_end: int) -> bool:
        """Tell whether a sign belongs to the value in which it stands."""
        following = self._behind(mark)
        if mark.sign == ".":
            return self._full_stop_belongs(begin, mark, following)
        if mark.sign == "\n":
            return self._source.label_at(following) is None
        if mark.sign == _DASH:
            label = self._source.label_at(begin)
            numbered = label is not None and self._source.has_number(label.end, mark.start)
            return not numbered and self._source.label_at(following) is None
        if mark.sign != ",":
            return False
        return _WITHIN_NUMBER.match(self._text, mark.start - 1) is not None or self._comma_belongs(
            begin, mark, following, item_end
        )

    def _behind(self, mark: Mark) -> int:
        """Return the position behind a sign and the separators that follow it, which are passed over only once."""
        if mark.end > self._following:
            self._following = skip_separators(self._text, mark.end, self._source.end)
        return self._following

    def _comma_belongs(self, begin: int, mark: Mark, following: int, item_end: int) -> bool:
        """Tell whether a comma stands within a list of folios, within words behind a colon, or within a picture."""
        label = self._source.label_at(begin)
        label = label if label and label.value <= mark.start else None
        last = self._source.last_label_before(label.value if label else begin, mark.start) or label
        runs_on = last is not None and (last.level in FOLIO_LEVELS or last.key in _RUNNING_ON)
        if runs_on and _RUN.fullmatch(self._text[following:item_end].strip(" .\n")):
            return True
        if label is None:
            in_date = _BEFORE_YEAR.search(self._text, max(begin, mark.start - _LONGEST_WORD), mark.start)
            return (in_date is not None and _YEAR.match(self._text, following) is not None) or any(
                end > mark.start for end in self._picture_ends(begin)
            )
        return self._names_something(label, mark.start, item_end) and self._source.label_at(following) is None

    def _names_something(self, label: LabelMatch, end: int, item_end: int) -> bool:
        """Tell whether a colon leads to words that go on up to the next label: "Issue 220: Relations with ..."."""
        if ":" in self._text[label.end : label.value]:
            number = _NUMBER.fullmatch(self._text[end:item_end].strip(" ,.\n"))
            return not number and not self._source.has_number(label.value, end)
        return _COLON_AND_WORDS.search(self._text, label.value, end) is not None

    def _full_stop_belongs(self, begin: int, mark: Mark, following: int) -> bool:
        source, text = self._source, self._text
        label = source.label_at(begin)
        if label and mark.start < label.value:
            return True
        behind = source.tradition.labels.behind_word
        if behind and source.digit_at(mark.start - 1) and behind.match(text, following, source.end):
            return True
        next_label = source.label_at(following)
        if next_label and source.numbered(next_label):
            return False
        window = max(begin, mark.start - _LONGEST_WORD)
        if label and source.has_number(label.end, mark.start) and not _SHORT_WORD.search(text, window, mark.start):
            return source.digit_at(following)
        if source.digit_at(following) and _LONG_WORD.search(text, window, mark.start):
            return False
        return not _ends_a_sentence(text, window, mark.start, source.end)

    def _picture_ends(self, start: int) -> Iterator[int]:
        source = self._source
        for unlabelled in source.tradition.unlabelled:
            if unlabelled.has_comma and unlabelled.fits_after(self.before):
                match = unlabelled.pattern.match(self._text, start, source.end)
                if match:
                    yield match.end()


def _ends_a_sentence(text: str, start: int, stop: int, end: int) -> bool:
    """Tell whether the full stop at ``stop`` ends a sentence: not behind an abbreviation, nor within a number."""
    following = _BEHIND_STOP.match(text, stop, end)
    after = following.end() if following else end
    if after >= end:
        return True
    if text[after].isdigit() or text[after].islower():
        return False
    if wording().classification.match(text, after, end):
        return True
    before = _WORD_BEFORE.search(text, start, stop)
    word = before[0] if before else ""
    return len(word) >= _LONG or any(map(str.isdigit, word)) or text[stop - 1 : stop] in ')]”"'
