"""Archives by what a person remembers of them: part of a name, an abbreviation, a town, a country, a tradition."""

from collections.abc import Iterable

from archpack.citation.grammar.archives import Archive
from archpack.vocab.country import country_name
from archpack.vocab.spelling import folded


def find_archives(archives: Iterable[Archive], words: str = "") -> tuple[Archive, ...]:
    """Return the archives that every one of the words fits, in the order given; without words, all of them.

    What is called exactly so comes first. Case and accents make no difference.
    """
    wanted = folded(words)
    fitting = (archive for archive in archives if _fits(wanted.split(), archive))
    return tuple(sorted(fitting, key=lambda archive: wanted not in map(folded, _names(archive))))


def _fits(words: Iterable[str], archive: Archive) -> bool:
    said = _said_of(archive)
    return all(word in said for word in words)


def _names(archive: Archive) -> tuple[str, ...]:
    return (*archive.abbreviations, *archive.names, *archive.translated)


def _said_of(archive: Archive) -> str:
    country = archive.country and country_name(archive.country)
    further = (archive.tradition, archive.country, country, archive.isil)
    return "\n".join(map(folded, (*_names(archive), *archive.places, *filter(None, further))))
