"""Check deposits again when something in them has changed. It looks; who waits between two looks is the caller."""

import os
import stat
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from archpack.batch.checking import CriteriaFor, check_found
from archpack.batch.paths import Found, find_deposits
from archpack.findings import Checked, Report

if TYPE_CHECKING:
    from archpack.criteria import Criteria

State = int
"""What a deposit looks like from outside: names, sizes and times of its files, in one number."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at the deposits brought: those that were checked, and the names of those that are gone."""

    checked: tuple[Checked, ...]
    gone: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.checked or self.gone)


class Watch:
    """Deposits that are looked at again and again. See :func:`archpack.batch.check_each` for ``paths`` and ``base``."""

    def __init__(
        self,
        paths: Sequence[str],
        *,
        criteria: "Criteria | CriteriaFor | None" = None,
        base: str | os.PathLike[str] | None = None,
    ) -> None:
        self._paths = paths
        self._criteria = criteria
        self._base = base
        self._states: dict[str, State] = {}
        self._checked: dict[str, tuple[State, Checked]] = {}

    @property
    def outcomes(self) -> tuple[Checked, ...]:
        """What is known of all deposits, in their order; reports have no texts any more."""
        return tuple(checked for _, checked in self._checked.values())

    def look(self, *, jobs: int | None = 1, now: datetime | None = None) -> Look:
        """Check what is new or has changed since the last look.

        What is just being written waits until two looks see the same, so that nobody is told of half a file.
        """
        found = {one.path: one for one in find_deposits(self._paths, base=self._base, without_record=True)}
        before, self._states = self._states, {path: _state(path) for path in found}
        due = [one for path, one in found.items() if self._is_due(path, before)]
        gone = tuple(checked.path for path, (_, checked) in self._checked.items() if path not in found)
        checked = tuple(check_found(due, criteria=self._criteria, jobs=jobs, now=now))
        self._keep(found, dict(zip((one.path for one in due), checked, strict=True)))
        return Look(checked, gone)

    def _is_due(self, path: str, before: dict[str, State]) -> bool:
        state = self._states[path]
        if path in self._checked and state == self._checked[path][0]:
            return False
        return not before or state == before.get(path)

    def _keep(self, found: dict[str, Found], fresh: dict[str, Checked]) -> None:
        kept = {}
        for path in found:
            if path in fresh:
                kept[path] = (self._states[path], _without_texts(fresh[path]))
            elif path in self._checked:
                kept[path] = self._checked[path]
        self._checked = kept


def _without_texts(checked: Checked) -> Checked:
    return replace(checked, report=checked.report and Report(checked.report.findings))


def _state(path: str) -> State:
    """Return what a file, or all files below a folder, look like. What cannot be looked at looks like nothing."""
    seen: list[tuple[str, int, int, int, int]] = []
    pending = [path]
    while pending:
        one = pending.pop()
        with suppress(OSError):
            facts = os.lstat(one)
            seen.append((one, facts.st_ino, facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns))
            if stat.S_ISDIR(facts.st_mode):
                pending += sorted(f"{one}/{name}" for name in os.listdir(one))  # noqa: PTH208 - many, and quick
    return hash(tuple(seen))
