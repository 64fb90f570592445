"""Mend a record: apply the fixes of its findings, look again, and keep only what made it better."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from archpack.findings import Code, Finding, Fix, Report
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
_TRIALS_OF_A_FIX = 4
_TRIALS_BESIDES = 20


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
    not the one that its edits promise, or if there would be more findings of any code than before and they cannot be
    mended in turn; only what could not be read at all before may then show findings of its own. Everything else stays
    as it is, byte for byte. The number of trials grows with the number of fixes; then the search is stopped.
    """
    state = judge(data)
    work = _Work(judge, max(_FEWEST_TRIALS, _WORK // max(len(data), 1)), unsafe)
    refused: set[Fix] = set()
    done = _settled(state, work, refused)
    left = _wishes(done.state, unsafe=unsafe)
    not_tried = tuple(f for fix, found in left.items() for f in found if work.stopped and fix not in refused)
    held_back = tuple(f for fix, found in left.items() for f in found if not work.stopped or fix in refused)
    in_the_way = tuple(
        tuple(sorted(map(str, work.in_the_way.get(finding.fix, ())))) if finding.fix else () for finding in held_back
    )
    report = done.state.report
    return Mended(
        state.loaded.file, data, done.state.loaded.data, done.mended, report, held_back, in_the_way, not_tried
    )


@dataclass(slots=True)
class _Work:
    """How a record is judged, how often at most, whether unsafe fixes are applied, and what is in the way of one."""

    judge: Judge
    most: int
    unsafe: bool
    in_the_way: dict[Fix, set[Code]] = field(default_factory=dict)
    fixes: int = 0
    trials: int = 0
    stopped: bool = False

    def may_try(self) -> bool:
        """Count one more trial, and tell whether it is allowed."""
        self.stopped = self.stopped or self.trials >= min(self.most, _TRIALS_OF_A_FIX * self.fixes + _TRIALS_BESIDES)
        self.trials += not self.stopped
        return not self.stopped


@dataclass(frozen=True, slots=True)
class _Better:
    """A record after fixes, and the findings that they mended."""

    state: Judged
    mended: tuple[Finding, ...] = ()


def _settled(state: Judged, work: _Work, refused: set[Fix], *, in_turn: bool = True, halving: bool = True) -> _Better:
    """Apply fixes, look again, and so on, until nothing is left to apply. Those that cannot stay become ``refused``."""
    done = _Better(state)
    while True:
        if in_turn:
            work.fixes = max(work.fixes, len(done.mended) + len(_wishes(done.state, unsafe=work.unsafe)))
        better = _Round(done.state, work, refused, in_turn=in_turn, halving=halving).better()
        if better is None:
            return done
        done = _Better(better.state, (*done.mended, *better.mended))


class _Round:
    """One look at a record, and the fixes that can be applied together.

    With ``in_turn``, what a fix brings to light is mended as well, if it can be, and fixes that were refused before
    are tried again when no other can be applied: what has been mended since may let them stay. Without ``halving``,
    fixes stay together or not at all.
    """

    def __init__(self, state: Judged, work: _Work, refused: set[Fix], *, in_turn: bool, halving: bool) -> None:
        self._state = state
        self._work = work
        self._refused = refused
        self._in_turn = in_turn
        self._halving = halving
        self._text = state.loaded.text
        self._wishes = _wishes(state, unsafe=work.unsafe)
        self._changes: dict[Fix, list[Change]] = {}

    def better(self) -> _Better | None:
        """Return the record with as many fixes as can be applied at once, or None if none can."""
        for candidates in self._candidates():
            better = self._added(candidates, [], None) if candidates else None
            if better is not None:
                return better
        return None

    def _candidates(self) -> Iterator[list[Fix]]:
        """Yield fixes that do not overlap. Those that rewrite characters promise nothing and come by themselves."""
        source = read_source(self._text) if self._wishes else None
        for fix in self._wishes:
            changes = self._changes_of(fix, source)
            if changes:
                self._changes[fix] = changes
        before = frozenset(self._refused)
        new = [fix for fix in self._changes if fix not in before]
        yield self._apart([fix for fix in new if not _rewrites(fix)])
        yield self._apart([fix for fix in new if _rewrites(fix)])
        if self._in_turn:
            again = [fix for fix in self._changes if fix in before]
            yield self._apart([fix for fix in again if not _rewrites(fix)])
            yield self._apart([fix for fix in again if _rewrites(fix)])

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

    def _added(self, fixes: list[Fix], kept: list[Fix], best: _Better | None, *, fails: bool = False) -> _Better | None:
        """Add as many of the fixes as can stay to those that are kept, and return the record with all of them.

        ``best`` is the record with those that were kept before; with ``fails``, all together are known not to stay.
        """
        better = None if fails else self._tried([*kept, *fixes])
        if better is not None:
            kept += fixes
            return better
        if len(fixes) == 1 and not self._work.stopped:
            self._refused.add(fixes[0])
        if len(fixes) == 1 or not self._halving:
            return best
        half, before = len(fixes) // 2, len(kept)
        best = self._added(fixes[:half], kept, best)
        return self._added(fixes[half:], kept, best, fails=len(kept) == before + half)

    def _tried(self, fixes: list[Fix]) -> _Better | None:
        """Return the record with these fixes, or None if it is not better than before."""
        if not self._work.may_try():
            return None
        text = applied(self._text, [change for fix in fixes for change in self._changes[fix]])
        old = self._state.loaded.data
        try:
            data = (BOM if old.startswith(BOM) else b"") + text.encode()
        except UnicodeEncodeError:
            return None
        new = self._work.judge(data)
        if data == old or not self._keeps_promises(fixes, new):
            return None
        left = _wishes(new, unsafe=self._work.unsafe)
        better = _Better(new, tuple(f for fix in fixes for f in _gone(self._wishes[fix], left.get(fix, []))))
        if not self._more_than_before(better):
            return better
        then = self._mended_in_turn(better, halving=len(fixes) == 1)
        more = self._more_than_before(_Better(then.state, better.mended))
        if more and len(fixes) == 1:
            self._work.in_the_way[fixes[0]] = self._behind(more, then)
        return None if more else then

    def _mended_in_turn(self, better: _Better, *, halving: bool) -> _Better:
        """Return the record when what has come to light is mended, too, or as far as that can be."""
        mendable = {
            finding.code for found in _wishes(better.state, unsafe=self._work.unsafe).values() for finding in found
        }
        if not self._in_turn or not self._more_than_before(better) <= mendable:
            return better
        own = set(self._wishes)  # what was wrong before has its own turn
        then = _settled(better.state, self._work, own, in_turn=False, halving=halving)
        return _Better(then.state, (*better.mended, *then.mended))

    def _behind(self, codes: set[Code], better: _Better) -> set[Code]:
        """Return the codes that are in the way of a fix; for those with a fix, what is in the way of that."""
        wishes = _wishes(better.state, unsafe=self._work.unsafe)
        known = {
            f.code: self._work.in_the_way[fix] for fix in wishes if fix in self._work.in_the_way for f in wishes[fix]
        }
        return {behind for code in codes for behind in known.get(code, {code})}

    def _keeps_promises(self, fixes: list[Fix], new: Judged) -> bool:
        tree, before = new.loaded.tree, self._state.loaded.tree
        if tree is None:
            return False
        if before is None or any(map(_rewrites, fixes)):
            return True
        return bool(promised(tree, ()) == promised(before, [edit for fix in fixes for edit in fix.edits]))

    def _more_than_before(self, better: _Better) -> set[Code]:
        """Return the codes of which there are more findings than are left if what was mended is gone."""
        old, new = self._state, better.state
        if old.loaded.tree is None:
            return set()  # nothing of it had been judged yet
        before, after = old.report, new.report
        if old.loaded.readable is None and new.loaded.readable is not None:
            before, after = old.loaded.report, new.loaded.report  # the rules had not been asked yet
        allowed = Counter(f.code for f in before) - Counter(f.code for f in better.mended)
        return {code for code, count in Counter(f.code for f in after).items() if count > allowed[code]}


def _wishes(state: Judged, *, unsafe: bool) -> dict[Fix, list[Finding]]:
    """Return the fixes that may be applied, each with the findings that it mends."""
    found: dict[Fix, list[Finding]] = {}
    for finding in state.report:
        if finding.fix and finding.place.file == state.loaded.file and (finding.fix.safe or unsafe):
            found.setdefault(finding.fix, []).append(finding)
    return found


def _gone(before: list[Finding], left: list[Finding]) -> list[Finding]:
    """Return the findings that one fix has mended. Of a field given three times, it takes away the last alone."""
    return before[-max(1, len(before) - len(left)) :]


def _rewrites(fix: Fix) -> bool:
    return any(isinstance(edit, Replace) for edit in fix.edits)


def is_utf8(data: bytes) -> bool:
    """Tell whether bytes are UTF-8, with or without a byte order mark."""
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return True
