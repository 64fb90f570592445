"""What was checked, as workflow commands of GitHub Actions: each finding is shown beside its line in a pull request.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from collections.abc import Iterable, Iterator

from archpack.findings import Checked, Severity
from archpack.render.issues import Issue, issues, said
from archpack.render.safe import safe

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def checks_github(outcomes: Iterable[Checked]) -> Iterator[str]:
    """Yield a command for each finding, as it comes, and for what could not be read."""
    for issue in issues(outcomes):
        if isinstance(issue, Issue):
            yield _command(issue)
        else:
            deposit, error = issue
            yield f"::error title={_property(f'{deposit} could not be read')}::{said(error).translate(_DATA)}"


def _command(issue: Issue) -> str:
    finding = issue.finding
    properties = {"file": issue.file, "line": issue.line, "title": f"{finding.code}: {finding.code.title}"}
    if finding.place.column:
        properties["col"] = finding.place.column
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {listed}::{issue.message.translate(_DATA)}"


def _property(value: str) -> str:
    return safe(value).translate(_PROPERTY)
