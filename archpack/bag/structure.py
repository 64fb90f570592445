"""Rules about the manifests as such: which there must be, what each must list. RFC 8493 2.1.3, 2.2.1, 2.4.

No file is looked for here; that is :mod:`archpack.bag.completeness`.
"""

from collections.abc import Iterator, Sequence

from archpack.bag.manifest import Manifest
from archpack.bag.path import shown, shown_list
from archpack.bag.reading import BagFacts
from archpack.findings import Finding, Place
from archpack.findings.catalogue.bag_manifests import (
    ALGORITHMS_DIFFER,
    NO_TAG_MANIFEST,
    OMITS_MANIFEST,
    OMITS_MANIFEST_EARLIER,
    TAG_MANIFESTS_DIFFER,
    UNKNOWN_ALGORITHM,
    UNVERIFIABLE,
    WEAK_ALGORITHM,
)

_WEAK = {"md5", "sha1"}


def judge_structure(facts: BagFacts) -> Iterator[Finding]:
    """Yield what is wrong with the manifests as a set."""
    yield from _unknown_algorithms(facts.manifests)
    yield from _unknown_algorithms(facts.tag_manifests)
    yield from _weak(facts.manifests)
    yield from _payload_manifests_listed(facts)
    yield from _tag_manifests_agree(facts.tag_manifests)
    yield from _algorithms_agree(facts)


def _unknown_algorithms(manifests: Sequence[Manifest]) -> Iterator[Finding]:
    known = [manifest for manifest in manifests if manifest.computable]
    for manifest in manifests:
        if manifest.computable:
            continue
        alone = sum(not any(path in other.entries for other in known) for path in manifest.entries)
        what = f"archpack cannot compute {shown(manifest.algorithm)} digests"
        if known and not alone:
            yield Finding(
                UNKNOWN_ALGORITHM,
                f"{what}, so {shown(manifest.file)} was not checked.",
                "The same files are checked with another manifest. Ask the sender for sha512 digests next time.",
                Place(manifest.file),
            )
        else:
            yield Finding(
                UNVERIFIABLE,
                f"{what}, and nothing else vouches for {alone} of the files in {shown(manifest.file)}.",
                "Ask the sender for a bag with sha512 digests.",
                Place(manifest.file),
            )


def _weak(manifests: Sequence[Manifest]) -> Iterator[Finding]:
    algorithms = {manifest.algorithm for manifest in manifests}
    if algorithms and algorithms <= _WEAK:
        yield Finding(
            WEAK_ALGORITHM,
            f"The payload is proved by {shown_list(sorted(algorithms))} only.",
            "Damage is found with it. Against forgery, add a sha512 manifest while the files are known to be good.",
            Place(manifests[0].file),
        )


def _payload_manifests_listed(facts: BagFacts) -> Iterator[Finding]:
    code = OMITS_MANIFEST if facts.declaration.rules.whole_manifests else OMITS_MANIFEST_EARLIER
    for tag_manifest in facts.tag_manifests:
        omitted = [manifest.file for manifest in facts.manifests if manifest.file not in tag_manifest.entries]
        if omitted:
            yield Finding(
                code,
                f"{shown(tag_manifest.file)} does not list {shown_list(omitted)}.",
                "Ask the sender for the bag again, or have the tag manifests made anew.",
                Place(tag_manifest.file),
            )


def _tag_manifests_agree(tag_manifests: Sequence[Manifest]) -> Iterator[Finding]:
    everything = {path for manifest in tag_manifests for path in manifest.entries}
    for manifest in tag_manifests:
        lacking = sorted(everything - manifest.entries.keys())
        if lacking:
            yield Finding(
                TAG_MANIFESTS_DIFFER,
                f"{shown(manifest.file)} does not list {shown_list(lacking)}, as another tag manifest does.",
                "Have the tag manifests made anew, each with the same files.",
                Place(manifest.file),
            )


def _algorithms_agree(facts: BagFacts) -> Iterator[Finding]:
    payload = {manifest.algorithm for manifest in facts.manifests}
    tags = {manifest.algorithm for manifest in facts.tag_manifests}
    if payload and not tags:
        yield Finding(
            NO_TAG_MANIFEST,
            "There is no tag manifest, so nothing proves that the description of the bag is unchanged.",
            "Compare bag-info.txt with what the sender says of the bag.",
        )
    elif payload and payload != tags:
        yield Finding(
            ALGORITHMS_DIFFER,
            f"The payload has {shown_list(sorted(payload))} digests, the tag files have {shown_list(sorted(tags))}.",
            "Nothing is wrong with the files. New bags should use the same for both.",
            Place(facts.tag_manifests[0].file),
        )
