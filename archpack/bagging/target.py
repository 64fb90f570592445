"""Where the files of a bag in the making go: a folder in the staging folder, or an archive."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from archpack.bag.path import PAYLOAD
from archpack.disk import CopyTarget, NewContent, Staging, ToCopy
from archpack.disk.journal import State
from archpack.errors import UsageError
from archpack.filenames import shown
from archpack.findings import Finding, Place
from archpack.findings.catalogue.making import UNSTORABLE_NAME
from archpack.serialization import SERIALIZATIONS, MemberWriter, SerializedWriter, refusal, serialized_writer

_ENDINGS = {"zip": (".zip",), "tar": (".tar",), "tar.gz": (".tar.gz", ".tgz")}


class BagTarget(CopyTarget, Protocol):
    """Takes the files of one bag. Paths are those in the bag."""

    def make_folder(self, path: str) -> None:
        """Make an empty folder, if it is not there."""
        ...


class InFolder:
    """A bag that is a folder: the staged folder itself, or the folder ``under`` in it."""

    one_at_a_time = False

    def __init__(self, staging: Staging, under: str = "") -> None:
        self._staging = staging
        self._under = f"{under}/" if under else ""

    def taken_over(self, path: str, state: State, algorithms: Iterable[str]) -> dict[str, str] | None:
        """Return the digests of a file that an interrupted run finished, or None."""
        return self._staging.taken_over(self._under + path, state, algorithms)

    def note(self, path: str, state: State, digests: Mapping[str, str]) -> None:
        """Hear that a file is finished."""
        self._staging.note(self._under + path, state, digests)

    def create(self, path: str, size: int, mtime_ns: int) -> AbstractContextManager[NewContent]:
        """Begin a new file."""
        return self._staging.create(self._under + path, size, mtime_ns)

    def make_folder(self, path: str) -> None:
        """Make an empty folder."""
        self._staging.make_folder(self._under + path)


class InArchive:
    """A bag that is written into an archive, file by file. What was interrupted cannot be gone on with."""

    one_at_a_time = True

    def __init__(self, writer: SerializedWriter) -> None:
        self._writer = writer

    def taken_over(self, path: str, state: State, algorithms: Iterable[str]) -> None:
        """Return None: every file is new."""

    def note(self, path: str, state: State, digests: Mapping[str, str]) -> None:
        """Hear that a file is finished."""

    @contextmanager
    def create(self, path: str, size: int, mtime_ns: int) -> Iterator[NewContent]:
        """Begin a new file."""
        with self._writer.add(path, size, mtime_ns) as content:
            yield _Member(content)

    def make_folder(self, path: str) -> None:
        """Make an empty folder, if it is not there."""
        self._writer.add_folder(path)


@contextmanager
def staged(staging: Staging, serialize: str, now_ns: int) -> Iterator[BagTarget]:
    """Yield what takes the files of a bag: the staged folder or, with a kind of archive, a staged file."""
    if not serialize:
        yield InFolder(staging)
        return
    name = staging.destination.name
    with staging.create(name) as archive:
        writer = serialized_writer(serialize, archive, archive_root(name, serialize), mtime_ns=now_ns)
        yield InArchive(writer)
        writer.close()
        archive.finish(now_ns)


def staged_path(staging: Staging, serialize: str) -> Path:
    """Return where the staged bag is."""
    return staging.path / staging.destination.name if serialize else staging.path


def archive_root(name: str, serialize: str) -> str:
    """Return the name of the one folder in an archive: that of the archive without its ending."""
    return name.removesuffix(f".{serialize}")


def require_serializable(serialize: str, *, resume: bool) -> None:
    """Raise :class:`UsageError` for a kind of archive that is not written, or one that should be gone on with."""
    if serialize and resume:
        raise UsageError("An archive is written in one go, and cannot be resumed.", "Leave out one of the two.")
    if serialize not in {"", *SERIALIZATIONS}:
        raise UsageError(f"archpack writes no {serialize} archives.", f"Choose from: {', '.join(SERIALIZATIONS)}.")


def require_ending(name: str, serialize: str) -> None:
    """Raise :class:`UsageError` if an archive's name has another ending, or none: it would mislead whoever gets it."""
    if serialize and not name.casefold().endswith(_ENDINGS[serialize]):
        other = next((kind for kind, endings in _ENDINGS.items() if name.casefold().endswith(endings)), None)
        said = f"is the name of a {other}" if other else "does not end as archives do"
        plain = name[: -len(other) - 1] if other and name.casefold().endswith(f".{other}") else name
        raise UsageError(f"{name} {said}, and a {serialize} is to be made.", f"Write {plain}.{serialize}.")


def unstorable(files: Iterable[ToCopy], root: str) -> Iterator[Finding]:
    """Yield a finding for each file whose name cannot be stored in an archive with this folder."""
    for file in files:
        problem = refusal(f"{root}/{file.target}")
        if problem:
            text = f'"{shown(file.source)}" cannot be stored in an archive: {problem}.'
            yield Finding(UNSTORABLE_NAME, text, "Rename it, or make the bag as a folder.", Place(file.source))


class _Member:
    """A file in an archive, which is dated when it is begun."""

    def __init__(self, content: MemberWriter) -> None:
        self.write = content.write

    def finish(self, mtime_ns: int) -> None:
        """Do nothing more."""


def write_tag_files(target: BagTarget, tag_files: Mapping[str, bytes], now_ns: int) -> None:
    """Write tag files in their order, and the payload folder, which may be empty but not missing. RFC 8493 2.1.2."""
    target.make_folder(PAYLOAD)
    for name, data in tag_files.items():
        with target.create(name, len(data), now_ns) as file:
            file.write(data)
            file.finish(now_ns)
