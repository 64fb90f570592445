"""Which findings are true of a record that could be read only in part.

A rule that looks at one field is right about it whatever else is missing. A rule that concludes something from what a
record does not say, or from two parts of it, is not asked about parts that could not be read: the archivist would look
for a mistake that is none.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from archpack.findings import Code, Finding
from archpack.findings.catalogue import (
    access_of_files,
    chronology,
    citations,
    content,
    derivation,
    events,
    files,
    institution,
    language_use,
    languages,
    references,
    responsibility,
    rights,
    scan_files,
    settings,
    titles,
    whereabouts,
)
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
    titles.TITLE_WITHOUT_LANGUAGE: ("titles.*",),
    titles.TRANSLATED_INTO_ITSELF: ("languages",),
    titles.ORIGINAL_IN_ANOTHER: ("languages",),
    titles.EXCERPT: ("completeness",),
    language_use.TRANSLATED_INTO_ITSELF: ("languages", "contents.*"),
    language_use.TRANSCRIPT_IN_ANOTHER: ("languages",),
    language_use.TRANSLATED_FROM_ANOTHER: ("languages", "contents.*"),
    language_use.ORIGINAL_LANGUAGE_UNSAID: ("languages",),
    language_use.SCRIPT_UNSAID: ("contents.*",),
    chronology.OUT_OF_ORDER: ("dates.*",),
    chronology.DATE_IN_TITLE: ("dates.*",),
    chronology.TWO_CREATIONS: ("dates.*",),
    chronology.EDTF_MISSING: ("dates.*",),
    chronology.TWO_READINGS: ("dates.*",),
    whereabouts.OUT_OF_ORDER: ("original.*", "copies.*"),
    whereabouts.EXTENT: ("original.*", "completeness"),
    whereabouts.FOLIOS_OUTSIDE: ("original.*",),
    whereabouts.COPY_IS_ORIGINAL: ("original.*", "copies.*"),
    whereabouts.OTHER_YEAR: ("dates.*",),
    responsibility.NO_TRANSLATOR: ("contributors.*", "contents"),
    responsibility.NO_TRANSCRIBER: ("contributors.*", "contents"),
    responsibility.WHICH_TRANSLATION: ("contributors.*", "contents"),
    responsibility.ROLE_AGAINST_SCOPE: ("contents", "contributors.*"),
    responsibility.NOT_A_TRANSLATOR: ("contributors.*",),
    responsibility.CREDIT_WITHOUT_NAME: ("credits.*",),
    derivation.MARK_WITHOUT_TEXT: ("contents",),
    derivation.MADE_FROM_WRONG_KIND: ("contents",),
    rights.NO_TERMS: ("rights",),
    rights.SOME_WITHOUT_TERMS: ("rights.*",),
    rights.EMBARGO_BUT_NOT_EMBARGOED: ("access.*", "contents.*"),
    rights.TWO_TERMS: ("rights.scope",),
    rights.ENDLESS_EMBARGO: ("access.*", "contents.*"),
    rights.NO_REASON: ("access.*", "contents.*"),
    rights.MORE_OPEN_THAN_THE_WHOLE: ("access", "contents.*"),
    rights.OPEN_TEXT_OF_CLOSED_SOURCE: ("access", "contents.*"),
    rights.EMBARGO_BEFORE_CREATION: ("dates.*",),
    events.WITHOUT_EVENT: ("provenance.*",),
    events.BEFORE_CREATION: ("dates.*",),
    events.TWO_DATES: ("dates.*",),
    events.BEFORE_ITS_SOURCE: ("contents", "provenance.*"),
    events.OTHER_KIND: ("contents", "provenance.*"),
    events.SAYS_NOTHING: ("provenance.*",),
    access_of_files.CLOSED_FILE_OPEN: ("access.*", "contents.*"),
    access_of_files.CLOSED_PAGES_OPEN: ("access.*", "contents.*", "original.locator"),
    files.SAME_FILE: ("access.*", "contents.*"),
    scan_files.GAP: ("contents.folios", "original.locator"),
}
"""Codes, and the fields that must be complete for a finding of each; named as :meth:`Gaps.concern` takes them.

What needs only the block it points into, and what stands in that block, has no entry.
"""

LACKS = frozenset({institution.REQUIRED, institution.COUNT})
"""Codes that tell of a field, whichever the institution names, that it is not there, or not often enough."""

NEED_EVERYTHING = frozenset({institution.SCHEMA, settings.ACCEPTED_NOTHING})
"""Codes of which nobody knows what they need: of a schema with conditions, and of a finding that has not come."""


def certain(findings: Iterable[Finding], gaps: Gaps) -> Iterator[Finding]:
    """Yield the findings that are true whatever stands in the gaps, with their pointers as in the file.

    There must be a gap: without one everything is certain.
    """
    for finding in findings:
        code = finding.code
        if code not in NEED_EVERYTHING and not any(gaps.concern(name) for name in NEEDS.get(code, ())):
            pointer = gaps.written_pointer(finding.place.pointer)
            if finding.place.file or not (gaps.touch(pointer) or (code in LACKS and gaps.may_hold(pointer))):
                fix = finding.fix and _as_written(finding.fix, gaps)
                yield replace(finding, place=replace(finding.place, pointer=pointer), fix=fix)


def _as_written(fix: Fix, gaps: Gaps) -> Fix:
    return replace(fix, edits=tuple(_edit_as_written(edit, gaps) for edit in fix.edits))


def _edit_as_written(edit: Edit, gaps: Gaps) -> Edit:
    return edit if isinstance(edit, Replace) else replace(edit, pointer=gaps.written_pointer(edit.pointer))
