"""The canonical layout of a record: what a text says stays, how it is laid out is made alike."""

from collections import Counter
from collections.abc import Callable

from archpack.findings import FindingsError, Report
from archpack.fixing.opening import opened
from archpack.fixing.ordering import in_order
from archpack.fixing.styling import in_style
from archpack.fixing.values import NUMBERS
from archpack.loading.spans import BlockSpan, Source, read_source
from archpack.loading.tree import plain
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
    for _ in range(_MOST_ROUNDS):
        before = text
        for step in _STEPS:
            text = _taken(step, text)
        if text == before:
            break
    return text


def _taken(step: Callable[[Source], str], text: str) -> str:
    """Return the text after a step, or as it was if it would say something else."""
    source = read_source(text)
    if source is None or not isinstance(source.root, BlockSpan) or source.root.flow:
        return text
    new = step(source)
    return new if new != text and _says_the_same(source, new) else text


def _says_the_same(old: Source, text: str) -> bool:
    new = read_source(text)
    before, (after, findings) = read_yaml(old.text, "")[0], read_yaml(text, "")
    if new is None or before is None or after is None or findings:
        return False
    return bool(plain(before, NUMBERS) == plain(after, NUMBERS)) and _comments(old) == _comments(new)


def _comments(source: Source) -> Counter[str]:
    return Counter(source.text[start:end].rstrip() for start, end in source.comments)
