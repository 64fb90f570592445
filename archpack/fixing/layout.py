"""The canonical layout of a record: what a text says stays, how it is laid out is made alike."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from archpack.findings import FindingsError, Report
from archpack.fixing.opening import opened
from archpack.fixing.ordering import in_order
from archpack.fixing.styling import in_style
from archpack.loading.spans import BlockSpan, ItemsSpan, ScalarSpan, Source, Span, read_source
from archpack.loading.yaml_tree import read_yaml

_STEPS: tuple[Callable[[Source], str], ...] = (in_order, in_style, opened)
_MOST_ROUNDS = 10


def format_text(text: str, file: str = "record.yaml") -> str:
    """Return the text of a record in its canonical layout.

    Fields stand in the order of the model and are indented by two blanks; texts stand in double quotes where they had
    single ones; lists and blocks in brackets go over several lines where one would be too long. Comments and blank
    lines stay with what they belong to. What the record says is never changed: a step that would is not taken.

    Raises :class:`archpack.FindingsError` if the text cannot be read as YAML, or gives a field twice.
    """
    findings = read_yaml(text, file)[1]
    if findings:
        raise FindingsError(f"{file} cannot be laid out.", Report.of(findings, {file: text}), "Mend it first.")
    source = read_source(text)
    if source is None or not isinstance(source.root, BlockSpan) or source.root.flow:
        return text
    meant = _Meant(source)
    for _ in range(_MOST_ROUNDS):
        before = source
        for step in _STEPS:
            source = meant.kept(source, step(source))
        if source is before:
            break
    return source.text


class _Meant:
    """What a text says, with its comments: none of it may change."""

    def __init__(self, source: Source) -> None:
        self._document = _document(source.root)
        self._comments = _comments(source)

    def kept(self, old: Source, text: str) -> Source:
        """Return the text after a step, or as it was if it would say something else."""
        new = read_source(text) if text != old.text else None
        same = new and _document(new.root) == self._document and _comments(new) == self._comments
        return new if new and same else old


def _document(span: Span) -> Any:
    """Return what stands in a text, whatever the order of its fields; of a value also whether it stands in quotes."""
    match span:
        case BlockSpan():
            return {_document(key): _document(value) for key, value in span.fields}
        case ItemsSpan():
            return [_document(item) for item in span.items]
        case ScalarSpan():
            return span.value, span.style != ""


def _comments(source: Source) -> Counter[str]:
    return Counter(source.text[start:end].rstrip() for start, end in source.comments)
