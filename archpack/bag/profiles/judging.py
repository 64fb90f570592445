"""Hold a bag against a profile. Pure: facts in, findings out; whether the bag is valid is judged elsewhere.

A bag with a fetch.txt is judged as it will be when it is complete: what is still to be fetched counts as there.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from archpack.bag.declaration import DECLARATION
from archpack.bag.fetch import FETCH
from archpack.bag.info import one_line
from archpack.bag.manifest import Manifest, manifest_name
from archpack.bag.path import PAYLOAD, shown, shown_list
from archpack.bag.profiles.media_types import same_kind
from archpack.bag.profiles.parsing import is_bags_own
from archpack.bag.profiles.profile import IDENTIFIER, FileRules, LabelRule, ManifestRules, Profile, Serialization
from archpack.bag.reading import BagFacts
from archpack.filenames import composed
from archpack.findings import Code, Finding, Place
from archpack.findings.catalogue import profile_bags as codes

MOST = 1000
"""So many files are told that one rule refuses; of the rest only that there are more."""

_ASK = "Ask the sender for a bag made for this profile."


def judge_profile(profile: Profile, facts: BagFacts, *, serialization: str | None = None) -> tuple[Finding, ...]:
    """Return everything in which a bag does not meet a profile.

    ``serialization`` is the MIME type of the file that the bag is in, None for a folder. If that, or the version of
    BagIt, is not accepted, nothing else is looked at: the specification calls this fatal.
    """
    fatal = (*_serialization(profile, serialization), *_version(profile, facts))
    return fatal or tuple(_judge(profile, facts))


def _judge(profile: Profile, facts: BagFacts) -> Iterator[Finding]:
    yield from _identifier(profile, facts)
    for rule in profile.labels:
        yield from _label(profile, rule, facts)
    yield from _manifests(profile, profile.manifests, facts.manifests, codes.MANIFEST_MISSING, codes.MANIFEST_REFUSED)
    yield from _manifests(
        profile, profile.tag_manifests, facts.tag_manifests, codes.TAG_MANIFEST_MISSING, codes.TAG_MANIFEST_REFUSED
    )
    yield from _fetch(profile, facts)
    yield from _required(profile, profile.tag_files, facts.listing.tag_files, codes.TAG_FILE_MISSING)
    others = (path for path in facts.listing.tag_files if not is_bags_own(path))
    yield from _allowed(profile, profile.tag_files, others, codes.TAG_FILE_REFUSED)
    yield from _required(profile, profile.payload_files, _payload(facts), codes.PAYLOAD_FILE_MISSING)
    yield from _allowed(profile, profile.payload_files, _payload(facts), codes.PAYLOAD_FILE_REFUSED)


def _payload(facts: BagFacts) -> Iterator[str]:
    yield from facts.listing.payload
    yield from (entry.path for entry in facts.fetch if entry.path not in facts.listing.files)


def _serialization(profile: Profile, found: str | None) -> Iterator[Finding]:
    accepted = profile.accepted_serializations
    if found is None and profile.serialization is Serialization.REQUIRED:
        text = f"The bag is a folder, and {shown(profile.name)} accepts archive files only: {shown_list(accepted)}."
    elif found is not None and profile.serialization is Serialization.FORBIDDEN:
        text = f"The bag is an archive file ({shown(found)}), and {shown(profile.name)} accepts folders only."
    elif found is not None and accepted and not any(same_kind(found, kind) for kind in accepted):
        text = f"The bag is an archive file of the kind {shown(found)}, and {shown(profile.name)} accepts "
        text += f"{shown_list(accepted)}."
    else:
        return
    yield Finding(codes.SERIALIZATION_REFUSED, text, "Ask the sender for the bag in an accepted form.")


def _version(profile: Profile, facts: BagFacts) -> Iterator[Finding]:
    accepted = profile.accepted_versions
    if accepted and facts.declaration.version not in accepted:
        stated = facts.declaration.version or "no version"
        text = f"The bag states {shown(stated)} of BagIt, and {shown(profile.name)} accepts {shown_list(accepted)}."
        yield Finding(codes.VERSION_REFUSED, text, _ASK, Place(DECLARATION))


def _identifier(profile: Profile, facts: BagFacts) -> Iterator[Finding]:
    named = [element for element in facts.info if element.is_called(IDENTIFIER)]
    file = facts.declaration.rules.info_file
    if not named:
        text = f"{file} has no line {IDENTIFIER}, which every bag of a profile must have."
        yield Finding(codes.IDENTIFIER_MISSING, text, _ASK, Place(file))
    elif profile.identifier and all(one_line(element.value) != profile.identifier for element in named):
        names = shown_list([one_line(element.value) for element in named])
        text = f"The bag was made for {names}, and is held against {shown(profile.identifier)}."
        remedy = "Name the file of the profile that the bag was made for, or ask the sender which one holds."
        yield Finding(codes.IDENTIFIER_DIFFERS, text, remedy, Place(file, named[0].line))


def _label(profile: Profile, rule: LabelRule, facts: BagFacts) -> Iterator[Finding]:
    found = [element for element in facts.info if element.is_called(rule.label)]
    file, label = facts.declaration.rules.info_file, shown(rule.label)
    if rule.required and not found:
        text = f"{file} has no line {label}, which {shown(profile.name)} requires."
        yield Finding(codes.LABEL_MISSING, text, _ASK, Place(file))
    for element in found if rule.values else ():
        if one_line(element.value) not in rule.values:
            text = f'{label} is "{shown(one_line(element.value))}". Accepted: {shown_list(rule.values)}.'
            yield Finding(codes.VALUE_REFUSED, text, _ASK, Place(file, element.line))
    for element in found[1:] if not rule.repeatable else ():
        text = f"{label} stands on line {found[0].line} already, and {shown(profile.name)} allows it once."
        yield Finding(codes.LABEL_REPEATED, text, "Ask the sender which of them holds.", Place(file, element.line))


def _manifests(
    profile: Profile, rules: ManifestRules, manifests: Sequence[Manifest], missing: Code, refused: Code
) -> Iterator[Finding]:
    found = {manifest.algorithm for manifest in manifests}
    tag = missing is codes.TAG_MANIFEST_MISSING
    for algorithm in dict.fromkeys(rules.required):
        if algorithm not in found:
            text = f"There is no {shown(manifest_name(algorithm, tag=tag))}, which {shown(profile.name)} requires."
            yield Finding(missing, text, _ASK)
    if rules.allowed is None:
        return
    for manifest in manifests:
        if manifest.algorithm not in rules.allowed:
            text = f"{shown(profile.name)} allows {shown_list(rules.allowed) or 'no'} digests here, and no others."
            yield Finding(refused, text, _ASK, Place(manifest.file))


def _fetch(profile: Profile, facts: BagFacts) -> Iterator[Finding]:
    there = FETCH in facts.listing.files
    if there and not profile.fetch_allowed:
        text = f"There is a {FETCH}, which {shown(profile.name)} does not allow."
        yield Finding(codes.FETCH_REFUSED, text, "Ask the sender for a bag with all files in it.", Place(FETCH))
    elif not there and profile.fetch_required:
        text = f"There is no {FETCH}, which {shown(profile.name)} requires."
        yield Finding(codes.FETCH_MISSING, text, _ASK, Place(FETCH))
    payload = facts.listing.oxum()
    if profile.data_empty and (payload.octets or payload.streams > 1):
        text = (
            f"The payload has {payload.octets} bytes in {payload.streams} files; {shown(profile.name)} wants it empty."
        )
        yield Finding(codes.DATA_NOT_EMPTY, text, _ASK, Place(PAYLOAD))


def _required(profile: Profile, rules: FileRules, files: Iterable[str], code: Code) -> Iterator[Finding]:
    for path in _missing(rules, files):
        what = "There is nothing in the folder" if path.endswith("/") else "There is no file"
        yield Finding(code, f"{what} {shown(path)}, which {shown(profile.name)} requires.", _ASK, Place(path))


def _missing(rules: FileRules, files: Iterable[str]) -> Iterable[str]:
    """Return what is required and not there. The files are passed once, because there can be a million."""
    wanted = {composed(path): path for path in rules.required}
    for file in files if wanted else ():
        name = composed(file)
        wanted.pop(name, None)
        end = name.find("/")
        while end >= 0:
            wanted.pop(name[: end + 1], None)
            end = name.find("/", end + 1)
    return wanted.values()


def _allowed(profile: Profile, rules: FileRules, files: Iterable[str], code: Code) -> Iterator[Finding]:
    if rules.allowed is None:
        return
    refused = iter(sorted(path for path in files if not rules.allowed.allow(path)))
    yield from _each(refused, code, lambda path: f"{shown(path)} is a file that {shown(profile.name)} does not allow.")


def _each(paths: Iterator[str], code: Code, text: Callable[[str], str]) -> Iterator[Finding]:
    for path in islice(paths, MOST):
        yield Finding(code, text(path), _ASK, Place(path))
    rest = sum(1 for _ in paths)
    if rest:
        yield Finding(code, f"{rest} more files have this problem.", "See the files above.")
