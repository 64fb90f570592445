"""The printed labels of a tradition: `Dos. 4`, `50. doboz`, `fond (f.) 45`, `F-6`."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from archpack.model import Level

_SHORT = 2  # a label of so few letters counts only as it is written: "F." is not "f."
_APOSTROPHES = "['\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER PRIME}]"
_GLOSS = r"(?:\s{0,2}\([^()]{1,30}\)(?=\s{0,2}[0-9]))?"
_LONGEST_NAME = 160
_NAME_BEFORE = re.compile(r"""(?:“[^“”]+”|"[^"]+"|\*[^*]+\*|[^\s,;()“”"*][^,;()“”"*]*)\Z""")
_NUMBER_FOLLOWS = re.compile(r"\s?[0-9]")
_JOINT = r"\s{0,2}[:：#=]?\s{0,3}"  # noqa: RUF001 - also the full-width colon
_COLON = r"(?<=[^\W\d_]{3}):\s{0,3}(?=[^\s,;.:])"
_NUMBER = (
    r"(?=[(\[“\"„«]?\s?(?:[0-9]|[^\W\d_]{1,4}['’.]?[-–./ ]?\s?[0-9]|[-–][0-9]"  # noqa: RUF001 - an en dash
    r"|[IVXLCDM]{1,7}(?![^\W\d_])|[^\W\d_](?![\w'’])|[^\W\d_a-z]{2,6}(?![\w])))"  # noqa: RUF001
)


class LabelMatch(NamedTuple):
    """A label that stands in a text: ``end`` is where it ends, ``value`` where its value begins.

    For a label behind its value ``value`` is where that begins, before ``start``, and ``value_end`` where it ends.
    ``numbered`` says that the value must be a number and may not be a name.
    """

    start: int
    end: int
    value: int
    level: Level | None
    key: str
    value_end: int | None = None
    numbered: bool = True

    @property
    def behind(self) -> bool:
        """Whether the label stands behind its value."""
        return self.value_end is not None


@dataclass(frozen=True)
class Labels:
    """Labels by their keys (see `label_key`), and the patterns that find them. None has no level."""

    levels: Mapping[str, Level | None]
    own: frozenset[str]
    pattern: re.Pattern[str] | None
    named: re.Pattern[str] | None
    levels_behind: Mapping[str, Level | None]
    behind: re.Pattern[str] | None
    behind_word: re.Pattern[str] | None
    named_behind: re.Pattern[str] | None

    @classmethod
    def of(cls, grammar: Mapping[str, Any], everywhere: Mapping[str, Any] = MappingProxyType({})) -> "Labels":
        """Return the labels of a grammar file, and those of the grammar that holds ``everywhere``.

        ``labels`` and ``labels_behind`` are by level, ``named`` lists those whose value may be a name and not a
        number, ``joined_by_hyphen: true`` says that a hyphen joins label and value.
        """
        before, behind = _by_label(grammar.get("labels", {})), _by_label(grammar.get("labels_behind", {}))
        own = frozenset(map(label_key, before))
        shared = _by_label(everywhere.get("labels", {}))
        before |= {label: level for label, level in shared.items() if label_key(label) not in own}
        hyphen = grammar.get("joined_by_hyphen") == "true"
        return cls(
            own=own,
            levels={label_key(label): level for label, level in before.items()},
            pattern=_before(before, hyphen=hyphen),
            named=_named([*grammar.get("named", ()), *everywhere.get("named", ())]),
            levels_behind={label_key(label): level for label, level in behind.items()},
            behind=_behind(behind),
            behind_word=re.compile(rf"(?:{_any_spelled(behind)})(?![^\W\d_])") if behind else None,
            named_behind=_named_behind(grammar.get("named_behind", ())),
        )

    def at(self, text: str, start: int, end: int) -> LabelMatch | None:
        """Return the label that begins a step at ``start``, or None. Its value may be a name."""
        match = self.pattern.match(text, start, end) if self.pattern else None
        if match:
            return self._match(match)
        match = self.named.match(text, start, end) if self.named else None
        return self._match(match, numbered=False) if match else None

    @property
    def has_behind(self) -> bool:
        """Whether there are labels behind their values."""
        return self.behind is not None or self.named_behind is not None

    def within(self, text: str, start: int, end: int) -> Iterator[LabelMatch]:
        """Yield the labels before a number in a stretch, from left to right."""
        for match in self.pattern.finditer(text, start, end) if self.pattern else ():
            yield self._match(match)

    def behind_in(self, text: str, start: int, end: int) -> Iterator[LabelMatch]:
        """Yield the labels behind their value in a stretch, from left to right."""
        taken: set[int] = set()
        for match in self.behind.finditer(text, start, end) if self.behind else ():
            own = label_key(match["label"]) in self.own
            closer = (
                match.end("value") < match.start("label")
                and text[match.end("label") : match.end("label") + 1].isdigit()
            )
            if closer or (own and _NUMBER_FOLLOWS.match(text, match.end("label"), end)):
                continue
            taken.add(match.start("label"))
            yield self._match_behind(match, match.span("value"))
        for match in self.named_behind.finditer(text, start, end) if self.named_behind else ():
            value = _NAME_BEFORE.search(text, max(start, match.start() - _LONGEST_NAME), match.start())
            if value and match.start("label") not in taken:
                yield self._match_behind(match, value.span())

    def _match_behind(self, match: re.Match[str], value: tuple[int, int]) -> LabelMatch:
        key = label_key(match["label"])
        return LabelMatch(*match.span("label"), value[0], self.levels_behind.get(key), key, value[1])

    def _match(self, match: re.Match[str], *, numbered: bool = True) -> LabelMatch:
        key = label_key(match["name"])
        return LabelMatch(*match.span("label"), match.end(), self.levels.get(key), key, None, numbered)


