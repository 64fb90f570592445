"""Divide a folder into several bags that belong together, each no larger than a given size. RFC 8493 2.2.2."""

import os
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from archpack.bag.path import shown
from archpack.bagging.judging import flush_and_judge
from archpack.bagging.making import MadeBag, Wish, approved, readable, refuse_bag, write_bag
from archpack.bagging.outside import refuse_inside
from archpack.bagging.payload import Payload, PayloadFile, refuse_changes, survey_payload
from archpack.bagging.target import InFolder
from archpack.disk import Folder, Staging
from archpack.errors import UsageError
from archpack.findings import Finding, Place, Report
from archpack.findings.catalogue.making import LARGER_THAN_BAG
from archpack.progress import Counter, Progress

GROUP = "Bag-Group-Identifier"
COUNT = "Bag-Count"


def make_bags(
    source: str | os.PathLike[str],
    destination: str | os.PathLike[str],
    *,
    size: int,
    wish: Wish,
    progress: Progress,
) -> list[MadeBag]:
    """Make a folder of bags of everything in a folder, each with at most ``size`` bytes of payload.

    The folder of bags appears with all of them or not at all: it is one rename. Each bag has the Bag-Group-Identifier
    of ``wish``, or else the name of ``destination``, and its Bag-Count. Raises what
    :func:`archpack.bagging.make_bag` raises; a file larger than ``size`` is a finding.
    """
    wish = wish.checked()
    if size < 1:
        raise UsageError(f"A bag of {size} bytes can hold nothing.", "Give a larger size.")
    with Folder(source) as folder:
        refuse_bag(folder)
        refuse_inside(source, Path(destination), "folder to be divided")
        payload = survey_payload(folder)
        payload = approved(replace(payload, findings=(*payload.findings, *_too_large(payload, size))), source)
        parts = divide(payload.files, size)
        files = len(payload.files) + len(parts) * (wish.tag_file_count + 1)
        with Staging(destination, files=files, size=payload.size) as staging:
            counter = Counter("copying", payload.size, len(payload.files), progress)
            names = list(_names(staging.destination.name, len(parts)))
            for number, (name, part) in enumerate(zip(names, parts, strict=True), start=1):
                member = _member(wish, staging.destination.name, f"{number} of {len(parts)}")
                write_bag(InFolder(staging, name), folder, part, member, counter)
            refuse_changes(folder, payload.files)
            judged = flush_and_judge(
                staging,
                [staging.path / name for name in names],
                now_ns=wish.now_ns,
                progress=progress,
                jobs=wish.jobs,
                second_reader=readable(payload.findings),
            )
            staging.publish()
            return [
                MadeBag(
                    staging.destination / name,
                    len(part),
                    sum(file.size for file in part),
                    wish.algorithms,
                    bag.report + Report.of(_of_part(payload.findings, part)),
                )
                for name, part, bag in zip(names, parts, judged, strict=True)
            ]


def divide(files: Sequence[PayloadFile], size: int) -> list[list[PayloadFile]]:
    """Return the files in as few groups of at most ``size`` bytes as a quick method finds; always the same.

    The largest files come first, each into the fullest group that still has room (best fit, decreasing). Within a
    group the files keep their order. No file is larger than ``size``. There is always one group.
    """
    groups: list[list[int]] = [[]]
    room = [(size, 0)]  # free bytes and number of each group, sorted
    for index in sorted(range(len(files)), key=lambda index: (-files[index].size, index)):
        at = bisect_left(room, (files[index].size, -1))
        if at == len(room):
            free, group = size, len(groups)
            groups.append([])
        else:
            free, group = room.pop(at)
        groups[group].append(index)
        insort(room, (free - files[index].size, group))
    return [[files[index] for index in sorted(group)] for group in groups]


def _too_large(payload: Payload, size: int) -> Iterator[Finding]:
    for file in payload.files:
        if file.size > size:
            text = f'"{shown(file.source)}" has {file.size:,} bytes, and a bag is to hold at most {size:,}.'
            yield Finding(LARGER_THAN_BAG, text, "Allow larger bags, or divide the file.", Place(file.source))


def _names(stem: str, count: int) -> Iterator[str]:
    """Yield the names of the bags, which sort in the order of their numbers."""
    width = len(str(count))
    return (f"{stem}-{number:0{width}}" for number in range(1, count + 1))


def _member(wish: Wish, group: str, count: str) -> Wish:
    """Return how to make one bag of the group."""
    info = [pair for pair in wish.info if pair[0].lower() != COUNT.lower()]
    if all(label.lower() != GROUP.lower() for label, _ in info):
        info.append((GROUP, group))
    return replace(wish, info=(*info, (COUNT, count)))


def _of_part(findings: Iterable[Finding], part: Sequence[PayloadFile]) -> Iterator[Finding]:
    """Yield the findings about the files of one bag, at their places in it; left out folders belong to none."""
    targets = {file.source: file.target for file in part}
    return (finding.at(Place(targets[finding.place.file])) for finding in findings if finding.place.file in targets)
