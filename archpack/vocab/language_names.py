"""From the English name of a language, as a record page prints it, to its tag."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from archpack.vocab.spelling import folded, recased
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


def shortened(name: str) -> str:
    """Return a name of the registry without what it adds in brackets at the end: "Ottoman Turkish (1500-1928)"."""
    return _BRACKETED.sub("", name)


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
