"""What the formats of other programs ask of a finding: where it is, and a name that stays when lines move."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archpack.errors import ArchpackError
from archpack.findings import Checked, Finding
from archpack.render.safe import safe


@dataclass(frozen=True, slots=True)
class Issue:
    """A finding as other programs want it.

    ``file`` is the file, or the deposit if it is in none. ``fingerprint`` is the same as long as the finding is there,
    also when the lines above it change.
    """

    deposit: str
    file: str
    finding: Finding
    fingerprint: str

    @property
    def line(self) -> int:
        """The line, and the first one where none is known: other programs show nothing without."""
        return self.finding.place.line or 1

    @property
    def message(self) -> str:
        """What is wrong and what to do, harmless for a terminal."""
        return safe(f"{self.finding.text} {self.finding.help}".strip())


def issues(outcomes: Iterable[Checked]) -> Iterator[Issue | tuple[str, ArchpackError]]:
    """Yield the findings, and for each deposit that could not be read its name and the error."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for checked in outcomes:
        for finding in checked.report or ():
            file = finding.place.file or checked.path
            same = (file, finding.code.code, finding.place.pointer)
            seen[same] += 1
            yield Issue(checked.path, file, finding, digest(*same, str(seen[same])))
        seen.clear()
        if checked.error:
            yield checked.path, checked.error


def said(error: ArchpackError) -> str:
    """Return what an error says, harmless for a terminal."""
    return safe(str(error))


def digest(*parts: str) -> str:
    """Return a name for what is told by these parts."""
    return hashlib.sha256("\0".join(parts).encode(errors="backslashreplace")).hexdigest()
