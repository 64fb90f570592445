"""Payload manifests and tag manifests: digests and paths, from bytes and to bytes. RFC 8493 2.1.3 and 2.2.1."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from archpack.bag.declaration import RULES_1_0, Rules
from archpack.bag.encoding import UTF_8, Charset, TextLines, decode_tag_file, numbered_lines
from archpack.bag.entries import Entries
from archpack.bag.path import PAYLOAD, BagPath, Refusal, encode_path, read_path, shown
from archpack.bag.problems import LineProblems
from archpack.bag.register import Register
from archpack.findings import Finding, Place
from archpack.findings.catalogue.bag_manifests import (
    BAD_DIGEST,
    BAD_LINE,
    BAD_MANIFEST_NAME,
    LISTED_FOLDER,
    LISTED_TWICE,
    LISTED_TWICE_EARLIER,
    LISTS_PAYLOAD,
    LISTS_TAG_MANIFEST,
    MD5SUM_STYLE,
    OUTSIDE_PAYLOAD,
    TWO_DIGESTS,
)
from archpack.findings.catalogue.bag_names import BAD_PERCENT, RESPELLED_PATH, UNSAFE_PATH
from archpack.hashing import computable, digest_length

_NAME = re.compile(r"(tag)?manifest-([^/]+)\.txt")
_LINE = re.compile(r"([^ \t]+)[ \t]+([^ \t].*)", re.DOTALL)
_HEX = re.compile(r"[0-9A-Fa-f]+")
_NO_LINE = re.compile(r"(?!)")
_NOT_NAME = re.compile(r"[^a-z0-9]")
_ASK = "Ask the sender for the bag again, or have the manifest made anew from files that are known to be good."


@dataclass(frozen=True, slots=True)
class Manifest:
    """A manifest as far as it can be used: only safe paths that may stand in it, each once.

    ``file`` is its name, ``tag`` tells a tag manifest from a payload manifest, ``algorithm`` is normalised (RFC 8493
    2.4), ``entries`` leads from the path to its line.
    """

    file: str
    algorithm: str
    tag: bool = False
    entries: Entries = field(default_factory=Entries)

    @property
    def computable(self) -> bool:
        """True if archpack can compute digests of this kind."""
        return computable(self.algorithm)


def manifest_named(file: str) -> Manifest | None:
    """Return the empty manifest that a file of this name in the base folder holds, or None. RFC 8493 2.4."""
    match = _NAME.fullmatch(file)
    algorithm = _NOT_NAME.sub("", match[2].lower()) if match else ""
    return Manifest(file, algorithm, tag=match[1] is not None) if match and algorithm else None


def manifest_name(algorithm: str, *, tag: bool = False) -> str:
    """Return the name of the manifest with digests of this kind."""
    return f"{'tag' if tag else ''}manifest-{algorithm}.txt"


def parse_manifest(
    data: bytes, file: str, rules: Rules = RULES_1_0, charset: Charset = UTF_8, register: Register | None = None
) -> tuple[Manifest, tuple[Finding, ...]]:
    """Return what the manifest called ``file`` lists, and everything that is wrong with it.

    Lines without a path that may stand there are left out. Of a path with two digests the first one is kept.
    ``register`` holds the paths that are known already.
    """
    text, findings = decode_tag_file(data, file, charset)
    reader = _Reader(file, rules, register)
    reader.read(numbered_lines(text))
    return reader.manifest, (*findings, *reader.findings())


def stream_manifest(
    blocks: Iterable[bytes], file: str, rules: Rules, charset: Charset, register: Register
) -> tuple[Manifest, tuple[Finding, ...]]:
    """Do as :func:`parse_manifest` with bytes that come in blocks, none of which is kept.

    Raises ``UnicodeDecodeError`` if something cannot be decoded: :func:`parse_manifest` tells what, and what else.
    """
    lines = TextLines(blocks, file, charset)
    reader = _Reader(file, rules, register)
    reader.read(lines)
    return reader.manifest, (*lines.findings, *reader.findings())


def render_manifest(digests: Mapping[str, str]) -> bytes:
    """Return a manifest from path to digest as archpack writes it: BagIt 1.0, UTF-8, LF, sorted by the paths' bytes.

    Raises ``UnicodeEncodeError`` for a name that is not UTF-8: check first.
    """
    lines = sorted((path.encode(), digest.lower().encode()) for path, digest in digests.items())
    return b"".join(digest + b"  " + encode_path(path.decode()).encode() + b"\n" for path, digest in lines)


def canonical_tagmanifest(data: bytes) -> bool:
    """Return True if a tag manifest's bytes are exactly what archpack would write for its entries.

    Nothing vouches for a tag manifest itself. In one that archpack wrote, even a changed letter that means the same
    (a capital in a digest, a tab for a space) shows that somebody touched it.
    """
    manifest, findings = parse_manifest(data, manifest_name("any", tag=True))
    digests = {path: entry.digest for path, entry in manifest.entries.items()}
    return not findings and data == render_manifest(digests)


def _name(manifest: Manifest) -> tuple[Finding, ...]:
    right = manifest_name(manifest.algorithm, tag=manifest.tag)
    if manifest.file == right:
        return ()
    text = f"{shown(manifest.file)} should be called {shown(right)}."
    remedy = f"Ask the sender for a bag with {shown(right)}: renaming it alone would break the tag manifests."
    return (Finding(BAD_MANIFEST_NAME, text, remedy, Place(manifest.file)),)


class _Reader:
    """Reads one manifest line by line."""

    def __init__(self, file: str, rules: Rules, register: Register | None) -> None:
        empty = manifest_named(file) or Manifest(file, "")
        self._length = digest_length(empty.algorithm) if empty.computable else 0
        self.manifest = replace(empty, entries=Entries(register, self._length // 2))
        self._rules = rules
        self._problems = LineProblems(file)

    def read(self, lines: Iterable[tuple[int, str]]) -> None:
        """Read the lines, and note what is wrong with them."""
        plain = _plain_line(self._length) if self._length and not self.manifest.tag else _NO_LINE
        for number, line in lines:
            # Almost all lines are of the plain form, and nothing can be wrong with those but that they repeat.
            match = plain.fullmatch(line)
            if match:
                self._keep(number, *match.groups())
            else:
                self._read(number, line)

    def findings(self) -> tuple[Finding, ...]:
        """Return what is wrong with the manifest's name and lines."""
        return (*_name(self.manifest), *self._problems.findings())

    def _read(self, number: int, line: str) -> None:
        match = _LINE.fullmatch(line)
        if not match:
            self._problems.add(BAD_LINE, number, f'"{shown(line)}" is not a digest, spaces and a path.', _ASK)
            return
        digest, written = match.groups()
        good = self._digest_is_good(number, digest)
        path = self._path(number, written)
        if path and self._may_stand_here(number, path):
            self._keep(number, digest if good else "", path.value)

    def _digest_is_good(self, number: int, digest: str) -> bool:
        if not _HEX.fullmatch(digest):
            text = f'"{shown(digest)}" is not a digest: it may hold only 0 to 9 and a to f.'
        elif self._length and len(digest) != self._length:
            text = f"A {self.manifest.algorithm} digest has {self._length} characters, and here are {len(digest)}."
        else:
            return True
        self._problems.add(BAD_DIGEST, number, text, _ASK)
        return False

    def _path(self, number: int, written: str) -> BagPath | None:
        if written.startswith("*"):
            self._problems.about(MD5SUM_STYLE, number, written, "has a star in front, as checksum tools write it", _ASK)
            written = written[1:]
        path = read_path(written, encoded=self._rules.encoded_paths)
        if isinstance(path, Refusal):
            remedy = "Do not use this bag before the sender has explained it."
            self._problems.about(UNSAFE_PATH, number, written, f"is refused: {path}", remedy)
            return None
        if path.respelled:
            self._problems.about(RESPELLED_PATH, number, written, f'should be written "{shown(path.value)}"', _ASK)
        if path.badly_encoded:
            self._problems.about(BAD_PERCENT, number, written, "holds a percent sign that is not written %25", _ASK)
        return path

    def _may_stand_here(self, number: int, path: BagPath) -> bool:
        if path.folder:
            self._problems.about(
                LISTED_FOLDER, number, path.value, "is listed as a folder, and manifests list files only", _ASK
            )
        elif not self.manifest.tag and not path.in_payload:
            self._problems.about(OUTSIDE_PAYLOAD, number, path.value, "is not in the folder data", _ASK)
        elif self.manifest.tag and path.in_payload:
            self._problems.about(
                LISTS_PAYLOAD, number, path.value, "is a payload file, which a tag manifest must not list", _ASK
            )
        elif self.manifest.tag and (named := manifest_named(path.value)) and named.tag:
            self._problems.about(LISTS_TAG_MANIFEST, number, path.value, "is a tag manifest, which none may list", _ASK)
        else:
            return True
        return False

    def _keep(self, number: int, digest: str, path: str) -> None:
        first = self.manifest.entries.add(path, digest, number)
        if first is None:
            return
        if first.digest != digest.lower():
            self._problems.about(TWO_DIGESTS, number, path, f"has another digest on line {first.line}", _ASK)
        else:
            code = LISTED_TWICE if self._rules.whole_manifests else LISTED_TWICE_EARLIER
            self._problems.about(
                code, number, path, f"is listed on line {first.line} already", "Remove one of the lines."
            )


@cache
def _plain_line(length: int) -> re.Pattern[str]:
    """Return the form of a payload manifest's line with nothing in it that needs a second look."""
    return re.compile(rf"([0-9A-Fa-f]{{{length}}})[ \t]+({PAYLOAD}(?:/(?!\.\.?(?:/|\Z))[^/%\\:\0]+)+)")
