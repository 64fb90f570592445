"""What a folder holds that is to become the payload of a bag, and what of it no bag can store."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from archpack.bag.path import PAYLOAD, BagPath, encode_path, read_path, shown
from archpack.bagging.second_reader import reads_name
from archpack.disk import Entry, Folder, Kind
from archpack.errors import SourceChangedError
from archpack.filenames import composed
from archpack.findings import Finding, Place
from archpack.findings.catalogue.bag_structure import LINK, NOT_A_FILE
from archpack.findings.catalogue.making import FOLDER_LEFT_OUT, NAMES_ALIKE, ONE_READER, UNSTORABLE_NAME


@dataclass(frozen=True, slots=True)
class PayloadFile:
    """A file to be copied: its path in the source and in the bag, its bytes, its times in nanoseconds."""

    source: str
    target: str
    size: int
    mtime_ns: int
    ctime_ns: int


@dataclass(frozen=True, slots=True)
class Payload:
    """A folder as it was seen before anything was written: its files in the order of the walk, and what is wrong."""

    files: tuple[PayloadFile, ...]
    findings: tuple[Finding, ...]

    @property
    def size(self) -> int:
        """The bytes of all files."""
        return sum(file.size for file in self.files)


def survey_payload(folder: Folder, under: str = f"{PAYLOAD}/") -> Payload:
    """Look at everything in a folder, without opening any file. ``under`` is put before each path in the bag.

    An empty folder is a warning and is left out: a bag records files only, nothing of it can be proved or lost, and
    the source is often not ours to change. Raises :class:`archpack.errors.SourceError` if a folder cannot be listed.
    """
    entries = tuple(folder.walk())
    found = [entry for entry in entries if entry.kind is Kind.FILE]
    files = tuple(PayloadFile(e.path, under + e.path, e.size, e.mtime_ns, e.ctime_ns) for e in found)
    findings = (*_kinds(entries), *judge_targets([entry.path for entry in found]))
    return Payload(files, findings)


def refuse_changes(folder: Folder, files: Iterable[PayloadFile]) -> None:
    """Raise :class:`SourceChangedError` if a folder does not hold the same files any more, each as it was seen."""
    before = ((file.source, file.size, file.mtime_ns, file.ctime_ns) for file in files)
    walked = (entry for entry in folder.walk() if entry.kind is not Kind.FOLDER)
    now = ((entry.path, entry.size, entry.mtime_ns, entry.ctime_ns) for entry in walked)
    for one, other in zip_longest(before, now):
        if one != other:
            changed = min(facts[0] for facts in (one, other) if facts)
            raise SourceChangedError(
                f"{shown(changed)} came, went or changed while the folder was being copied.",
                "Nothing was published. Wait until nobody is working in the folder, then run the same command again.",
            )


def judge_targets(paths: Sequence[str]) -> Iterator[Finding]:
    """Yield an error for each name that a new bag cannot hold, a warning for each that ``bagit`` cannot read.

    RFC 8493 2.1.3 (UTF-8, what is encoded), 5.1 (paths that lead away), 6.1.1 (names that differ by normalisation).
    """
    first: dict[str, str] = {}
    for path in paths:
        problem = _unstorable(path)
        if problem:
            yield Finding(UNSTORABLE_NAME, f'"{shown(path)}" {problem}.', "Rename it.", Place(path))
            continue
        other = first.setdefault(composed(path), path)
        if other is not path:
            text = f'"{shown(path)}" looks like "{shown(other)}": they differ only in how accents are stored.'
            yield Finding(NAMES_ALIKE, text, "Rename one of the two.", Place(path))
        if not reads_name(path):
            text = f'"{shown(path)}" holds a percent sign, a line separator, or white space at its end.'
            help_ = "Rename it if the bag goes to people who use bagit-python. archpack alone has judged this bag."
            yield Finding(ONE_READER, text, help_, Place(path))


def _kinds(entries: Sequence[Entry]) -> Iterator[Finding]:
    filled = {entry.path.rpartition("/")[0] for entry in entries}
    for entry in entries:
        name, place = f'"{shown(entry.path)}"', Place(entry.path)
        if entry.kind is Kind.LINK:
            text = f"{name} is a link to somewhere else, and a bag holds no links."
            yield Finding(LINK, text, "Put the file itself there, or take the link away.", place)
        elif entry.kind is Kind.OTHER:
            text = f"{name} is a pipe, a socket or a device, and a bag holds ordinary files only."
            yield Finding(NOT_A_FILE, text, "Take it away.", place)
        elif entry.kind is Kind.FOLDER and entry.path not in filled:
            text = f"The folder {name} is empty, and is left out: a bag records files only."
            yield Finding(FOLDER_LEFT_OUT, text, "If it means something, put a small file in it.", place)


def _unstorable(path: str) -> str | None:
    try:
        path.encode()
    except UnicodeEncodeError:
        return "has a name that is not in UTF-8"
    inside = f"{PAYLOAD}/{path}"
    safe = read_path(encode_path(inside), encoded=True) == BagPath(inside)
    return None if safe else "has a name that leads out of the bag on a Windows computer"
