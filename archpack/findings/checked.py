"""What became of many deposits that were checked: the outcome of each, and their numbers together."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from archpack.errors import ArchpackError
from archpack.findings.finding import Code, Report, Severity


@dataclass(frozen=True, slots=True)
class Checked:
    """One of many: its report, or the error that kept it from being read. Files of findings begin as ``path`` does."""

    path: str
    report: Report | None
    error: ArchpackError | None = None

    @property
    def ok(self) -> bool:
        """True only if it was read and has no error. Warnings and notes do not count."""
        return self.report is not None and self.report.ok

    def below(self, folder: str) -> "Checked":
        """Return the same seen from where ``folder`` is seen."""
        return Checked(f"{folder}/{self.path}", self.report and self.report.below(folder), self.error)


@dataclass(frozen=True, slots=True)
class CodeCount:
    """How often findings of one code and weight were met."""

    code: Code
    severity: Severity
    count: int


@dataclass(slots=True)
class Tally:
    """The numbers of what was checked so far."""

    deposits: int = 0
    """How many there are, with those that could not be read."""
    clean: int = 0
    """Those without any finding."""
    errors: list[ArchpackError] = field(default_factory=list)
    """What kept the others from being read."""
    _counts: Counter[tuple[Code, Severity]] = field(default_factory=Counter)

    def add(self, checked: Checked) -> None:
        """Count one more."""
        self.deposits += 1
        if checked.report is not None:
            self.clean += not checked.report.findings
            self._counts.update((finding.code, finding.severity) for finding in checked.report)
        elif checked.error is not None:
            self.errors.append(checked.error)

    def counting(self, outcomes: Iterable[Checked]) -> Iterator[Checked]:
        """Yield the outcomes on, and count them."""
        for checked in outcomes:
            self.add(checked)
            yield checked

    @property
    def ok(self) -> bool:
        """True if all were read and there is no error. Warnings and notes do not count."""
        return not self.errors and not self.count(Severity.ERROR)

    def count(self, severity: Severity) -> int:
        """Return how many findings have this severity."""
        return sum(count for (_, weight), count in self._counts.items() if weight is severity)

    def __iter__(self) -> Iterator[CodeCount]:
        """Yield the codes that were met, the most frequent first."""
        counts = (CodeCount(code, severity, count) for (code, severity), count in self._counts.items())
        yield from sorted(counts, key=lambda one: (-one.count, one.code.code, one.severity))
