"""Letters that nobody sees, or that look like others, in words that must be exact."""

import unicodedata

_QUOTES = "“”„‟‘’‚‛«»‹›"  # noqa: RUF001 - the quotes that are no quotes in YAML


def odd_letters(word: str, near: str | None) -> str:
    """Return what is odd about the letters of a word, and what to do; empty if nothing is.

    ``near`` is the right word that it resembles: one that differs from it by letters of another alphabet is odd too.
    """
    if odd_quotes(word):
        return "Curly quotation marks are letters like any other: delete them."
    if any(unicodedata.category(sign) in {"Cf", "Cc"} for sign in word):
        return "There is an invisible character in it: delete the word and type it again."
    if any(sign.isspace() and sign != " " for sign in word):
        return "There is a no-break space or another odd blank in it: delete the word and type it again."
    if near and len(word) == len(near) and _of_two_alphabets(word):
        return "One of its letters belongs to another alphabet and only looks the same: type the word again."
    return ""


def _of_two_alphabets(word: str) -> bool:
    """Tell whether some letters of a word are Latin, accents or not, and others are none."""
    return len({unicodedata.name(sign, "").startswith("LATIN ") for sign in word if sign.isalpha()}) > 1


def odd_quotes(word: str) -> bool:
    """Tell whether a word holds quotation marks that are none in YAML."""
    return any(sign in _QUOTES for sign in word)
