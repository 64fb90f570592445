"""The IANA Language Subtag Registry: what each part of a language tag stands for (RFC 5646 3)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from archpack.vocab.tables import table

PRIVATE_USE = "Private use"
"""The registry's name of a subtag whose meaning only those who use it know."""


class Kind(StrEnum):
    """The kinds of entries in the registry, each with a table of its own."""

    LANGUAGE = "languages"
    EXTLANG = "extlangs"
    SCRIPT = "scripts"
    REGION = "regions"
    VARIANT = "variants"
    GRANDFATHERED = "grandfathered"
    REDUNDANT = "redundant"


@dataclass(frozen=True, slots=True)
class Subtag:
    """One entry of the registry.

    ``code`` is spelled as the registry spells it, ``names`` are its English descriptions. ``deprecated`` is the
    date since when it should not be used, ``preferred`` what to write for it, ``prefixes`` the tags that it is
    meant for, ``script`` the script that goes without saying (Suppress-Script). Empty where there is none.
    """

    code: str
    names: tuple[str, ...]
    deprecated: str = ""
    preferred: str = ""
    prefixes: tuple[str, ...] = ()
    script: str = ""


def subtag(kind: Kind, text: str) -> Subtag | None:
    """Return the entry for a subtag (or a whole grandfathered or redundant tag), or None. Case is ignored."""
    if not text.isascii():  # Lower-casing makes an ordinary k of the Kelvin sign.
        return None
    wanted = text.lower()
    found = _by_lower_case(kind).get(wanted)
    if found is None and any(len(low) == len(wanted) and low <= wanted <= high for low, high in _ranges(kind)):
        return Subtag(text, (PRIVATE_USE,))
    return found


def entries(kind: Kind) -> Collection[Subtag]:
    """Return every entry of a kind, without the ranges for private use, sorted by code."""
    return _by_lower_case(kind).values()


@cache
def _by_lower_case(kind: Kind) -> Mapping[str, Subtag]:
    return {
        code.lower(): Subtag(
            code=code,
            names=tuple(raw["names"]),
            deprecated=raw.get("deprecated", ""),
            preferred=raw.get("preferred", ""),
            prefixes=tuple(raw.get("prefixes", ())),
            script=raw.get("script", ""),
        )
        for code, raw in table(kind).entries.items()
        if ".." not in code
    }


@cache
def _ranges(kind: Kind) -> tuple[tuple[str, str], ...]:
    """Return the ends of the ranges for private use, such as ``qaa..qtz``."""
    ranges = (code.lower().partition("..") for code in table(kind).entries if ".." in code)
    return tuple((low, high) for low, _, high in ranges)
