"""Two archives: the one in the record and the one in the citation, under whatever name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, reduce

from archpack.checks.citation.difference import Difference, quoted
from archpack.citation import own_grammars
from archpack.model import Repository
from archpack.vocab.country import country_name, is_country
from archpack.vocab.spelling import folded

_NAMES = ("name", "name_translated", "name_native", "abbreviation")
_WORDS = {
    "name": "name",
    "name_translated": "translated name",
    "name_native": "name in its own language",
    "abbreviation": "abbreviation",
    "place": "place",
    "country": "country",
}
_PARTS = re.compile(r"[,;/()]")
_SIGNS = re.compile(r"[\W_]+")
_LONGEST_ABBREVIATION = 12
_SHORTEST_PART = 8

_Archives = frozenset[int]
_NONE: _Archives = frozenset()


class KnownArchive:
    """An archive with all that may be meant by it. Made once, it can be compared with many."""

    def __init__(self, repository: Repository) -> None:
        self.fields = {field: text for field in (*_NAMES, "place", "country") if (text := getattr(repository, field))}
        self.names = {field: _Name.of(self.fields[field]) for field in _NAMES if field in self.fields}
        self.letters = frozenset(name.letters for name in self.names.values())
        self.listed = self._listed()

    def _listed(self) -> _Archives:
        """Return the archives of the table that its names, its place and its country leave over."""
        found = _narrowed(name.listed for name in self.names.values())
        place, country = self.fields.get("place"), self.fields.get("country")
        found = found & _at_place(place) or found if place else found
        return frozenset(one for one in found if _country(one) == country) or found if country else found

    def has_name_of(self, other: "KnownArchive", field: str) -> bool:
        """Tell whether this archive is called as the other one is in a field."""
        name = other.names[field]
        listed = name.listed & other.listed or name.listed
        if name.letters in self.letters or listed & self.listed:
            return True
        return not (listed and self.listed) and any(name.overlaps(own) for own in self.names.values())

    @property
    def kinds(self) -> frozenset[bool]:
        """Which kinds of names it has: short ones (True), long ones (False)."""
        return frozenset(name.short or field == "abbreviation" for field, name in self.names.items())


@dataclass(frozen=True, slots=True)
class _Name:
    """One name of an archive, and the archives of the table that are called so."""

    letters: str
    words: str
    listed: _Archives
    short: bool

    @classmethod
    def of(cls, text: str) -> "_Name":
        words = _words(text)
        letters = words.replace(" ", "")
        capitals, all_letters = sum(map(str.isupper, text)), sum(map(str.isalpha, text))
        short = len(text) <= _LONGEST_ABBREVIATION and capitals > 1 and 2 * capitals >= all_letters
        parts = _PARTS.split(text)
        listed = _by_name().get(letters, _NONE).union(*(map(_called, parts) if len(parts) > 1 else ()))
        return cls(letters, words, listed, short)

    def overlaps(self, other: "_Name") -> bool:
        """Tell whether one name is a part of the other: a department is cited with its archive or without."""
        shorter, longer = sorted((self.words, other.words), key=len)
        return len(shorter) >= _SHORTEST_PART and f" {shorter} " in f" {longer} "

    def contradicts(self, other: "_Name") -> bool:
        """Tell whether the table knows both names, and of no archive that has both."""
        return bool(self.listed and other.listed and not self.listed & other.listed)


@dataclass(frozen=True, slots=True)
class ArchiveComparison:
    """Whether two archives are the same, None if nobody can tell, and what of them disagrees."""

    same: bool | None
    differences: tuple[Difference, ...] = ()


def compare_archives(given: KnownArchive, printed: KnownArchive, archive: str = "archive") -> ArchiveComparison:
    """Hold the archive of the citation against that of the record. ``archive`` is what a message calls it."""
    strange = [field for field in printed.names if not given.has_name_of(printed, field)]
    if len(strange) < len(printed.names):
        fields = (*_names_at_odds(given, printed, strange), *_seat(given, printed))
        return ArchiveComparison(True, tuple(_difference(field, given, printed, archive) for field in fields))
    if (given.listed and printed.listed) or given.kinds & printed.kinds:
        return ArchiveComparison(False, (_difference("name", given, printed, archive),))
    return ArchiveComparison(None)


def _names_at_odds(given: KnownArchive, printed: KnownArchive, strange: list[str]) -> Iterator[str]:
    """Yield the names at odds: one of the record that the citation cannot mean, beside a ``strange`` one of its own.

    An archive has names in many languages that no table has, but hardly a second abbreviation.
    """
    for field in (field for field in _NAMES if field in given.names and field in printed.names):
        unknown = (field in strange or field == "abbreviation") and not printed.has_name_of(given, field)
        if unknown or given.names[field].contradicts(printed.names[field]):
            yield field


def _seat(given: KnownArchive, printed: KnownArchive) -> Iterator[str]:
    """Yield "place" and "country" where these disagree."""
    ours, theirs = given.fields.get("place"), printed.fields.get("place")
    if ours and theirs and not _same_place(ours, theirs, given.listed | printed.listed):
        yield "place"
    ours, theirs = given.fields.get("country"), printed.fields.get("country")
    if ours and theirs and is_country(ours) and ours != theirs:
        yield "country"


def _same_place(one: str, other: str, listed: _Archives) -> bool:
    """Tell whether two places are one: Wien is Vienna where an archive of the table stands in both."""
    first, second = _words(one), _words(other)
    if f"{first} ".startswith(f"{second} ") or f"{second} ".startswith(f"{first} "):
        return True
    both = _at_place(one) & _at_place(other)
    return bool(both & listed if listed else both)


def _difference(field: str, given: KnownArchive, printed: KnownArchive, archive: str) -> Difference:
    ours, theirs = given.fields[field], printed.fields[field]
    if field == "country":
        ours, theirs = (f"{country_name(code)} ({code})" for code in (ours, theirs))
    words = f"The {_WORDS[field]} of the {archive} is {quoted(ours, theirs)} in the record"
    return Difference(f"/repository/{field}", f"{words}, but {quoted(theirs, ours)} in the citation.")


def _narrowed(found: Iterable[_Archives]) -> _Archives:
    """Return what all names have in common, or all of it if they have nothing in common."""
    known = [archives for archives in found if archives]
    return reduce(_Archives.intersection, known) or _NONE.union(*known) if known else _NONE


def _words(text: str) -> str:
    """Return a name without accents, capitals and signs."""
    return _SIGNS.sub(" ", folded(text)).strip()


def _letters(text: str) -> str:
    """Return the letters of a name: "AVP RF" and "A.V.P.R.F." are the same."""
    return _words(text).replace(" ", "")


def _called(name: str) -> _Archives:
    return _by_name().get(_letters(name), _NONE)


def _at_place(place: str) -> _Archives:
    return _by_place().get(_letters(place), _NONE)


def _country(archive: int) -> str | None:
    return own_grammars().archives.archives[archive].country


@cache
def _by_name() -> Mapping[str, _Archives]:
    """Return the archives of the table, as numbers, by the letters of every name."""
    archives = enumerate(own_grammars().archives.archives)
    return _index((_letters(name), number) for number, archive in archives for _, name in archive.by_kind())


@cache
def _by_place() -> Mapping[str, _Archives]:
    archives = enumerate(own_grammars().archives.archives)
    return _index((_letters(place), number) for number, archive in archives for place in archive.places)


def _index(pairs: Iterable[tuple[str, int]]) -> Mapping[str, _Archives]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for letters, number in pairs:
        found[letters].add(number)
    return {letters: frozenset(numbers) for letters, numbers in found.items() if letters}
