"""One source, from the archive to the leaf: which tradition it follows, and what its steps are."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from archpack.citation.grammars import ENOUGH, Grammars
from archpack.citation.items import skip_separators
from archpack.citation.reading import Reading, one_line
from archpack.citation.repository import (
    FoundRepository,
    abbreviation_at,
    named_by_place,
    place_behind,
    read_repository,
    repository_at_end,
)
from archpack.citation.steps import Step, printed, read_steps
from archpack.citation.tradition import GENERAL, Tradition
from archpack.citation.wording import wording
from archpack.model import LabelPosition, Level, LocatorComponent, Order, Repository

_TOP_LEVELS = frozenset({Level.FONDS, Level.RECORD_GROUP, Level.COLLECTION})
_CAPITALS_ALONE = re.compile(r"[^\W\d_a-z]{2,6}, [^,]{1,80}, ")
_PAPERS = re.compile(r"(?P<papers>[^\W\d_][^,;:.()0-9]{2,60}?)\s\((?P<archive>[^()]{3,80})\)\s?:")
_LONGEST_WORDS = 120
LONGEST_SEPARATOR = 10
_VALUES = {"year": re.compile(r"[0-9]{4}(?:\s?[-\N{EN DASH}/]\s?[0-9]{2,4})?")}


class Source(NamedTuple):
    """One source as it was read."""

    tradition: Tradition
    certain: bool
    repository: FoundRepository | None
    order: Order | None
    steps: tuple[Step, ...]

    def found_repository(self) -> Repository | None:
        """Return the archive as a model."""
        return self.repository.repository() if self.repository else None

    def credible(self, text: str) -> bool:
        """Tell a source from prose: it names an archive, or its steps have labels or are short and numbered."""
        if self.certain or (self.repository and self.repository.archives):
            return True
        values = [printed(text, step.value) for step in self.steps]
        numbered = any(char.isdigit() for value in values for char in value)
        labelled = any(step.label or step.pictured for step in self.steps)
        return (self.repository is not None or labelled or numbered) and all(
            len(value) <= _LONGEST_WORDS for value in values
        )

    def take_from(self, reading: Reading, name: str) -> None:
        """Mark what was read as placed. ``name`` is what the parts begin with: nothing, or ``copies[0].``."""
        for kind, span in self.repository.spans.items() if self.repository else ():
            reading.take(*span, f"{name}repository.{'name' if kind == 'square' else kind}")
        for number, step in enumerate(self.steps):
            if step.label:
                reading.take(*step.label, f"{name}locator[{number}].label")
            reading.take(*step.value, f"{name}locator[{number}].value")


def read_source(text: str, start: int, end: int, grammars: Grammars, wanted: Tradition | None = None) -> Source:
    """Return what stands in a stretch of text, read in the ``wanted`` tradition or in the one that it makes certain."""
    start, end = _without_brackets(text, skip_separators(text, start, end), end)
    papers = _papers(text, start, end, grammars)
    found = papers.repository if papers else read_repository(text, start, end, grammars)
    at_end = None if found and found.archives else repository_at_end(text, start, end, grammars)
    if at_end and (found is None or at_end.archives):
        found = at_end
    order = None if found is None else Order.LOCATOR_FIRST if found is at_end else Order.ARCHIVE_FIRST
    begin = found.end if found and found is not at_end else start
    stop = found.start if found and found is at_end else end
    begin = _behind_call_number(text, begin, stop)
    tradition, certain = (wanted, True) if wanted else _tradition(text, begin, stop, found, grammars)
    if found is None:
        found, begin = _unlisted(text, begin, stop, tradition)
        order = Order.ARCHIVE_FIRST if found else None
    steps = read_steps(text, begin, stop, tradition)
    if papers:
        order, steps = None, (papers.steps[0], *steps)
    if found is None and _names_the_archive(text, steps):
        found, steps = named_by_place(text, steps[0].value), steps[1:]
        order = Order.ARCHIVE_FIRST
    if found:
        steps = _without_places(text, found, steps)
    return Source(tradition, certain, found, order, tuple(step for step in steps if not _is_remark(text, step)))


def _names_the_archive(text: str, steps: tuple[Step, ...]) -> bool:
    """Tell whether the first step can only be an archive: words without a number right before the fonds."""
    if len(steps) <= 1 or steps[0].label or steps[0].pictured:
        return False
    return (
        steps[1].level is Level.FONDS and bool(steps[1].label) and not re.search("[0-9]", printed(text, steps[0].value))
    )


def _without_places(text: str, found: FoundRepository, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return the steps without the place of the archive: it may end the locator, or stand in brackets within."""
    kept: list[Step] = []
    for step in reversed(steps):
        value = printed(text, step.value)
        apart = not kept or (value.startswith("(") and value.endswith(")"))
        if step.label or not apart or not place_behind(found, value.strip("()"), step.value):
            kept.append(step)
    return tuple(reversed(kept))


