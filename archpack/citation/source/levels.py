"""What each step of a locator is: its level, where the tradition makes it certain."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from archpack.citation.grammar.tradition import Tradition
from archpack.citation.source.steps import Step, printed
from archpack.model import LabelPosition, Level, LocatorComponent

_LONGEST_SEPARATOR = 10
_BLANKS = re.compile(r"\s+")
_VALUES = {"year": re.compile(r"[0-9]{4}(?:\s?[-\N{EN DASH}/]\s?[0-9]{2,4})?")}


class Judged(NamedTuple):
    """A step as a model, and the reason why it has no level."""

    component: LocatorComponent
    doubt: str | None


def judged_steps(text: str, steps: tuple[Step, ...], tradition: Tradition, start: int | None) -> Iterator[Judged]:
    """Yield each step with its level, or with the reason why it has none.

    ``start`` is where the archive before the steps ends, if one stands there.
    """
    before: Level | None = None
    claimed_twice = _levels_with_two_labels(steps)
    for step, following in zip_longest(steps, steps[1:]):
        value = printed(text, step.value)
        label = printed(text, step.label) if step.label else None
        level = _level(step, before, following.level if following else None, tradition)
        doubt = _doubt(label, value, step.level, level) or _doubt_of_value(label, value, level, tradition)
        if label and level in claimed_twice:
            doubt = f"“{label} {value}” has the level of another step, so its level is not certain."
        position = LabelPosition.AFTER if step.behind else None
        separator = _separator(text, start, step.start)
        yield Judged(_component(label, value, None if doubt else level, position, separator), doubt)
        start, before = step.end, level


@lru_cache(maxsize=4096)
def _component(
    label: str | None, value: str, level: Level | None, position: LabelPosition | None, separator: str | None
) -> LocatorComponent:
    """Return a step as a model. The same fonds are cited over and over, and building a model takes its time."""
    return LocatorComponent(label=label, value=value, level=level, position=position, separator=separator)


def _separator(text: str, end: int | None, start: int) -> str | None:
    """Return what is printed before a step, if it is anything but a comma and a space."""
    between = _BLANKS.sub(_on_one_line, text[end:start]) if end is not None and start > end else ", "
    unusual = between.strip() != "," and len(between) <= _LONGEST_SEPARATOR and not any(map(str.isalnum, between))
    return between if unusual else None


def _on_one_line(blanks: re.Match[str]) -> str:
    return " " if "\n" in blanks[0] or "\r" in blanks[0] else blanks[0]


def _levels_with_two_labels(steps: tuple[Step, ...]) -> frozenset[Level]:
    """Return the levels that steps with different labels claim: "D.72 Delo 5" cannot both be the file."""
    keys: dict[Level, set[str]] = {}
    for step in steps:
        if step.level and step.key:
            keys.setdefault(step.level, set()).add(step.key)
    return frozenset(level for level, found in keys.items() if len(found) > 1)


def _level(step: Step, before: Level | None, following: Level | None, tradition: Tradition) -> Level | None:
    """Return what a label means beside its neighbours, or what it, or a picture, always means."""
    for context in tradition.contexts if step.key else ():
        if context.label == step.key and context.fits(before, following):
            return context.level
    return step.level


def _doubt(label: str | None, value: str, claimed: Level | None, level: Level | None) -> str | None:
    """Return why a step has no level."""
    if level:
        return None
    if label is None:
        return unlabelled_doubt([value])
    if claimed is None:
        return f"What “{label}” means here is not certain, so “{label} {value}” has no level."
    return f"What “{label}” means depends on the steps beside it, so “{label} {value}” has no level."


def unlabelled_doubt(values: list[str]) -> str:
    """Return the sentence on steps that are printed without a label."""
    *others, last = [f"“{value}”" for value in values]
    if not others:
        return f"{last} is printed without a label, so its level is not certain."
    return f"{', '.join(others)} and {last} are printed without labels, so their levels are not certain."


def _doubt_of_value(label: str | None, value: str, level: Level | None, tradition: Tradition) -> str | None:
    wanted = _VALUES.get(tradition.values.get(level, "")) if level and label else None
    if wanted is None or wanted.fullmatch(value):
        return None
    return f"“{label} {value}” does not look like what this label means, so it has no level."
