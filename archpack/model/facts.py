"""What was seen on disk: values only, so that rules and plans need no disk to be tested."""

import re
from collections import defaultdict
from collections.abc import Mapping
from enum import StrEnum
from fnmatch import fnmatchcase
from functools import cached_property

from pydantic import BaseModel, ConfigDict

from archpack.filenames import SETTINGS_FILE, composed, is_lock_file, is_system_file
from archpack.model.content import Content
from archpack.model.file_format import FileFormat, TextFacts

OWN_FOLDER = ".archpack/"
"""What archpack itself keeps in a deposit, for editors. It is no part of the document and is not packed."""

EDITOR_SCHEMA = f"{OWN_FOLDER}record-v1.schema.json"
"""Where a deposit, or a folder of deposits, keeps the JSON Schema, so that an editor helps without a network too."""


def is_own(path: str) -> bool:
    """Tell whether a file of a deposit is archpack's own business, and no part of the document."""
    return path.startswith(OWN_FOLDER) or path == SETTINGS_FILE


WILDCARDS = frozenset("*?")
"""What stands for other letters in the ``files`` of a content."""

_NUMBER = re.compile(r"[0-9]+")


class FileKind(StrEnum):
    """What a name in the deposit stands for."""

    FILE = "file"
    LINK = "link"
    OTHER = "other"


class FileFacts(BaseModel):
    """One file of a deposit. ``size`` is in bytes; ``pages`` is None where they cannot be counted."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str
    kind: FileKind = FileKind.FILE
    size: int = 0
    mtime_ns: int = 0
    ctime_ns: int = 0
    format: FileFormat | None = None
    """None if nobody looked: the file is empty, no file, or cannot be read."""
    pages: int | None = None
    cut_off: bool = False
    """Its end is missing, as its format tells."""
    zeros: bool = False
    """It begins and ends with bytes of value 0 only."""
    text: TextFacts | None = None
    """What it looks like as a text, if it is one."""
    digest: str = ""
    """The SHA-256 of its bytes, in hexadecimal digits: known only where another file may have the same bytes."""
    unreadable: str = ""
    """Why it cannot be read, as the end of a sentence."""


class FolderFacts(BaseModel):
    """One folder of a deposit that holds nothing, or that cannot be read."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str
    unreadable: str = ""
    """Why it cannot be read, as the end of a sentence."""


class Survey(BaseModel):
    """All files below a deposit folder but the record itself, sorted by path. Nothing is judged here.

    ``folders`` are those without anything in them, and those that cannot be read.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    files: tuple[FileFacts, ...] = ()
    folders: tuple[FolderFacts, ...] = ()

    @cached_property
    def _ordered(self) -> tuple[FileFacts, ...]:
        """The files that a content can mean, in the order of their pages."""
        meant = (f for f in self.files if not (is_system_file(f.path) or is_lock_file(f.path)))
        return tuple(sorted(meant, key=lambda facts: page_order(facts.path)))

    @cached_property
    def _found(self) -> dict[str, tuple[FileFacts, ...]]:
        """What each pattern has been found to mean: many rules ask for the same one."""
        return {}

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[FileFacts, ...]]:
        found: defaultdict[str, list[FileFacts]] = defaultdict(list)
        for facts in self._ordered:
            found[composed(facts.path)].append(facts)
        return {path: tuple(same) for path, same in found.items()}

    @cached_property
    def _by_folder(self) -> Mapping[str, list[tuple[list[str], FileFacts]]]:
        """The files of each folder with the names that lead to them; those of the deposit itself under ""."""
        found: defaultdict[str, list[tuple[list[str], FileFacts]]] = defaultdict(list)
        for facts in self._ordered:
            path = composed(facts.path)
            found[path.rpartition("/")[0]].append((path.split("/"), facts))
        return dict(found)

    def files_of(self, content: Content) -> tuple[FileFacts, ...]:
        """Return the files of a content in the order of their pages: its one ``file``, or what ``files`` means."""
        if content.file is not None:
            return self._by_name.get(composed(content.file), ())
        return self.matching(content.files or "")

    def matching(self, pattern: str) -> tuple[FileFacts, ...]:
        """Return the files that the ``files`` of a content mean, in the order of their pages.

        What an operating system left behind is never meant, so that ``scan/*`` does not take ``scan/Thumbs.db``;
        nor is the file with which an office program says that another one is open.
        """
        if pattern not in self._found:
            self._found[pattern] = self._look_for(pattern)
        return self._found[pattern]

    def _look_for(self, pattern: str) -> tuple[FileFacts, ...]:
        if WILDCARDS.isdisjoint(pattern):
            return self._by_name.get(composed(pattern), ())
        wanted = composed(pattern).split("/")
        folder = "/".join(wanted[:-1])
        if WILDCARDS.isdisjoint(folder):  # most are of one folder, and need not be compared with all others
            return tuple(facts for names, facts in self._by_folder.get(folder, ()) if _fits(wanted, names))
        return tuple(facts for facts in self._ordered if _fits(wanted, composed(facts.path).split("/")))


def matches(pattern: str, path: str) -> bool:
    """Tell whether a path fits a pattern: ``*`` any letters of one name, ``?`` one letter; nothing else is special.

    Accented letters match however the disk writes them (Unicode NFC and NFD). As in a shell, neither sign stands
    for a dot that begins a name: ``scan/*.tif`` does not mean the ``._28.tif`` that a Mac leaves beside ``28.tif``.
    """
    return _fits(composed(pattern).split("/"), composed(path).split("/"))


def _fits(wanted: list[str], given: list[str]) -> bool:
    return len(wanted) == len(given) and all(map(_name_matches, wanted, given))


def _name_matches(glob: str, name: str) -> bool:
    hidden = name.startswith(".") and not glob.startswith(".")
    return not hidden and fnmatchcase(name, glob.replace("[", "[[]"))


def page_order(path: str) -> tuple[tuple[str, int, str], ...]:
    """Sort key that puts ``2.tif`` before ``10.tif``."""
    pieces = []
    end = 0
    for number in _NUMBER.finditer(path):
        pieces.append((path[end : number.start()], len(number[0].lstrip("0")), number[0].lstrip("0")))
        end = number.end()
    return (*pieces, (path[end:], 0, path))
