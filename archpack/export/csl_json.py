"""CSL-JSON, the input of citation processors such as Zotero's, pandoc's and citeproc."""

from typing import Any

from archpack.export.edtf_words import PlainDate
from archpack.export.line import piece
from archpack.export.reference import Reference, reference_of
from archpack.model import Record

_RANGE = 2
# Role to CSL name variable. Not here is who contributed, found or provided the document: styles print a CSL
# "contributor" as "with A", like an author.
_NAME_VARIABLES = {"author": "author", "translator": "translator", "editor": "editor", "addressee": "recipient"}


def csl_json(record: Record) -> list[dict[str, Any]]:
    """Return a record as CSL-JSON (CSL 1.0.2): a list of one item of the type ``document``.

    Names are ``literal``, because nobody can tell for certain which part of a name is the family's. The whole locator
    is the ``archive_location``, the fonds included: most styles print no ``archive_collection``, and it would be lost.
    A date that is no plain date or range is ``literal``, as printed. ``source`` is who shows the document online,
    ``note`` the sentence that credits people. There is no ``original-title``: styles print that as the title of an
    earlier publication.
    """
    it = reference_of(record)
    item: dict[str, Any] = {
        "id": record.id,
        "type": "document",
        "title": it.title,
        "language": record.titles[0].language,
        **_names(it),
        "issued": _issued(it),
        "archive": it.original.repository,
        "archive-place": it.original.seat,
        "archive_location": it.original.locator,
        "source": it.publisher,
        "note": it.credits,
        "URL": it.url,
    }
    return [{variable: value for variable, value in item.items() if value}]


def _names(it: Reference) -> dict[str, list[dict[str, str]]]:
    found: dict[str, dict[str, None]] = {}
    for person in it.people:
        for role in person.roles:
            name = piece(person.name)
            if role in _NAME_VARIABLES and name:
                found.setdefault(_NAME_VARIABLES[role], {})[name] = None
    return {variable: [{"literal": name} for name in names] for variable, names in found.items()}


def _issued(it: Reference) -> dict[str, Any] | None:
    dates = it.plain_dates
    if not it.date:
        return None
    if not dates or any(date.year <= 0 for date in dates):
        return {"literal": it.date}
    seasons = {date.season for date in dates}
    if len(dates) == _RANGE and seasons != {None}:
        return {"literal": it.date}
    issued: dict[str, Any] = {"date-parts": [_parts(date) for date in dates]}
    if dates[0].season:
        issued["season"] = dates[0].season
    if any(date.about or date.doubtful for date in dates):
        issued["circa"] = True
    return issued


def _parts(date: PlainDate) -> list[int]:
    return [part for part in (date.year, date.month, date.day) if part is not None]
