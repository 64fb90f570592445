"""Fields and lists as YAML, laid out as a person would: short entries in braces on a line, long ones as a block."""

from collections.abc import Iterable, Mapping
from typing import Any

from archpack.model import Model
from archpack.scalars import WIDTH, lines_of, scalar

_STEP = 2
_LONGEST_NAME = 1000


def field(name: str, value: Any, indent: int = 0) -> list[str]:
    """Return the lines of one field: a text, a mapping, a list, or models of either."""
    value = value.to_dict() if isinstance(value, Model) else value
    margin = " " * indent
    head = scalar(name)
    # YAML has another way of writing a name that is longer than it looks ahead (YAML 1.2.2, 7.4.3).
    above, head = ([f"{margin}? {head}"], "") if len(head) > _LONGEST_NAME else ([], head)
    if isinstance(value, str):
        first, *others = lines_of(value, indent + _STEP, indent + len(head) + 2)
        return [*above, f"{margin}{head}: {first}", *others]
    short = f"{margin}{head}: {_flow(value)}"
    if len(short) <= WIDTH and not _is_list_of_entries(value):
        return [*above, short]
    if isinstance(value, Mapping):
        return [*above, f"{margin}{head}:", *_fields(value, indent + _STEP)]
    return [*above, f"{margin}{head}:", *entries(value, indent + _STEP)]


def entries(values: Iterable[Any], indent: int) -> list[str]:
    """Return the lines of a list, each entry behind a dash."""
    lines = []
    for value in values:
        plain = value.to_dict() if isinstance(value, Model) else value
        short = f"{' ' * indent}- {_flow(plain)}"
        if len(short) <= WIDTH or not isinstance(plain, Mapping):
            lines.append(short)
        else:
            block = _fields(plain, indent + _STEP)
            lines += [f"{' ' * indent}- {block[0].lstrip()}", *block[1:]]
    return lines


def _fields(mapping: Mapping[str, Any], indent: int) -> list[str]:
    return [line for name, value in mapping.items() for line in field(name, value, indent)]


def _is_list_of_entries(value: Any) -> bool:
    """Tell a list of texts, which stands in brackets on a line, from one of entries, which never does."""
    return isinstance(value, list | tuple) and any(isinstance(entry, Mapping | Model) for entry in value)


def _flow(value: Any) -> str:
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{scalar(name)}: {_flow(entry)}' for name, entry in value.items())}}}"
    return f"[{', '.join(_flow(entry.to_dict() if isinstance(entry, Model) else entry) for entry in value)}]"
