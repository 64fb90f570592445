"""Check many deposits and records, in several processes if there are many."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING

from archpack import workflow
from archpack.batch.paths import Found, find_deposits
from archpack.disk.parallel import number_of_jobs
from archpack.errors import ArchpackError
from archpack.findings import Checked, Code, FindingsError, Report

if TYPE_CHECKING:
    from archpack.criteria import Criteria

_FEW = 64
"""So many are checked sooner than a process has started."""
_AT_A_TIME = 16
"""Deposits that a process is given at a time."""

Check = Callable[[list[Found]], list[Checked]]
CriteriaFor = Callable[[str], "Criteria"]


def check_each(
    paths: Iterable[str | os.PathLike[str]],
    *,
    criteria: "Criteria | CriteriaFor | None" = None,
    jobs: int | None = 1,
    now: datetime | None = None,
    base: str | os.PathLike[str] | None = None,
) -> Iterator[Checked]:
    """Check deposits, record files and all deposits below folders, and yield what became of each, in their order.

    What cannot be read is an outcome, and the next one follows. See :func:`archpack.workflow.check` for ``now`` and for
    ``criteria``, which can also be a function that returns those of a path. The files of findings are seen from where
    the paths are; with ``base``, no absolute path is shown: one below ``base`` is shown from there on, any other by its
    own name. Raises :class:`archpack.FindingsError` if ``criteria`` does, for settings that are wrong.

    ``jobs`` processes share the work, with None as many as there are processors; what is found does not depend on it.
    No more is in memory than what is being worked on. Raises :class:`archpack.UsageError` if ``jobs`` is below 1.
    """
    return check_found(find_deposits(paths, base=base, without_record=True), criteria=criteria, jobs=jobs, now=now)


def check_found(
    found: Iterable[Found], *, criteria: "Criteria | CriteriaFor | None", jobs: int | None, now: datetime | None
) -> Iterator[Checked]:
    """Check what was found, as :func:`check_each` does."""
    return _checked(iter(found), partial(_check_all, criteria=criteria, now=now), number_of_jobs(jobs))


def _check_all(
    found: Iterable[Found], criteria: "Criteria | CriteriaFor | None", now: datetime | None
) -> list[Checked]:
    return [_check(one, criteria, now) for one in found]


def _check(found: Found, criteria: "Criteria | CriteriaFor | None", now: datetime | None) -> Checked:
    try:
        asked = criteria(found.path) if callable(criteria) else criteria
        report = workflow.check(found.path, criteria=asked, now=now)
    except FindingsError:  # of the settings or the profile: nothing can be judged by them
        raise
    except ArchpackError as error:
        return Checked(found.shown, None, _told(error, found))
    return Checked(found.shown, report.below(found.folder))


def _told(error: ArchpackError, found: Found) -> ArchpackError:
    """Return an error that calls the deposit as everything else does."""
    said = (text.replace(found.path, found.shown) for text in (error.message, error.remedy))
    return type(error)(*said) if found.path != found.shown else error


def _checked(found: Iterator[Found], check: Check, jobs: int) -> Iterator[Checked]:
    few = list(islice(found, _FEW + 1)) if jobs > 1 else []
    found = chain(few, found)
    if len(few) <= _FEW:
        for one in found:
            yield from check([one])
        return
    from archpack.batch.processes import in_processes  # slow to import, and of use for many only

    codes: dict[Code, Code] = {}
    for checked in chain.from_iterable(in_processes(check, _portions(found), jobs=jobs)):
        yield _with_one_of_each(checked, codes)


def _portions(found: Iterator[Found]) -> Iterator[list[Found]]:
    while portion := list(islice(found, _AT_A_TIME)):
        yield portion


def _with_one_of_each(checked: Checked, codes: dict[Code, Code]) -> Checked:
    """Let findings that came from other processes share their codes, which would fill the memory otherwise."""
    if not checked.report:
        return checked
    findings = tuple(replace(each, code=codes.setdefault(each.code, each.code)) for each in checked.report)
    return replace(checked, report=Report(findings, checked.report.texts))
