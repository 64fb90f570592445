"""Verify a package: as a bag first, then as what archpack wrote. Nothing is written, not even beside it."""

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from archpack.bag import BagReport, Source, open_source, verify_source
from archpack.disk.reading import Kind
from archpack.errors import SourceError, UnsafeError, UsageError
from archpack.filenames import METADATA_FILES, RECORD_FILES
from archpack.findings import Finding, Report
from archpack.findings.catalogue import package as codes
from archpack.progress import Progress, silent

if TYPE_CHECKING:  # a bag that is no package needs no model of records
    from archpack.model import Record


@dataclass(frozen=True, slots=True)
class ProfileVerdict:
    """Whether a bag meets the profile of this name. ``met`` is False also if the profile itself has errors."""

    name: str
    met: bool


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found. ``bag`` is what the bag says of itself; ``report`` holds all findings, the bag's included.

    ``profiles`` are those that the bag was held against, in the order in which they were given.
    """

    path: Path
    bag: BagReport
    report: Report
    is_package: bool
    record: "Record | None"
    profiles: tuple[ProfileVerdict, ...] = ()

    @property
    def valid(self) -> bool:
        """True only if every byte was compared and nothing is wrong, by the profiles too."""
        return self.bag.valid and self.report.ok


def verify_package(
    path: str | os.PathLike[str], *, progress: Progress = silent, jobs: int | None = None
) -> Verification:
    """Verify a package or any other bag, in a folder or in an archive.

    Raises :class:`archpack.errors.SourceError` if it cannot be read.
    """
    with open_source(path) as source:
        bag = verify_source(source, progress=progress, jobs=jobs)
        plain = Verification(Path(path), bag, bag.report, is_package=_says_so(bag), record=None)
        try:
            return _verified(source, plain)
        except (SourceError, UnsafeError):
            # A link, or a file that cannot be read: the bag has told of it already, and of all else that is wrong.
            if bag.report.ok:
                raise
            return plain


def refuse_package(path: str | os.PathLike[str]) -> None:
    """Raise :class:`UsageError` if a bag holds what archpack puts into its packages."""
    with open_source(path) as source:
        if all(is_file(source, name) for name in METADATA_FILES):
            raise UsageError(
                f"{os.fspath(path)} is a package of archpack, whose provenance tells of every file in it.",
                "Change the deposit, and pack it again.",
            )


def _verified(source: Source, plain: Verification) -> Verification:
    bag = plain.bag
    if _is_deposit(source):
        return replace(plain, report=Report((_a_deposit(),)))
    if not plain.is_package and not any(source.entry(name) for name in METADATA_FILES):
        return plain
    from archpack.package.judging import judge_package

    record, report = judge_package(source, bag)
    return replace(plain, report=report, is_package=True, record=record)


def _is_deposit(source: Source) -> bool:
    return not is_file(source, "bagit.txt") and any(is_file(source, name) for name in RECORD_FILES)


def _a_deposit() -> Finding:
    return Finding(
        codes.A_DEPOSIT,
        "This folder is a deposit and has not been packed yet.",
        "Run `archpack pack` first, then verify the package.",
    )


def _says_so(bag: BagReport) -> bool:
    """Tell whether the bag says of itself that archpack made it."""
    return any(label.lower() == "bag-software-agent" and value.startswith("archpack ") for label, value in bag.info)


def is_file(source: Source, path: str) -> bool:
    """Tell whether an ordinary file stands at a path."""
    entry = source.entry(path)
    return entry is not None and entry.kind is Kind.FILE
