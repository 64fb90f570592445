"""A new bag from an old one: files added, replaced and removed, bag-info.txt changed, digests added.

The old bag is only read, and every file that is taken over is held against its old digests in the read that copies
it. What an earlier version of BagIt wrote comes out as BagIt 1.0.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from archpack.bag import BagFacts, BagPath, read_bag, read_path, shown
from archpack.bag.completeness import Inventory, judge_completeness, take_inventory
from archpack.bag.declaration import DECLARATION, RULES_1_0, VERSIONS
from archpack.bag.digests import judge_digests
from archpack.bag.encoding import decode_tag_file
from archpack.bag.fetch import FETCH
from archpack.bag.info_changes import change_info
from archpack.bag.manifest import manifest_named
from archpack.bag.path import PAYLOAD, encode_path, shown_list
from archpack.bag.reading import MOST_BYTES
from archpack.bag.structure import judge_structure
from archpack.bag.writing import render_tag_files, with_counts
from archpack.bagging.making import MadeBag, Wish, published
from archpack.bagging.outside import refuse_inside
from archpack.bagging.payload import PayloadFile, judge_targets, refuse_changes
from archpack.bagging.target import BagTarget, InFolder, write_tag_files
from archpack.disk import Folder, Kind, Staging, copy_all
from archpack.errors import SourceChangedError, SourceError, UsageError
from archpack.findings import Finding, FindingsError, Place, Report
from archpack.findings.catalogue.bag_changes import PAYLOAD_CHANGED, TAG_FILE_CHANGED
from archpack.findings.catalogue.bag_metadata import OXUM_DIFFERS
from archpack.progress import Counter, Progress, silent

PathLike = str | os.PathLike[str]
Digests = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Changes:
    """What is to be different in the new bag.

    Paths are those in the bag (``data/scan/0031.tif``); ``add`` and ``replace`` lead from them to the files to be
    copied. ``add_algorithms`` and ``drop_algorithms`` are kinds of digest.
    """

    add: Mapping[str, PathLike] = field(default_factory=dict)
    replace: Mapping[str, PathLike] = field(default_factory=dict)
    remove: tuple[str, ...] = ()
    add_algorithms: tuple[str, ...] = ()
    drop_algorithms: tuple[str, ...] = ()

    @property
    def gone(self) -> frozenset[str]:
        """The paths of old files that are not taken over."""
        return frozenset((*self.replace, *self.remove))


@dataclass(frozen=True, slots=True)
class _Old:
    """The old bag: what it says, and its files as they are on the disk. ``promises``: path, algorithm, digest."""

    facts: BagFacts
    files: tuple[PayloadFile, ...]
    promises: Mapping[str, Mapping[str, str]]

    def taken_over(self, gone: frozenset[str]) -> list[PayloadFile]:
        """Return the payload and the tag files of others that go into the new bag."""
        own = {DECLARATION, self.facts.declaration.rules.info_file, FETCH}
        return [
            file
            for file in self.files
            if file.source not in gone and file.source not in own and not manifest_named(file.source)
        ]


def update_bag(bag: PathLike, destination: PathLike, *, changes: Changes, wish: Wish, progress: Progress) -> MadeBag:
    """Make a new bag from an old one, whole or not at all. The old one is only read.

    ``wish.info`` changes labels of bag-info.txt (see :func:`archpack.bag.info_changes.change_info`); its algorithms
    do not count, those of the old bag and ``changes`` do. Raises :class:`FindingsError` if the old bag has faults other
    than those that the changes take away, or if a file is not what its digests promise; :class:`UsageError` for
    changes that make no sense; and what :func:`archpack.bagging.make_bag` raises.
    """
    refuse_inside(bag, Path(destination), "old bag")
    with Folder(bag) as folder, ExitStack() as opened:
        old = _read(folder, changes)
        _refuse_senseless(old, changes, wish)
        wish = replace(wish, algorithms=_algorithms(old.facts, changes)).checked()
        kept = old.taken_over(changes.gone)
        new = _new_files({**changes.add, **changes.replace}, opened)
        files = [*kept, *(file for _, listed in new for file in listed)]
        payload = [file for file in files if file.target.startswith(f"{PAYLOAD}/")]
        findings = _judge_names(payload)
        size = sum(file.size for file in files)
        with Staging(destination, files=len(files) + wish.tag_file_count, size=size) as staging:
            target, counter = InFolder(staging), Counter("copying", size, len(files), progress)
            digests = _copy_verified(folder, kept, target, old, wish, counter)
            for home, listed in new:
                found = copy_all(home, target, listed, algorithms=wish.algorithms, counter=counter, jobs=wish.jobs)
                digests = {algorithm: {**of, **found[algorithm]} for algorithm, of in digests.items()}
            tags = _tag_files(folder, old.facts, payload, digests, wish)
            refuse_changes(folder, old.files)
            write_tag_files(target, tags, wish.now_ns)
            return published(staging, payload, findings, wish, progress)


def _read(folder: Folder, changes: Changes) -> _Old:
    """Read the old bag. Raises :class:`FindingsError` if it has faults that the changes do not take away."""
    facts = read_bag(folder)
    inventory = take_inventory(facts)
    tags = judge_digests(folder, facts.listing, inventory.tags, silent)  # they are read and believed before the copy
    findings = [*facts.findings, *judge_structure(facts), *judge_completeness(facts, inventory), *tags]
    errors = Report.of(_without(findings, changes.gone)).errors
    if errors:
        raise FindingsError(
            f"{folder.path} has faults, so no new bag was made of it.",
            Report(errors),
            "Replace or remove the files that are named, or ask for the bag again.",
        )
    walked = (entry for entry in folder.walk() if entry.kind is Kind.FILE)
    files = tuple(PayloadFile(e.path, e.path, e.size, e.mtime_ns, e.ctime_ns) for e in walked)
    return _Old(facts, files, _promises(inventory))


def _without(findings: Iterable[Finding], gone: frozenset[str]) -> Iterator[Finding]:
    """Yield the findings that are not about files that go; without such a file the old Oxum need not agree."""
    listed = list(findings)
    healed = any(finding.place.file in gone for finding in listed)
    for finding in listed:
        if finding.place.file not in gone and not (healed and finding.code is OXUM_DIFFERS):
            yield finding


def _promises(inventory: Inventory) -> dict[str, dict[str, str]]:
    promises: dict[str, dict[str, str]] = {}
    for matched in (*inventory.payload, *inventory.tags):
        for path in matched.present() if matched.manifest.computable else ():
            promises.setdefault(path, {})[matched.manifest.algorithm] = matched.digest(path)
    return promises


def _refuse_senseless(old: _Old, changes: Changes, wish: Wish) -> None:
    """Raise :class:`UsageError` for a path that is there, is not there, or cannot be, and for no change at all."""
    there = {file.source for file in old.files}
    listed = {path for manifest in old.facts.manifests for path in manifest.entries}
    for path in (*changes.add, *changes.gone):
        safe = read_path(encode_path(path), encoded=True)
        if safe != BagPath(path) or not safe.in_payload:
            raise UsageError(f"{shown(path)} is no file of the payload.", "Name it as in data/scan/0031.tif.")
        if path in changes.add and path in there:
            raise UsageError(
                f"{shown(path)} is in the bag already.", "Use --replace if the new file is to stand there."
            )
        if path in changes.gone and path not in there | listed:
            raise UsageError(f"There is no {shown(path)} in the bag.", "Compare the name with the manifest.")
    both = sorted({*changes.replace} & {*changes.remove})
    if both:
        raise UsageError(f"{shown(both[0])} is to be replaced and removed.", "Choose one of the two.")
    others = {file.source for file in old.taken_over(changes.gone)}
    if RULES_1_0.info_file in others:
        raise UsageError(
            f"The bag holds a {RULES_1_0.info_file}, which meant nothing in BagIt {old.facts.declaration.version}.",
            "In BagIt 1.0 it would. Make a new bag of the folder data.",
        )
    if changes == Changes() and not wish.info and old.facts.declaration.version == VERSIONS[-1]:
        raise UsageError(
            "Nothing is to be changed.",
            "Say what: --add, --replace, --remove, --info, --add-algorithm, --drop-algorithm.",
        )
    labels = {element.label.lower() for element in old.facts.info}
    absent = [label for label, value in wish.info if not value.strip() and label.strip().lower() not in labels]
    if absent:
        raise UsageError(f"There is no {shown(absent[0])} in the old bag that could be taken away.", "Leave it out.")


def _algorithms(facts: BagFacts, changes: Changes) -> tuple[str, ...]:
    absent = [name for name in changes.drop_algorithms if name not in facts.algorithms]
    if absent:
        raise UsageError(f"The bag has no {absent[0]} digests.", f"It has {shown_list(facts.algorithms)}.")
    computable = {manifest.algorithm for manifest in facts.manifests if manifest.computable}
    kept = [name for name in facts.algorithms if name in computable and name not in changes.drop_algorithms]
    if not kept and not changes.add_algorithms:
        raise UsageError("A bag needs digests of one kind at least.", "Add another kind when you drop the last one.")
    return tuple(dict.fromkeys((*kept, *changes.add_algorithms)))


def _new_files(given: Mapping[str, PathLike], opened: ExitStack) -> list[tuple[Folder, list[PayloadFile]]]:
    """Return the folders of new files and what is to be copied from each. They stay open until ``opened`` ends."""
    homes: dict[str, tuple[Folder, list[PayloadFile]]] = {}
    for target, source in given.items():
        parent, name = os.path.split(os.fspath(source))
        if parent not in homes:
            homes[parent] = opened.enter_context(Folder(parent or ".")), []
        folder, files = homes[parent]
        entry = folder.entry(name) if name else None
        if entry is None or entry.kind is not Kind.FILE:
            raise SourceError(f"There is no ordinary file {os.fspath(source)}.", "Check the name and the place.")
        files.append(PayloadFile(name, target, entry.size, entry.mtime_ns, entry.ctime_ns))
    return list(homes.values())


def _judge_names(payload: Iterable[PayloadFile]) -> list[Finding]:
    """Return the warnings about names in the new bag. Raises :class:`FindingsError` for what it cannot hold."""
    report = Report.of(judge_targets([file.target.removeprefix(f"{PAYLOAD}/") for file in payload]))
    if not report.ok:
        raise FindingsError("A new bag cannot hold all of these names, so nothing was written.", report)
    return list(report)


def _copy_verified(  # noqa: PLR0913, PLR0917 - from where, what, to where, and what must hold
    folder: Folder, files: Sequence[PayloadFile], target: BagTarget, old: _Old, wish: Wish, counter: Counter
) -> Digests:
    """Copy the files that are taken over, and refuse if one is not what the old bag promises."""
    promised = {algorithm for of in old.promises.values() for algorithm in of}
    algorithms = (*wish.algorithms, *sorted(promised - {*wish.algorithms}))
    digests = copy_all(folder, target, files, algorithms=algorithms, counter=counter, jobs=wish.jobs)
    report = Report.of(_broken(files, digests, old))
    if not report.ok:
        raise FindingsError(
            f"{folder.path} is not what it was, so no new bag was made of it.",
            report,
            "Replace or remove the files that are named, or ask for the bag again.",
        )
    return {algorithm: digests[algorithm] for algorithm in wish.algorithms}


def _broken(files: Iterable[PayloadFile], digests: Digests, old: _Old) -> Iterator[Finding]:
    for path in (file.source for file in files):
        in_payload_folder = path.startswith(f"{PAYLOAD}/")
        promises = old.promises.get(path)
        if promises is None and in_payload_folder:
            raise SourceChangedError(f"{shown(path)} came while the bag was being read.", "Nothing was published.")
        wrong = [algorithm for algorithm, digest in (promises or {}).items() if digests[algorithm][path] != digest]
        if wrong:
            code = PAYLOAD_CHANGED if in_payload_folder else TAG_FILE_CHANGED
            text = f"{shown(path)} is not what it was: its {shown_list(wrong)} digest is another."
            yield Finding(code, text, "Replace it with a good copy, or ask the sender for the bag again.", Place(path))


def _tag_files(
    folder: Folder, facts: BagFacts, payload: Iterable[PayloadFile], digests: Digests, wish: Wish
) -> dict[str, bytes]:
    """Return the tag files around the old bag-info.txt with its changes and the tag files of others."""
    sizes = {file.target: file.size for file in payload}
    rules, charset = facts.declaration.rules, facts.declaration.charset
    data = folder.read(rules.info_file, limit=MOST_BYTES) if rules.info_file in facts.listing.files else b""
    text, _ = decode_tag_file(data, rules.info_file, charset)
    info_file = change_info(text, with_counts(wish.full_info(), sizes), rules).encode()
    inside = {a: {path: digest for path, digest in of.items() if path in sizes} for a, of in digests.items()}
    others = {a: {path: digest for path, digest in of.items() if path not in sizes} for a, of in digests.items()}
    return render_tag_files(inside, sizes, info_file, kept=others)
