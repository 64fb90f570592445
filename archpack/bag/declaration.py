"""bagit.txt: which version of BagIt a bag follows, and in which encoding its other tag files are. RFC 8493 2.1.1."""

import re
from dataclasses import dataclass

from archpack.bag.encoding import UTF_8, Charset, decode_tag_file, find_charset, numbered_lines
from archpack.bag.path import shown
from archpack.findings import Code, Finding, Place
from archpack.findings.catalogue.bag_structure import (
    BAD_DECLARATION,
    DECLARATION_NOT_PLAIN,
    LOOSE_DECLARATION,
    OTHER_ENCODING,
    UNKNOWN_ENCODING,
    UNKNOWN_VERSION,
)

DECLARATION = "bagit.txt"
"""The name of the bag declaration."""

_LABELS = ("BagIt-Version", "Tag-File-Character-Encoding")
_LINE = re.compile(r"(?P<label>[^:\s]+)[ \t]*:[ \t]*(?P<value>[^ \t].*)", re.DOTALL)
_VERSION = re.compile(r"[0-9]{1,9}\.[0-9]{1,9}")
_HELP = (
    'bagit.txt must hold exactly these two lines: "BagIt-Version: 1.0" and "Tag-File-Character-Encoding: UTF-8", '
    "with one space after each colon."
)


@dataclass(frozen=True, slots=True)
class Rules:
    """Where the versions of BagIt differ.

    ``info_file`` is the name of the bag's metadata. ``encoded_paths``: CR, LF and percent signs are
    percent-encoded. ``whole_manifests``: every payload manifest lists every payload file, once.
    ``exact_spaces``: one white space after the colon, none before.
    """

    info_file: str
    encoded_paths: bool
    whole_manifests: bool
    exact_spaces: bool


_BEFORE_0_96 = Rules("package-info.txt", encoded_paths=False, whole_manifests=False, exact_spaces=False)
_BEFORE_1_0 = Rules("bag-info.txt", encoded_paths=False, whole_manifests=False, exact_spaces=False)
RULES_1_0 = Rules("bag-info.txt", encoded_paths=True, whole_manifests=True, exact_spaces=True)
"""RFC 8493. What has no known version is judged by these."""

_RULES = {
    "0.93": _BEFORE_0_96,
    "0.94": _BEFORE_0_96,
    "0.95": _BEFORE_0_96,
    "0.96": _BEFORE_1_0,
    "0.97": _BEFORE_1_0,
    "1.0": RULES_1_0,
}

VERSIONS = tuple(_RULES)
"""The versions of BagIt that archpack reads, oldest first."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """What bagit.txt says, as it says it; empty where it says nothing that can be read."""

    version: str = "1.0"
    encoding: str = "UTF-8"

    @property
    def rules(self) -> Rules:
        """The rules of the version; those of 1.0 if it is not known."""
        return _RULES.get(self.version, RULES_1_0)

    @property
    def charset(self) -> Charset:
        """The declared encoding; UTF-8 if it is not known."""
        return find_charset(self.encoding) or UTF_8


@dataclass(frozen=True, slots=True)
class _Line:
    """One of the two lines: ``at`` counts from 0; ``exact`` tells that it is written just as it must be."""

    label: str
    value: str
    at: int
    exact: bool


def parse_declaration(data: bytes) -> tuple[Declaration, tuple[Finding, ...]]:
    """Return what bagit.txt says, and everything that is wrong with it."""
    text, found = decode_tag_file(data, DECLARATION, UTF_8)
    findings = [_finding(DECLARATION_NOT_PLAIN, finding.text, 1) for finding in found]
    lines = [line for _, line in numbered_lines(text)]
    read = [line for label in _LABELS if (line := _find(label, lines))]
    said = {line.label: line.value for line in read}
    declaration = Declaration(*(said.get(label, "") for label in _LABELS))
    findings.extend(_form(lines, read, declaration))
    findings.extend(_version(declaration.version))
    findings.extend(_encoding(declaration))
    return declaration, tuple(findings)


def render_declaration(declaration: Declaration | None = None) -> bytes:
    """Return bagit.txt: BagIt 1.0 and UTF-8 unless told otherwise, LF at the end of each line."""
    declared = declaration or Declaration()
    lines = zip(_LABELS, (declared.version, declared.encoding), strict=True)
    return "".join(f"{label}: {value}\n" for label, value in lines).encode()


def _find(label: str, lines: list[str]) -> _Line | None:
    for at, line in enumerate(lines):
        match = _LINE.fullmatch(line)
        if match and match["label"] == label:
            value = match["value"].rstrip(" \t")
            return _Line(label, value, at, exact=line == f"{label}: {value}")
    return None


def _form(lines: list[str], read: list[_Line], declaration: Declaration) -> list[Finding]:
    present = {line.label for line in read}
    findings = [
        _finding(BAD_DECLARATION, f'bagit.txt has no line "{label}: ...".', 0)
        for label in _LABELS
        if label not in present
    ]
    if findings:
        return findings
    if len(lines) != len(_LABELS):
        findings.append(_finding(BAD_DECLARATION, f"bagit.txt has {len(lines)} lines instead of two.", 0))
    elif read[0].at != 0:
        findings.append(_finding(BAD_DECLARATION, "The two lines of bagit.txt are in the wrong order.", 1))
    code = BAD_DECLARATION if declaration.rules.exact_spaces else LOOSE_DECLARATION
    findings.extend(
        _finding(code, f'The line "{line.label}" of bagit.txt has too many spaces, or too few.', line.at + 1)
        for line in read
        if not line.exact
    )
    return findings


def _version(version: str) -> list[Finding]:
    if not version or version in _RULES:
        return []
    if not _VERSION.fullmatch(version):
        return [_finding(BAD_DECLARATION, f'"{shown(version)}" is no version of BagIt.', 1)]
    return [
        _finding(
            UNKNOWN_VERSION,
            f"archpack does not know BagIt {version}. The rest was judged by BagIt 1.0.",
            1,
            f"archpack reads {', '.join(VERSIONS)}. Ask the sender which of them was meant.",
        )
    ]


def _encoding(declaration: Declaration) -> list[Finding]:
    if not declaration.encoding:
        return []
    if not find_charset(declaration.encoding):
        return [
            _finding(
                UNKNOWN_ENCODING,
                f'"{shown(declaration.encoding)}" is not a registered character encoding that archpack reads.',
                2,
                "Ask the sender in which encoding the tag files are. Most are UTF-8.",
            )
        ]
    if declaration.charset == UTF_8:
        return []
    return [
        _finding(
            OTHER_ENCODING,
            f"The tag files are in {declaration.charset.name}, not in UTF-8.",
            2,
            "Nothing needs to be done to read this bag. Use UTF-8 for a new one.",
        )
    ]


def _finding(code: Code, text: str, line: int, remedy: str = _HELP) -> Finding:
    return Finding(code, text, remedy, Place(DECLARATION, line))
