"""The known publishers of documents online, by name and by address."""

import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from archpack.citation.grammar.files import own_grammar

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST_KEY = 80


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes documents online, under one of its printed names."""

    name: str
    hosts: tuple[str, ...]
    path: str
    prefix: str
    language: str

    def record_id(self, url: str) -> str | None:
        """Return a record id for a document at this publisher's address: the prefix and the document's own name."""
        path = _path(url)
        key = _UNSAFE.sub("-", path.removeprefix(self.path).strip("/"))[:_LONGEST_KEY].strip("-")
        return f"{self.prefix}-{key}" if key and path.startswith(self.path) else None


@cache
def publishers() -> tuple[Publisher, ...]:
    """Return the known publishers, in the order of ``publishers.yaml``."""
    return tuple(Publisher(**{**entry, "hosts": tuple(entry["hosts"])}) for entry in own_grammar("publishers.yaml"))


def publisher_named(name: str) -> Publisher | None:
    """Return the publisher whose printed name this is; capitals and spacing do not matter."""
    wanted = " ".join(name.casefold().split())
    return next((known for known in publishers() if known.name.casefold() == wanted), None)


def publisher_of_url(url: str) -> Publisher | None:
    """Return the publisher at this address, or None."""
    host = _host(url)
    return next((known for known in publishers() if host in known.hosts), None)


def find_publisher(text: str, start: int = 0) -> re.Match[str] | None:
    """Return where the name of a known publisher stands, as an item of its own, at or behind ``start``."""
    return _pattern().search(text, start)


def publisher_at(text: str, start: int) -> re.Match[str] | None:
    """Return the name of a known publisher that begins at ``start``, or None."""
    return _pattern().match(text, start)


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted((known.name for known in publishers()), key=len, reverse=True)
    words = "|".join(r"\s+".join(re.escape(word) for word in name.split()) for name in names)
    return re.compile(rf"(?<![^\s,.;:(])(?:{words})(?=[,.;:)]|\s|\Z)", re.IGNORECASE)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:  # a bracket without its partner: urlsplit takes it for an IPv6 address
        return ""


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""
