"""How much a JSON Schema asks with its references followed: 28 parts that each name the next one twice never end."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from archpack.findings import Finding
from archpack.findings.catalogue import institution as codes
from archpack.findings.pointer import steps

MOST_PARTS = 20_000
"""The parts of a schema that one value is held against, each counted as often as a reference leads to it."""
MOST_STEPS = 64
"""Parts within parts, references followed."""

Pointer = tuple[str | int, ...]
Parts = Mapping[Pointer, Any]
"""The parts of a schema that were checked, by the path to each; numbers of entries are texts here."""
Below = Callable[[str, Any], Iterator[tuple[Pointer, Any]]]
"""Yields the parts in the value of a keyword."""

_AGAIN = ("unevaluatedProperties", "unevaluatedItems")
_TIMES = 4


def target(reference: Any) -> Pointer | None:
    """Return the path that a reference leads to, read as ``referencing`` reads it; None if it leads elsewhere."""
    if not isinstance(reference, str) or (reference != "#" and not reference.startswith("#/")):
        return None
    return tuple(steps(unquote(reference)))


def endless(parts: Parts, below: Below) -> Iterator[tuple[Pointer, Finding]]:
    """Yield the first place where a schema leads back to itself, or grows too large. All references lead to parts."""
    try:
        _Expansion(parts, below).weigh(())
    except _EndlessError as found:
        yield found.way, Finding(codes.NOT_A_SCHEMA, found.said, found.remedy)


class _EndlessError(Exception):
    def __init__(self, way: Pointer, said: str, remedy: str) -> None:
        super().__init__(said)
        self.way, self.said, self.remedy = way, said, remedy


@dataclass(slots=True)
class _Expansion:
    parts: Parts
    below: Below
    known: dict[Pointer, tuple[int, int]] = field(default_factory=dict)
    """How many parts a part stands for, and how many steps lead down from it."""
    open: set[Pointer] = field(default_factory=set)

    def weigh(self, way: Pointer) -> tuple[int, int]:
        if way not in self.known:
            self.open.add(way)
            self.known[way] = self._weighed(way)
            self.open.remove(way)
        return self.known[way]

    def _weighed(self, way: Pointer) -> tuple[int, int]:
        node, parts, steps = self.parts[way], 0, 0
        for further, named in self._further(way, node):
            if further in self.open:
                said = "The schema refers to itself without end."
                raise _EndlessError(named, said, "Write out what is asked, as deep as a record is.")
            if len(self.open) <= MOST_STEPS:
                more, deeper = self.weigh(further)
                parts, steps = parts + more, max(steps, deeper)
            if len(self.open) > MOST_STEPS or steps >= MOST_STEPS:
                said = f"More than {MOST_STEPS} parts of the schema lead to one another."
                raise _EndlessError(named, said, "Refer to fewer parts that refer to others.")
        # What is left over is known only after the other parts were asked again.
        again = _TIMES if isinstance(node, dict) and any(word in node for word in _AGAIN) else 1
        if parts * again >= MOST_PARTS:
            said = f"With all references followed, the schema has more than {MOST_PARTS:,} parts."
            raise _EndlessError(way, said, "Refer to each part fewer times.")
        return parts * again + 1, steps + 1

    def _further(self, way: Pointer, node: Any) -> Iterator[tuple[Pointer, Pointer]]:
        """Yield the parts that apply with a part, and where they are named."""
        for word, value in node.items() if isinstance(node, dict) else ():
            here = (*way, word)
            if word == "$ref":
                yield target(value) or (), here
            elif word != "$defs":
                yield from (((*here, *map(str, step)), (*here, *step)) for step, _ in self.below(word, value))
