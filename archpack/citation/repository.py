"""The archive at the beginning of a source: its names, its place, its country."""

import re
from dataclasses import dataclass, field

from archpack.citation.reading import Reading, one_line, trimmed
from archpack.citation.tradition import KnownRepository, Tradition
from archpack.model import Repository
from archpack.vocab.country import country_code
from archpack.vocab.spelling import folded

_SEPARATORS = re.compile(r"[\s,;:.]*")
_ITEM = re.compile(r"[^,;:.()\[\]\n]{1,200}")
_ITEM_IN_BRACKETS = re.compile(r"[^,;()\[\]]{1,200}")
_BRACKETS = re.compile(r"\s{0,3}(?:\((?P<round>[^()]{0,400})\)|\[(?P<square>[^\[\]]{0,400})\])")


@dataclass(slots=True)
class FoundRepository:
    """An archive as far as it has been read. ``certain`` says whether it is surely this tradition's."""

    known: KnownRepository
    end: int
    certain: bool
    printed: dict[str, str] = field(default_factory=dict)

    def take(self, kind: str, item: str, *, listed: bool = True) -> bool:
        """Keep an item, which makes the archive certain if it is ``listed``; tell whether there was room for it."""
        if kind in self.printed:
            return False
        self.printed[kind] = item
        self.certain = self.certain or (listed and kind != "name_translated")
        return True

    def repository(self) -> Repository:
        """Return the model. The name is in its own language where that is printed, then as it is printed."""
        printed = self.printed
        return Repository(
            name=printed.get("name") or printed.get("name_translated") or printed["abbreviation"],
            name_translated=printed.get("name_translated") if "name" in printed else None,
            abbreviation=printed.get("abbreviation") if {"name", "name_translated"} & printed.keys() else None,
            place=printed.get("place"),
            country=country_code(printed["country"]) if "country" in printed else None,
        )


def read_repository(reading: Reading, start: int, tradition: Tradition) -> FoundRepository | None:
    """Take the archive that begins at ``start``, or return None and take nothing."""
    found = _known(reading, start, tradition) or _unknown(reading, start, tradition)
    if found is None:
        return None
    brackets = _BRACKETS.match(reading.text, found.end)
    if brackets and _in_brackets(reading, brackets, found, tradition):
        found.end = brackets.end()
    _behind_commas(reading, found)
    return found


def _known(reading: Reading, start: int, tradition: Tradition) -> FoundRepository | None:
    for known in tradition.repositories:
        for kind, pattern in known.patterns:
            match = pattern.match(reading.text, start)
            if match:
                printed = {kind: reading.take(*match.span())}
                return FoundRepository(known, match.end(), kind != "name_translated", printed)
    return None


def _unknown(reading: Reading, start: int, tradition: Tradition) -> FoundRepository | None:
    """Take an archive that is not listed, if one of the words for an archive is in its name."""
    item = _ITEM.match(reading.text, start)
    if item is None or not tradition.archive_word.search(item[0]):
        return None
    places = tuple(place for known in tradition.repositories for place in known.places)
    countries = {known.country for known in tradition.repositories}
    country = countries.pop() if len(countries) == 1 else None
    known = KnownRepository(places=places, country=country)
    return FoundRepository(known, item.end(), certain=False, printed={"name": reading.take(*item.span()).strip()})


def _in_brackets(reading: Reading, brackets: re.Match[str], found: FoundRepository, tradition: Tradition) -> bool:
    """Take what stands in brackets behind the name: "(Central State Archives, Tirana, Albania)"."""
    group = "round" if brackets["round"] is not None else "square"
    taken = False
    for match in _ITEM_IN_BRACKETS.finditer(brackets[group]):
        item = one_line(trimmed(match[0]))
        kind = listed = _kind(item, found.known)
        if kind is None and tradition.archive_word.search(item):
            kind = "name_translated" if "name" in found.printed else "name"
        if kind and found.take(kind, item, listed=listed is not None):
            offset = brackets.start(group) + match.start()
            reading.take(offset, offset + len(match[0]))
            taken = True
    return taken


def _behind_commas(reading: Reading, found: FoundRepository) -> None:
    """Take place and country, or another name, that follow as items of their own."""
    while True:
        separators = _SEPARATORS.match(reading.text, found.end)
        start = separators.end() if separators else found.end
        match = _ITEM.match(reading.text, start)
        kind = _kind(trimmed(match[0]), found.known) if match else None
        if match is None or kind is None or not found.take(kind, trimmed(match[0])):
            return
        reading.take(*match.span())
        found.end = match.end()


def _kind(item: str, known: KnownRepository) -> str | None:
    plain = folded(item)
    for kind, name in known.by_kind():
        if name == item or (kind != "abbreviation" and folded(name) == plain):
            return kind
    if plain in map(folded, known.places):
        return "place"
    return "country" if known.country and country_code(item) == known.country else None
