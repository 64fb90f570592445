"""What an institution asks of the package itself: lines of bag-info.txt, and a BagIt Profile to be met."""

from collections.abc import Iterable

from archpack.bag import BagReport
from archpack.bag.profiles import IDENTIFIER, judge_profile, read_profile
from archpack.findings import Finding, FindingsError, Report
from archpack.package.deposit import Deposit


def info_of(deposit: Deposit) -> tuple[tuple[str, str], ...]:
    """Return the labels and values that the institution's profile adds to bag-info.txt.

    Raises :class:`archpack.errors.SourceError` if its BagIt Profile can no longer be read.
    """
    asked, record = deposit.criteria.profile, deposit.loaded.record
    if asked is None or record is None:
        return ()
    from archpack.criteria.bag_lines import info_lines  # most deposits are held against no profile

    bagit = read_profile(asked.bagit)[0] if asked.bagit else None
    named = ((IDENTIFIER, bagit.identifier),) if bagit and bagit.identifier else ()
    return (*info_lines(asked, record), *named)


def refuse_unmet(deposit: Deposit, bags: Iterable[BagReport]) -> None:
    """Raise :class:`FindingsError` if what is about to be published does not meet the institution's BagIt Profile."""
    asked = deposit.criteria.profile
    if asked is None or not asked.bagit:
        return
    profile, wrong = read_profile(asked.bagit)
    findings: list[Finding] = list(wrong)
    if profile is not None:
        for bag in bags:
            findings += judge_profile(profile, bag.facts, serialization=bag.media_type)
    report = Report.of(findings)
    if not report.ok:
        said = f"The package would not meet the BagIt Profile of {asked.name}, so nothing was published."
        raise FindingsError(said, report, "Ask the institution, or choose other options.")
