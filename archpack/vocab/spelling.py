"""How names and codes that a person typed are compared, and shown back."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache

_LONGEST_NAME = 1000
_SHORTEST_WITH_SLIP = 4
_SIGNS = re.compile(r"[\s_-]+")

OtherWords = Mapping[str, Iterable[str]]
"""From a word, folded, to words that may be meant by it."""

_NO_OTHER_WORDS: OtherWords = {}
_JOINTS = str.maketrans("", "", " -_")

AMONG_MANY = 0.8
"""How much words must have in common to be taken for each other where thousands are known."""

LONGEST_SHOWN = 40
"""Characters of somebody's text that a message repeats."""


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """Return the form in which two spellings of one name are equal.

    Accents make no difference, nor does anything that :func:`recased` ignores.

    >>> folded("  The Côte  d'Ivoire ")
    "cote d'ivoire"
    """
    if not name.isascii() and len(name) <= _LONGEST_NAME:
        name = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return recased(name)


def recased(name: str) -> str:
    """Return a name in small letters, with accents, plain apostrophes, single spaces, and no "the" before it."""
    name = name.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return " ".join(composed(name, _LONGEST_NAME).casefold().split()).removeprefix("the ")


def composed(text: str, longest: int) -> str:
    """Return a text in NFC; one of more than ``longest`` characters as it is, because to normalise is quadratic."""
    return text if text.isascii() or len(text) > longest else unicodedata.normalize("NFC", text)


def shown(text: str) -> str:
    """Return the text as a message repeats it: cut where it is very long."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"


def is_slip_of(given: str, word: str) -> bool:
    """Tell whether somebody who typed one text may have meant the word: one letter wrong, too many, missing or swapped.

    Capitals, blanks, hyphens and underscores make no difference. Short words are easily others: of fewer than four
    letters none may be wrong.

    >>> is_slip_of("titels", "titles"), is_slip_of("Name translated", "name_translated"), is_slip_of("of", "on")
    (True, True, False)
    """
    given, word = (_SIGNS.sub("", text.casefold()) for text in (given, word))
    if given == word:
        return True
    if min(len(given), len(word)) < _SHORTEST_WITH_SLIP or abs(len(given) - len(word)) > 1:
        return False
    same = next((n for n, (a, b) in enumerate(zip(given, word, strict=False)) if a != b), min(len(given), len(word)))
    given, word = given[same:], word[same:]
    return (
        given[1:] == word[1:]
        or given[1:] == word
        or given == word[1:]
        or (given[1::-1] == word[:2] and given[2:] == word[2:])
    )


def nearest(
    given: str, known: Iterable[str], other_words: OtherWords = _NO_OTHER_WORDS, *, alike: float = 0.6
) -> str | None:
    """Return the one of the known words that somebody who typed this most likely meant, or None.

    Capitals, accents, blanks, hyphens and underscores make no difference. ``other_words`` leads from further words for
    the same things, folded, to words that may be known here. ``alike`` is how much two words must have in common, from
    0 to 1: the more words are known, the more.

    >>> nearest("On Behalf Of", ["name", "on_behalf_of"]), nearest("titel", ["titles"]), nearest("box", ["titles"])
    ('on_behalf_of', 'titles', None)
    """
    words = {_bare(word): word for word in known}
    typed = shown(given)
    same = [other for other in (typed, *other_words.get(folded(typed), ())) if _bare(other) in words]
    near = [_bare(other) for other in same] or get_close_matches(_bare(typed), words, 1, alike)
    return words[near[0]] if near else None


def did_you_mean(given: str, known: Iterable[str], other_words: OtherWords = _NO_OTHER_WORDS) -> str:
    """Return the question whether the nearest of the known words was meant, or nothing if none is near.

    >>> did_you_mean("chek", ["check", "pack"])
    'Did you mean `check`?'
    """
    near = nearest(given, known, other_words)
    return f"Did you mean `{near}`?" if near else ""


def suggestion(given: str, known: Collection[str], otherwise: str, other_words: OtherWords = _NO_OTHER_WORDS) -> str:
    """Return the question of :func:`did_you_mean`, if there is one, and all that is known, behind ``otherwise``.

    >>> suggestion("fulll", ["full", "excerpt"], "It is one of")
    'Did you mean `full`? It is one of: full, excerpt.'
    """
    return f"{did_you_mean(given, known, other_words)} {otherwise}: {', '.join(known)}.".lstrip()


def _bare(word: str) -> str:
    return folded(word).translate(_JOINTS)
