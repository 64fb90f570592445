"""The JSON Schema of the record, asked for what stands at a path."""

from functools import cache
from typing import Any

from archpack.model.schema import record_schema

Path = tuple[str | int, ...]


def schema_at(path: Path) -> dict[str, Any]:
    """Return the piece of the JSON Schema that describes the value at a path; empty if there is none."""
    node = record()
    for step in path:
        node = resolved(node)
        node = node.get("items", {}) if isinstance(step, int) else node.get("properties", {}).get(step, {})
    return resolved(node)


def resolved(node: dict[str, Any]) -> dict[str, Any]:
    """Return a piece of the schema with what it refers to."""
    reference = node.get("$ref")
    return {**record()["$defs"][reference.rpartition("/")[2]], **node} if reference else node


@cache
def record() -> dict[str, Any]:
    """Return the whole schema."""
    return record_schema()


@cache
def homes() -> dict[str, tuple[str, ...]]:
    """Return where in a record each field stands, such as `original.repository` for `country`; "" is the record."""
    found: dict[str, list[str]] = {}
    pending = [("", record())]
    seen: set[tuple[str, str]] = set()
    while pending:
        way, node = pending.pop(0)
        for name, field in node.get("properties", {}).items():
            found.setdefault(name, []).append(way)
            inner = resolved(resolved(field).get("items", field))
            key = (way, inner.get("title", ""))
            if "properties" in inner and key not in seen:
                seen.add(key)
                pending.append((f"{way}.{name}".lstrip("."), inner))
    return {name: tuple(dict.fromkeys(ways)) for name, ways in found.items()}


@cache
def words() -> dict[str, tuple[str, ...]]:
    """Return which fields take each of their few words, such as `original.locator.level` for `box`."""
    found: dict[str, list[str]] = {}
    for name, ways in homes().items():
        for way in ways:
            path: Path = ()
            for step in way.split(".") if way else ():
                path = (*path, step)
                path = (*path, 0) if schema_at(path).get("type") == "array" else path
            for word in schema_at((*path, name)).get("enum", ()):
                found.setdefault(word, []).append(f"{way}.{name}".lstrip("."))
    return {word: tuple(dict.fromkeys(fields)) for word, fields in found.items()}