@lru_cache(maxsize=4096)
def label_key(label: str) -> str:
    """Return the form by which a label is known: in small letters if it is long, without its full stop.

    >>> label_key("Dos."), label_key("F.")
    ('dos', 'F')
    """
    plain = " ".join(label.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split()).rstrip(".")
    return plain if len(plain) <= _SHORT else plain.casefold()


def _by_label(section: Mapping[str, Iterable[str]]) -> dict[str, Level | None]:
    return {label: None if level == "none" else Level(level) for level, labels in section.items() for label in labels}


def _before(labels: Iterable[str], *, hyphen: bool) -> re.Pattern[str] | None:
    joint = rf"(?:\s?-\s?|{_JOINT})" if hyphen else _JOINT
    return _alternatives(labels, rf"{_GLOSS})(?:{joint}{_NUMBER}|{_COLON})", hyphen=hyphen)


def _named(labels: Iterable[str]) -> re.Pattern[str] | None:
    return _alternatives(labels, rf"{_GLOSS}){_JOINT}(?=[^\s,;.])")


def _behind(labels: Iterable[str]) -> re.Pattern[str] | None:
    words = _any_spelled(labels)
    value = r"(?<![\w/])(?P<value>[0-9][0-9/.,-]{0,14}(?:[IVX]{1,5}|[a-z])?[.]?)"
    return re.compile(rf"{value}\s{{0,2}}(?P<label>{words})(?![^\W\d_])") if words else None


def _named_behind(labels: Iterable[str]) -> re.Pattern[str] | None:
    words = _any_spelled(labels)
    named = r"(?:\s(?:nevezetű|című))?"  # Hungarian for "named"
    return re.compile(rf"{named}\s{{1,3}}(?P<label>{words})(?=\s{{0,3}}(?:[,;)]|\Z))") if words else None


def _any_spelled(labels: Iterable[str]) -> str:
    # No number follows a label that stands behind its value: 12頁
    return "|".join(_spelled(label).removesuffix(r"(?=[\s(0-9])") for label in _longest_first(labels))


def _alternatives(labels: Iterable[str], rest: str, *, hyphen: bool = False) -> re.Pattern[str] | None:
    printed = _longest_first(labels)
    if not printed:
        return None
    # By first letter, so that hardly any spelling is tried in vain.
    by_letter: defaultdict[str, list[str]] = defaultdict(list)
    for label in printed:
        by_letter[label[0].lower()].append(_spelled(label, hyphen=hyphen))
    groups = (f"(?=[{_both_cases(letter)}])(?:{'|'.join(words)})" for letter, words in by_letter.items())
    firsts = "".join(map(_both_cases, by_letter))
    return re.compile(rf"(?<![\w])(?=[{firsts}])(?P<label>(?P<name>{'|'.join(groups)}){rest}")


def _both_cases(letter: str) -> str:
    return "".join(map(re.escape, sorted({letter.lower(), letter.upper()})))


def _spelled(printed: str, *, hyphen: bool = False) -> str:
    """Return the pattern of a label. A longer one may lack its full stop and be in any case."""
    words = printed.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").rstrip(".").split()
    plain = r"\s{0,2}".join(map(re.escape, words)).replace("'", _APOSTROPHES).replace(r"\.", r"\.?\s{0,2}")
    if len(printed.rstrip(".")) > _SHORT:
        return rf"(?i:{plain})\.?(?![^\W\d_])"
    if printed.endswith("."):
        return plain + r"\.(?![^\W\d_]\.)"  # the "P." of "P.N. Haksar" is no label
    if printed.endswith(("-", ":")):
        return plain
    return plain + (r"(?=\s?[-\s(0-9])" if hyphen else r"(?=[\s(:\uff1a0-9])")


def _longest_first(labels: Iterable[str]) -> list[str]:
    return sorted(labels, key=len, reverse=True)
