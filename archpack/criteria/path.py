"""Which values of a record a profile speaks of: ``original.repository.country``, ``contents[kind=scan].folios``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_STEP = re.compile(r"(?P<name>[A-Za-z_-]+)(?P<many>\[(?:(?P<key>[a-z_]+)=(?P<value>[^\[\]=]+))?\])?(?:\.(?=.)|\Z)")


class _Missing:
    """Stands where no value is."""

    __slots__ = ()


MISSING = _Missing()


@dataclass(frozen=True, slots=True)
class Step:
    """A field; with ``many`` each entry of its list, or those whose ``key`` is, or holds, ``value``."""

    name: str
    many: bool = False
    key: str = ""
    value: str = ""

    def meant(self, entries: list[Any]) -> Iterator[tuple[int, Any]]:
        """Yield the entries that are meant, with their numbers."""
        for number, entry in enumerate(entries):
            if not self.key or self._has(entry):
                yield number, entry

    def _has(self, entry: Any) -> bool:
        held = entry.get(self.key) if isinstance(entry, dict) else None
        return self.value in held if isinstance(held, list) else self.value == held


Path = tuple[Step, ...]


def parsed(text: str) -> Path | None:
    """Return the steps of a path, or None if it is none."""
    steps, end = [], 0
    for found in _STEP.finditer(text):
        if found.start() != end:
            return None
        steps.append(Step(found["name"], found["many"] is not None, found["key"] or "", found["value"] or ""))
        end = found.end()
    return tuple(steps) if steps and end == len(text) else None


def values(document: Any, path: Path, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Yield what a path leads to, each with its JSON Pointer; :data:`MISSING` where a field is not there.

    What is asked of the entries of a list is asked of those that are there: where there are none, nothing is missing.
    """
    if not path:
        yield pointer, document
        return
    step, rest = path[0], path[1:]
    here = f"{pointer}/{step.name}"
    below = document.get(step.name, MISSING) if isinstance(document, dict) else MISSING
    if step.many:
        meant = list(step.meant(below)) if isinstance(below, list) else []
        for number, entry in meant:
            yield from values(entry, rest, f"{here}/{number}")
        if not meant and not rest:
            yield here, MISSING
    elif below is MISSING:
        if not any(later.many for later in rest[:-1]):
            yield here, MISSING
    else:
        yield from values(below, rest, here)
