"""A BagIt Profile from bytes, with everything that is wrong with it. Versions 1.0 to 1.4, each by its own rules.

The specification: https://bagit-profiles.github.io/bagit-profiles-specification/ (1.4.0).
"""

import os
import re
from collections.abc import Sequence
from pathlib import Path

from archpack.bag.manifest import manifest_name, manifest_named
from archpack.bag.path import PAYLOAD, Refusal, read_path, shown
from archpack.bag.profiles.fields import Fields, Version
from archpack.bag.profiles.json_text import MOST_BYTES, read_json
from archpack.bag.profiles.patterns import Patterns, wild
from archpack.bag.profiles.profile import (
    IDENTIFIER,
    FileRules,
    LabelRule,
    ManifestRules,
    Profile,
    Serialization,
)
from archpack.disk.reading import Folder
from archpack.findings import Finding, Place
from archpack.findings.catalogue.profile import (
    CONTRADICTION,
    FIELD_MISSING,
    NEEDLESS,
    NO_ACCEPTED_SERIALIZATION,
    NO_SUCH_PATH,
    NOT_A_PROFILE,
    NOT_A_WILDCARD,
    TOO_MANY_PATTERNS,
    UNKNOWN_VERSION,
)

LATEST: Version = (1, 4)
MOST_PATTERNS = 1000

_UNSTATED: Version = (1, 1)
"""BagIt-Profile-Version came with 1.2; a profile without it is of 1.1."""

_VERSION = re.compile(r"([0-9]{1,9})\.([0-9]{1,9})(?:\.[0-9]{1,9})?")
_INFO = "BagIt-Profile-Info"
_VERSION_FIELD = "BagIt-Profile-Version"

# Each field, and the version that it came with.
_FIELDS: dict[str, Version] = {
    _INFO: (1, 0),
    "Bag-Info": (1, 0),
    "Manifests-Required": (1, 0),
    "Manifests-Allowed": (1, 3),
    "Allow-Fetch.txt": (1, 0),
    "Fetch.txt-Required": (1, 4),
    "Data-Empty": (1, 4),
    "Serialization": (1, 0),
    "Accept-Serialization": (1, 0),
    "Accept-BagIt-Version": (1, 0),
    "Tag-Manifests-Required": (1, 0),
    "Tag-Manifests-Allowed": (1, 3),
    "Tag-Files-Required": (1, 0),
    "Tag-Files-Allowed": (1, 2),
    "Payload-Files-Required": (1, 4),
    "Payload-Files-Allowed": (1, 4),
}
_LABEL_FIELDS: dict[str, Version] = {
    "required": (1, 0),
    "values": (1, 0),
    "repeatable": (1, 1),
    "description": (1, 3),
}
_BAGS_OWN = {"bagit.txt", "bag-info.txt", "package-info.txt", "fetch.txt"}
_ASK = "Ask the author of the profile for a correct one."


def read_profile(path: str | os.PathLike[str]) -> tuple[Profile | None, tuple[Finding, ...]]:
    """Read a profile from a file that somebody named. See :func:`parse_profile`.

    Raises :class:`archpack.errors.SourceError` if it cannot be read, and :class:`archpack.errors.UnsafeError` if it
    is a link or no ordinary file.
    """
    where = Path(path)
    with Folder(where.parent) as folder:
        return parse_profile(folder.read(where.name, limit=MOST_BYTES), where.name)


def parse_profile(data: bytes, file: str) -> tuple[Profile | None, tuple[Finding, ...]]:
    """Return what a profile asks, and everything that is wrong with it. ``file`` is named in the findings.

    A part that cannot be understood asks nothing; the profile is None if no part of it can.
    """
    document, read = read_json(data, file)
    if document is None and read:
        return None, read
    if not isinstance(document, dict):
        text = "The file holds no profile: a profile is a block in curly brackets."
        return None, (*read, Finding(NOT_A_PROFILE, text, "Name the file of the profile.", Place(file)))
    findings = list(read)
    profile = _Parser(file, Fields(file, document, findings)).profile()
    return profile, tuple(findings)


