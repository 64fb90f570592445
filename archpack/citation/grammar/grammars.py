"""All grammars together: the traditions, the archives of all of them, and what tells one tradition from another."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from archpack.citation.grammar.archives import ArchiveTable
from archpack.citation.grammar.labels import Labels
from archpack.citation.grammar.tradition import GENERAL, Tradition, Unlabelled, union
from archpack.errors import UsageError
from archpack.vocab.spelling import suggestion

GRAMMARS_FILE = "grammars.json"
"""The traditions and archives of this package in one file, made from their YAML files: it is read in no time."""

ENOUGH = 2
"""A tradition is certain from this score on."""


@dataclass(frozen=True)
class Grammars:
    """The known traditions by name, the general one among them."""

    traditions: Mapping[str, Tradition]

    @classmethod
    def of(cls, grammars: Iterable[Mapping[str, Any]]) -> "Grammars":
        """Return the traditions that grammar files describe; a later one replaces an earlier one of its name."""
        raw = {grammar["tradition"]: grammar for grammar in grammars}
        general = raw.pop(GENERAL, {"tradition": GENERAL})
        known = {name: Tradition.of(grammar, general) for name, grammar in sorted(raw.items())}
        return cls({**known, GENERAL: union(known.values(), general)})

    def with_own(self, grammars: Iterable[Mapping[str, Any]]) -> "Grammars":
        """Return these and further traditions, such as somebody's own."""
        return Grammars.of([*(tradition.raw for tradition in self.traditions.values()), *grammars])

    @cached_property
    def archives(self) -> ArchiveTable:
        """The archives of every tradition."""
        return ArchiveTable(archive for tradition in self.traditions.values() for archive in tradition.archives)

    @cached_property
    def _distinctive(self) -> Mapping[str, tuple[str, ...]]:
        """The traditions by the labels that they are known by."""
        return _by_key((key, tradition.name) for tradition in self.traditions.values() for key in tradition.distinctive)

    @cached_property
    def _unmistakable(self) -> Mapping[str, tuple[str, ...]]:
        return _by_key(
            (key, tradition.name) for tradition in self.traditions.values() for key in tradition.unmistakable
        )

    @cached_property
    def _telling(self) -> Labels:
        """Every label that speaks for a tradition."""
        known = self.traditions.values()
        words = {
            label
            for tradition in known
            for label in (*tradition.raw.get("distinctive", ()), *tradition.raw.get("unmistakable", ()))
        }
        groups = (group for tradition in known for group in tradition.raw.get("labels_behind", {}).values())
        behind = words.intersection(label for group in groups for label in group)
        return Labels.of({"labels": {"none": sorted(words)}, "labels_behind": {"none": sorted(behind)}})

    @cached_property
    def _sure_pictures(self) -> tuple[tuple[Unlabelled, str], ...]:
        return tuple(
            (unlabelled, tradition.name)
            for tradition in self.traditions.values()
            for unlabelled in tradition.unlabelled
            if unlabelled.sure
        )

    def evidence(self, text: str, start: int, end: int) -> Counter[str]:
        """Return how many different labels, or pictures, in a stretch speak for each tradition."""
        labels = (*self._telling.within(text, start, end), *self._telling.behind_in(text, start, end))
        keys = {label.key for label in labels}
        found = Counter(name for key in keys for name in self._distinctive.get(key, ()))
        for name in {name for key in keys for name in self._unmistakable.get(key, ())}:
            found[name] += ENOUGH
        for unlabelled, name in self._sure_pictures:
            if unlabelled.pattern.match(text, start, end):
                found[name] += ENOUGH
        return found

    def named(self, name: str) -> Tradition:
        """Return the tradition of this name. Raises `archpack.errors.UsageError` if there is none."""
        if name not in self.traditions:
            remedy = suggestion(name, self.traditions, "Known are")
            raise UsageError(f"There is no archival tradition `{name}`.", remedy)
        return self.traditions[name]


def _by_key(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, name in pairs:
        found[key].append(name)
    return {key: tuple(names) for key, names in found.items()}


@cache
def own_grammars() -> Grammars:
    """Return the grammars of this package. They are read once."""
    data = files(__package__).joinpath(GRAMMARS_FILE).read_text(encoding="utf-8")
    return Grammars.of(json.loads(data))
