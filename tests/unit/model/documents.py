"""Documents to be judged: a record with every field, and what can be done to it."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FIXTURES = Path(__file__).parents[2] / "fixtures"


def full_document() -> dict[str, Any]:
    """Return a valid record in which every field of the format is given."""
    document: dict[str, Any] = json.loads((FIXTURES / "record" / "full.json").read_text(encoding="utf-8"))
    return document


def changed(document: Any, *, put: dict[str, Any] | None = None, cut: list[str] | None = None) -> Any:
    """Return a copy with values put at JSON Pointers, and others cut out."""
    document = copy.deepcopy(document)
    for pointer in cut or ():
        parent, key = _parent(document, pointer)
        del parent[key]
    for pointer, value in (put or {}).items():
        parent, key = _parent(document, pointer)
        parent[key] = value
    return document


def pointers(node: Any, above: str = "") -> Iterator[str]:
    """Yield the JSON Pointer of everything inside a document, the document itself left out."""
    steps: list[tuple[str, Any]] = []
    if isinstance(node, dict):
        steps = [(str(key), value) for key, value in node.items()]
    elif isinstance(node, list):
        steps = [(str(index), value) for index, value in enumerate(node)]
    for step, value in steps:
        pointer = f"{above}/{step.replace('~', '~0').replace('/', '~1')}"
        yield pointer
        yield from pointers(value, pointer)


def value_at(document: Any, pointer: str) -> Any:
    """Return what stands at a JSON Pointer."""
    for step in pointer.split("/")[1:]:
        document = document[int(step) if isinstance(document, list) else _unescaped(step)]
    return document


def _parent(document: Any, pointer: str) -> tuple[Any, str | int]:
    above, _, last = pointer.rpartition("/")
    parent = value_at(document, above)
    return parent, int(last) if isinstance(parent, list) else _unescaped(last)


def _unescaped(step: str) -> str:
    return step.replace("~1", "/").replace("~0", "~")
