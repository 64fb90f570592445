"""Rules of what does not belong into a deposit: secrets, files of open programs, older copies, empty folders."""

import re
from collections.abc import Iterator

from archpack.checks.files.claimed import claimed_files
from archpack.checks.pointing import at_file
from archpack.filenames import is_lock_file, is_system_file, secret_in
from archpack.findings import Finding
from archpack.findings.catalogue.file_names import EMPTY_FOLDER, LOCK_FILE, OLDER_COPY, SECRET
from archpack.model import ContentKind, Record
from archpack.model.facts import Survey
from archpack.model.file_format import FileFormat

_OLDER = (".bak", ".old", ".orig", ".backup", "~")
_COPY = re.compile(
    r"(?:(?:copy|kopie|copie|copia) (?:of|von|de|di) (?P<of>.+)"
    r"|(?P<stem>.+?)(?: ?\([0-9]{1,2}\)| - (?:copy|kopie|copie|copia)| copy(?: [0-9]{1,2})?))"
    r"(?P<ending>\.[^.]*)?",
    re.IGNORECASE,
)
_LONGEST_NAME = 255
_EXPECTED_FOLDERS = frozenset(kind.value for kind in ContentKind)
"""The folders that ``archpack new`` makes for what comes later."""


def secrets(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT037: no file holds passwords or keys, declared or not."""
    del record
    found: dict[str, str] = {}
    for facts in survey.files:
        named = secret_in(facts.path)
        if named:
            found[named] = "By its name it may hold passwords, keys or the work of other people."
        elif facts.format is FileFormat.PRIVATE_KEY:
            found[facts.path] = "A private key stands in this file."
    for path, said in found.items():
        yield at_file(
            SECRET,
            path,
            said,
            "Move it out of the deposit. If it was ever given away, change the passwords and keys in it.",
        )


def lock_files(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT035: no text is open in an office program."""
    del record
    for facts in survey.files:
        if is_lock_file(facts.path):
            yield at_file(
                LOCK_FILE,
                facts.path,
                "An office program has left this file, because a text beside it is open. It is not packed.",
                "Save the text and close the program. If the file stays, delete it.",
            )


def older_copies(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT036: no declared file is by its name a copy of another."""
    claimed = {facts.path: facts for facts, _, _ in claimed_files(record, survey)}
    for path, facts in claimed.items():
        original = original_of(path)
        if path.endswith(_OLDER):
            said = "By its name the file is an older copy."
        elif original in claimed and not (facts.digest and facts.digest == claimed[original].digest):
            said = f"By its name the file is a copy of `{original}`, but its bytes are others."
        else:
            continue
        yield at_file(OLDER_COPY, path, said, "Keep the one that is right, and take the other out.")


def empty_folders(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT038: no folder is empty, but those that wait for what the record names."""
    awaited = {content.pattern.rpartition("/")[0] for content in record.contents} | _EXPECTED_FOLDERS
    for folder in survey.folders:
        path = f"{folder.path}/"
        if folder.unreadable or folder.path in awaited or is_system_file(path) or secret_in(path):
            continue
        yield at_file(
            EMPTY_FOLDER,
            path,
            "The folder is empty, and will not be in the package.",
            "Put its files there if they were forgotten. If not, you may delete it.",
        )


def original_of(path: str) -> str | None:
    """Return the path of the file that another one is a copy of by its name, or None."""
    folder, slash, name = path.rpartition("/")
    found = _COPY.fullmatch(name) if len(name) <= _LONGEST_NAME else None
    return f"{folder}{slash}{found['of'] or found['stem']}{found['ending'] or ''}" if found else None
