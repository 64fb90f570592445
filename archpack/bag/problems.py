"""What is wrong with the lines of one tag file, each said once, and not a million times."""

from collections import Counter
from collections.abc import Iterable, Iterator

from archpack.bag.path import shown
from archpack.findings import Code, Finding, Place

MOST = 1000
"""So many findings of one kind are told for one file; of the rest only how many there are."""

MOST_IN_A_BAG = 100_000
"""So many findings of one kind are told for one bag. More would fill the memory, and nobody reads them."""


def bounded(findings: Iterable[Finding], most: int = MOST_IN_A_BAG) -> Iterator[Finding]:
    """Yield the findings as they come, at most so many of each kind, and at the end how many more there are."""
    counts: Counter[Code] = Counter()
    for finding in findings:
        counts[finding.code] += 1
        if counts[finding.code] <= most:
            yield finding
    for code, count in counts.items():
        if count > most:
            yield Finding(code, f"{count - most} more files or lines have this problem.", "See the other findings.")


class LineProblems:
    """Collects findings about the lines of ``file``."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._findings: list[Finding] = []
        self._counts: Counter[Code] = Counter()

    def add(self, code: Code, line: int, text: str, remedy: str) -> None:
        """Note one problem; ``text`` and ``remedy`` are sentences."""
        self._counts[code] += 1
        if self._counts[code] <= MOST:
            self._findings.append(Finding(code, text, remedy, Place(self._file, line)))

    def about(self, code: Code, line: int, name: str, what: str, remedy: str) -> None:
        """Note one problem of something that is quoted first: ``what`` goes on after it, without a full stop."""
        self.add(code, line, f'"{shown(name)}" {what}.', remedy)

    def findings(self) -> tuple[Finding, ...]:
        """Return what was noted, and how much more there was."""
        return (
            *self._findings,
            *(
                Finding(
                    code, f"{count - MOST} more lines have this problem.", "See the lines above.", Place(self._file)
                )
                for code, count in self._counts.items()
                if count > MOST
            ),
        )
