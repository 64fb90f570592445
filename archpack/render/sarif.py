"""What was checked, as SARIF 2.1.0 (OASIS), which GitHub's code scanning, Azure and many editors read.

Sections in brackets are those of the standard.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from archpack import __version__
from archpack.errors import ArchpackError
from archpack.findings import Checked, Code
from archpack.render.issues import Issue, issues, said
from archpack.render.machine import as_json
from archpack.render.safe import safe

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_WORD = re.compile(r"[A-Za-z0-9]+")


def checks_sarif(outcomes: Iterable[Checked]) -> Iterator[str]:
    """Yield one log with one run: the rules that were broken, the findings, and what could not be read."""
    rules: dict[Code, int] = {}
    results, notifications = [], []
    for issue in issues(outcomes):
        if isinstance(issue, Issue):
            number = rules.setdefault(issue.finding.code, len(rules))
            results.append(_result(issue, number))
        else:
            notifications.append(_notification(*issue))
    run = {
        "tool": {"driver": {"name": "archpack", "version": __version__, "rules": [_rule(code) for code in rules]}},
        "invocations": [{"executionSuccessful": not notifications, "toolExecutionNotifications": notifications}],
        "columnKind": "unicodeCodePoints",  # [3.14.17] as places count them
        "results": results,
    }
    yield as_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: Code) -> dict[str, Any]:
    """Return what a code means [3.49]."""
    said_by = f" Source: {code.source}." if code.source else ""
    examples = (("Not so", code.bad), ("But so", code.good))
    shown = [f"{title}:\n\n```yaml\n{example.rstrip()}\n```" for title, example in examples if example]
    return {
        "id": code.code,
        "name": "".join(word.capitalize() for word in _WORD.findall(code.title)),
        "shortDescription": {"text": _sentence(code.title)},
        "fullDescription": {"text": _sentence(code.why)},
        "help": {
            "text": f"{_sentence(code.why)}{said_by}",
            "markdown": "\n\n".join([f"{_sentence(code.why)}{said_by}", *shown]),
        },
        "defaultConfiguration": {"level": code.severity.value},
    }


def _result(issue: Issue, rule: int) -> dict[str, Any]:
    """Return a finding [3.27]."""
    place = issue.finding.place
    region = {"startLine": issue.line} | ({"startColumn": place.column} if place.column else {})
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": _uri(issue.file)}, "region": region}}
    if place.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": place.pointer}]
    return {
        "ruleId": issue.finding.code.code,
        "ruleIndex": rule,
        "level": issue.finding.severity.value,
        "message": {"text": _plain(issue.message)},
        "locations": [location],
        "partialFingerprints": {"archpackFinding/v1": issue.fingerprint},
        **({"suppressions": [_suppression(issue.finding.accepted)]} if issue.finding.accepted else {}),
    }


def _suppression(reason: str) -> dict[str, Any]:
    """Return why a finding is accepted, which the record says [3.35]."""
    return {"kind": "inSource", "justification": _plain(safe(reason))}


def _notification(deposit: str, error: ArchpackError) -> dict[str, Any]:
    """Return what could not be read [3.58]."""
    location = {"physicalLocation": {"artifactLocation": {"uri": _uri(deposit)}}}
    return {"level": "error", "message": {"text": _plain(said(error))}, "locations": [location]}


def _uri(path: str) -> str:
    """Return a path as a relative URI reference (RFC 3986): UTF-8, percent-encoded, and no colon, as in a scheme."""
    return quote(path, safe="/", errors="surrogateescape")


def _plain(text: str) -> str:
    """Return a text that holds no link: ``[text](1)`` would be one [3.11.6]."""
    return text.replace("](", "] (")


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
