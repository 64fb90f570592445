"""``archpack.toml``, or ``[tool.archpack]`` in ``pyproject.toml``, read and judged.

Settings choose among what archpack does anyway. They name files to read, and nothing to run.
"""

import json
import os
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, ValidationError

from archpack.criteria import Selection
from archpack.disk import Folder
from archpack.errors import SourceError
from archpack.filenames import SETTINGS_FILE
from archpack.findings import Finding, FindingsError, Place, Report, Severity
from archpack.findings.catalogue import reading
from archpack.findings.catalogue import settings as codes
from archpack.loading.chosen_codes import judged_codes
from archpack.loading.settings_search import MAX_BYTES, MAX_LEVELS, PYPROJECT
from archpack.loading.toml_places import long_name, place_of
from archpack.loading.tree import end_of
from archpack.loading.written import Kind, holds_controls, problems
from archpack.model.base import Maybe, Model, Text
from archpack.vocab.spelling import shown

_MOST_FILES = 8
"""Settings that extend each other."""
_FILES = ("profile", "extend")
"""The settings that name a file."""
Steps = tuple[str | int, ...]
_AT_LINE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)\Z")


class Settings(Model):
    """What is asked of the deposits below the folder of the file."""

    select: tuple[Text, ...] = Field(default=(), examples=[["CIT", "CNT"]])
    """Only these rules: codes such as `CNT004`, or groups by the beginning of their codes, such as `CNT`."""
    ignore: tuple[Text, ...] = Field(default=(), examples=[["CIT003"]])
    """Not these rules. Of `select` and `ignore`, the longer code counts."""
    strict: Annotated[bool, Field(strict=True)] = False
    """`true` if warnings count as errors."""
    severity: dict[Text, Severity] = Field(default={}, examples=[{"CNT011": "error"}])
    """How much findings of a code or a group weigh: `error`, `warning` or `note`."""
    per_deposit_ignore: dict[Text, tuple[Text, ...]] = Field(
        default={}, alias="per-deposit-ignore", examples=[{"letters/1921-*": ["CNT012"]}]
    )
    """Rules that do not apply to some deposits: a folder, seen from the settings, and codes. `*` stands for any
    letters of a name; a folder stands for all deposits below it."""
    profile: Maybe[Text] = Field(default=None, examples=["profiles/national-archive.yaml"])
    """The profile of an institution that deposits are held against, seen from the settings."""
    extend: Maybe[Text] = Field(default=None, examples=["../archpack.toml"])
    """Another file of settings that applies too, seen from this one."""


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """Settings and the file that they stand in."""

    path: Path
    settings: Settings

    def selections(self, deposit: Path) -> Iterator[Selection]:
        """Yield what these settings choose for a deposit."""
        from archpack.model.facts import matches

        asked, name = self.settings, self.path.name
        yield Selection(name, asked.select, asked.ignore, tuple(asked.severity.items()), asked.strict)
        below = Path(os.path.relpath(deposit, self.path.parent)).as_posix().split("/")
        above = ["/".join(below[:depth]) for depth in range(1, len(below) + 1)]
        for pattern, ignored in asked.per_deposit_ignore.items():
            if any(matches(pattern.strip("/"), folder) for folder in above):
                yield Selection(f"{name}, {pattern}", ignore=ignored)


def read_settings(path: Path) -> tuple[SettingsFile, ...]:
    """Return the settings of a file, those that it extends before it.

    Raises :class:`archpack.findings.FindingsError` with everything that is wrong and where, and
    :class:`archpack.errors.SourceError` or :class:`archpack.errors.UnsafeError` if a file cannot be read.
    """
    files = [SettingsFile(path, _read(path))]
    while (further := files[-1].settings.extend) is not None:
        last = files[-1].path
        following = Path(os.path.normpath(last.parent / further))
        if len(files) == _MOST_FILES or any(_same(following, seen.path) for seen in files):
            said = f"`{further}` leads back to settings that were read already, or further than {_MOST_FILES} files."
            text, _ = _text(last, [])
            line, column = place_of(text, (*_above(last), "extend"), further)
            finding = Finding(codes.EXTENDS_ITSELF, said, "Take `extend` out.", Place(str(last), line, column))
            raise FindingsError(
                f"{path} cannot be used, so nothing was checked.", Report((finding,), {str(last): text})
            )
        refuse_missing(files[-1], "extend", following)
        files.append(SettingsFile(following, _read(following, shown=following.name in {SETTINGS_FILE, PYPROJECT})))
    return tuple(reversed(files))


def refuse_missing(file: SettingsFile, setting: str, path: Path) -> None:
    """Raise :class:`archpack.errors.SourceError` if a file is not there, saying which setting names it."""
    if os.path.lexists(path):
        return
    text, _ = _text(file.path, [])
    line, column = place_of(text, (*_above(file.path), setting), getattr(file.settings, setting))
    raise SourceError(f"{file.path}:{line}:{column} names {path}, which is not there.", f"Mend `{setting}` there.")


def settings_schema() -> dict[str, Any]:
    """Return the JSON Schema of the settings."""
    return Settings.model_json_schema()


def _read(path: Path, *, shown: bool = True) -> Settings:
    """Read one file. Lines of a file that another one names are ``shown`` only if it is called as settings are."""
    findings: list[Finding] = []
    text, document = _text(path, findings)
    settings = None
    if not findings:
        settings = _validated(document, path, text, findings)
    if settings is None or findings:
        report = Report.of(findings, {str(path): text} if shown else {})
        raise FindingsError(f"{path} cannot be used, so nothing was checked.", report, "Mend it first.")
    return settings


