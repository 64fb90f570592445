"""What is wrong with an archive: noted with the name of the member, told with its path in the bag.

All sentences stand here, so that a fault that is found twice, in listing and in reading, is told in the same words.
"""

from collections import Counter
from typing import Any, NamedTuple

from archpack.errors import SourceError
from archpack.filenames import shown
from archpack.findings import Code, Finding, Place
from archpack.findings.catalogue import serialization as codes
from archpack.serialization.limits import LONGEST_NAME

MOST = 1000
"""So many findings of one kind are told; of the rest only how many there are."""

_AGAIN = "Ask the sender for the archive again."
_ANEW = "Ask the sender for an archive made anew, with a common program."
_FIRST_UNPACK = "If you trust the sender, unpack it yourself and verify the folder."

# {0} is the member, {1} what more there is to say.
_SENTENCES: dict[Code, tuple[str, str]] = {
    codes.NO_BASE_FOLDER: (
        "The archive has no folder that holds the bag{1}.",
        "Ask the sender to pack the bag's folder itself, and not what is in it.",
    ),
    codes.BESIDE_BASE_FOLDER: ("{0} lies beside the bag's folder.", "Ask the sender for an archive of the bag alone."),
    codes.OTHER_NAME: (
        "The bag's folder is called {1}, the archive is not.",
        "Nothing needs to be done. The name of the folder is the one that the sender gave.",
    ),
    codes.CUT_SHORT: ("The archive ends too early{1}.", _AGAIN),
    codes.DAMAGED: ("The archive cannot be read to its end: {1}.", _AGAIN),
    codes.FOREIGN_DATA: ("There is data in the archive that belongs to no file: {1}.", _ANEW),
    codes.SEVERAL_DISKS: ("The archive is one part of several.", "Ask the sender for the archive in one piece."),
    codes.BOMB: ("The archive unpacks to {1}.", _FIRST_UNPACK),
    codes.TOO_MANY: ("The archive has {1}.", _FIRST_UNPACK),
    codes.TWO_READINGS: ("The archive can be read in two ways: {1}.", _ANEW),
    codes.UNSAFE_NAME: ("The name {0} is refused: {1}.", "Do not unpack the archive. Ask the sender what it is."),
    codes.DUPLICATE: ("{0} is in the archive twice.", _ANEW),
    codes.FILE_AND_FOLDER: ("{0} is a file and a folder.", _ANEW),
    codes.OVERLAP: ("{0} shares its bytes with another file.", "Do not unpack the archive. Ask the sender what it is."),
    codes.HEADERS_DISAGREE: ("{0} is described in two ways, with another {1} in each.", _ANEW),
    codes.ENCRYPTED: ("{0} is encrypted.", "Ask the sender for an archive without a password."),
    codes.UNSUPPORTED: ("{0} is stored in a way that archpack does not read ({1}).", _ANEW),
    codes.SPARSE: ("{0} is stored as a sparse file.", "Ask the sender for an archive made without sparse files."),
    codes.CONTENT_DAMAGED: ("{0} is damaged in the archive: {1}.", _AGAIN),
    codes.WRONG_SIZE: ("{0} has not the size that the archive says.", _AGAIN),
}


class Fault(NamedTuple):
    """What is wrong, and what more there is to say of it, as the end of a sentence."""

    code: Code
    detail: str = ""

    @property
    def of_member(self) -> bool:
        """True if it is the fault of one member, and not of the archive as a whole."""
        return "{0}" in _SENTENCES[self.code][0]

    def finding(self, name: str = "", path: str | None = None) -> Finding:
        """Return the finding for the member called ``name``, which is at ``path`` in the bag."""
        text, remedy = _SENTENCES[self.code]
        return Finding(self.code, text.format(shown(name), self.detail), remedy, Place(name if path is None else path))


class Broken(Exception):  # noqa: N818 - an archive that is broken, and caught inside this package
    """The archive cannot be listed to its end, or its stream cannot be read further."""

    def __init__(self, code: Code, detail: str = "") -> None:
        super().__init__(code, detail)
        self.fault = Fault(code, detail)


class FaultyMember(SourceError):  # noqa: N818 - said of the member, as SourceError says it of the source
    """A file in an archive cannot be read because of what is in the archive: ``finding`` says what."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.text, finding.help)
        self.finding = finding

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.finding,)


class Problems:
    """Collects what is wrong, in the order in which it is found. Memory stays bounded, whatever is in the archive."""

    def __init__(self) -> None:
        self._noted: list[tuple[Fault, str]] = []
        self._counts: Counter[Code] = Counter()

    def add(self, fault: Fault, name: str = "") -> None:
        """Note a fault of the member called ``name``, or of the archive as a whole."""
        self._counts[fault.code] += 1
        if self._counts[fault.code] <= MOST:
            self._noted.append((fault, name[:LONGEST_NAME]))

    def findings(self, base: str) -> tuple[Finding, ...]:
        """Return what was noted, and how much more there was. ``base`` is the name of the bag's folder, or empty."""
        prefix = f"{base}/"
        return (
            *(fault.finding(name, name.removeprefix(prefix)) for fault, name in self._noted),
            *(
                Finding(code, f"{count - MOST} more files have this problem.", "See the findings above.")
                for code, count in self._counts.items()
                if count > MOST
            ),
        )
