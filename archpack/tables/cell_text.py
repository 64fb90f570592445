"""A value as the text of a cell, and back.

Most values stand in their cell as they are. Three kinds do not: those with blanks at an end, which a reader takes
off; those that a spreadsheet program would take for a formula; and those that look like what such a program has spoilt.
They get an apostrophe before them, or one at either end, and so does what would be taken for such a cell.
"""

import re

EMPTY = "{}"
"""What stands for a part of a record in which nothing is filled in."""

_FORMULA = "="
_RUNS_IN_CSV = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""Signs with which a program begins to calculate: OWASP, CSV Injection."""
_PREFIXED = ("'", "=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_ERRORS = frozenset({"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"})
_SPOILT_FORMULA = "#FORMULA!"
_CUT = re.compile(r"[+-]?[0-9](?:[.,][0-9]+)?E[+-][0-9]{2,3}")
_ITEM = re.compile(r'\s*+(?:"((?:[^"]|"")*+)"\s*+|(?!")([^;]*+))(?:;|\Z)')
_PLAIN_ITEM = re.compile(r'[^\s;"](?:[^;]*[^\s;])?')


class Spoilt(str):
    """What stood in a cell that could not be read. It is written as it was, so that it is found again."""

    __slots__ = ()


def spoilt(cell: str) -> Spoilt:
    """Return what to write for a cell that could not be read. A formula is written so that nothing runs it."""
    return Spoilt(f"{_SPOILT_FORMULA} {cell}" if cell.startswith(_RUNS_IN_CSV) else cell)


def written(value: str, *, csv: bool = False) -> str:
    """Return the text of the cell that :func:`read` reads as this value. In CSV no program takes it for a formula."""
    if isinstance(value, Spoilt):
        return value
    runs = _RUNS_IN_CSV if csv else (_FORMULA,)
    if read(value) == value and not value.startswith(runs) and damage(value) is None:
        return value
    prefixed = f"'{value}"
    return prefixed if read(prefixed) == value else f"{prefixed}'"


def read(cell: str) -> str:
    """Return the value of a cell, without blanks around it."""
    if not cell.startswith("'"):
        return cell.strip()
    if _is_wrapped(cell):
        return cell[1:-1]
    return cell[1:] if cell[1:].startswith(_PREFIXED) or damage(cell[1:]) else cell.strip()


def is_formula(cell: str) -> bool:
    """Tell whether the text of a cell is a formula that somebody typed or exported."""
    return cell.startswith((_FORMULA, _SPOILT_FORMULA))


def formula_in(cell: str) -> str:
    """Return the formula that a cell holds, as it was typed."""
    return cell.removeprefix(_SPOILT_FORMULA).strip()


def is_error(cell: str) -> bool:
    """Tell whether a cell holds what a program writes that could not work out a formula."""
    return cell in _ERRORS


def is_cut(cell: str) -> bool:
    """Tell whether a cell holds a number of which a program has kept the first digits only."""
    return _CUT.fullmatch(cell) is not None


def damage(cell: str) -> str | None:
    """Return the cell if it looks like what a program has spoilt, else None."""
    text = cell.strip()
    return cell if is_error(text) or is_cut(text) or text.startswith(_SPOILT_FORMULA) else None


def joined(values: list[str]) -> str:
    """Return several values as one, with semicolons between them. One that holds such a sign stands in quotes."""
    return "; ".join(_item(value) for value in values)


def parted(value: str) -> list[str]:
    """Return the values between the semicolons. See :func:`joined`."""
    found = []
    at = 0
    while at < len(value):
        item = _ITEM.match(value, at)
        if item is None:  # a quotation mark with something behind it: from here on none has a meaning
            found += [item.strip() for item in value[at:].split(";")]
            break
        quoted, plain = item.groups()
        found.append(plain.strip() if quoted is None else quoted.replace('""', '"'))
        at = item.end()
    return [item for item in found if item]


def _item(value: str) -> str:
    if _PLAIN_ITEM.fullmatch(value):
        return value
    doubled = value.replace('"', '""')
    return f'"{doubled}"'


def _is_wrapped(cell: str) -> bool:
    """Tell whether a cell stands between apostrophes because of blanks at an end of its value."""
    core = cell.strip("'")
    return len(cell) > 2 and cell.endswith("'") and core != core.strip()  # noqa: PLR2004 - both apostrophes
