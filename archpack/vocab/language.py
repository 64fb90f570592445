"""Language tags: whether they are right (RFC 5646, BCP 47), what to write instead, and what they are called."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from archpack.vocab.country import country_code, country_name
from archpack.vocab.language_names import language_tag, shortened
from archpack.vocab.spelling import shown
from archpack.vocab.subtag import Kind, Subtag, subtag
from archpack.vocab.tables import table
from archpack.vocab.tag_grammar import LanguageTag, read_tag

__all__ = ["language_advice", "language_name", "language_problem", "language_tag", "script_of", "suggested_tag"]

_ALLOWED = re.compile(r"[A-Za-z0-9-]*")

_LONGEST_SUBTAG = 8

_LONGEST_GUESSED = 100
"""Characters of a text up to which it is worth guessing what was meant."""

_WORDS = {
    Kind.LANGUAGE: "language",
    Kind.EXTLANG: "extended language",
    Kind.SCRIPT: "script",
    Kind.REGION: "country or region",
    Kind.VARIANT: "variant",
}


def language_problem(tag: str) -> str | None:
    """Return what is wrong with a language tag and, where known, what to write; None when the tag is valid.

    Valid is what RFC 5646 2.2.9 calls valid: well-formed, every subtag registered, no variant and no extension
    twice; or a grandfathered tag. Capitals do not matter, and a deprecated tag is still valid (see
    :func:`language_advice`).

    >>> language_problem("sq-AL")
    >>> language_problem("alb")
    'alb is a three-letter ISO 639-2 code for a language that has a shorter one; write sq'
    """
    problem = _problem(tag)
    if problem is None:
        return None
    better = suggested_tag(tag)
    problem = _slip(tag) or problem
    return f"{problem}; write {better}" if better else problem


def suggested_tag(text: str) -> str | None:
    """Return the valid tag that somebody who wrote this most likely meant, or None.

    It knows underscores, spaces around the tag, three-letter ISO 639-2 codes, names of languages, and names of
    countries in the place of their codes. None also when the text is a valid tag already.
    """
    if len(text) > _LONGEST_GUESSED or _problem(text) is None:
        return None
    language, *others = text.strip().replace("_", "-").split("-")
    repaired = "-".join(
        [_iso_639_2().get(language.lower(), language), *(country_code(part) or part for part in others)]
    )
    return repaired if _problem(repaired) is None else language_tag(text)


def language_advice(tag: str) -> str | None:
    """Return what could be better about a valid tag: deprecated parts, parts in odd company, a needless script.

    None when there is nothing to say, and when the tag is not valid.

    >>> language_advice("iw")
    'iw has been out of use since 1989-01-01; write he'
    """
    return next(_advice(tag), None) if _problem(tag) is None else None


def language_name(tag: str) -> str | None:
    """Return the English name of a valid tag, or None. Extensions and private use are not named.

    >>> language_name("sr-Cyrl-RS")
    'Serbian (Cyrillic, Serbia)'
    """
    whole = subtag(Kind.GRANDFATHERED, tag)
    if whole:
        return whole.names[0]
    parts = read_tag(tag)
    if _problem(tag) is not None or not parts.language:
        return None
    # An extended language is a language of its own; the one before it only says which group it is of.
    known = [entry for _, entry in _known(parts)][len(parts.extlangs) :]
    details = ", ".join(_without_brackets(entry.names[0]) for entry in known[1:])
    return f"{_plain_name(known[0])} ({details})" if details else _plain_name(known[0])


def script_of(tag: str) -> str | None:
    """Return the ISO 15924 code of the script that a valid tag names, or that goes without saying; else None.

    >>> script_of("ru"), script_of("sr-Latn"), script_of("zh")
    ('Cyrl', 'Latn', None)
    """
    if _problem(tag) is not None:
        return None
    parts = read_tag(tag)
    if parts.script:
        return parts.script.capitalize()
    language = subtag(Kind.LANGUAGE, parts.language)
    return (language and language.script) or None


def _problem(tag: str) -> str | None:
    """Return the first thing that is wrong with a tag, or None when it is valid."""
    return _problem_of_short(tag) if len(tag) <= _LONGEST_GUESSED else _first_problem(tag)


@lru_cache(maxsize=1024)
def _problem_of_short(tag: str) -> str | None:
    # A collection has a few languages, and each record names them many times.
    return _first_problem(tag)


def _first_problem(tag: str) -> str | None:
    if not tag.strip():
        return "The language is empty: write a tag such as en or sq"
    if subtag(Kind.GRANDFATHERED, tag):
        return None
    return _misspelling(tag) or next(_part_problems(tag, read_tag(tag)), None)


def _misspelling(tag: str) -> str | None:
    if "_" in tag:
        return f"{shown(tag)} uses an underscore where a language tag has a hyphen"
    if tag != tag.strip():
        return f"{shown(tag.strip())} has a space before or after it"
    if not _ALLOWED.fullmatch(tag):
        return f"{shown(tag)} has a character that is not allowed: a language tag is made of a-z, 0-9 and hyphens"
    subtags = tag.split("-")
    if "" in subtags:
        return f"{shown(tag)} has a hyphen with nothing before or after it"
    too_long = next((text for text in subtags if len(text) > _LONGEST_SUBTAG), None)
    return too_long and f"{shown(too_long)} is too long: no part of a language tag has more than eight characters"


def _part_problems(tag: str, parts: LanguageTag) -> Iterator[str]:
    for kind, text in _parts(parts):
        if not subtag(kind, text):
            yield _unregistered(kind, text)
    if len(parts.extlangs) > 1:  # RFC 5646 2.2.2: the second and third place are reserved for ever.
        yield f"{shown(tag)} has more than one extended language after {parts.language}"
    for text in _repeated(parts.variants):
        yield f"{shown(tag)} has the variant {text} twice"
    for text in _repeated(tuple(extension[0] for extension in parts.extensions)):
        yield f"{shown(tag)} has the extension {text} twice"
    if parts.rest:
        yield _leftover(tag, parts)


def _unregistered(kind: Kind, text: str) -> str:
    problem = f"{text} is not a registered {_WORDS[kind]}"
    country = country_name(text.upper()) if kind is Kind.LANGUAGE else None
    return f"{problem}; {text.upper()} is the code of the country {country}" if country else problem


def _repeated(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text for text, count in Counter(text.lower() for text in texts).items() if count > 1)


def _leftover(tag: str, parts: LanguageTag) -> str:
    first = parts.rest[0]
    if not (parts.language or parts.private_use):
        return f"{shown(tag)} does not begin with a language of two or three letters, such as en or sq"
    if len(first) == 1:
        return f"{first} in {shown(tag)} needs something after it"
    return f"{first} in {shown(tag)} is out of place: the order is language, script, country, variant"


def _slip(tag: str) -> str | None:
    """Return a better word on a text that is not a valid tag but is recognised as something else."""
    if len(tag) > _LONGEST_GUESSED:
        return None
    if language_tag(tag):
        return f"{shown(tag)} is a name, not a language tag"
    first = tag.partition("-")[0]
    if first.lower() in _iso_639_2():
        return f"{first} is a three-letter ISO 639-2 code for a language that has a shorter one"
    return None


def _advice(tag: str) -> Iterator[str]:
    whole = subtag(Kind.GRANDFATHERED, tag) or subtag(Kind.REDUNDANT, tag)
    if whole and whole.deprecated:
        yield _out_of_use(whole)
    parts = read_tag(tag)
    for kind, entry in _known(parts):
        if entry.deprecated:
            yield _out_of_use(entry)
        if entry.prefixes and not any(_follows(prefix, tag) for prefix in entry.prefixes):
            yield f"{entry.code} is meant to follow {' or '.join(entry.prefixes)}"
        if kind is Kind.EXTLANG:
            yield f"{entry.code} is a language by itself; write {entry.preferred}"
        if kind is Kind.LANGUAGE and entry.script and entry.script == parts.script.capitalize():
            yield f"the script {entry.script} goes without saying for {entry.code}; leave it out"


def _out_of_use(entry: Subtag) -> str:
    instead = f"; write {entry.preferred}" if entry.preferred else "; choose another"
    return f"{entry.code} has been out of use since {entry.deprecated}{instead}"


def _follows(prefix: str, tag: str) -> bool:
    """Return whether a tag begins with the language of a prefix and has its other parts, in their order."""
    subtags = iter(tag.lower().split("-"))
    return all(part in subtags for part in prefix.lower().split("-"))


def _parts(parts: LanguageTag) -> Iterator[tuple[Kind, str]]:
    """Go through the parts that have to be registered, in the order of the tag."""
    if parts.language:
        yield Kind.LANGUAGE, parts.language
    for text in parts.extlangs:
        yield Kind.EXTLANG, text
    if parts.script:
        yield Kind.SCRIPT, parts.script
    if parts.region:
        yield Kind.REGION, parts.region
    for text in parts.variants:
        yield Kind.VARIANT, text


def _known(parts: LanguageTag) -> list[tuple[Kind, Subtag]]:
    return [(kind, entry) for kind, text in _parts(parts) if (entry := subtag(kind, text))]


def _plain_name(language: Subtag) -> str:
    """Return the name without what the registry adds in brackets, where it is clear without."""
    name = shortened(language.names[0])
    return name if language_tag(name) == language.code else language.names[0]


def _without_brackets(name: str) -> str:
    return name.replace(" (", ", ").replace(")", "")


def _iso_639_2() -> Mapping[str, str]:
    return table("iso-639-2").entries
