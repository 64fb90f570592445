"""Give editors what they need to help with records: the schema, and where to find it."""

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archpack.disk import Folder, Kind, write_file
from archpack.errors import DestinationError, SourceError, UsageError
from archpack.filenames import RECORD_FILES
from archpack.loading.limits import MAX_BYTES
from archpack.loading.schema_file import editor_schema_text
from archpack.model.facts import EDITOR_SCHEMA
from archpack.package.surroundings import refuse_packed

SETTINGS = ".vscode/settings.json"
_KEY = "yaml.schemas"
_RECORDS = tuple(name for name in RECORD_FILES if not name.endswith(".json"))
_PATTERNS = [f"**/{name}" for name in _RECORDS]
_MODELINE = re.compile(r"^#\s+yaml-language-server\s*:", re.MULTILINE)
_LINE_END = re.compile("\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class EditorSetup:
    """What was written for editors, as paths from the folder, and which records do not name the schema."""

    folder: Path
    written: tuple[str, ...]
    without_modeline: tuple[str, ...]


def set_up_editors(directory: str | os.PathLike[str], *, modelines: bool = False) -> EditorSetup:
    """Write the schema into a deposit, or into a folder of deposits, and tell editors of it.

    A folder of deposits also gets settings of VS Code, beside those that are there; in a deposit they would be a file
    that belongs to no content. Records are changed with ``modelines`` only: those without a line for editors get one
    as their first line. What is there already and right is not written again.

    Raises :class:`archpack.UsageError` if there is no record, :class:`archpack.SourceError` if something cannot be
    read, :class:`archpack.DestinationError` if it cannot be written or the settings are not plain JSON, and
    :class:`archpack.UnsafeError` if a link stands in the way, or the folder or one with a record is or lies in a
    package or another bag.
    """
    with Folder(directory) as folder:
        refuse_packed(Path(directory))
        records = _records(folder)
        for record in records:
            refuse_packed((Path(directory) / record).parent)
        texts = {record: _whole(folder, record) for record in records}
        wanted = {EDITOR_SCHEMA: editor_schema_text().encode()}
        if not any(record in RECORD_FILES for record in records):
            wanted[SETTINGS] = _settings(_there(folder, SETTINGS))
        without = [record for record in records if not _names_schema(texts[record])]
        if modelines:
            wanted |= {record: _with_modeline(record, texts[record]) for record in without}
        there = {path: _there(folder, path) for path in wanted}
        changed = [path for path, data in wanted.items() if there[path] != data]
    for path in changed:
        write_file(path, wanted[path], below=directory, old=there[path])
    return EditorSetup(Path(directory), tuple(changed), () if modelines else tuple(without))


def modeline(record: str) -> str:
    """Return the line for editors in a record at a path below the folder that has the schema."""
    return f"# yaml-language-server: $schema={'../' * record.count('/')}{EDITOR_SCHEMA}"


def _records(folder: Folder) -> list[str]:
    """Return the records of a deposit, or of the deposits that are folders here."""
    here = [name for name in _RECORDS if folder.entry(name) is not None]
    if here:
        return here
    found = [
        f"{name}/{record}"
        for name in sorted(path.name for path in Path(folder.path).iterdir())
        if (entry := folder.entry(name)) is not None and entry.kind is Kind.FOLDER and not name.startswith(".")
        for record in _RECORDS
        if folder.entry(f"{name}/{record}") is not None
    ]
    if not found:
        raise UsageError(
            f"There is no {_RECORDS[0]} in {folder.path}, nor in the folders in it.",
            "Give a deposit, or the folder that holds your deposits.",
        )
    return found


def _there(folder: Folder, path: str) -> bytes | None:
    return _whole(folder, path) if folder.entry(path) is not None else None


def _whole(folder: Folder, path: str) -> bytes:
    """Return all of a file: what is written back must not lose its end."""
    return folder.read_whole(path, limit=MAX_BYTES, remedy="Check that this is the right file.")


def _settings(old: bytes | None) -> bytes:
    """Return VS Code's settings with the schema of records in them. Raises :class:`DestinationError`."""
    try:
        settings = json.loads(old.decode("utf-8-sig"), object_pairs_hook=_once) if old and old.strip() else {}
        schemas = settings.setdefault(_KEY, {})
        if schemas.get(EDITOR_SCHEMA) == _PATTERNS:
            return old or b""
        schemas[EDITOR_SCHEMA] = _PATTERNS
    except (ValueError, AttributeError, TypeError, RecursionError):
        line = json.dumps({_KEY: {EDITOR_SCHEMA: _PATTERNS}})[1:-1]
        raise DestinationError(
            f"{SETTINGS} is not plain JSON, perhaps because it holds remarks, so it is left as it is.",
            f"Write into it yourself: {line}",
        ) from None
    return (json.dumps(settings, ensure_ascii=False, indent=4) + "\n").encode()


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({name for name, _ in pairs}) < len(pairs):
        raise ValueError("a name is given twice, and one of the two would be lost")
    return dict(pairs)


def _names_schema(data: bytes) -> bool:
    return _MODELINE.search(data.decode("utf-8", "replace")) is not None


def _with_modeline(record: str, data: bytes) -> bytes:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        raise SourceError(f"{record} is not UTF-8 text.", "Save it with the encoding UTF-8.") from None
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    end = _LINE_END.search(text)
    return "".join((mark, modeline(record), end[0] if end else "\n", text.removeprefix(mark))).encode()
