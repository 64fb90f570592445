"""How names and codes that a person typed are compared, and shown back."""

import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache

_LONGEST_NAME = 1000
_NO_OTHER_WORDS: Mapping[str, str] = {}
_JOINTS = str.maketrans("", "", " -_")

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


def nearest(given: str, known: Iterable[str], other_words: Mapping[str, str] = _NO_OTHER_WORDS) -> str | None:
    """Return the one of the known words that somebody who typed this most likely meant, or None.

    Capitals, accents, blanks, hyphens and underscores make no difference. ``other_words`` leads from further words for
    the same thing, folded, to known ones.

    >>> nearest("On Behalf Of", ["name", "on_behalf_of"]), nearest("titel", ["titles"]), nearest("box", ["titles"])
    ('on_behalf_of', 'titles', None)
    """
    words = {_bare(word): word for word in known}
    bare = _bare(shown(given))
    other = other_words.get(folded(shown(given)))
    if other is not None and bare not in words and _bare(other) in words:
        return words[_bare(other)]
    near = get_close_matches(bare, words, n=1)
    return words[near[0]] if near else None


def did_you_mean(given: str, known: Iterable[str], other_words: Mapping[str, str] = _NO_OTHER_WORDS) -> str:
    """Return the question whether the nearest of the known words was meant, or nothing if none is near.

    >>> did_you_mean("chek", ["check", "pack"])
    'Did you mean `check`?'
    """
    near = nearest(given, known, other_words)
    return f"Did you mean `{near}`?" if near else ""


def _bare(word: str) -> str:
    return folded(word).translate(_JOINTS)
