"""Codes that somebody chose: whether they exist, and whether they can be left out."""

from collections.abc import Iterator, Mapping, Sequence

from archpack.criteria import always_applies, is_code, nearest_code
from archpack.findings import Code, Finding, Severity
from archpack.findings.catalogue import CODES
from archpack.vocab.spelling import shown

_RANK = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def judged_codes(
    select: Sequence[str],
    ignore: Sequence[str],
    severity: Mapping[str, Severity],
    *,
    unknown: Code,
    always: Code,
) -> Iterator[tuple[tuple[str, str | int], Finding]]:
    """Yield what is wrong with chosen codes, with the path to it: the name of the list, and the number or the code."""
    for name, codes in (("select", select), ("ignore", ignore)):
        for number, code in enumerate(codes):
            yield from (((name, number), finding) for finding in _judged(code, unknown, always, less=name == "ignore"))
    for code, weight in severity.items():
        less = is_code(code) and _weighs_less(code, weight)
        yield from ((("severity", code), finding) for finding in _judged(code, unknown, always, less=less))


def no_such_code(code: str) -> tuple[str, str]:
    """Return what is said of a code that does not exist, and what to do."""
    near = nearest_code(code)
    meant = f"Did you mean `{near}`? " if near else ""
    return f"There is no code `{shown(code)}`.", f"{meant}`archpack explain --list` lists all of them."


def _judged(code: str, unknown: Code, always: Code, *, less: bool) -> Iterator[Finding]:
    if not is_code(code):
        yield Finding(unknown, *no_such_code(code))
    elif less and always_applies(code):
        said = f"`{code}` always applies: with such a finding the package itself would be wrong."
        yield Finding(always, said, "Take the code out, and mend what it finds.")


def _weighs_less(begin: str, weight: Severity) -> bool:
    own = [code.severity for code in CODES.values() if code.code.startswith(begin)]
    return any(_RANK[weight] < _RANK[severity] for severity in own)
