"""What is asked of a deposit beyond archpack's own rules, as one value."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from archpack.criteria.selection import Selection, weighed
from archpack.findings import Finding, Severity

if TYPE_CHECKING:  # most deposits are held against none, and need not wait for its models
    from archpack.criteria.profile import InstitutionProfile
    from archpack.model import Record
    from archpack.model.facts import Survey


@dataclass(frozen=True, slots=True)
class Criteria:
    """The rules that were chosen, each selection after the one that it goes beyond, and the institution's profile."""

    selections: tuple[Selection, ...] = ()
    profile: "InstitutionProfile | None" = None

    @property
    def all_selections(self) -> tuple[Selection, ...]:
        """Every selection that chooses something, that of the profile first."""
        of_profile = (self.profile.selection,) if self.profile else ()
        return tuple(selection for selection in (*of_profile, *self.selections) if selection.asks)

    def weighed(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield the findings that are wanted, with the weight that was given to them."""
        selections = self.all_selections
        if not selections:
            yield from findings
            return
        for finding in findings:
            kept = weighed(finding, selections)
            if kept is not None:
                yield kept

    def as_dict(self) -> dict[str, Any]:
        """Return what ``metadata/checks.json`` keeps: nothing if nothing was asked."""
        items: dict[str, Any] = {
            "profile": self.profile.as_dict() if self.profile else None,
            "selections": [selection.as_dict() for selection in self.all_selections],
        }
        return {key: value for key, value in items.items() if value}


EVERYTHING = Criteria()
"""Every rule, with its own weight, and no profile."""


def against_profile(criteria: Criteria, record: "Record", survey: "Survey | None" = None) -> Iterator[Finding]:
    """Yield what the institution's profile, if one was named, has against a record and the files beside it."""
    if criteria.profile is None:
        return
    from archpack.criteria import judging  # most deposits are held against no profile

    yield from judging.judge_record(criteria.profile, record)
    if survey is not None:
        yield from judging.judge_files(criteria.profile, record, survey)


def packed_criteria(kept: Any) -> Criteria:
    """Return what a package was packed by, from what its ``metadata/checks.json`` keeps under ``criteria``.

    What is left out or weighed less stays so, or a package would fail years later by a rule that did not apply to it.
    What cannot be understood chooses nothing, and what always applies does so here too.
    """
    selections = kept.get("selections") if isinstance(kept, dict) else None
    selections = selections if isinstance(selections, list) else []
    return Criteria(tuple(_packed(one) for one in selections if isinstance(one, dict)))


def _packed(kept: dict[str, Any]) -> Selection:
    weights = kept.get("severity")
    known = {weight.value: weight for weight in Severity}
    severity = {
        str(code): known[weight]
        for code, weight in (weights.items() if isinstance(weights, dict) else ())
        if isinstance(weight, str) and weight in known
    }
    return Selection(
        str(kept.get("origin", "")), _codes(kept.get("select")), _codes(kept.get("ignore")), tuple(severity.items())
    )


def _codes(kept: Any) -> tuple[str, ...]:
    return tuple(code for code in kept if isinstance(code, str)) if isinstance(kept, list) else ()
