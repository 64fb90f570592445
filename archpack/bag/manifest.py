"""Payload manifests and tag manifests: digests and paths, from bytes and to bytes. RFC 8493 2.1.3 and 2.2.1."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from archpack.bag.declaration import RULES_1_0, Rules
from archpack.bag.encoding import UTF_8, Charset, decode_tag_file, numbered_lines
from archpack.bag.path import BagPath, Refusal, encode_path, read_path, shown
from archpack.bag.problems import LineProblems
from archpack.findings import Finding, Place
from archpack.findings.catalogue.bag import (
    BAD_DIGEST,
    BAD_LINE,
    BAD_MANIFEST_NAME,
    BAD_PERCENT,
    LISTED_FOLDER,
    LISTED_TWICE,
    LISTED_TWICE_EARLIER,
    LISTS_PAYLOAD,
    LISTS_TAG_MANIFEST,
    MD5SUM_STYLE,
    OUTSIDE_PAYLOAD,
    RESPELLED_PATH,
    TWO_DIGESTS,
    UNSAFE_PATH,
)
from archpack.hashing import computable, digest_length

_NAME = re.compile(r"(tag)?manifest-([^/]+)\.txt")
_LINE = re.compile(r"([^ \t]+)[ \t]+([^ \t].*)", re.DOTALL)
_HEX = re.compile(r"[0-9A-Fa-f]+")
_NOT_NAME = re.compile(r"[^a-z0-9]")
_ASK = "Ask the sender for the bag again, or have the manifest made anew from files that are known to be good."


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """One line: the digest in lower case, empty if it is none; and the number of the line."""

    digest: str
    line: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """A manifest as far as it can be used: only safe paths that may stand in it, each once.

    ``file`` is its name, ``tag`` tells a tag manifest from a payload manifest, ``algorithm`` is normalised (RFC 8493
    2.4), ``entries`` leads from the path to its line.
    """

    file: str
    algorithm: str
    tag: bool = False
    entries: Mapping[str, ManifestEntry] = field(default_factory=dict)

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
    data: bytes, file: str, rules: Rules = RULES_1_0, charset: Charset = UTF_8
) -> tuple[Manifest, tuple[Finding, ...]]:
    """Return what the manifest called ``file`` lists, and everything that is wrong with it.

    Lines without a path that may stand there are left out. Of a path with two digests the first one is kept.
    """
    text, findings = decode_tag_file(data, file, charset)
    reader = _Reader(manifest_named(file) or Manifest(file, ""), rules)
    for number, line in numbered_lines(text):
        reader.read(number, line)
    manifest = Manifest(file, reader.manifest.algorithm, reader.manifest.tag, reader.entries)
    return manifest, (*findings, *_name(manifest), *reader.problems.findings())


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

    def __init__(self, manifest: Manifest, rules: Rules) -> None:
        self.manifest = manifest
        self.rules = rules
        self.entries: dict[str, ManifestEntry] = {}
        self.problems = LineProblems(manifest.file)
        self._length = digest_length(manifest.algorithm) if manifest.computable else 0

    def read(self, number: int, line: str) -> None:
        """Read one line, and note what is wrong with it."""
        match = _LINE.fullmatch(line)
        if not match:
            self.problems.add(BAD_LINE, number, f'"{shown(line)}" is not a digest, spaces and a path.', _ASK)
            return
        digest, written = match.groups()
        good = self._digest_is_good(number, digest)
        path = self._path(number, written)
        if path and self._may_stand_here(number, path):
            self._keep(number, digest.lower() if good else "", path.value)

    def _digest_is_good(self, number: int, digest: str) -> bool:
        if not _HEX.fullmatch(digest):
            text = f'"{shown(digest)}" is not a digest: it may hold only 0 to 9 and a to f.'
        elif self._length and len(digest) != self._length:
            text = f"A {self.manifest.algorithm} digest has {self._length} characters, and here are {len(digest)}."
        else:
            return True
        self.problems.add(BAD_DIGEST, number, text, _ASK)
        return False

    def _path(self, number: int, written: str) -> BagPath | None:
        if written.startswith("*"):
            self.problems.about(MD5SUM_STYLE, number, written, "has a star in front, as checksum tools write it", _ASK)
            written = written[1:]
        path = read_path(written, encoded=self.rules.encoded_paths)
        if isinstance(path, Refusal):
            remedy = "Do not use this bag before the sender has explained it."
            self.problems.about(UNSAFE_PATH, number, written, f"is refused: {path}", remedy)
            return None
        if path.respelled:
            self.problems.about(RESPELLED_PATH, number, written, f'should be written "{shown(path.value)}"', _ASK)
        if path.badly_encoded:
            self.problems.about(BAD_PERCENT, number, written, "holds a percent sign that is not written %25", _ASK)
        return path

    def _may_stand_here(self, number: int, path: BagPath) -> bool:
        if path.folder:
            self.problems.about(
                LISTED_FOLDER, number, path.value, "is listed as a folder, and manifests list files only", _ASK
            )
        elif not self.manifest.tag and not path.in_payload:
            self.problems.about(OUTSIDE_PAYLOAD, number, path.value, "is not in the folder data", _ASK)
        elif self.manifest.tag and path.in_payload:
            self.problems.about(
                LISTS_PAYLOAD, number, path.value, "is a payload file, which a tag manifest must not list", _ASK
            )
        elif self.manifest.tag and (named := manifest_named(path.value)) and named.tag:
            self.problems.about(LISTS_TAG_MANIFEST, number, path.value, "is a tag manifest, which none may list", _ASK)
        else:
            return True
        return False

    def _keep(self, number: int, digest: str, path: str) -> None:
        first = self.entries.setdefault(path, ManifestEntry(digest, number))
        if first.line == number:
            return
        if first.digest != digest:
            self.problems.about(TWO_DIGESTS, number, path, f"has another digest on line {first.line}", _ASK)
        else:
            code = LISTED_TWICE if self.rules.whole_manifests else LISTED_TWICE_EARLIER
            self.problems.about(
                code, number, path, f"is listed on line {first.line} already", "Remove one of the lines."
            )
