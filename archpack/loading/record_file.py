"""``record.yaml`` to a record, with every finding at once and the place of each."""

import os
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from pydantic import ValidationError

from archpack.disk import Folder
from archpack.filenames import RECORD_FILES
from archpack.findings import Finding, Place, Report
from archpack.findings.catalogue import reading
from archpack.findings.pointer import pointer_of
from archpack.loading.json_tree import read_json
from archpack.loading.limits import MAX_BYTES, too_large
from archpack.loading.partial import as_record, readable
from archpack.loading.shape import problems
from archpack.loading.tree import Node, end_of, locate, plain
from archpack.loading.yaml_tree import read_yaml
from archpack.loading.yaml_values import plain_values
from archpack.model import Record
from archpack.model.gaps import Gaps

_HEAD = 1024

_NUMBERS = frozenset({"archpack"})
"""The outermost fields that are numbers. Everything else in a record is text."""


@dataclass(frozen=True)
class Loaded:
    """What came of reading a record file. ``record`` is None if there was an error.

    ``readable`` is what the rules can judge nevertheless: the record without the parts that have the wrong shape, so
    that a misspelt word hides no other finding. ``gaps`` tells what was left out.
    """

    record: Record | None
    readable: Record | None
    report: Report
    data: bytes
    file: str
    known_tree: Node | None = field(default=None, compare=False, repr=False)
    gaps: Gaps = field(default=Gaps(), compare=False)

    @cached_property
    def tree(self) -> Node | None:
        """The document as it was written, with the place of everything, or None if it cannot be read.

        Of a record with which nothing is wrong it is read when somebody asks for it.
        """
        return self.known_tree or (_tree(self.text, self.file)[0] if self.record else None)

    @property
    def text(self) -> str:
        """The text of the file, with a mark for what is not UTF-8."""
        return self.data.decode("utf-8-sig", "replace")

    def place(self, pointer: str, *, key: bool = False) -> Place:
        """Return the place in the file of what a JSON Pointer names, or of the nearest thing above it."""
        if self.tree is None:
            return Place(self.file, pointer=pointer)
        line, column = locate(self.tree, pointer, key=key)
        return Place(self.file, line, column, pointer)


def load_file(path: str | os.PathLike[str]) -> Loaded:
    """Read a record file, YAML or (by its ending ``.json``) JSON.

    Raises :class:`archpack.errors.SourceError` if it cannot be read, and
    :class:`archpack.errors.UnsafeError` if it is a link or no ordinary file.
    """
    where = Path(path)
    with Folder(where.parent) as folder:
        return load_from(folder, where.name)


def load_from(folder: Folder, name: str) -> Loaded:
    """Read the record file ``name`` of an opened folder. Raises as :func:`load_file`."""
    return load_bytes(folder.read(name, limit=MAX_BYTES), name)


def load_bytes(data: bytes, file: str = RECORD_FILES[0]) -> Loaded:
    """Read a record from bytes. ``file`` is named in the findings, and its ending tells YAML from JSON."""
    loaded = _read(data, file)
    if not loaded.report.findings:
        return loaded
    from archpack.loading.fixes import with_fixes  # most records need none

    return replace(loaded, report=with_fixes(loaded.report, loaded.known_tree, loaded.text, data))


def _read(data: bytes, file: str) -> Loaded:
    if len(data) > MAX_BYTES:
        return Loaded(None, None, Report((too_large(file),)), data, file)
    if _is_utf_16(data):
        return Loaded(None, None, Report((_utf_16(file),)), data, file)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Loaded(None, None, Report((_not_utf8(error, file),)), data, file)
    return _plainly(text, data, file) or _closely(text, data, file)


def _plainly(text: str, data: bytes, file: str) -> Loaded | None:
    """Read a YAML record with which nothing is wrong, None for any other."""
    document = None if file.endswith(".json") else plain_values(text, _NUMBERS)
    try:
        record = as_record(document) if document else None
    except ValidationError:
        return None
    return Loaded(record, record, Report(), data, file) if record else None


def _closely(text: str, data: bytes, file: str) -> Loaded:
    """Read a record and say what is wrong with it."""
    tree, findings = _tree(text, file)
    if tree is None:
        return Loaded(None, None, Report.of(findings), data, file)
    return _validated(tree, findings, data, file)


def _tree(text: str, file: str) -> tuple[Node | None, list[Finding]]:
    return (read_json if file.endswith(".json") else read_yaml)(text, file)


def _validated(tree: Node, findings: list[Finding], data: bytes, file: str) -> Loaded:
    unread = Loaded(None, None, Report(), data, file, tree)
    document = plain(tree, frozenset(pointer_of((name,)) for name in _NUMBERS))
    try:
        record = as_record(document)
    except ValidationError as error:
        found = [finding.at(unread.place(pointer_of(path), key=key)) for path, key, finding in problems(error)]
        told = {_place(finding) for finding in found}
        findings = [f for f in findings if f.code is not reading.WORD_FOR_NOTHING or _place(f) not in told]
        partial, gaps = readable(document, error)
        return Loaded(None, partial, Report.of([*findings, *found]), data, file, tree, gaps)
    report = Report.of(findings)
    return Loaded(record if report.ok else None, record, report, data, file, tree)


def _place(finding: Finding) -> tuple[int, int]:
    return finding.place.line, finding.place.column


def _is_utf_16(data: bytes) -> bool:
    """Tell whether every second byte is null, or nearly so, as in a text of Latin letters saved as UTF-16."""
    head = data[:_HEAD]
    halves = (head[0::2].count(0), head[1::2].count(0))
    return head.startswith((b"\xff\xfe", b"\xfe\xff")) or (min(halves) == 0 and max(halves) > len(head) * 0.4)


def _utf_16(file: str) -> Finding:
    return Finding(
        reading.NOT_UTF8,
        "The file is not UTF-8 text: it was saved as UTF-16, which some programs call Unicode.",
        "Save it again with the encoding UTF-8.",
        Place(file, 1, 1),
    )


def _not_utf8(error: UnicodeDecodeError, file: str) -> Finding:
    if b"\0" in error.object[:_HEAD]:
        return Finding(
            reading.NOT_UTF8,
            "This is no text file. It may be an image.",
            "Give the record file, such as record.yaml, or the deposit folder.",
            Place(file, 1, 1),
        )
    line, column = end_of(error.object[: error.start].decode())
    return Finding(
        reading.NOT_UTF8,
        "The file is not UTF-8 text: it was probably saved in another encoding, such as Windows-1252.",
        "Save it again with the encoding UTF-8.",
        Place(file, line, column),
    )
