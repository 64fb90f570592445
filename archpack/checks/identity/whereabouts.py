"""Rules of where the original stands: the steps of its locator, held against each other. ISAD(G) 3.1."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from archpack.checks.identity.edtf_read import created, read
from archpack.checks.pointing import in_record
from archpack.citation import own_grammars
from archpack.citation.grammar.labels import label_key
from archpack.findings import Finding, Fix
from archpack.findings.catalogue import whereabouts as codes
from archpack.findings.fix import Remove, SetValue
from archpack.model import Level, Original, Record
from archpack.vocab.country import country_code
from archpack.vocab.spelling import shown

_ONE_OF_EACH: frozenset[Level | None] = frozenset({Level.FONDS, Level.RECORD_GROUP, Level.COLLECTION, Level.SUBFONDS})
_RANKS: Mapping[Level, int] = {
    **dict.fromkeys((Level.FONDS, Level.RECORD_GROUP, Level.COLLECTION), 0),
    **dict.fromkeys((Level.SERIES, Level.INVENTORY), 1),
    **dict.fromkeys((Level.FILE, Level.FOLDER, Level.BOX), 2),
    **dict.fromkeys((Level.FOLIO, Level.PAGE, Level.SIDE, Level.IMAGE), 3),
}
"""Levels whose order is the same everywhere: within one number there is none."""
_PAGES = re.compile(r"\s*([0-9]{1,9})\s*[-\N{EN DASH}\N{EM DASH}]\s*([0-9]{1,9})\s*")
_YEAR = re.compile(r"[12][0-9]{3}")
_LONGEST_LABEL = 40
_SHORTEST_LABEL = 3
_LONGEST_PLACE = 100
_NAMES = ("name_translated", "name_native", "abbreviation")


def steps_together(record: Record) -> Iterator[Finding]:
    """LOC004, LOC005: a document is in one fonds, and its leaves are in a file. ISAD(G) 2.1, 3.1.4."""
    for pointer, original in _originals(record):
        levels = [(index, step.level) for index, step in enumerate(original.locator) if step.level]
        yield from _twice(pointer, original)
        yield from _neither_up_nor_down(pointer, levels)


def steps_alone(record: Record) -> Iterator[Finding]:
    """LOC006, LOC007, LOC011: the label and the value of a step are what they are by their level."""
    for pointer, original in _originals(record):
        for index, step in enumerate(original.locator):
            where = f"{pointer}/locator/{index}"
            if step.label:
                yield from _repeated_label(where, step.label, step.value, step.level)
                yield from _level_of_label(where, step.label, step.level)
            if step.level is Level.PAGE:
                yield from _pages(where, step.value)


def archive_names(record: Record) -> Iterator[Finding]:
    """LOC010, LOC013: each field of an archive says something of its own. ISDIAH 5.1, 5.2."""
    for pointer, original in _originals(record):
        repository = original.repository
        for field in _NAMES:
            if getattr(repository, field) == repository.name:
                where = f"{pointer}/repository/{field}"
                yield in_record(
                    codes.NAME_REPEATED,
                    where,
                    f"`{field}` repeats the name `{shown(repository.name)}`.",
                    "Write the other name, or take the field away.",
                    Fix(f"Take away `{field}`.", (Remove(where),)),
                )
        town, comma, country = (repository.place or "").rpartition(",")
        code = country_code(country.strip()) if comma and len(country) <= _LONGEST_PLACE else None
        if code:
            yield in_record(
                codes.COUNTRY_IN_PLACE,
                f"{pointer}/repository/place",
                f"`{shown(country.strip())}` is a country, and has a field of its own.",
                f"Write `place: {shown(town.strip())}` and `country: {repository.country or code}`.",
            )


def copies(record: Record) -> Iterator[Finding]:
    """LOC012: a copy stands at another place than the original. ISAD(G) 3.5.1."""
    for index, copy in enumerate(record.copies if record.original else ()):
        if record.original and _place(copy) == _place(record.original):
            yield in_record(
                codes.COPY_IS_ORIGINAL,
                f"/copies/{index}",
                "This copy stands where the original stands.",
                "Write where the copy is kept, or take it away.",
            )


def years(record: Record) -> Iterator[Finding]:
    """LOC014: a document in the file of a year was written in it."""
    for index, step in enumerate(record.original.locator if record.original else ()):
        if step.level is Level.YEAR and _YEAR.fullmatch(step.value):
            year = read(step.value)
            dates = [date for date in created(record) if year]
            if year and dates and not any(year.overlaps(date) for date in dates):
                yield in_record(
                    codes.OTHER_YEAR,
                    f"/original/locator/{index}/value",
                    f"The file is of {step.value}, but the document was written {dates[0]}.",
                    "Compare both with the source. A file can hold older papers; then all is well.",
                )


def _originals(record: Record) -> list[tuple[str, Original]]:
    first = [("/original", record.original)] if record.original else []
    return first + [(f"/copies/{index}", copy) for index, copy in enumerate(record.copies)]


def _twice(pointer: str, original: Original) -> Iterator[Finding]:
    """LOC004. The same step twice is REC020's."""
    first: dict[Level | None, str] = {}
    for index, step in enumerate(original.locator):
        if step.level in _ONE_OF_EACH and first.setdefault(step.level, step.value) != step.value:
            yield in_record(
                codes.LEVEL_TWICE,
                f"{pointer}/locator/{index}/level",
                f"There is a step of the level {step.level} above already.",
                "Correct the level of one of the two, or leave it out where it is not certain.",
            )


