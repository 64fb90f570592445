"""An institution's profile from a YAML file, with everything that is wrong with it and where."""

import hashlib
import json
import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from archpack.bag.profiles import parse_profile as parse_bagit_profile
from archpack.criteria.own_schema import problems as schema_problems
from archpack.criteria.profile import InstitutionProfile, WrittenProfile
from archpack.criteria.sound import problems as contradictions
from archpack.disk import Folder
from archpack.errors import UsageError
from archpack.findings import Finding, FindingsError, Place, Report
from archpack.findings.catalogue import institution as codes
from archpack.findings.catalogue import reading
from archpack.findings.pointer import pointer_of
from archpack.loading.chosen_codes import judged_codes
from archpack.loading.json_tree import read_json
from archpack.loading.limits import MAX_BYTES
from archpack.loading.tree import Block, Items, Node, Scalar, locate
from archpack.loading.written import Kind, holds_controls, problems
from archpack.loading.yaml_tree import read_yaml

_NUMBERS = frozenset({"archpack_profile", "min", "max"})
_TRUTHS = frozenset({"required", "strict"})
_SCHEMA, _BAGIT = "json_schema", "bagit_profile"
_SIGN = b"archpack_profile"
"""Without this word a file is no profile."""
_HELP = {
    reading.EMPTY: "Write `archpack_profile: 1`, `name` and `version` into it.",
    reading.TOO_DEEP: "A profile needs few levels. Remove the brackets that are too many.",
    reading.TOO_MANY: "Check that this is a profile.",
}
_Steps = tuple[str | int, ...]


@dataclass(slots=True)
class ReadProfile:
    """What came of reading a profile. ``profile`` is None if nothing of it can be used."""

    profile: InstitutionProfile | None
    report: Report


@dataclass(slots=True)
class _Reading:
    """A profile that is being read."""

    path: Path
    tree: Node
    findings: list[Finding] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)

    def note(self, steps: _Steps, finding: Finding, *, key: bool = False) -> None:
        line, column = locate(self.tree, pointer_of(steps), key=key)
        self.findings.append(finding.at(Place(str(self.path), line, column, pointer_of(steps))))


def read_profile(path: str | os.PathLike[str]) -> InstitutionProfile:
    """Return the profile of a file.

    Raises :class:`archpack.findings.FindingsError` with everything that is wrong with it and where,
    :class:`archpack.errors.UsageError` for a BagIt Profile, and :class:`archpack.errors.SourceError` or
    :class:`archpack.errors.UnsafeError` if it, or a file that it names, cannot be read.
    """
    read = judged_profile(path)
    if read.profile is None or not read.report.ok:
        raise FindingsError(f"{path} has errors, so it is held against nothing.", read.report, "Mend it first.")
    return read.profile


def judged_profile(path: str | os.PathLike[str]) -> ReadProfile:
    """Read a profile and return all findings about it. Raises as :func:`read_profile`, but for findings."""
    where = Path(path)
    data = _bytes(where.parent, where.name, "profile")
    tree, findings = _tree(data, where)
    # What is no profile is not shown: settings that somebody else wrote can name any file.
    texts = {str(where): _text(data)} if _SIGN in data else {}
    if tree is None:
        return ReadProfile(None, Report.of(findings, texts))
    state = _Reading(where, tree, findings, texts)
    written = _written(state)
    profile = None
    if written is not None:
        profile = _complete(written, hashlib.sha256(data).hexdigest(), state)
    return ReadProfile(profile, Report.of(state.findings, state.texts))


def _complete(written: WrittenProfile, sha256: str, state: _Reading) -> InstitutionProfile:
    """Read what the profile refers to, and judge what it means."""
    rules = written.rules
    found = judged_codes(rules.select, rules.ignore, rules.severity, unknown=codes.RULE, always=codes.RULE)
    for steps, finding in (*((("rules", *steps), finding) for steps, finding in found), *contradictions(written)):
        state.note(steps, finding)
    schema = written.json_schema
    if isinstance(schema, str):
        schema = _schema_beside(schema, state) if _is_beside(_SCHEMA, schema, state) else None
    elif schema is not None:
        for steps, finding in schema_problems(schema):
            state.note((_SCHEMA, *steps), finding, key=True)
    bagit = ""
    if written.bagit_profile is not None and _is_beside(_BAGIT, written.bagit_profile, state):
        bagit = str(state.path.parent / written.bagit_profile)
        with Folder(state.path.parent) as folder:
            data = folder.read(written.bagit_profile, limit=MAX_BYTES)
        _, wrong = parse_bagit_profile(data, bagit)
        state.findings += wrong
    return InstitutionProfile(written, sha256, schema, bagit)


