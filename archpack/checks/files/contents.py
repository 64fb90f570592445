"""Rules of the files in a deposit: declared, there, and what they claim to be."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from archpack.checks.files.near_misses import NearMisses, fits_but_for_capitals
from archpack.checks.pointing import at_file, in_record, write
from archpack.filenames import is_lock_file, is_system_file, secret_in
from archpack.findings import Finding, Fix
from archpack.findings.catalogue import content as codes
from archpack.model import Content, Record
from archpack.model.facts import FileFacts, FileKind, Survey, is_own
from archpack.model.file_format import FileFormat
from archpack.vocab.spelling import shown


def no_contents(record: Record) -> Iterator[Finding]:
    """CNT011: there is something to keep."""
    if not record.contents:
        yield in_record(
            codes.NO_CONTENTS,
            "/contents",
            "The record names no scan, transcript or translation.",
            "List them under `contents`.",
        )


def unsafe_paths(record: Record) -> Iterator[Finding]:
    """CNT009: what a content names lies inside the deposit folder."""
    for index, content in enumerate(record.contents):
        if _is_unsafe(content.pattern):
            folder = content.pattern.rstrip("/")
            yield in_record(
                codes.UNSAFE_PATH,
                _pointer(index, content),
                f"`{content.pattern}` is not a path of files inside the deposit folder.",
                f"Write `files: {folder}/*` for all files of the folder."
                if folder != content.pattern and not _is_unsafe(folder)
                else "Write it from the deposit folder on, with / between folder and file, such as scan/0028.tif.",
            )


def missing_files(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT001: every file that the record names is there."""
    near = NearMisses(survey)
    hidden = tuple(f"{folder.path}/" for folder in survey.folders if folder.unreadable)
    for index, content in enumerate(record.contents):
        told_of = content.pattern.startswith(hidden) or _is_unsafe(content.pattern)
        if not survey.files_of(content) and not told_of:
            said = "There is no file" if content.file else "There are no files that fit"
            alike = near.spellings(content.pattern)
            finding = in_record(
                codes.MISSING_FILE,
                _pointer(index, content),
                f"{said} `{content.pattern}` in the deposit.",
                _remedy_for_missing(content, alike, near.beside(content.pattern)),
            )
            yield replace(finding, fix=_fix_for_missing(finding.place.pointer, alike))


def undeclared_files(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT002, CNT007: every file in the deposit belongs to a content, or is a leaving of the operating system."""
    claimed = {facts.path for content in record.contents for facts in survey.files_of(content)}
    others = [f for f in survey.files if f.path not in claimed and not is_own(f.path)]
    for facts in others:
        if not is_system_file(facts.path):
            continue
        yield at_file(
            codes.SYSTEM_FILE,
            facts.path,
            "This file was left by the operating system and is not packed.",
            "Nothing needs to be done; you may delete it.",
        )
    strangers = [facts.path for facts in others if not _has_a_code_of_its_own(facts)]
    for path, said in _gathered(strangers, {folder for file in claimed for folder in _folders(file)}):
        yield at_file(
            codes.UNDECLARED_FILE,
            path,
            f"No content of the record names {said}.",
            _remedy_for_undeclared(record, path),
        )


def empty_files(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT003: no declared file is empty."""
    for facts in _claimed(record, survey):
        if facts.kind is FileKind.FILE and facts.size == 0:
            yield at_file(
                codes.EMPTY_FILE,
                facts.path,
                "The file is empty.",
                "Copy it again from where it comes from, or take it out of the deposit and the record.",
            )


def not_files(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT005, CNT006: what a deposit holds are ordinary files."""
    del record  # undeclared or not, they do not belong into a deposit
    for facts in survey.files:
        if facts.kind is FileKind.LINK:
            yield at_file(
                codes.LINK,
                facts.path,
                "This is a link to a file somewhere else.",
                "Replace the link by the file itself. archpack follows no links.",
            )
        elif facts.kind is FileKind.OTHER:
            yield at_file(
                codes.NOT_A_FILE,
                facts.path,
                "This is a pipe, a socket or a device, and no file.",
                "Move it out of the deposit.",
            )


def claimed_twice(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT008: a file belongs to one content."""
    first: dict[str, str] = {}
    for index, content in enumerate(record.contents):
        for facts in survey.files_of(content):
            other = first.setdefault(facts.path, content.id)
            if other != content.id:
                yield in_record(
                    codes.CLAIMED_TWICE,
                    _pointer(index, content),
                    f"`{facts.path}` belongs to the content `{shown(other)}` already.",
                    "Change one of the two, so that each file belongs to one content.",
                )
                break  # one is enough: the pattern is to be changed, and not file by file


_MOST_NAMED = 20
"""Undeclared files of one folder that are named one by one."""


def _gathered(paths: list[str], claimed_folders: set[str]) -> Iterator[tuple[str, str]]:
    """Yield where undeclared files are and what is said of them, in few words also where they are thousands.

    A folder that holds nothing declared is named once, the topmost one; of many files in another, some are named.
    """
    whole: Counter[str] = Counter()
    single: defaultdict[str, list[str]] = defaultdict(list)
    for path in paths:
        folders = _folders(path)
        strange = next((folder for folder in folders if folder not in claimed_folders), None)
        if strange is not None:
            whole[strange] += 1
        else:
            single[folders[-1] if folders else "."].append(path)
    for folder, count in whole.items():
        yield f"{folder}/", f"the {'file' if count == 1 else f'{count:,} files'} in this folder"
    for folder, files in single.items():
        yield from ((path, "this file") for path in files[:_MOST_NAMED])
        rest = len(files) - _MOST_NAMED
        if rest > 0:
            yield f"{folder}/", f"another {'file' if rest == 1 else f'{rest:,} files'} in this folder"


def _remedy_for_missing(content: Content, alike: list[str], beside: str | None) -> str:
    if alike:
        return f"The deposit has `{alike[0]}`: capital and small letters differ. Write it alike."
    if content.file:
        return "Put it there, or correct the name in the record. Capital and small letters count."
    remedy = "Put them there, or correct the name in the record. Capital and small letters count."
    return f"{remedy} {beside}" if beside else remedy


def _remedy_for_undeclared(record: Record, path: str) -> str:
    pattern = next((content.pattern for content in record.contents if fits_but_for_capitals(content, path)), None)
    if pattern:
        return f"But for capital and small letters it fits `{shown(pattern)}`: rename it, if it belongs there."
    return "Name it under `contents` in the record, or move it out of the deposit."


def _fix_for_missing(pointer: str, alike: list[str]) -> Fix | None:
    """Return how to name the one file whose name differs by capital and small letters only."""
    return write(pointer, alike[0]) if len(alike) == 1 else None


def _is_unsafe(pattern: str) -> bool:
    return not {"", ".", ".."}.isdisjoint(pattern.split("/")) or "\\" in pattern


def _has_a_code_of_its_own(facts: FileFacts) -> bool:
    path = facts.path
    secret = facts.format is FileFormat.PRIVATE_KEY or secret_in(path) is not None
    return secret or is_system_file(path) or is_lock_file(path)


def _pointer(index: int, content: Content) -> str:
    return f"/contents/{index}/{'file' if content.file else 'files'}"


def _claimed(record: Record, survey: Survey) -> Iterator[FileFacts]:
    paths = {facts.path for content in record.contents for facts in survey.files_of(content)}
    return (facts for facts in survey.files if facts.path in paths)


def _folders(path: str) -> list[str]:
    """Return the folders above a path, the topmost first."""
    parts = path.split("/")[:-1]
    return ["/".join(parts[: depth + 1]) for depth in range(len(parts))]
