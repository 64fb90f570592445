"""Fields in the order of the model, moved in whole lines with the comments that belong to them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archpack.fixing.places import end_of_entry
from archpack.loading.shape_schema import Path, schema_at
from archpack.loading.spans import BlockSpan, ItemsSpan, ScalarSpan, Source, Span

_MODELINE = re.compile(r"[ \t]*(?:#.*\byaml-language-server:|%|---)")
_COMMENT = re.compile(r"[ \t\ufeff]*#")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A field with the lines before and behind it that are its own, and what moves inside."""

    start: int
    end: int
    inner: "list[_Move]"


@dataclass(frozen=True, slots=True)
class _Move:
    """A stretch of text that is written as pieces in another order. ``joint`` stands between them, if anything."""

    start: int
    end: int
    pieces: list[_Piece]
    joints: list[str] | None
    column: int = 0


def in_order(source: Source) -> str:
    """Return the text with the fields of every block in the order of the model; unknown fields come last."""
    return _written(source, 0, len(source.text), _moves(source, source.root, ()))


def _moves(source: Source, span: Span, path: Path) -> list[_Move]:
    match span:
        case ItemsSpan():
            return [move for n, item in enumerate(span.items) for move in _moves(source, item, (*path, n))]
        case BlockSpan():
            names = [key.value if isinstance(key, ScalarSpan) else "" for key, _ in span.fields]
            inner = [_moves(source, value, (*path, name)) for name, (_, value) in zip(names, span.fields, strict=True)]
            order = _order(names, path)
            own = None
            if order != sorted(order):
                own = _in_braces(source, span, inner, order) if span.flow else _in_lines(source, span, inner, order)
            return [own] if own else [move for moves in inner for move in moves]
    return []


def _order(names: Sequence[str], path: Path) -> list[int]:
    """Return which field comes first, second, and so on. Where two have the same name, nothing is moved."""
    known = {name: n for n, name in enumerate(schema_at(path).get("properties", ()))}
    if len(set(names)) < len(names) or not known:
        return list(range(len(names)))
    return sorted(range(len(names)), key=lambda n: known.get(names[n], len(known)))


def _in_braces(source: Source, block: BlockSpan, inner: list[list[_Move]], order: list[int]) -> _Move | None:
    parts = [(key.start, max(key.end, value.end)) for key, value in block.fields]
    joints = [source.text[parts[n][1] : parts[n + 1][0]] for n in range(len(parts) - 1)]
    if any("#" in joint for joint in joints):
        return None
    pieces = [_Piece(*part, moves) for part, moves in zip(parts, inner, strict=True)]
    return _Move(parts[0][0], parts[-1][1], [pieces[n] for n in order], joints)


def _in_lines(source: Source, block: BlockSpan, inner: list[list[_Move]], order: list[int]) -> _Move | None:
    lines = [source.line_of(key.start) for key, _ in block.fields]
    first = block.fields[0][0].start
    begun = source.text[source.line_start(first) : first].strip(" \ufeff") != ""  # behind a dash
    start = first if begun else source.lines[_first_line(source, block, lines[0])][0]
    cuts = [_cut(source, block, n, lines[n + 1]) for n in range(len(lines) - 1)]
    if None in cuts:
        return None
    starts = [start, *(source.lines[cut][0] for cut in cuts if cut is not None)]
    ends = [*starts[1:], _end_of_last(source, block)]
    pieces = [_Piece(a, b, moves) for a, b, moves in zip(starts, ends, inner, strict=True)]
    new_first = order[0]
    if begun and starts[new_first] != source.lines[lines[new_first]][0]:
        return None  # a comment cannot stand between the dash and the field
    column = source.column(first) if begun else -1
    return _Move(start, ends[-1], [pieces[n] for n in order], None, column)


def _first_line(source: Source, block: BlockSpan, line: int) -> int:
    """Return the line in which the comments begin that belong to the first field of a block."""
    above = line
    while above and _is_comment(source, above - 1):
        above -= 1
    if block is not source.root:
        return above
    while above < line and _MODELINE.match(_line(source, above)):
        above += 1
    return above


def _cut(source: Source, block: BlockSpan, number: int, next_line: int) -> int | None:
    """Return the line with which the next field begins, its comments included.

    Comments right below a field belong to it if a blank line follows them, and so do those that are indented more.
    """
    key, value = block.fields[number]
    end = end_of_entry(source, value, key)
    line = source.line_of(end) + (0 if end == source.line_start(end) and end else 1)
    if line > next_line:
        return None  # two fields on one line
    stop = line
    while stop < next_line and _is_comment(source, stop):
        stop += 1
    if line < stop < next_line:  # a blank line follows
        line = stop
    return _behind_inner_comments(source, block, line, next_line)


def _end_of_last(source: Source, block: BlockSpan) -> int:
    """Return where the last field of a block ends, with the comments below it that are indented more."""
    key, value = block.fields[-1]
    end = end_of_entry(source, value, key)
    line = source.line_of(end) + (0 if end == source.line_start(end) and end else 1)
    behind = _behind_inner_comments(source, block, line, len(source.lines))
    return end if behind == line else source.lines[behind - 1][1]


def _behind_inner_comments(source: Source, block: BlockSpan, line: int, stop: int) -> int:
    """Return the line behind comments that are indented more than the fields of a block, and blank lines between."""
    column = source.column(block.fields[0][0].start)
    at = line
    while at < stop:
        written = _line(source, at)
        if written.strip() and len(written) - len(written.lstrip(" ")) <= column:
            break
        if written.strip() and not _is_comment(source, at):
            break
        at += 1
        if written.strip():
            line = at
    return line


def _is_comment(source: Source, line: int) -> bool:
    return bool(_COMMENT.match(_line(source, line)))


def _line(source: Source, line: int) -> str:
    start, end = source.lines[line]
    return source.text[start:end]


def _written(source: Source, start: int, end: int, moves: Iterable[_Move]) -> str:
    parts: list[str] = []
    for move in moves:
        parts += source.text[start : move.start], _moved(source, move)
        start = move.end
    return "".join(parts) + source.text[start:end]


def _moved(source: Source, move: _Move) -> str:
    texts = [_written(source, piece.start, piece.end, piece.inner) for piece in move.pieces]
    if move.joints is not None:
        return "".join(part for pair in zip(texts, [*move.joints, ""], strict=True) for part in pair)
    if move.column >= 0:
        oldest = min(range(len(texts)), key=lambda n: move.pieces[n].start)
        texts[oldest] = " " * move.column + texts[oldest]
        texts[0] = texts[0].lstrip(" ")
    return _stacked(source, texts, move)


def _stacked(source: Source, texts: list[str], move: _Move) -> str:
    """Return pieces below each other. Blank lines stand between pieces, never before the first."""
    blank = re.compile(r"(?:[ \t]*(?:\r\n|[\n\r]))*")
    before = [found[0] if (found := blank.match(text)) else "" for text in texts]
    bodies = [text[len(space) :] for text, space in zip(texts, before, strict=True)]
    first = min(range(len(texts)), key=lambda n: move.pieces[n].start)
    if first and not before[first] and before[0]:
        before[first] = before[0]
    before[0] = ""
    ended = source.text[move.end - 1 : move.end] in ("\n", "\r")
    lines = [body if body.endswith(("\n", "\r")) else body + source.line_break for body in bodies]
    whole = "".join(part for pair in zip(before, lines, strict=True) for part in pair)
    return whole if ended else whole.removesuffix(source.line_break)
