"""Which files of the deposit belong to which content."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from archpack.model import Content, ContentKind, Record
from archpack.model.facts import FileFacts, FileKind, Survey


class Claimed(NamedTuple):
    """A file, and the content that it belongs to: which one of the record, and the content itself."""

    facts: FileFacts
    position: int
    content: Content


def claimed_files(record: Record, survey: Survey) -> Iterator[Claimed]:
    """Yield the ordinary files of each content in the order of their pages, each file once."""
    seen: set[str] = set()
    for index, content in enumerate(record.contents):
        for facts in survey.files_of(content):
            if facts.kind is FileKind.FILE and facts.path not in seen:
                seen.add(facts.path)
                yield Claimed(facts, index, content)


def scan_files(record: Record, survey: Survey) -> Iterator[tuple[int, tuple[FileFacts, ...]]]:
    """Yield for each scan its place in the record and its ordinary files, in the order of their pages."""
    for index, content in enumerate(record.contents):
        if content.kind is ContentKind.SCAN:
            yield index, tuple(facts for facts in survey.files_of(content) if facts.kind is FileKind.FILE)


def same_bytes(record: Record, survey: Survey) -> list[list[Claimed]]:
    """Return the groups of files that have the same bytes, each in the order of the record."""
    groups: defaultdict[str, list[Claimed]] = defaultdict(list)
    for claimed in claimed_files(record, survey):
        if claimed.facts.digest:
            groups[claimed.facts.digest].append(claimed)
    return [group for group in groups.values() if len(group) > 1]
