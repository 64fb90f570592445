"""A document as it was written: texts, lists and blocks, each with its place in the file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value. ``value`` is None where nothing is written; ``quoted`` tells `"1"` from `1`."""

    value: str | float | bool | None
    line: int
    column: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A block of fields, in the order written."""

    items: tuple[tuple[Scalar, "Node"], ...]
    line: int
    column: int


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
        case Scalar(value=str(text), quoted=False) if pointer in numbers and _is_number(text):
            return int(text)
        case _:
            return node.value


def locate(root: Node, pointer: str, *, key: bool = False) -> tuple[int, int]:
    """Return line and column of what a JSON Pointer names, or of the nearest thing above it.

    With ``key``, the place of the field's name and not of its value. Blocks and lists are found by their name.
    """
    node, place = root, (root.line, root.column)
    for step in _steps(pointer):
        match node:
            case Block():
                found = next(((k, v) for k, v in node.items if str(k.value) == step), None)
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


def escape(key: str) -> str:
    """Return a key as a step of a JSON Pointer (RFC 6901)."""
    return key.replace("~", "~0").replace("/", "~1")


def pointer_of(path: tuple[str | int, ...]) -> str:
    """Return the JSON Pointer of a path of keys and indexes."""
    return "".join(f"/{escape(str(step))}" for step in path)


def _steps(pointer: str) -> Iterator[str]:
    return (step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10  # noqa: PLR2004 - a version is a small number
