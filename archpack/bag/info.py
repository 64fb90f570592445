"""bag-info.txt: labels and values, in their order. RFC 8493 2.2.2."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from archpack.bag.declaration import RULES_1_0, Rules
from archpack.bag.encoding import UTF_8, Charset, decode_tag_file, numbered_lines
from archpack.bag.oxum import Oxum, parse_oxum
from archpack.bag.path import shown
from archpack.bag.problems import LineProblems
from archpack.errors import UsageError
from archpack.findings import Finding
from archpack.findings.catalogue.bag_metadata import (
    BAD_INFO_LINE,
    BAD_OXUM,
    EXTRA_SPACE,
    ODD_VALUE,
    REPEATED_LABEL,
    REPEATED_OXUM,
)

PAYLOAD_OXUM = "Payload-Oxum"
BAG_SIZE = "Bag-Size"

_EXACT = re.compile(r"([^: \t](?:[^:]*[^: \t])?):[ \t](.*)", re.DOTALL)
_LOOSE = re.compile(r"([^: \t](?:[^:]*[^: \t])?)[ \t]*:[ \t]*(.*)", re.DOTALL)
_LABEL = re.compile(r"[^:\s](?:[^:\r\n]*[^:\s])?")
_ONCE = {"bagging-date", "bag-size", "bag-group-identifier", "bag-count"}
_FORMS = {
    "bagging-date": (re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"), "a date such as 2026-11-23"),
    "bag-count": (re.compile(r"[0-9]{1,20} of (?:[0-9]{1,20}|\?)"), 'a count such as "1 of 2" or "3 of ?"'),
}


@dataclass(frozen=True, slots=True)
class InfoElement:
    """One element. ``line`` is where it begins; the line breaks of a folded value are kept as LF."""

    label: str
    value: str
    line: int = 0

    def is_called(self, label: str) -> bool:
        """Return True if this is the label, whatever its capitals."""
        return self.label.lower() == label.lower()


def parse_info(
    data: bytes, file: str, rules: Rules = RULES_1_0, charset: Charset = UTF_8
) -> tuple[tuple[InfoElement, ...], tuple[Finding, ...]]:
    """Return the elements of bag-info.txt in their order, and everything that is wrong with it."""
    text, findings = decode_tag_file(data, file, charset)
    problems = LineProblems(file)
    elements = _elements(text, rules, problems)
    _judge(elements, rules, problems)
    return tuple(elements), (*findings, *problems.findings())


def declared_oxum(elements: Iterable[InfoElement]) -> Oxum | None:
    """Return the Payload-Oxum, if there is a well-formed one and no other."""
    values = {element.value for element in elements if element.is_called(PAYLOAD_OXUM)}
    return parse_oxum(values.pop()) if len(values) == 1 else None


def render_info(pairs: Iterable[tuple[str, str]]) -> bytes:
    """Return bag-info.txt: one line for each pair of label and value, in their order, without folding.

    A value of several lines is made one line, since readers do not agree on how to unfold. A value without any
    text is left out. Raises :class:`UsageError` for a label that BagIt does not allow.
    """
    lines = [f"{_checked(label)}: {line}\n" for label, value in pairs if (line := one_line(value))]
    try:
        return "".join(lines).encode()
    except UnicodeEncodeError as error:
        raise UsageError(
            "A value for bag-info.txt holds a character that cannot be stored.", "Write it again by hand."
        ) from error


def one_line(value: str) -> str:
    """Return a value without line breaks of any kind and without space at its ends."""
    pieces = (piece.strip() for piece in value.splitlines())
    return " ".join(piece for piece in pieces if piece)


def parse_info_line(line: str, rules: Rules) -> tuple[str, str, bool]:
    """Return label and value of the first line of an element, and whether it is written as BagIt 1.0 wants it.

    Both are empty for a line that is no element.
    """
    match = (_EXACT if rules.exact_spaces else _LOOSE).fullmatch(line)
    if not match:
        return "", "", True
    value = match[2] if rules.exact_spaces else match[2].rstrip(" \t")
    return match[1], value, rules.exact_spaces or line == f"{match[1]}: {value}"


def _checked(label: str) -> str:
    if _LABEL.fullmatch(label) and label.isprintable():
        return label
    raise UsageError(
        f'"{shown(label)}" cannot be a label in bag-info.txt.',
        "A label has no colon and no line break, and no space at its ends.",
    )


def _elements(text: str, rules: Rules, problems: LineProblems) -> list[InfoElement]:
    found: list[tuple[int, str, list[str]]] = []
    for number, line in numbered_lines(text):
        label, value, _ = parse_info_line(line, rules)
        if found and line[:1] in {" ", "\t"}:
            found[-1][2].append(line.strip(" \t"))
        elif label:
            found.append((number, label, [value]))
            if rules.exact_spaces and value[:1] in {" ", "\t"}:
                what = f'The value of "{shown(label)}" begins with a space.'
                problems.add(EXTRA_SPACE, number, what, "Write one space after the colon.")
        else:
            problems.add(BAD_INFO_LINE, number, *_bad_line(line))
            # What continues a bad line is part of it, and not of the element before.
            if not found or found[-1][1]:
                found.append((number, "", []))
    return [InfoElement(label, "\n".join(values), number) for number, label, values in found if label]


def _bad_line(line: str) -> tuple[str, str]:
    text = f'"{shown(line)}" is not a label, a colon, one space and a value.'
    if not line.strip():
        text = "This line is empty."
    return text, 'Write it as in "Contact-Name: Jane Doe". Longer values go on in the next line after a space.'


def _judge(elements: list[InfoElement], rules: Rules, problems: LineProblems) -> None:
    seen: dict[str, InfoElement] = {}
    for element in elements:
        label = element.label.lower()
        first = seen.setdefault(label, element)
        if label == PAYLOAD_OXUM.lower():
            _judge_oxum(element, first, rules, problems)
        elif label in _ONCE and first is not element and rules.exact_spaces:
            text = f"{element.label} stands on line {first.line} already."
            problems.add(REPEATED_LABEL, element.line, text, "Keep the one that holds.")
        if label in _FORMS and not _FORMS[label][0].fullmatch(element.value):
            text = f'{element.label} is "{shown(element.value)}", and not {_FORMS[label][1]}.'
            problems.add(ODD_VALUE, element.line, text, "Other programs may not understand it. People will.")


def _judge_oxum(element: InfoElement, first: InfoElement, rules: Rules, problems: LineProblems) -> None:
    if first is not element:
        # Before 1.0 every label could be repeated. Two sizes still cannot both be right.
        code = REPEATED_OXUM if rules.exact_spaces or element.value != first.value else REPEATED_LABEL
        text = f"Payload-Oxum stands on line {first.line} already."
        problems.add(code, element.line, text, "Ask the sender which of them holds.")
    if parse_oxum(element.value) is None:
        text = f'"{shown(element.value)}" is not a number of bytes, a full stop and a number of files.'
        problems.add(BAD_OXUM, element.line, text, "It looks like 279164.12 for 279164 bytes in 12 files.")
