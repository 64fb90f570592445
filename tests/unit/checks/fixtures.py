"""The fixtures of the rules: for each code a folder with a record that breaks the rule and one that does not.

`bad.yaml` and `good.yaml` are records, `expected.yaml` lists what is found in the bad one, word by word. Where the
files beside the record matter, `files.yaml` lists them for both, as a survey would see them.
"""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from archpack.checks import check_deposit, check_record
from archpack.findings import Finding, Report
from archpack.loading import load_bytes
from archpack.model.facts import FileFacts, FolderFacts, Survey

FOLDER = Path(__file__).parents[2] / "fixtures" / "checks"

TODAY = date(2026, 11, 23)
"""The day on which the fixtures are judged."""


def codes() -> list[str]:
    """Return the codes that have a fixture."""
    return sorted(path.name for path in FOLDER.iterdir())


def judged(code: str, name: str) -> list[Finding]:
    """Return all findings of a fixture's record `name`, `bad` or `good`, in the order of a report."""
    loaded = load_bytes((FOLDER / code / f"{name}.yaml").read_bytes(), f"{name}.yaml")
    files = FOLDER / code / "files.yaml"
    found: list[Finding] = []
    if loaded.record is not None and files.exists():
        facts = yaml.safe_load(files.read_text(encoding="utf-8"))[name]
        found += check_deposit(loaded.record, surveyed(facts), TODAY)
    elif loaded.record is not None:
        found += check_record(loaded.record, TODAY)
    placed = [f if f.place.file else f.at(loaded.place(f.place.pointer)) for f in found]
    return list(loaded.report + Report.of(placed))


def surveyed(facts: list[dict[str, Any]]) -> Survey:
    """Return what a survey would have seen; what ends with a slash is a folder that is empty or cannot be read."""
    folders = [{**fact, "path": fact["path"].rstrip("/")} for fact in facts if fact["path"].endswith("/")]
    files = [fact for fact in facts if not fact["path"].endswith("/")]
    return Survey(
        files=tuple(FileFacts(**fact) for fact in files), folders=tuple(FolderFacts(**fact) for fact in folders)
    )


def written(finding: Finding) -> dict[str, Any]:
    """Return a finding as `expected.yaml` has it."""
    place = {"place": str(finding.place), "pointer": finding.place.pointer}
    told = {"code": str(finding.code), "severity": str(finding.severity), "text": finding.text, "help": finding.help}
    return {key: value for key, value in {**place, **told}.items() if value}


def expected(code: str) -> list[dict[str, Any]]:
    """Return what has to be found in the bad record of a fixture."""
    entries: list[dict[str, Any]] = yaml.safe_load((FOLDER / code / "expected.yaml").read_text(encoding="utf-8"))
    return entries
