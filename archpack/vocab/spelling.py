"""How names and codes that a person typed are compared, and shown back."""

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

_LONGEST_NAME = 1000

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


def nearest(given: str, known: Iterable[str]) -> str | None:
    """Return what somebody probably meant, if something known is near."""
    return next(iter(get_close_matches(shown(given), list(known), n=1)), None)
