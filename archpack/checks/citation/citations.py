"""The rule that holds the printed citation against the fields, one by one.

The citation is read once. What was not read with certainty is not compared; and a field that the record leaves out
is only missed where it is a list (contributors, identifiers, copies) that should name whatever the citation names.
"""

from collections.abc import Iterator

from archpack.checks.citation.address import address_findings
from archpack.checks.citation.difference import REMEDY, quoted
from archpack.checks.citation.people import people_findings
from archpack.checks.citation.sources import source_findings
from archpack.checks.citation.title import title_findings
from archpack.checks.pointing import in_record
from archpack.citation import PrintedDate, parse_citation
from archpack.findings import Finding
from archpack.findings.catalogue.citations import CITATION_DATE
from archpack.model import DateKind, Record
from archpack.model.edtf import Edtf, EdtfError, parse_edtf


def citations(record: Record) -> Iterator[Finding]:
    """CIT001, CIT002, CIT003, CIT004, CIT005, CIT006, CIT007: what the citation says is what the fields say."""
    if record.citation is None:
        return
    parts = parse_citation(record.citation.text)
    yield from title_findings(record, parts)
    yield from _dates(record, parts.date)
    yield from source_findings(record, parts)
    yield from people_findings(record, parts.contributors)
    yield from address_findings(record, parts.url)


def _dates(record: Record, cited: PrintedDate | None) -> Iterator[Finding]:
    """Yield that the date in the citation is not the date of the document."""
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
        f"The date is {quoted(date.edtf or '')} in the record, but {quoted(cited.display)} in the citation.",
        REMEDY,
    )


def _parsed(text: str) -> Edtf | None:
    try:
        return parse_edtf(text)
    except EdtfError:
        return None
