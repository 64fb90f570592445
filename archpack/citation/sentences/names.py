"""A printed list of people and organisations, one by one. A name is never turned round."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from archpack.citation.grammar.wording import wording

_JOIN = re.compile(r", and |, ?| and |; ?|[()\[\]]")
_AFFILIATION = re.compile(r"(?P<name>[^()]+?) ?\((?P<affiliation>[^()]+)\)")
_SUFFIX = re.compile(r"(?:Jr|Sr|Ph\.?\s?D|M\.?D|II|III|IV)\.?(?=\Z|\s\()")
_LONGEST = 120


class PrintedName(NamedTuple):
    """A name as printed and, where one stands in brackets behind it, where the person works."""

    name: str
    affiliation: str | None = None


def read_names(text: str) -> tuple[PrintedName, ...]:
    """Return the names in a list ("A, B (Hunter College), and C"); nothing if it does not look like names."""
    plain = " ".join(text.split())
    if not _JOIN.search(plain):
        alone = PrintedName(plain.removeprefix("the "))
        return (alone,) if _is_name(alone) else ()
    closing = plain[-1:] in {")", "]"} and plain.count("(") + plain.count("[") < plain.count(")") + plain.count("]")
    pieces = list(_pieces(plain[:-1].rstrip(" .") if closing else plain))
    names = tuple(map(_with_affiliation, _without_commas_of_organisations(pieces)))
    return names if all(map(_is_name, names)) else ()


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield each piece with the separator before it. What stands in brackets is not cut."""
    depth, start, separator = 0, 0, ""
    for join in _JOIN.finditer(text):
        if join[0] in {"(", "["}:
            depth += 1
        elif join[0] in {")", "]"}:
            depth -= 1
        elif depth <= 0:
            yield separator, text[start : join.start()].strip()
            separator, start = join[0], join.end()
    yield separator, text[start:].strip()


def _without_commas_of_organisations(pieces: list[tuple[str, str]]) -> list[str]:
    """Put together what belongs together: an organisation with commas in its name, a "Jr." and its name."""
    organisation = wording().organisation
    if len(pieces) > 1 and organisation.search(pieces[0][1].partition("(")[0]):
        return ["".join(separator + piece for separator, piece in pieces)]
    names: list[str] = []
    for separator, piece in pieces:
        if names and _SUFFIX.match(piece):
            names[-1] += separator + piece
        elif names and "and" not in separator and organisation.search(piece) and "(" not in piece + names[-1]:
            names[-1] += f" ({piece})"
        else:
            names.append(piece)
    return names


def _with_affiliation(printed: str) -> PrintedName:
    match = _AFFILIATION.fullmatch(printed)
    if match is None:
        return PrintedName(printed.removeprefix("the "))
    return PrintedName(match["name"].removeprefix("the "), match["affiliation"].strip())


def _is_name(name: PrintedName) -> bool:
    """Tell a name from prose: it is short and has a letter that is no small letter."""
    return 0 < len(name.name) <= _LONGEST and any(char.isalpha() and not char.islower() for char in name.name)
