"""Rules of the files of one scan, seen together: their numbers, formats and sizes."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from archpack.checks.files.claimed import scan_files
from archpack.checks.files.kinds import WORDS, ending_promises, fits_kind
from archpack.checks.files.near_misses import fits_but_for_capitals
from archpack.checks.identity.folios import scans_with_folios
from archpack.checks.pointing import at_file, in_record
from archpack.findings import Finding
from archpack.findings.catalogue.scan_files import GAP, MIXED_FORMATS, MUCH_SMALLER, SORTED_OTHERWISE
from archpack.model import ContentKind, Record
from archpack.model.facts import FileFacts, Survey
from archpack.model.folio import folios_or_none
from archpack.vocab.spelling import shown

_NUMBERED = re.compile(r"([0-9]{1,12})[^0-9/.]*(\.[^0-9/]*)?\Z")
_LEAST_NUMBERS = 3
_LEAST_SIZES = 4
_TIMES_SMALLER = 100


class _Numbered(NamedTuple):
    """A file with a number in its name."""

    facts: FileFacts
    number: str


def gaps(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT022: the numbers of the files run on, unless the folios tell that all pages are there."""
    complete = _complete(record, survey)
    for index, files in scan_files(record, survey):
        if index in complete or not any(map(_has_gap, _series(files))):
            continue
        recased = [f for f in survey.files if fits_but_for_capitals(record.contents[index], f.path)]
        for series in _series([*files, *recased]):  # that those are not declared is told
            yield from _gap(series)


def sorted_otherwise(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT023: other programs show the files in the same order."""
    for _, files in scan_files(record, survey):
        for series in _series(files):
            for one, following in pairwise(series):
                if one.facts.path > following.facts.path:
                    yield at_file(
                        SORTED_OTHERWISE,
                        following.facts.path,
                        f"Most programs show this file before `{one.facts.path}`.",
                        "Write all numbers with as many digits, such as 009 and 010.",
                    )
                    break  # one is enough to see it


def mixed_formats(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT024: the files of a scan are all of one format."""
    for index, files in scan_files(record, survey):
        first: dict[str, FileFacts] = {}
        for facts in files:
            if facts.format in WORDS and fits_kind(ContentKind.SCAN, facts):
                first.setdefault(WORDS[facts.format], facts)
        if len(first) > 1:
            named = "file" if record.contents[index].file else "files"
            examples = ", ".join(f"`{one.path}` is {name}" for name, one in first.items())
            yield in_record(
                MIXED_FORMATS,
                f"/contents/{index}/{named}",
                f"Its files are of several formats: {examples}.",
                _remedy_for_formats(record.contents[index].pattern),
            )


def _remedy_for_formats(pattern: str) -> str:
    if ending_promises(pattern):
        return (
            f"`{shown(pattern)}` means them all: give each file the ending of its format, and look which belong here."
        )
    return "If they show the same pages, name each format in a content of its own, such as `files: scan/*.tif`."


def much_smaller(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT025: no file of a scan is a hundredth of the others."""
    for _, files in scan_files(record, survey):
        by_format: defaultdict[str, list[FileFacts]] = defaultdict(list)
        for facts in files:
            if facts.size and facts.format in WORDS and not facts.cut_off:
                by_format[facts.format].append(facts)
        for alike in by_format.values():
            usual = sorted(facts.size for facts in alike)[len(alike) // 2]
            for facts in alike if len(alike) >= _LEAST_SIZES else ():
                if facts.size * _TIMES_SMALLER < usual:
                    yield at_file(
                        MUCH_SMALLER,
                        facts.path,
                        f"The file has {facts.size:,} bytes. Half of those of this scan have {usual:,} or more.",
                        "Open it, and look whether the whole page is there.",
                    )


def _complete(record: Record, survey: Survey) -> set[int]:
    """Return which contents have as many pages as their folios need."""
    found: set[int] = set()
    for indexes, contents, printed in scans_with_folios(record):
        runs = folios_or_none(printed)
        pages = [facts.pages for content in contents for facts in survey.files_of(content)]
        if runs and sum(count or 0 for count in pages) in runs.image_counts():
            found.update(indexes)
    return found


def _series(files: Sequence[FileFacts]) -> list[list[_Numbered]]:
    """Return the files whose names are alike but for one number and a side (``12r``, ``12v``), by that number."""
    groups: defaultdict[tuple[str, str], list[_Numbered]] = defaultdict(list)
    for facts in files:
        found = _NUMBERED.search(facts.path)
        if found:
            groups[facts.path[: found.start()], (found[2] or "").casefold()].append(_Numbered(facts, found[1]))
    return [sorted(group, key=lambda one: int(one.number)) for group in groups.values()]


def _has_gap(series: list[_Numbered]) -> bool:
    return any(_gap(series))


def _gap(series: list[_Numbered]) -> Iterator[Finding]:
    """Yield a finding if the numbers run on one by one, but for a few jumps."""
    numbers = {int(one.number): one for one in reversed(series)}  # of two sides, the first one
    pairs = list(pairwise(sorted(numbers)))
    jumps = [pair for pair in pairs if pair[1] > pair[0] + 1]
    if len(numbers) < _LEAST_NUMBERS or not jumps or len(jumps) * 2 > len(pairs):
        return
    before, after = jumps[0]
    width = len(numbers[before].number)
    first, last = str(before + 1).zfill(width), str(after - 1).zfill(width)
    missing = f"The number {first} is" if first == last else f"The numbers {first} to {last} are"
    others = "" if len(jumps) == 1 else f" Numbers are missing at {len(jumps):,} places in all."
    yield at_file(
        GAP,
        numbers[after].facts.path,
        f"{missing} missing before this file.{others}",
        "Look whether a page was left out. If none was, give the `folios` that the scan shows.",
    )
