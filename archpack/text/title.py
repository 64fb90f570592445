"""Titles: the flag for an excerpt behind them, and whether two are the same."""

import re

_EXCERPT = re.compile(r"\\?[\[(]\s?excerpts?\s?\\?[\])]\s?\Z", re.IGNORECASE)


def without_excerpt(title: str) -> tuple[str, bool]:
    """Return a title without a closing "[Excerpt]", and whether there was one.

    >>> without_excerpt("Notes from a Conversation [Excerpt]")
    ('Notes from a Conversation', True)
    """
    flag = _EXCERPT.search(title, max(0, len(title) - 20))
    return (title[: flag.start()].rstrip(), True) if flag and title[: flag.start()].strip() else (title, False)


def same_title(one: str, two: str) -> bool:
    """Tell whether two titles have the same letters and digits, an "[Excerpt]" aside."""
    return _letters(one) == _letters(two)


def _letters(title: str) -> str:
    return "".join(filter(str.isalnum, without_excerpt(title.strip(" *"))[0].casefold()))
