"""Change some elements of a bag-info.txt and leave all others as they are, to the letter. RFC 8493 2.2.2."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from archpack.bag.declaration import Rules
from archpack.bag.info import parse_info_line, render_info

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_LF = "\n"


@dataclass(slots=True)
class _Element:
    """One element with all its lines, as they are written."""

    label: str
    text: str


def change_info(text: str, changes: Iterable[tuple[str, str]], rules: Rules) -> str:
    """Return a bag-info.txt in which the labels of ``changes`` have the values given there.

    A label that is there gets its new values in the place of the first one, whatever its capitals; others come at the
    end. A value without any text takes the label away. Order, folding and line ends of everything else are kept; a
    line that only an earlier version of BagIt allows (``rules``) is written as BagIt 1.0 wants it.

    ``text`` has no faults. Raises :class:`archpack.errors.UsageError` for a label that BagIt does not allow.
    """
    elements = _elements(text, rules)
    end = next((found[2] for found in _LINE.finditer(text) if found[2]), _LF)
    for label, values in _grouped(changes).items():
        _change(elements, label, [value.replace(_LF, end) for value in values])
    return "".join(_closed(element.text, end) for element in elements[:-1]) + (elements[-1].text if elements else "")


def _grouped(changes: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return label in lower case to the lines to be written."""
    grouped: dict[str, list[str]] = {}
    for label, value in changes:
        line = render_info([(label, value)]).decode()
        grouped.setdefault(label.lower(), []).extend([line] if line else [])
    return grouped


def _change(elements: list[_Element], label: str, lines: list[str]) -> None:
    places = [at for at, element in enumerate(elements) if element.label.lower() == label]
    new = [_Element(label, line) for line in lines]
    if not places:
        elements.extend(new)
        return
    for at in reversed(places[1:]):
        del elements[at]
    elements[places[0] : places[0] + 1] = new


def _elements(text: str, rules: Rules) -> list[_Element]:
    elements: list[_Element] = []
    for found in _LINE.finditer(text):
        line, end = found.groups()
        if not line and not end:
            break
        if elements and line[:1] in {" ", "\t"}:
            elements[-1].text = _closed(elements[-1].text, _LF) + line + end
        else:
            label, value, exact = parse_info_line(line, rules)
            elements.append(_Element(label, (line if exact else f"{label}: {value}") + end))
    return elements


def _closed(text: str, end: str) -> str:
    """Return lines with the last one ended."""
    return text if text.endswith(("\r", "\n")) else text + end
