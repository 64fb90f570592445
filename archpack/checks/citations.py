"""Rules that hold the printed citation against the fields."""

import re
import unicodedata
from collections.abc import Iterator

from archpack.checks.pointing import in_record
from archpack.citation import parse_citation
from archpack.findings import Finding
from archpack.findings.catalogue.record import CITATION_DATE, CITATION_LOCATOR
from archpack.model import DateKind, LocatorComponent, Record
from archpack.model.edtf import Edtf, EdtfError, parse_edtf

_DASHES = re.compile(r"\s*[‐-―−-]\s*")  # noqa: RUF001 - every dash that is printed for a hyphen
_REMEDY = "Look at the source and correct the one that is wrong. The citation itself stays as it is printed."


def citation_locators(record: Record) -> Iterator[Finding]:
    """CIT001: the citation and the locator lead to the same leaf, as far as the citation can be read."""
    if record.citation is None or record.original is None:
        return
    printed = parse_citation(record.citation.text).locator
    given = record.original.locator
    if not printed or _comparable(printed) == _comparable(given):
        return
    for index, (here, there) in enumerate(zip(given, printed, strict=False)):
        if _comparable((here,)) != _comparable((there,)):
            yield in_record(
                CITATION_LOCATOR,
                f"/original/locator/{index}/value",
                f"The locator says `{here}`, but the citation says `{there}`.",
                _REMEDY,
            )
            return
    yield in_record(
        CITATION_LOCATOR,
        "/original/locator",
        f"The locator has {_counted(len(given))}, but the citation has {len(printed)}.",
        _REMEDY,
    )


def citation_dates(record: Record) -> Iterator[Finding]:
    """CIT002: the date in the citation is the date of the document."""
    if record.citation is None:
        return
    cited = parse_citation(record.citation.text).date
    dates = [(i, date) for i, date in enumerate(record.dates) if date.kind is DateKind.CREATED and date.edtf]
    if cited is None or cited.edtf is None or not dates:
        return
    in_citation = _parsed(cited.edtf)
    in_fields = [_parsed(date.edtf or "") for _, date in dates]
    if in_citation is None or any(edtf is None or edtf.overlaps(in_citation) for edtf in in_fields):
        return
    index, date = dates[0]
    yield in_record(
        CITATION_DATE,
        f"/dates/{index}/edtf",
        f"The date field says {date.edtf}, but the citation says {cited.display}.",
        _REMEDY,
    )


def _counted(steps: int) -> str:
    return f"{steps} step" if steps == 1 else f"{steps} steps"


def _comparable(steps: tuple[LocatorComponent, ...]) -> list[tuple[str, str]]:
    return [(_folded(step.label or "").rstrip("."), _folded(step.value)) for step in steps]


def _folded(text: str) -> str:
    """Return the text without the differences that are only typography."""
    return _DASHES.sub("-", " ".join(unicodedata.normalize("NFC", text).split())).casefold()


def _parsed(text: str) -> Edtf | None:
    try:
        return parse_edtf(text)
    except EdtfError:
        return None
