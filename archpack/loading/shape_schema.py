"""The JSON Schema of the record, asked for what stands at a path."""

from functools import cache
from typing import Any

from archpack.model.schema import record_schema

Path = tuple[str | int, ...]


def schema_at(path: Path, root: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the piece of the JSON Schema that describes the value at a path; empty if there is none.

    ``root`` is the whole schema, if it is not that of the record.
    """
    node = record() if root is None else root
    for step in path:
        node = _below(resolved(node, root), step)
    return resolved(node, root)


def resolved(node: dict[str, Any], root: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return a piece of the schema with what it refers to."""
    reference = node.get("$ref")
    defined = (record() if root is None else root)["$defs"] if reference else {}
    return {**defined[reference.rpartition("/")[2]], **node} if reference else node


def _below(node: dict[str, Any], step: str | int) -> dict[str, Any]:
    """Return what is said of an entry of a list, or of a field of a block; of one of any name too."""
    if isinstance(step, int):
        return dict(node.get("items", {}))
    if step in node.get("properties", {}):
        return dict(node["properties"][step])
    of_any_name = [*node.get("patternProperties", {}).values(), node.get("additionalProperties")]
    return next((schema for schema in of_any_name if isinstance(schema, dict)), {})


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