class _Parser:
    """Reads one profile by the rules of the version that it states."""

    def __init__(self, file: str, fields: Fields) -> None:
        self._file = file
        self._info = fields.block(_INFO)
        self._version = self._stated_version()
        fields.judge_names(_FIELDS, self._version)
        self._fields = fields.in_force(_FIELDS, self._version)

    def profile(self) -> Profile:
        """Return the profile."""
        serialization = self._serialization()
        fetch_allowed = self._fields.yes_no("Allow-Fetch.txt", default=True)
        return Profile(
            file=self._file,
            identifier=self._identifier(),
            version=self._version,
            labels=self._labels(),
            manifests=self._manifests("Manifests"),
            tag_manifests=self._manifests("Tag-Manifests"),
            tag_files=self._files("Tag-Files", payload=False),
            payload_files=self._files("Payload-Files", payload=True),
            fetch_allowed=fetch_allowed,
            fetch_required=self._fetch_required(allowed=fetch_allowed),
            data_empty=self._fields.yes_no("Data-Empty", default=False),
            serialization=serialization,
            accepted_serializations=self._accepted_serializations(serialization),
            accepted_versions=self._accepted_versions(),
        )

    def _stated_version(self) -> Version:
        stated = self._info.text(_VERSION_FIELD)
        if not stated:
            return _UNSTATED
        match = _VERSION.fullmatch(stated)
        version = (int(match[1]), int(match[2])) if match else (0, 0)
        if (1, 0) <= version <= LATEST:
            return version
        text = f'archpack does not know BagIt Profiles "{shown(stated)}". The profile was read by 1.4.'
        remedy = "archpack reads 1.0 to 1.4. Ask the author of the profile which of them was meant."
        self._info.add(UNKNOWN_VERSION, text, remedy, _VERSION_FIELD)
        return LATEST

    def _identifier(self) -> str:
        for name in ("Source-Organization", "External-Description", "Version"):
            self._info.text(name, required=True)
        return self._info.text(IDENTIFIER, required=True)

    def _labels(self) -> tuple[LabelRule, ...]:
        rules = []
        section = self._fields.block("Bag-Info")
        for label, fields in section.blocks():
            if label.lower() == IDENTIFIER.lower():
                text = f"{IDENTIFIER} stands in Bag-Info, but every bag of a profile must have it anyway."
                section.add(NEEDLESS, text, "Nothing needs to be done.", label)
            fields.judge_names(_LABEL_FIELDS, self._version)
            known = fields.in_force(_LABEL_FIELDS, self._version)
            rules.append(
                LabelRule(
                    label,
                    known.yes_no("required", default=False),
                    known.texts("values") or (),
                    known.yes_no("repeatable", default=True),
                    known.text("description"),
                )
            )
        return tuple(rules)

    def _manifests(self, group: str) -> ManifestRules:
        required = _algorithms(self._fields.texts(f"{group}-Required") or ())
        listed = self._fields.texts(f"{group}-Allowed")
        allowed = None if listed is None else _algorithms(listed)
        self._judge_allowed(group, [] if allowed is None else [name for name in required if name not in allowed])
        return ManifestRules(required, allowed)

    def _files(self, group: str, *, payload: bool) -> FileRules:
        required = self._fields.texts(f"{group}-Required") or ()
        self._judge_paths(f"{group}-Required", required, payload=payload)
        allowed = self._patterns(f"{group}-Allowed")
        lacking = [path for path in required if allowed and not is_bags_own(path) and not _covered(path, allowed)]
        self._judge_allowed(group, lacking)
        return FileRules(required, allowed)

    def _patterns(self, name: str) -> Patterns | None:
        listed = self._fields.texts(name)
        if listed is None:
            return None
        for pattern in listed:
            if "?" in pattern or "[" in pattern:
                text = f'In "{shown(pattern)}" of {name}, ? and [ stand for themselves: only * stands for other signs.'
                self._fields.add(NOT_A_WILDCARD, text, "Ask the author of the profile what was meant.", name)
        if len(wild(listed)) > MOST_PATTERNS:
            text = f"{name} has more than {MOST_PATTERNS} patterns. It was passed over."
            self._fields.add(TOO_MANY_PATTERNS, text, "Ask the author of the profile for fewer, wider ones.", name)
            return None
        return Patterns(listed)

    def _judge_paths(self, name: str, paths: Sequence[str], *, payload: bool) -> None:
        for path in paths:
            read = read_path(path, encoded=False)
            possible = not isinstance(read, Refusal) and not read.respelled and (payload or not read.folder)
            if not possible or path.startswith(f"{PAYLOAD}/") is not payload:
                text = f'No bag can have the {"payload" if payload else "tag file"} "{shown(path)}", which {name} asks.'
                self._fields.add(NO_SUCH_PATH, text, _ASK, name)
            elif is_bags_own(path):
                text = f'{name} asks for "{shown(path)}", which other rules of BagIt or of the profile are about.'
                self._fields.add(NEEDLESS, text, "Nothing needs to be done.", name)

    def _judge_allowed(self, group: str, lacking: Sequence[str]) -> None:
        for name in lacking:
            text = f'{group}-Required asks for "{shown(name)}", but {group}-Allowed does not allow it.'
            self._fields.add(CONTRADICTION, text, _ASK, f"{group}-Allowed")

    def _fetch_required(self, *, allowed: bool) -> bool:
        required = self._fields.yes_no("Fetch.txt-Required", default=False)
        if required and not allowed:
            text = "Fetch.txt-Required asks for a fetch.txt, but Allow-Fetch.txt does not allow one."
            self._fields.add(CONTRADICTION, text, _ASK, "Fetch.txt-Required")
        return required

    def _serialization(self) -> Serialization:
        name = "Serialization"
        written = self._fields.text(name) or Serialization.OPTIONAL
        if written in {*Serialization}:
            return Serialization(written)
        self._fields.wrong_kind(name, '"forbidden", "required" or "optional"')
        return Serialization.OPTIONAL

    def _accepted_serializations(self, serialization: Serialization) -> tuple[str, ...]:
        name = "Accept-Serialization"
        accepted = self._fields.texts(name) or ()
        if not accepted and serialization is not Serialization.FORBIDDEN:
            text = f'Bags may be archive files, but the profile has no "{name}" that says of which kind.'
            self._fields.add(NO_ACCEPTED_SERIALIZATION, text, "archpack accepts every kind then.", name)
        return accepted

    def _accepted_versions(self) -> tuple[str, ...]:
        name = "Accept-BagIt-Version"
        accepted = self._fields.texts(name)
        if not accepted and (accepted is not None or name not in self._fields.names):
            text = f'The profile has no "{name}" that says which versions of BagIt it accepts.'
            self._fields.add(FIELD_MISSING, text, f'Ask its author for a profile with "{name}".', name)
        return accepted or ()


def is_bags_own(path: str) -> bool:
    """Return True for the files that BagIt itself knows, about which a profile has rules of their own."""
    return path in _BAGS_OWN or manifest_named(path) is not None


def _algorithms(written: Sequence[str]) -> tuple[str, ...]:
    """Return the names of algorithms as RFC 8493 2.4 normalises them."""
    named = ((name, manifest_named(manifest_name(name))) for name in written)
    return tuple(manifest.algorithm if manifest else name for name, manifest in named)


def _covered(path: str, allowed: Patterns) -> bool:
    return allowed.allow_something_in(path) if path.endswith("/") else allowed.allow(path)
