"""Rules of files that did not arrive whole."""

from collections.abc import Iterator

from archpack.checks.files.claimed import claimed_files
from archpack.checks.pointing import at_file
from archpack.filenames import is_system_file
from archpack.findings import Finding
from archpack.findings.catalogue.files import CUT_OFF, UNFINISHED, UNREADABLE, ZEROS
from archpack.model import Record
from archpack.model.facts import Survey

_AGAIN = "Copy it again from where it comes from, and look at it."
_UNFINISHED = (".part", ".partial", ".crdownload", ".download", ".filepart", ".opdownload", ".aria2", ".tmp", ".temp")


def unreadable(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT014: the disk gives every file and every folder."""
    del record  # nobody knows what is in there, declared or not
    for folder in survey.folders:
        if folder.unreadable and not is_system_file(f"{folder.path}/"):
            yield at_file(
                UNREADABLE,
                f"{folder.path}/",
                f"This folder cannot be read: {folder.unreadable}.",
                "Get the right to read it, or move it out of the deposit.",
            )
    for facts in survey.files:
        if facts.unreadable and not is_system_file(facts.path):
            yield at_file(
                UNREADABLE,
                facts.path,
                f"This file cannot be read: {facts.unreadable}.",
                "Get the right to read it. If the disk fails, copy the file from another place, and soon.",
            )


def damaged(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT015, CNT016: each file has its end, and something in it."""
    for facts, _, _ in claimed_files(record, survey):
        if facts.cut_off:
            yield at_file(CUT_OFF, facts.path, "The end of the file is missing.", _AGAIN)
        elif facts.zeros:
            yield at_file(ZEROS, facts.path, "Nothing stands in the file but zeros.", _AGAIN)


def unfinished(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT021: no file is one whose download has not ended."""
    for facts, _, _ in claimed_files(record, survey):
        if facts.path.lower().endswith(_UNFINISHED):
            yield at_file(
                UNFINISHED,
                facts.path,
                "By its name this is a part of a file that was still being fetched or written.",
                "Fetch the whole file, and take this one out.",
            )
