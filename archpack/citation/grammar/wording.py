"""The wording of the sentences in a citation, from ``sentences.yaml``, made ready for searching."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from archpack.citation.grammar.files import own_grammar


@dataclass(frozen=True, slots=True)
class Wording:
    """Patterns and roles. ``roles`` is by the small-letter words that stand before the name."""

    roles: Mapping[str, str]
    heads: re.Pattern[str]
    verb: re.Pattern[str]
    published: re.Pattern[str]
    organisation: re.Pattern[str]
    abbreviations: frozenset[str]
    signal: re.Pattern[str]
    preposition: re.Pattern[str]
    call_number: re.Pattern[str]
    accessed: re.Pattern[str]
    classification: re.Pattern[str]
    remark: re.Pattern[str]
    archive: re.Pattern[str]
    branch: re.Pattern[str]
    institution: re.Pattern[str]


@cache
def wording() -> Wording:
    """Return the wording. It is read once."""
    raw = own_grammar("sentences.yaml")
    verb = rf"(?:{_any_of(raw['by'], cased=True)})(?!\w)"
    verbs = rf"(?P<verbs>{verb}(?:(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+){verb})*)"
    phrase = rf"(?P<phrase>{_any_of(raw['of'], cased=True)})\s+"
    signals, accessed, editions = (_any_of(raw[kind], cased=True) for kind in ("signals", "accessed", "published"))
    return Wording(
        roles={_plain(words): role for words, role in (*raw["by"].items(), *raw["of"].items())},
        heads=re.compile(rf"(?<!\w)(?=[{_first_letters([*raw['by'], *raw['of']])}])(?:{verbs}|{phrase})"),
        verb=re.compile(verb),
        published=re.compile(rf"(?<!\w)(?=[{_first_letters(raw['published'])}])(?:{editions})(?:\s+|:\s*)"),
        organisation=re.compile(rf"(?<!\w)(?:{_any_of(raw['organisation'])})(?!\w)"),
        abbreviations=frozenset(raw["abbreviations"]),
        signal=re.compile(rf"[\s(\[*]*+(?P<signal>(?:{signals})(?!\w))[\s.,:]*"),
        preposition=re.compile(rf"(?:{_any_of(raw['prepositions'], cased=True)})\s{{1,3}}(?:the\s{{1,3}})?"),
        call_number=re.compile(rf"(?<!\w)(?:{_any_of(raw['call_number'])}):\s*"),
        accessed=re.compile(rf"(?=[{_first_letters(raw['accessed'])}])(?<!\w)(?:{accessed}):?\s+"),
        classification=re.compile(rf"(?:{_any_of(raw['classification'])})(?!\w)"),
        remark=re.compile(rf"(?:{_any_of(raw['remarks'])})(?!\w)", re.IGNORECASE),
        archive=re.compile(rf"(?<!\w)(?:{_any_of(raw['archive'])})(?!\w)", re.IGNORECASE),
        institution=re.compile(rf"(?:{_any_of(raw['institution'])})(?!\w)"),
        branch=re.compile(rf"(?:{_any_of(raw['branch'])})(?!\w)"),
    )


def _any_of(phrases: Iterable[str], *, cased: bool = False) -> str:
    """Return a pattern for any of some phrases, in which a star stands for any further letters.

    ``cased`` ones may begin with a capital letter or be all in capitals: much faster than to ignore case.
    """
    listed = list(phrases)
    longest_first = sorted((*listed, *map(str.upper, listed)) if cased else listed, key=len, reverse=True)
    return "|".join(map(_one_of_cases if cased else _literal, dict.fromkeys(longest_first)))


def _literal(phrase: str) -> str:
    return r"\s+".join(map(re.escape, phrase.split())).replace(r"\*", r"\w{0,20}")


def _one_of_cases(phrase: str) -> str:
    first, pattern = phrase[0], _literal(phrase)
    return f"[{first.upper()}{first.lower()}]{pattern[len(re.escape(first)) :]}"


def _first_letters(phrases: Iterable[str]) -> str:
    letters = {phrase[0] for phrase in phrases}
    return "".join(sorted({case for letter in letters for case in (letter.upper(), letter.lower())}))


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
