"""The archive table: how citations name an archive, and where it stands.

Each tradition has a file in ``archives/``. What several archives are called ("Central State Archives" is in Tirana
and in Sofia) stands in the table several times; `FoundName.archives` then has all of them.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, NamedTuple

from archpack.vocab.spelling import folded

NameKind = Literal["name", "name_translated", "abbreviation"]

_WORD = re.compile(r"[^\W_]+")
_KEY = re.compile(r"([^\W_]{1,40})(?:[\W_]{1,30}([^\W_]{1,40})(?:[\W_]{1,30}([^\W_]{1,40}))?)?")
_WORDS_OF_KEY = 3
_APOSTROPHES = "['\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER PRIME}]"


@dataclass(frozen=True)
class Archive:
    """One archive. The first of its names, translated names and abbreviations is the usual one.

    ``country`` is a code of ISO 3166-1, ``isil`` its International Standard Identifier for Libraries (ISO 15511),
    and ``source`` the address of the public page that the facts are from.
    """

    tradition: str
    names: tuple[str, ...] = ()
    translated: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    country: str | None = None
    isil: str | None = None
    source: str | None = None

    @classmethod
    def of(cls, entry: Mapping[str, Any], tradition: str) -> "Archive":
        """Return the archive that an entry of a grammar file describes."""
        return cls(
            tradition=tradition,
            names=tuple(entry.get("names", ())),
            translated=tuple(entry.get("translated", ())),
            abbreviations=tuple(entry.get("abbreviations", ())),
            places=tuple(entry.get("places", ())),
            country=entry.get("country"),
            isil=entry.get("isil"),
            source=entry.get("source"),
        )

    def by_kind(self) -> Iterator[tuple[NameKind, str]]:
        """Yield every name with its kind: the field of `archpack.model.Repository` that it belongs into."""
        yield from (("name", name) for name in self.names)
        yield from (("name_translated", name) for name in self.translated)
        yield from (("abbreviation", name) for name in self.abbreviations)

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """What a name in its folded form is: a kind of name, or ``place``."""
        places = {folded(place): "place" for place in self.places}
        names = {folded(name): kind for kind, name in self.by_kind() if kind != "abbreviation"}
        return places | names | dict.fromkeys(self.abbreviations, "abbreviation")

    def kind_of(self, item: str, plain: str, country: str | None) -> str | None:
        """Return what an item is of this archive: a name, its place, its country.

        ``plain`` is the item in its folded form, ``country`` the code of the country that it names.
        """
        kind = self.kinds.get(item) or self.kinds.get(plain)
        return kind or ("country" if country and country == self.country else None)

    @property
    def usual_name(self) -> str:
        """The name that it is listed by."""
        return (*self.names, *self.translated, *self.abbreviations)[0]


class FoundName(NamedTuple):
    """A name of the table that stands in a text, and the archives that are called so, each with the kind of name."""

    start: int
    end: int
    archives: tuple[tuple[NameKind, Archive], ...]


class _Name:
    """One spelling of a name. Only in abbreviations do capitals matter."""

    def __init__(self, text: str, *, any_case: bool) -> None:
        self.text = text
        self._any_case = any_case
        self.archives: list[tuple[NameKind, Archive]] = []

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        words = r"\s{1,30}".join(map(re.escape, self.text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split()))
        return re.compile(
            words.replace("'", _APOSTROPHES) + r"(?![\w/]|-\w{1,12}-|-[0-9])", re.IGNORECASE if self._any_case else 0
        )


class ArchiveTable:
    """Every archive, to be found by the name that begins at a place in a text."""

    def __init__(self, archives: Iterable[Archive]) -> None:
        self.archives = tuple(archives)
        self._by_first_word: defaultdict[str, list[tuple[NameKind, str, Archive]]] = defaultdict(list)
        for archive in self.archives:
            for kind, text in archive.by_kind():
                first = _WORD.search(text)
                if first:
                    self._by_first_word[first[0].casefold()].append((kind, text, archive))
        self._prepared: dict[str, Mapping[tuple[str, ...], list[_Name]]] = {}

    def at(self, text: str, start: int, end: int) -> FoundName | None:
        """Return the longest name that begins at ``start``, or None."""
        words = _KEY.match(text, start, end)
        first = words[1].casefold() if words else ""
        if words is None or first not in self._by_first_word:
            return None
        names = self._names(first)
        key = _key(word for word in words.groups() if word)
        for count in range(len(key), 0, -1):
            for name in names.get(key[:count], ()):
                match = name.pattern.match(text, start, end)
                if match:
                    return FoundName(start, match.end(), tuple(name.archives))
        return None

    def _names(self, first_word: str) -> Mapping[tuple[str, ...], list[_Name]]:
        """Return the names that begin with a word, by their first words, made ready when they are first needed."""
        if first_word not in self._prepared:
            self._prepared[first_word] = _by_words(self._by_first_word[first_word])
        return self._prepared[first_word]


def _by_words(named: list[tuple[NameKind, str, Archive]]) -> Mapping[tuple[str, ...], list[_Name]]:
    names: dict[tuple[str, bool], _Name] = {}
    for kind, text, archive in named:
        any_case = kind != "abbreviation"
        key = (text.casefold() if any_case else text, any_case)
        names.setdefault(key, _Name(text, any_case=any_case)).archives.append((kind, archive))
    found: defaultdict[tuple[str, ...], list[_Name]] = defaultdict(list)
    for name in sorted(names.values(), key=lambda known: len(known.text), reverse=True):
        found[_key(_WORD.findall(name.text)[:_WORDS_OF_KEY])].append(name)
    return found


def _key(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words)
