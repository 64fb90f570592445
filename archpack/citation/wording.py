"""The wording of the sentences in a citation, from ``sentences.yaml``, made ready for searching."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from archpack.citation.grammar_files import own_grammar


@dataclass(frozen=True, slots=True)
class Wording:
    """Patterns and roles. ``roles`` is by the small-letter words that stand before the name."""

    roles: Mapping[str, str]
    heads: re.Pattern[str]
    needed: re.Pattern[str]
    verb: re.Pattern[str]
    published: re.Pattern[str]
    organisation: re.Pattern[str]
    abbreviations: frozenset[str]
    signal: re.Pattern[str]
    call_number: re.Pattern[str]
    accessed: re.Pattern[str]
    classification: re.Pattern[str]
    remark: re.Pattern[str]
    archive: re.Pattern[str]
    branch: re.Pattern[str]


@cache
def wording() -> Wording:
    """Return the wording. It is read once."""
    raw = own_grammar("sentences.yaml")
    verb = rf"(?:{_any_of(raw['by'])})(?!\w)"
    verbs = rf"(?P<verbs>{verb}(?:(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+){verb})*)"
    phrase = rf"(?P<phrase>{_any_of(raw['of'])})\s+"
    return Wording(
        roles={_plain(words): role for words, role in (*raw["by"].items(), *raw["of"].items())},
        heads=re.compile(rf"(?<!\w)(?=[{_first_letters([*raw['by'], *raw['of']])}])(?:{verbs}|{phrase})", re.IGNORECASE),
        needed=re.compile(rf"\sby\s|{_any_of(raw['of'])}", re.IGNORECASE),
        verb=re.compile(verb, re.IGNORECASE),
        published=re.compile(rf"(?<!\w)(?=[{_first_letters(raw['published'])}])(?:{_any_of(raw['published'])})(?:\s+|:\s*)", re.IGNORECASE),
        organisation=re.compile(rf"(?<!\w)(?:{_any_of(raw['organisation'])})(?!\w)"),
        abbreviations=frozenset(raw["abbreviations"]),
        signal=re.compile(rf"[\s(\[*]*+(?P<signal>(?:{_any_of(raw['signals'])})(?!\w))[\s.,:]*", re.IGNORECASE),
        call_number=re.compile(rf"(?<!\w)(?:{_any_of(raw['call_number'])}):\s*"),
        accessed=re.compile(rf"(?<!\w)(?=[{_first_letters(raw['accessed'])}])(?:{_any_of(raw['accessed'])}):?\s+", re.IGNORECASE),
        classification=re.compile(rf"(?:{_any_of(raw['classification'])})(?!\w)"),
        remark=re.compile(rf"(?:{_any_of(raw['remarks'])})(?!\w)", re.IGNORECASE),
        archive=re.compile(rf"(?<!\w)(?:{_any_of(raw['archive'])})(?!\w)", re.IGNORECASE),
        branch=re.compile(rf"(?:{_any_of(raw['branch'])})(?!\w)"),
    )


def _any_of(phrases: Iterable[str]) -> str:
    longest_first = sorted(phrases, key=len, reverse=True)
    # A star stands for any further letters.
    return "|".join(r"\s+".join(map(re.escape, phrase.split())).replace(r"\*", r"\w{0,20}") for phrase in longest_first)


def _first_letters(phrases: Iterable[str]) -> str:
    return "".join(sorted({phrase[0] for phrase in phrases}))


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
