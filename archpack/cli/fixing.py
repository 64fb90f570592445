"""The options of ``archpack check`` that mend a record, or show what would be mended."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import Any

import click

from archpack import workflow
from archpack.batch.checking import CriteriaFor
from archpack.cli.clock import now
from archpack.cli.exits import FINDINGS, exit_code_of
from archpack.cli.output import remark, result
from archpack.errors import ArchpackError, UsageError
from archpack.findings import Checked, Finding, FindingsError, Report
from archpack.fixing import Mended
from archpack.render import difference_text, safe
from archpack.render.safe import counted


@dataclass(frozen=True, slots=True)
class Fixing:
    """What the options ask for: to mend, with which fixes, or only to show it."""

    fix: bool
    unsafe: bool
    diff: bool

    def refuse_nonsense(self, output: str | None, *, statistics: bool) -> None:
        """Raise :class:`UsageError` for options of which one would be without effect."""
        if self.unsafe and not (self.fix or self.diff):
            raise UsageError("--unsafe-fixes says which fixes, and not what to do with them.", "Add --fix or --diff.")
        if self.diff and (output or statistics):
            raise UsageError(
                "--diff prints what would be changed, and no findings.", "Leave out --output and --statistics."
            )


_OPTIONS = (
    click.option("--fix", is_flag=True, help="Mend in record.yaml what can be mended safely, then tell what is left."),
    click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also what somebody should look at then."),
    click.option("--diff", is_flag=True, help="Change nothing; print what --fix would change."),
)


def fixing_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command ``--fix``, ``--unsafe-fixes`` and ``--diff``; it gets them together, as ``fixing``."""

    @wraps(command)
    def with_fixing(*arguments: Any, fix: bool, unsafe_fixes: bool, diff: bool, **others: Any) -> None:
        command(*arguments, fixing=Fixing(fix, unsafe_fixes, diff), **others)

    for option in reversed(_OPTIONS):
        with_fixing = option(with_fixing)
    return with_fixing


def shown(paths: Iterable[str], fixing: Fixing, criteria: CriteriaFor) -> int:
    """Print what would be mended, and tell on stderr how much that is and what could not be read. Return the code."""
    codes = [_show(path, criteria, unsafe=fixing.unsafe) for path in paths]
    return FINDINGS if FINDINGS in codes else next(filter(None, codes), 0)


def mend(paths: Iterable[str], fixing: Fixing, criteria: CriteriaFor) -> list[ArchpackError]:
    """Mend records and tell on stderr what was mended. Return, and tell, what kept others from being mended."""
    failed = []
    for path in paths:
        done = _fixed(path, criteria, unsafe=fixing.unsafe, write=True)
        if isinstance(done, ArchpackError):
            failed.append(done)
        else:
            _tell(path, done)
    return failed


def file_shown(path: str, file: str) -> str:
    """Return the name of a record file as somebody finds it from where they are."""
    return str(Path(path) / file) if Path(path).is_dir() else path


def without_fixes_held_back(outcomes: Iterable[Checked], fixing: Fixing) -> Iterator[Checked]:
    """Yield what is left after mending, without the fixes that were not applied and would not be the next time."""
    for checked in outcomes:
        if not (fixing.fix and checked.report):
            yield checked
            continue
        left = (
            replace(finding, fix=None) if finding.fix and (finding.fix.safe or fixing.unsafe) else finding
            for finding in checked.report
        )
        yield replace(checked, report=Report(tuple(left), checked.report.texts))


def _fixed(path: str, criteria: CriteriaFor, *, unsafe: bool, write: bool) -> Mended | ArchpackError:
    """Return what came of a record, or what went wrong with it, which is told on stderr."""
    try:
        return workflow.fix(path, unsafe=unsafe, write=write, criteria=criteria(path), now=now())
    except FindingsError:  # of the settings or the profile: nothing can be judged by them
        raise
    except ArchpackError as error:
        exit_code_of(error)
        return error


def _tell(path: str, done: Mended) -> None:
    """Tell on stderr what was mended: what is found then is the result."""
    name = file_shown(path, done.file)
    for finding in done.mended:
        remark(_told(name, finding, "mended."))
    for finding, codes in zip(done.held_back, done.in_the_way, strict=True):
        found = f"{' and '.join(codes)} would be found then" if codes else "that would lead to another finding"
        remark(_told(name, finding, f"not mended, because {found}."))
    for finding in done.not_tried:
        remark(_told(name, finding, "not tried: too many others cannot be mended. Mend those first."))
    if done.mended or done.held_back or done.not_tried:
        remark("")


def _told(name: str, finding: Finding, said: str) -> str:
    title = finding.fix.title if finding.fix else ""
    return safe(f"{name}:{finding.place.line}: {finding.code} {said} {title}")


def _show(path: str, criteria: CriteriaFor, *, unsafe: bool) -> int:
    done = _fixed(path, criteria, unsafe=unsafe, write=False)
    if isinstance(done, ArchpackError):
        return done.exit_code
    result(difference_text(file_shown(path, done.file), done.before, done.after), end="")
    left = len(done.report)
    remark(f"{counted(len(done.mended), 'finding')} would be mended, {left} would be left.")
    return FINDINGS if done.changed or not done.report.ok else 0
