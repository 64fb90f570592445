"""A deposit, read and judged: its record, the facts of its files, and every finding with its place."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from archpack.checks import accept, accepted_nothing, check_deposit, check_record
from archpack.checks.certainty import certain
from archpack.criteria import EVERYTHING, Criteria, against_profile
from archpack.disk import Folder
from archpack.errors import SourceError
from archpack.filenames import like_record_file, shown
from archpack.findings import Finding, FindingsError, Report
from archpack.loading import RECORD_FILES, Loaded, load_file, load_from
from archpack.model import Record
from archpack.model.facts import FileFacts, Survey
from archpack.planning import PAYLOAD
from archpack.survey import survey_deposit


@dataclass(frozen=True, slots=True)
class Deposit:
    """What was seen of a deposit folder at one moment.

    ``report`` holds the findings of reading and of the rules, by the ``criteria`` that were asked.
    """

    path: Path
    loaded: Loaded
    record_facts: FileFacts
    survey: Survey
    report: Report
    criteria: Criteria = EVERYTHING

    def approved(self) -> Record:
        """Return the record of a deposit without errors. Raises :class:`FindingsError` if there are any."""
        if self.loaded.record is None or not self.report.ok:
            said = f"{self.path} has errors, so nothing is packed."
            raise FindingsError(said, self.report, "Mend them first.", str(self.path))
        return self.loaded.record


def read_deposit(path: str | os.PathLike[str], today: date | None = None, criteria: Criteria = EVERYTHING) -> Deposit:
    """Read a deposit folder and apply every rule; those that depend on the day only if ``today`` is given.

    ``criteria`` tells which findings are wanted, and what an institution asks. Nothing is changed.

    Raises :class:`archpack.errors.SourceError` if the folder or a file cannot be read, and
    :class:`archpack.errors.UnsafeError` if the record file is a link or no ordinary file.
    """
    with Folder(path) as folder:
        return _read(folder, Path(path), today, criteria)


def read_record(path: str | os.PathLike[str]) -> Loaded:
    """Read the record of a record file, a deposit folder or a package. Raises as :func:`read_deposit`."""
    if not os.path.isdir(path):  # noqa: PTH112 - the path need not be a Path
        from archpack.package.packed_record import is_archive, record_in_archive  # most records are in no archive

        return record_in_archive(path) if is_archive(path) else load_file(path)
    with Folder(path) as folder:
        return load_from(folder, find_record(folder, PAYLOAD if folder.entry("bagit.txt") else ""))


def check_record_file(
    path: str | os.PathLike[str], today: date | None = None, criteria: Criteria = EVERYTHING
) -> Report:
    """Read a record file by itself and apply the rules that need no files. Raises as :func:`read_deposit`."""
    return judge_record(load_file(path), today, criteria)


def judge_record(loaded: Loaded, today: date | None = None, criteria: Criteria = EVERYTHING) -> Report:
    """Return the findings of reading the record and of the rules that need no files."""
    record = loaded.readable
    if record is None:
        return _report(loaded, (), criteria)
    found = [*check_record(record, today), *against_profile(criteria, record)]
    return _report(loaded, accept(found, record, None), criteria)


def judge(loaded: Loaded, survey: Survey, today: date | None = None, criteria: Criteria = EVERYTHING) -> Report:
    """Return the findings of reading the record and of every rule, by what was asked."""
    record = loaded.readable
    if record is None:
        return _report(loaded, (), criteria)
    found = [*check_deposit(record, survey, today), *against_profile(criteria, record, survey)]
    if today is not None:  # without the day, some findings are not looked for
        found += accepted_nothing(found, record, survey, () if criteria.profile else ("INS",))
    return _report(loaded, accept(found, record, survey), criteria)


def _report(loaded: Loaded, found: Iterable[Finding], criteria: Criteria) -> Report:
    findings = [*criteria.weighed((*loaded.report, *placed(found, loaded)))]
    return Report.of(findings, {loaded.file: loaded.text} if findings else None)


def placed(findings: Iterable[Finding], loaded: Loaded) -> Iterator[Finding]:
    """Yield findings that point into the record with their line and column, without what its gaps make uncertain."""
    for finding in certain(findings, loaded.gaps) if loaded.gaps.paths else findings:
        yield finding if finding.place.file else finding.at(loaded.place(finding.place.pointer))


def find_record(folder: Folder, under: str = "") -> str:
    """Return the path of the record file in a folder. Raises :class:`SourceError` if there is none."""
    for name in RECORD_FILES:
        if folder.entry(under + name) is not None:
            return under + name
    if not under and folder.entry("bagit.txt") is not None:
        raise SourceError(
            f"{folder.path} is a package or another bag, and no deposit.", "Use `archpack verify` or `archpack show`."
        )
    named = () if under else _like_records(folder)
    remedy = "Give the deposit folder, or make one with `archpack new`."
    if named:
        doubt = "" if named[0].casefold().startswith(RECORD_FILES) else "if that is the record, "
        remedy = f"There is `{shown(named[0])}`: {doubt}rename it to {RECORD_FILES[0]}."
    raise SourceError(f"There is no {RECORD_FILES[0]} in {folder.path}.", remedy)


def _like_records(folder: Folder) -> Sequence[str]:
    """Return the names of files that may be meant as the record, first those that begin like one."""
    try:
        names = sorted(path.name for path in Path(folder.path).iterdir() if like_record_file(path.name))
    except OSError:
        return ()
    return sorted(names, key=lambda name: not name.casefold().startswith(RECORD_FILES))


def _read(folder: Folder, path: Path, today: date | None, criteria: Criteria) -> Deposit:
    name = find_record(folder)
    entry = folder.entry(name)
    loaded = load_from(folder, name)
    facts = FileFacts(path=name)
    if entry is not None:
        facts = FileFacts(path=name, size=entry.size, mtime_ns=entry.mtime_ns, ctime_ns=entry.ctime_ns)
    survey = survey_deposit(folder, record_file=name)
    return Deposit(path, loaded, facts, survey, judge(loaded, survey, today, criteria), criteria)
