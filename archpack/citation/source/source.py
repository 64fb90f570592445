"""One source, from the archive to the leaf: which tradition it follows, and what its steps are."""

from collections import Counter
from typing import NamedTuple

from archpack.citation.grammar.grammars import ENOUGH, Grammars
from archpack.citation.grammar.tradition import GENERAL, Tradition
from archpack.citation.grammar.wording import wording
from archpack.citation.parts import SEPARATOR
from archpack.citation.reading import Reading
from archpack.citation.source.items import skip_separators
from archpack.citation.source.repository import FoundRepository, place_behind
from archpack.citation.source.source_text import Span
from archpack.citation.source.steps import Step, printed, read_steps
from archpack.citation.source.whereabouts import Whereabouts, find_archive, named_by_its_place, unlisted_archive
from archpack.model import Order, Repository

_LONGEST_WORDS = 120


class Source(NamedTuple):
    """One source as it was read. ``joints`` are where words stand that only join: "in", "Call Number:"."""

    tradition: Tradition
    certain: bool
    repository: FoundRepository | None
    order: Order | None
    steps: tuple[Step, ...]
    joints: tuple[Span, ...] = ()

    def found_repository(self) -> Repository | None:
        """Return the archive as a model."""
        return self.repository.repository() if self.repository else None

    @property
    def archive_end(self) -> int | None:
        """Where the archive ends that stands before the steps."""
        return self.repository.end if self.repository and self.order is Order.ARCHIVE_FIRST else None

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
            reading.take(*span, f"{name}repository.{kind}")
        for joint in self.joints:
            reading.take(*joint, SEPARATOR)
        for number, step in enumerate(self.steps):
            if step.label:
                reading.take(*step.label, f"{name}locator[{number}].label")
            reading.take(*step.value, f"{name}locator[{number}].value")


def read_source(text: str, start: int, end: int, grammars: Grammars, wanted: Tradition | None = None) -> Source:
    """Return what stands in a stretch of text, read in the ``wanted`` tradition or in the one that it makes certain."""
    start = skip_separators(text, start, end)
    start, end = _without_brackets(text, start + text.startswith("*", start), end)
    preposition = _preposition(text, start, end, grammars)
    start = preposition[1] if preposition else start
    where = find_archive(text, start, end, grammars)
    call_number = _call_number(text, where)
    begin = call_number[1] if call_number else where.begin
    tradition, certain = (wanted, True) if wanted else _tradition(text, begin, where, grammars)
    if where.repository is None:
        where = unlisted_archive(text, where, tradition) or where
        begin = max(begin, where.begin)
    steps = (*where.papers, *read_steps(text, begin, where.end, tradition))
    if where.repository is None and named_by_its_place(text, steps):
        where, steps = where.with_name(text, steps[0].value), steps[1:]
    kept = _without_places(text, where.repository, steps) if where.repository else steps
    kept = tuple(step for step in kept if not wording().remark.search(text, *step.value))
    joints = tuple(joint for joint in (preposition, call_number) if joint)
    return Source(tradition, certain, where.repository, where.order, kept, joints)


def _preposition(text: str, start: int, end: int, grammars: Grammars) -> Span | None:
    """Return where a preposition stands before a listed archive."""
    match = wording().preposition.match(text, start, end)
    return match.span() if match and grammars.archives.at(text, match.end(), end) else None


def _without_brackets(text: str, start: int, end: int) -> Span:
    """Return a stretch without the brackets around all of it."""
    stop = start + len(text[start:end].rstrip(" .\n"))
    closing = {"(": ")", "[": "]"}.get(text[start : start + 1])
    if closing and text[stop - 1] == closing and text.count(closing, start, stop) == 1:
        return start + 1, stop - 1
    return start, end


def _call_number(text: str, where: Whereabouts) -> Span | None:
    """Return where "Call Number:" stands behind the archive."""
    match = wording().call_number.match(text, skip_separators(text, where.begin, where.end), where.end)
    return match.span() if match else None


def _tradition(text: str, start: int, where: Whereabouts, grammars: Grammars) -> tuple[Tradition, bool]:
    """Return the tradition that archive and labels speak for, and whether that is certain."""
    scores = where.repository.scores if where.repository else Counter[str]()
    if len(scores) == 1 and scores.total() > ENOUGH:
        return grammars.traditions[next(iter(scores))], True
    scores += grammars.evidence(text, skip_separators(text, start, where.end), where.end)
    if where.repository and where.repository.archives:
        # Whoever knows the archive decides: "Central State Archives, f. 1, op. 2" is not in Russia.
        known = {archive.tradition for _, archive in where.repository.archives}
        scores = Counter({name: score for name, score in scores.items() if name in known})
    ranked = scores.most_common(2)
    if not ranked or ranked[0][1] < ENOUGH or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return grammars.traditions[GENERAL], False
    return grammars.traditions[ranked[0][0]], True


def _without_places(text: str, found: FoundRepository, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return the steps without the place of the archive: it may end the locator, or stand in brackets within."""
    kept: list[Step] = []
    for step in reversed(steps):
        value = printed(text, step.value)
        apart = not kept or (value.startswith("(") and value.endswith(")"))
        if step.label or not apart or not place_behind(found, value.strip("()"), step.value):
            kept.append(step)
    return tuple(reversed(kept))
