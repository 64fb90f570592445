"""The JSON Schema of the record as editors want it: the committed one, with texts that they show and no false alarms.

It accepts what archpack accepts when the record is written in YAML. There, a plain `1963` is a number to every editor,
and a text to archpack; so wherever the record has a text, the editor takes numbers and truths too.
"""

from typing import Any

_PLAIN = ["string", "number", "boolean"]
"""What editors take a plain text of YAML for. ``null`` is none of it: archpack warns of that word."""

_LIST = "A list is needed here: every entry on its own line, beginning with `- `, or all in one line as [a, b]."
_TEXT = "A text is needed here. If it holds a colon, a comma, a bracket or a brace, put it in quotes."
_BLANK = "Blanks alone say nothing: write a text, or delete the line."
# No message for blocks: editors would show it for a field that is missing or unknown, too.


def editor_schema(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema for editors, from the committed one, which stays as it is."""
    return {**_edited(schema), "$id": f"{schema['$id']}:editor"}


def _edited(node: Any) -> Any:
    if isinstance(node, list):
        return [_edited(child) for child in node]
    if not isinstance(node, dict):
        return node
    # The values of `properties` and `$defs` are schemas under names of ours, which may be those of keywords.
    edited = {
        name: {key: _edited(child) for key, child in inner.items()}
        if name in {"properties", "$defs", "patternProperties"}
        else _edited(inner)
        for name, inner in node.items()
        if name != "examples"
    }
    return {**edited, **_told(node)}


def _told(node: dict[str, Any]) -> dict[str, Any]:
    """Return what an editor is told beyond the schema itself."""
    told: dict[str, Any] = {}
    kind = node.get("type")
    if "examples" in node:
        told["examples"] = node["examples"]
    if isinstance(node.get("description"), str):
        told["markdownDescription"] = node["description"]
    if "enumDescriptions" in node:
        told["markdownEnumDescriptions"] = node["enumDescriptions"]
    if kind == "string" and "enum" not in node:
        told |= {"type": _PLAIN, "errorMessage": _TEXT, "patternErrorMessage": _BLANK}
    if kind == "array":
        told["errorMessage"] = _LIST
    return told
