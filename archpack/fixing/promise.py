"""What a document must be after edits: known before the text is changed, and compared with what is read afterwards."""

from collections.abc import Iterable, Mapping
from typing import Any

from archpack.findings.fix import Edit, Insert, Remove, RenameField, Replace, SetValue
from archpack.findings.pointer import escape
from archpack.fixing.values import NUMBERS
from archpack.loading.tree import Block, Items, Node, Scalar, plain

_GONE = object()


def promised(tree: Node, edits: Iterable[Edit]) -> Any:
    """Return the document of a tree with edits of its fields and values. Fields keep their order, also those twice."""
    by_place: dict[str, list[Edit]] = {}
    for edit in edits:
        if not isinstance(edit, Replace):
            by_place.setdefault(edit.pointer, []).append(edit)
    return _promised(tree, "", by_place)


def _promised(node: Node, pointer: str, edits: Mapping[str, list[Edit]]) -> Any:
    here = edits.get(pointer, ())
    if any(isinstance(edit, Remove) for edit in here):
        return _GONE
    match node:
        case Block():
            return _fields(node, pointer, edits)
        case Items():
            inner = (_promised(item, f"{pointer}/{index}", edits) for index, item in enumerate(node.items))
            return [value for value in inner if value is not _GONE]
        case Scalar():
            for edit in here:
                if isinstance(edit, SetValue):
                    return plain(Scalar(edit.value, 0, 0), NUMBERS, pointer)
            return plain(node, NUMBERS, pointer)


def _fields(block: Block, pointer: str, edits: Mapping[str, list[Edit]]) -> list[tuple[str, Any]]:
    fields: list[tuple[str, Any]] = []
    for key, value in block.items:
        name = str(key.value)
        inner = f"{pointer}/{escape(name)}"
        # Of a field that stands twice, a pointer names the last.
        own = edits if block.fields[name][0] is key else {}
        found = _promised(value, inner, own)
        if found is _GONE:
            continue
        renamed = next((edit.name for edit in own.get(inner, ()) if isinstance(edit, RenameField)), name)
        if renamed != name and isinstance(value, Scalar):
            found = plain(value, NUMBERS, f"{pointer}/{escape(renamed)}")  # another field may be a number
        fields.append((renamed, found))
    new = (edit for edit in edits.get(pointer, ()) if isinstance(edit, Insert))
    return [*fields, *((e.name, plain(Scalar(e.value, 0, 0), NUMBERS, f"{pointer}/{escape(e.name)}")) for e in new)]
