"""SARIF against the public validator, with the rules of the standard and those of GitHub."""

import json
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

from archpack import render
from archpack.errors import SourceError
from archpack.findings import Checked, Finding, Place, Report
from archpack.findings.catalogue import CODES

TOLD_ANYWAY = {
    "SARIF2005",  # an address of archpack's home page: there is none yet
}


@cache
def validator() -> str:
    asked = ["node", "-p", "require('@microsoft/sarif-multitool')"]
    try:
        found = subprocess.run(asked, capture_output=True, check=False, encoding="utf-8")
    except FileNotFoundError:
        found = None
    if found is None or found.returncode:
        pytest.skip("install node, then npm install @microsoft/sarif-multitool, and set NODE_PATH to it")
    return found.stdout.strip()


def complaints(log: str, tmp_path: Path) -> list[tuple[str, str]]:
    """Return the level and rule of every error and warning."""
    (tmp_path / "log.sarif").write_text(log, encoding="utf-8")
    run = subprocess.run(
        [validator(), "validate", "log.sarif", "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning"],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        encoding="utf-8",
        timeout=120,
    )
    assert "Analysis completed successfully." in run.stdout, run.stdout
    told = re.findall(r": (error|warning) (\w+)", run.stdout)
    return [(level, rule) for level, rule in told if rule not in TOLD_ANYWAY]


def sarif() -> str:
    """Return a log with every code of the table, in places of every kind, and one deposit that could not be read."""
    places = (
        Place("letters/a b/record.yaml", 8, 13, "/languages/0"),
        Place("letters/Šk,ë:.tif"),
        Place(pointer="/contents"),
        Place(),
    )
    findings = tuple(
        Finding(code, "It is [wrong](1) {0} \x1b <b>.", "Mend it.", places[number % len(places)])
        for number, code in enumerate(CODES.values())
    )
    outcomes = (
        Checked("letters/a b", Report(findings)),
        Checked("letters/c", None, SourceError("letters/c cannot be read.", "Look at it.")),
    )
    return "\n".join(render.checks_sarif(outcomes))


def test_the_public_validator_has_nothing_against_it(tmp_path: Path) -> None:
    assert complaints(sarif(), tmp_path) == []


def test_nor_against_one_without_results(tmp_path: Path) -> None:
    assert complaints("\n".join(render.checks_sarif(())), tmp_path) == []


def test_it_would_notice(tmp_path: Path) -> None:
    log = json.loads(sarif())
    first, second = log["runs"][0]["results"][:2]
    first["locations"] = []
    second["ruleIndex"] = 10_000
    noticed = complaints(json.dumps(log), tmp_path)
    assert {("error", "GH1015"), ("error", "SARIF1009")} <= set(noticed)
