"""Before a bag is published: flush it, and let two independent readers judge what is on the disk."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from archpack.bag import BagReport, verify_bag
from archpack.bagging.second_reader import refusal_of_bag
from archpack.disk import Staging
from archpack.errors import DestinationError, ReadersDisagreeError
from archpack.findings.catalogue.bag_structure import UNREADABLE
from archpack.progress import Progress


def flush_and_judge(  # noqa: PLR0913 - each has a name
    staging: Staging,
    bags: Sequence[Path],
    *,
    now_ns: int,
    progress: Progress,
    jobs: int | None = None,
    second_reader: bool = True,
) -> list[BagReport]:
    """Flush while the Library of Congress's reader looks, then let archpack's own read everything back.

    ``bags`` are the staged bags. Without ``second_reader`` (names that it cannot read) only archpack judges. Raises
    :class:`ReadersDisagreeError` if one of the readers refuses a bag, and :class:`DestinationError` if it cannot be
    read back.
    """
    staging.complete()
    with ThreadPoolExecutor(max_workers=1) as pool:
        second = [pool.submit(refusal_of_bag, bag) for bag in bags if second_reader]
        staging.flush(mtime_ns=now_ns)
        for refusal in second:
            refuse_disagreement("The Library of Congress's reader refuses the package just written", refusal.result())
    return [_judged(bag, progress, jobs) for bag in bags]


def refuse_disagreement(said: str, refusal: str | None) -> None:
    """Raise :class:`ReadersDisagreeError` if a reader refused: ``said`` is the beginning of the sentence."""
    if refusal is not None:
        raise ReadersDisagreeError(
            f"{said}: {refusal}.",
            "Nothing was published. If the disk is sound, this is a mistake in archpack: please report it.",
        )


def _judged(bag: Path, progress: Progress, jobs: int | None) -> BagReport:
    own = verify_bag(bag, progress=progress, jobs=jobs)
    unread = next((finding for finding in own.report.errors if finding.code == UNREADABLE), None)
    if unread:
        raise DestinationError(
            f"What was written cannot be read back: {unread.text}",
            "Nothing was published. Mend this, or write to another place.",
        )
    found = None if own.valid else "; ".join(str(finding) for finding in own.report.errors)
    refuse_disagreement("archpack's own reader refuses the package just written", found)
    return own
