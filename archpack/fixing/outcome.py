"""What became of a record, as values: before and after."""

from dataclasses import dataclass

from archpack.findings import Finding, Report


@dataclass(frozen=True, slots=True)
class Mended:
    """What came of mending: the bytes ``before`` and ``after``, the findings that are gone, those that are left."""

    file: str
    before: bytes
    after: bytes
    mended: tuple[Finding, ...]
    report: Report
    held_back: tuple[Finding, ...] = ()
    """Those that are left although they have a fix: it would lead to another finding."""
    in_the_way: tuple[tuple[str, ...], ...] = ()
    """For each that is held back, the codes of what would be found then; none if the fix does not fit."""
    not_tried: tuple[Finding, ...] = ()
    """Those that are left because the search for fixes that can stay was stopped before their turn."""

    @property
    def changed(self) -> bool:
        """True if the record is no longer what it was."""
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class Formatted:
    """What came of laying a record out: the bytes ``before`` and ``after``."""

    file: str
    before: bytes
    after: bytes

    @property
    def changed(self) -> bool:
        """True if the layout is no longer what it was."""
        return self.before != self.after
