"""Which folio a file shows, so that a damaged file can be named as an archivist names it. Pure."""

from collections.abc import Iterable

from archpack.model import Content, ContentKind, Record
from archpack.model.facts import FileFacts, Survey
from archpack.model.folio import folios_or_none


def folios_by_path(record: Record, paths: Iterable[str]) -> dict[str, str]:
    """Return deposit path to folio or folios, for every file of a content whose folios are known.

    One image a side, in the order of the files, gives each its own; otherwise each shows the folios of its content.
    """
    listed = Survey(files=tuple(FileFacts(path=path) for path in paths))
    found: dict[str, str] = {}
    for content in record.contents:
        printed = record.folios_of(content)
        files = [facts.path for facts in listed.files_of(content)]
        if printed is not None and files:
            found.update(zip(files, _names(content, printed, len(files)), strict=True))
    return found


def _names(content: Content, printed: str, count: int) -> tuple[str, ...]:
    runs = folios_or_none(printed)
    single = runs.side_names(count) if runs is not None else None
    # A scan of one file can be a book of pages; a lone text is the whole text.
    if single is None or (count == 1 and content.kind is not ContentKind.SCAN):
        return (f"folios {printed}",) * count
    return tuple(f"folio {name}" for name in single)
