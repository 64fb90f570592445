"""The archive of a source: its names, its place, its country. It begins the source, or ends it."""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from archpack.citation.grammar.archives import Archive, ArchiveTable, FoundName, NameKind
from archpack.citation.grammar.grammars import Grammars
from archpack.citation.grammar.wording import wording
from archpack.citation.reading import one_line, trimmed
from archpack.citation.source.items import marks, skip_separators
from archpack.model import Repository
from archpack.vocab.country import country_code
from archpack.vocab.spelling import folded

_SEPARATORS = re.compile(r"[\s,;:.)\]—，、；：،]*")  # noqa: RUF001 - also the full-width signs
_ITEM = re.compile(r"[^,;:()\[\]\n，、；،]{1,200}")  # noqa: RUF001
_TOWN = re.compile(r"(?P<town>[^\W\d_a-z][^\W\d_]{2,20}(?:[ -][^\W\d_]{2,20}){0,2}),\s{1,3}")
_ITEM_IN_BRACKETS = re.compile(r"[^,;:()\[\]]{1,200}")
_BRACKETS = re.compile(r",?\s{0,3}(?:\((?P<round>[^()]{0,400})\)|\[(?P<square>[^\[\]]{0,400})\])")
_ABBREVIATION = re.compile(r"[^\W\d_a-z][^\W\d_]{0,9}(?:[- ][^\W\d_]{1,9}){0,2}(?=[\s,.:)])")
_BESIDE = re.compile(r"\s/\s?[^\W\d_][^,;:()\[\]0-9]{1,60}(?=,)")
_ENDS_HERE = re.compile(r"\s?(?:[.,:;)\]]|\Z)|\s[0-9]\.[0-9]{2}\.")
_GOES_ON_WITHIN = re.compile(r"[\w/-]")
_CLASS_NUMBER = re.compile(r"\.?\s?[0-9]{1,4}(?![0-9.])")
_GOES_ON = re.compile(r"\s(?:of|for)\s(?:the\s)?[^\W\d_a-z]")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{4})\.\s")
_MOST_CAPITALS = 2
_SHORT = 3
_LONGEST_ABBREVIATION = 12
_DIGIT = re.compile(r"[0-9]")
_HENCEFORTH = re.compile(
    r"\A(?:(?:henceforth|hereafter|hereinafter|cited as|dalej|jako|dále|jen|im Folgenden|künftig|ci-après"
    r"|en adelante|d'ora in poi|в дальнейшем|далее|далі|по-нататък)[:\s—-]{1,3})+",
    re.IGNORECASE,
)
_MOST_ITEMS_BEHIND = 3
_SURE, _LIKELY, _SHORT_BUT_ALONE, _POSSIBLE = 4, 3, 2, 1

Span = tuple[int, int]


@dataclass(slots=True)
class FoundRepository:
    """An archive as far as it has been read, with the place of each printed thing in the text.

    ``archives`` are those of the table that may be meant. It is empty if only a word told the archive.
    """

    start: int
    end: int
    archives: tuple[tuple[NameKind, Archive], ...] = ()
    spans: dict[str, Span] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    confirmed: bool = False

    def take(self, kind: str, span: Span, text: str) -> bool:
        """Keep what is printed, if there is room for it."""
        if kind in self.texts:
            return False
        self.texts[kind], self.spans[kind] = text, span
        return True

    def narrow(self, archives: tuple[tuple[NameKind, Archive], ...]) -> None:
        """Keep only the archives that a further name or place speaks for."""
        self.archives, self.confirmed = archives, True

    @property
    def scores(self) -> Counter[str]:
        """How strongly the archive speaks for each tradition."""
        found: Counter[str] = Counter()
        traditions = {archive.tradition for _, archive in self.archives}
        for kind, archive in self.archives:
            alone = len(traditions) == 1
            short = kind == "abbreviation" and len(archive_letters(self.texts.get(kind, ""))) < _SHORT
            known = (_SHORT_BUT_ALONE if short else _LIKELY) if alone else _POSSIBLE
            weight = _SURE if self.confirmed else known
            found[archive.tradition] = max(found[archive.tradition], weight)
        return found

    def repository(self) -> Repository:
        """Return the model: the name as it is printed first, and the others beside it."""
        texts = dict(self.texts)
        first = min((kind for kind in texts if kind in _NAMES), key=lambda kind: self.spans[kind])
        if "square" in texts:
            texts["name"], texts["name_translated"] = texts.pop("square"), texts[first]
            first = "name"
        name = texts.pop(first)
        native = texts.get("name") if first != "name" else None
        others = (texts.get(kind) for kind in ("name_translated", "abbreviation", "place", "country"))
        return _repository(name, native, *others)


