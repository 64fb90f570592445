"""What the rules say in the words of YAML, in the words of a sheet: the names of columns, and semicolons."""

import re
from collections.abc import Callable

from archpack.findings import Finding
from archpack.findings.catalogue import content, languages, people, references
from archpack.model import Record
from archpack.tables.cell_text import joined
from archpack.tables.columns import field_at
from archpack.tables.fields import Kind, Path, fields_of
from archpack.vocab.language import suggested_tag
from archpack.vocab.relator import relator

_FIELD = re.compile(r"`([a-z_]+)(?:: ([^`]+))?`")
"""The name of a field, ``contents``, or what is to be written into one, ``language: en``."""
_ONE_OF_SEVERAL = frozenset({languages.LANGUAGE_TAG, people.ROLE, references.NO_SUCH_CONTENT})
"""What is said of a value that may be several, with a wrong sign between them."""
_BESIDE_OR_ABOVE = ("LNG", "TTL", "DAT", "RGT", "INS")
"""Groups of rules whose help names fields beside the finding, or above it. Others also name those of other parts."""
_WRONG_SIGNS = re.compile(r"[,/|\n]")
_LONGEST_LIST = 200
_CONTENT = ("id", "kind", "file")

Title = Callable[[Path], str]
"""Tells the name of the column for a path in a record."""


def remedy_in_sheet(finding: Finding, path: Path, value: str, title: Title) -> str:
    """Return what to do about a finding at a path, as somebody does it who fills in a sheet.

    ``value`` is what stands there if the cell can hold several, or nothing.
    """
    if finding.code is content.NO_CONTENTS:
        id_, kind, file = (f"`{title(('contents', 0, name))}`" for name in _CONTENT)
        return f"Fill in the columns {id_}, {kind} and {file}."
    apart = _put_apart(finding, value)
    if apart:
        return f"Put a semicolon between them: `{apart}`."
    if not finding.code.code.startswith(_BESIDE_OR_ABOVE):
        return finding.help
    return _FIELD.sub(lambda found: _in_column(found, path, title), finding.help)


def _put_apart(finding: Finding, value: str) -> str | None:
    """Return several values with semicolons, if other signs are what is wrong. Some roles have a comma themselves."""
    if finding.code not in _ONE_OF_SEVERAL or len(value) > _LONGEST_LIST:
        return None
    parts = [part.strip() for part in _WRONG_SIGNS.split(value) if part.strip()]
    if len(parts) < 2 or (finding.code is people.ROLE and not any(map(relator, parts))):  # noqa: PLR2004 - several
        return None
    if finding.code is languages.LANGUAGE_TAG:
        parts = [suggested_tag(part) or part for part in parts]
    return joined(parts)


def _in_column(found: re.Match[str], path: Path, title: Title) -> str:
    name, value = found.groups()
    at = _nearest(name, path)
    words = field_at(at).words if at else ()
    if at is None or (value and words and value not in words):
        return found[0]
    if value is None:
        return f"`{title(at)}`"
    if value.startswith("[") and value.endswith("]"):
        value = joined(value[1:-1].split(", "))
    return f"`{value}` in the column `{title(at)}`"


def _nearest(name: str, path: Path) -> Path | None:
    """Return the path of the field of this name that is meant near a path, if it has a column: beside it or above."""
    for length in range(len(path), -1, -1):
        above = path[:length]
        part = field_at(above).part if above else Record
        in_list = bool(above) and isinstance(above[-1], str) and field_at(above).kind is Kind.PARTS
        if part is None or in_list or name not in fields_of(part):
            continue
        return (*above, name) if fields_of(part)[name].kind in {Kind.TEXT, Kind.TEXTS} else None
    return None
