"""The source of a document to its parts: the archive, then the steps from the fonds to the leaf.

One engine reads every tradition; what differs between them is data. It reads from left to right, reorders nothing,
and gives a level only where the tradition makes it certain.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from archpack.citation.parts import NOT_PLACED, NOT_STORABLE, UNKNOWN_TRADITION, LocatorParts
from archpack.citation.reading import Reading, can_be_stored
from archpack.citation.repository import FoundRepository, read_repository
from archpack.citation.segments import Segment, segments, skip_separators
from archpack.citation.tradition import Tradition, tradition_named, traditions
from archpack.model import Level, LocatorComponent

_ENOUGH_DISTINCTIVE = 2

_VALUES = {"year": re.compile(r"[0-9]{4}(?:\s?[-\N{EN DASH}/]\s?[0-9]{2,4})?")}


def parse_locator(text: str, tradition: str | None = None) -> LocatorParts:
    """Return archive and locator of a source such as "AQSH, Fondi 14/AP, V. 1963, Dos. 4". No text makes it fail.

    Without a ``tradition`` the text itself must make certain which one it follows; if it does not, all of it is
    the remainder. Raises `archpack.errors.UsageError` for the name of a tradition that there is not.
    """
    wanted = traditions() if tradition is None else (tradition_named(tradition),)
    if not can_be_stored(text):
        return LocatorParts(raw=text, remainder=text, warnings=(NOT_STORABLE,))
    attempts = [_Attempt.at(text, grammar) for grammar in wanted]
    fitting = [attempt for attempt in attempts if attempt.certain or (tradition and attempt.found_anything)]
    if len(fitting) == 1:
        return fitting[0].parts()
    remainder = Reading(text).remainder()
    return LocatorParts(raw=text, remainder=remainder, warnings=(UNKNOWN_TRADITION,) if remainder else ())


@dataclass(frozen=True, slots=True)
class _Attempt:
    """A text read in the way of one tradition."""

    tradition: Tradition
    reading: Reading
    repository: FoundRepository | None
    steps: tuple[Segment, ...]

    @classmethod
    def at(cls, text: str, tradition: Tradition) -> "_Attempt":
        reading = Reading(text)
        start = skip_separators(text, 0)
        repository = read_repository(reading, start, tradition)
        steps = tuple(segments(text, repository.end if repository else start, tradition))
        for step in steps:
            reading.take(step.start, step.end)
        return cls(tradition, reading, repository, steps)

    @property
    def certain(self) -> bool:
        distinctive = {step.label for step in self.steps if step.label and self.tradition.is_distinctive(step.label)}
        return (self.repository is not None and self.repository.certain) or len(distinctive) >= _ENOUGH_DISTINCTIVE

    @property
    def found_anything(self) -> bool:
        return self.repository is not None or any(step.label for step in self.steps)

    def parts(self) -> LocatorParts:
        remainder = self.reading.remainder()
        components = list(_components(self.steps, self.tradition))
        doubts = [doubt for _, doubt in components if doubt]
        return LocatorParts(
            raw=self.reading.text,
            repository=self.repository.repository() if self.repository else None,
            locator=tuple(component for component, _ in components),
            tradition=self.tradition.name,
            remainder=remainder,
            warnings=(*doubts, *([NOT_PLACED] if remainder else [])),
        )


def _components(steps: tuple[Segment, ...], tradition: Tradition) -> Iterator[tuple[LocatorComponent, str | None]]:
    """Yield each step with its level, or with the reason why it has none."""
    before: Level | None = None
    for step, following in zip_longest(steps, steps[1:]):
        if step.label is None:
            # Two in a row may be one name with a comma in it.
            alone = following is None or following.label is not None
            level, doubt = _level_by_place(step, tradition.unlabelled.get(before) if before and alone else None)
        else:
            level, doubt = _level_by_label(step, step.label, tradition)
        yield LocatorComponent(label=step.label, value=step.value, level=level), doubt
        before = level


def _level_by_place(step: Segment, expected: Level | None) -> tuple[Level | None, str | None]:
    if expected and any(map(str.isalpha, step.value)):
        return expected, None
    return None, f"“{step.value}” is printed without a label, so its level is not certain."


def _level_by_label(step: Segment, label: str, tradition: Tradition) -> tuple[Level | None, str | None]:
    level = tradition.level_of(label)
    wanted = _VALUES.get(tradition.values.get(level, "")) if level else None
    if wanted and not wanted.fullmatch(step.value):
        return None, f"“{label} {step.value}” does not look like what this label means, so it has no level."
    return level, None