@lru_cache(maxsize=1024)
def _repository(
    name: str, native: str | None, translated: str | None, abbreviation: str | None, *place: str | None
) -> Repository:
    """Return an archive as a model. The same archives are cited over and over."""
    town, country = place
    return Repository(
        name=name,
        name_translated=translated,
        name_native=native,
        abbreviation=abbreviation,
        place=town,
        country=country_code(country) if country else None,
    )


_NAMES = frozenset({"name", "name_translated", "abbreviation"})


def archive_letters(abbreviation: str) -> str:
    """Return the letters of an abbreviation."""
    return "".join(filter(str.isalpha, abbreviation))


def read_repository(text: str, start: int, end: int, grammars: Grammars) -> FoundRepository | None:
    """Return the archive that begins at ``start``, or None."""
    found = (
        _listed(text, start, end, grammars)
        or _behind_its_town(text, start, end, grammars)
        or _by_word(text, start, end)
    )
    if found is None:
        return None
    brackets = _BRACKETS.match(text, found.end, end)
    if brackets and _in_brackets(brackets, found):
        found.end = brackets.end()
    _behind_commas(text, found, end, grammars.archives)
    brackets = _BRACKETS.match(text, found.end, end)
    if brackets and _in_brackets(brackets, found):
        found.end = brackets.end()
    return found


_INITIAL = re.compile(r"(?<![^\W\d_])(?:[^\W\d_a-z]|St|SS)\.\Z")


def repository_at_end(text: str, start: int, end: int, grammars: Grammars) -> FoundRepository | None:
    """Return the archive that ends a source ("..., Polish Foreign Ministry Archive (AMSZ), Warsaw"), or None."""
    starts = [mark.end for mark in marks(text, start, end) if mark.sign in {",", ";", "."}]
    for mark_end in reversed(starts[-_MOST_ITEMS_BEHIND - 1 :]):
        begin = skip_separators(text, mark_end, end)
        if _INITIAL.search(text, max(start, mark_end - 3), mark_end):
            continue
        found = read_repository(text, begin, end, grammars) if begin < end else None
        if found and not text[found.end : end].strip(" ,.;)]\n"):
            return found
    return None


def abbreviation_at(text: str, start: int, end: int) -> FoundRepository | None:
    """Return what looks like the abbreviation of an archive that nobody listed: "GAPPOD, f. 1"."""
    match = _ABBREVIATION.match(text, start, end)
    if match is None or sum(map(str.isupper, match[0])) < _MOST_CAPITALS:
        return None
    found = FoundRepository(start, match.end())
    found.take("abbreviation", match.span(), match[0])
    return found


def named_at(text: str, span: Span) -> FoundRepository:
    """Return what stands where an archive stands, though neither a list nor a word tells it."""
    found = FoundRepository(*span)
    found.take("name", span, one_line(text[slice(*span)]))
    return found


