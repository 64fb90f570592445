"""Mend a record: apply the fixes of its findings, look again, and keep only what made it better."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from archpack.findings import Finding, Fix, Report
from archpack.findings.fix import Replace
from archpack.fixing.changes import Change, NotPossibleError, applied, changes_of
from archpack.fixing.outcome import Mended
from archpack.fixing.promise import promised
from archpack.loading import Loaded
from archpack.loading.spans import Source, read_source

BOM = "\ufeff".encode()
_WORK = 20_000_000
"""Bytes of a record that are judged at most to find out which of its fixes can stay."""
_FEWEST_TRIALS = 16


@dataclass(frozen=True, slots=True)
class Judged:
    """A record as it was read, and everything that was found in it."""

    loaded: Loaded
    report: Report


Judge = Callable[[bytes], Judged]
"""Reads and judges the bytes of a record file."""


def mend(data: bytes, judge: Judge, *, unsafe: bool = False) -> Mended:
    """Apply the safe fixes of what is found in a record, with ``unsafe`` all of them, until nothing is left to apply.

    Fixes that overlap are applied one after the other. A fix is dropped if the document that is read afterwards is
    not the one that its edits promise, or if there would be more findings of any code than before; only what could
    not be read at all before may then show findings of its own. Everything else stays as it is, byte for byte.
    """
    state, gone = judge(data), list[Finding]()
    trials = max(_FEWEST_TRIALS, _WORK // max(len(data), 1))
    while True:
        round_ = _Round(state, judge, trials, unsafe=unsafe)
        better = round_.better()
        trials = round_.trials
        if better is None:
            return Mended(state.loaded.file, data, state.loaded.data, tuple(gone), state.report)
        state = better
        gone += round_.mended


class _Round:
    """One look at a record, and the fixes that can be applied together."""

    def __init__(self, state: Judged, judge: Judge, trials: int, *, unsafe: bool) -> None:
        self.trials = trials
        self.mended: list[Finding] = []
        self._state = state
        self._judge = judge
        self._text = state.loaded.text
        self._wishes = _wishes(state, unsafe=unsafe)
        self._changes: dict[Fix, list[Change]] = {}

    def better(self) -> Judged | None:
        """Return the record with as many fixes as can be applied at once, or None if none can."""
        for candidates in self._candidates():
            accepted, state = self._accepted(candidates)
            if state is not None:
                self.mended = [finding for fix in accepted for finding in self._wishes[fix]]
                return state
        return None

    def _candidates(self) -> Iterator[list[Fix]]:
        """Yield fixes that do not overlap. Those that rewrite characters promise nothing and come by themselves."""
        source = read_source(self._text) if self._wishes else None
        for fix in self._wishes:
            changes = self._changes_of(fix, source)
            if changes:
                self._changes[fix] = changes
        yield self._apart([fix for fix in self._changes if not _rewrites(fix)])
        yield self._apart([fix for fix in self._changes if _rewrites(fix)])

    def _changes_of(self, fix: Fix, source: Source | None) -> list[Change]:
        """Return what a fix changes; nothing if it does not fit."""
        json = self._state.loaded.file.endswith(".json")
        changes: list[Change] = []
        try:
            for edit in fix.edits:
                if isinstance(edit, Replace):
                    changes.append(Change(edit.start, edit.end, edit.text))
                elif source is None:
                    return []
                else:
                    changes += changes_of(source, edit, json=json)
        except NotPossibleError:
            return []
        whole = [Change(0, len(self._text), change.text) for change in changes]
        if changes != whole and not is_utf8(self._state.loaded.data):
            return []  # what was not understood would be written as question marks
        return changes

    def _apart(self, fixes: Sequence[Fix]) -> list[Fix]:
        """Return fixes that do not touch each other, from the top."""
        taken: list[Fix] = []
        ends = -1
        for fix in sorted(fixes, key=lambda fix: min(self._changes[fix])):
            changes = sorted(self._changes[fix])
            inside = all(0 <= c.start <= c.end <= len(self._text) for c in changes)
            places = [ends, *(place for c in changes for place in (c.start, c.end))]
            if inside and places[0] < places[1] and places == sorted(places):
                taken.append(fix)
                ends = places[-1]
        return taken

    def _accepted(self, fixes: list[Fix]) -> tuple[list[Fix], Judged | None]:
        """Return as many of the fixes as can stay together, and the record with them."""
        if not fixes:
            return [], None
        state = self._tried(fixes)
        if state is not None or len(fixes) == 1:
            return (fixes if state else []), state
        half = len(fixes) // 2
        first, second = self._accepted(fixes[:half]), self._accepted(fixes[half:])
        if not (first[0] and second[0]):
            return first if first[0] else second
        together = [*first[0], *second[0]]
        state = self._tried(together)
        return (together, state) if state else first

    def _tried(self, fixes: list[Fix]) -> Judged | None:
        """Return the record with these fixes, or None if it is not better than before."""
        if not self.trials:
            return None
        self.trials -= 1
        text = applied(self._text, [change for fix in fixes for change in self._changes[fix]])
        old = self._state.loaded.data
        try:
            data = (BOM if old.startswith(BOM) else b"") + text.encode()
        except UnicodeEncodeError:
            return None
        new = self._judge(data)
        return new if data != old and self._keeps_promises(fixes, new) and self._is_better(fixes, new) else None

    def _keeps_promises(self, fixes: list[Fix], new: Judged) -> bool:
        tree, before = new.loaded.tree, self._state.loaded.tree
        if tree is None:
            return False
        if before is None or any(map(_rewrites, fixes)):
            return True
        return bool(promised(tree, ()) == promised(before, [edit for fix in fixes for edit in fix.edits]))

    def _is_better(self, fixes: list[Fix], new: Judged) -> bool:
        """Tell whether the findings of the fixes are gone and nothing came in their place."""
        old = self._state
        if old.loaded.tree is None:
            return True  # nothing of it had been judged yet
        if old.loaded.readable is None and new.loaded.readable is not None:
            before, after = old.loaded.report, new.loaded.report  # the rules had not been asked yet
        else:
            before, after = old.report, new.report
        mended = Counter(finding.code for fix in fixes for finding in self._wishes[fix])
        allowed = Counter(finding.code for finding in before) - mended
        return all(count <= allowed[code] for code, count in Counter(f.code for f in after).items())


def _wishes(state: Judged, *, unsafe: bool) -> dict[Fix, list[Finding]]:
    """Return the fixes that may be applied, each with the findings that it mends."""
    found: dict[Fix, list[Finding]] = {}
    for finding in state.report:
        if finding.fix and finding.place.file == state.loaded.file and (finding.fix.safe or unsafe):
            found.setdefault(finding.fix, []).append(finding)
    return found


def _rewrites(fix: Fix) -> bool:
    return any(isinstance(edit, Replace) for edit in fix.edits)


def is_utf8(data: bytes) -> bool:
    """Tell whether bytes are UTF-8, with or without a byte order mark."""
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return True
