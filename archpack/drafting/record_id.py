"""A short name for a document, from its address or from its title."""

import re
import unicodedata

from archpack.citation import publisher_of_url

_LONGEST = 60


def default_id(url: str | None, title: str | None) -> str | None:
    """Return ``wcda-300022`` for an address of a known publisher, else a name made of the title, else None."""
    publisher = publisher_of_url(url) if url else None
    known = publisher.record_id(url) if publisher and url else None
    return known or (_slug(title) if title else None)


def _slug(title: str) -> str | None:
    """Return a title in small letters and hyphens, without accents, cut between words."""
    decomposed = unicodedata.normalize("NFKD", title[: 4 * _LONGEST]).casefold()
    words = re.findall(r"[a-z0-9]+", "".join(char for char in decomposed if not unicodedata.combining(char)))
    while len("-".join(words)) > _LONGEST and len(words) > 1:
        words.pop()
    return "-".join(words)[:_LONGEST] or None
