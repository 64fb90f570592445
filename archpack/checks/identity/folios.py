"""Rules of folios, and of the scans that show them."""

from collections.abc import Iterator

from archpack.checks.files.kinds import fits_kind
from archpack.checks.pointing import at_file, in_record
from archpack.findings import Finding
from archpack.findings.catalogue.content import PAGES_AGAINST_FOLIOS, PAGES_NOT_COUNTED
from archpack.findings.catalogue.locators import FOLIOS_BACKWARDS, FOLIOS_UNREADABLE
from archpack.model import Content, ContentKind, Level, Record
from archpack.model.facts import FileFacts, FileKind, Survey
from archpack.model.folio import FolioError, folios_or_none, parse_folios


def folios(record: Record) -> Iterator[Finding]:
    """LOC001, LOC002: folios can be read, and run forwards."""
    for pointer, text in _folio_texts(record):
        try:
            runs = parse_folios(text)
        except FolioError as error:
            yield in_record(FOLIOS_UNREADABLE, pointer, error.message, error.remedy)
            continue
        for run in runs.backwards:
            yield in_record(
                FOLIOS_BACKWARDS, pointer, f"The folios {run} run backwards.", "Check them against the original."
            )


def pages_against_folios(record: Record, survey: Survey) -> Iterator[Finding]:
    """CNT004, CNT013: there are as many scan pages as folios, or twice as many where both sides are scanned."""
    for indexes, contents, printed in scans_with_folios(record):
        files = [facts for content in contents for facts in survey.files_of(content)]
        uncounted = [facts for facts in files if facts.pages is None and facts.kind is FileKind.FILE and facts.size]
        for facts in uncounted:
            if _told_of(facts):
                continue
            yield at_file(
                PAGES_NOT_COUNTED,
                facts.path,
                "archpack cannot count the pages of this file, so the scan is not compared with the folios.",
                "Count them yourself. If this is no scan, move it out or name it in a content of its own.",
            )
        runs = folios_or_none(printed)
        fitting = runs.image_counts() if runs and files and not uncounted else ()
        pages = sum(facts.pages or 0 for facts in files)
        if fitting and pages not in fitting:
            yield in_record(
                PAGES_AGAINST_FOLIOS,
                _pointer(indexes[0], contents[0]),
                f"The scan has {_counted(pages, 'page')}, but the folios {printed} need "
                f"{' or '.join(str(count) for count in fitting)}.",
                "Look for a leaf that was left out or scanned twice. If the scan shows other folios than the locator "
                "names, give them to this content as `folios: ...`.",
            )


def _folio_texts(record: Record) -> Iterator[tuple[str, str]]:
    for index, step in enumerate(record.original.locator if record.original else ()):
        if step.level is Level.FOLIO:
            yield f"/original/locator/{index}/value", step.value
    for index, content in enumerate(record.contents):
        if content.folios is not None:
            yield f"/contents/{index}/folios", content.folios


def scans_with_folios(record: Record) -> Iterator[tuple[tuple[int, ...], tuple[Content, ...], str]]:
    """Yield the places of scans in the record, the scans, and the folios that they show together."""
    scans = [(i, content) for i, content in enumerate(record.contents) if content.kind is ContentKind.SCAN]
    for index, content in scans:
        if content.folios is not None:
            yield (index,), (content,), content.folios
    others = [(index, content) for index, content in scans if content.folios is None]
    printed = record.original.folios if record.original else None
    if others and printed is not None:
        yield tuple(index for index, _ in others), tuple(content for _, content in others), printed


def _pointer(index: int, content: Content) -> str:
    named = "file" if content.file else "files"
    return f"/contents/{index}/{'folios' if content.folios is not None else named}"


def _told_of(facts: FileFacts) -> bool:
    """Tell whether another finding says already why the pages of a file cannot be counted."""
    return bool(facts.unreadable or facts.cut_off or facts.zeros or not fits_kind(ContentKind.SCAN, facts))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
