"""How a file can be made readable that is not: another encoding, and the slips that break the rules of YAML.

A repair is found by trying: it is proposed only if the text can be read with it.
"""

import re
from collections.abc import Iterable
from functools import cache

import yaml

from archpack.findings import Fix
from archpack.findings.fix import Replace
from archpack.loading.shape_schema import Path, schema_at
from archpack.loading.spans import BLOCK_STYLES, read_source, scalars
from archpack.loading.tree import Block, Items, Node, plain
from archpack.loading.yaml_tree import LOADER, read_yaml
from archpack.model.schema import record_schema
from archpack.scalars import quoted

_WORK = 2_000_000
"""Characters that are read at most to find a repair, because each try reads the text again."""
_MOST_TRIES = 50
_WIDTHS = (2, 4, 8, 0, 1, 3, 5, 6, 7)
"""The blanks that a tab may stand for, the likeliest first."""
_HEAD = 1024

_CONTROL = re.compile("[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_LINE_BREAK = re.compile("(\r\n|[\n\r\x85\u2028\u2029])")
_NO_BLANK = re.compile(r"( *(?:- +)*([a-z_]+):)([^\s:].*)", re.DOTALL)
_FIELD = re.compile(r"\b([a-z_]+): ")
_AMBIGUOUS = re.compile(r"[\[\]{}\uff5b\uff5d\uff3b\uff3d]")
_VALUE = re.compile(r"( *(?:- +)*[\w-]+:[ \t]+)(\S(?:.*\S)?)([ \t]*)", re.DOTALL)
_IN_BRACES = re.compile(r"([{,] *+[a-z_]++: ++)([^\s,{}\[\]\"'][^,{}\[\]\"']*+)(?=[,}])")
_PATTERN = re.compile(r"\*(?:[0-9A-Za-z_-]*+[^0-9A-Za-z_\s:-]|$)")
"""An asterisk that names nothing in YAML: a pattern for the names of files."""
_OPENING = "\N{LEFT DOUBLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}"
_CLOSING = "\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}"


def in_utf8(data: bytes, text: str) -> Fix | None:
    """Return how a file is written in UTF-8 that was saved in another encoding, or None.

    UTF-16 tells its name by its first two bytes. What another encoding is can only be likely.
    """
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    codec, name = _encoding(data)
    try:
        read = data.decode(codec)
    except UnicodeDecodeError:
        return None
    if _CONTROL.search(read, 0, _HEAD):
        return None  # no text
    return Fix(f"Read it as {name} and save it as UTF-8.", (Replace(0, len(text), read),), safe=marked)


def _encoding(data: bytes) -> tuple[str, str]:
    """Return the encoding that a file is most likely in, as Python and as people call it."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16", "UTF-16"
    nulls = data[:_HEAD:2].count(0), data[1:_HEAD:2].count(0)  # in UTF-16, Latin letters have a null beside them
    if any(nulls):
        return ("utf-16-be" if nulls[0] else "utf-16-le"), "UTF-16"
    return "cp1252", "Windows-1252"


def well_formed(text: str) -> Fix | None:
    """Return how a text becomes YAML that can be read, or None. What is not told at once is not guessed at."""
    tries = min(_MOST_TRIES, _WORK // max(1, len(text)))
    if tries < len(_WIDTHS):
        return None
    return _without_tabs(text) or _line_by_line(text, tries)


def _without_tabs(text: str) -> Fix | None:
    """Replace the tabs that begin lines by blanks, so that the fewest fields stand where they are not known.

    If several widths give different documents, none is safe.
    """
    parts = _LINE_BREAK.split(text)
    if not any(part.startswith("\t") for part in parts[::2]):
        return None
    found: list[tuple[str, Node]] = []
    for width in _WIDTHS:
        spaced = "".join(_spaced(part, width) for part in parts)
        tree = read_yaml(spaced, "")[0]
        if isinstance(tree, Block) and not _swallowed(text, spaced):
            found.append((spaced, tree))
    if not found:
        return None
    strange = [_strange_fields(tree) for _, tree in found]
    found = [candidate for candidate, count in zip(found, strange, strict=True) if count == min(strange)]
    safe = all(plain(tree, frozenset()) == plain(found[0][1], frozenset()) for _, tree in found)
    return Fix("Indent with spaces.", tuple(_differences(text, found[0][0])), safe)


def _strange_fields(tree: Node) -> int:
    """Return how many fields stand in blocks where the record has none of that name."""
    count = 0
    pending: list[tuple[Path, Node]] = [((), tree)]
    while pending:
        path, node = pending.pop()
        if isinstance(node, Items):
            pending += (((*path, number), item) for number, item in enumerate(node.items))
        elif isinstance(node, Block):
            known = schema_at(path).get("properties")
            count += sum(name not in known for name in node.fields) if known else 0
            pending += (((*path, name), value) for name, (_, value) in node.fields.items())
    return count


def _swallowed(text: str, spaced: str) -> bool:
    """Tell whether a line that began with a tab would be read as a further line of the text above it."""
    source = read_source(spaced)
    if source is None:
        return True
    lines = {n for n, line in enumerate(_LINE_BREAK.split(text)[::2]) if line.startswith("\t")}
    spans = (span for span in scalars(source.root) if span.style not in BLOCK_STYLES)
    inner = ((source.line_of(s.start) + 1, source.line_of(max(s.start, s.end - 1))) for s in spans)
    return any(line in lines for first, last in inner for line in range(first, last + 1))


def _spaced(line: str, width: int) -> str:
    """Return a line with so many blanks for each tab that it begins with."""
    rest = line.lstrip("\t")
    return " " * width * (len(line) - len(rest)) + rest


def _line_by_line(text: str, tries: int) -> Fix | None:
    """Mend line after line where the parser stops, until the text can be read."""
    mended, safe, error = text, True, _error(text)
    while error is not None:
        step = _next_step(mended, error, tries)
        if step is None:
            return None
        mended, sure, error, tries = step
        safe = safe and sure
    if mended == text or not isinstance(read_yaml(mended, "")[0], Block):
        return None
    return Fix("Write what stands here so that YAML can read it.", tuple(_differences(text, mended)), safe)


_Step = tuple[str, bool, yaml.MarkedYAMLError | None, int]
"""A text, whether it is safely what was meant, what is still wrong with it, and how many tries are left."""


def _next_step(text: str, error: yaml.MarkedYAMLError, tries: int) -> _Step | None:
    """Return the text with one line mended, so that the parser comes further."""
    parts = _LINE_BREAK.split(text)
    marks = [mark.line for mark in (error.context_mark, error.problem_mark) if mark]
    for line in dict.fromkeys((*marks, *(line - 1 for line in marks))):
        if not 0 <= 2 * line < len(parts):
            continue
        for repaired, safe in _repairs(parts[2 * line]):
            if not tries:
                return None
            tries -= 1
            tried = "".join([*parts[: 2 * line], repaired, *parts[2 * line + 1 :]])
            left = _error(tried)
            if left is None or _line(left) > max(_line(error), line):
                return tried, safe, left, tries
    return None


def _repairs(line: str) -> Iterable[tuple[str, bool]]:
    """Yield what a line may be meant to be, the likeliest first."""
    if (found := _NO_BLANK.fullmatch(line)) and found[2] in _field_names():
        yield f"{found[1]} {found[3]}", True
    braces = _IN_BRACES.sub(_quoted_if_needed, line)
    if braces != line:
        yield braces, True
    if found := _VALUE.fullmatch(line):
        begin, value, end = found.groups()
        if " #" in value or _AMBIGUOUS.search(value) or _holds_field(value):
            return  # nobody can tell whether that is a comment, what a bracket belongs to, where a field begins
        inner = without_curly_quotes(value)
        if inner is not None:
            yield f"{begin}{quoted(inner)}{end}", False
        elif value[0] in "\"'" and len(value) > 1 and value[-1] == value[0]:
            inner = value[1:-1]
            yield f"{begin}{quoted(_unescaped(inner, value[0]))}{end}", not inner[:1] == inner[-1:] == value[0]
        elif value[0] not in "\"'|>&*!#" or _begins_with_a_sign(value):
            yield f"{begin}{quoted(value)}{end}", value[0].isalnum() or _begins_with_a_sign(value)


def without_curly_quotes(text: str) -> str | None:
    """Return what stands between the curly quotation marks around a text, or None if it does not stand in them."""
    inside = len(text) > 1 and text[0] in _OPENING and text[-1] in _CLOSING and text[0] not in text[1:-1]
    return text[1:-1] if inside else None


def _quoted_if_needed(found: re.Match[str]) -> str:
    value = found[2].rstrip()
    has_colon = (": " in value or value.endswith(":")) and value[0].isalnum()
    if not (has_colon or _begins_with_a_sign(value)) or _holds_field(value):
        return found[0]
    return f"{found[1]}{quoted(value)}{found[2][len(value) :]}"


def _begins_with_a_sign(value: str) -> bool:
    """Tell whether a value begins with a sign with which YAML lets none begin, such as `*.tif`."""
    return value[0] in "@%" or _PATTERN.match(value) is not None


def _holds_field(value: str) -> bool:
    """Tell whether a value looks as if another field began in it."""
    return any(found[1] in _field_names() for found in _FIELD.finditer(value))


def _unescaped(inner: str, quote: str) -> str:
    """Return what stands between quotes of which some should have been written otherwise."""
    return inner.replace("''", "'") if quote == "'" else inner.replace('\\"', '"')


def _error(text: str) -> yaml.MarkedYAMLError | None:
    try:
        for _ in yaml.parse(text, Loader=LOADER):
            pass
    except yaml.MarkedYAMLError as error:
        return error
    except (yaml.YAMLError, UnicodeError):  # a character that no YAML can hold
        return yaml.MarkedYAMLError(problem_mark=yaml.Mark("", 0, -1, 0, None, 0))
    return None


def _line(error: yaml.MarkedYAMLError) -> int:
    return error.problem_mark.line if error.problem_mark else 0


def _differences(old: str, new: str) -> Iterable[Replace]:
    """Yield the changes that lead from a text to another with as many lines."""
    at = 0
    for before, after in zip(_LINE_BREAK.split(old), _LINE_BREAK.split(new), strict=True):
        if before != after:
            same = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0)
            yield Replace(at + same, at + len(before), after[same:])
        at += len(before)


@cache
def _field_names() -> frozenset[str]:
    schema = record_schema()
    parts = (schema, *schema["$defs"].values())
    return frozenset(name for part in parts for name in part.get("properties", {}))
