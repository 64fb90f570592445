"""Lists and blocks in brackets that make a line too long, written over several lines."""

from archpack.fixing.changes import Change, applied
from archpack.loading.spans import BlockSpan, ItemsSpan, ScalarSpan, Source, Span

WIDTH = 120
"""The most columns of a line, where it can be divided."""


def opened(source: Source) -> str:
    """Return the text with every bracket opened that begins in a block and makes its line too long."""
    changes: list[Change] = []
    pending: list[tuple[Span, int, bool]] = [(source.root, 0, False)]
    while pending:
        span, column, in_list = pending.pop()
        if isinstance(span, ScalarSpan):
            continue
        if span.flow:
            change = _opened(source, span, column, in_list=in_list)
            changes += [change] if change else []
        elif isinstance(span, BlockSpan):
            pending += ((value, source.column(key.start), False) for key, value in span.fields)
        else:
            pending += ((item, source.column(dash), True) for item, dash in zip(span.items, span.dashes, strict=True))
    return applied(source.text, changes)


def _opened(source: Source, span: BlockSpan | ItemsSpan, column: int, *, in_list: bool) -> Change | None:
    """Return the lines of what stands in brackets, each entry on its own."""
    start, end = source.line_start(span.start), source.line_end(span.start)
    if end - start <= WIDTH or span.end > end or "#" in source.text[span.end : end]:
        return None
    parts = _entries(source, span)
    if not parts:
        return None
    margin = source.line_break + " " * (column + 2)
    if in_list:
        return Change(span.start, span.end, margin.join(parts))
    at = span.start
    while source.text[at - 1] == " ":
        at -= 1
    return Change(at, span.end, margin + margin.join(parts))


def _entries(source: Source, span: BlockSpan | ItemsSpan) -> list[str]:
    """Return the entries as lines of a block; nothing if one of them cannot stand so."""
    text = source.text
    if isinstance(span, ItemsSpan):
        if any(item.start == item.end for item in span.items):
            return []
        return [f"- {text[item.start : item.end]}" for item in span.items]
    if any(key.end > value.start or value.start == value.end for key, value in span.fields):
        return []
    return [f"{text[key.start : key.end]}: {text[value.start : value.end]}" for key, value in span.fields]
