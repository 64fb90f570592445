"""Take the fields of a JSON block one by one, and note what is wrong with each.

A field of the wrong kind is a finding and then counts as not given, so that the other rules are still applied.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from archpack.bag.path import shown
from archpack.findings import Code, Finding, Place
from archpack.findings.catalogue.profile import FIELD_MISSING, LATER_FIELD, UNKNOWN_FIELD, WRONG_KIND
from archpack.findings.pointer import escape, unescape

Version = tuple[int, int]

_YES_NO = {"true": True, "false": False}


class Fields:
    """One block of the profile called ``file``. ``pointer`` is where the block stands, as a JSON Pointer."""

    def __init__(self, file: str, block: Mapping[str, Any], findings: list[Finding], pointer: str = "") -> None:
        self.names = tuple(block)
        self._file = file
        self._block = block
        self._findings = findings
        self._pointer = pointer

    def text(self, name: str, *, required: bool = False) -> str:
        """Return a text, or an empty one."""
        value = self._value(name, str, "a text in quotation marks")
        if required and not value and not self._is_wrong(name, str):
            remedy = f'Ask its author for a profile with "{name}".'
            self.add(FIELD_MISSING, f'The profile has no "{name}"{self._where()}.', remedy, name)
        return value or ""

    def yes_no(self, name: str, *, default: bool) -> bool:
        """Return true or false; the specification's grammar writes them in quotation marks, its examples do not."""
        value = self._block.get(name)
        if isinstance(value, str) and value in _YES_NO:
            return _YES_NO[value]
        value = self._value(name, bool, "true or false")
        return default if value is None else value

    def texts(self, name: str) -> tuple[str, ...] | None:
        """Return a list of texts, or None if it is not given. What is no text in it is left out."""
        items = self._value(name, list, "a list in square brackets")
        if items is None:
            return None
        if not all(isinstance(item, str) for item in items):
            self.wrong_kind(name, "a list of texts in quotation marks")
        return tuple(item for item in items if isinstance(item, str))

    def block(self, name: str) -> "Fields":
        """Return the fields of a block, of an empty one if it is not given."""
        block = self._value(name, dict, "a block in curly brackets")
        return Fields(self._file, block or {}, self._findings, self._pointer_of(name))

    def judge_names(self, since: Mapping[str, Version], version: Version) -> None:
        """Note fields that no version knows, or only a later one. ``since`` are the known ones."""
        for name in self.names:
            if name not in since:
                text = f'BagIt Profiles knows no field "{shown(name)}"{self._where()}. It was passed over.'
                self.add(UNKNOWN_FIELD, text, "Ask the author of the profile what it should do.", name)
            elif since[name] > version:
                stated, later = _written(version), _written(since[name])
                text = f'"{name}"{self._where()} has a meaning only from version {later}. The profile is of {stated}.'
                remedy = f'Ask its author whether "BagIt-Profile-Version" should say {later}.0.'
                self.add(LATER_FIELD, text, remedy, name)

    def in_force(self, since: Mapping[str, Version], version: Version) -> "Fields":
        """Return only those fields that have a meaning in this version."""
        block = {name: value for name, value in self._block.items() if since.get(name, version) <= version}
        return Fields(self._file, block, self._findings, self._pointer)

    def add(self, code: Code, text: str, remedy: str, name: str) -> None:
        """Note a problem of the field ``name``."""
        self._findings.append(Finding(code, text, remedy, Place(self._file, pointer=self._pointer_of(name))))

    def wrong_kind(self, name: str, wanted: str) -> None:
        """Note that a field is not what it should be."""
        text = f'"{shown(name)}"{self._where()} is not {wanted}. It was passed over.'
        self.add(WRONG_KIND, text, "Ask the author of the profile for a correct one.", name)

    def blocks(self) -> Iterator[tuple[str, "Fields"]]:
        """Yield every field of the block, each of which is a block itself."""
        for name in self.names:
            yield name, self.block(name)

    def _value(self, name: str, kind: type, wanted: str) -> Any:
        if self._is_wrong(name, kind):
            self.wrong_kind(name, wanted)
            return None
        return self._block.get(name)

    def _is_wrong(self, name: str, kind: type) -> bool:
        return name in self._block and not isinstance(self._block[name], kind)

    def _pointer_of(self, name: str) -> str:
        return f"{self._pointer}/{escape(name)}"

    def _where(self) -> str:
        place = unescape(self._pointer.removeprefix("/").replace("/", ", "))
        return f" in {shown(place)}" if place else ""


def _written(version: Version) -> str:
    return ".".join(map(str, version))
