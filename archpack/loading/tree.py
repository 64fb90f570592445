"""A document as it was written: texts, lists and blocks, each with its place in the file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from archpack.findings.pointer import escape, steps

LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What ends a line in YAML 1.1."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value. ``value`` is None where nothing is written; ``quoted`` tells `"1"` from `1`."""

    value: str | float | bool | None
    line: int
    column: int
    quoted: bool = False


@dataclass(frozen=True)
class Block:
    """A block of fields, in the order written."""

    items: tuple[tuple[Scalar, "Node"], ...]
    line: int
    column: int

    @cached_property
    def fields(self) -> Mapping[str, tuple[Scalar, "Node"]]:
        """The fields by their names. Of a name that is given twice, the last, as in :func:`plain`."""
        return {str(name.value): (name, value) for name, value in self.items}


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple["Node", ...]
    line: int
    column: int


Node = Scalar | Block | Items


def plain(node: Node, numbers: frozenset[str], pointer: str = "") -> Any:
    """Return dicts, lists and texts. Only the fields at the pointers in ``numbers`` are read as numbers.

    Everything else that YAML leaves unquoted is text, so that box `012` stays `012` and `NO` stays Norway.
    """
    match node:
        case Block():
            return {
                str(key.value): plain(value, numbers, f"{pointer}/{escape(str(key.value))}")
                for key, value in node.items
            }
        case Items():
            return [plain(value, numbers, f"{pointer}/{index}") for index, value in enumerate(node.items)]
        case Scalar(value=str(text), quoted=False) if pointer in numbers and is_number(text):
            return int(text)
        case _:
            return node.value


def locate(root: Node, pointer: str, *, key: bool = False) -> tuple[int, int]:
    """Return line and column of what a JSON Pointer names, or of the nearest thing above it.

    With ``key``, the place of the field's name and not of its value. Blocks and lists are found by their name.
    """
    node, place = root, (root.line, root.column)
    for step in steps(pointer):
        match node:
            case Block():
                found = node.fields.get(step)
                if found is None:
                    return place
                name, node = found
                by_name = key or not isinstance(node, Scalar) or node.value is None
                place = (name.line, name.column) if by_name else (node.line, node.column)
            case Items() if step.isascii() and step.isdigit() and int(step) < len(node.items):
                node = node.items[int(step)]
                place = (node.line, node.column)
            case _:
                return place
    return place


def lines_of(text: str) -> list[str]:
    """Return the lines of a text without their line breaks, as YAML and an editor count them."""
    return LINE_BREAK.split(text)


def end_of(text: str) -> tuple[int, int]:
    """Return line and column of what follows a text."""
    lines = lines_of(text)
    return len(lines), len(lines[-1]) + 1


def is_number(text: str) -> bool:
    """Tell whether an unquoted text is read as a number where a field is one."""
    return text.isascii() and text.isdigit() and len(text) < 10  # noqa: PLR2004 - a version is a small number
