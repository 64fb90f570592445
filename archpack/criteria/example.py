"""A record that meets a profile, made from its examples: what depositors copy from the guide."""

import json
from typing import Any

from pydantic import ValidationError

from archpack.criteria.judging import judge_record
from archpack.criteria.meaning import Schema, record_schema_once, resolved
from archpack.criteria.path import Path, Step, parsed
from archpack.criteria.profile import FieldRule, InstitutionProfile
from archpack.findings import Finding
from archpack.findings.catalogue import institution as codes
from archpack.model import Record

_FILES = {
    "scan": ("files", "scan/*.tif"),
    "transcript": ("file", "transcript/en.md"),
    "translation": ("file", "translation/en.md"),
}

_MOST_ENTRIES = 20
"""Entries of one list in an example; a profile that asks for more gets one that does not pass."""


def example_record(profile: InstitutionProfile) -> tuple[Record | None, tuple[Finding, ...]]:
    """Return a record with all that a profile requires, and what the profile has against it: INS111.

    The record is None if no record can look like this. A profile whose rules say it all, with an ``example`` for
    what is not obvious, has a record without findings.
    """
    document: dict[str, Any] = {"archpack": 1, "id": "example-1", "titles": [{"text": "Letter to the editor"}]}
    rules = [(rule, path) for rule in profile.written.fields if (path := parsed(rule.field))]
    for rule, path in sorted(rules, key=lambda ruled: len(ruled[1])):
        if rule.required or rule.min:
            _ask(document, path, path, max(rule.min or 1, 1))
    _fill(document, record_schema_once())
    for rule, path in rules:
        if (text := _right(rule)) is not None:
            _put(document, path, text, wanted=rule.required)
    try:
        record = Record.model_validate_json(json.dumps(document))
    except ValidationError:
        said = "No example record can be made of the examples of this profile."
        return None, (Finding(codes.BAD_EXAMPLE, said, "Give each required field an `example` that can stand there."),)
    return record, tuple(_told(finding) for finding in judge_record(profile, record))


def _told(finding: Finding) -> Finding:
    said = f"The example record of the guide does not pass ({finding.code}, {finding.place.pointer}). {finding.text}"
    return Finding(codes.BAD_EXAMPLE, said, "Give the field an `example`, or list it under `fields` as required.")


def _right(rule: FieldRule) -> str | None:
    return rule.example or next(iter(rule.values), None)


def _ask(node: Any, path: Path, whole: Path, count: int) -> None:
    """Make sure that something stands at a path."""
    step, rest = path[0], path[1:]
    if not isinstance(node, dict):
        return
    schema = _below(whole[: len(whole) - len(rest)])
    if step.many or (not rest and schema.get("type") == "array"):
        entries = node.setdefault(step.name, [])
        if entries and step.key and step.key not in entries[-1]:
            entries[-1][step.key] = _keyed(step, schema)
        lacking = (1 if rest else min(count, _MOST_ENTRIES)) - sum(1 for _ in step.meant(entries))
        entries.extend(_entry(step, schema) for _ in range(lacking))
        for _, entry in step.meant(entries) if rest else ():
            _ask(entry, rest, whole, count)
    elif rest:
        _ask(node.setdefault(step.name, {}), rest, whole, count)
    else:
        node.setdefault(step.name, _sample(schema))


def _entry(step: Step, schema: Schema) -> Any:
    """Return a new entry of a list, which a step means."""
    shown = next(iter(schema.get("examples", ())), None)
    if isinstance(shown, list):
        return shown[0]
    entry = _sample(resolved(schema.get("items", {})))
    if step.key and isinstance(entry, dict):
        entry[step.key] = _keyed(step, schema)
        if step.key == "kind" and step.value in _FILES and "id" in entry:
            entry["id"] = step.value
            for name in ("file", "files"):
                entry.pop(name, None)
    return entry


def _keyed(step: Step, schema: Schema) -> Any:
    """Return what an entry of a list has under the key of a step."""
    named = resolved(resolved(schema["items"])["properties"].get(step.key, {}))
    return [step.value] if named.get("type") == "array" else step.value


def _put(node: Any, path: Path, text: str, *, wanted: bool) -> None:
    """Write a text at each place that a path leads to, where something stands or is ``wanted``."""
    step, rest = path[0], path[1:]
    if not isinstance(node, dict) or (step.name not in node and (rest or not wanted)):
        return
    held = node.get(step.name)
    if step.many:
        for number, entry in list(step.meant(held)) if isinstance(held, list) else ():
            if rest:
                _put(entry, rest, text, wanted=wanted)
            elif isinstance(held, list) and isinstance(entry, str):
                held[number] = text
    elif rest:
        _put(held, rest, text, wanted=wanted)
    elif isinstance(held, list):
        node[step.name] = [text]
    elif not isinstance(held, dict):
        node[step.name] = text


def _fill(node: Any, schema: Schema) -> None:
    """Add what the models themselves require of what stands there."""
    schema = resolved(schema)
    if isinstance(node, list):
        for entry in node:
            _fill(entry, schema.get("items", {}))
        return
    if not isinstance(node, dict) or "properties" not in schema:
        return
    for name in schema.get("required", ()):
        node.setdefault(name, _sample(resolved(schema["properties"][name])))
    if "oneOf" in schema and "file" not in node and "files" not in node:
        name, pattern = _FILES.get(str(node.get("kind")), ("files", "scan/*.tif"))
        node[name] = pattern
    if node.get("kind") in {"transcript", "translation"} and "language" in schema["properties"]:
        node.setdefault("language", "en")
    for name, value in node.items():
        _fill(value, schema["properties"].get(name, {}))


def _sample(schema: Schema) -> Any:
    """Return a value that a piece of the schema accepts."""
    schema = resolved(schema)
    for words in (schema.get("enum"), schema.get("examples")):
        if words:
            return words[0]
    if "items" in schema:
        return [_sample(schema["items"])]
    if "properties" in schema:
        return {name: _sample(schema["properties"][name]) for name in schema.get("required", ())}
    return {"en": "..."} if schema.get("type") == "object" else "..."


def _below(path: Path) -> Schema:
    """Return the schema of what a path leads to, a list as a list."""
    node = record_schema_once()
    for number, step in enumerate(path):
        further = node.get("properties", {}).get(step.name)
        node = resolved(further) if further is not None else {"type": "string"}
        if step.many and number < len(path) - 1:
            node = resolved(node.get("items", {}))
    return node
