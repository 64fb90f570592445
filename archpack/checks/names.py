"""Rules of file names: what every reader of the package finds again. RFC 8493 2.1.3 and 6.1."""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator

from archpack.checks.pointing import at_file
from archpack.filenames import composed, is_system_file, windows_problem
from archpack.findings import Finding
from archpack.findings.catalogue.content import RESERVED_NAME, UNSTORABLE_NAME
from archpack.model import Record
from archpack.model.facts import Survey

_UNPRINTABLE = frozenset({"Cc", "Cs", "Zl", "Zp"})  # control, half a character (a name not in UTF-8), line breaks
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