def _listed(text: str, start: int, end: int, grammars: Grammars) -> FoundRepository | None:
    begin = start + len("the ") if text[start : start + 4].casefold() == "the " else start
    name = grammars.archives.at(text, begin, end)
    if name is None or _GOES_ON.match(text, name.end, end) or _is_a_class(text, name, end, grammars):
        return None  # "State Archive of Kyiv Region" is none of those that are called "State Archive"
    found = FoundRepository(start, name.end, name.archives)
    kinds = [kind for kind, _ in name.archives]
    beside = _BESIDE.match(text, name.end, end)
    found.end = beside.end() if beside else name.end
    article = begin > start and text[start].isupper()
    name_start = start if article else name.start
    found.take(kinds[0], (name_start, found.end), one_line(text[name_start : found.end]))
    _split_place(found, kinds[0])
    return found


def _behind_its_town(text: str, start: int, end: int, grammars: Grammars) -> FoundRepository | None:
    """Return a listed archive whose town stands before it: "Praha, NA"."""
    town = _TOWN.match(text, start, end)
    found = _listed(text, town.end(), end, grammars) if town else None
    if town is None or found is None or "place" in found.texts:
        return None
    listed = tuple(pair for pair in found.archives if town["town"] in pair[1].places)
    if listed:
        found.start = start
        found.take("place", town.span("town"), town["town"])
        found.narrow(listed)
    return found if listed else None


def _split_place(found: FoundRepository, kind: str) -> None:
    """Take the town from a name that is listed with it: "Nationaal Archief, Den Haag"."""
    name, comma, town = found.texts[kind].rpartition(", ")
    listed = tuple(pair for pair in found.archives if town in pair[1].places)
    if comma and listed and not wording().institution.search(town):
        start, end = found.spans[kind]
        found.texts[kind], found.spans[kind] = name, (start, end - len(town) - len(comma))
        found.take("place", (end - len(town), end), town)
        found.narrow(listed)


def _is_a_class(text: str, name: FoundName, end: int, grammars: Grammars) -> bool:
    """Tell whether short capitals before a number are part of a reference ("FO 371") and no archive."""
    letters = archive_letters(text[name.start : name.end])
    if len(letters) > _SHORT:
        return False
    if len(letters) < _SHORT and not _ENDS_HERE.match(text, name.end, end):
        return not _labelled(text, name, end, grammars)
    return letters.isupper() and _CLASS_NUMBER.match(text, name.end, end) is not None


def _labelled(text: str, name: FoundName, end: int, grammars: Grammars) -> bool:
    """Tell whether a label of its tradition follows the name of an archive."""
    begin = skip_separators(text, name.end, end)
    traditions = {archive.tradition for _, archive in name.archives}
    return any(grammars.traditions[known].labels.at(text, begin, end) for known in traditions)


def _by_word(text: str, start: int, end: int) -> FoundRepository | None:
    """Return an archive that is not listed, if one of the words for an archive is in its name."""
    item = _ITEM.match(text, start, end)
    if item is None or not wording().archive.search(item[0]):
        return None
    name = item[0].rstrip(" .")
    sentence = _SENTENCE.search(name)
    name = name[: sentence.start()] if sentence else name
    if _DIGIT.search(name) or not wording().archive.search(name):
        return None
    found = FoundRepository(start, start + len(name))
    found.take("name", (start, start + len(name)), one_line(name))
    return found


def _in_brackets(brackets: re.Match[str], found: FoundRepository) -> bool:
    """Take what stands in brackets behind the name: "(Central State Archives, Tirana, Albania)"."""
    group = "round" if brackets["round"] is not None else "square"
    taken = False
    for match in _ITEM_IN_BRACKETS.finditer(brackets[group]):
        item = trimmed(_HENCEFORTH.sub("", trimmed(match[0])))
        offset = brackets.start(group) + match.start() + match[0].find(item)
        kind, archives = _kind(item, found)
        if kind is None and wording().archive.search(item):
            kind = "name_translated" if "name" in found.texts else "name"
        if kind is None and _is_abbreviation(item):
            kind = "abbreviation"
        square = kind == "name" and group == "square" and item.startswith("the ")
        if kind and found.take(
            "square" if square else kind, (offset, offset + len(item)), one_line(item).removeprefix("the ")
        ):
            taken = True
            if archives:
                found.narrow(archives)
        elif kind == "abbreviation" and _is_abbreviation(item):
            found.spans["alias"], taken = (offset, offset + len(item)), True
    return taken


