"""Archival traditions: how the archives of a country are cited. Each is a file in ``traditions/``."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from archpack.citation.grammar.archives import Archive
from archpack.citation.grammar.labels import Labels, label_key
from archpack.citation.grammar.picture import picture_pattern
from archpack.model import Level

_SHORT = 2  # labels of so few letters mean too many things to be known everywhere

GENERAL = "general"
"""The name of the tradition for texts that follow no known one."""


@dataclass(frozen=True)
class Unlabelled:
    """How steps look that are printed without a label, and what they are.

    ``levels`` has one entry for each step of the picture. ``after`` is the level that the step before must have.
    ``sure`` says that the picture alone tells the tradition.
    """

    like: str
    levels: tuple[Level | None, ...]
    after: Level | None = None
    sure: bool = False

    @classmethod
    def of(cls, entry: Mapping[str, Any]) -> "Unlabelled":
        """Return what an entry of a grammar file describes."""
        levels = entry.get("levels", [entry["level"]] if "level" in entry else [])
        return cls(
            like=entry["like"],
            levels=tuple(None if level in {"", "none"} else Level(level) for level in levels),
            after=Level(entry["after"]) if "after" in entry else None,
            sure=entry.get("sure") == "true",
        )

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The picture, ready for matching."""
        return picture_pattern(self.like)

    @cached_property
    def levels_of_steps(self) -> tuple[Level | None, ...]:
        """One level for each step, or None where none was given."""
        steps = sum(name.startswith("value") for name in self.pattern.groupindex)
        return (*self.levels, *[None] * (steps - len(self.levels)))

    @cached_property
    def has_comma(self) -> bool:
        """Whether the picture reaches over a comma."""
        return "," in self.like

    @cached_property
    def tells_labels(self) -> bool:
        """Whether the picture is strong enough where a label stands too."""
        return self.sure or "[" in self.like

    def fits_after(self, before: Level | None) -> bool:
        """Tell whether the step before has the level that is asked for."""
        return self.after is None or self.after is before


@dataclass(frozen=True)
class Context:
    """A label that means something else beside certain steps: `p.` is a papka between opis and delo.

    ``level`` is what it is ``after`` and ``before`` steps of these levels; nothing asked for is always met.
    """

    label: str
    level: Level | None
    after: frozenset[Level]
    before: frozenset[Level]

    @classmethod
    def of(cls, entry: Mapping[str, Any]) -> "Context":
        """Return what an entry of a grammar file describes."""
        return cls(
            label=label_key(entry["label"]),
            level=Level(entry["level"]) if entry.get("level", "none") != "none" else None,
            after=frozenset(map(Level, entry.get("after", ()))),
            before=frozenset(map(Level, entry.get("before", ()))),
        )

    def fits(self, before: Level | None, following: Level | None) -> bool:
        """Tell whether the steps beside it have the levels that are asked for."""
        return (not self.after or before in self.after) and (not self.before or following in self.before)


@dataclass(frozen=True)
class Tradition:
    """One grammar: its labels by level, what goes without a label, and the archives that are cited so.

    ``raw`` is the grammar file, with its archives. What is made ready for searching is made when it is first needed.
    """

    name: str
    raw: Mapping[str, Any]
    everywhere: Mapping[str, Any]

    @classmethod
    def of(cls, grammar: Mapping[str, Any], everywhere: Mapping[str, Any] | None = None) -> "Tradition":
        """Return the tradition that a grammar file describes. Labels of the grammar ``everywhere`` count in it too."""
        return cls(name=grammar["tradition"], raw=grammar, everywhere=everywhere or {})

    @cached_property
    def archives(self) -> tuple[Archive, ...]:
        """Its archives, in the order of the file."""
        return tuple(Archive.of(entry, self.name) for entry in self.raw.get("archives", ()))

    @cached_property
    def labels(self) -> Labels:
        """Its labels."""
        return Labels.of(self.raw, self.everywhere)

    @cached_property
    def unlabelled(self) -> tuple[Unlabelled, ...]:
        """Its pictures of steps without a label, in the order in which they are tried."""
        return tuple(map(Unlabelled.of, self.raw.get("unlabelled", ())))

    @cached_property
    def contexts(self) -> tuple[Context, ...]:
        """What its labels mean beside others."""
        return tuple(map(Context.of, self.raw.get("contexts", ())))

    @cached_property
    def values(self) -> Mapping[Level, str]:
        """What the value at a level must look like."""
        return {Level(level): kind for level, kind in self.raw.get("values", {}).items()}

    @cached_property
    def distinctive(self) -> frozenset[str]:
        """The labels by which the tradition is known, as keys."""
        return frozenset(map(label_key, self.raw.get("distinctive", ())))

    @cached_property
    def unmistakable(self) -> frozenset[str]:
        """The labels of which one alone tells the tradition, as keys."""
        return frozenset(map(label_key, self.raw.get("unmistakable", ())))

    @cached_property
    def joined_by_and(self) -> frozenset[str]:
        """The labels behind which "1471 und 2160" are two values, as keys."""
        return frozenset(map(label_key, self.raw.get("joined_by_and", ())))

    @property
    def day_first(self) -> bool:
        """Whether 9.12.1980 is the ninth of December here."""
        return bool(self.raw.get("dates") == "day first")


def union(traditions: Iterable[Tradition], own: Mapping[str, Any]) -> Tradition:
    """Return the general tradition: its own grammar, and every label that means the same wherever it is used."""
    levels: dict[str, dict[str, str]] = {}
    before = {
        label_key(label)
        for tradition in traditions
        for group in tradition.raw.get("labels", {}).values()
        for label in group
    }
    for section in ("labels", "labels_behind"):
        found: dict[str, set[str]] = {}
        spelling: dict[str, str] = {}
        for tradition in traditions:
            for level, labels in tradition.raw.get(section, {}).items():
                for label in labels:
                    if len(label_key(label)) <= _SHORT or (section == "labels_behind" and label_key(label) in before):
                        continue
                    found.setdefault(label_key(label), set()).add(level)
                    spelling.setdefault(label_key(label), label)
        levels[section] = {
            spelling[key]: next(iter(kinds)) if len(kinds) == 1 else "none" for key, kinds in found.items()
        }
    return Tradition.of(dict(own) | {section: _with_own(own.get(section, {}), levels[section]) for section in levels})


def _with_own(own: Mapping[str, list[str]], shared: Mapping[str, str]) -> dict[str, list[str]]:
    listed = {label_key(label) for labels in own.values() for label in labels}
    merged = {level: list(labels) for level, labels in own.items()}
    for label, level in shared.items():
        if label_key(label) not in listed:
            merged.setdefault(level, []).append(label)
    return merged