def _without_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without the brackets around all of it."""
    stop = end - (len(text[start:end]) - len(text[start:end].rstrip(" .\n")))
    closing = {"(": ")", "[": "]"}.get(text[start : start + 1])
    if closing and text[stop - 1] == closing and text.count(closing, start, stop) == 1:
        return start + 1, stop - 1
    return start, end


def _papers(text: str, start: int, end: int, grammars: Grammars) -> Source | None:
    """Return papers with their archive in brackets: "Thatcher MSS (Churchill Archive Centre): THCR 1/20"."""
    match = _PAPERS.match(text, start, end)
    found = read_repository(text, *match.span("archive"), grammars) if match else None
    if match is None or found is None or found.end < match.end("archive"):
        return None
    found.end = match.end()
    step = Step(match.span("papers"))
    return Source(grammars.traditions[GENERAL], False, found, None, (step,))


def _behind_call_number(text: str, start: int, end: int) -> int:
    begin = skip_separators(text, start, end)
    match = wording().call_number.match(text, begin, end)
    return match.end() if match else start


def _tradition(
    text: str, start: int, end: int, found: FoundRepository | None, grammars: Grammars
) -> tuple[Tradition, bool]:
    """Return the tradition that archive and labels speak for, and whether that is certain."""
    scores = found.scores if found else Counter[str]()
    if len(scores) == 1 and scores.total() > ENOUGH:
        return grammars.traditions[next(iter(scores))], True
    scores += grammars.evidence(text, skip_separators(text, start, end), end)
    ranked = scores.most_common(2)
    if not ranked or ranked[0][1] < ENOUGH or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return grammars.traditions[GENERAL], False
    return grammars.traditions[ranked[0][0]], True


def _unlisted(text: str, start: int, end: int, tradition: Tradition) -> tuple[FoundRepository | None, int]:
    """Return an archive that nobody listed: capitals before the fonds."""
    found = abbreviation_at(text, start, end)
    if found is None or tradition.labels.at(text, start, end):
        return None, start
    label = tradition.labels.at(text, skip_separators(text, found.end, end), end)
    stands_alone = tradition.name == GENERAL and _CAPITALS_ALONE.match(text, start, end) is not None
    return (found, found.end) if stands_alone or (label and label.level in _TOP_LEVELS) else (None, start)


def _is_remark(text: str, step: Step) -> bool:
    return wording().remark.search(printed(text, step.value)) is not None


def components(text: str, source: Source) -> Iterator[tuple[LocatorComponent, str | None]]:
    """Yield each step with its level, or with the reason why it has none."""
    before: Level | None = None
    end: int | None = source.repository.end if source.repository and source.order is Order.ARCHIVE_FIRST else None
    doubled = _levels_with_two_labels(source.steps)
    for step, following in zip_longest(source.steps, source.steps[1:]):
        value = printed(text, step.value)
        label = printed(text, step.label) if step.label else None
        level, doubt = _level(step, label, value, before, following, source.tradition)
        if level in doubled and label:
            level, doubt = None, f"“{label} {value}” has the level of another step, so its level is not certain."
        position = LabelPosition.AFTER if step.behind else None
        yield _component(label, value, level, position, _separator(text, end, step.start)), doubt
        end = step.end
        before = level


@lru_cache(maxsize=4096)
def _component(
    label: str | None, value: str, level: Level | None, position: LabelPosition | None, separator: str | None
) -> LocatorComponent:
    """Return a step as a model. The same fonds are cited over and over, and building a model takes its time."""
    return LocatorComponent(label=label, value=value, level=level, position=position, separator=separator)


def _separator(text: str, end: int | None, start: int) -> str | None:
    """Return what is printed before a step, if it is anything but a comma and a space."""
    between = one_line(text[end:start]) if end is not None and start > end else ", "
    unusual = between.strip() != "," and len(between) <= LONGEST_SEPARATOR and not any(map(str.isalnum, between))
    return between if unusual else None


def _levels_with_two_labels(steps: tuple[Step, ...]) -> frozenset[Level]:
    """Return the levels that steps with different labels claim: "D.72 Delo 5" cannot both be the file."""
    keys: dict[Level, set[str | None]] = {}
    for step in steps:
        if step.level and step.key:
            keys.setdefault(step.level, set()).add(step.key)
    return frozenset(level for level, found in keys.items() if len(found) > 1)


def _level(
    step: Step, label: str | None, value: str, before: Level | None, following: Step | None, tradition: Tradition
) -> tuple[Level | None, str | None]:
    if label is None and not step.level:
        return None, f"“{value}” is printed without a label, so its level is not certain."
    if label is None:
        return step.level, None
    level = _in_context(step, before, following, tradition)
    if level is None:
        return None, f"What “{label}” means here is not certain, so “{label} {value}” has no level."
    wanted = _VALUES.get(tradition.values.get(level, ""))
    if wanted and not wanted.fullmatch(value):
        return None, f"“{label} {value}” does not look like what this label means, so it has no level."
    return level, None


def _in_context(step: Step, before: Level | None, following: Step | None, tradition: Tradition) -> Level | None:
    next_level = following.level if following else None
    for context in tradition.contexts:
        if context.label != step.key:
            continue
        if (not context.after or before in context.after) and (not context.before or next_level in context.before):
            return context.level
    return step.level
