"""Which rules somebody chose, and how much they weigh for him."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from archpack.criteria.essential import ESSENTIAL, is_essential
from archpack.findings import Finding, Severity
from archpack.findings.catalogue import CODES
from archpack.vocab.spelling import nearest

_OF_INSTITUTIONS = "INS0"
"""What an institution asks is asked whatever else is chosen: to leave it out, somebody has to say so."""
_RANK = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass(frozen=True, slots=True)
class Selection:
    """What one person or one file chose. Codes are whole (``CNT004``) or begin a group (``CNT``, ``CNT0``).

    Without ``select`` every rule is chosen. Of a code in ``select`` and one in ``ignore`` the longer one counts; so
    ``ignore`` of a group and ``select`` of one of its codes leaves that one. What an institution's profile has against
    a record (``INS0``) needs no ``select``. ``strict`` makes warnings errors.
    """

    origin: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    strict: bool = False

    def keeps(self, code: str) -> bool:
        """Tell whether findings of a code are wanted."""
        chosen = _longest(code, self.select) if self.select else 0
        if code.startswith(_OF_INSTITUTIONS):
            chosen = max(chosen, 0)
        return chosen >= 0 and chosen > _longest(code, self.ignore)

    def weight(self, code: str) -> Severity | None:
        """Return the weight that is given to a code, if any is. The longest beginning counts."""
        fitting = [(len(begin), weight) for begin, weight in self.severity if code.startswith(begin)]
        return max(fitting, key=lambda found: found[0])[1] if fitting else None

    def as_dict(self) -> dict[str, Any]:
        """Return what ``metadata/checks.json`` keeps; what was not chosen is left out."""
        items: dict[str, Any] = {
            "origin": self.origin,
            "select": list(self.select),
            "ignore": list(self.ignore),
            "severity": {code: weight.value for code, weight in self.severity},
            "strict": self.strict,
        }
        return {key: value for key, value in items.items() if value}

    @property
    def asks(self) -> bool:
        """False for a selection that chooses nothing."""
        return bool(self.select or self.ignore or self.severity or self.strict)


def weighed(finding: Finding, selections: Sequence[Selection]) -> Finding | None:
    """Return a finding with the weight that it has by all selections, or None if one of them leaves it out.

    The later selection decides about the weight. What always applies stays, and is never weighed less than by itself;
    what the record accepts stays a note.
    """
    code, always = finding.code.code, is_essential(finding.code.code)
    if not always and not all(selection.keeps(code) for selection in selections):
        return None
    if finding.accepted:
        return finding
    given = [weight for selection in selections if (weight := selection.weight(code))]
    weight = given[-1] if given else finding.severity
    if weight is Severity.WARNING and any(selection.strict for selection in selections):
        weight = Severity.ERROR
    if always and _RANK[weight] < _RANK[finding.severity]:
        return finding
    return finding if weight is finding.severity else replace(finding, weight=weight)


def is_code(begin: str) -> bool:
    """Tell whether any code begins like this: ``CNT004``, ``CNT0``, ``CNT``."""
    return len(begin) >= 3 and any(code.startswith(begin) for code in CODES)  # noqa: PLR2004 - letters of a group


def nearest_code(given: str) -> str | None:
    """Return the code that somebody probably meant: one with the same letters and digits before any other."""
    written = given.strip().upper()
    turned = (code for code in CODES if len(written) == len(code) and sorted(code) == sorted(written))
    return next(turned, None) or nearest(written, [*CODES, *dict.fromkeys(code[:3] for code in CODES)])


def always_applies(begin: str) -> bool:
    """Tell whether nothing but what always applies begins like this."""
    return begin.startswith(ESSENTIAL) or all(is_essential(code) for code in CODES if code.startswith(begin))


def _longest(code: str, begins: Iterable[str]) -> int:
    """Return the length of the longest of some beginnings that a code has; -1 if it has none."""
    return max((len(begin) for begin in begins if code.startswith(begin)), default=-1)
