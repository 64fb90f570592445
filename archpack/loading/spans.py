"""Where everything in a YAML text begins and ends, in characters counted from 0. Read only where a text is changed."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import yaml

from archpack.findings.pointer import steps
from archpack.loading.limits import MAX_DEPTH
from archpack.loading.yaml_tree import LOADER

BLOCK_STYLES = ("|", ">")

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # those of YAML 1.1


@dataclass(frozen=True, slots=True)
class ScalarSpan:
    """A single value. ``style`` is the sign that begins it: nothing, ``'``, ``"``, ``|``, ``>``, or ``*`` and ``!``."""

    start: int
    end: int
    value: str
    style: str = ""


@dataclass(frozen=True)
class BlockSpan:
    """A block of fields. ``flow`` tells that it stands in braces."""

    start: int
    end: int
    flow: bool
    fields: tuple[tuple["Span", "Span"], ...]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Which field has which name; of several the last, as everywhere."""
        return {key.value: n for n, (key, _) in enumerate(self.fields) if isinstance(key, ScalarSpan)}


@dataclass(frozen=True, slots=True)
class ItemsSpan:
    """A list. ``flow`` tells that it stands in brackets. ``dashes`` are the places of the dashes if it does not."""

    start: int
    end: int
    flow: bool
    items: tuple["Span", ...]
    dashes: tuple[int, ...]


Span = ScalarSpan | BlockSpan | ItemsSpan


@dataclass(frozen=True)
class Source:
    """A text of YAML with the places of what stands in it."""

    text: str
    root: Span

    @cached_property
    def lines(self) -> list[tuple[int, int]]:
        """Where each line begins, and where it ends before its line break."""
        breaks = [found.span() for found in _BREAK.finditer(self.text)]
        starts = [0, *(end for _, end in breaks)]
        return list(zip(starts, [*(start for start, _ in breaks), len(self.text)], strict=True))

    def line_of(self, at: int) -> int:
        """Return in which line a character stands, counted from 0."""
        return bisect_right(self.lines, (at, len(self.text))) - 1

    def line_start(self, at: int) -> int:
        """Return where the line of a character begins."""
        return self.lines[self.line_of(at)][0]

    def line_end(self, at: int) -> int:
        """Return where the line of a character ends, before its line break."""
        return self.lines[self.line_of(at)][1]

    def column(self, at: int) -> int:
        """Return how many characters stand before a character in its line."""
        return at - self.line_start(at)

    def next_line(self, at: int) -> int:
        """Return where the line after that of a character begins, or the end of the text."""
        number = self.line_of(at) + 1
        return self.lines[number][0] if number < len(self.lines) else len(self.text)

    @cached_property
    def line_break(self) -> str:
        """The line break that the text uses first."""
        found = _BREAK.search(self.text)
        return found[0] if found else "\n"

    @cached_property
    def comments(self) -> list[tuple[int, int]]:
        """Where the comments begin and end, without the line break."""
        found: list[tuple[int, int]] = []
        at = 0
        for span in scalars(self.root):
            found += self.comments_between(at, span.start)
            if span.style in BLOCK_STYLES:  # a comment can stand behind | or >
                found += self.comments_between(span.start + 1, self.line_end(span.start))
            at = max(at, span.end)
        return found + list(self.comments_between(at, len(self.text)))

    def comments_between(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the comments in a stretch that holds no values."""
        at = self.text.find("#", start, end)
        while at >= 0:
            until = self.line_end(at)
            if at == 0 or self.text[at - 1].isspace() or self.text[at - 1] == "\ufeff":
                yield at, until
                at = self.text.find("#", until, end)
            else:
                at = self.text.find("#", at + 1, end)


def read_source(text: str) -> Source | None:
    """Return a text with all places, or None for what is no YAML, is nested too deeply, or holds nothing.

    Anchors and tags are part of the value that they stand before; an alias is a value.
    """
    try:
        root = _read(text)
    except (yaml.YAMLError, UnicodeError):
        return None
    return None if root is None else Source(text, root)


def span_at(root: Span, pointer: str) -> Span | None:
    """Return what a JSON Pointer names, or None if there is nothing."""
    found: Span | None = root
    for step in steps(pointer):
        match found:
            case BlockSpan() if step in found.numbers:
                found = found.fields[found.numbers[step]][1]
            case ItemsSpan() if step.isascii() and step.isdigit() and int(step) < len(found.items):
                found = found.items[int(step)]
            case _:
                return None
    return found


def scalars(root: Span) -> Iterator[ScalarSpan]:
    """Yield the single values and the names of the fields, in their order."""
    pending: list[Span] = [root]
    while pending:
        span = pending.pop()
        match span:
            case ScalarSpan():
                yield span
            case BlockSpan():
                pending.extend(part for field in reversed(span.fields) for part in reversed(field))
            case ItemsSpan():
                pending.extend(reversed(span.items))


class _Open:
    """A block or list that is not closed yet."""

    def __init__(self, event: yaml.CollectionStartEvent) -> None:
        self.start = _span(event)[0]
        self.flow = bool(event.flow_style)
        self.block = isinstance(event, yaml.MappingStartEvent)
        self.parts: list[Span] = []

    def closed(self, text: str, mark: int) -> Span:
        # The parser ends what has no bracket only where the next thing begins.
        end = mark if self.flow or not self.parts else self.parts[-1].end
        if self.block:
            pairs = tuple(zip(self.parts[::2], self.parts[1::2], strict=True))
            return BlockSpan(self.start, end, self.flow, pairs)
        dashes: list[int] = []
        at = self.start
        for item in () if self.flow else self.parts:
            dashes.append(_next_sign(text, at))
            at = max(item.end, dashes[-1] + 1)
        return ItemsSpan(self.start, max(end, at), self.flow, (*self.parts,), (*dashes,))


def _read(text: str) -> Span | None:
    root: Span | None = None
    stack: list[_Open] = []
    for event in yaml.parse(text, Loader=LOADER):
        closed = _closed(text, event, stack)
        if closed is None and len(stack) > MAX_DEPTH:
            return None
        if closed is not None and stack:
            stack[-1].parts.append(closed)
        elif closed is not None:
            root = closed
    return root


def _closed(text: str, event: yaml.Event, stack: list[_Open]) -> Span | None:
    """Take one event and return what it completes, if it completes something."""
    match event:
        case yaml.ScalarEvent():
            style = "!" if event.tag or event.anchor else event.style or ""
            return ScalarSpan(*_span(event), event.value, style)
        case yaml.AliasEvent():
            return ScalarSpan(*_span(event), f"*{event.anchor}", "*")
        case yaml.CollectionStartEvent():
            stack.append(_Open(event))
        case yaml.CollectionEndEvent():
            return stack.pop().closed(text, _span(event)[1])
    return None


def _span(event: yaml.Event) -> tuple[int, int]:
    start, end = event.start_mark, event.end_mark
    return (start.index, end.index) if start and end else (0, 0)


def _next_sign(text: str, at: int) -> int:
    """Return where the next character stands that is neither blank nor in a comment."""
    while at < len(text) and (text[at].isspace() or text[at] in "#\ufeff"):
        found = _BREAK.search(text, at) if text[at] == "#" else None
        at = found.start() if found else at + 1
    return at
