"""What YAML takes otherwise than it looks, although it is well-formed."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from archpack.findings import Finding, Place
from archpack.findings.catalogue import reading
from archpack.loading.tree import LINE_BREAK, Block, Items, Node, Scalar

_WORD = re.compile(r" (?:~|null|Null|NULL)(?=[ \n\r,}\]]|$)")
_SIGN = re.compile(r" #[^\s#]")
_NOTHING = frozenset({"~", "null", "Null", "NULL"})
_LONGEST_REMARK = 500
_REMARK = re.compile(r" +(#)[^\s#]")


def is_suspicious(text: str) -> bool:
    """Tell whether something in a text looks as if :func:`suspicions` had to say something."""
    return any(not _in_remark(text, match.start()) for pattern in (_WORD, _SIGN) for match in pattern.finditer(text))


def _in_remark(text: str, at: int) -> bool:
    """Tell whether a place is in a line that is a remark. Of a very long line nobody knows."""
    start = text.rfind("\n", max(0, at - _LONGEST_REMARK), at) + 1
    return start > 0 and text[start : at + 2].lstrip(" ").startswith("#")


def suspicions(root: Node, text: str, file: str) -> Iterator[Finding]:
    """Yield the values that lose a part to a remark, and those that other programs take for no value.

    Most texts have nothing that looks so, and are looked at once.
    """
    found = [match.end() for pattern in (_WORD, _SIGN) for match in pattern.finditer(text)]
    if not found:
        return
    starts = [0, *(match.end() for match in LINE_BREAK.finditer(text))]
    suspected = {bisect_right(starts, end - 1) for end in found}
    for name, value in _plain_values(root):
        if value.line in suspected:
            yield from _of_value(name, value, text, starts[value.line - 1] + value.column - 1, file)


def _of_value(name: Scalar, value: Scalar, text: str, start: int, file: str) -> Iterator[Finding]:
    if value.value in _NOTHING:
        yield Finding(
            reading.WORD_FOR_NOTHING,
            f"`{value.value}` is taken as a word here; other programs read it as no value.",
            f'If there is no value, delete the line. If the word is meant, put it in quotes: "{value.value}".',
            Place(file, value.line, value.column),
        )
        return
    behind = start + len(str(value.value or ""))
    remark = _REMARK.match(text, behind)
    if remark and (value.value is None or text[start:behind] == value.value):
        column = value.column + remark.start(1) - start
        yield Finding(
            reading.REMARK_IN_TEXT,
            f"What stands behind the # is a remark and not a part of `{name.value}`.",
            "If it belongs to the text, put the whole text in quotes. If not, write a space behind the #.",
            Place(file, value.line, column),
        )


def _plain_values(root: Node) -> Iterator[tuple[Scalar, Scalar]]:
    """Yield the values without quotes, each with the name of its field."""
    pending: list[tuple[Scalar, Node]] = [(Scalar("", 0, 0), root)]
    while pending:
        name, node = pending.pop()
        if isinstance(node, Block):
            pending.extend(node.items)
        elif isinstance(node, Items):
            pending.extend((name, item) for item in node.items)
        elif not node.quoted:
            yield name, node
