"""The options of ``archpack check`` that mend a record, or show what would be mended."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from archpack import workflow
from archpack.batch.checking import CriteriaFor
from archpack.cli.clock import now
from archpack.cli.exits import FINDINGS
from archpack.cli.output import remark, result
from archpack.errors import UsageError
from archpack.findings import Finding
from archpack.render import difference_text, safe
from archpack.render.safe import counted


@dataclass(frozen=True, slots=True)
class Fixing:
    """What the options ask for: to mend, with which fixes, or only to show it."""

    fix: bool
    unsafe: bool
    diff: bool


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


def mend(paths: Iterable[str], fixing: Fixing, criteria: CriteriaFor) -> int | None:
    """Do what the options ask for. Return the exit code if nothing is left to do, None if the check is to follow."""
    if fixing.unsafe and not (fixing.fix or fixing.diff):
        raise UsageError("--unsafe-fixes says which fixes, and not what to do with them.", "Add --fix or --diff.")
    if fixing.diff:
        return max([_show(path, criteria, unsafe=fixing.unsafe) for path in paths], default=0)
    for path in paths if fixing.fix else ():
        _mend(path, criteria, unsafe=fixing.unsafe)
    return None


def file_shown(path: str, file: str) -> str:
    """Return the name of a record file as somebody finds it from where they are."""
    return str(Path(path) / file) if Path(path).is_dir() else path


def _mend(path: str, criteria: CriteriaFor, *, unsafe: bool) -> None:
    """Mend a record and tell on stderr what was mended: what is found then is the result."""
    done = workflow.fix(path, unsafe=unsafe, criteria=criteria(path), now=now())
    name = file_shown(path, done.file)
    for finding in done.mended:
        remark(_told(name, finding, "mended."))
    for finding in done.held_back:
        remark(_told(name, finding, "not mended, because that would lead to another finding."))
    for finding in done.not_tried:
        remark(_told(name, finding, "not tried: too many others cannot be mended. Mend those first."))
    if done.mended or done.held_back or done.not_tried:
        remark("")


def _told(name: str, finding: Finding, said: str) -> str:
    title = finding.fix.title if finding.fix else ""
    return safe(f"{name}:{finding.place.line}: {finding.code} {said} {title}")


def _show(path: str, criteria: CriteriaFor, *, unsafe: bool) -> int:
    """Print what would be mended, and tell on stderr how much that is."""
    done = workflow.fix(path, unsafe=unsafe, write=False, criteria=criteria(path), now=now())
    result(difference_text(file_shown(path, done.file), done.before, done.after), end="")
    left = len(done.report)
    remark(f"{counted(len(done.mended), 'finding')} would be mended, {left} would be left.")
    return FINDINGS if done.changed or not done.report.ok else 0
