"""Values to text, for a terminal and for machines. Pure: it returns text and prints nothing."""

from typing import TYPE_CHECKING

from archpack.late import fetched_late
from archpack.render.safe import safe, size  # now: the module of this name would stand in its place later

if TYPE_CHECKING:
    from archpack.render.archive_table import archives_json, archives_text, traditions_json, traditions_text
    from archpack.render.check_json import checks_json, checks_jsonl, statistics_json
    from archpack.render.check_people import (
        checks_concise,
        checks_text,
        findings_concise,
        findings_text,
        plain,
        statistics_text,
        summary,
    )
    from archpack.render.citation import parsed_json, parsed_line, parsed_text
    from archpack.render.completion import completion_json, completion_pieces, completion_text
    from archpack.render.difference import difference_text
    from archpack.render.finding_text import report_pieces, report_text
    from archpack.render.github import checks_github
    from archpack.render.gitlab import checks_gitlab
    from archpack.render.imported import imported_json, imported_text
    from archpack.render.junit import checks_junit
    from archpack.render.machine import plan_json, report_json, verification_json
    from archpack.render.many import verifications_json, verifications_text
    from archpack.render.people import (
        draft_text,
        plan_text,
        record_text,
        strangers_text,
        verification_pieces,
        verification_text,
    )
    from archpack.render.sarif import checks_sarif

_HOMES = {
    "archpack.render.archive_table": (
        "archives_json",
        "archives_text",
        "traditions_json",
        "traditions_text",
    ),
    "archpack.render.check_json": ("checks_json", "checks_jsonl", "statistics_json"),
    "archpack.render.check_people": (
        "checks_concise",
        "checks_text",
        "findings_concise",
        "findings_text",
        "plain",
        "statistics_text",
        "summary",
    ),
    "archpack.render.citation": (
        "parsed_json",
        "parsed_line",
        "parsed_text",
    ),
    "archpack.render.completion": (
        "completion_json",
        "completion_pieces",
        "completion_text",
    ),
    "archpack.render.imported": (
        "imported_json",
        "imported_text",
    ),
    "archpack.render.finding_text": (
        "report_pieces",
        "report_text",
    ),
    "archpack.render.github": ("checks_github",),
    "archpack.render.gitlab": ("checks_gitlab",),
    "archpack.render.junit": ("checks_junit",),
    "archpack.render.difference": ("difference_text",),
    "archpack.render.machine": (
        "plain",
        "plan_json",
        "report_json",
        "verification_json",
    ),
    "archpack.render.many": (
        "verifications_json",
        "verifications_text",
    ),
    "archpack.render.people": (
        "draft_text",
        "plan_text",
        "record_text",
        "strangers_text",
        "verification_pieces",
        "verification_text",
    ),
    "archpack.render.safe": (
        "safe",
        "size",
    ),
    "archpack.render.sarif": ("checks_sarif",),
}

__all__ = [
    "archives_json",
    "archives_text",
    "checks_concise",
    "checks_github",
    "checks_gitlab",
    "checks_json",
    "checks_jsonl",
    "checks_junit",
    "checks_sarif",
    "checks_text",
    "completion_json",
    "completion_pieces",
    "completion_text",
    "difference_text",
    "draft_text",
    "findings_concise",
    "findings_text",
    "imported_json",
    "imported_text",
    "parsed_json",
    "parsed_line",
    "parsed_text",
    "plain",
    "plan_json",
    "plan_text",
    "record_text",
    "report_json",
    "report_pieces",
    "report_text",
    "safe",
    "size",
    "statistics_json",
    "statistics_text",
    "strangers_text",
    "summary",
    "traditions_json",
    "traditions_text",
    "verification_json",
    "verification_pieces",
    "verification_text",
    "verifications_json",
    "verifications_text",
]


if not TYPE_CHECKING:  # a type checker sees the imports above, and so notices a misspelt name
    __getattr__ = fetched_late(__name__, _HOMES)
