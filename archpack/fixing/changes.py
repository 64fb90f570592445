"""An edit, as changes of the characters of a YAML text. What it does not touch stays as it is, byte for byte."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from archpack.findings.fix import Edit, Insert, Remove, RenameField, Replace, SetValue
from archpack.findings.pointer import escape, steps
from archpack.fixing.places import end_of_entry
from archpack.fixing.values import NUMBERS, in_place_of, number_or_text
from archpack.loading.spans import BLOCK_STYLES, BlockSpan, ItemsSpan, ScalarSpan, Source, Span, span_at
from archpack.scalars import quoted, scalar


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """Write ``text`` in place of the characters from ``start`` up to ``end``."""

    start: int
    end: int
    text: str


class NotPossibleError(Exception):
    """An edit does not fit what stands in the text."""


def changes_of(source: Source, edit: Edit, *, json: bool) -> list[Change]:
    """Return what an edit changes. With ``json``, everything new stands in double quotes.

    Raises :class:`NotPossibleError` if there is nothing that it could change.
    """
    match edit:
        case Replace():
            return [Change(edit.start, edit.end, edit.text)]
        case SetValue():
            return [_set_value(source, edit)]
        case RenameField():
            return [_rename(source, edit)]
        case Remove():
            return _remove(source, edit.pointer)
        case Insert():
            return [_insert(source, edit, json=json)]


def applied(text: str, changes: Iterable[Change]) -> str:
    """Return the text with changes that do not overlap."""
    parts: list[str] = []
    at = 0
    for change in sorted(changes):
        parts += text[at : change.start], change.text
        at = change.end
    return "".join(parts) + text[at:]


def _set_value(source: Source, edit: SetValue) -> Change:
    old = span_at(source.root, edit.pointer)
    if not isinstance(old, ScalarSpan) or old.style in ("*", "!"):
        raise NotPossibleError
    written = in_place_of(source, old, edit.value, number=edit.pointer in NUMBERS)
    if old.start < old.end:
        return Change(old.start, old.end, written)
    # Nothing is written yet: behind the colon or the dash, whatever blanks the parser has passed.
    at = old.start
    while at and source.text[at - 1].isspace():
        at -= 1
    return Change(at, at, f" {written}" if source.text[at - 1 : at] in (":", "-", "?") else f": {written}")


def _rename(source: Source, edit: RenameField) -> Change:
    block, number = _field(source, edit.pointer)
    key = block.fields[number][0]
    if not isinstance(key, ScalarSpan) or key.style in ("*", "!", *BLOCK_STYLES):
        raise NotPossibleError
    return Change(key.start, key.end, in_place_of(source, key, edit.name, number=False))


def _remove(source: Source, pointer: str) -> list[Change]:
    above = span_at(source.root, pointer.rpartition("/")[0])
    if isinstance(above, BlockSpan):
        block, number = _field(source, pointer)
        parts = _Parts(len(block.fields), lambda n: (block.fields[n][0].start, block.fields[n][1].end))
        return [_without_part(block, parts, number)] if block.flow else _without_lines(source, parts, number)
    last = next(reversed(list(steps(pointer))), "")
    if not (isinstance(above, ItemsSpan) and last.isdigit() and int(last) < len(above.items)):
        raise NotPossibleError
    items, dashes = above.items, above.dashes
    if above.flow:
        return [_without_part(above, _Parts(len(items), lambda n: (items[n].start, items[n].end)), int(last))]
    entries = _Parts(len(items), lambda n: (dashes[n], max(items[n].end, dashes[n] + 1)))
    return _without_lines(source, entries, int(last))


@dataclass(frozen=True, slots=True)
class _Parts:
    """The fields of a block or the entries of a list: how many, and where each begins and ends."""

    count: int
    place: Callable[[int], tuple[int, int]]


def _without_part(holder: Span, parts: _Parts, number: int) -> Change:
    """Take a part out of brackets or braces, with one comma."""
    start, end = parts.place(number)
    if number + 1 < parts.count:
        return Change(start, parts.place(number + 1)[0], "")
    if number:
        return Change(parts.place(number - 1)[1], max(end, start), "")
    return Change(holder.start + 1, holder.end - 1, "")


def _without_lines(source: Source, parts: _Parts, number: int) -> list[Change]:
    """Take an entry away with its lines. Comments stay, each on a line of its own."""
    start, end = parts.place(number)
    first = source.line_start(start)
    before = source.text[first:start]
    margin = " " * len(before)
    until = source.next_line(max(end - 1, start))
    kept = [source.text[a:b] for a, b in _comments_in(source, start, until)]
    if before.strip(" "):  # behind a dash: the next field comes in its place
        if number + 1 == parts.count or kept:
            raise NotPossibleError
        return [Change(start, parts.place(number + 1)[0], "")]
    lines = "".join(f"{margin}{comment}{source.line_break}" for comment in kept)
    if until == len(source.text) and not source.text.endswith(("\n", "\r")):
        # The last line had no line break, and the one that becomes the last will have none.
        lines = lines.removesuffix(source.line_break)
        first = first if lines else source.line_end(first - 1) if first else first
    return [Change(first, until, lines)]


def _comments_in(source: Source, start: int, end: int) -> list[tuple[int, int]]:
    found = source.comments
    return found[bisect_left(found, (start, start)) : bisect_left(found, (end, end))]


def _insert(source: Source, edit: Insert, *, json: bool) -> Change:
    block = span_at(source.root, edit.pointer)
    if not isinstance(block, BlockSpan) or edit.name in block.numbers:
        raise NotPossibleError
    number = f"{edit.pointer}/{escape(edit.name)}" in NUMBERS
    name = quoted(edit.name) if json else scalar(edit.name)
    value = quoted(edit.value) if json and not number else number_or_text(edit.value, number=number)
    written = f"{name}: {value}"
    if block.flow:
        return _insert_in_braces(source, block, written)
    key, last = block.fields[0][0], block.fields[-1][1]
    margin = " " * source.column(key.start)
    at = end_of_entry(source, last, block.fields[-1][0])
    if at == source.line_start(at) and at:
        return Change(at, at, f"{margin}{written}{source.line_break}")
    return Change(at, at, f"{source.line_break}{margin}{written}")


def _insert_in_braces(source: Source, block: BlockSpan, written: str) -> Change:
    if not block.fields:
        return Change(block.start + 1, block.end - 1, written)
    at = block.end - 1
    while source.text[at - 1].isspace():
        at -= 1
    comma = "" if source.text[at - 1] == "," else ","
    return Change(at, at, f"{comma} {written}")


def _field(source: Source, pointer: str) -> tuple[BlockSpan, int]:
    above = span_at(source.root, pointer.rpartition("/")[0])
    name = next(reversed(list(steps(pointer))), None)
    if not isinstance(above, BlockSpan) or name not in above.numbers:
        raise NotPossibleError
    return above, above.numbers[name]
