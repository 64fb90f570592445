"""Lines that are indented wrongly: which indents are open at a line, and which of them is meant."""

import re
from dataclasses import dataclass

from archpack.loading.shape_schema import schema_at

_DASHES = re.compile(r"(?:- +)+")
_FIELD = re.compile(r"[\w'\"-]+ *:(?:\s|$)")
_FAR = 400
"""Lines that are looked at above the wrong one. No list of a record is longer without a field in the first column."""


@dataclass(frozen=True, slots=True)
class _Open:
    """An indent at which a line can go on: of entries with a dash, or of fields."""

    indent: int
    dash: bool
    line: int


def wrong_indent(lines: list[str], line: int, column: int) -> tuple[str, str, int, int] | None:
    """Return what is wrong with the indent of the line at which a parser stumbled, what to do, and the place.

    None if it has no business with indents. Lines and columns count from 1.
    """
    written = lines[line - 1] if line <= len(lines) else ""
    indent = _indent(written)
    if _is_bare(written):
        return None
    first = next((number for number, text in enumerate(lines, 1) if not _is_bare(text) and text != "---"), line)
    if first < line and indent == 0 and _indent(lines[first - 1]) > 0 and column == 1:
        said = "The first field is indented, and those below are not."
        return said, "Begin the fields of the record in the first column.", first, _indent(lines[first - 1]) + 1
    starts_here = column == indent + 1
    one_field = written.count(": ") + written.endswith(":") == 1
    if not starts_here and not (one_field and _FIELD.match(_DASHES.sub("", written.strip()))):
        return None
    dash = written.lstrip().startswith("- ")
    ways = _open_indents(lines, line)
    if not ways:
        return None
    above = ways[0]
    if starts_here or above.line == line - 1:
        stray = _left_of_its_block(lines, above, frozenset(schema_at(()).get("properties", ())))
        if stray and indent > 0:
            said = f"The line `{stray}` begins in the first column, and those below it do not."
            return said, f"Indent it as line {line}.", above.line, 1
    return _told(indent, ways, dash=dash, line=line)


def _told(indent: int, ways: list[_Open], *, dash: bool, line: int) -> tuple[str, str, int, int] | None:
    fitting = sorted((way for way in ways if way.dash == dash), key=lambda way: abs(way.indent - indent))
    same = [way for way in ways if way.indent == indent]
    if any(way.dash == dash for way in same) and not any(way.dash != dash for way in same):
        return None
    if same and not dash:
        inner = next((way.indent for way in ways if not way.dash and way.indent > indent), indent + 2)
        said = "Entries of a list stand at this indent, and this line has no dash."
        remedy = f"Begin an entry with `- `. Indent a field of the entry above by {_spaces(inner)}."
        return said, remedy, line, indent + 1
    nearest = min(ways, key=lambda way: abs(way.indent - indent))
    choices = [f"{_at(way.indent)}, as in line {way.line}" for way in fitting[:2]]
    what = "entry" if dash else "line"
    said = f"This {what} begins {_at(indent)}, and nothing above that it can belong to does."
    if nearest.dash and not dash:
        choices.insert(0, f"with a dash {_at(nearest.indent)}, as in line {nearest.line}")
    return (said, f"Begin it {' or '.join(choices[:2])}.", line, indent + 1) if choices else None


def _left_of_its_block(lines: list[str], way: _Open, top: frozenset[str]) -> str | None:
    """Return the name of a line in the first column that is no field of the record: the line below is right."""
    name = lines[way.line - 1].partition(":")[0].strip()
    return name if way.indent == 0 and not way.dash and name not in top else None


def _open_indents(lines: list[str], line: int) -> list[_Open]:
    """Return the indents at which a line can go on, the innermost first."""
    found: list[_Open] = []
    limit = 1_000_000
    for number in range(line - 1, max(0, line - 1 - _FAR), -1):
        text = lines[number - 1]
        indent = _indent(text)
        if _is_bare(text) or indent >= limit:
            continue
        dashes = _DASHES.match(text.lstrip())
        rest = text.lstrip()[dashes.end() if dashes else 0 :]
        if dashes and indent + dashes.end() < limit and _FIELD.match(rest):
            found.append(_Open(indent + dashes.end(), dash=False, line=number))
        if dashes or _FIELD.match(rest):
            found.append(_Open(indent, dash=bool(dashes), line=number))
            limit = indent
        if limit == 0:
            break
    return found


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _is_bare(text: str) -> bool:
    return not text.strip() or text.lstrip().startswith("#")


def _at(indent: int) -> str:
    """Return where something begins: "in the first column" or "behind 4 spaces"."""
    return f"behind {_spaces(indent)}" if indent else "in the first column"


def _spaces(number: int) -> str:
    return f"{number} space" if number == 1 else f"{number} spaces"