def _is_abbreviation(item: str) -> bool:
    capitals = sum(map(str.isupper, item))
    return len(item) <= _LONGEST_ABBREVIATION and capitals >= _MOST_CAPITALS and not _DIGIT.search(item)


def _behind_commas(text: str, found: FoundRepository, end: int, table: ArchiveTable) -> None:
    """Take what follows as items of their own: place, country, another name, a department, a branch."""
    while True:
        separators = _SEPARATORS.match(text, found.end, end)
        start = separators.end() if separators else found.end
        match = _ITEM.match(text, start, end)
        if match is None:
            return
        item = _place_at(text, start, found)
        if item is None and _DIGIT.search(match[0]):
            return
        item = item or match[0].rstrip(" .")
        kind, archives = _kind(item.strip(), found)
        if kind is None and not found.archives and "place" not in found.texts and country_code(item.strip()):
            kind = "country"
        if kind == "place" and "place" in found.texts and country_code(item.strip()):
            kind = "country"
        if kind and found.take(kind, (start, start + len(item)), item.strip()):
            if archives and kind != "country":
                found.narrow(archives)
        elif not _widened(text, found, start, item, table):
            return
        found.end = start + len(item)


def place_behind(found: FoundRepository, item: str, span: Span) -> bool:
    """Take the place or country of an archive that is printed behind the locator; tell whether it is one."""
    kind, _ = _kind(item, found)
    return kind in {"place", "country"} and found.take(kind, span, item)


def _place_at(text: str, start: int, found: FoundRepository) -> str | None:
    """Return the listed place or abbreviation that begins an item: "Freiburg i. Br." has full stops in it."""
    here = [
        place
        for _, archive in found.archives
        for place in (*archive.places, *archive.abbreviations)
        if text.startswith(place, start) and not _GOES_ON_WITHIN.match(text, start + len(place))
    ]
    return max(here, key=len) if here else None


def _widened(text: str, found: FoundRepository, start: int, item: str, table: ArchiveTable) -> bool:
    """Take a department or branch into the name: "Österreichisches Staatsarchiv, HHStA"."""
    kind = next((kind for kind, span in found.spans.items() if kind in _NAMES and span[1] == found.end), None)
    name = table.at(text, start, start + len(item)) if kind and found.archives else None
    traditions = {archive.tradition for _, archive in found.archives}
    department = (
        name is not None
        and name.end == start + len(item)
        and any(archive.tradition in traditions and kind == "abbreviation" for kind, archive in name.archives)
    )
    if kind is None or not (department or wording().branch.match(item)):
        return False
    begin = found.spans[kind][0]
    found.spans[kind] = (begin, start + len(item))
    found.texts[kind] = one_line(text[begin : start + len(item)])
    if name is not None and department:
        found.narrow(tuple(pair for pair in name.archives if pair[1].tradition in traditions))
    return True


def _kind(item: str, found: FoundRepository) -> tuple[str | None, tuple[tuple[NameKind, Archive], ...]]:
    """Return what an item is of the archives that may be meant, and those that it speaks for."""
    if not found.archives:
        return None, ()
    plain, country = folded(item), country_code(item)
    by_kind: dict[str, list[tuple[NameKind, Archive]]] = {}
    for pair in found.archives:
        kind = pair[1].kind_of(item, plain, country)
        if kind:
            by_kind.setdefault(kind, []).append(pair)
    best = next(iter(sorted(by_kind, key=_ORDER.index)), None)
    return best, tuple(by_kind[best]) if best else ()


_ORDER = ["abbreviation", "name", "name_translated", "place", "country"]
