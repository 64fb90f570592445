"""Which codes archpack can mend: those whose findings carry a fix, in the examples of the table or in the fixtures."""

import json
from collections.abc import Iterator

from archpack.findings import Code, Finding
from archpack.findings.catalogue import CODES, GROUPS, MENDED_FILE
from tests.unit.checks.fixtures import codes, judged
from tests.unit.findings.examples import found, whole


def outputs() -> dict[str, str]:
    """Return the file of the codes."""
    return {f"archpack/findings/catalogue/{MENDED_FILE}": json.dumps(mended(), indent=2) + "\n"}


def mended() -> dict[str, str]:
    """Return ``safe`` or ``unsafe`` for each code that can be mended."""
    ways = {name: {finding.fix.safe for finding in _found(code) if finding.fix} for name, code in CODES.items()}
    return {name: "safe" if True in ways[name] else "unsafe" for name in sorted(ways) if ways[name]}


def _found(code: Code) -> Iterator[Finding]:
    """Yield the findings of a code, wherever it is shown."""
    shown = judged(code.code, "bad") if code.code in codes() else []
    if any(group.of_records and code.code.startswith(group.letters) for group in GROUPS):
        shown += found(code.bad if code.code.startswith("FIL") else whole(code.bad))
    return (finding for finding in shown if finding.code is code)
