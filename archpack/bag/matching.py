"""Which file on disk a manifest means, when the two spell its name in different ways.

RFC 8493 6.1.1: compare names after bringing both to one Unicode normalisation form.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from archpack.bag.declaration import Rules
from archpack.bag.entries import ManifestEntry
from archpack.bag.manifest import Manifest
from archpack.bag.path import shown
from archpack.bag.register import Files
from archpack.filenames import composed
from archpack.findings import Finding, Place
from archpack.findings.catalogue.bag_manifests import LISTED_TWICE, LISTED_TWICE_EARLIER, TWO_DIGESTS
from archpack.findings.catalogue.bag_names import EARLIER_PERCENT, OTHER_FORM

_LINE_BREAK = re.compile(r"%(0[AaDd])")


class Spelling(StrEnum):
    """How the name on disk differs from the name in a list."""

    SAME = "same"
    OTHER_FORM = "other form"
    ENCODED = "encoded"


class Names:
    """The names of the files in a bag."""

    def __init__(self, files: Files, rules: Rules) -> None:
        self.files = files
        self._rules = rules

    def find(self, path: str) -> tuple[str, Spelling] | None:
        """Return the file that a listed path means, and how it is spelled; None if there is none."""
        if path in self.files:
            return path, Spelling.SAME
        found = self._find_composed(composed(path))
        if found is not None:
            return found, Spelling.OTHER_FORM
        # Programs encoded line breaks before the rules did: macOS has a file called "Icon" and a carriage return.
        decoded = path if self._rules.encoded_paths else _LINE_BREAK.sub(lambda it: chr(int(it[1], 16)), path)
        return (decoded, Spelling.ENCODED) if decoded in self.files else None

    def _find_composed(self, path: str) -> str | None:
        # A name in ASCII is its own composed form, and comes before all others that have the same.
        return path if path.isascii() and path in self.files else self._composed.get(path)

    @cached_property
    def _composed(self) -> dict[str, str]:
        """From the composed form of a name that is not in ASCII to that name, the first one of several."""
        others = (path for path in self.files if not path.isascii())
        return {composed(path): path for path in sorted(others, reverse=True)}


@dataclass(frozen=True, slots=True)
class Matched:
    """A manifest held against the disk.

    ``respelled`` leads from files whose names the manifest spells in another way to their lines, ``missing`` from
    the listed path to its line. All other lines stand for the file of the same name.
    """

    manifest: Manifest
    files: Files
    respelled: Mapping[str, ManifestEntry]
    missing: Mapping[str, ManifestEntry]
    findings: tuple[Finding, ...]

    def present(self) -> Iterator[str]:
        """Yield the listed files that are there."""
        if self.missing or self.findings:
            yield from (path for path in self.manifest.entries if path in self.files and path not in self.respelled)
            yield from self.respelled
        else:
            yield from self.manifest.entries

    def lists(self, file: str) -> bool:
        """Tell whether a line stands for the file."""
        return file in self.manifest.entries or file in self.respelled

    def unlisted(self) -> Iterator[str]:
        """Yield the files on the disk that no line stands for."""
        lists = self.manifest.entries.lists
        return (path for number, path in enumerate(self.files) if not lists(number) and path not in self.respelled)

    def digest(self, file: str) -> str:
        """Return what the manifest says of a file; empty if nothing that can be compared."""
        entry = self.respelled.get(file) if self.respelled else None
        return entry.digest if entry else self.manifest.entries.digest(file)


def match(manifest: Manifest, names: Names, rules: Rules) -> Matched:
    """Find the file for each line of a manifest."""
    entries = manifest.entries
    respelled: dict[str, ManifestEntry] = {}
    missing: dict[str, ManifestEntry] = {}
    findings: list[Finding] = []
    on_disk = len(names.files)
    for row, number in enumerate(entries.numbers()):
        if number < on_disk and not respelled:
            continue  # as almost all: nothing is noted of it
        path, entry = entries.register.path(number), entries.entry(row)
        found = names.find(path)
        if found is None:
            missing[path] = entry
            continue
        file, spelling = found
        findings.extend(_spelled(manifest, path, entry, file, spelling))
        first = respelled.get(file) or entries.get(file)
        if first is None or first.line > entry.line:
            first = respelled[file] = entry
        if first.line != entry.line:
            findings.append(_twice(manifest, path, entry, first, rules))
    return Matched(manifest, names.files, respelled, missing, tuple(findings))


def _spelled(manifest: Manifest, path: str, entry: ManifestEntry, file: str, spelling: Spelling) -> Iterator[Finding]:
    if spelling is Spelling.OTHER_FORM:
        yield Finding(
            OTHER_FORM,
            f'"{shown(path)}" is on the disk with its accents stored in another way.',
            "The file is there. If other programs miss it, ask the sender for a bag made anew.",
            Place(manifest.file, entry.line),
        )
    elif spelling is Spelling.ENCODED:
        yield Finding(
            EARLIER_PERCENT,
            f'"{shown(path)}" stands for "{shown(file)}", whose name has a line break in it.',
            "The file is there. If other programs miss it, ask the sender for a bag without such a name.",
            Place(manifest.file, entry.line),
        )


def _twice(manifest: Manifest, path: str, entry: ManifestEntry, first: ManifestEntry, rules: Rules) -> Finding:
    same = entry.digest == first.digest
    code = (LISTED_TWICE if rules.whole_manifests else LISTED_TWICE_EARLIER) if same else TWO_DIGESTS
    return Finding(
        code,
        f'"{shown(path)}" means the same file as line {first.line}, spelled in another way.',
        "Ask the sender whether there were two files. If there was one, remove one of the lines.",
        Place(manifest.file, entry.line),
    )
