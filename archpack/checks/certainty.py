"""Which findings are true of a record that could be read only in part.

A rule that looks at one field is right about it whatever else is missing. A rule that concludes something from what a
record does not say, or from two parts of it, is not asked about parts that could not be read: the archivist would look
for a mistake that is none.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from archpack.findings import Code, Finding
from archpack.findings.catalogue import citations, content, languages, references
from archpack.findings.fix import Edit, Fix, Replace
from archpack.model.gaps import Gaps

NEEDS: Mapping[Code, tuple[str, ...]] = {
    languages.NO_ORIGINAL_LANGUAGE: ("languages",),
    references.NO_SUCH_CONTENT: ("contents",),
    content.NO_CONTENTS: ("contents",),
    content.UNDECLARED_FILE: ("contents",),
    content.SYSTEM_FILE: ("contents",),
    content.PAGES_AGAINST_FOLIOS: ("contents", "contents.folios", "original.locator"),
    citations.CITATION_LOCATOR: ("original.*", "copies.*"),
    citations.CITATION_DATE: ("dates.*",),
    citations.CITATION_TITLE: ("titles",),
    citations.CITATION_ARCHIVE: ("original.*", "copies.*"),
    citations.CITATION_PEOPLE: ("contributors.*", "credits.*"),
    citations.CITATION_ADDRESS: ("identifiers",),
    citations.CITATION_COPIES: ("original.*", "copies.*"),
}
"""Codes, and the fields that must be complete for a finding of each; named as :meth:`Gaps.concern` takes them.

What needs only the block it points into, and what stands in that block, has no entry.
"""


def certain(findings: Iterable[Finding], gaps: Gaps) -> Iterator[Finding]:
    """Yield the findings that are true whatever stands in the gaps, with their pointers as in the file."""
    for finding in findings:
        if not any(gaps.concern(name) for name in NEEDS.get(finding.code, ())):
            pointer = gaps.written_pointer(finding.place.pointer)
            if finding.place.file or not gaps.touch(pointer):
                fix = finding.fix and _as_written(finding.fix, gaps)
                yield replace(finding, place=replace(finding.place, pointer=pointer), fix=fix)


def _as_written(fix: Fix, gaps: Gaps) -> Fix:
    return replace(fix, edits=tuple(_edit_as_written(edit, gaps) for edit in fix.edits))


def _edit_as_written(edit: Edit, gaps: Gaps) -> Edit:
    return edit if isinstance(edit, Replace) else replace(edit, pointer=gaps.written_pointer(edit.pointer))