def _is_beside(field: str, name: str, state: _Reading) -> bool:
    """INS103: a file that a profile names lies in its folder or below it."""
    steps = name.split("/")
    if holds_controls(name):
        said = f"`{field}` holds a character that cannot be seen, which no file name has."
    elif any(step in {"", ".", ".."} for step in steps):
        said = f"`{field}` leads out of the folder of the profile, or is no plain path."
    else:
        return True
    state.note((field,), Finding(codes.WRONG_VALUE, said, "Write the name of a file that lies beside the profile."))
    return False


def _schema_beside(name: str, state: _Reading) -> Any:
    """Read the JSON Schema that stands in a file beside the profile."""
    path = state.path.parent / name
    data = _bytes(state.path.parent, name, "JSON Schema")
    tree, findings = _tree(data, path)
    state.findings += findings
    if tree is None:
        return None
    if isinstance(tree, Block):  # of a file that is no schema, nothing is shown
        state.texts[str(path)] = _text(data)
    beside = _Reading(path, tree)
    schema = _typed(tree)
    for steps, finding in schema_problems(schema):
        beside.note(steps, finding, key=True)
    state.findings += beside.findings
    return schema


def _written(state: _Reading) -> WrittenProfile | None:
    try:
        return WrittenProfile.model_validate_json(json.dumps(_plain(state.tree)))
    except ValidationError as error:
        schema = WrittenProfile.model_json_schema()
        kind = Kind("field", schema, codes.UNKNOWN_FIELD, codes.MISSING_FIELD, codes.WRONG_VALUE)
        for steps, key, finding in problems(error, kind):
            state.note(steps, finding, key=key)
        return None


def _bytes(where: Path, name: str, what: str) -> bytes:
    path = where / name
    with Folder(where) as folder:
        data = folder.read_whole(name, limit=MAX_BYTES, remedy=f"Give a {what}.", called=path)
    if b'"BagIt-Profile-Info"' in data:
        raise UsageError(
            f"{path} is a BagIt Profile, which is asked of bags. Here the profile of an institution is expected.",
            "Name it in such a profile as `bagit_profile`, or hold a package against it with `archpack verify`.",
        )
    return data


def _text(data: bytes) -> str:
    """Return the text of a file for showing its lines, with a mark for what is not UTF-8."""
    return data.decode("utf-8-sig", "replace")


def _tree(data: bytes, path: Path) -> tuple[Node | None, list[Finding]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        remedy = "Save it again with the encoding UTF-8."
        return None, [Finding(reading.NOT_UTF8, "This is not UTF-8 text.", remedy, Place(str(path), line))]
    tree, findings = (read_json if path.suffix == ".json" else read_yaml)(text, str(path))
    return tree, [replace(finding, help=_HELP.get(finding.code, finding.help)) for finding in findings]


def _plain(node: Node, name: str = "") -> Any:
    """Return dicts, lists and texts; numbers and truths where a profile has them."""
    if isinstance(node, Block):
        return {str(key.value): _plain_field(str(key.value), value, top=not name) for key, value in node.items}
    if isinstance(node, Items):
        return [_plain(entry, name) for entry in node.items]
    typed = _typed(node)
    wanted = (name in _NUMBERS and type(typed) is int) or (name in _TRUTHS and isinstance(typed, bool))
    return typed if wanted else node.value


def _plain_field(name: str, value: Node, *, top: bool) -> Any:
    return _typed(value) if top and name == _SCHEMA else _plain(value, name)


def _typed(node: Node) -> Any:
    """Return a value as JSON has it: what stands without quotes can be a number or a truth."""
    match node:
        case Block():
            return {str(key.value): _typed(value) for key, value in node.items}
        case Items():
            return [_typed(entry) for entry in node.items]
        case Scalar(value=str(text), quoted=False):
            return _number(text) if text not in {"true", "false", "null"} else json.loads(text)
    return node.value


def _number(text: str) -> int | float | str:
    if len(text) > 15 or not text.isascii():  # noqa: PLR2004 - longer ones are no numbers that anybody counts
        return text
    try:
        value: int | float | str = json.loads(text, parse_constant=str)
    except ValueError:
        return text
    return text if isinstance(value, str) else value
