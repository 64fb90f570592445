"""Who did what: "Obtained for CWIHP by A and translated from Russian by B." to contributors, in printed order."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from archpack.citation.dates.english import MONTH
from archpack.citation.grammar.wording import wording
from archpack.citation.sentences.names import PrintedName, read_names
from archpack.model import Contributor

_BEFORE = re.compile(r"(?:\A|[.;,:)\]\"”\n]\s{0,3}|\band\s{1,3}|\bw(?:as|ere)\s{1,3})\Z")
_LONGEST_BEFORE = 10
_ANOTHER = re.compile(r",\s(?=(?:provided|copy|given|sent|courtesy|available|on file|for|from)\s|pp?\.\s?[0-9])")
_BY = re.compile(r"(?P<details>[^;:\"“”()\[\]]{0,150}?)(?<!\w)by\s+", re.IGNORECASE)
_DETAIL = re.compile(r"(?<!\w)(?:for|from|into|on|to)(?!\w)")
_SENTENCE_END = re.compile(r"[.;](?=\s|\Z)|[\"“”]")
_WORD_BEFORE = re.compile(r"[^\W\d_]{0,10}\Z")
_DAY = re.compile(rf"\son\s(?:{MONTH})\s[0-9]", re.IGNORECASE)
_JOINTS = " \t\r\n\f\v\N{NO-BREAK SPACE},;."


class Clause(NamedTuple):
    """One statement of who did what, and where it stands in the text."""

    start: int
    end: int
    contributors: tuple[Contributor, ...]


class _Head(NamedTuple):
    """What stands before the names: "Obtained and translated for CWIHP by "."""

    start: int
    end: int
    roles: tuple[str, ...]
    details: dict[str, str]


def find_clauses(text: str, start: int, end: int, stops: list[int]) -> Iterator[Clause]:
    """Yield the clauses in a stretch of text. At a stop (where a reprint begins, say) the names are over."""
    heads = list(_heads(text, start, end))
    if not heads:
        return
    limits = sorted([*stops, *(head.start for head in heads), end])
    sentence_ends = list(_sentence_ends(text, heads[0].end, end))
    for head in heads:
        limit = limits[bisect_left(limits, head.end)]
        at = bisect_left(sentence_ends, head.end)
        limit = min(limit, sentence_ends[at]) if at < len(sentence_ends) else limit
        another = _ANOTHER.search(text, head.end, limit)
        limit = another.start() if another else limit
        day = _DAY.search(text, head.end, limit)
        limit = day.start() if day else limit
        names_end = _without_joint(text, head.end, limit)
        names = read_names(text[head.end : names_end])
        details = tuple(head.details.items())
        if names:
            yield Clause(head.start, names_end, tuple(_contributor(head.roles, details, name) for name in names))


def _heads(text: str, start: int, end: int) -> Iterator[_Head]:
    words = wording()
    position = start
    while found := words.heads.search(text, position, end):
        position = found.end()
        if not _BEFORE.search(text, max(start, found.start() - _LONGEST_BEFORE), found.start()):
            continue
        if found["phrase"]:
            yield _Head(found.start(), found.end(), (_role(found["phrase"]),), {})
            continue
        by = _BY.match(text, found.end(), end)
        details = _details(by["details"]) if by else None
        if by and details is not None:
            roles = tuple(dict.fromkeys(_role(verb) for verb in words.verb.findall(found["verbs"])))
            yield _Head(found.start(), by.end(), roles, details)


def _role(words: str) -> str:
    return wording().roles[" ".join(words.casefold().split())]


def _details(printed: str) -> dict[str, str] | None:
    """Return what stands between the verb and "by", by its first word; None if it is prose."""
    text = " ".join(printed.split())
    starts = [(found.start(), found.end(), found[0]) for found in _DETAIL.finditer(text)]
    if not text:
        return {}
    if not starts or starts[0][0] > 0:
        return None
    details: dict[str, str] = {}
    ends = [start for start, _, _ in starts[1:]] + [len(text)]
    for (_, value_start, word), end in zip(starts, ends, strict=True):
        value = text[value_start:end].strip(" ,")
        if not value:
            return None
        last = list(details)[-1] if word in details else None
        if last:
            details[last] += f" {word} {value}"
        else:
            details[word] = value
    return details


def _sentence_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where a sentence ends: not behind an initial (James G.) nor an abbreviation (Jr.)."""
    abbreviations = wording().abbreviations
    for found in _SENTENCE_END.finditer(text, start, end):
        before = _WORD_BEFORE.search(text, max(start, found.start() - _LONGEST_BEFORE), found.start())
        word = before[0] if before else ""
        initial = found[0] == "." and (len(word) == 1 or word in abbreviations)
        if not initial:
            yield found.end()


def _without_joint(text: str, start: int, end: int) -> int:
    """Return where the names end: before the comma, full stop or "and" that leads to the next clause."""
    names = text[start:end].rstrip(_JOINTS)
    without_and = names.removesuffix("and")
    if without_and[-1:].isspace() or without_and[-1:] == ",":
        names = without_and.rstrip(_JOINTS)
    last_word = names[-_LONGEST_BEFORE:].rpartition(" ")[2]
    initial = len(last_word) == 1 or (len(last_word) > 1 and last_word[-2] == ".")
    full_stop = (initial or last_word in wording().abbreviations) and text[start + len(names) : end].startswith(".")
    return start + len(names) + full_stop


@lru_cache(maxsize=1024)
def _contributor(roles: tuple[str, ...], details: tuple[tuple[str, str], ...], printed: PrintedName) -> Contributor:
    """Return one contributor. What the record has no field for goes into the note, as printed."""
    known = dict(details)
    others = [f"{word} {value}" for word, value in details if word not in {"for", "from"}]
    behalf, language = known.get("for"), known.get("from")
    return Contributor(
        name=printed.name,
        roles=roles,
        on_behalf_of=behalf and behalf.removeprefix("the "),
        from_language=language and language.removeprefix("the "),
        affiliation=printed.affiliation,
        note="; ".join(others) or None,
    )
