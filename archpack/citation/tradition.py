"""Archival traditions: how the archives of a country are cited. Each is a file in ``traditions/``."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, cached_property
from types import MappingProxyType
from typing import Any

from archpack.citation.grammar_files import own_grammars
from archpack.errors import UsageError
from archpack.model import Level

_SHORT = 2  # a label of so few letters counts only as it is written: "F." is not "f."


@dataclass(frozen=True)
class KnownRepository:
    """An archive as citations name it. ``country`` is a code of ISO 3166."""

    names: tuple[str, ...] = ()
    translated: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    country: str | None = None

    def by_kind(self) -> Iterator[tuple[str, str]]:
        """Yield every name with its kind: the field of `archpack.model.Repository` that it belongs into."""
        yield from (("name", name) for name in self.names)
        yield from (("name_translated", name) for name in self.translated)
        yield from (("abbreviation", name) for name in self.abbreviations)

    @cached_property
    def patterns(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """Kind and pattern of every name. Only in abbreviations do capitals matter."""
        return tuple((kind, _whole_name(name, any_case=kind != "abbreviation")) for kind, name in self.by_kind())


@dataclass(frozen=True, slots=True)
class Tradition:
    """One grammar: its archives, its labels by level, and what goes without a label.

    ``levels`` is by label (see `level_of`). ``values`` says what the value at a level must look like, ``unlabelled``
    what a step without a label is by the level of the step before it. Two of the ``distinctive`` labels are
    enough to know the tradition by.
    """

    name: str
    repositories: tuple[KnownRepository, ...]
    levels: Mapping[str, Level]
    label: re.Pattern[str]
    archive_word: re.Pattern[str]
    values: Mapping[Level, str]
    unlabelled: Mapping[Level, Level]
    distinctive: frozenset[str]

    @classmethod
    def of(cls, grammar: Mapping[str, Any]) -> "Tradition":
        """Return the tradition that a grammar file describes."""
        labels = {label: Level(level) for level, printed in grammar["labels"].items() for label in printed}
        return cls(
            name=grammar["tradition"],
            repositories=tuple(_repository(entry) for entry in grammar["repositories"]),
            levels=MappingProxyType({_key(label): level for label, level in labels.items()}),
            label=re.compile(rf"(?P<label>{'|'.join(map(_label, _longest_first(labels)))})\s*:?\s*"),
            archive_word=re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, grammar['archive_words']))})(?!\w)"),
            values=MappingProxyType({Level(level): kind for level, kind in grammar.get("values", {}).items()}),
            unlabelled=MappingProxyType({Level(a): Level(b) for a, b in grammar.get("unlabelled", {}).items()}),
            distinctive=frozenset(map(_key, grammar.get("distinctive", ()))),
        )

    def level_of(self, label: str) -> Level | None:
        """Return the level of a printed label, or None."""
        return self.levels.get(_key(label))

    def is_distinctive(self, label: str) -> bool:
        """Tell whether a printed label is one that this tradition is known by."""
        return _key(label) in self.distinctive


@cache
def traditions() -> tuple[Tradition, ...]:
    """Return the traditions that archpack knows, sorted by the names of their files. They are read once."""
    return tuple(map(Tradition.of, own_grammars("traditions")))


def tradition_named(name: str) -> Tradition:
    """Return the tradition of this name. Raises `archpack.errors.UsageError` if there is none."""
    by_name = {tradition.name: tradition for tradition in traditions()}
    if name not in by_name:
        near = get_close_matches(name.casefold(), by_name, n=1)
        known = f"Known are: {', '.join(by_name)}."
        raise UsageError(
            f"There is no archival tradition `{name}`.", f"Did you mean `{near[0]}`? {known}" if near else known
        )
    return by_name[name]


def _repository(entry: Mapping[str, Any]) -> KnownRepository:
    texts = {key: tuple(value) for key, value in entry.items() if key != "country"}
    return KnownRepository(**texts, country=entry.get("country"))


def _whole_name(name: str, *, any_case: bool) -> re.Pattern[str]:
    words = r"\s{1,3}".join(map(re.escape, name.split()))
    return re.compile(rf"{words}(?!\w)", re.IGNORECASE if any_case else 0)


def _key(label: str) -> str:
    plain = label.rstrip(".")
    return plain if len(plain) <= _SHORT else plain.casefold()


def _label(printed: str) -> str:
    """Return the pattern of a label. A longer one may lack its full stop and be in any case."""
    plain = re.escape(printed.rstrip("."))
    if len(printed.rstrip(".")) > _SHORT:
        return rf"(?i:{plain})(?:\.|(?=[\s:0-9]))"
    return plain + (r"\." if printed.endswith(".") else r"(?=[\s:])")


def _longest_first(labels: Iterable[str]) -> list[str]:
    return sorted(labels, key=len, reverse=True)
