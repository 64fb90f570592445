"""The grammar of a language tag (RFC 5646 2.1): which part is which. What the parts mean is not looked at."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}")
_EXTLANG = re.compile(r"[A-Za-z]{3}")
_SCRIPT = re.compile(r"[A-Za-z]{4}")
_REGION = re.compile(r"[A-Za-z]{2}|[0-9]{3}")
_VARIANT = re.compile(r"[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}")
_SINGLETON = re.compile(r"[A-WYZa-wyz0-9]")
_EXTENSION = re.compile(r"[A-Za-z0-9]{2,8}")
_X = re.compile(r"[Xx]")
_PRIVATE = re.compile(r"[A-Za-z0-9]{1,8}")

_LONGEST_WITH_EXTLANG = 3
"""RFC 5646 2.1: only a language of two or three letters can be followed by an extended language."""


@dataclass(frozen=True, slots=True)
class LanguageTag:
    """A tag in its parts, spelled as they were written.

    ``extensions`` are the parts that begin with a single letter or digit, each with what follows it.
    ``private_use`` is what follows ``x``. ``rest`` begins where the grammar was left; it is empty when the tag is
    well-formed.
    """

    language: str = ""
    extlangs: tuple[str, ...] = ()
    script: str = ""
    region: str = ""
    variants: tuple[str, ...] = ()
    extensions: tuple[tuple[str, ...], ...] = ()
    private_use: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()


def read_tag(tag: str) -> LanguageTag:
    """Return the parts of a tag, as far as they follow the grammar. Never raises."""
    subtags = _Subtags(tag.split("-"))
    language = subtags.take(_LANGUAGE)
    if not language:
        return LanguageTag(private_use=subtags.take_private_use(), rest=subtags.rest)
    return LanguageTag(
        language=language,
        extlangs=subtags.take_all(_EXTLANG) if len(language) <= _LONGEST_WITH_EXTLANG else (),
        script=subtags.take(_SCRIPT),
        region=subtags.take(_REGION),
        variants=subtags.take_all(_VARIANT),
        extensions=subtags.take_extensions(),
        private_use=subtags.take_private_use(),
        rest=subtags.rest,
    )


@dataclass(slots=True)
class _Subtags:
    """The subtags of one tag, taken from left to right."""

    all: Sequence[str]
    at: int = field(default=0)

    @property
    def rest(self) -> tuple[str, ...]:
        return tuple(self.all[self.at :])

    def take(self, pattern: re.Pattern[str]) -> str:
        if self.at == len(self.all) or not pattern.fullmatch(self.all[self.at]):
            return ""
        self.at += 1
        return self.all[self.at - 1]

    def take_all(self, pattern: re.Pattern[str]) -> tuple[str, ...]:
        return tuple(iter(lambda: self.take(pattern), ""))

    def take_after(self, first: re.Pattern[str], following: re.Pattern[str]) -> tuple[str, ...]:
        """Take a subtag and those that belong to it, or nothing when none belongs to it."""
        start = self.at
        taken = (self.take(first), *self.take_all(following))
        if len(taken) > 1 and taken[0]:
            return taken
        self.at = start
        return ()

    def take_extensions(self) -> tuple[tuple[str, ...], ...]:
        return tuple(iter(lambda: self.take_after(_SINGLETON, _EXTENSION), ()))

    def take_private_use(self) -> tuple[str, ...]:
        return self.take_after(_X, _PRIVATE)[1:]
