"""What a field of the record is: its meaning, its kind and its words, from the models."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from archpack.criteria.path import Path, Step
from archpack.model.schema import record_schema

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Meaning:
    """A field of the record. ``words`` are the only ones that the models allow, if there is such a list."""

    description: str
    words: tuple[str, ...] = ()
    examples: tuple[Any, ...] = ()
    is_list: bool = False
    is_block: bool = False
    is_texts: bool = False
    """A text for each language."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A step of a path that leads nowhere, and the names that would."""

    name: str
    known: tuple[str, ...]


def meaning(path: Path) -> Meaning | Unknown:
    """Return what a path leads to, or the first step of it that leads nowhere."""
    node = record_schema_once()
    for step in path:
        below = _field(node, step.name)
        if below is None:
            return Unknown(step.name, tuple(node.get("properties", ())))
        if step.many:
            if "items" not in below:
                return Unknown(f"{step.name}[]", (step.name,))
            below = {**resolved(below["items"]), "description": below.get("description", "")}
            wrong = _wrong_key(below, step)
            if wrong is not None:
                return wrong
        node = below
    return _meaning(node)


def fields(path: Path = ()) -> tuple[str, ...]:
    """Return the names of the fields below a path."""
    node = record_schema_once()
    for step in path:
        node = _field(node, step.name) or {}
        node = resolved(node["items"]) if "items" in node else node
    return tuple(node.get("properties", ()))


@cache
def record_schema_once() -> Schema:
    """Return the schema of the record; making it takes a while."""
    return record_schema()


def required(path: Path) -> bool:
    """Tell whether the models themselves require the last field of a path, where the block that holds it is there."""
    node = record_schema_once()
    for step in path[:-1]:
        node = _field(node, step.name) or {}
        node = resolved(node["items"]) if "items" in node else node
    return path[-1].name in node.get("required", ())


def _meaning(node: Schema) -> Meaning:
    entry = resolved(node.get("items", {}))
    description = " ".join(node.get("description", "").split())
    return Meaning(
        description,
        tuple(node.get("enum") or entry.get("enum") or ()),
        tuple(node.get("examples") or ()),
        is_list="items" in node,
        is_block="properties" in node or "properties" in entry,
        is_texts=node.get("type") == "object" and "properties" not in node,
    )


def _wrong_key(entry: Schema, step: Step) -> Unknown | None:
    if not step.key:
        return None
    named = entry.get("properties", {}).get(step.key)
    if named is None:
        return Unknown(step.key, tuple(entry.get("properties", ())))
    named = resolved(named)
    words = tuple(resolved(named.get("items", {})).get("enum") or named.get("enum") or ())
    return Unknown(step.value, words) if words and step.value not in words else None


def _field(node: Schema, name: str) -> Schema | None:
    below = node.get("properties", {}).get(name)
    if below is not None:
        return resolved(below)
    if node.get("type") == "object" and "properties" not in node:  # a text for each language
        return {"type": "string", "description": f"{node.get('description', '')} In this language: {name}."}
    return None


def resolved(node: Schema) -> Schema:
    """Return a piece of the schema of the record with what it refers to."""
    reference = node.get("$ref")
    return {**record_schema_once()["$defs"][reference.rpartition("/")[2]], **node} if reference else node
