"""Two locators step by step: the one in the record and the one in the citation.

What tells two steps apart is the value. `Fondi 14/AP` and `F. 14/AP` are the same step: a citation may abbreviate a
label or translate it.
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from archpack.checks.citation.difference import Difference, quoted
from archpack.model import LocatorComponent
from archpack.vocab.spelling import composed

_DASHES = re.compile(r"\s*[‐-―−-]\s*")  # noqa: RUF001 - every dash that is printed for a hyphen
_QUOTES = "\"'“”„«»\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
_LONGEST_STEP = 2000

_Sign = tuple[str, str]


def locator_differences(
    given: Sequence[LocatorComponent], printed: Sequence[LocatorComponent], locator: str = "locator"
) -> Iterator[Difference]:
    """Yield where the steps of the record and those of the citation lead to different leaves.

    ``locator`` is what a message calls the steps of the record. Where either has no steps there is nothing to compare.
    """
    if not given or not printed:
        return
    ours, theirs = [_Step.of(step) for step in given], [_Step.of(step) for step in printed]
    in_record = {sign for step in ours for sign in step.the_same}
    in_citation = {sign for step in theirs for sign in step.the_same}
    waiting = _Waiting(step for step in theirs if in_record.isdisjoint(step.the_same))
    alone = {number: step for number, step in enumerate(ours) if in_citation.isdisjoint(step.the_same)}
    for number, other in _counterparts(alone, waiting).items():
        step = alone[number]
        if other is None or not step.may_be(other):
            yield Difference(f"/locator/{number}/value", f"The {locator} says {_against(step, other)}.")
    for step in waiting.left():
        yield Difference("/locator", f"The citation also has {quoted(step.printed)}, but the {locator} does not.")


def same_values(given: Sequence[LocatorComponent], printed: Sequence[LocatorComponent]) -> bool:
    """Tell whether the values of two locators are the same in the same order, typography aside."""
    return len(given) == len(printed) and all(
        _folded(one.value) == _folded(other.value) for one, other in zip(given, printed, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Step:
    """A step without what is only typography."""

    printed: str
    label: str
    value: str
    level: str | None
    the_same: tuple[_Sign, ...]
    """Two steps that share one of these are the same."""

    @classmethod
    def of(cls, step: LocatorComponent) -> "_Step":
        printed, value = str(step), _folded(step.value)
        the_same = [("printed", _folded(printed).replace(". ", " "))]
        if step.level is not None:
            the_same.append((step.level, value))
        return cls(printed, _folded(step.label or "").rstrip("."), value, step.level, tuple(the_same))

    @property
    def known_by(self) -> Iterator[_Sign]:
        """By what its counterpart is known: the label, which may be none, and the level."""
        yield "label", self.label
        if self.level is not None:
            yield "level", self.level

    def may_be(self, other: "_Step") -> bool:
        """Tell whether two steps with different labels can be one: nothing but the label differs."""
        return self.value == other.value and (self.level is None or other.level is None)


def _counterparts(alone: dict[int, _Step], waiting: "_Waiting") -> dict[int, _Step | None]:
    """Return for each step the one that is meant to be the same: of its label or level, else of its value."""
    found = {number: waiting.take(step.known_by) for number, step in alone.items()}
    for number, other in found.items():
        found[number] = other or waiting.take([("value", alone[number].value)])
    return found


def _against(step: _Step, other: _Step | None) -> str:
    if other is None:
        return f"{quoted(step.printed)}, but the citation does not have it"
    return f"{quoted(step.printed, other.printed)}, but the citation says {quoted(other.printed, step.printed)}"


class _Waiting:
    """Steps of a citation that still look for their counterpart in the record."""

    def __init__(self, steps: Iterable[_Step]) -> None:
        self._steps = dict(enumerate(steps))
        self._by_sign: defaultdict[_Sign, deque[int]] = defaultdict(deque)
        for number, step in self._steps.items():
            for sign in (*step.known_by, ("value", step.value)):
                self._by_sign[sign].append(number)

    def take(self, signs: Iterable[_Sign]) -> _Step | None:
        """Return the first step with one of these signs, and keep it no longer; None if there is none."""
        for sign in signs:
            waiting = self._by_sign.get(sign)
            while waiting:
                found = self._steps.pop(waiting.popleft(), None)
                if found is not None:
                    return found
        return None

    def left(self) -> Iterable[_Step]:
        """Return the steps without a counterpart."""
        return self._steps.values()


def _folded(text: str) -> str:
    """Return the text without the differences that are only typography."""
    return _DASHES.sub("-", " ".join(composed(text, _LONGEST_STEP).split())).strip(_QUOTES).casefold()
