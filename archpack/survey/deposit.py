"""Look closely at a deposit: is each file whole, what text is it, is it there twice. What cannot be read is a fact."""

import errno
from collections import Counter
from collections.abc import Callable
from typing import Any, BinaryIO

from archpack.disk import Folder, Kind
from archpack.disk.reading import Entry
from archpack.disk.reasons import reason
from archpack.errors import ArchpackError, SourceError
from archpack.model.facts import OWN_FOLDER, FileFacts, FileKind, FolderFacts, Survey
from archpack.survey.duplicates import digests_of_likely_twins
from archpack.survey.folder import by_path, facts_of
from archpack.survey.formats import look_closely_at

_NOT_ITS_OWN = {errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EINTR, errno.ENOENT}
"""Reasons for which a file cannot be read now and that say nothing about the file."""


def survey_deposit(folder: Folder, *, record_file: str) -> Survey:
    """Return the facts of all files in a deposit but the record file. Nothing is judged or changed.

    Raises :class:`archpack.errors.SourceError` if the folder itself cannot be read, or if something in it vanishes
    meanwhile; a file or a folder in it that cannot be read is a fact of it.
    """
    return _Surveyor(folder, record_file).survey()


class _Surveyor:
    def __init__(self, folder: Folder, record_file: str) -> None:
        self._folder = folder
        self._unreadable: dict[str, str] = {}
        found = [entry for entry in folder.walk(unreadable=self._folder_unreadable) if entry.path != record_file]
        self._entries = {entry.path: entry for entry in found if entry.kind is not Kind.FOLDER}
        self._folders = [entry.path for entry in found if entry.kind is Kind.FOLDER]
        self._heads: dict[str, tuple[int, int]] = {}

    def survey(self) -> Survey:
        sizes = Counter(entry.size for entry in self._entries.values())
        facts = {
            path: self._facts(self._entries[path], alone=sizes[self._entries[path].size] == 1)
            for path in self._folder.reading_order(self._entries.keys())
        }
        for path, digest in digests_of_likely_twins(self._heads, self._read).items():
            facts[path] = facts[path].model_copy(update={"digest": digest})
        for path in self._unreadable.keys() & facts.keys():
            facts[path] = facts_of(self._entries[path]).model_copy(update={"unreadable": self._unreadable[path]})
        return Survey(files=by_path(facts.values()), folders=self._folder_facts())

    def _facts(self, entry: Entry, *, alone: bool) -> FileFacts:
        facts = facts_of(entry)
        if facts.kind is not FileKind.FILE or not entry.size:
            return facts
        look = self._read(entry.path, lambda file: look_closely_at(file, entry.size))
        if look is None:
            return facts
        if not alone and not look.zeros:  # holes of terabytes are quickly made
            self._heads[entry.path] = (entry.size, hash(look.head))
        seen = {name: value for name, value in look._asdict().items() if name != "head"}
        return facts.model_copy(update=seen)

    def _folder_facts(self) -> tuple[FolderFacts, ...]:
        filled = {path.rpartition("/")[0] for path in (*self._entries, *self._folders)}
        return tuple(
            FolderFacts(path=path, unreadable=self._unreadable.get(path, ""))
            for path in self._folders
            if path not in filled and not f"{path}/".startswith(OWN_FOLDER)
        )

    def _read(self, path: str, look: Callable[[BinaryIO], Any]) -> Any:
        """Return what ``look`` makes of a file, or None if it cannot be read; that is remembered."""
        try:
            with self._folder.open(path) as file:
                return look(file)
        except (OSError, SourceError) as error:
            self._unreadable[path] = _why(error)
            return None

    def _folder_unreadable(self, path: str, error: ArchpackError) -> None:
        if not path:
            raise error
        self._unreadable[path] = _why(error)


def _why(error: OSError | ArchpackError) -> str:
    """Return why the disk did not give a file. Raises the error again if the reason is not that file's own."""
    cause = error if isinstance(error, OSError) else error.__cause__
    if not isinstance(cause, OSError) or cause.errno in _NOT_ITS_OWN:
        raise error
    return reason(cause)
