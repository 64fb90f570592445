"""Judge what archpack wrote as more than a bag: its record, its derived files, its provenance."""

import json
from collections.abc import Iterator
from dataclasses import replace

from archpack.bag import BagReport, Source, canonical_tagmanifest
from archpack.criteria import EVERYTHING, Criteria, packed_criteria
from archpack.filenames import METADATA_FILES, RECORD_FILES
from archpack.findings import Finding, Place, Report
from archpack.findings.catalogue import package as codes
from archpack.loading import Loaded, load_bytes
from archpack.loading.limits import MAX_BYTES
from archpack.model import Record
from archpack.model.facts import Survey
from archpack.package.deposit import judge
from archpack.package.folios import folios_by_path
from archpack.package.packed_record import packed_record
from archpack.package.reading import is_file
from archpack.planning import PAYLOAD
from archpack.survey import survey_folder

_RECORD_JSON, _CHECKS_JSON = METADATA_FILES[:2]
_MOST_BYTES = 512_000_000


def judge_package(source: Source, bag: BagReport) -> tuple[Record | None, Report]:
    """Return the record of a package, if it has one that can be read, and all findings, the bag's included."""
    loaded = packed_record(source)
    found = [*_metadata(source, loaded), *_tag_manifests(source, bag), *_provenance(source, bag)]
    judged = _judged(source, loaded) if loaded else Report()
    record = loaded.record if loaded else None
    bag_report = _with_folios(bag, record) if record else bag.report
    return record, Report.of([*bag_report, *found, *judged])


def _judged(source: Source, loaded: Loaded) -> Report:
    """Apply today's rules to the record and the payload, but those that were left out when the package was made.

    Paths in findings are those of the package.
    """
    inside = survey_folder(source, under=PAYLOAD.rstrip("/"), record_file=loaded.file)
    survey = Survey(files=tuple(f.model_copy(update={"path": f.path.removeprefix(PAYLOAD)}) for f in inside.files))
    return Report.of(
        finding if finding.place.line else finding.at(replace(finding.place, file=PAYLOAD + finding.place.file))
        for finding in judge(loaded, survey, criteria=_criteria(source))
    )


def _criteria(source: Source) -> Criteria:
    """Return by what the package was checked when it was packed."""
    if not is_file(source, _CHECKS_JSON):
        return EVERYTHING
    try:
        kept = json.loads(source.read(_CHECKS_JSON, limit=_MOST_BYTES))
    except (ValueError, RecursionError):
        return EVERYTHING
    return packed_criteria(kept.get("criteria") if isinstance(kept, dict) else None)


def _metadata(source: Source, loaded: Loaded | None) -> Iterator[Finding]:
    """PKG001, PKG002: the derived files are there, and the two records say the same."""
    for name in METADATA_FILES:
        if not is_file(source, name):
            yield Finding(
                codes.METADATA_MISSING,
                "The package has lost this file.",
                "Look for another copy of the package, or pack the deposit again.",
                Place(name),
            )
    if loaded is None:
        yield Finding(
            codes.METADATA_MISSING,
            "The package has lost its record.",
            "Look for another copy of the package, or pack the deposit again.",
            Place(PAYLOAD + RECORD_FILES[0]),
        )
    elif is_file(source, _RECORD_JSON):
        derived = load_bytes(source.read(_RECORD_JSON, limit=MAX_BYTES), _RECORD_JSON)
        if derived.record is None or derived.record != loaded.record:
            yield Finding(
                codes.RECORD_DIFFERS,
                f"It does not say the same as {loaded.file}.",
                "One of the two was changed after packing. Look for another copy of the package.",
                Place(_RECORD_JSON),
            )


def _tag_manifests(source: Source, bag: BagReport) -> Iterator[Finding]:
    """PKG001, PKG003, PKG005: every file that archpack made is vouched for, and no other file came to them."""
    manifests = bag.facts.tag_manifests
    if not manifests:
        yield Finding(
            codes.METADATA_MISSING,
            "The package has lost its tag manifest, so nothing vouches for its description.",
            "Look for another copy of the package, or pack the deposit again.",
        )
        return
    names = {manifest.file for manifest in manifests}
    for path in sorted(bag.facts.listing.files):
        listed = path in names or path.startswith(PAYLOAD) or all(path in m.entries for m in manifests)
        if not listed:
            yield Finding(
                codes.NOT_LISTED,
                "This file was put into the package after it was made, or its entry was removed.",
                "Take it out, or look for another copy of the package.",
                Place(path),
            )
    for name in sorted(names):
        # A tag manifest covers everything but itself, so its own bytes are compared with how they are written.
        if not canonical_tagmanifest(source.read(name, limit=_MOST_BYTES)):
            yield Finding(
                codes.NOT_AS_WRITTEN,
                "The file is not as archpack wrote it.",
                "Look for another copy of the package. If somebody updated the package with another tool, pack the "
                "deposit again.",
                Place(name),
            )


def _provenance(source: Source, bag: BagReport) -> Iterator[Finding]:
    """PKG006: the digests that archpack saw when it packed are those of the manifests."""
    name = METADATA_FILES[2]
    if not is_file(source, name):
        return
    try:
        events = json.loads(source.read(name, limit=_MOST_BYTES))["events"]
        seen = [(a, p, d) for event in events for a, of in event.get("digests", {}).items() for p, d in of.items()]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        yield Finding(
            codes.PROVENANCE_DIFFERS,
            "The file cannot be read.",
            "Look for another copy of the package.",
            Place(name),
        )
        return
    stated = {(m.algorithm, path, entry.digest) for m in bag.facts.manifests for path, entry in m.entries.items()}
    for path in sorted({path for _, path, _ in stated.symmetric_difference(seen)}):
        yield Finding(
            codes.PROVENANCE_DIFFERS,
            f"Its digest is not the one that {name} recorded when the package was made.",
            "The file was exchanged after packing, with its digest. Look for another copy of the package.",
            Place(str(path)),
        )


def _with_folios(bag: BagReport, record: Record) -> Iterator[Finding]:
    """Yield the findings of the bag, those about scans and texts with their folio."""
    folios = folios_by_path(record, {path.removeprefix(PAYLOAD) for m in bag.facts.manifests for path in m.entries})
    for finding in bag.report:
        folio = folios.get(finding.place.file.removeprefix(PAYLOAD))
        yield replace(finding, text=f"{finding.text} It shows {folio}.") if folio else finding
