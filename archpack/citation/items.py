"""Where the pieces of a source end: at commas, semicolons, line breaks and full stops, outside brackets and quotes."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from archpack.citation.wording import wording

SEPARATORS = re.compile(r"[\s,;:.#]*")
_MARK = re.compile(r"""[()\[\]“”"*,;\n]|\s:(?=\s)|\.(?=\s)|(?<=\w)\#(?=\w)""")
_PAIRS = {")": "(", "]": "[", "”": "“"}
_LONG_WORD = 6
_WORD_BEFORE = re.compile(r"[\w'’/&-]*\Z")  # noqa: RUF001


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign between two pieces that stands outside brackets and quotation marks."""

    start: int
    end: int
    sign: str


def skip_separators(text: str, position: int, end: int) -> int:
    """Return the position behind the separators that stand here."""
    separators = SEPARATORS.match(text, position, end)
    return separators.end() if separators else position


def marks(text: str, start: int, end: int) -> list[Mark]:
    """Return the separating signs of a stretch. A bracket or quotation mark without its partner does not count."""
    found = list(_MARK.finditer(text, start, end))
    inside = list(_enclosed(found))
    outside: list[Mark] = []
    at = 0
    for number, mark in enumerate(found):
        while at < len(inside) and inside[at][1] < number:
            at += 1
        if at < len(inside) and inside[at][0] <= number <= inside[at][1]:
            if number == inside[at][1] and mark[0] in "”\"" and text[mark.start() - 1] == ",":
                outside.append(Mark(mark.end(), mark.end(), ","))  # American style: the comma stands inside
            continue
        if mark[0] not in "()[]“”\"*":
            outside.append(Mark(mark.start(), mark.end(), mark[0].strip() or "\n"))
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


class Numbers:
    """Where the digits of a text stand."""

    def __init__(self, text: str) -> None:
        self._digits = [digit.start() for digit in re.finditer(r"[0-9]", text)]

    def between(self, start: int, end: int) -> bool:
        """Tell whether a digit stands in a stretch."""
        at = bisect_left(self._digits, start)
        return at < len(self._digits) and self._digits[at] < end


def ends_a_sentence(text: str, start: int, stop: int, end: int) -> bool:
    """Tell whether the full stop at ``stop`` ends a sentence: not behind an abbreviation, nor within a number."""
    following = re.compile(r"\.\s*").match(text, stop, end)
    after = following.end() if following else end
    if after >= end:
        return True
    if text[after].isdigit() or text[after].islower():
        return False
    if wording().classification.match(text, after, end):
        return True
    before = _WORD_BEFORE.search(text, max(start, stop - 40), stop)
    word = before[0] if before else ""
    return len(word) >= _LONG_WORD or any(map(str.isdigit, word)) or text[stop - 1 : stop] in ")]”\""
