"""The JSON Schema of the record, and the reference page that says the same in words."""

from collections.abc import Iterator
from typing import Any

from archpack.model.schema import record_schema, record_schema_text

_HEAD = """\
# The record, field by field

`record.yaml` describes one archival document and the files of its deposit. This page lists every field. It is made
from the same models that judge your record, so it is always right.

- **required** means that the field must be there; every other field may be left out.
- A *list* has its entries on lines of their own, each beginning with `- `.
- Everything is text. Box `012` stays `012`. Put a text in quotes if it holds a colon, a comma, brackets or braces.
- A field without a value is a mistake: write a value or delete the line.

"""


def outputs() -> dict[str, str]:
    """Return the schema and the page."""
    return {
        "schemas/record-v1.schema.json": record_schema_text(),
        "docs/reference/record.md": _HEAD + "\n".join(_page(record_schema())),
    }


def _page(schema: dict[str, Any]) -> Iterator[str]:
    definitions = schema["$defs"]
    yield from _section("The record", schema, definitions)
    for definition in sorted(_blocks(definitions), key=lambda d: str(d["title"])):
        yield from _section(definition["title"], definition, definitions)


def _blocks(definitions: dict[str, Any]) -> list[dict[str, Any]]:
    return [definition for definition in definitions.values() if "properties" in definition]


def _section(title: str, block: dict[str, Any], definitions: dict[str, Any]) -> Iterator[str]:
    yield f"## {title}\n"
    yield f"{block['description']}\n"
    yield "| field | what it is | example |"
    yield "| --- | --- | --- |"
    required = block.get("required", [])
    for name, field in block["properties"].items():
        kind = _kind(field, definitions)
        must = " **required**." if name in required else ""
        meaning = " ".join(field["description"].split())
        yield f"| `{name}` | {meaning}{must} {kind} | {_example(field)} |"
    yield ""


def _kind(field: dict[str, Any], definitions: dict[str, Any]) -> str:
    if "$ref" in field:
        definition = definitions[field["$ref"].rpartition("/")[2]]
        if "enum" in definition:
            return f"One of: {', '.join(f'`{value}`' for value in definition['enum'])}."
        return f"See [{definition['title']}](#{_anchor(definition['title'])})."
    if field.get("type") == "array":
        inner = _kind(field["items"], definitions)
        return f"*List.* {inner}".strip()
    if field.get("type") == "object":
        return "*A text for each language.*"
    return ""


def _example(field: dict[str, Any]) -> str:
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
