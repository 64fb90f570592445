"""The recipes for checks in CI: valid by the schemas of the services, and their commands do what the page says."""

import json
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from junitparser import JUnitXml

from tests.commands import archpack
from tests.docs.markdown import ROOT
from tests.docs.test_docs import OF_A_MACHINE

CI = ROOT / "docs/ci"
PAGE = ROOT / "docs/how-to/check-in-ci.md"


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def commands(value: Any) -> list[list[str]]:
    """Return the calls of archpack in a recipe, as words."""
    if isinstance(value, dict):
        return [words for part in value.values() for words in commands(part)]
    if isinstance(value, list):
        return [words for part in value for words in commands(part)]
    lines = value.splitlines() if isinstance(value, str) else []
    return [shlex.split(line)[1:] for line in lines if line.startswith("archpack check")]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with two deposits, one of them with an error."""
    shutil.copytree(ROOT / "examples/kapo-luo-1963", tmp_path / "letters/good")
    shutil.copytree(ROOT / "examples/kapo-luo-1963", tmp_path / "letters/bad")
    (tmp_path / "letters/bad/scan/0031.tif").unlink()
    return tmp_path


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("github-workflow.yml", "github-workflows"),
        ("github-code-scanning.yml", "github-workflows"),
        ("github-action.yml", "github-actions"),
        ("gitlab-ci.yml", "gitlab-ci"),
    ],
)
def test_a_recipe_is_valid_by_the_schema_of_its_service(name: str, schema: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(CI / name)]
    run = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize(
    ("command", "path"),
    [("validate-manifest", ROOT / ".pre-commit-hooks.yaml"), ("validate-config", CI / "pre-commit-config.yaml")],
)
def test_pre_commit_accepts_the_hooks_and_the_recipe(command: str, path: Path) -> None:
    run = subprocess.run([sys.executable, "-m", "pre_commit", command, path], capture_output=True, check=False)
    assert run.returncode == 0, run.stdout


def test_the_recipe_for_pre_commit_names_a_hook_that_exists() -> None:
    defined = {hook["id"] for hook in read(ROOT / ".pre-commit-hooks.yaml")}
    used = {hook["id"] for repo in read(CI / "pre-commit-config.yaml")["repos"] for hook in repo["hooks"]}
    assert used <= defined


def test_the_hooks_check_the_changed_records_or_all_deposits(repository: Path) -> None:
    records, deposits = read(ROOT / ".pre-commit-hooks.yaml")
    changed = ("letters/bad/record.yaml", "letters/good/record.yaml")
    by_itself = archpack(*shlex.split(records["entry"])[1:], *changed, cwd=repository)
    assert (by_itself.code, by_itself.out) == (0, "No problems found in 2 deposits.\n")
    with_files = archpack(*shlex.split(deposits["entry"])[1:], cwd=repository)
    assert with_files.code == 1
    assert with_files.out.startswith("letters/bad/record.yaml:85:13: error CNT004: ")


@pytest.mark.parametrize("name", ["github-workflow.yml", "github-action.yml"])
def test_the_recipe_for_github_fails_and_marks_the_line(repository: Path, name: str) -> None:
    ((*words,),) = commands(read(CI / name))
    run = archpack(*("." if word == "$PATHS" else word for word in words), cwd=repository)
    assert run.code == 1
    assert run.out.startswith("::error file=letters/bad/record.yaml,line=85,")


def test_the_recipe_for_code_scanning_writes_sarif_and_leaves_the_verdict_to_it(repository: Path) -> None:
    recipe = read(CI / "github-code-scanning.yml")
    ((*words,),) = commands(recipe)
    assert archpack(*words, cwd=repository).code == 0
    (upload,) = (step["with"] for step in recipe["jobs"]["check"]["steps"] if "upload-sarif" in step.get("uses", ""))
    log = json.loads((repository / upload["sarif_file"]).read_text(encoding="utf-8"))
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["CNT004", "CNT022"]


def test_the_recipe_for_gitlab_writes_both_reports_and_fails(repository: Path) -> None:
    recipe = read(CI / "gitlab-ci.yml")["archpack"]
    assert [archpack(*words, cwd=repository).code for words in commands(recipe)] == [0, 1]
    reports = recipe["artifacts"]["reports"]
    issues = json.loads((repository / reports["codequality"]).read_text(encoding="utf-8"))
    places = [issue["location"] for issue in issues]
    assert [issue["check_name"] for issue in issues] == ["CNT004", "CNT022"]
    assert [(place["path"], place["lines"]["begin"]) for place in places] == [
        ("letters/bad/record.yaml", 85),
        ("letters/bad/scan/0032.tif", 1),
    ]
    suites = JUnitXml.fromfile(str(repository / reports["junit"]))
    assert [(suite.name, suite.failures) for suite in suites] == [("letters/bad", 1), ("letters/good", 0)]


def test_every_recipe_is_on_the_page_and_names_no_machine() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for path in CI.iterdir():
        assert f"(../ci/{path.name})" in page
        assert not OF_A_MACHINE.search(path.read_text(encoding="utf-8"))