def _text(path: Path, findings: list[Finding]) -> tuple[str, Any]:
    with Folder(path.parent) as folder:
        data = folder.read(path.name, limit=MAX_BYTES)
    if len(data) > MAX_BYTES:
        said = f"The file is larger than {MAX_BYTES // 1_000_000} MB."
        findings.append(Finding(reading.TOO_LARGE, said, "Check that these are settings.", Place(str(path))))
        return "", None
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        place = Place(str(path), error.object[: error.start].count(b"\n") + 1)
        remedy = "Save it again with the encoding UTF-8."
        findings.append(Finding(reading.NOT_UTF8, "This is not UTF-8 text.", remedy, place))
        return "", None
    too_long = long_name(text, MAX_LEVELS)
    if too_long:  # found before it is read: whoever reads it walks from table to table for each of its parts
        findings.append(_too_deep(Place(str(path), *too_long)))
        return text, None
    try:
        return text, tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        findings.append(_not_toml(error, path, text))
        return text, None


def _validated(document: Any, path: Path, text: str, findings: list[Finding]) -> Settings | None:
    above = _above(path)
    for name in above:
        document = document.get(name, {}) if isinstance(document, dict) else {}

    def at(steps: Steps, written: Any = "") -> Place:
        found = place_of(text, (*above, *steps), written if isinstance(written, str) else "")
        return Place(str(path), *found)

    deep = next((name for name, value in _named(document) if _is_deep(value)), None)
    if deep is not None:
        findings.append(_too_deep(at((deep,))))
        return None
    try:
        settings = Settings.model_validate_json(json.dumps(document, default=str))
    except ValidationError as error:
        kind = Kind("setting", settings_schema(), codes.UNKNOWN_SETTING, codes.WRONG_SETTING, codes.WRONG_SETTING)
        findings += [finding.at(at(steps)) for steps, _, finding in problems(error, kind)]
        return None
    judged = [
        *_named_files(settings),
        *judged_codes(
            settings.select,
            settings.ignore,
            settings.severity,
            unknown=codes.NO_SUCH_RULE,
            always=codes.ALWAYS_APPLIES,
        ),
        *_per_deposit(settings),
    ]
    findings += [finding.at(at(steps, _entry(document, steps))) for steps, finding in judged]
    return settings


def _per_deposit(settings: Settings) -> Iterator[tuple[Steps, Finding]]:
    for pattern, ignored in settings.per_deposit_ignore.items():
        if "\\" in pattern:
            said = f"`{shown(pattern)}` fits no deposit: folders are divided by /, also on Windows."
            meant = shown(pattern.replace("\\", "/"))
            yield ("per-deposit-ignore", pattern), Finding(codes.WRONG_SETTING, said, f"Write '{meant}'.")
        found = judged_codes((), ignored, {}, unknown=codes.NO_SUCH_RULE, always=codes.ALWAYS_APPLIES)
        for (_, number), finding in found:
            yield ("per-deposit-ignore", pattern, number), finding


def _named_files(settings: Settings) -> Iterator[tuple[Steps, Finding]]:
    """SET002: the path of a file is one that is seen from the settings, and that a file can have."""
    for name in _FILES:
        path = getattr(settings, name) or ""
        if holds_controls(path):
            said = f"`{name}` holds a character that cannot be seen, which no file name has."
            yield (name,), Finding(codes.WRONG_SETTING, said, "Write the path of a file.")
        elif path.startswith("/"):
            said = f"`{name}` leads away from the settings, so it would be another file elsewhere."
            yield (name,), Finding(codes.WRONG_SETTING, said, "Write the path as it is seen from the settings.")


def _named(document: Any) -> Iterator[tuple[str, Any]]:
    yield from document.items() if isinstance(document, dict) else ()


def _is_deep(value: Any) -> bool:
    """Tell whether a value has more levels than settings can have."""
    level = [value]
    for _ in range(MAX_LEVELS):
        level = [
            entry
            for holder in level
            if isinstance(holder, dict | list)
            for entry in (holder.values() if isinstance(holder, dict) else holder)
        ]
    return bool(level)


def _too_deep(place: Place) -> Finding:
    said = f"The settings are nested more than {MAX_LEVELS} levels deep."
    return Finding(reading.TOO_DEEP, said, "Settings need two levels. Remove the brackets or full stops.", place)


def _entry(document: Any, steps: Steps) -> Any:
    """Return the entry of a list that a path leads to; of other settings the name is what is meant."""
    if not isinstance(steps[-1], int):
        return ""
    for step in steps:
        document = document[step]
    return document


def _not_toml(error: Exception, path: Path, text: str) -> Finding:
    found = _AT_LINE.search(str(error))
    line, column = (int(found[1]), int(found[2])) if found and found[1] else (0, 0)
    place = Place(str(path), *((line, column) if line else end_of(text)))
    return Finding(
        codes.NOT_TOML,
        "The file cannot be read any further." if line else "The file ends too early, or is nested too deeply.",
        'Write `name = "text"`, `name = ["text", "text"]` or `name = true`, and each name once.',
        place,
    )


def _above(path: Path) -> tuple[str, ...]:
    return ("tool", "archpack") if path.name == PYPROJECT else ()


def _same(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)
