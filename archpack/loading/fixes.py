"""How archpack can mend what is wrong with the shape of a record. Computed only for what was found."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from archpack.findings import Code, Finding, Fix, Place, Report
from archpack.findings.catalogue import reading
from archpack.findings.catalogue import shape as codes
from archpack.findings.fix import Remove, RenameField, Replace, SetValue
from archpack.findings.pointer import escape, steps, unescape
from archpack.loading.repairs import in_utf8, well_formed, without_curly_quotes
from archpack.loading.shape_schema import Path, schema_at
from archpack.loading.spans import BlockSpan, ScalarSpan, Source, Span, read_source, scalars, span_at
from archpack.loading.tree import Block, Items, Node, Scalar, lines_of, plain
from archpack.scalars import quoted, scalar
from archpack.vocab.spelling import is_slip_of, nearest, shown

_MOST = 1000
"""Findings for which a fix is looked for: where there are more, the file is no record."""
_LONGEST_NAME = 60
_ALIKE = 0.75
"""More than for the question whether a word was meant: what is proposed here is written into the record."""
_OTHER_SIGNS = re.compile(r"[()\[\]{};\u3001\uff08-\uff0c\uff1b\uff3b\uff3d]|^- ?")
_OF_SEVERAL = ("array", "object")
_FIELD_AND_VALUE = re.compile(r"([a-z_]+):\S")


def with_fixes(report: Report, tree: Node | None, text: str, data: bytes) -> Report:
    """Return what was found when a record file was read, each finding with its fix if there is one."""
    document = _Document(tree, text, data)
    fixed = (finding if finding.fix else replace(finding, fix=document.fix_of(finding)) for finding in report)
    return Report(tuple(fixed), report.texts) if 0 < len(report) <= _MOST else report


class _Document:
    """A document as it was written, to look up what is needed for a fix."""

    def __init__(self, tree: Node | None, text: str, data: bytes) -> None:
        self._tree = tree
        self._text = text
        self._data = data

    def fix_of(self, finding: Finding) -> Fix | None:
        """Return how a finding can be mended, or None."""
        if self._tree is None:
            return self._readable(finding)
        if finding.code is reading.DUPLICATE_KEY:
            return self._said_again.get((finding.place.line, finding.place.column))
        if finding.code in (reading.ALIAS, reading.TAG):
            return self._sign_in_quotes(finding.place)
        look = _WAYS.get(finding.code)
        return look(self, finding.place.pointer) if look and finding.place.pointer else None

    def _readable(self, finding: Finding) -> Fix | None:
        if finding.code is reading.NOT_UTF8:
            return in_utf8(self._data, self._text)
        is_yaml = not finding.place.file.endswith(".json")
        return well_formed(self._text) if finding.code is reading.NOT_WELL_FORMED and is_yaml else None

    @cached_property
    def _source(self) -> Source | None:
        """Where everything stands, to the character. The text is parsed again for it."""
        return read_source(self._text)

    @cached_property
    def _said_again(self) -> dict[tuple[int, int], Fix]:
        """How a field can be mended that stands twice with the same value, by the place of its name."""
        found: dict[tuple[int, int], Fix] = {}
        pending: list[tuple[str, Node | None]] = [("", self._tree)]
        while pending:
            pointer, node = pending.pop()
            if isinstance(node, Items):
                pending += ((f"{pointer}/{n}", item) for n, item in enumerate(node.items))
            elif isinstance(node, Block):
                first: dict[str, Node] = {}
                for key, value in node.items:
                    name, inner = str(key.value), f"{pointer}/{escape(str(key.value))}"
                    other = first.setdefault(name, value)
                    # A pointer names the last of several.
                    if node.fields[name][0] is key:
                        pending.append((inner, value))
                    if other is not value and plain(other, frozenset()) == plain(value, frozenset()):
                        title = f"Delete the second `{shown(name)}`, which says the same."
                        found[key.line, key.column] = Fix(title, (Remove(inner),))
        return found

    @cached_property
    def _signs(self) -> Mapping[tuple[int, int], ScalarSpan]:
        """The values that begin with &, * or !, by line and column."""
        if self._source is None:
            return {}
        found = (span for span in scalars(self._source.root) if span.style in ("*", "!"))
        return {(self._source.line_of(s.start) + 1, self._source.column(s.start) + 1): s for s in found}

    def _sign_in_quotes(self, place: Place) -> Fix | None:
        """Mend `label: *12`. Whoever knows YAML may have meant the sign, so that somebody has to look at it."""
        span = self._signs.get((place.line, place.column))
        if span is None:
            return None
        whole = " ".join(self._text[span.start : span.end].split())
        return Fix("Put the whole text in quotes.", (Replace(span.start, span.end, quoted(whole)),), safe=False)

    def known_field(self, pointer: str) -> Fix | None:
        above, _, _ = pointer.rpartition("/")
        name = _last(pointer)
        block = self._node(above)
        if not isinstance(block, Block) or name not in block.fields:
            return None
        known = list(schema_at(self._path(above)).get("properties", {}))
        value = block.fields[name][1]
        if isinstance(value, Scalar) and value.value is None:
            return self._cut_at_comma(above, name, known)
        free = [field for field in known if field not in block.fields]
        near, safe = _meant(name, free)
        return Fix(f"Write `{near}`.", (RenameField(pointer, near),), safe and name[0].isalnum()) if near else None

    def _cut_at_comma(self, above: str, name: str, known: Collection[str]) -> Fix | None:
        """Mend `{kind:scan}`, and `{display: July 6, 1963}`, where what follows the comma reads as a field."""
        block = span_at(self._source.root, above) if self._source else None
        if not isinstance(block, BlockSpan) or not block.flow or name not in block.numbers:
            return None
        fields, number = block.fields, block.numbers[name]
        key = fields[number][0]
        missing_blank = _FIELD_AND_VALUE.match(name)
        if isinstance(key, ScalarSpan) and key.style == "" and missing_blank and missing_blank[1] in known:
            at = key.start + missing_blank.end(1) + 1
            return Fix("Put a blank behind the colon.", (Replace(at, at, " "),))
        return self._joined(self._path(above), fields, number, known)

    def _joined(
        self, path: Path, fields: tuple[tuple[Span, Span], ...], number: int, known: Collection[str]
    ) -> Fix | None:
        """Put a value and the words without a value that follow it in quotes as one text, or in brackets as a list."""
        first = last = number
        while first and _is_left_over(fields, first, known):
            first -= 1
        while _is_left_over(fields, last + 1, known):
            last += 1
        name, start, end = *fields[first], fields[last][0]
        if not (isinstance(name, ScalarSpan) and "enum" not in schema_at((*path, name.value))):
            return None  # one of a few words, and no text that was cut
        if not (isinstance(start, ScalarSpan) and isinstance(end, ScalarSpan) and first < last):
            return None
        if start.style or start.start == start.end:
            return None
        whole = " ".join(self._text[start.start : end.end].split())
        schema = schema_at((*path, name.value))
        if schema.get("type") == "array":
            return _as_list(whole, replace(start, end=end.end)) if _holds_texts(schema) else None
        inner = without_curly_quotes(whole)
        if inner is not None:
            return Fix("Write straight quotation marks.", (Replace(start.start, end.end, quoted(inner)),), safe=False)
        words = [key.value for key, _ in fields[first + 1 : last + 1] if isinstance(key, ScalarSpan)]
        safe = whole[0].isalnum() and not any(_meant(word, known)[0] for word in words)
        return Fix("Put the whole text in quotes.", (Replace(start.start, end.end, quoted(whole)),), safe)

    def nothing_said(self, pointer: str) -> Fix | None:
        above, _, _ = pointer.rpartition("/")
        required = schema_at(self._path(above)).get("required", ())
        path, node = self._way(pointer)
        if not isinstance(node, Scalar) or _last(pointer) in required or schema_at(path).get("type") in _OF_SEVERAL:
            return None  # where a list or a block is missing, its lines may stand somewhere else
        remarked = "#" in lines_of(self._text)[node.line - 1]  # which may be what was meant
        return Fix("Delete what says nothing.", (Remove(pointer),), safe=not remarked)

    def version(self, pointer: str) -> Fix | None:
        known = self._at(pointer) in ("1", 1)
        return Fix("Write `archpack: 1`.", (SetValue(pointer, "1"),)) if known else None

    def allowed_value(self, pointer: str) -> Fix | None:
        given = self._at(pointer)
        near, safe = (
            _meant(given, schema_at(self._path(pointer)).get("enum", ())) if isinstance(given, str) else ("", False)
        )
        return Fix(f"Write `{near}`.", (SetValue(pointer, near),), safe) if near else None

    def list_of_one(self, pointer: str) -> Fix | None:
        """Mend `languages: sq`, where a list of texts is expected."""
        schema, given = schema_at(self._path(pointer)), self._at(pointer)
        span = span_at(self._source.root, pointer) if _holds_texts(schema) and self._source else None
        if not (isinstance(given, str) and given.strip() and isinstance(span, ScalarSpan)):
            return None
        if span.style not in ("", "'", '"'):
            return None
        above, _, name = pointer.rpartition("/")
        block = span_at(self._source.root, above) if self._source else None
        if isinstance(block, BlockSpan) and block.flow and name in block.numbers:
            number, known = block.numbers[name], schema_at(self._path(above)).get("properties", {})
            if _is_left_over(block.fields, number + 1, known):
                return self._joined(self._path(above), block.fields, number, known)
        return _as_list(given, span)

    def _node(self, pointer: str) -> Node | None:
        return self._way(pointer)[1]

    def _path(self, pointer: str) -> Path:
        return self._way(pointer)[0]

    def _at(self, pointer: str) -> object:
        node = self._node(pointer)
        return node.value if isinstance(node, Scalar) else None

    def _way(self, pointer: str) -> tuple[Path, Node | None]:
        """Return the path that a pointer names, its steps into lists as numbers, and what stands there."""
        path: list[str | int] = []
        node = self._tree
        for step in steps(pointer):
            if isinstance(node, Items) and step.isdigit() and int(step) < len(node.items):
                path.append(int(step))
                node = node.items[int(step)]
            else:
                path.append(step)
                node = node.fields[step][1] if isinstance(node, Block) and step in node.fields else None
        return tuple(path), node


_WAYS: Mapping[Code, Callable[[_Document, str], Fix | None]] = {
    codes.UNKNOWN_FIELD: _Document.known_field,
    codes.NOT_ALLOWED: _Document.allowed_value,
    codes.NO_VALUE: _Document.nothing_said,
    codes.BLANK: _Document.nothing_said,
    codes.FORMAT_VERSION: _Document.version,
    codes.WRONG_SHAPE: _Document.list_of_one,
}


def _is_left_over(fields: tuple[tuple[Span, Span], ...], number: int, known: Collection[str]) -> bool:
    """Tell whether a field in braces is no field, but words behind a comma that have no value."""
    if number >= len(fields):
        return False
    key, value = fields[number]
    return (
        isinstance(key, ScalarSpan)
        and isinstance(value, ScalarSpan)
        and value.start == value.end
        and key.style == ""
        and key.value not in known
    )


def _holds_texts(schema: Mapping[str, Any]) -> bool:
    return schema.get("type") == "array" and schema.get("items", {}).get("type") == "string"


def _as_list(given: str, span: ScalarSpan) -> Fix | None:
    """Return how a text is written as a list, divided at its commas, if it holds any: somebody has to look at that."""
    parts = [part.strip() for part in given.split(",")]
    if not all(parts) or _OTHER_SIGNS.search(given):
        return None
    write = quoted if span.style == '"' and len(parts) == 1 else scalar
    written = f"[{', '.join(map(write, parts))}]"
    return Fix(f"Write `{shown(written)}`.", (Replace(span.start, span.end, written),), safe=len(parts) == 1)


def _last(pointer: str) -> str:
    return unescape(pointer.rpartition("/")[2])


def _meant(given: str, known: Collection[str]) -> tuple[str, bool]:
    """Return the word that somebody meant, or nothing, and whether there can be no doubt of it."""
    if len(given) > _LONGEST_NAME:
        return "", False
    slips = [word for word in known if is_slip_of(given, word)]
    if len(slips) == 1:
        return slips[0], True
    return nearest(given, known, alike=_ALIKE) or "", False
