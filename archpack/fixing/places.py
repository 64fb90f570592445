"""Where an entry of a block ends in its text."""

from archpack.loading.spans import BLOCK_STYLES, BlockSpan, ScalarSpan, Source, Span


def end_of_entry(source: Source, value: Span, key: Span) -> int:
    """Return where the last line of a field ends, before its line break.

    A text behind `|` or `>` ends behind its last line break instead.
    """
    if ends_in_block_text(value):
        return value.end
    return source.line_end(max(value.end - 1, key.end))


def ends_in_block_text(span: Span) -> bool:
    """Tell whether the last value of something stands behind `|` or `>`."""
    while not isinstance(span, ScalarSpan):
        inner = span.fields[-1:] if isinstance(span, BlockSpan) else span.items[-1:]
        if span.flow or not inner:
            return False
        last = inner[0]
        span = last[1] if isinstance(last, tuple) else last
    return span.style in BLOCK_STYLES
