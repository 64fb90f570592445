"""From the English name of a language, as a record page prints it, to its tag."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from archpack.vocab.spelling import AMONG_MANY, folded, nearest, recased
from archpack.vocab.subtag import Kind, entries

# Names that people write and the registry does not have.
_EVERYDAY_NAMES = {
    "azeri": "az",
    "bokmål": "nb",
    "byelorussian": "be",
    "cambodian": "km",
    "farsi": "fa",
    "greek": "el",
    "kampuchean": "km",
    "laotian": "lo",
    "mandarin": "cmn",
    "nynorsk": "nn",
    "serbo-croat": "sh",
    "slovene": "sl",
}

# German and French names of the languages that archives have most of, for suggestions.
_IN_OTHER_LANGUAGES = {
    "albanais": "sq",
    "albanisch": "sq",
    "allemand": "de",
    "anglais": "en",
    "arabe": "ar",
    "arabisch": "ar",
    "bulgare": "bg",
    "bulgarisch": "bg",
    "chinesisch": "zh",
    "chinois": "zh",
    "deutsch": "de",
    "englisch": "en",
    "espagnol": "es",
    "francais": "fr",
    "franzosisch": "fr",
    "grec": "el",
    "griechisch": "el",
    "hebraisch": "he",
    "hebreu": "he",
    "hongrois": "hu",
    "italien": "it",
    "italienisch": "it",
    "japanisch": "ja",
    "japonais": "ja",
    "latein": "la",
    "niederlandisch": "nl",
    "neerlandais": "nl",
    "polnisch": "pl",
    "polonais": "pl",
    "portugais": "pt",
    "portugiesisch": "pt",
    "roumain": "ro",
    "rumanisch": "ro",
    "russe": "ru",
    "russisch": "ru",
    "spanisch": "es",
    "tchèque": "cs",
    "tschechisch": "cs",
    "turc": "tr",
    "turkisch": "tr",
    "ukrainien": "uk",
    "ukrainisch": "uk",
    "ungarisch": "hu",
}
_SHORTEST_GUESSED = 4
"""Letters of a word that is worth looking for among names: below, it is like too many."""

_BRACKETED = re.compile(r" \([^()]*\)\Z")
_MACROLANGUAGE = " (macrolanguage)"


def language_tag(name: str) -> str | None:
    """Return the shortest tag of the language with this English name, or None when it is unknown or ambiguous.

    Names come from the IANA Language Subtag Registry; deprecated languages are left out. "Malay" is the whole
    macrolanguage, not the individual language of the same name; "Tonga" is three languages, so None.

    >>> language_tag("Albanian"), language_tag("Tonga")
    ('sq', None)
    """
    return _by_name().get(recased(name)) or _by_shortened_name().get(folded(name))


@lru_cache(maxsize=1024)
def nearest_language(text: str) -> str | None:
    """Return the tag of the language whose English, German or French name is nearest to a text, or None.

    It is a guess, for a question only, among the languages that have a tag of two letters. A text with a hyphen is a
    tag that went wrong, and no name.

    >>> nearest_language("Albanain"), nearest_language("deutsch"), nearest_language("x")
    ('sq', 'de', None)
    """
    if len(text) < _SHORTEST_GUESSED or "-" in text:
        return None
    name = nearest(text, _well_known(), alike=AMONG_MANY)
    return _well_known()[name] if name else None


def shortened(name: str) -> str:
    """Return a name of the registry without what it adds in brackets at the end: "Ottoman Turkish (1500-1928)"."""
    return _BRACKETED.sub("", name)


@cache
def _well_known() -> Mapping[str, str]:
    """Return the names of the languages that have a tag of two letters, and what others call some of them."""
    return {name: tag for name, tag in _by_name().items() if len(tag) == 2} | _IN_OTHER_LANGUAGES  # noqa: PLR2004


@cache
def _by_name() -> Mapping[str, str]:
    """Every name as the registry has it, without the remark that it is a macrolanguage."""
    tags = {
        recased(name.removesuffix(_MACROLANGUAGE)): entry.code
        for kind in (Kind.REDUNDANT, Kind.LANGUAGE)
        for entry in entries(kind)
        if not entry.deprecated
        for name in entry.names
    }
    return tags | _EVERYDAY_NAMES


@cache
def _by_shortened_name() -> Mapping[str, str]:
    """Names without accents and without what stands in brackets, where that leaves one language only."""
    tags: defaultdict[str, set[str]] = defaultdict(set)
    for entry in entries(Kind.LANGUAGE):
        if not entry.deprecated:
            for name in entry.names:
                tags[folded(shortened(name))].add(entry.code)
    return {name: codes.pop() for name, codes in tags.items() if len(codes) == 1}
