"""Where the settings of a TOML file stand: ``tomllib`` reads them, and tells no places."""

import re

_HEADER = re.compile(r"\s*\[+([^\]]*)\]+")
_KEY = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+))*)\s*=""")
_PART = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9_-]+))\s*(?:\.|\Z)""")

Name = tuple[str, ...]


def place_of(text: str, path: tuple[str | int, ...], written: str = "") -> tuple[int, int]:
    """Return line and column of a setting, or of the nearest thing above it; (1, 1) if nothing is found.

    ``written`` is a text in its value: if it stands in quotes behind the name of the setting, its place is returned.
    """
    names = _names(text)
    wanted = tuple(step for step in path if isinstance(step, str))
    place = next((names[wanted[:end]] for end in range(len(wanted), 0, -1) if wanted[:end] in names), (1, 1))
    return _value(text, place, written) if written and wanted in names else place


def long_name(text: str, most: int) -> tuple[int, int] | None:
    """Return line and column of the first name that has more than ``most`` parts, or None."""
    for number, line in enumerate(text.split("\n"), start=1):
        header, key = _HEADER.match(line), _KEY.match(line)
        found = key or header
        if found and found[1].count(".") >= most and len(_parts(found[1])) > most:
            return number, found.start(1) + 1
    return None


def _names(text: str) -> dict[Name, tuple[int, int]]:
    """Return where the names of tables and settings stand. Of one given twice, the first."""
    found: dict[Name, tuple[int, int]] = {}
    table: Name = ()
    for number, line in enumerate(text.split("\n"), start=1):
        header, key = _HEADER.match(line), _KEY.match(line)
        if key:
            name = (*table, *_parts(key[1]))
            found.setdefault(name, (number, key.start(1) + 1))
        elif header:
            table = _parts(header[1])
            found.setdefault(table, (number, line.index("[") + 1))
    return found


def _parts(dotted: str) -> Name:
    return tuple(double or single or bare for double, single, bare in _PART.findall(dotted))


def _value(text: str, place: tuple[int, int], written: str) -> tuple[int, int]:
    lines = text.split("\n")
    for number in range(place[0], len(lines) + 1):
        line = lines[number - 1]
        if number > place[0] and (_KEY.match(line) or (line.lstrip().startswith("[") and "=" not in line)):
            break
        begin = place[1] + 1 if number == place[0] else 0
        for quote in "\"'":
            column = line.find(f"{quote}{written}{quote}", begin)
            if column >= 0:
                return number, column + 1
    return place
