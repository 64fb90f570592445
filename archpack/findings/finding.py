"""One problem in somebody's content, and a list of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from archpack.errors import ArchpackError
from archpack.findings.fix import Fix


class Severity(StrEnum):
    """How much a finding weighs: an ``error`` stops packing, a ``warning`` does not, a ``note`` informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Code:
    """What a kind of finding means. The ``code`` is permanent: it is never given another meaning."""

    code: str
    severity: Severity
    title: str
    why: str
    """Why it matters to an archivist."""
    source: str = ""
    bad: str = ""
    """A piece of a record, or of the file in question, that has the problem."""
    good: str = ""
    """The same piece without it."""

    def __str__(self) -> str:
        return self.code


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding is. What is not known is empty or 0."""

    file: str = ""
    """The file, seen from the folder that was checked."""
    line: int = 0
    """The line, counted from 1."""
    column: int = 0
    """The column in characters, counted from 1."""
    pointer: str = ""
    """The place in the record, as a JSON Pointer (RFC 6901)."""
    cell: str = ""
    """The cell of a spreadsheet, such as ``Records!D7``. ``line`` and ``column`` are its row and column then."""

    def below(self, folder: str) -> "Place":
        """Return the same place seen from where ``folder`` is seen. A place in no file stays as it is."""
        return replace(self, file=_below(folder, self.file)) if folder and self.file else self

    def __str__(self) -> str:
        if self.cell:
            return f"{self.file}:{self.cell}"
        position = "".join(f":{number}" for number in (self.line, self.column) if number)
        return f"{self.file}{position}" or self.pointer


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem: what kind, where, what is wrong (``text``) and what to do (``help``)."""

    code: Code
    text: str
    help: str
    place: Place = field(default=Place())
    fix: Fix | None = None
    """How archpack itself can mend it, if it can."""
    weight: Severity | None = None
    """Another weight than that of the code, where somebody's settings or profile give one."""
    accepted: str = ""
    """Why somebody accepts it, as the record says. It is a note then."""

    @property
    def severity(self) -> Severity:
        """The weight: the one given to this finding, or else that of its code."""
        return self.weight or self.code.severity

    def at(self, place: Place) -> "Finding":
        """Return the same finding at another place."""
        return replace(self, place=place)

    def __str__(self) -> str:
        where = f"{self.place}: " if str(self.place) else ""
        return f"{where}{self.code} {self.text}"

    def as_dict(self) -> dict[str, Any]:
        """Return what a machine wants, with stable keys; absent things are left out."""
        items: dict[str, Any] = {
            "code": self.code.code,
            "severity": self.severity.value,
            "file": self.place.file,
            "line": self.place.line,
            "column": self.place.column,
            "cell": self.place.cell,
            "pointer": self.place.pointer,
            "text": self.text,
            "help": self.help,
            "accepted": self.accepted,
            "fix": self.fix and {"title": self.fix.title, "safe": self.fix.safe},
        }
        return {key: value for key, value in items.items() if value}


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of one check, in the order of their places."""

    findings: tuple[Finding, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    """The texts that findings point into, by the file of their places: for whoever shows the lines."""

    @classmethod
    def of(cls, findings: Iterable[Finding], texts: Mapping[str, str] | None = None) -> "Report":
        """Collect findings, sorted by file, line, column, then code and text, without repetitions."""
        unique = dict.fromkeys(findings)
        return cls(tuple(sorted(unique, key=_order)), texts or {})

    @property
    def ok(self) -> bool:
        """True when there is no error. Warnings and notes do not count."""
        return not self.errors

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop packing."""
        return self.with_severity(Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that somebody should look at."""
        return self.with_severity(Severity.WARNING)

    def with_severity(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings of one severity."""
        return tuple(f for f in self.findings if f.severity is severity)

    def count(self, severity: Severity) -> int:
        """Return how many findings have this severity."""
        return len(self.with_severity(severity))

    def below(self, folder: str) -> "Report":
        """Return the same report with its files seen from where ``folder`` is seen: ``letter/record.yaml:3:5``."""
        if not folder:
            return self
        texts = {_below(folder, file): text for file, text in self.texts.items()}
        return Report(tuple(finding.at(finding.place.below(folder)) for finding in self.findings), texts)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def __add__(self, other: "Report") -> "Report":
        return Report.of((*self.findings, *other.findings), {**self.texts, **other.texts})


class FindingsError(ArchpackError):
    """A verb that makes something was given content with errors. ``report`` holds every finding.

    ``folder`` is the one that the files of the report are in, as it was given, if they are in one.
    """

    exit_code = 1

    def __init__(self, message: str, report: Report, remedy: str = "", folder: str = "") -> None:
        super().__init__(message, remedy)
        self.report = report
        self.folder = folder

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.message, self.report, self.remedy, self.folder)

    def __str__(self) -> str:
        listing = "".join(f"\n  {finding}" for finding in self.report.errors)
        return f"{super().__str__()}{listing}"


def _below(folder: str, file: str) -> str:
    return f"{folder.rstrip('/')}/{file}"


def _order(finding: Finding) -> tuple[str, int, int, str, str]:
    place = finding.place
    return (place.file, place.line, place.column, finding.code.code, finding.text)
