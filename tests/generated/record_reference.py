"""The JSON Schema of the record, and the reference page that says the same in words."""

from collections.abc import Iterator
from typing import Any

from archpack.model.schema import record_schema, record_schema_text

_HEAD = """\
# The record, field by field

`record.yaml` describes one archival document and the files of its deposit. This page lists every field, block by
block. It is made from the same models that judge your record, so the two cannot differ.
[Fill in a record](../how-to/fill-in-a-record.md) shows the fields that people ask about.

- **required** means that the field must be there; every other field may be left out.
- A *list* has a `- ` before each of its entries. A list of texts can also stand in brackets: `[sq, en]`.
- Everything is text: box `012` stays `012`. A text that holds a colon, a comma, brackets or braces belongs in quotes.
- A field without a value is a mistake: write a value or delete the line.

"""

Schema = dict[str, Any]


def outputs() -> dict[str, str]:
    """Return the schema and the page."""
    return {
        "schemas/record-v1.schema.json": record_schema_text(),
        "docs/reference/record.md": _HEAD + "\n".join(page("The record", record_schema())),
    }


def page(title: str, schema: Schema) -> Iterator[str]:
    """Yield a section for a block of fields, which has a title, and one for each block in it."""
    definitions: dict[str, Schema] = schema.get("$defs", {})
    yield from _section(title, schema, definitions)
    for name in _in_order(schema, definitions):
        yield from _section(definitions[name]["title"], definitions[name], definitions)
    yield "## The words\n"
    yield "Some fields take one of a few words, so that everybody means the same by them.\n"
    for definition in definitions.values():
        if "enumDescriptions" in definition:
            yield from _words(definition)


def _words(definition: Schema) -> Iterator[str]:
    yield f"### {definition['title']}\n"
    yield f"{definition['description']}\n"
    yield "| word | what it means |"
    yield "| --- | --- |"
    for word, meaning in zip(definition["enum"], definition["enumDescriptions"], strict=True):
        yield f"| `{word}` | {meaning} |"
    yield ""


def _in_order(block: Schema, definitions: dict[str, Schema]) -> list[str]:
    """Return the names of all blocks below a block, each where it is first needed."""
    found: list[str] = []
    for field in block["properties"].values():
        name = _named(field.get("items", field))
        if name and "properties" in definitions[name]:
            found += [name, *_in_order(definitions[name], definitions)]
    return list(dict.fromkeys(found))


def _section(title: str, block: Schema, definitions: dict[str, Schema]) -> Iterator[str]:
    yield f"## {title}\n"
    yield f"{block['description']}\n"
    yield "| field | what it is | example |"
    yield "| --- | --- | --- |"
    required = block.get("required", [])
    for name, field in block["properties"].items():
        must = "<br>**required**" if name in required else ""
        meaning = " ".join(field["description"].split())
        kind = _kind(field, definitions, meaning)
        yield f"| `{name}`{must} | {' '.join(filter(None, (meaning, kind)))} | {_example(field)} |"
    yield ""


def _kind(field: Schema, definitions: dict[str, Schema], meaning: str) -> str:
    """Return what kind of value a field takes, as far as its meaning does not tell already."""
    if field.get("type") == "array":
        return f"*List.* {_kind(field['items'], definitions, meaning)}".strip()
    if field.get("type") == "object":
        by_language = field.get("additionalProperties") is False
        return "*A text for each language.*" if by_language else "*A value for each name.*"
    name = _named(field)
    if name is None:
        return ""
    definition = definitions[name]
    if "enum" not in definition:
        return f"See [{definition['title']}](#{_anchor(definition['title'])})."
    words = [f"`{value}`" for value in definition["enum"]]
    return "" if all(word in meaning for word in words) else f"One of: {', '.join(words)}."


def _named(field: Schema) -> str | None:
    """Return the name of the definition that a field refers to."""
    return field["$ref"].rpartition("/")[2] if "$ref" in field else None


def _example(field: Schema) -> str:
    examples = field.get("examples", [field["const"]] if "const" in field else [])
    return "<br>".join(f"`{_written(example)}`" for example in examples)


def _written(example: Any) -> str:
    if isinstance(example, list):
        return f"[{', '.join(str(item) for item in example)}]"
    if isinstance(example, dict):
        return f"{{{', '.join(f'{key}: {value}' for key, value in example.items())}}}"
    return str(example)


def _anchor(title: str) -> str:
    return title.lower().replace(" ", "-")
