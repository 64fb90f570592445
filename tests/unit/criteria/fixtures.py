"""The fixtures of settings and profiles: for each code a folder with what breaks the rule and what does not.

`SET0`: `bad.toml` and `good.toml` are settings. `INS1`: `bad.yaml` and `good.yaml` are profiles. Of the others they are
records, beside a `profile.yaml` and the `files.yaml` of a survey where these matter. `expected.yaml` lists what is
found in the bad one, word by word.
"""

from pathlib import Path
from typing import Any

import yaml

from archpack.checks import accepted_nothing
from archpack.criteria import Criteria
from archpack.criteria.example import example_record
from archpack.findings import Finding, FindingsError, Place, Report
from archpack.loading import load_bytes
from archpack.loading.profile_file import judged_profile, read_profile
from archpack.loading.settings_file import read_settings
from archpack.model.facts import FileFacts, Survey
from archpack.package.deposit import judge

FOLDER = Path(__file__).parents[2] / "fixtures" / "criteria"


def codes() -> list[str]:
    """Return the codes that have a fixture."""
    return sorted(path.name for path in FOLDER.iterdir())


def judged(code: str, name: str, folder: Path = FOLDER) -> list[Finding]:
    """Return all findings of a fixture's `bad` or `good` file."""
    here = folder / code
    if code.startswith("SET0"):
        return list(_of_settings(here / f"{name}.toml"))
    if code.startswith("INS1"):
        return list(_of_profile(here / f"{name}.yaml"))
    return list(_of_record(here, name))


def written(finding: Finding) -> dict[str, Any]:
    """Return a finding as `expected.yaml` has it."""
    place = finding.place
    position = "".join(f":{number}" for number in (place.line, place.column) if number)
    told = {
        "code": str(finding.code),
        "severity": str(finding.severity),
        "text": finding.text,
        "help": finding.help,
        "accepted": finding.accepted,
    }
    items = {"place": f"{Path(place.file).name}{position}", "pointer": place.pointer, **told}
    return {key: value for key, value in items.items() if value}


def expected(code: str) -> list[dict[str, Any]]:
    """Return what has to be found in the bad file of a fixture."""
    entries: list[dict[str, Any]] = yaml.safe_load((FOLDER / code / "expected.yaml").read_text(encoding="utf-8"))
    return entries


def _of_settings(path: Path) -> Report:
    try:
        read_settings(path)
    except FindingsError as error:
        return error.report
    return Report()


def _of_profile(path: Path) -> Report:
    read = judged_profile(path)
    if read.profile is None or not read.report.ok:
        return read.report
    return Report.of(finding.at(Place(str(path))) for finding in example_record(read.profile)[1])


def _of_record(folder: Path, name: str) -> Report:
    loaded = load_bytes((folder / f"{name}.yaml").read_bytes(), f"{name}.yaml")
    profile = read_profile(folder / "profile.yaml") if (folder / "profile.yaml").exists() else None
    facts: list[dict[str, Any]] = []
    if (folder / "files.yaml").exists():
        facts = yaml.safe_load((folder / "files.yaml").read_text(encoding="utf-8"))[name]
    survey = Survey(files=tuple(FileFacts(**fact) for fact in facts))
    report = judge(loaded, survey, criteria=Criteria(profile=profile))
    if loaded.record is not None:
        missing = accepted_nothing(report, loaded.record, survey, ())
        report += Report.of(finding.at(loaded.place(finding.place.pointer)) for finding in missing)
    return report
