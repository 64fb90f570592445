"""Indentation, blanks, blank lines and quotes of a record, made alike. Nothing is moved."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from archpack.fixing.changes import Change, applied
from archpack.loading.spans import BLOCK_STYLES, BlockSpan, ItemsSpan, ScalarSpan, Source, Span
from archpack.scalars import can_be_seen

_STEP = 2
_COLON = re.compile(r"[ \t]*:[ \t]+")
_COMMA = re.compile(r"[ \t]*,[ \t]*")
_BLANKS = re.compile(r"[ \t]*")


@dataclass(frozen=True, slots=True)
class _Level:
    """A block or list: the column of its entries, as it is and as it will be, and the one that it stands in."""

    old: int
    new: int
    above: "_Level | None"


_OUTSIDE = _Level(0, 0, None)


def in_style(source: Source) -> str:
    """Return the text with canonical indentation, blanks, blank lines and quotes."""
    style = _Style(source)
    style.visit(source.root, None, _OUTSIDE)
    style.set_comments()
    style.set_blank_lines()
    return applied(source.text, style.changes.values())


class _Style:
    """Collects the changes. There is one at most for every place."""

    def __init__(self, source: Source) -> None:
        self.changes: dict[int, Change] = {}
        self._source = source
        self._text = source.text
        self._first: dict[int, _Level] = {}
        self._last: dict[int, _Level] = {}
        self._kept: set[int] = set()

    def visit(self, span: Span, key: Span | None, level: _Level) -> None:
        """Go through what stands in a block or list, at a level."""
        match span:
            case ScalarSpan():
                self._scalar(span, level)
            case BlockSpan(flow=True) | ItemsSpan(flow=True):
                self._in_brackets(span)
                self._shift_lines(span.start, span.end, level)
            case BlockSpan():
                self._block(span, key, level)
            case ItemsSpan():
                self._items(span, key, level)

    def _block(self, block: BlockSpan, key: Span | None, above: _Level) -> None:
        old = self._source.column(block.fields[0][0].start)
        level = _Level(old, self._column_below(key, above), above)
        for name, value in block.fields:
            self._begin(name.start, level)
            self.visit(name, None, level)
            self._blank_behind_colon(name, value)
            self.visit(value, name, level)

    def _items(self, items: ItemsSpan, key: Span | None, above: _Level) -> None:
        old = self._source.column(items.dashes[0])
        level = _Level(old, self._column_below(key, above), above)
        for dash, item in zip(items.dashes, items.items, strict=True):
            self._begin(dash, level)
            if item.start < item.end:
                self._between(dash + 1, item.start, _BLANKS, " ")
            self.visit(item, items, level)

    def _column_below(self, holder: Span | None, above: _Level) -> int:
        """Return where the entries of a block begin that is the value of a field, or an entry of a list."""
        return 0 if holder is None else above.new + _STEP

    def _begin(self, at: int, level: _Level) -> None:
        """Note that an entry begins here, and indent it if its line begins with it."""
        start = self._source.line_start(at)
        line = self._source.line_of(at)
        self._last[line] = level
        if not self._text[start:at].strip(" \t"):
            self._first[line] = level
            self._change(start, at, " " * level.new)

    def _blank_behind_colon(self, key: Span, value: Span) -> None:
        if value.start < value.end:
            self._between(key.end, value.start, _COLON, ": ")

    def _scalar(self, scalar: ScalarSpan, level: _Level) -> None:
        if scalar.style in BLOCK_STYLES:
            self._keep_lines(self._source.line_of(scalar.start) + 1, self._source.line_of(max(scalar.end - 1, 0)))
        else:
            self._quotes(scalar)
            first, last = self._source.line_of(scalar.start), self._source.line_of(max(scalar.end - 1, scalar.start))
            self._keep_lines(first, last - 1)
        self._shift_lines(scalar.start, scalar.end, level)

    def _quotes(self, scalar: ScalarSpan) -> None:
        """Write double quotes for single ones, where what stands in them can stay as it is."""
        plain = can_be_seen(scalar.value) and not {'"', "\\"} & set(scalar.value)
        if scalar.style == "'" and plain and "\n" not in self._text[scalar.start : scalar.end]:
            self._change(scalar.start, scalar.end, f'"{scalar.value}"')

    def _in_brackets(self, span: BlockSpan | ItemsSpan) -> None:
        """Set the blanks in brackets and braces: none at the edges, one behind commas and colons."""
        parts: list[tuple[int, int]] = []
        if isinstance(span, BlockSpan):
            for key, value in span.fields:
                self._blank_behind_colon(key, value)
                parts.append((key.start, max(key.end, value.end)))
                self._inside(key)
                self._inside(value)
        else:
            for item in span.items:
                parts.append((item.start, item.end))
                self._inside(item)
        if not parts:
            return
        self._between(span.start + 1, parts[0][0], _BLANKS, "")
        self._between(parts[-1][1], span.end - 1, _BLANKS, "")
        for (_, end), (start, _) in pairwise(parts):
            self._between(end, start, _COMMA, ", ")

    def _inside(self, span: Span) -> None:
        if isinstance(span, ScalarSpan):
            self._quotes(span)
            last = self._source.line_of(max(span.end - 1, span.start))
            self._keep_lines(self._source.line_of(span.start), last - 1)
        else:
            self._in_brackets(span)

    def _shift_lines(self, start: int, end: int, level: _Level) -> None:
        """Indent the further lines of something as much more or less as its first."""
        first, last = self._source.line_of(start) + 1, self._source.line_of(max(end - 1, start))
        by = level.new - level.old
        for line in range(first, last + 1):
            self._first.setdefault(line, level)
            begin, stop = self._source.lines[line]
            written = self._text[begin:stop]
            margin = len(written) - len(written.lstrip(" "))
            if by and written.strip():
                self._change(begin, begin + margin, " " * max(0, margin + by))

    def _keep_lines(self, first: int, last: int) -> None:
        """Note the lines whose ends belong to a text."""
        self._kept.update(range(first, last + 1))

    def set_comments(self) -> None:
        """Indent the comments that have a line of their own like what they stand beside."""
        own = [at for at, _ in self._source.comments if not self._text[self._source.line_start(at) : at].strip(" \t")]
        first, last = sorted(self._first), sorted(self._last)
        for at in own:
            line = self._source.line_of(at)
            if line in self._first or line in self._kept:
                continue  # it stands in brackets
            above, below = bisect_left(last, line), bisect_left(first, line)
            before = self._last[last[above - 1]] if above else _OUTSIDE
            after = self._first[first[below]] if below < len(first) else _OUTSIDE
            self._change(self._source.line_start(at), at, " " * _beside(self._source.column(at), before, after))

    def set_blank_lines(self) -> None:
        """Take the blanks from the ends of lines, let one blank line stand for several, and end with a line break."""
        text, lines = self._text, self._source.lines
        blank = True
        for number, (start, end) in enumerate(lines):
            if number in self._kept:
                blank = False
                continue
            written = text[start:end]
            if not written.strip(" \t"):
                after = lines[number + 1][0] if number + 1 < len(lines) else end
                self._change(start, after if blank else end, "")
                blank = True
                continue
            blank = False
            ends = start + len(written.rstrip(" \t"))
            self._change(ends, end, "")
        self._end_of_file()

    def _end_of_file(self) -> None:
        lines, last = self._source.lines, len(self._source.lines) - 1
        while last and last not in self._kept and not self._text[slice(*lines[last])].strip(" \t"):
            last -= 1
        if last in self._kept:
            return
        end = lines[last][1]
        wanted = end - len(self._text[slice(*lines[last])]) + len(self._text[slice(*lines[last])].rstrip(" \t"))
        for place in [at for at in self.changes if at >= wanted and self.changes[at].text == ""]:
            del self.changes[place]
        if self._text[wanted:] != self._source.line_break:
            self._change(wanted, len(self._text), self._source.line_break)

    def _between(self, start: int, end: int, pattern: re.Pattern[str], text: str) -> None:
        if start <= end and pattern.fullmatch(self._text, start, end):
            self._change(start, end, text)

    def _change(self, start: int, end: int, text: str) -> None:
        if self._text[start:end] != text:
            self.changes[start] = Change(start, end, text)


def _beside(column: int, before: _Level, after: _Level) -> int:
    """Return the column of a comment that stood in a column between two entries."""
    if column == after.old:
        return after.new
    level: _Level | None = before if column > after.old else after
    while level is not None and level.old > column:
        level = level.above
    return level.new if level is not None else 0
