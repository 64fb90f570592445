"""Rules of file names: what every reader of the package finds again. RFC 8493 2.1.3 and 6.1."""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator

from archpack.checks.files.claimed import claimed_files
from archpack.checks.pointing import at_file
from archpack.filenames import composed, is_system_file, windows_problem
from archpack.findings import Finding
from archpack.findings.catalogue.content import RESERVED_NAME, UNSTORABLE_NAME
from archpack.findings.catalogue.file_names import AWKWARD_NAME, LONG_PATH, NO_ENDING
from archpack.model import Record
from archpack.model.facts import Survey

_UNPRINTABLE = frozenset({"Cc", "Cs", "Zl", "Zp"})  # control, half a character (a name not in UTF-8), line breaks
_MOST_CHARACTERS = 200  # of a path; on Windows 259, with the folders above it and `data/`
_MOST_BYTES = 255  # of one name, on Linux
_RENAME = "Rename the file, and in the record too if it is named there."


def unstorable_names(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT010: every name can be written to a manifest and found again, also by the Library of Congress's tool."""
    del record
    paths = [facts.path for facts in survey.files if not is_system_file(facts.path)]
    for path in paths:
        problem = _unstorable(path)
        if problem:
            yield at_file(UNSTORABLE_NAME, path, problem, _RENAME)
    for twins in _twins(paths, composed):
        yield at_file(
            UNSTORABLE_NAME,
            twins[0],
            "There are two files whose names look the same, their accents being stored in two ways.",
            "Rename one of the two.",
        )


def impossible_names(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT012: every name can also live on a Windows computer."""
    del record
    paths = [facts.path for facts in survey.files if not is_system_file(facts.path)]
    for path in paths:
        problem = windows_problem(path)
        if problem and not _unstorable(path):
            yield at_file(RESERVED_NAME, path, problem, _RENAME)
    for twins in _twins(sorted({composed(path) for path in paths}), str.casefold):
        yield at_file(
            RESERVED_NAME,
            twins[0],
            f"It differs from {_shown(twins[1])} only by capital and small letters; on Windows they are one file.",
            "Rename one of the two.",
        )


def long_paths(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT032: every path can be opened on other computers."""
    for facts, _, _ in claimed_files(record, survey):
        said = _too_long(facts.path)
        if said:
            remedy = "Give the file a short name, such as its folio. What it is stands in the record."
            yield at_file(LONG_PATH, facts.path, said, remedy)


def awkward_names(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT033, CNT034: no name makes trouble to programs and people."""
    claimed = {facts.path for facts, _, _ in claimed_files(record, survey)}
    for path in sorted(claimed):
        said = _awkward(path)
        if said:
            yield at_file(AWKWARD_NAME, path, said, _RENAME)
    apart = sorted(path for path in claimed if composed(path) not in claimed)
    if apart:
        yield at_file(
            AWKWARD_NAME,
            apart[0],
            f"The name stores letter and accent apart, as Macs do{_and_others(apart)}. Other programs may not find it.",
            "Nothing needs to be done for archpack, which finds both. For others, rename on the Mac, or with `convmv`.",
        )
    without = sorted(path for path in claimed if "." not in path.rpartition("/")[2])
    if without:
        yield at_file(
            NO_ENDING,
            without[0],
            f"The name has no ending that tells what the file is{_and_others(without)}.",
            "Add one, such as .tif or .md, and in the record too if the file is named there.",
        )


def _too_long(path: str) -> str | None:
    if len(path) > _MOST_CHARACTERS:
        return f"The path has {len(path):,} characters. With the folders above it, Windows will not open it."
    most = max(len(name.encode("utf-8", "surrogateescape")) for name in path.split("/"))
    if most > _MOST_BYTES:
        return (
            f"A name takes {most:,} bytes, and most disks have room for {_MOST_BYTES}. Cyrillic letters take two each."
        )
    return None


def _awkward(path: str) -> str | None:
    names = path.split("/")
    if any(name.startswith("-") for name in names):
        return "A name begins with a hyphen, which programs take for an option."
    if any(name != name.lstrip() for name in names):
        return "A name begins with a blank, which is not seen in a listing."
    return None


def _and_others(paths: list[str]) -> str:
    count = len(paths) - 1
    return f", and so {'does' if count == 1 else 'do'} {count:,} other{'' if count == 1 else 's'}" if count else ""


def _unstorable(path: str) -> str | None:
    if any(unicodedata.category(character) in _UNPRINTABLE for character in path):
        return "The name holds a character that cannot be written, such as a line break or a broken letter."
    if "%" in path:
        return "The name holds a percent sign, which tools that read packages understand in different ways."
    if "\\" in path:
        return "The name holds a backslash, which Windows reads as a folder."
    if path != path.rstrip():
        return "The name ends with a blank, which other tools drop."
    return None


def _twins(paths: list[str], key: Callable[[str], str]) -> Iterator[list[str]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for path in paths:
        groups[key(path)].append(path)
    return (group for group in groups.values() if len(group) > 1)


def _shown(path: str) -> str:
    return path.encode("utf-8", "backslashreplace").decode()
