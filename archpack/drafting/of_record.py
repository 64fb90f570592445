"""A whole record as what is known, so that it can be laid out as a new deposit is."""

from archpack.drafting.known import Known
from archpack.model import Record


def known_from_record(record: Record) -> Known:
    """Return everything that a record says."""
    original = record.original
    return Known(
        id=record.id,
        identifiers=record.identifiers,
        titles=record.titles,
        dates=record.dates,
        completeness=record.completeness,
        languages=record.languages,
        summary=record.summary,
        repository=original.repository if original else None,
        locator=original.locator if original else (),
        order=original.order if original else None,
        extent=original.extent if original else None,
        copies=record.copies,
        contributors=record.contributors,
        credits=record.credits,
        contents=record.contents,
        notes=record.notes,
        relations=record.relations,
        rights=record.rights,
        access=record.access,
        provenance=record.provenance,
        accepted=record.accepted,
        citation=record.citation.text if record.citation else None,
    )