def _neither_up_nor_down(pointer: str, levels: list[tuple[int, Level]]) -> Iterator[Finding]:
    """LOC005. Some archives print the leaf first and the fonds last; that is an order too."""
    ranked = [(index, level, _RANKS[level]) for index, level in levels if level in _RANKS]
    ranks = [rank for _, _, rank in ranked]
    if ranks in (sorted(ranks), sorted(ranks, reverse=True)):
        return
    for (_, above, before), (index, level, rank) in pairwise(ranked):
        if (rank < before) is (ranks[-1] >= ranks[0]) and rank != before:
            yield in_record(
                codes.OUT_OF_ORDER,
                f"{pointer}/locator/{index}/level",
                f"A {level} stands behind a {above}, between steps in the other order.",
                "Correct the level that is wrong, or leave it out. The steps stay in their printed order.",
            )
            return


def _repeated_label(where: str, label: str, value: str, level: Level | None) -> Iterator[Finding]:
    """LOC006. A label before folios is LOC001's."""
    rest = value[len(label) :] if value.startswith(label) else ""
    bare = rest.lstrip(" :.")
    if bare and rest != bare and level is not Level.FOLIO:
        yield in_record(
            codes.LABEL_REPEATED,
            f"{where}/value",
            f"The value `{shown(value)}` begins with its label.",
            f"Write `{shown(bare)}`; the label has a field of its own.",
            Fix("Take the label out of the value.", (SetValue(f"{where}/value", bare),)),
        )


def _level_of_label(where: str, label: str, level: Level | None) -> Iterator[Finding]:
    """LOC007."""
    key = label_key(label) if level and len(label) <= _LONGEST_LABEL else ""
    meant = _levels().get(key, ()) if len(key) >= _SHORTEST_LABEL else ()
    if meant and level not in meant:
        words = " or ".join(sorted(meant))
        yield in_record(
            codes.LABEL_OF_ANOTHER_LEVEL,
            f"{where}/level",
            f"The label `{shown(label)}` stands for a {words}, and not for a {level}.",
            "Correct the level, or leave it out where it is not certain.",
        )


@cache
def _levels() -> Mapping[str, frozenset[Level]]:
    """Return what each label means in any tradition; labels that have no level somewhere are left out."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for tradition in own_grammars().traditions.values():
        for section in ("labels", "labels_behind"):
            for level, labels in tradition.raw.get(section, {}).items():
                for label in labels:
                    found[label_key(label)].add(level)
        for context in tradition.contexts:
            found[label_key(context.label)].add(context.level or "none")
    return {key: frozenset(map(Level, levels)) for key, levels in found.items() if "none" not in levels}


def _pages(where: str, value: str) -> Iterator[Finding]:
    """LOC011. In 521-22 the hundreds are not printed twice."""
    pages = _PAGES.fullmatch(value)
    if pages and int(pages[2]) < int(pages[1]) and len(pages[2]) >= len(pages[1]):
        yield in_record(
            codes.PAGES_BACKWARDS,
            f"{where}/value",
            f"The pages {value.strip()} run backwards.",
            "Check them against the original.",
        )


def _place(original: Original) -> tuple[object, ...]:
    """Return where something stands, without what is said about it."""
    return (original.repository.name, tuple((step.label, step.value) for step in original.locator))
