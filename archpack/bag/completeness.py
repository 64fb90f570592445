"""Is everything there that a bag lists, and is everything listed that is there? RFC 8493 3."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archpack.bag.fetch import FETCH, FetchEntry
from archpack.bag.info import PAYLOAD_OXUM, declared_oxum
from archpack.bag.listing import Listing
from archpack.bag.manifest import manifest_named
from archpack.bag.matching import Matched, Names, match
from archpack.bag.path import PAYLOAD, shown, shown_list
from archpack.bag.reading import BagFacts
from archpack.findings import Finding, Place
from archpack.findings.catalogue.bag_manifests import (
    LISTED_FOLDER,
    MISSING_PAYLOAD,
    MISSING_TAG_FILE,
    NOT_IN_EVERY_MANIFEST,
    UNLISTED_PAYLOAD,
    UNLISTED_TAG_FILE,
)
from archpack.findings.catalogue.bag_metadata import FETCH_NOT_LISTED, FETCHED_LENGTH_DIFFERS, NOT_FETCHED, OXUM_DIFFERS

_ASK = "Ask the sender for the file, or for the bag again."


@dataclass(frozen=True, slots=True)
class Inventory:
    """The manifests held against the disk. ``unfetched`` are listed payload files that are still elsewhere."""

    payload: tuple[Matched, ...]
    tags: tuple[Matched, ...]
    unfetched: tuple[FetchEntry, ...]

    @property
    def missing(self) -> set[str]:
        """Every listed path that is not on the disk."""
        return {path for matched in (*self.payload, *self.tags) for path in matched.missing}


def take_inventory(facts: BagFacts) -> Inventory:
    """Find the files that the manifests list."""
    rules = facts.declaration.rules
    names = Names(facts.listing.files, rules)
    return Inventory(
        tuple(match(manifest, names, rules) for manifest in facts.manifests),
        tuple(match(manifest, names, rules) for manifest in facts.tag_manifests),
        tuple(entry for entry in facts.fetch if _is_elsewhere(entry.path, facts) and names.find(entry.path) is None),
    )


def _is_elsewhere(path: str, facts: BagFacts) -> bool:
    here = path in facts.listing.folders or path in facts.listing.odd
    return not here and any(path in manifest.entries for manifest in facts.manifests)


def judge_completeness(facts: BagFacts, inventory: Inventory) -> Iterator[Finding]:
    """Yield what is missing, what is not listed, and where the counts do not agree."""
    for matched in (*inventory.payload, *inventory.tags):
        yield from matched.findings
    yield from _missing_payload(facts, inventory)
    yield from _missing_tag_files(facts.listing, inventory.tags)
    yield from _unlisted_payload(facts, inventory.payload)
    yield from _unlisted_tag_files(facts, inventory.tags)
    yield from _fetch(facts, inventory)
    if not inventory.unfetched:
        yield from _oxum(facts)


def _missing_payload(facts: BagFacts, inventory: Inventory) -> Iterator[Finding]:
    unfetched = {entry.path for entry in inventory.unfetched}
    for path, manifests in _missing_from(inventory.payload).items():
        if path in facts.listing.folders:
            yield _folder(path, manifests)
        elif path not in unfetched and _in_sight(facts.listing, path):
            text = f"{shown(path)} is listed in {manifests}, but it is not in the bag."
            yield Finding(MISSING_PAYLOAD, text, _ASK, Place(path))


def _missing_tag_files(listing: Listing, tags: Sequence[Matched]) -> Iterator[Finding]:
    for path, manifests in _missing_from(tags).items():
        if path in listing.folders:
            yield _folder(path, manifests)
        elif _in_sight(listing, path):
            text = f"{shown(path)} is listed in {manifests}, but it is not in the bag."
            yield Finding(MISSING_TAG_FILE, text, _ASK, Place(path))


def _missing_from(matched: Sequence[Matched]) -> dict[str, str]:
    """Return each missing path and the manifests that list it, to be read."""
    missing: dict[str, list[str]] = {}
    for one in matched:
        for path in one.missing:
            missing.setdefault(path, []).append(one.manifest.file)
    return {path: shown_list(files) for path, files in missing.items()}


def _in_sight(listing: Listing, path: str) -> bool:
    """Return False where a link or a closed folder has its own finding already."""
    return path not in listing.odd and path not in listing.closed and not listing.is_out_of_sight(path)


def _folder(path: str, manifests: str) -> Finding:
    text = f"{shown(path)} is listed in {manifests} as a file, but it is a folder."
    return Finding(LISTED_FOLDER, text, _ASK, Place(path))


def _unlisted_payload(facts: BagFacts, payload: Sequence[Matched]) -> Iterator[Finding]:
    if not payload:
        return
    unlisted = {path for matched in payload for path in matched.unlisted() if path.startswith(f"{PAYLOAD}/")}
    for path in unlisted:
        lacking = [matched.manifest.file for matched in payload if not matched.lists(path)]
        if len(lacking) == len(payload):
            yield Finding(
                UNLISTED_PAYLOAD,
                f"{shown(path)} is in the bag, but no payload manifest lists it.",
                "Ask the sender whether it belongs to the bag. If it does, a new bag must be made.",
                Place(path),
            )
        elif lacking and facts.declaration.rules.whole_manifests:
            yield Finding(
                NOT_IN_EVERY_MANIFEST,
                f"{shown(path)} is not listed in {shown_list(lacking)}.",
                "Ask the sender for a bag whose manifests all list the whole payload.",
                Place(path),
            )


def _unlisted_tag_files(facts: BagFacts, tags: Sequence[Matched]) -> Iterator[Finding]:
    for path in facts.listing.tag_files if tags else ():
        # That a payload manifest is not listed is a finding about the tag manifest.
        if not manifest_named(path) and not any(matched.lists(path) for matched in tags):
            yield Finding(
                UNLISTED_TAG_FILE,
                f"{shown(path)} is in the bag, but no tag manifest lists it.",
                "Ask the sender whether it belongs to the bag.",
                Place(path),
            )


def _fetch(facts: BagFacts, inventory: Inventory) -> Iterator[Finding]:
    unfetched = {entry.path for entry in inventory.unfetched}
    for entry in facts.fetch if facts.manifests else ():
        place = Place(FETCH, entry.line)
        lacking = [manifest.file for manifest in facts.manifests if entry.path not in manifest.entries]
        if len(lacking) == len(facts.manifests) or (lacking and facts.declaration.rules.whole_manifests):
            text = f"{shown(entry.path)} is to be fetched, but it is not listed in {shown_list(lacking)}."
            yield Finding(FETCH_NOT_LISTED, text, "Ask the sender for the bag again.", place)
        if entry.path in unfetched:
            text = f"{shown(entry.path)} is still to be fetched from {shown(entry.url)}."
            remedy = "Fetch it, or ask the sender for it. Then verify the bag again."
            yield Finding(NOT_FETCHED, text, remedy, Place(entry.path))
        size = facts.listing.files.get(entry.path)
        if size is not None and entry.length is not None and entry.length != size:
            text = f"{shown(entry.path)} has {size} bytes, and fetch.txt says {shown(str(entry.length))}."
            yield Finding(FETCHED_LENGTH_DIFFERS, text, "Its digest tells whether it is the right file.", place)


def _oxum(facts: BagFacts) -> Iterator[Finding]:
    declared, counted = declared_oxum(facts.info), facts.listing.oxum()
    if declared is not None and declared != counted:
        line = next(element.line for element in facts.info if element.is_called(PAYLOAD_OXUM))
        yield Finding(
            OXUM_DIFFERS,
            f"The payload has {counted.octets} bytes in {counted.streams} files, and Payload-Oxum says "
            f"{declared.octets} bytes in {declared.streams} files.",
            "The other findings tell which files are missing, new or changed.",
            Place(facts.declaration.rules.info_file, line),
        )
